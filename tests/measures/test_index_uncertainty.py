"""Draws over the choices behind the index: repeatable, enough of them, and honest about ties and gaps."""

import numpy as np
import pytest
from made_up_index import grid

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import index_grid, index_inputs, index_uncertainty

DAY = "2026-03-09"
APART = [[0.1, 0.2], [0.6, 0.5], [0.9, 0.8]]


@pytest.fixture(scope="module")
def real(data) -> index_grid.Grid:
    return index_grid.grid(index_inputs.read(data, WB6, DAY))


def test_the_same_seed_gives_the_same_bands_and_another_one_others(real) -> None:
    one, two = (index_uncertainty.bands(real, seed=7) for _ in range(2))
    assert one.equals(two)
    other = index_uncertainty.bands(real, seed=8)
    assert not one["score"].equals(other["score"])
    assert one["score"].to_numpy() == pytest.approx(other["score"].to_numpy(), abs=0.03)


def test_draws_shared_out_among_workers_give_the_same_scores(real) -> None:
    numbers = index_uncertainty.uniforms(2000, len(real.pillars), seed=3)
    whole = index_uncertainty.scores(real, numbers)
    order = np.random.default_rng(0).permutation(len(numbers))
    shared = np.concatenate([index_uncertainty.scores(real, part) for part in np.array_split(numbers[order], 3)])
    np.testing.assert_array_equal(whole[order], shared)


def test_too_few_draws_are_refused(real) -> None:
    with pytest.raises(MeasureError, match="1999 draws are too few"):
        index_uncertainty.bands(real, draws=1999)
    assert index_uncertainty.DRAWS >= index_uncertainty.LEAST_DRAWS == 2000


def test_who_is_lower_in_every_pillar_is_always_last() -> None:
    found = index_uncertainty.bands(grid(APART)).set_index("economy")
    assert found["p_last"].tolist() == [1, 0, 0]
    assert found["p_first"].tolist() == [0, 0, 1]
    assert found[["rank_low", "rank", "rank_high"]].to_numpy().tolist() == [[3] * 3, [2] * 3, [1] * 3]


def test_who_ties_at_the_bottom_is_not_alone_there() -> None:
    found = index_uncertainty.bands(grid([[0.2], [0.2], [0.9]]))
    assert found["p_last"].tolist() == [0, 0, 0]
    assert found["rank"].tolist() == [2, 2, 1]


def test_an_economy_of_which_nothing_is_known_has_no_score_and_no_place() -> None:
    found = index_uncertainty.bands(grid([[np.nan, np.nan], [0.2, 0.3], [0.9, 0.8]])).set_index("economy")
    assert found.loc["XKX", ["score", "score_low", "rank", "rank_low", "rank_high"]].isna().all()
    assert found.loc["XKX", ["p_first", "p_last"]].tolist() == [0, 0]
    assert found.loc[["ALB", "SRB"], "rank"].tolist() == [2, 1]


def test_a_held_switch_is_not_drawn() -> None:
    held = {"normalisation": "goalposts", "aggregation": "arithmetic"}
    found = index_uncertainty.bands(grid([[0.4, 0.4], [0.7, 0.7]]), held=held)
    for column in ("score_low", "score", "score_high"):
        assert found[column].to_numpy() == pytest.approx([0.4, 0.7])
    geometric = index_uncertainty.bands(grid([[0.0, 1.0], [1.0, 1.0]]), held={**held, "aggregation": "geometric"})
    arithmetic = index_uncertainty.bands(grid([[0.0, 1.0], [1.0, 1.0]]), held=held)
    assert geometric["score"].iloc[0] < arithmetic["score"].iloc[0]


@pytest.mark.parametrize("held", [{"taste": "sweet"}, {"spacing": "odd"}])
def test_a_switch_or_alternative_that_there_is_not_cannot_be_held(held: dict[str, str]) -> None:
    with pytest.raises(MeasureError, match="cannot hold"):
        index_uncertainty.bands(grid(APART), held=held)


def test_weights_are_a_flat_dirichlet_draw() -> None:
    held = {"normalisation": "goalposts", "aggregation": "arithmetic"}
    only_first = grid([[1.0, 0.0, 0.0], [0.5, 0.5, 0.5]])
    numbers = index_uncertainty.hold(only_first, index_uncertainty.uniforms(20000, 3, 1), held)
    weight = index_uncertainty.scores(only_first, numbers)[:, 0]
    # The first of three flat Dirichlet weights is Beta(1, 2): mean 1/3, variance 1/18.
    assert weight.mean() == pytest.approx(1 / 3, abs=0.01)
    assert weight.var() == pytest.approx(1 / 18, abs=0.003)


def test_kosovo_is_last_in_most_draws(real) -> None:
    found = index_uncertainty.bands(real).set_index("economy")
    assert found.loc["XKX", "p_last"] > 0.5
    assert found["p_last"].sum() <= 1
    assert (found["score_low"] <= found["score"]).all()
    assert (found["score"] <= found["score_high"]).all()
