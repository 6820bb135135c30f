"""Table of police and justice agreements by partner and field."""

from collections.abc import Mapping

import pandas as pd

from analysis.charts.listing import Column, Listing
from analysis.languages import translate
from analysis.measures import trace
from analysis.measures.crime_agreements import FIELDS
from analysis.prose import crime_agreements as words
from analysis.prose.parties import party


def agreements(by_partner: pd.DataFrame, undirected: pd.DataFrame, bodies: Mapping[str, str], *, focus: str) -> Listing:
    """Return the table of police and justice agreements by partner and field.

    Parameters
    ----------
    by_partner
        A frame of `measures.crime_agreements.by_partner`.
    undirected
        A frame of `measures.crime_justice.extraditions_undirected` for the focus, or an empty one.
    bodies
        Short names of bodies by id.
    focus
        Code of the focus economy.
    """
    lines = [_partner_line(partner, group, undirected) for partner, group in by_partner.groupby("partner", sort=False)]
    rest = undirected[~undirected["partner"].isin(["ALL", *by_partner["partner"]])]
    lines += [
        {"partner": line["partner"], "extradited": line["value"], "rows": line["rows"], "sources": line["sources"]}
        for line in rest.to_dict("records")
    ]
    frame = pd.DataFrame(lines, columns=["partner", *FIELDS, "extradited", "rows", "sources"])
    frame["partner"] = [party(code, bodies) for code in frame["partner"]]
    columns = [
        Column("partner", translate("Partner")),
        Column("police", translate("Police and border")),
        Column("extradition", translate("Extradition")),
        Column("justice", translate("Legal assistance, courts")),
    ]
    if len(undirected):
        heading = translate("Extraditions in {year}, direction not stated", year=undirected["year"].iloc[0])
        columns.append(Column("extradited", heading, align="right"))
    return Listing(
        name="crime_agreements",
        caption=words.agreements(by_partner, focus),
        frame=frame,
        columns=columns,
        note=translate(
            "Years of signature; none: a source says that there is no agreement; an empty cell: nothing was found, "
            "which is no proof that nothing exists. A protocol of three partners stands with each of the other two. "
            "Arrangements that EULEX or UNMIK made are left out: they are not Kosovo's own."
        ),
    )


def _partner_line(partner: object, group: pd.DataFrame, undirected: pd.DataFrame) -> dict[str, object]:
    cells = {line["field"]: words.on_record(line["signed"], absent=line["absent"]) for line in group.to_dict("records")}
    counted = undirected[undirected["partner"] == partner]
    both = pd.concat([group[["rows", "sources"]], counted[["rows", "sources"]]])
    extradited = counted["value"].iloc[0] if len(counted) else None
    return {"partner": partner, **cells, "extradited": extradited, **trace.columns(both)}
