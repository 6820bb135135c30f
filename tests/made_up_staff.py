"""Made-up staff lists of real bodies, in the shape of the processed table; no number of them is true of anybody."""

from collections.abc import Mapping

import pandas as pd
from dated_rows import rows

Counts = Mapping[str, int]


def staff_lists(*lists: tuple[str, str, str, Counts], source: str = "made-up-list") -> pd.DataFrame:
    """Return made-up head counts: body, level, date, and people by economy or group."""
    lines = [
        {"body_id": body, "level": level, "as_of": stated or None, "economy": code, "headcount": people}
        for body, level, stated, counts in lists
        for code, people in counts.items()
    ]
    full = [{"measure": "headcount", "share": None, "source_id": source, "note": "made up", **line} for line in lines]
    table = rows("staffing", full, ("as_of",))
    return table.astype({"headcount": "Int64", "share": "float64"})


THREE = (
    ("rcc", "all", "2024-06", {"ALB": 6, "BIH": 12, "XKX": 2, "MKD": 5, "MNE": 3, "SRB": 7, "UNKNOWN": 1, "TOTAL": 40}),
    ("rcc", "leadership", "2024-06", {"ALB": 1, "BIH": 1, "MKD": 1, "SRB": 1, "TOTAL": 4}),
    ("rcc", "management", "2024-06", {"BIH": 2, "XKX": 0, "MNE": 1, "SRB": 2, "TOTAL": 6}),
    ("rcc", "professional", "2024-06", {"ALB": 4, "BIH": 5, "XKX": 2, "MKD": 3, "MNE": 1, "SRB": 3, "TOTAL": 20}),
    ("marri", "all", "2023", {"ALB": 2, "BIH": 1, "XKX": 0, "MKD": 8, "MNE": 1, "SRB": 2, "TOTAL": 14}),
    ("ryco", "all", "2024", {"ALB": 9, "BIH": 4, "XKX": 5, "MKD": 4, "MNE": 3, "SRB": 5, "TOTAL": 30}),
    ("ryco", "leadership", "2024", {"ALB": 1, "SRB": 1, "MNE": 1, "TOTAL": 3}),
    ("tct", "all", "2025", {"ALB": 5, "BIH": 5, "XKX": 3, "MKD": 4, "MNE": 2, "SRB": 9}),
    ("enc", "all", "2022", {"XKX": 1, "SRB": 3, "OTHER": 30}),
    ("racviac", "all", "2024", {"HRV": 14, "TUR": 3, "XKX": 1, "TOTAL": 25}),
    ("selec", "all", "", {"ROU": 10, "SRB": 3, "TOTAL": 15}),
)
"""Lists of seven bodies of which Kosovo is in some, with a total and without, with unknown staff, and one undated."""
