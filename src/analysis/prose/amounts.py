"""Counts inside sentences."""

from analysis.languages import number, translate


def or_none(count: int) -> str:
    """Return a count in digits, and the word for zero, as in "in none of them"."""
    return number(count) if count else translate("none")
