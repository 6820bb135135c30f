"""What a sheet of a workbook shows beside its values: merged cells, hidden rows, formulas without a value."""

from dataclasses import dataclass, field
from typing import IO
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse
from openpyxl.utils.cell import coordinate_to_tuple

from analysis.tables.reading.fault import MOST_WORKBOOK_CELLS, Fault
from analysis.tables.reading.sheet import Merge


@dataclass
class Layout:
    """What `layout` finds; rows and columns are counted from 1."""

    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    uncalculated: dict[tuple[int, int], str] = field(default_factory=dict)


def layout(content: IO[bytes]) -> Layout:
    """Return the layout of a sheet.

    Parameters
    ----------
    content
        Its XML.

    Raises
    ------
    Fault
        If more cells are merged than a sheet may have.
    """
    found = Layout()
    row = area = 0
    for _, element in iterparse(content):
        kind = _kind(element)
        if kind == "row":
            row = int(element.get("r", row + 1))
            _look_at(element, row, found)
        elif kind == "mergeCell":
            merge = _merge(element.get("ref", ""))
            area += merge.last - merge.first
            found.merges.append(merge)
        if area > MOST_WORKBOOK_CELLS:
            raise Fault(f"more than {MOST_WORKBOOK_CELLS:,} cells are merged", "Save the sheet as CSV.")
        if kind in ("row", "mergeCell"):
            element.clear()
    return found


def _merge(reference: str) -> Merge:
    """Return the first column of merged cells; a value that is merged over several columns belongs to the first."""
    corners = reference.split(":")
    first, column = coordinate_to_tuple(corners[0])
    last, _ = coordinate_to_tuple(corners[-1])
    return Merge(first, last, column)


def _kind(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _look_at(element: Element, row: int, found: Layout) -> None:
    """Note whether a row is hidden, and its formulas whose value is not stored."""
    if element.get("hidden") in ("1", "true"):
        found.hidden_rows.add(row)
    for column, cell in enumerate(element, start=1):
        parts = {_kind(part): part.text or "" for part in cell}
        # The value of a formula that gives text can be the empty text.
        if "f" in parts and not parts.get("v") and cell.get("t") != "str":
            place = coordinate_to_tuple(cell.get("r", "")) if cell.get("r") else (row, column)
            found.uncalculated[place] = parts["f"]
