"""``kosovo-report build``: from raw tables to a published report."""

import click

from analysis.cli.options import parameter_options, parse_languages, set_aside_option
from analysis.cli.session import Session, with_session


@click.command("build", short_help="Clean the tables, run the chapters, and publish the report.")
@parameter_options
@set_aside_option
@click.option("--brief", is_flag=True, help="Write brief.pdf too: the main numbers and charts on at most four pages.")
@with_session
def command(session: Session, /, *, set_aside: bool, brief: bool, **texts: str) -> None:
    """Clean the tables, run the chapters, and publish the report in reports/latest.

    If anything fails, the report that was there stays as it was. With --language all, or several languages with commas
    between, the reports lie side by side: the first in reports/latest itself, the others in folders of it.
    """
    asked = parse_languages(texts)
    spoken = [parameters.language for parameters in asked]
    project = session.project
    from analysis.cli.screen import progress  # noqa: PLC0415 - keeps `--help` fast
    from analysis.reports.build import build  # noqa: PLC0415 - as above

    with progress() as view:
        edition = build(project, asked[0], progress=view, set_aside=set_aside, brief=brief, languages=spoken)
    figures = len({path.stem for path in (edition.folder / "figures").glob("*.svg")})
    click.echo(f"Pages:   {session.shown(edition.index)} ({len(edition.records)} chapters)")
    for language in spoken[1:]:
        click.echo(f"         {session.shown(edition.folder / language / 'index.html')}")
    click.echo(f"PDF:     {session.shown(edition.pdf)}")
    if brief:
        click.echo(f"Brief:   {session.shown(edition.folder / 'brief.pdf')}")
    click.echo(f"Figures: {session.shown(edition.folder / 'figures')} ({figures} charts)")
    click.echo(f"Done in {edition.seconds:.0f} s.")
