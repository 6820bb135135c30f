"""The registry of headline numbers: those of every chapter in one frame, each with all that it takes to check it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from analysis.measures import headlines, headlines_chapters, headlines_data, headlines_models
from analysis.parameters import Parameters
from analysis.tables.store import Data

COLUMNS = ["id", "chapter", "unit", *headlines.COLUMNS[1:-2], "parameters", "rows", "sources"]

Maker = Callable[[Data, Parameters], Iterator[dict[str, Any]]]

COUNTED: tuple[Maker, ...] = (
    headlines_chapters.memberships,
    headlines_chapters.terms_of_seats,
    headlines_chapters.recognitions,
    headlines_chapters.courts_and_police,
    headlines_chapters.agreements,
    headlines_models.heads,
    headlines_models.index_and_scenarios,
)
"""What makes the numbers that count the world, beside those of the front page."""

MAKERS: tuple[Maker, ...] = (*COUNTED, headlines_data.verdicts, headlines_data.gaps)
"""These, and what makes the numbers on the claims and on the data themselves."""


class About(NamedTuple):
    """What all numbers of a kind share: their chapter, their unit, and the parameters that they depend on."""

    chapter: str
    unit: str
    parameters: tuple[str, ...]


_SET = ("focus", "peers", "as_of", "bodies")
_GROUP = ("focus", "peers", "as_of")
_OWN = ("focus", "as_of")
_SCORED = (*_SET, "benchmark")

KINDS: Mapping[str, About] = {
    "members_": About("membership", "bodies", _SET),
    "position_": About("membership", "bodies", _SET),
    "factbook_": About("membership", "organisations", _GROUP),
    "staff_share": About("staffing", "share", _OWN),
    "staff_of_": About("staffing", "ratio", (*_GROUP, "benchmark")),
    "heads": About("leadership", "posts", _GROUP),
    "head_persons": About("leadership", "persons", ("as_of",)),
    "head_bodies": About("leadership", "bodies", ("as_of",)),
    "head_expected_": About("leadership", "posts", (*_OWN, "benchmark")),
    "head_chance_": About("leadership", "probability", (*_OWN, "benchmark")),
    "full_seats": About("terms", "bodies", _SET),
    "consent_needed": About("terms", "bodies", _SET),
    "renamed_bodies": About("terms", "bodies", ("as_of",)),
    "name_": About("terms", "bodies", ("as_of",)),
    "recognitions": About("recognition", "economies", _OWN),
    "withdrawals_claimed": About("recognition", "economies", _OWN),
    "veto_": About("recognition", "bodies", ("focus", "as_of", "bodies")),
    "ballot_": About("recognition", "votes", _OWN),
    "answers_": About("crime_cooperation", "answers per request", _OWN),
    "legal_requests_": About("crime_cooperation", "requests", _OWN),
    "legal_answers_": About("crime_cooperation", "answers", _OWN),
    "police_seats": About("crime_cooperation", "bodies", _GROUP),
    "police_figure_": About("crime_cooperation", "bodies", _OWN),
    "police_requests_": About("crime_cooperation", "requests", _OWN),
    "agreements_": About("mobility", "agreements", _GROUP),
    "index_score": About("index", "points of 1", _SCORED),
    "index_rank": About("index", "rank", _SCORED),
    "index_drawn_score": About("index", "points of 1", _GROUP),
    "index_drawn_rank": About("index", "rank", _GROUP),
    "index_last": About("index", "probability", _GROUP),
    "steps": About("scenarios", "bodies", _SET),
    "posts_": About("scenarios", "posts", _SCORED),
    "claims_": About("claims", "claims", ("as_of",)),
    "missing_": About("data", "cases", _GROUP),
    "conflicts": About("data", "accounts", ()),
}
"""Kinds of numbers by the beginning of their ids."""


def about(name: str) -> About:
    """Return what a headline number shares with its kind, by its id."""
    return KINDS[max((start for start in KINDS if name.startswith(start)), key=len)]


def registry(data: Data, parameters: Parameters, makers: Sequence[Maker] = MAKERS) -> pd.DataFrame:
    """Return every headline number of the report.

    Parameters
    ----------
    data
        The processed tables.
    parameters
        The report's parameters, ``as_of`` filled in.
    makers
        What makes the numbers beside those of the front page: all, or some such as `COUNTED`.

    Returns
    -------
    pandas.DataFrame
        The columns of `headlines.headlines`, and ``chapter`` (its subject), ``unit``, and ``parameters`` (names,
        joined by ``"; "``, of those that the number depends on). A number that does not apply to the focus, or that
        nobody states, has no line. Numbers of one chapter stand together, in the order of the chapters.
    """
    front = headlines.headlines(data, parameters).to_dict("records")
    made: list[dict[Any, Any]] = [line for make in makers for line in make(data, parameters)]
    lines = [*front, *made]
    kinds = [about(str(line["id"])) for line in lines]
    frame = pd.DataFrame(lines, columns=headlines.COLUMNS).assign(
        chapter=[kind.chapter for kind in kinds],
        unit=[kind.unit for kind in kinds],
        parameters=["; ".join(kind.parameters) for kind in kinds],
    )
    order = {chapter: place for place, chapter in enumerate(dict.fromkeys(kind.chapter for kind in KINDS.values()))}
    placed = frame.sort_values("chapter", key=lambda chapter: chapter.map(order), kind="stable", ignore_index=True)
    return placed[COLUMNS]
