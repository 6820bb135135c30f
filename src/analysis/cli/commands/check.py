"""``kosovo-report check``: what is wrong with the raw tables."""

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, Any

import click

from analysis.cli.session import Session, with_session
from analysis.errors import RawDataError

if TYPE_CHECKING:
    import pandas as pd

HEADINGS = {"file": "File", "row": "Row", "column": "Column", "value": "Value", "problem": "Problem", "todo": "To do"}


@click.command("check", short_help="Check the raw tables and print what is wrong.")
@with_session
@click.pass_context
def command(context: click.Context, session: Session) -> None:
    """Check the raw tables against their descriptions and print what is wrong.

    The exit code is 0 if nothing is, else 3, or 4 if a file is missing or cannot be read.
    """
    project = session.project
    from analysis.tables.check import problems  # noqa: PLC0415 - keeps `--help` fast

    found = problems(project)
    if found.empty:
        click.echo(f"No problems in {session.shown(project.raw)}.")
        return
    _print(found)
    context.exit(RawDataError.exit_code)


def _print(found: "pd.DataFrame") -> None:
    from rich.console import Console  # noqa: PLC0415 - as above

    console = Console()
    rows = [{key: _text(cell) for key, cell in row.items()} for row in found.to_dict("records")]
    if console.is_terminal:
        _print_table(console, rows)
    else:
        click.echo("\n".join(_line(row) for row in rows))
    click.echo(f"{len(rows)} problem{'s' if len(rows) > 1 else ''}.", err=True)


def _text(cell: Any) -> str:
    from pandas import isna  # noqa: PLC0415 - as above

    from analysis.cli.screen import printable  # noqa: PLC0415 - as above

    return "" if isna(cell) else printable(cell)


def _line(row: Mapping[Hashable, str]) -> str:
    """Return a problem in one line, which begins as compilers' messages do, so that editors find the place."""
    place = ":".join(part for part in (row["file"], row["row"], row["column"]) if part)
    value = f"'{row['value']}': " if row["value"] else ""
    return f"{place}: {value}{row['problem']}. {row['todo']}".rstrip()


def _print_table(console: Any, rows: list[dict[Hashable, str]]) -> None:
    from rich.table import Table  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - as above

    table = Table(show_lines=True)
    for key, heading in HEADINGS.items():
        table.add_column(heading, overflow="fold", justify="right" if key == "row" else "left")
    for row in rows:
        table.add_row(*(Text(row[key]) for key in HEADINGS))
    console.print(table)
