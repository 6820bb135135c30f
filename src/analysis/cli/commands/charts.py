"""``kosovo-report charts``: charts for a publication."""

from pathlib import Path
from typing import Any

import click

from analysis.cli.options import parameter_options, parse
from analysis.cli.session import Session, with_session
from analysis.errors import ExhibitError


@click.command("charts", short_help="Write charts for a publication: in its size, its format, in grey.")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option(
    "--format",
    "formats",
    metavar="FORMAT,...",
    default="svg,pdf,png",
    show_default=True,
    help="Formats of the picture, of svg, pdf, png, tiff; the numbers (CSV, XLSX) and a JSON card go with them.",
)
@click.option(
    "--width",
    metavar="SIZE",
    default="page",
    show_default=True,
    help="column (84mm), page (174mm), slide (16:9), social (4:5), a width such as 120mm, or 160x90mm, 1200x675px.",
)
@click.option("--dpi", type=click.IntRange(50, 1200), help="Dots an inch of PNG and TIFF; by default 300 in print.")
@click.option("--grey", is_flag=True, help="Without colour.")
@click.option("--transparent", is_flag=True, help="Without white paper behind the drawing.")
@click.option("--output", type=click.Path(path_type=Path), metavar="DIR", help="The folder; by default reports/charts.")
@parameter_options
@with_session
def command(session: Session, /, names: tuple[str, ...], output: Path | None, **options: Any) -> None:
    """Write charts, all of them or those named, with their numbers and a card that says how to cite them.

    NAME is a chart, as the files in reports/latest/figures are named, or a chapter: every chart of it. Type is at least
    seven points at the final size. A chart that cannot be read at that size is left out, and the reason is told.
    """
    look = {key: options.pop(key) for key in ("formats", "width", "dpi", "grey", "transparent")}
    look["formats"] = look["formats"].split(",")
    parameters = parse(options)
    project = session.project
    from analysis.charts.save import check  # noqa: PLC0415 - keeps `--help` fast
    from analysis.reports.gallery import gallery  # noqa: PLC0415 - as above
    from analysis.reports.ready import made_ready  # noqa: PLC0415 - as above

    check(look["formats"], look["width"])
    target = output or project.reports / "charts"
    done, refused = _write(gallery(project, made_ready(project, parameters), names), target, look)
    click.echo(f"{session.shown(target)}: {done} chart{'' if done == 1 else 's'}.")
    if refused:
        raise ExhibitError("\n".join(refused), "The other charts were written.")


def _write(charts: Any, target: Path, look: dict[str, Any]) -> tuple[int, list[str]]:
    """Write charts, and return how many, and why others could not be."""
    from analysis.charts.save import save  # noqa: PLC0415 - as above

    done, refused = 0, []
    for chart in charts:
        try:
            save(chart, folder=target, **look)
            done += 1
        except ExhibitError as error:
            refused.append(f"{error.what} {error.todo}".strip())
    return done, refused
