"""Shares of variance by choice, and the score under one alternative at a time."""

import numpy as np
import pytest
from made_up_index import grid

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import index_grid, index_inputs, index_sensitivity
from analysis.measures.index_uncertainty import INPUTS

HELD = {"normalisation": "goalposts", "aggregation": "arithmetic"}
WAYS = ("known", "none", "all")


@pytest.fixture(scope="module")
def real(data) -> index_grid.Grid:
    return index_grid.grid(index_inputs.read(data, WB6, "2026-03-09"))


def moved(by: str, *values: float) -> index_grid.Grid:
    """Return a grid in which one switch alone moves the first economy's only pillar."""
    made_up = grid([[0.5], [0.5]], **{by: WAYS[: len(values)]})
    table = np.array(made_up.table)
    axis = index_grid.SWITCHES.index(by)
    shape = [1] * table.ndim
    shape[axis] = len(values)
    table[..., 0, 0] = np.broadcast_to(np.reshape(values, shape), table.shape)[..., 0, 0]
    return index_grid.Grid(made_up.economies, made_up.pillars, made_up.levels, table, made_up.trace)


def test_the_choice_that_alone_moves_the_score_has_all_of_its_variance() -> None:
    found = index_sensitivity.variance_shares(moved("missing", 0.0, 0.5, 1.0), "XKX", held=HELD).set_index("input")
    assert found.index[0] == "missing"
    assert found.loc["missing", ["first", "total"]].tolist() == pytest.approx([1, 1], abs=0.02)
    assert found.drop("missing")[["first", "total"]].to_numpy() == pytest.approx(0, abs=0.02)
    # Three values a third of the time each: variance 1/6.
    assert found["variance"].iloc[0] == pytest.approx(1 / 6, abs=0.005)


def test_without_interplay_first_orders_make_the_whole_and_with_it_the_totals_more(real) -> None:
    found = index_sensitivity.variance_shares(real, "XKX")
    assert set(found["input"]) == set(INPUTS)
    assert found[["first", "total"]].to_numpy().min() >= 0
    assert found[["first", "total"]].to_numpy().max() <= 1
    assert found["first"].sum() <= 1 + 0.05 <= found["total"].sum() + 0.1
    assert (found["total"] >= found["first"] - 0.05).all()
    assert found["total"].is_monotonic_decreasing


def test_the_same_seed_gives_the_same_shares_and_a_held_switch_has_none(real) -> None:
    one, two = (index_sensitivity.variance_shares(real, "XKX", held=HELD, seed=5) for _ in range(2))
    assert one.equals(two)
    assert set(one["input"]) == set(INPUTS) - set(HELD)


def test_what_is_not_always_known_has_no_shares() -> None:
    with pytest.raises(MeasureError, match="not known in every draw"):
        index_sensitivity.variance_shares(grid([[np.nan], [0.5]]), "XKX")
    with pytest.raises(MeasureError, match="TUR is not one"):
        index_sensitivity.variance_shares(grid([[0.1], [0.5]]), "TUR")


def test_the_score_under_each_alternative() -> None:
    found = index_sensitivity.by_alternative(moved("missing", 0.0, 0.4, 1.0), "XKX", held=HELD)
    own = found[found["input"] == "missing"].set_index("level")
    assert own["score"].tolist() == pytest.approx([0, 0.4, 1])
    assert own["rank"].tolist() == [2, 2, 1]
    assert own["p_last"].tolist() == [1, 1, 0]
    scales = found[found["input"] == "normalisation"]
    assert set(scales["level"]) == set(index_grid.NORMALISATIONS)
