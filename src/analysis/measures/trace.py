"""Keep the way back: the rows and sources behind each line of a measure's frame."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

SEPARATOR = "; "


def join(*cells: Any) -> str:
    """Return ids joined into one cell: each once, sorted. Cells may hold several ids already, or be missing."""
    parts = {part for cell in cells if pd.notna(cell) for part in str(cell).split(SEPARATOR) if part}
    return SEPARATOR.join(sorted(parts))


def columns(rows: pd.DataFrame) -> dict[str, str]:
    """Return the cells ``rows`` and ``sources`` for a line that rests on all of ``rows``.

    Parameters
    ----------
    rows
        Rows of a processed table (``row_id`` and ``source_id``) or of a measure's frame (``rows`` and ``sources``).
    """
    if "rows" in rows:
        return {"rows": join(*rows["rows"]), "sources": join(*rows["sources"])}
    return {"rows": join(*rows["row_id"]), "sources": join(*rows["source_id"])}


def aggregate(frame: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Return one line a group of ``by``, with the columns ``rows`` and ``sources`` of the whole group."""
    lines = [
        {**dict(zip(by, key, strict=True)), **columns(group)}
        for key, group in frame.groupby(list(by), sort=False, observed=True)
    ]
    return pd.DataFrame(lines, columns=[*by, "rows", "sources"])
