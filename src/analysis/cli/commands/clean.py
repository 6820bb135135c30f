"""``kosovo-report clean``: from raw tables to tidy ones."""

import click

from analysis.cli.session import Session, with_session
from analysis.errors import RawDataError


@click.command("clean", short_help="Check the raw tables and write the tidy ones to data/processed.")
@with_session
@click.pass_context
def command(context: click.Context, session: Session) -> None:
    """Check the raw tables, make them tidy, and write them to data/processed.

    A row that is wrong is set aside with the reason, and so is every row that points to it: the exit code is then 3,
    and nothing is lost. If a file is missing or cannot be read, nothing is written.
    """
    project = session.project
    from analysis.tables.clean import clean  # noqa: PLC0415 - keeps `--help` fast

    done = clean(project)
    folded = f", {done.rows_folded} folded" if done.rows_folded else ""
    click.echo(
        f"{done.tables} tables in {session.shown(done.folder)}: {done.rows_kept} rows of {done.rows_read} read"
        f"{folded}, {done.changes} values made tidy."
    )
    if done.rows_set_aside:
        aside = session.shown(done.folder / "set_aside")
        rows = f"{done.rows_set_aside} row{'s' if done.rows_set_aside > 1 else ''}"
        click.echo(f"{rows} set aside in {aside}; `kosovo-report check` lists what to mend.", err=True)
        context.exit(RawDataError.exit_code)
