"""Staff of regional bodies: the stated share against every benchmark."""

import pandas as pd

from analysis.economies import SEE14
from analysis.explore.asking import question
from analysis.explore.choices import Asked
from analysis.explore.result import Result
from analysis.measures import staffing as measure
from analysis.measures import yardsticks
from analysis.prose import staffing as prose

__all__ = ["share"]


def __dir__() -> list[str]:
    """Offer the words alone on Tab."""
    return __all__


def compared(asked: Asked) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return the stated share against the benchmarks of the economies compared, of all fourteen, and by itself."""
    figures = yardsticks.Figures(asked.data["population"], asked.data["gdp"])
    stated = measure.shares(asked.data["staffing"], asked.focus, asked.as_of)
    bands = [figures.band(members) for members in (asked.parameters.group, SEE14)]
    group, wider = (measure.against(stated, band, asked.focus) for band in bands)
    return group, wider, stated


@question("focus", "peers", "as_of", "benchmark", "language")
def share(asked: Asked) -> Result:
    """Set the stated share of the focus economy among staff against every benchmark; 1 is par.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> found = measures.staffing.share(benchmark="equal")
    >>> found.benchmark
    'equal'
    """
    group, _, _ = compared(asked)
    chosen = asked.parameters.benchmark
    ratios = group.loc[group["benchmark"] == chosen, "ratio"].dropna()
    text = prose.band_title(group, asked.focus)
    if ratios.empty:
        return Result(text, group, asked, benchmark=chosen)
    return Result(text, group, asked, float(ratios.iloc[0]), float(ratios.min()), float(ratios.max()), chosen)
