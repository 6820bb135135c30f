"""Read the tables: every word returns a frame of pandas with names beside codes, and the sources of each row.

Columns are those of the data dictionary; `columns` explains them. ``labels=True`` gives headings and values in words.
"""

import pandas as pd

from analysis.charts.chart import Chart
from analysis.explore import frames
from analysis.explore import why as reasons
from analysis.explore.asking import ask
from analysis.explore.opened import opened, refreshed
from analysis.explore.reading import One, table
from analysis.explore.result import Result
from analysis.explore.subjects import bodies, crime_cooperation, leadership, membership, mobility, recognition, staffing

__all__ = [
    "bodies",
    "columns",
    "conflicts",
    "crime_cooperation",
    "leadership",
    "ledger",
    "membership",
    "mobility",
    "recognition",
    "refresh",
    "sources",
    "staffing",
    "table",
    "tables",
    "why",
]


def __dir__() -> list[str]:
    """Offer the words alone on Tab."""
    return __all__


def tables() -> pd.DataFrame:
    """Return all tables: their names, what they hold, and how many rows.

    Examples
    --------
    >>> from analysis.explore import data
    >>> frame = data.tables()
    >>> "votes" in list(frame["table"])
    True
    """
    parts = opened().package["resources"]
    keys = {"name": "table", "title": "title", "description": "description", "rows": "rows"}
    return pd.DataFrame([{name: part[key] for key, name in keys.items()} for part in parts])


def columns(name: str) -> pd.DataFrame:
    """Return the columns of a table: what each means, and the values of closed lists.

    Parameters
    ----------
    name
        Name of the table, of `tables`.

    Raises
    ------
    ParameterError
        If there is no such table.

    Examples
    --------
    >>> from analysis.explore import data
    >>> data.columns("membership").set_index("column").loc["status", "title"]
    'Status'
    """
    frames.filtered(opened(), name, {})
    return frames.described(opened(), name)


def sources(*, kind: One = None, labels: bool = False) -> pd.DataFrame:
    """Return the sources.

    Parameters
    ----------
    kind
        Kinds to keep, such as ``academic``.
    labels
        Whether headings and coded values are in words.

    Examples
    --------
    >>> from analysis.explore import data
    >>> "think_tank" in set(data.sources()["kind"])
    True
    """
    return table("sources", labels=labels, kind=kind)


def conflicts(*, table: One = None) -> pd.DataFrame:
    """Return where sources disagree: the account in use beside each that competes with it, and why it was chosen.

    Parameters
    ----------
    table
        Names of tables to keep.

    Examples
    --------
    >>> from analysis.explore import data
    >>> "competing_value" in data.conflicts(table="membership")
    True
    """
    return frames.filtered(opened(), "conflicts", {"table": table}).reset_index(drop=True)


def ledger(*, table: One = None) -> pd.DataFrame:
    """Return everything that cleaning changed, folded or set aside.

    Parameters
    ----------
    table
        Names of tables to keep.

    Examples
    --------
    >>> from analysis.explore import data
    >>> list(data.ledger())[-1]
    'kind'
    """
    return frames.filtered(opened(), "ledger", {"table": table}).reset_index(drop=True)


def refresh() -> pd.DataFrame:
    """Read the raw tables anew, after something was added or changed in them.

    Returns
    -------
    pandas.DataFrame
        The books: of each table how many rows were read, kept, folded into others, and set aside.

    Raises
    ------
    MissingDataError, RawDataError
        If something in ``data/raw`` cannot be read at all.

    Examples
    --------
    >>> from analysis.explore import data
    >>> int(data.refresh()["set_aside"].sum())
    0
    """
    return refreshed()["books"]


def why(what: str | Chart | Result, body: str = "", *, as_of: str | None = None) -> reasons.Why:
    """Return the rows, sources, competing accounts and cleaning behind one cell of the matrix, or one number.

    Parameters
    ----------
    what
        Code of an economy, with ``body``; else the id of a headline number, a chart, or a result of a measure.
    body
        Id of a body.
    as_of
        The day, YYYY-MM-DD; by default the newest in the data.

    Raises
    ------
    ParameterError
        If there is no such economy, body or number, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import data
    >>> data.why("XKX", "racviac").rows["membership"]["used"].to_list().count("yes")
    1
    >>> data.why("members_focus").rule
    'regional_set = yes; a current row for each of the six; status member on the day'
    """
    asked = ask({"as_of": as_of} if as_of else {})
    with asked.in_force():
        if isinstance(what, Chart):
            return reasons.behind(asked.data, what.rows, what.title)
        if isinstance(what, Result):
            return what.why()
        if body:
            return reasons.cell(asked, what, body)
        if "/" in what:
            return reasons.behind(asked.data, [what], what)
        return reasons.number(asked, what)
