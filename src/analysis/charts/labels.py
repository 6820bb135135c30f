"""Places for labels that would overlap where their marks are close."""

from collections.abc import Sequence

import numpy as np


def apart(values: Sequence[float], least: float) -> list[float]:
    """Return places at least a given distance apart, each group of close values centred on its own mean.

    Parameters
    ----------
    values
        Where the labels would stand by themselves, in any order.
    least
        The least distance between two of them, in the same unit.
    """
    order = np.argsort(np.asarray(values, dtype=float), kind="stable")
    groups: list[list[int]] = []
    for index in order:
        groups.append([int(index)])
        while len(groups) > 1 and _low(groups[-1], values, least) < _high(groups[-2], values, least) + least:
            groups[-2:] = [groups[-2] + groups[-1]]
    places = np.zeros(len(values))
    for group in groups:
        places[group] = _low(group, values, least) + least * np.arange(len(group))
    return [float(place) for place in places]


def _low(group: list[int], values: Sequence[float], least: float) -> float:
    return float(np.mean([values[index] for index in group])) - least * (len(group) - 1) / 2


def _high(group: list[int], values: Sequence[float], least: float) -> float:
    return _low(group, values, least) + least * (len(group) - 1)
