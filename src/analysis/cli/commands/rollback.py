"""``kosovo-report rollback``: go back to the edition before."""

import click

from analysis.cli.options import wait_option
from analysis.cli.session import Session, with_session


@click.command("rollback", short_help="Let reports/latest lead to the edition before.")
@wait_option
@with_session
def command(session: Session, /, *, wait: bool) -> None:
    """Let reports/latest lead to the complete edition before the one that it leads to. Nothing is removed."""
    from analysis.reports.editions.keep import rollback  # noqa: PLC0415 - keeps `--help` fast

    name = rollback(session.project, wait=wait)
    click.echo(f"reports/latest is the edition {name}.")
