"""A file that cannot be read, and how much of a file is read at most."""

MOST_BYTES = 160 * 2**20
"""Size of the largest file that is read."""

MOST_CELLS = 20_000_000
"""Cells of the largest CSV file that is read: a million rows of twenty columns."""

MOST_WORKBOOK_CELLS = 6_000_000
"""Cells of the largest sheet of a workbook that is read; each takes several times the memory of one in a CSV file."""

MOST_COLUMNS = 1000
"""Columns of the widest file that is read."""

SPLIT = "Split it into several files; every file of the folder is read."


class Fault(Exception):  # noqa: N818 - a verdict on a file, which becomes a problem at once
    """A file that cannot be read, or not beyond one row.

    Parameters
    ----------
    problem, todo
        What is wrong, and what the user can do.
    row
        The row at fault; 0 where it is the whole file.
    """

    def __init__(self, problem: str, todo: str, row: int = 0) -> None:
        super().__init__(problem)
        self.problem = problem
        self.todo = todo
        self.row = row


def too_wide(row: int, cells: int) -> Fault:
    """Return the verdict on a file with a row of too many cells."""
    problem = f"the row has {cells:,} cells; at most {MOST_COLUMNS:,} columns are read"
    return Fault(problem, "Keep the columns of the table alone.", row)


def megabytes(size: int) -> str:
    """Return a size in bytes in words."""
    return f"{size / 2**20:,.0f} MB"
