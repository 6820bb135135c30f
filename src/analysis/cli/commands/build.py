"""``kosovo-report build``: from raw tables to a published report."""

from typing import Any

import click

from analysis.cli.options import (
    limit_options,
    parameter_options,
    parse_languages,
    parse_limits,
    set_aside_option,
    wait_option,
)
from analysis.cli.session import Session, with_session


@click.command("build", short_help="Clean the tables, run the chapters, and publish the report.")
@parameter_options
@set_aside_option
@click.option("--brief", is_flag=True, help="Write brief.pdf too: the main numbers and charts on at most four pages.")
@click.option("--jobs", type=click.IntRange(1), help="So many chapters run at a time; by default one a processor.")
@click.option("--force", is_flag=True, help="Run every chapter, also those of which nothing has changed.")
@limit_options
@click.option("--allow-partial", is_flag=True, help="Publish the others if a chapter fails; by default keep them only.")
@wait_option
@with_session
def command(session: Session, /, **options: Any) -> None:
    """Clean the tables, run the chapters, and put an edition of the report in reports/editions.

    reports/latest leads to it. If anything fails, the edition that was there stays as it was: if a chapter fails, the
    others are built all the same into a partial edition, which is kept beside and not published. With --language all,
    or several languages with commas between, the reports lie side by side: the first in the edition's folder itself,
    the others in folders of it. A chapter is run only if something that it rests on has changed since it last ran;
    `kosovo-report explain` says what.
    """
    how = {name: options.pop(name) for name in ("set_aside", "brief", "jobs", "force", "wait", "allow_partial")}
    how["limits"] = parse_limits(options)
    asked = parse_languages(options)
    spoken = [parameters.language for parameters in asked]
    project = session.project
    from analysis.reports.environment import open_nurseries  # noqa: PLC0415 - keeps `--help` fast

    with open_nurseries() as nurseries:
        # Slow to import; meanwhile the nursery imports the same.
        from analysis.cli.screen import progress  # noqa: PLC0415 - as above
        from analysis.reports.build import build  # noqa: PLC0415 - as above
        from analysis.reports.failures import partial_error  # noqa: PLC0415 - as above

        with progress() as view:
            edition = build(project, asked[0], progress=view, languages=spoken, nurseries=nurseries, **how)
    figures = len({path.stem for path in (edition.front / "figures").glob("*.svg")})
    click.echo(f"Pages:   {session.shown(edition.index)} ({len(edition.records[0])} chapters)")
    for language in spoken[1:]:
        click.echo(f"         {session.shown(edition.front / language / 'index.html')}")
    click.echo(f"PDF:     {session.shown(edition.pdf)}")
    if how["brief"]:
        click.echo(f"Brief:   {session.shown(edition.front / 'brief.pdf')}")
    click.echo(f"Figures: {session.shown(edition.front / 'figures')} ({figures} charts)")
    click.echo(f"Edition: {session.shown(edition.folder)}")
    click.echo(f"Done in {edition.seconds:.0f} s.")
    if not edition.complete:
        raise partial_error(edition)
