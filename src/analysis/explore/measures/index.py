"""The index of position: a score between nought and one, by fixed goalposts."""

from analysis.explore.asking import question
from analysis.explore.choices import Asked, a_set, known
from analysis.explore.measures.leadership import of_kind
from analysis.explore.result import Result
from analysis.measures import index as measure
from analysis.measures import index_inputs
from analysis.prose import index as prose

__all__ = ["score"]


def __dir__() -> list[str]:
    """Offer the words alone on Tab."""
    return __all__


@question("focus", "peers", "as_of", "benchmark", "bodies", "language")
def score(asked: Asked) -> Result:
    """Return the score and rank of each economy, with bounds for what nobody reports.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> found = measures.index.score()
    >>> found.low <= found.value <= found.high
    True
    """
    known(of_kind(asked, "executive_head"), asked)
    inputs = index_inputs.read(asked.data, asked.parameters.group, asked.as_of)
    chosen = asked.parameters.benchmark
    totals = measure.totals(index_inputs.pillars(inputs, a_set(asked), benchmark=chosen))
    own = totals[totals["economy"] == asked.focus].iloc[0]
    bounds = float(own["arithmetic"]), float(own["low"]), float(own["high"])
    return Result(prose.base(totals, asked.focus), totals, asked, *bounds, benchmark=chosen)
