"""``kosovo-report check``: what is wrong with the raw tables, or with one file, and what became of a row."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analysis.cli.problem_page import HEADINGS, page
from analysis.cli.session import Session, with_session
from analysis.errors import MissingDataError, ParameterError, RawDataError

if TYPE_CHECKING:
    from analysis.tables.check import Checked


@click.command("check", short_help="Check the raw tables, or one file, and print what is wrong.")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--table", metavar="NAME", default="", help="The table that FILE belongs to, if it cannot be told.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")
@click.option("--html", type=click.Path(path_type=Path), metavar="PATH", help="Write the problems as a web page, too.")
@click.option("--explain", metavar="ROW_ID", default="", help="Tell instead what became of one row, and why.")
@with_session
@click.pass_context
def command(
    context: click.Context,
    session: Session,
    /,
    *,
    file: Path | None,
    table: str,
    as_json: bool,
    html: Path | None,
    explain: str,
) -> None:
    """Check the raw tables, or one FILE, against their descriptions and print what is wrong.

    A FILE from elsewhere is checked as if it lay in its table's folder. The exit code is 0 if nothing is wrong, 3 if
    rows are, of which none is lost, or 4 if a file is missing or cannot be read.
    """
    if explain:
        _explain(session, explain, as_json=as_json)
        return
    checked, what = _checked(session, file, table)
    rows = _rows(checked)
    _print(rows, checked, what, as_json=as_json)
    if html:
        from analysis.cli.output import write  # noqa: PLC0415 - keeps `--help` fast

        write(html, page(rows, what, _summary(rows, what)).encode(), force=True)
    context.exit(_code(checked))


def _checked(session: Session, file: Path | None, table: str) -> tuple["Checked", str]:
    """Check everything or one file, and return what was checked, in words."""
    project = session.project
    from analysis.tables.check import check, check_file  # noqa: PLC0415 - as above
    from analysis.tables.guess import table_of  # noqa: PLC0415 - as above

    if file is None:
        if table:
            raise ParameterError("--table goes with a FILE.", "Name the file, or leave --table out.")
        return check(project), session.shown(project.raw)
    if not file.is_file():
        raise MissingDataError(f"There is no file {file}.", "Name a file, or none to check all of data/raw.")
    return check_file(project, file, table_of(file, table)), str(file)


def _code(checked: "Checked") -> int:
    if any(problem.unreadable for problem in checked.problems):
        return MissingDataError.exit_code
    return RawDataError.exit_code if checked.problems else 0


def _rows(checked: "Checked") -> list[dict[str, str]]:
    from analysis.tables.problem import frame  # noqa: PLC0415 - as above

    table = frame(checked.problems)
    table["row"] = table["row"].astype("str").where(table["row"].notna(), "")
    return [{key: str(row[key]) for key in HEADINGS} for row in table.to_dict("records")]


def _summary(rows: Sequence[dict[str, str]], what: str) -> str:
    if not rows:
        return f"No problems in {what}."
    return f"{len(rows)} problem{'s' if len(rows) > 1 else ''} in {what}."


def _print(rows: list[dict[str, str]], checked: "Checked", what: str, *, as_json: bool) -> None:
    if as_json:
        counted = {"checked": what, "problems": [row | {"row": int(row["row"] or 0) or None} for row in rows]}
        click.echo(json.dumps(counted | {"rows": checked.counts}, indent=1))
        return
    if not rows:
        click.echo(_summary(rows, what))
    else:
        _print_problems(rows)
        click.echo(_summary(rows, what), err=True)
    if told := _fate(checked.counts):
        click.echo(told, err=True)


def _fate(counts: dict[str, int]) -> str:
    """Return what would become of the rows, where not all are kept as they are."""
    words = {"folded": "folded into others", "settled": "made competing", "set_aside": "set aside"}
    parts = [f"{counts[name]} {text}" for name, text in words.items() if counts[name]]
    return f"Of {counts['read']} rows read: {', '.join(parts)}." if parts else ""


def _print_problems(rows: list[dict[str, str]]) -> None:
    from rich.console import Console  # noqa: PLC0415 - as above

    from analysis.cli.screen import printable  # noqa: PLC0415 - as above

    console = Console()
    safe = [{key: printable(cell) for key, cell in row.items()} for row in rows]
    if console.is_terminal:
        _print_table(console, safe)
    else:
        click.echo("\n".join(_line(row) for row in safe))


def _line(row: dict[str, str]) -> str:
    """Return a problem in one line, which begins as compilers' messages do, so that editors find the place."""
    file = f"{row['file']}!{row['sheet']}" if row["sheet"] else row["file"]
    place = ":".join(part for part in (file, row["row"], row["column"]) if part)
    value = f"'{row['value']}': " if row["value"] else ""
    return f"{place}: {value}{row['problem']}. {row['todo']}".rstrip()


def _print_table(console: Any, rows: list[dict[str, str]]) -> None:
    from rich.table import Table  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - as above

    shown = [key for key in HEADINGS if key != "sheet" or any(row["sheet"] for row in rows)]
    table = Table(show_lines=True)
    for key in shown:
        table.add_column(HEADINGS[key], overflow="fold", justify="right" if key == "row" else "left")
    for row in rows:
        table.add_row(*(Text(row[key]) for key in shown))
    console.print(table)


def _explain(session: Session, row_id: str, *, as_json: bool) -> None:
    project = session.project
    from analysis.cli.explanation import lines  # noqa: PLC0415 - as above
    from analysis.tables.explain import explain  # noqa: PLC0415 - as above

    found = explain(project, row_id)
    click.echo(json.dumps(found.to_json(), indent=1) if as_json else "\n".join(lines(found)))
