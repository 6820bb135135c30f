"""The books of cleaning: every row that was read is kept, folded into another one, or set aside."""

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd


class Book(NamedTuple):
    """What became of the rows of one table.

    Parameters
    ----------
    table
        The table.
    read
        Rows of the raw files.
    made
        Rows that count others: the head counts of a list of persons.
    kept, folded, set_aside
        Rows of the processed table, rows that went into others, rows that could not be kept.
    """

    table: str
    read: int
    made: int
    kept: int
    folded: int
    set_aside: int

    @property
    def balanced(self) -> bool:
        """Whether no row was lost and none came from nowhere."""
        return self.read + self.made == self.kept + self.folded + self.set_aside


DESCRIPTIONS = {
    "table": "The table.",
    "read": "Rows of the raw files.",
    "made": "Rows made by counting others: the head counts of a list of persons.",
    "kept": "Rows of the processed table. Rows read and made are rows kept, folded and set aside.",
    "folded": "Rows that went into others: exact repetitions, and persons that were counted.",
    "set_aside": "Rows that could not be kept; set_aside/ holds them with the reason.",
}
"""What each column of the books holds."""


def balance(books: Iterable[Book]) -> None:
    """Refuse books that do not balance: it would be a fault in cleaning itself, whatever the tables hold.

    Raises
    ------
    RuntimeError
        Naming the tables whose rows were lost or came from nowhere.
    """
    wrong = [book for book in books if not book.balanced]
    if wrong:
        raise RuntimeError(f"cleaning lost or made rows: {'; '.join(map(str, wrong))}")


def frame(books: Iterable[Book]) -> pd.DataFrame:
    """Return the books as a frame, a line a table, with the columns of `DESCRIPTIONS`."""
    return pd.DataFrame(books, columns=[*DESCRIPTIONS]).astype({"table": "str"})
