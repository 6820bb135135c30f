"""Made-up bodies and memberships in the shape of the processed tables."""

from typing import Any

import pandas as pd
from dated_rows import rows

SEAT = ("since", "until", "designation", "facilitator", "blocked_by")


def bodies(*lines: dict[str, Any]) -> pd.DataFrame:
    """Return made-up bodies: security bodies of the region unless said otherwise."""
    usual = {"family": "security", "regional_set": "yes", "domain": "police", "has_secretariat": "yes"}
    full = [{**usual, "name": line["body_id"], "short_name": line["body_id"].upper(), **line} for line in lines]
    return rows("bodies", full, ("founded",))


def memberships(*lines: tuple[str, str, str, dict[str, Any]]) -> pd.DataFrame:
    """Return made-up memberships: body, economy, status and what else the row says; true for a day of 2020."""
    full = []
    for body, economy, status, said in lines:
        row = {"body_id": body, "economy": economy, "status": status, "standing": "current", "as_of": "2020-01-01"}
        row |= {"source_id": f"source-{body}-{economy}", "note": "made up", **dict.fromkeys(SEAT), **said}
        full.append({**row, "account": "competing" if row["standing"] == "competing" else "chosen"})
    table = rows("membership", full, ("since", "until", "as_of"))
    return table.astype(dict.fromkeys(SEAT, "str"))
