"""``kosovo-report build``: from raw tables to a published report."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from analysis.cli.many import asked_for, build_many, grid_options, tell_plan
from analysis.cli.options import (
    limit_options,
    parameter_options,
    parse_limits,
    set_aside_option,
    wait_option,
)
from analysis.cli.session import Session, with_session
from analysis.parameters import Parameters
from analysis.reports.editions.standing import made_from, standing
from analysis.reports.publish import leftovers

if TYPE_CHECKING:
    from analysis.reports.editions.made import Edition


@click.command("build", short_help="Clean the tables, run the chapters, and publish the report.")
@parameter_options
@set_aside_option
@click.option("--brief", is_flag=True, help="Write brief.pdf too: the main numbers and charts on at most four pages.")
@click.option("--jobs", type=click.IntRange(1), help="So many chapters run at a time; by default one a processor.")
@click.option("--force", is_flag=True, help="Run every chapter, also those of which nothing has changed.")
@limit_options
@click.option("--allow-partial", is_flag=True, help="Publish the others if a chapter fails; by default keep them only.")
@click.option(
    "--only-if-changed", is_flag=True, help="Make no edition if nothing would differ, once the tables are clean."
)
@wait_option
@grid_options
@with_session
def command(session: Session, /, **options: Any) -> None:
    """Clean the tables, run the chapters, and put an edition of the report in reports/editions.

    reports/latest leads to it. If anything fails, the edition that was there stays as it was: if a chapter fails, the
    others are built all the same into a partial edition, which is kept beside and not published. With --language all,
    or several languages with commas between, the reports lie side by side: the first in the edition's folder itself,
    the others in folders of it. A chapter is run only if something that it rests on has changed since it last ran;
    `kosovo-report explain` says what.

    With several economies or days (--focus all, --as-of 2014..2026) each is a report of its own in reports/many, and
    reports/many/summary.json says what became of it.
    """
    how = {
        name: options.pop(name)
        for name in ("set_aside", "brief", "jobs", "force", "wait", "allow_partial", "only_if_changed")
    }
    how["limits"] = parse_limits(options)
    reports, grid = asked_for(session, options)
    if grid.only_plan:
        tell_plan(session, reports)
    elif grid.many:
        build_many(session, reports, grid, how)
    else:
        _build_one(session, list(reports[0].languages), how)


def _build_one(session: Session, asked: list[Parameters], how: Mapping[str, Any]) -> None:
    """Build the report, unless it would be what stands there already."""
    project = session.project
    # What a killed build left is removed by the next one, so that one must not be left out.
    if (
        not how["force"]
        and not leftovers(project.reports)
        and (latest := standing(project, made_from(project, asked, **_matters(how))))
    ):
        click.echo(f"Nothing has changed since edition {latest.resolve().name} was built; --force builds it anew.")
        click.echo(f"Pages:   {session.shown(latest / 'index.html')}")
        return
    from analysis.reports.environment import open_nurseries  # noqa: PLC0415 - keeps `--help` fast

    with open_nurseries() as nurseries:
        # Slow to import; meanwhile the nursery imports the same.
        from analysis.cli.screen import progress  # noqa: PLC0415 - as above
        from analysis.reports.build import build  # noqa: PLC0415 - as above
        from analysis.reports.failures import partial_error  # noqa: PLC0415 - as above

        spoken = [parameters.language for parameters in asked]
        with progress() as view:
            edition = build(project, asked[0], progress=view, languages=spoken, nurseries=nurseries, **how)
    if edition.unchanged:
        click.echo(f"Nothing would differ from edition {edition.name}; no new one was made.")
        return
    _tell(session, edition, spoken[1:], brief=how["brief"])
    if not edition.complete:
        raise partial_error(edition)


def _matters(how: Mapping[str, Any]) -> dict[str, bool]:
    """Return the options that matter to what is built, and not only to how."""
    return {name: bool(how[name]) for name in ("brief", "set_aside")}


def _tell(session: Session, edition: "Edition", others: Sequence[str], *, brief: bool) -> None:
    """Say what was built and where it lies."""
    figures = len({path.stem for path in (edition.front / "figures").glob("*.svg")})
    click.echo(f"Pages:   {session.shown(edition.index)} ({len(edition.records[0])} chapters)")
    for language in others:
        click.echo(f"         {session.shown(edition.front / language / 'index.html')}")
    click.echo(f"PDF:     {session.shown(edition.pdf)}")
    if brief:
        click.echo(f"Brief:   {session.shown(edition.front / 'brief.pdf')}")
    click.echo(f"Figures: {session.shown(edition.front / 'figures')} ({figures} charts)")
    click.echo(f"Edition: {session.shown(edition.folder)}")
    click.echo(f"Done in {edition.seconds:.0f} s.")
