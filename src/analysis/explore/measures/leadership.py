"""Leaders of regional bodies: how many from where, and against the benchmarks."""

from functools import lru_cache

import pandas as pd

from analysis.explore.asking import question
from analysis.explore.choices import Asked
from analysis.explore.result import Result
from analysis.measures import leadership as measure
from analysis.measures import leadership_benchmarks, leadership_timeline
from analysis.prose import leadership as prose
from analysis.prose import leadership_benchmarks as benchmark_prose
from analysis.prose import leadership_timeline as timeline_prose
from analysis.tables.store import Data

__all__ = ["against", "heads", "timeline"]


def __dir__() -> list[str]:
    """Offer the words alone on Tab."""
    return __all__


def of_kind(asked: Asked, kind: str) -> pd.DataFrame:
    """Return the leaders of one kind of office; see `measures.leadership.leaders`."""
    return measure.leaders(asked.data["office_holders"], asked.data.sources_of("office_holders"), kind, asked.as_of)


def spells(asked: Asked) -> pd.DataFrame:
    """Return the spells of heads and deputies; see `measures.leadership_timeline.spells`."""
    return leadership_timeline.spells(asked.data, ["executive_head", "deputy"], asked.focus, asked.as_of)


def pooled(asked: Asked) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return heads against benchmarks, and the benchmarks; see `measures.leadership_benchmarks.pooled`."""
    return _pooled(asked.data, asked.as_of, asked.parameters.group)


@lru_cache(maxsize=16)
def _pooled(data: Data, as_of: str, group: tuple[str, ...]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Pool once for all focus economies and benchmarks: nothing here depends on them, and a panel changes them."""
    persons = leadership_benchmarks.persons(data, as_of)
    bands = leadership_benchmarks.bands(data, persons)
    return leadership_benchmarks.pooled(persons, bands, group), bands


@question("focus", "peers", "as_of", "language")
def heads(asked: Asked) -> Result:
    """Count the executive heads known to come from the focus economy; an unknown nationality widens the bounds.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> found = measures.leadership.heads(focus="XKX")
    >>> found.low <= found.high
    True
    """
    bounds = measure.bounds(of_kind(asked, "executive_head"), asked.focus)
    own = bounds.iloc[0]
    text = prose.heads(bounds, asked.focus)
    return Result(text, bounds, asked, int(own["own"]), int(own["own"]), int(own["at_most"]))


@question("focus", "peers", "as_of", "benchmark", "language")
def against(asked: Asked) -> Result:
    """Set the heads from each economy against what every benchmark expects, with exact tests.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> set(measures.leadership.against(benchmark="population").frame["economy"]) >= {"XKX", "SRB"}
    True
    """
    frame, _ = pooled(asked)
    chosen = asked.parameters.benchmark
    return Result(benchmark_prose.title(frame, chosen, asked.focus), frame, asked, benchmark=chosen)


@question("focus", "peers", "as_of", "language")
def timeline(asked: Asked) -> Result:
    """Return when heads and deputies were in office, as far as it is known.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> "name" in measures.leadership.timeline().frame
    True
    """
    frame = spells(asked)
    return Result(timeline_prose.title(frame, asked.focus), frame, asked)
