"""How far each agreement on mobility got, economy by economy: stages with their dates, and the steps to them."""

from collections.abc import Sequence

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace

STAGES = ("signed", "ratified", "in_force", "pending", "blocked")
"""Stages of an agreement. The table has no word for "agreed but not carried out": such rows are ``pending``."""
HELD_UP = ("pending", "blocked")
"""Stages in which an agreement waits."""
ID_CARDS = "crm-fom-id"
"""The agreement on freedom of movement with identity cards in the Western Balkans."""
DIALOGUE = "brussels_dialogue"
"""Framework of the agreements between Kosovo and Serbia."""
DIALOGUE_PARTIES = ("XKX", "SRB")
"""The two parties of the dialogue."""


def placed(status: pd.DataFrame, as_of: str = "") -> pd.DataFrame:
    """Return the statements on agreements that hold on a day, each placed in time.

    Parameters
    ----------
    status
        The table ``agreement_status``.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``; empty keeps every row.

    Returns
    -------
    pandas.DataFrame
        The rows with ``dated`` (True where the day of the step itself is known, False where a source merely saw the
        stage on its ``as_of``), ``when`` (that partial date), ``when_earliest``, ``when_latest``.

    Raises
    ------
    MeasureError
        If a row has neither a date nor an ``as_of``: it might be of any year.
    """
    dated = status["date"].notna()
    undated = ~dated & status["as_of"].isna()
    if undated.any():
        raise MeasureError(
            f"{', '.join(status[undated]['row_id'])}: a stage without date and as_of cannot be placed in time.",
            "Fill in as_of with the date of the statement.",
        )
    ends = {
        f"when{end}": status[f"date{end}"].where(dated, status[f"as_of{end}"]) for end in ("", "_earliest", "_latest")
    }
    rows = status.assign(dated=dated, **ends)
    return rows[rows["when_earliest"] <= pd.Timestamp(as_of)] if as_of else rows


def states(
    status: pd.DataFrame, agreements: pd.DataFrame, group: Sequence[str], as_of: str = "", *, dialogue: bool = False
) -> pd.DataFrame:
    """Return the stage that each agreement had reached in each economy on a day, and the date of that statement.

    The account to use now is taken if it held by the day, else the latest earlier one; competing accounts never are.

    Parameters
    ----------
    status, agreements
        The tables ``agreement_status`` and ``agreements``.
    group
        Economies to show.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.
    dialogue
        Whether to return the agreements of the dialogue between Kosovo and Serbia, or all the others.

    Returns
    -------
    pandas.DataFrame
        ``agreement_id``, ``title``, ``framework``, ``economy``, ``stage`` (missing where no row is found: not a party,
        or not reported), ``dated``, ``when`` (date of the step, or of the statement that saw the stage), ``rows``,
        ``sources``; agreements in the order of the table, only those with a row for one of the group.
    """
    known = placed(status[status["standing"] != "competing"], as_of)
    known = known.assign(current=known["standing"] == "current")
    known = known.sort_values(["current", "when_earliest"], ascending=[False, False], kind="stable")
    kept = agreements[(agreements["framework"] == DIALOGUE) == dialogue]
    kept = kept[kept["agreement_id"].isin(known[known["economy"].isin(list(group))]["agreement_id"])]
    lines = [
        {
            **{column: agreement[column] for column in ("agreement_id", "title", "framework")},
            "economy": economy,
            **_stage(known[(known["agreement_id"] == agreement["agreement_id"]) & (known["economy"] == economy)]),
        }
        for _, agreement in kept.iterrows()
        for economy in group
    ]
    columns = ["agreement_id", "title", "framework", "economy", "stage", "dated", "when", "rows", "sources"]
    return pd.DataFrame(lines, columns=columns)


def _stage(rows: pd.DataFrame) -> dict[str, object]:
    if rows.empty:
        return {"stage": None, "dated": False, "when": None, "rows": "", "sources": ""}
    first = rows.iloc[0]
    told = {column: first[column] for column in ("stage", "dated", "when")}
    return {**told, "rows": first["row_id"], "sources": first["source_id"]}


def stages(positions: pd.DataFrame) -> pd.DataFrame:
    """Return the number of agreements at each stage, by economy.

    Parameters
    ----------
    positions
        A frame of `states`.

    Returns
    -------
    pandas.DataFrame
        ``economy``, one column a stage of `STAGES`, ``agreements`` (those it is a party to), ``rows``, ``sources``.

    Raises
    ------
    MeasureError
        If agreements of the dialogue are counted with others: their stages are told by one side or once only.
    """
    if len((positions["framework"] == DIALOGUE).unique()) > 1:
        raise MeasureError(
            "Agreements of the dialogue between Kosovo and Serbia are not counted with those of the region: their "
            "stages are told by one side, or for one day.",
            "Count them apart.",
        )
    counted = pd.crosstab(positions["economy"], positions["stage"])
    counted = counted.reindex(index=positions["economy"].unique(), columns=list(STAGES), fill_value=0)
    counted["agreements"] = counted.sum(axis=1)
    return counted.rename_axis("economy").reset_index().merge(trace.aggregate(positions, ["economy"]), on="economy")


def steps(status: pd.DataFrame, agreement: str, group: Sequence[str], as_of: str = "") -> pd.DataFrame:
    """Return every statement on one agreement, step by step, competing accounts marked.

    Parameters
    ----------
    status
        The table ``agreement_status``.
    agreement
        Id of the agreement.
    group
        Economies to show.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.

    Returns
    -------
    pandas.DataFrame
        ``economy``, ``stage``, ``dated``, ``when``, ``when_earliest``, ``when_latest``, ``competing``, ``note``,
        ``rows``, ``sources``; economies in the order of the group, then by date.
    """
    rows = placed(status[status["agreement_id"] == agreement], as_of)
    rows = rows[rows["economy"].isin(list(group))]
    place = rows["economy"].map({code: place for place, code in enumerate(group)})
    rows = rows.assign(
        place=place, competing=rows["standing"] == "competing", rows=rows["row_id"], sources=rows["source_id"]
    )
    columns = ["economy", "stage", "dated", "when", "when_earliest", "when_latest", "competing", "note"]
    return rows.sort_values(["place", "when_earliest"], kind="stable")[[*columns, "rows", "sources"]].reset_index(
        drop=True
    )


def runs(taken: pd.DataFrame) -> pd.DataFrame:
    """Return the steps of one agreement with repeated statements of the same stage folded into one line.

    Parameters
    ----------
    taken
        A frame of `steps`. Competing accounts are left out.

    Returns
    -------
    pandas.DataFrame
        ``economy``, ``stage``, ``statements`` (how many), ``dated`` (of the first), ``first`` and ``last`` (partial
        dates of the first and last statement), ``first_day``, ``last_day``, ``rows``, ``sources``; in order of time.
    """
    kept = taken[~taken["competing"]]
    changed = (kept["economy"] != kept["economy"].shift()) | (kept["stage"] != kept["stage"].shift())
    lines = [
        {
            **{column: group[column].iloc[0] for column in ("economy", "stage", "dated")},
            "statements": len(group),
            "first": group["when"].iloc[0],
            "last": group["when"].iloc[-1],
            "first_day": group["when_earliest"].iloc[0],
            "last_day": group["when_earliest"].iloc[-1],
            **trace.columns(group),
        }
        for _, group in kept.groupby(changed.cumsum(), sort=False)
    ]
    columns = ["economy", "stage", "statements", "dated", "first", "last", "first_day", "last_day", "rows", "sources"]
    return pd.DataFrame(lines, columns=columns)
