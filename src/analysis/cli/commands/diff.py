"""``kosovo-report diff``: what changed between two editions."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.cli import output
from analysis.cli.session import Session, with_session
from analysis.errors import MissingDataError

if TYPE_CHECKING:
    from analysis.reports.editions.shelf import Shelf


@click.command("diff", short_help="Say what changed between two editions.")
@click.argument("before", required=False)
@click.argument("after", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON: every row, source and value.")
@click.option("--html", type=click.Path(path_type=Path), help="Write the changes as a page to this file instead.")
@click.option("--force", is_flag=True, help="Write over an existing file.")
@with_session
def command(
    session: Session, /, before: str | None, after: str | None, *, as_json: bool, html: Path | None, force: bool
) -> None:
    """Say what changed from edition BEFORE to edition AFTER, with the rows and sources behind each change.

    Both are names, as `kosovo-report editions` lists them, or beginnings of names. Without AFTER it is the newest
    edition, without BEFORE too the two newest are compared.
    """
    if html:
        output.refuse_existing(html, force=force)
    from analysis.reports.editions.changes import plain, tell, text  # noqa: PLC0415 - keeps `--help` fast
    from analysis.reports.editions.compare import Side, compare  # noqa: PLC0415 - as above
    from analysis.reports.editions.entry import Entry  # noqa: PLC0415 - as above
    from analysis.reports.editions.shelf import Shelf  # noqa: PLC0415 - as above

    shelf = Shelf(session.project.reports)
    old, new = (Side.of(Entry(shelf.place(name))) for name in _chosen(shelf, before, after))
    difference = compare(old, new)
    changes = tell(difference)
    if html:
        from analysis.reports.about import About  # noqa: PLC0415 - as above
        from analysis.reports.html import ReportHTMLExporter  # noqa: PLC0415 - as above

        output.write(html, ReportHTMLExporter().changes(About(), changes).encode(), force=force)
        click.echo(f"Page: {session.shown(html)}")
    else:
        click.echo(json.dumps(plain(difference, changes), ensure_ascii=False, indent=1) if as_json else text(changes))


def _chosen(shelf: "Shelf", before: str | None, after: str | None) -> tuple[str, str]:
    """Return the names of the two editions.

    Raises
    ------
    MissingDataError
        If there is no such edition, or there are not two.
    """
    names = shelf.names()
    if len(names) < 2:  # noqa: PLR2004 - two are compared
        raise MissingDataError("There are not two editions to compare.", "`kosovo-report editions` lists them.")
    new = _named(names, after) if after else names[-1]
    return (_named(names, before) if before else names[-2]), new


def _named(names: list[str], beginning: str) -> str:
    """Return the one name that begins so, or what was asked for."""
    found = [name for name in names if name.startswith(beginning)]
    return found[0] if len(found) == 1 else beginning
