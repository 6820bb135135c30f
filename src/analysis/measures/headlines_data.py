"""Headline numbers of the chapters on the claims and on the data themselves."""

from collections.abc import Iterator
from typing import Any

from analysis.measures import claims, coverage_gaps, trace
from analysis.parameters import Parameters
from analysis.tables.store import Data

Lines = Iterator[dict[str, Any]]

RULES = {
    "claims": "claims of the brief by verdict; each verdict follows from its parts",
    "missing": "empty cells, or bodies without a row, of all that the report would need; see the data chapter",
    "conflicts": "rows of the tables whose standing is competing",
}
"""How each kind of number is counted, in the words of the tables."""


def verdicts(data: Data, parameters: Parameters) -> Lines:
    """Yield how many claims of the brief came to each verdict."""
    found = claims.verdicts(claims.parts(data, parameters.as_of))
    for verdict, lines in found.groupby("verdict", sort=False):
        about = {"value": len(lines), "of": len(found), "as_of": parameters.as_of, "rule": RULES["claims"]}
        # A claim that no table can test has no row; the brief itself is then what the number rests on.
        yield {"id": f"claims_{verdict}", **about, **trace.columns(lines)}


def gaps(data: Data, parameters: Parameters) -> Lines:
    """Yield what nobody reports, and the number of competing accounts."""
    position = coverage_gaps.everywhere(data, [parameters.focus, *parameters.others], parameters.as_of)
    missing = coverage_gaps.not_reported(data, position, parameters.focus, parameters.as_of)
    for line in missing.to_dict("records"):
        about = {"value": line["missing"], "of": line["of"], "as_of": parameters.as_of, "rule": RULES["missing"]}
        yield {"id": f"missing_{line['item']}", **about, "rows": line["rows"], "sources": line["sources"]}
    conflicts = data["conflicts"]
    ids, sources = conflicts["competing_row_id"], conflicts["competing_source_id"]
    about = {"value": int(ids.nunique()), "as_of": parameters.as_of, "rule": RULES["conflicts"]}
    yield {"id": "conflicts", **about, "rows": trace.join(*ids), "sources": trace.join(*sources)}
