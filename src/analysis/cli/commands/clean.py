"""``kosovo-report clean``: from raw tables to tidy ones."""

import click

from analysis.cli.session import Session, with_session


@click.command("clean", short_help="Check the raw tables and write the tidy ones to data/processed.")
@with_session
def command(session: Session) -> None:
    """Check the raw tables, make them tidy, and write them to data/processed.

    If a row is wrong, nothing is written; `kosovo-report check` lists what to mend.
    """
    project = session.project
    from analysis.tables.clean import clean  # noqa: PLC0415 - keeps `--help` fast

    done = clean(project)
    click.echo(
        f"{done.tables} tables in {session.shown(done.folder)}: {done.rows_kept} rows of {done.rows_read} read, "
        f"{done.changes} values made tidy."
    )
