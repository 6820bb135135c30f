"""Write a cell of a workbook as text: what its number format shows of a date, and a number without loss."""

import datetime
import re
from decimal import Decimal

from openpyxl.utils.escape import unescape

CALCULATED = (
    "a formula whose value is not stored in the file",
    "Open the file in a spreadsheet program and save it, or write the value.",
)
BROKEN = ("an error of the spreadsheet program stands in the cell", "Mend the formula, or write the value.")
"""Problem and what to do, of cells without a value."""

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


def text(value: object, number_format: str) -> tuple[str, bool]:
    """Return a cell as text, and whether that text is certain because the cell held a number or a date.

    Parameters
    ----------
    value
        What openpyxl read.
    number_format
        How the workbook shows it: a date is as precise as what is shown of it, and a number that is shown in per
        cent is written so.
    """
    if isinstance(value, str):
        return (unescape(value) if "_x" in value else value), False
    if isinstance(value, bool):
        return str(value).upper(), False
    if isinstance(value, int | float):
        return _number(value, number_format), True
    if isinstance(value, datetime.date):
        return _date(value, number_format), True
    return str(value), False


def _number(value: float, number_format: str) -> str:
    # Spreadsheet programs show 15 digits; those behind them are traces of binary fractions.
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
    percent = "%" in _LITERAL.sub("", number_format)
    written = f"{exact * 100 if percent else exact:f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return f"{written}%" if percent else written


def _date(value: datetime.date, number_format: str) -> str:
    shown = _LITERAL.sub("", number_format).lower()
    if isinstance(value, datetime.datetime):
        if "h" in shown and value.time() != datetime.time():
            return value.isoformat(sep=" ")
        value = value.date()
    if "y" in shown and "d" not in shown:
        return f"{value:%Y-%m}" if "m" in shown else f"{value:%Y}"
    return value.isoformat()
