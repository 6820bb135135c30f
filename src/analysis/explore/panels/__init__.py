"""Try out: panels with controls over the charts of the four questions asked most.

A change of a control redraws the chart; a button writes the code of what is shown into a new cell, another saves the
publication set. They need the dependency group `lab`.
"""

from analysis.explore.panels.questions import cooperation, matrix, representation, timeline

__all__ = ["cooperation", "matrix", "representation", "timeline"]


def __dir__() -> list[str]:
    """Offer the words alone on Tab."""
    return __all__
