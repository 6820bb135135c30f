"""The pillars under every combination of choices, and the scales made from the sample."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from made_up_index import inputs
from scipy import stats

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import index, index_grid, index_inputs

COLUMN = np.array([[0.2], [0.6], [1.0]])


@pytest.fixture(scope="module")
def real(data) -> tuple[index_inputs.Inputs, index_grid.Grid]:
    read = index_inputs.read(data, WB6, "2026-03-09")
    return read, index_grid.grid(read)


@pytest.mark.parametrize(
    ("how", "scaled"),
    [
        ("goalposts", [0.2, 0.6, 1.0]),
        ("min_max", [0.0, 0.5, 1.0]),
        ("ranks", [0.0, 0.5, 1.0]),
        ("z", list(stats.norm.cdf(stats.zscore([0.2, 0.6, 1.0])))),
    ],
)
def test_each_scale_by_hand(how: str, scaled: list[float]) -> None:
    assert index_grid.normalise(COLUMN, how)[:, 0] == pytest.approx(scaled)


@pytest.mark.parametrize("how", index_grid.NORMALISATIONS)
def test_what_is_missing_stays_missing_and_moves_nobody(how: str) -> None:
    with_gap = np.vstack([COLUMN, [[np.nan]]])
    found = index_grid.normalise(with_gap, how)[:, 0]
    assert np.isnan(found[-1])
    assert found[:-1] == pytest.approx(index_grid.normalise(COLUMN, how)[:, 0])


@pytest.mark.parametrize("how", ["min_max", "ranks", "z"])
def test_where_all_are_alike_nobody_is_ahead(how: str) -> None:
    assert index_grid.normalise(np.full((3, 1), 0.4), how)[:, 0] == pytest.approx([0.5] * 3)


def test_ties_share_the_mean_of_their_ranks() -> None:
    assert index_grid.normalise(np.array([[0.1], [0.5], [0.5], [0.9]]), "ranks")[:, 0] == pytest.approx(
        [0, 0.5, 0.5, 1]
    )


@settings(deadline=None)
@given(arrays.arrays(float, (4, 3), elements=st.floats(0, 1)), st.sampled_from(index_grid.NORMALISATIONS))
def test_every_scale_stays_between_nought_and_one_and_keeps_the_order(values, how: str) -> None:
    found = index_grid.normalise(values, how)
    assert ((found >= 0) & (found <= 1)).all()
    for column, scaled in zip(values.T, found.T, strict=True):
        higher = column[:, None] > column[None, :] + 1e-6
        assert (scaled[:, None] >= scaled[None, :] - 1e-9)[higher].all()


def test_the_grid_agrees_with_the_pillars_it_lays_out(real) -> None:
    read, grid = real
    choices = {"bodies": "all", "spacing": "steep", "benchmark": "un", "population": read.bases[-1]}
    place = [grid.levels[name].index(level) for name, level in choices.items()]
    spread = index_inputs.pillars(read, "all", spacing="steep", benchmark="un", basis=read.bases[-1])
    for missing, column in (("known", "value"), ("none", "low"), ("all", "high")):
        at = (*place, grid.levels["missing"].index(missing), grid.levels["normalisation"].index("goalposts"))
        expected = spread.pivot_table(index="economy", columns="pillar", values=column, dropna=False)
        expected = expected.loc[list(grid.economies), list(grid.pillars)].to_numpy()
        np.testing.assert_allclose(grid.table[at], expected)


def test_the_grid_holds_every_alternative(real) -> None:
    _, grid = real
    assert grid.pillars == index.PILLARS
    lengths = [len(grid.levels[name]) for name in index_grid.SWITCHES[:-1]]
    assert grid.table.shape == (*lengths, len(WB6), len(index.PILLARS))
    assert set(grid.trace["economy"]) == set(WB6)
    assert grid.trace["rows"].ne("").all()


def test_one_economy_alone_cannot_be_compared() -> None:
    with pytest.raises(MeasureError, match="at least two"):
        index_grid.grid(inputs(economies=("XKX",)))
