"""The real processed tables with some of them changed, to see what a verdict hangs on."""

from collections.abc import Callable

import pandas as pd

from analysis.tables.store import Data


class Changed(Data):
    """Tables as `Data` gives them, but for those that a function changes."""

    def __init__(self, data: Data, **changes: Callable[[pd.DataFrame], pd.DataFrame]) -> None:
        super().__init__(data.folder)
        self._data, self._changes = data, changes

    def _load(self, name: str) -> pd.DataFrame:
        table = self._data[name]
        return self._changes[name](table) if name in self._changes else table


def cells(where: Callable[[pd.DataFrame], pd.Series], **values: object) -> Callable[[pd.DataFrame], pd.DataFrame]:
    """Return a change that sets columns in the rows that a test picks."""

    def change(table: pd.DataFrame) -> pd.DataFrame:
        picked = where(table)
        assert picked.any(), "the test changes nothing"
        for column, value in values.items():
            table.loc[picked, column] = value
        return table

    return change


def without(where: Callable[[pd.DataFrame], pd.Series]) -> Callable[[pd.DataFrame], pd.DataFrame]:
    """Return a change that takes the rows away that a test picks."""

    def change(table: pd.DataFrame) -> pd.DataFrame:
        picked = where(table)
        assert picked.any(), "the test changes nothing"
        return table[~picked]

    return change


def seats(status: str, **values: object) -> Callable[[pd.DataFrame], pd.DataFrame]:
    """Return a change that gives Kosovo one status in every body."""
    return cells(
        lambda table: (table["economy"] == "XKX") & (table["account"] == "chosen") & (table["standing"] == "current"),
        status=status,
        **values,
    )
