"""``kosovo-report editions``: the editions on the shelf."""

import json
from typing import TYPE_CHECKING, Any

import click

from analysis.cli.session import Session, with_session

if TYPE_CHECKING:
    from analysis.reports.editions.entry import Entry


@click.command("editions", short_help="List the editions: when, on what, complete or partial.")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@with_session
def command(session: Session, /, *, as_json: bool) -> None:
    """List the editions in reports/editions, the oldest first, and say which one reports/latest leads to.

    The time in a name, and that in the list, is UTC.
    """
    from analysis.reports.editions.shelf import Shelf  # noqa: PLC0415 - keeps `--help` fast

    shelf = Shelf(session.project.reports)
    latest = shelf.shown()
    found = [_told(entry, latest) for entry in shelf.entries()]
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
        return
    for told in found:
        click.echo(_line(told))
    if not found:
        click.echo("There is no edition yet; `kosovo-report build` makes one.")


def _told(entry: "Entry", latest: str) -> dict[str, Any]:
    done, total = entry.chapters
    return {
        "name": entry.name,
        "built": entry.built,
        "focus": entry.parameters.get("focus", ""),
        "as_of": entry.parameters.get("as_of", ""),
        "languages": list(entry.languages),
        "chapters": total,
        "completed": done,
        "state": "complete" if entry.complete else "partial",
        "latest": entry.name == latest,
    }


def _line(told: dict[str, Any]) -> str:
    when = told["built"][:16].replace("T", " ")
    about = f"{told['focus']} as of {told['as_of']} in {','.join(told['languages'])}"
    chapters = f"{told['completed']} of {told['chapters']} chapters"
    return f"{told['name']}  {when}  {about}  {chapters}, {told['state']}{'  latest' if told['latest'] else ''}"
