"""Count and compare: every word returns a result with its number, sentence, frame, benchmark and sources."""

from analysis.explore.measures import crime_cooperation, index, leadership, membership, recognition, staffing
from analysis.explore.measures.headlines import headline, headlines

__all__ = [
    "crime_cooperation",
    "headline",
    "headlines",
    "index",
    "leadership",
    "membership",
    "recognition",
    "staffing",
]


def __dir__() -> list[str]:
    """Offer the words alone on Tab."""
    return __all__
