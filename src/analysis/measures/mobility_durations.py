"""How long each stage of an agreement took: between dated steps only, with a range where a date is partial."""

from collections.abc import Sequence

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.mobility import DIALOGUE, HELD_UP, placed

STEPS = (("signed", "ratified"), ("ratified", "in_force"), ("signed", "in_force"))
"""Pairs of stages between which days are counted."""
_COLUMNS = ["agreement_id", "economy", "start", "end", "done", "days_low", "days_high", "stage", "when"]


def days(start: pd.Series, end: pd.Series) -> tuple[int, int]:
    """Return the fewest and the most days between two steps, as far as their dates tell.

    Parameters
    ----------
    start, end
        Rows of `analysis.measures.mobility.placed`.

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
    signed = _signatures(agreements)
    lines: list[dict[str, object]] = []
    for (agreement, _), rows in known.groupby(["agreement_id", "economy"], sort=False):
        dated = _first_steps(rows, signed[signed["agreement_id"] == agreement])
        lines += _taken(dated)
        lines += _waiting(rows, dated)
    frame = pd.DataFrame(lines, columns=[*_COLUMNS, "rows", "sources"])
    order = {agreement: place for place, agreement in enumerate(agreements["agreement_id"])}
    frame = frame.assign(title=frame["agreement_id"].map(agreements.set_index("agreement_id")["title"]))
    return frame.sort_values("agreement_id", key=lambda ids: ids.map(order), kind="stable", ignore_index=True)


def _signatures(agreements: pd.DataFrame) -> pd.DataFrame:
    """Return the signature of each agreement as a step, for parties whose own is not in the status table."""
    rows = agreements[agreements["signed"].notna()]
    dates = {f"when{end}": rows[f"signed{end}"] for end in ("", "_earliest", "_latest")}
    return rows.assign(stage="signed", dated=True, precision=rows["signed_precision"], **dates)


def _first_steps(rows: pd.DataFrame, signature: pd.DataFrame) -> dict[str, pd.Series]:
    """Return the first dated row of each stage of one economy."""
    dated = rows[rows["dated"]].assign(precision=rows["date_precision"]).sort_values("when_earliest", kind="stable")
    found = {str(stage): steps.iloc[0] for stage, steps in dated.groupby("stage", sort=False)}
    if "signed" not in found and len(signature):
        found["signed"] = signature.assign(economy=rows["economy"].iloc[0]).iloc[0]
    return found


def _taken(dated: dict[str, pd.Series]) -> list[dict[str, object]]:
    lines = []
    for start, end in STEPS:
        if start not in dated or end not in dated:
            continue
        if {dated[start]["precision"], dated[end]["precision"]} == {"year"}:
            continue
        low, high = days(dated[start], dated[end])
        lines.append(_line(dated[start], dated[end], end, low, high, done=True))
    return lines


def _waiting(rows: pd.DataFrame, dated: dict[str, pd.Series]) -> list[dict[str, object]]:
    """Return how long an agreement that is not in force had waited when it was last heard of."""
    last = rows.assign(current=rows["standing"] == "current").sort_values(["current", "when_earliest"]).iloc[-1]
    if last["stage"] not in HELD_UP or "signed" not in dated:
        return []
    waited = (last["when_earliest"] - dated["signed"]["when_latest"]).days
    return [_line(dated["signed"], last, "in_force", waited, None, done=False)] if waited > 0 else []


def _line(start: pd.Series, end: pd.Series, goal: str, low: int, high: int | None, *, done: bool) -> dict[str, object]:
    both = pd.concat([start.to_frame().T, end.to_frame().T])
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
        **trace.columns(both),
    }
