"""``kosovo-report prune``: remove old editions."""

import click

from analysis.cli.options import wait_option
from analysis.cli.session import Session, with_session


@click.command("prune", short_help="Remove old editions.")
@click.option(
    "--keep", type=click.IntRange(min=1), required=True, metavar="N", help="How many complete editions to keep."
)
@wait_option
@with_session
def command(session: Session, /, *, keep: int, wait: bool) -> None:
    """Remove all editions but the newest complete ones.

    The edition that reports/latest leads to is never removed, nor is a partial one that is newer than those kept.
    """
    from analysis.reports.editions.keep import prune  # noqa: PLC0415 - keeps `--help` fast

    for name in (gone := prune(session.project, keep, wait=wait)):
        click.echo(f"Removed {name}")
    if not gone:
        click.echo("Nothing to remove.")
