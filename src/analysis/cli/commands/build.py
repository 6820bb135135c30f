"""``kosovo-report build``: from raw tables to a published report."""

import click

from analysis.cli.options import parameter_options, parse, set_aside_option
from analysis.cli.session import Session, with_session


@click.command("build", short_help="Clean the tables, run the chapters, and publish the report.")
@parameter_options
@set_aside_option
@with_session
def command(session: Session, /, *, set_aside: bool, **texts: str) -> None:
    """Clean the tables, run the chapters, and publish the report in reports/latest.

    If anything fails, the report that was there stays as it was.
    """
    parameters = parse(texts)
    project = session.project
    from analysis.cli.screen import progress  # noqa: PLC0415 - keeps `--help` fast
    from analysis.reports.build import build  # noqa: PLC0415 - as above

    with progress() as view:
        edition = build(project, parameters, progress=view, set_aside=set_aside)
    figures = len({path.stem for path in (edition.folder / "figures").glob("*.svg")})
    click.echo(f"Pages:   {session.shown(edition.index)} ({len(edition.records)} chapters)")
    click.echo(f"PDF:     {session.shown(edition.pdf)}")
    click.echo(f"Figures: {session.shown(edition.folder / 'figures')} ({figures} charts)")
    click.echo(f"Done in {edition.seconds:.0f} s.")
