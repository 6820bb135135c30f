"""What became of a row, in lines for a person."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from analysis.cli.screen import printable

if TYPE_CHECKING:
    from analysis.tables.explain import Explanation

STATES = {"kept": "kept", "folded": "folded into another row", "set_aside": "set aside"}


def lines(explanation: "Explanation") -> Iterator[str]:
    """Yield what became of a row, line by line; nothing in it steers the terminal.

    Parameters
    ----------
    explanation
        What became of it.
    """
    cells = explanation.cells
    yield f"{printable(explanation.row_id)}: {STATES[explanation.state]}."
    if explanation.state == "set_aside":
        yield f"  Why:   {printable(cells['problem'])}"
        yield f"  To do: {printable(cells['todo'])}"
    yield from _section("Cells", (f"{name}: {cell}" for name, cell in cells.items() if cell))
    yield from _section("Ledger", map(_change, explanation.ledger))
    yield from _section("Conflicts", map(_conflict, explanation.conflicts))


def _section(title: str, texts: Iterator[str]) -> Iterator[str]:
    found = [*texts]
    yield f"{title}:" if found else f"{title}: nothing."
    yield from (f"  {printable(text)}" for text in found)


def _change(line: Mapping[str, str]) -> str:
    place = f"{line['column']}: " if line["column"] else ""
    change = f"{line['before']!r} -> {line['after']!r}: " if line["before"] or line["after"] else ""
    return f"{line['kind']}: {place}{change}{line['rule']}"


def _conflict(line: Mapping[str, str]) -> str:
    competing = f"{line['competing_row_id']} ({line['competing_source_id']})"
    if not line["chosen_row_id"]:
        return f"{line['position']}: {competing} competes, and no single account is chosen ({line['rule']})"
    chosen = f"{line['chosen_row_id']} ({line['chosen_source_id']})"
    values = f"{line['column']} {line['chosen_value']!r}, not {line['competing_value']!r}" if line["column"] else "both"
    return f"{line['position']}: {values}: {chosen} is chosen, {competing} competes ({line['rule']})"
