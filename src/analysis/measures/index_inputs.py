"""What the index rests on, read from the tables: positions, designations, access, and heads of secretariats."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.economies import SEE14
from analysis.measures import body_sets, index, index_heads, index_scales, membership, terms, yardsticks
from analysis.tables.store import Data

SEAT_STEP = {
    "member": "member",
    "associate": "associate",
    "observer": "guest",
    "invited_participant": "guest",
    "partner_agreement": "guest",
    "via_unmik": "through_another",
    "via_eulex": "through_another",
    "via_nato": "through_another",
    **dict.fromkeys(membership.SEATS["outside"], "outside"),
}
"""Step of the seat ladder for each status; a status that is not here is not known."""

NAME_STEP = {"republic": "own_name", "plain": "own_name", "asterisk": "marked", "unmik": "another_speaks"}
"""Step of the name ladder for each class of designation (`terms.PRINTED`)."""

_STEP_COLUMNS = ["pillar", "indicator", "ladder", "economy", "body_id", "step", "rows", "sources"]


@dataclass(frozen=True)
class Inputs:
    """Everything that the index is computed from, read once.

    Parameters
    ----------
    economies
        Codes of the economies compared, in order.
    position
        `membership.position` over the regional bodies of all families, with ``family``, and ``of``: the economy whose
        seat a line is, also where ``economy`` names a case in which that seat is another one.
    exchange
        `membership.position` over the bodies through which police and prosecutors exchange information.
    persons, bands
        What `index_heads.posts` and `index_heads.bands` return.
    bases
        Population bases, see `yardsticks.bases`; the first is used unless another is asked for.
    """

    economies: tuple[str, ...]
    position: pd.DataFrame
    exchange: pd.DataFrame
    persons: pd.DataFrame
    bands: pd.DataFrame
    bases: tuple[str, ...]

    def counted(self, bodies: str) -> pd.DataFrame:
        """Return the positions of one set of bodies, in the order of the fields."""
        return self.position[self.position["family"].isin(body_sets.FAMILIES[bodies])]

    def headed(self, bodies: str) -> pd.DataFrame:
        """Return the heads of secretariats of one set of bodies."""
        return self.persons[self.persons["body_id"].isin(self.counted(bodies)["body_id"])]


def read(data: Data, economies: Sequence[str], as_of: str) -> Inputs:
    """Read the inputs of the index.

    Parameters
    ----------
    data
        The processed tables; ``law_enforcement_bodies`` names the bodies of exchange.
    economies
        Codes of the economies compared.
    as_of
        The day, as YYYY-MM-DD.
    """
    table, rows = data["bodies"], data["membership"]
    chosen = body_sets.choose(table, rows, "all", as_of)
    family = table.set_index("body_id")["family"]
    position = membership.position(chosen, rows, economies, as_of)
    listed = table[table["body_id"].isin(data["law_enforcement_bodies"]["body_id"])]
    persons = index_heads.posts(data, list(chosen["body_id"]), as_of)
    return Inputs(
        economies=tuple(economies),
        position=position.assign(family=position["body_id"].map(family), of=position["economy"]),
        exchange=membership.position(body_sets.existing(listed, rows, as_of), rows, economies, as_of),
        persons=persons,
        bands=index_heads.bands(data["population"], data["gdp"], list(persons["members"])),
        bases=tuple(yardsticks.bases(data["population"], SEE14)),
    )


def pillars(
    inputs: Inputs, bodies: str, *, spacing: str = "even", benchmark: str = "equal", basis: str = ""
) -> pd.DataFrame:
    """Return the pillars of the index; see `index.pillars` for the columns.

    Parameters
    ----------
    inputs
        From `read`.
    bodies
        The set of bodies: ``security``, ``regional`` or ``all``.
    spacing
        A name of `index_scales.SPACINGS`.
    benchmark
        Benchmark of the pillar leadership.
    basis
        Population basis of that benchmark; by default the first of ``inputs.bases``.
    """
    ladders = index_scales.ladder(tally(inputs, bodies), spacing)
    return index.pillars(pd.concat([ladders, heads(inputs, bodies, benchmark, basis)], ignore_index=True))


def heads(inputs: Inputs, bodies: str, benchmark: str, basis: str = "") -> pd.DataFrame:
    """Return the indicator of the pillar leadership; see `index_scales.parity`."""
    basis = basis or next(iter(inputs.bases), "")
    found = index_heads.expected(inputs.headed(bodies), inputs.bands, inputs.economies, benchmark, basis)
    return index_scales.parity(found)


def tally(inputs: Inputs, bodies: str) -> pd.DataFrame:
    """Return `index_scales.tally` of the ladders over one set of bodies."""
    return index_scales.tally(steps(inputs, bodies), inputs.economies)


def steps(inputs: Inputs, bodies: str) -> pd.DataFrame:
    """Return the steps of the ladders behind the pillars membership, terms and access.

    Returns
    -------
    pandas.DataFrame
        What `index_scales.tally` takes. Membership: the seat in every body of the set. Terms: the name, and the kind of
        seat, in the bodies where the economy is inside. Access: own or through another, in the bodies of exchange
        that are not in the set already, so that none counts twice.
    """
    counted = inputs.counted(bodies)
    exchange = inputs.exchange[~inputs.exchange["body_id"].isin(counted["body_id"])]
    seat = counted["status"].map(SEAT_STEP)
    inside = counted[seat.notna() & (seat != "outside")]
    parts = [
        counted.assign(pillar="membership", indicator="seat", ladder="seat", step=seat),
        inside.assign(pillar="terms", indicator="name", ladder="name", step=_names(inside)),
        inside.assign(pillar="terms", indicator="full_seat", ladder="seat", step=seat[inside.index]),
        exchange.assign(pillar="access", indicator="exchange", ladder="access", step=_access(exchange)),
    ]
    return pd.concat([part[_STEP_COLUMNS] for part in parts], ignore_index=True)


def _names(inside: pd.DataFrame) -> pd.Series:
    """Return the steps of the name ladder. Only Kosovo has a designation: all others sit under their own name."""
    return inside["designation"].map(terms.PRINTED).map(NAME_STEP).where(inside["of"] == terms.KOSOVO, "own_name")


def _access(exchange: pd.DataFrame) -> pd.Series:
    """Return the steps of the access ladder: a seat and an agreement both open a channel of one's own."""
    opened = {
        **dict.fromkeys(index_scales.LADDERS["seat"], "own"),
        "through_another": "through_another",
        "outside": "none",
    }
    return exchange["status"].map(SEAT_STEP).map(opened)
