"""The four questions asked most, each as a panel."""

from typing import Any

from analysis.explore.panels.panel import Panel


def matrix(**choices: Any) -> Panel:
    """Show who is a member of what: the matrix of bodies by economies, or its counts.

    Parameters
    ----------
    **choices
        What to begin with: ``focus``, ``peers``, ``bodies``, ``as_of``, ``language``.

    Raises
    ------
    ParameterError
        If a choice is unknown, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import panels
    >>> panels.matrix(focus="ALB").chart.name
    'membership_matrix'
    """
    return Panel(("membership_matrix", "membership_counts", "membership_by_field", "membership_entries"), choices)


def representation(**choices: Any) -> Panel:
    """Show heads, or the stated share of staff, against the band of benchmarks.

    Parameters
    ----------
    **choices
        What to begin with: ``focus``, ``peers``, ``benchmark``, ``as_of``, ``language``.

    Raises
    ------
    ParameterError
        If a choice is unknown, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import panels
    >>> panels.representation(benchmark="population").chart.name
    'leadership_benchmarks'
    """
    return Panel(("leadership_benchmarks", "staffing_benchmarks"), choices)


def timeline(**choices: Any) -> Panel:
    """Show who led bodies from when to when.

    Parameters
    ----------
    **choices
        What to begin with: ``focus``, ``as_of``, ``language``.

    Raises
    ------
    ParameterError
        If a choice is unknown, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import panels
    >>> panels.timeline(as_of="2023-07-13").chart.name
    'leadership_timeline'
    """
    return Panel(("leadership_timeline", "leadership_heads"), choices)


def cooperation(**choices: Any) -> Panel:
    """Show flows of cooperation: requests and answers of courts, and requests of the police.

    Parameters
    ----------
    **choices
        What to begin with: ``focus``, ``as_of``, ``language``.

    Raises
    ------
    ParameterError
        If a choice is unknown, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import panels
    >>> panels.cooperation().chart.name
    'crime_legal_assistance'
    """
    return Panel(("crime_legal_assistance", "crime_police_requests"), choices)
