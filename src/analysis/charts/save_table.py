"""The set of files of one table: its printed columns, with the rows and sources behind each line, as CSV and XLSX."""

from pathlib import Path

from analysis.charts import origin, workbook
from analysis.charts.listing import Listing
from analysis.errors import PublishError
from analysis.languages import translate

PREFIX = "table_"
"""Begins the names of a table's files, which lie beside those of the charts."""


def save_table(table: Listing, folder: Path | str) -> list[Path]:
    """Write a table's files and return them.

    Parameters
    ----------
    table
        The finished table.
    folder
        Where the files go; it is made if need be.

    Raises
    ------
    PublishError
        If a file cannot be written.
    """
    named = {column.key: column.heading for column in table.columns}
    frame = table.frame[[*named, "rows", "sources"]].rename(columns=named)
    target = Path(folder)
    files = {f"{table.name}.csv": workbook.csv(frame), f"{table.name}.xlsx": workbook.xlsx(frame, about(table))}
    try:
        target.mkdir(parents=True, exist_ok=True)
        for file, content in files.items():
            (target / f"{PREFIX}{file}").write_bytes(content)
    except OSError as error:
        raise PublishError(f"Cannot write the table {table.name!r} to {target}: {error.strerror}.") from None
    return [target / f"{PREFIX}{file}" for file in files]


def about(table: Listing) -> list[tuple[str, str]]:
    """Return what a table says and rests on, with labels in the current language."""
    lines = [
        (translate("Title"), table.caption),
        (translate("Note"), table.note),
        (translate("Sources"), origin.source_line(table.sources, most=len(table.sources))),
        (translate("Licence"), origin.LICENCE),
        (translate("How to cite this report"), origin.current().citation),
    ]
    return [line for line in lines if line[1]]
