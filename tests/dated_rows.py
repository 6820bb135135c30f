"""Made-up rows of processed tables: partial dates come with their earliest and latest day, as cleaning gives them."""

import pandas as pd

from analysis.tables.dates import span


def rows(table: str, lines: list[dict[str, object]], dates: tuple[str, ...]) -> pd.DataFrame:
    """Return rows with an id, a source and the spans of the partial dates; what a line leaves out is missing."""
    frame = pd.DataFrame(
        [
            {"row_id": f"{table}/made_up.csv:{place}", "source_id": "made-up", **line}
            for place, line in enumerate(lines, 2)
        ]
    )
    for column in dates:
        written = frame[column] if column in frame else pd.Series(None, index=frame.index, dtype="str")
        spans = [span(value) if isinstance(value, str) else None for value in written]
        frame[column] = written.astype("str")
        frame[f"{column}_earliest"] = pd.to_datetime([found.earliest if found else None for found in spans])
        frame[f"{column}_latest"] = pd.to_datetime([found.latest if found else None for found in spans])
        frame[f"{column}_precision"] = [found.precision if found else None for found in spans]
    return frame
