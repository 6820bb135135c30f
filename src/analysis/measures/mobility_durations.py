"""How long each stage of an agreement took: between dated steps only, with a range where a date is partial."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.mobility import DIALOGUE, HELD_UP, placed

STEPS = (("signed", "ratified"), ("ratified", "in_force"), ("signed", "in_force"))
"""Pairs of stages between which days are counted."""
_COLUMNS = ["agreement_id", "economy", "start", "end", "done", "days_low", "days_high", "stage", "when"]


Step = Mapping[Hashable, Any]
"""A step of an agreement in one economy: a row of `analysis.measures.mobility.placed`."""


def days(start: Step, end: Step) -> tuple[int, int]:
    """Return the fewest and the most days between two steps, as far as their dates tell.

    Parameters
    ----------
    start, end
        The steps.

    Raises
    ------
    MeasureError
        If one of the steps is not dated: the day on which a source saw a stage is not the day it was reached.
    """
    for step in (start, end):
        if not step["dated"]:
            raise MeasureError(
                f"The day of the step {step['stage']!r} in {step['economy']} is not known, only that it was seen on "
                f"{step['when']}.",
                "Count days between dated steps only.",
            )
    low = (end["when_earliest"] - start["when_latest"]).days
    high = (end["when_latest"] - start["when_earliest"]).days
    return max(low, 0), high


def durations(
    status: pd.DataFrame, agreements: pd.DataFrame, group: Sequence[str], as_of: str = "", *, dialogue: bool = True
) -> pd.DataFrame:
    """Return how long each stage took, and for what is not yet in force how long it had waited at the last statement.

    Where the status table has no signature of a party, the agreement's own date stands for it. A duration is left out
    where both dates are known to the year alone.

    Parameters
    ----------
    status, agreements
        The tables ``agreement_status`` and ``agreements``.
    group
        Economies to show.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.
    dialogue
        Whether the agreements of the dialogue between Kosovo and Serbia are among them.

    Returns
    -------
    pandas.DataFrame
        ``agreement_id``, ``title``, ``economy``, ``start``, ``end`` (stages; ``end`` is ``in_force`` for what waits),
        ``done`` (False: still waiting), ``days_low``, ``days_high`` (missing for what waits), ``stage`` and ``when``
        (the last stage, and the date of it or of the statement), ``rows``, ``sources``; in the order of the agreements.
    """
    known = placed(status[(status["standing"] != "competing") & status["economy"].isin(list(group))], as_of)
    kept = agreements if dialogue else agreements[agreements["framework"] != DIALOGUE]
    known = known[known["agreement_id"].isin(kept["agreement_id"])]
    signatures = {step["agreement_id"]: step for step in _signatures(agreements).to_dict("records")}
    histories: dict[tuple[str, str], list[Step]] = {}
    for step in known.assign(precision=known["date_precision"]).to_dict("records"):
        histories.setdefault((step["agreement_id"], step["economy"]), []).append(step)
    lines: list[dict[str, object]] = []
    for (agreement, economy), steps in histories.items():
        dated = _first_steps(steps)
        if "signed" not in dated and agreement in signatures:
            dated["signed"] = {**signatures[agreement], "economy": economy}
        lines += _taken(dated)
        lines += _waiting(steps, dated)
    frame = pd.DataFrame(lines, columns=[*_COLUMNS, "rows", "sources"])
    order = {agreement: place for place, agreement in enumerate(agreements["agreement_id"])}
    frame = frame.assign(title=frame["agreement_id"].map(agreements.set_index("agreement_id")["title"]))
    return frame.sort_values("agreement_id", key=lambda ids: ids.map(order), kind="stable", ignore_index=True)


def _signatures(agreements: pd.DataFrame) -> pd.DataFrame:
    """Return the signature of each agreement as a step, for parties whose own is not in the status table."""
    rows = agreements[agreements["signed"].notna()]
    dates = {f"when{end}": rows[f"signed{end}"] for end in ("", "_earliest", "_latest")}
    return rows.assign(stage="signed", dated=True, precision=rows["signed_precision"], **dates)


def _first_steps(steps: Sequence[Step]) -> dict[str, Step]:
    """Return the first dated step of each stage of one economy."""
    found: dict[str, Step] = {}
    for step in sorted(steps, key=lambda step: step["when_earliest"]):
        if step["dated"]:
            found.setdefault(step["stage"], step)
    return found


def _taken(dated: Mapping[str, Step]) -> list[dict[str, object]]:
    lines = []
    for start, end in STEPS:
        if start not in dated or end not in dated:
            continue
        if {dated[start]["precision"], dated[end]["precision"]} == {"year"}:
            continue
        low, high = days(dated[start], dated[end])
        lines.append(_line(dated[start], dated[end], end, low, high, done=True))
    return lines


def _waiting(steps: Sequence[Step], dated: Mapping[str, Step]) -> list[dict[str, object]]:
    """Return how long an agreement that is not in force had waited when it was last heard of."""
    last = max(steps, key=lambda step: (step["standing"] == "current", step["when_earliest"]))
    if last["stage"] not in HELD_UP or "signed" not in dated:
        return []
    waited = (last["when_earliest"] - dated["signed"]["when_latest"]).days
    return [_line(dated["signed"], last, "in_force", waited, None, done=False)] if waited > 0 else []


def _line(start: Step, end: Step, goal: str, low: int, high: int | None, *, done: bool) -> dict[str, object]:
    return {
        "agreement_id": end["agreement_id"],
        "economy": end["economy"],
        "start": start["stage"],
        "end": goal,
        "done": done,
        "days_low": low,
        "days_high": high,
        "stage": end["stage"],
        "when": end["when"],
        "rows": trace.join(start["row_id"], end["row_id"]),
        "sources": trace.join(start["source_id"], end["source_id"]),
    }
