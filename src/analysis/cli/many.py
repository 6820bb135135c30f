"""``kosovo-report build`` for many reports at once: a grid of economies and days."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from analysis.cli.options import parse_languages
from analysis.cli.session import Session
from analysis.errors import ParameterError, PartialError
from analysis.reports.many import grid
from analysis.reports.many.grid import Report

if TYPE_CHECKING:
    from analysis.reports.many.summary import Outcome

SHOWN = 10
"""So many failed reports are told at the end."""


def grid_options(command: Any) -> Any:
    """Give a command the options of a grid."""
    for option in (
        click.option("--plan", "only_plan", is_flag=True, help="Only say which reports would be built."),
        click.option("--retry", is_flag=True, help="Build again what failed, or was not reached, of the last grid."),
        click.option(
            "--grid",
            "grid_file",
            type=click.Path(path_type=Path, dir_okay=False),
            metavar="FILE",
            help="A TOML file whose table [grid] gives focus, as_of, language and so on; options go before it.",
        ),
    ):
        command = option(command)
    return command


def asked_for(session: Session, options: dict[str, Any]) -> tuple[list[Report], "Grid"]:
    """Return the reports that options ask for, one or many, and the grid that they are from.

    Parameters
    ----------
    session
        The session.
    options
        The options of `grid_options`, which are taken out, and those of the parameters.

    Raises
    ------
    SuiteError
        If a value is impossible, the file cannot be read, or there is no grid to go on with.
    """
    file, retry, only_plan = (options.pop(name) for name in ("grid_file", "retry", "only_plan"))
    texts = dict(options)
    before: list[Outcome] = []
    if retry:
        from analysis.reports.many import summary  # noqa: PLC0415 - keeps `--help` fast

        _refuse_both(options, file)
        last, before = summary.read(session.project)
        texts |= last
    elif file:
        texts |= {name: value for name, value in grid.read(file).items() if not _given(name)}
    reports = grid.plan(texts, parse_languages)
    return reports, Grid(texts, before, only_plan=only_plan, many=bool(retry or file or len(reports) > 1))


class Grid:
    """What a grid was asked for with.

    Parameters
    ----------
    texts
        The parameters as options give them.
    before
        What became of its reports in an earlier go.
    only_plan
        Whether only the plan is wanted.
    many
        Whether it is a grid at all, and not one report.
    """

    def __init__(self, texts: Mapping[str, str], before: Sequence["Outcome"], *, only_plan: bool, many: bool) -> None:
        self.texts, self.before, self.only_plan, self.many = texts, before, only_plan, many


def tell_plan(session: Session, reports: Sequence[Report]) -> None:
    """Print what would be built."""
    chapters = len(session.project.chapters())
    runs = sum(len(report.languages) for report in reports) * chapters
    for report in reports:
        click.echo(f"{report.name}: {', '.join(parameters.language for parameters in report.languages)}")
    click.echo(f"{len(reports)} reports, {runs} runs of {chapters} chapters.")


def build_many(session: Session, reports: Sequence[Report], asked: Grid, how: Mapping[str, Any]) -> None:
    """Build the reports of a grid and say what became of each.

    Raises
    ------
    PartialError
        If not every report is complete.
    """
    from analysis.reports.many.run import Options, run_many  # noqa: PLC0415 - keeps `--help` fast

    if how["wait"] or how["only_if_changed"]:
        raise ParameterError("--wait and --only-if-changed are for one report.", "Leave them out for a grid.")
    names = ("set_aside", "brief", "force", "allow_partial", "limits")
    options = Options(**{name: how[name] for name in names})
    done: list[str] = []

    def told(outcome: "Outcome") -> None:
        done.append(outcome.name)
        words = f"{outcome.state}, {outcome.runs} runs, {outcome.cached} from the cache, {outcome.seconds:.1f} s"
        click.echo(f"  {len(done)}: {outcome.name}: {words}", err=True)

    outcomes = run_many(
        session.project, reports, asked.texts, options, jobs=how["jobs"], before=asked.before, told=told
    )
    _sum_up(session, outcomes)


def _sum_up(session: Session, outcomes: Sequence["Outcome"]) -> None:
    folder = session.project.reports / "many"
    click.echo(f"Reports: {session.shown(folder)} ({sum(one.done for one in outcomes)} of {len(outcomes)})")
    click.echo(f"Summary: {session.shown(folder / 'summary.json')}")
    failed = [one for one in outcomes if not one.done]
    for one in failed[:SHOWN]:
        click.echo(f"  {one.name}: {one.state}: {one.error}", err=True)
    if failed:
        more = f"{len(failed)} of {len(outcomes)} reports are not complete."
        raise PartialError(more, "`kosovo-report build --retry` builds those again and leaves the others.")


def _given(name: str) -> bool:
    """Return whether an option stands on the command line."""
    return click.get_current_context().get_parameter_source(name) is ParameterSource.COMMANDLINE


def _refuse_both(options: Mapping[str, Any], file: Path | None) -> None:
    given = [name for name in options if _given(name)]
    if file or given:
        raise ParameterError("--retry goes on with the last grid, and takes no other parameters.", "Leave them out.")
