"""Ask a question of one's own in a notebook: `data` to read, `measures` to count, `charts` to draw, `panels` to try.

Nothing is computed here in a second way: each word calls the measures and charts of the report, with readable defaults.

Examples
--------
>>> from analysis.explore import charts, data, measures
>>> measures.membership.count(focus="MKD").text
'North Macedonia is a member of ... regional security bodies. The others are members of ...'
>>> charts.membership_matrix(focus="MKD").title
'North Macedonia is a member of ...'
"""

from analysis.explore import charts, data, measures
from analysis.explore.asking import use
from analysis.explore.chapters import chapters
from analysis.explore.teach import short_errors

__all__ = ["chapters", "charts", "data", "measures", "panels", "use"]

short_errors()


def __getattr__(name: str) -> object:
    """Import the panels when they are asked for: they need the dependency group `lab`, which a report does not."""
    if name != "panels":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - as above

    return import_module("analysis.explore.panels")


def __dir__() -> list[str]:
    """Offer the words alone on Tab."""
    return __all__
