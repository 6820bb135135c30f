"""``kosovo-report run``: one chapter."""

import click

from analysis.cli.chapters import find_chapter
from analysis.cli.options import parameter_options, parse, set_aside_option
from analysis.cli.session import Session, with_session


@click.command("run", short_help="Run one chapter, without publishing anything.")
@click.argument("notebook")
@parameter_options
@set_aside_option
@with_session
def command(session: Session, /, notebook: str, *, set_aside: bool, **texts: str) -> None:
    """Clean the tables, run one chapter, and write it and its page to reports/runs.

    NOTEBOOK is a chapter's file, its name (01_membership), its subject (membership) or its number (01).
    """
    parameters = parse(texts)
    project = session.project
    chapter = find_chapter(project, notebook)
    from analysis.cli.screen import progress  # noqa: PLC0415 - keeps `--help` fast
    from analysis.reports.build import run_one  # noqa: PLC0415 - as above

    with progress() as view:
        folder = run_one(project, chapter, parameters, progress=view, set_aside=set_aside)
    click.echo(f"Page: {session.shown(folder / f'{chapter.stem}.html')}")
