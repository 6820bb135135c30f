"""An order of steps, and how far it hangs on the assumptions: varied, bounded and repeatable."""

import numpy as np
import pandas as pd
import pytest

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import index, index_inputs, scenarios, scenarios_elements, scenarios_gains, scenarios_order

DAY = "2026-03-09"


@pytest.fixture(scope="module")
def real(data) -> tuple[pd.DataFrame, pd.DataFrame]:
    read = index_inputs.read(data, WB6, DAY)
    ways = scenarios.ways(read, data, "XKX", "security", DAY)
    varied = scenarios_gains.varied(read, ways, "XKX", bodies="security")
    return scenarios_elements.elements(scenarios_gains.gains(ways, varied), "XKX"), varied


def made_up(*lines: dict[str, object]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return steps with their elements, and pillars that rise by a tenth of what the first element says."""
    names = [*scenarios_elements.GAIN, *scenarios_elements.OPENNESS]
    found = pd.DataFrame(
        [
            {"body_id": f"body{place}", "short_name": f"BODY{place}", "needs": "", **line}
            for place, line in enumerate(lines)
        ]
    )
    for name in names:
        for end in ("low", "high"):
            column = found.get(f"{name}_{end}", found.get(name, pd.Series(0.5, index=found.index)))
            found[f"{name}_{end}"] = pd.to_numeric(column).fillna(0.5)
    cases = [scenarios_gains.NOW, *found["body_id"]]
    added = [0.0, *(0.1 * found["added_low"])]
    columns = {("even", "marked", pillar): [0.3 + more for more in added] for pillar in index.PILLARS}
    return found, pd.DataFrame(columns, index=cases)


def test_elements_by_hand(real) -> None:
    found = real[0].set_index("body_id")
    selec, sepca, seemic, eurojust = (found.loc[body] for body in ("selec", "sepca", "seemic", "eurojust"))
    assert (eurojust["added_low"], eurojust["company_low"]) == (1, 1)
    assert selec["added_low"] == pytest.approx(selec["gain"] / eurojust["gain"])
    # A guest of SEPCA holds half a seat; nobody at SELEC.
    assert (sepca["foothold_low"], selec["foothold_low"]) == (0.5, 0)
    # Consensus can be stopped by one; of SELEC no rule is known, so anything from 0 to 1.
    assert (sepca["majority_low"], sepca["majority_high"]) == (0, 0)
    assert (selec["majority_low"], selec["majority_high"]) == (0, 1)
    # SELEC: 4 of 11 do not recognise Kosovo and the stance of one is not recorded.
    assert (selec["recognition_low"], selec["recognition_high"]) == pytest.approx((6 / 11, 7 / 11))
    assert (eurojust["recognition_low"], eurojust["recognition_high"]) == (0, 1)
    assert (seemic["unopposed_low"], found.loc["a5", "unopposed_low"]) == (1, 0)
    assert len(found) == 18


def test_every_element_lies_between_nought_and_one(real) -> None:
    found = real[0]
    for name in (*scenarios_elements.GAIN, *scenarios_elements.OPENNESS):
        low, high = found[f"{name}_low"], found[f"{name}_high"]
        assert ((low >= 0) & (low <= high) & (high <= 1)).all(), name


def test_recognition_is_no_element_for_another_economy(real) -> None:
    steps = real[0].drop(columns=[column for column in real[0] if column.endswith(("_low", "_high"))])
    steps = steps.assign(gain=real[0]["gain"])
    assert "recognition_low" not in scenarios_elements.elements(steps, "SRB")


def test_the_base_order_follows_the_equal_weights() -> None:
    found, varied = made_up({"added": 0.2}, {"added": 0.9}, {"added": 0.5})
    order = scenarios_order.order(found, varied)
    assert order["short_name"].tolist() == ["BODY1", "BODY2", "BODY0"]
    assert order["place"].tolist() == [1, 2, 3]
    # Gain is the mean of 0.9 and 0.5, openness 0.5 throughout, and the score the mean of both.
    assert order.loc[0, ["gain_score", "openness", "score"]].tolist() == pytest.approx([0.7, 0.5, 0.6])


def test_a_step_that_leads_in_everything_is_first_in_every_draw() -> None:
    best = dict.fromkeys((*scenarios_elements.GAIN, *scenarios_elements.OPENNESS), 0.9)
    found, varied = made_up({}, best, {})
    order = scenarios_order.order(found, varied)
    assert order.loc[0, ["short_name", "place_low", "place_high"]].tolist() == ["BODY1", 1, 1]


def test_what_needs_another_step_comes_after_it_in_every_draw() -> None:
    best = dict.fromkeys((*scenarios_elements.GAIN, *scenarios_elements.OPENNESS), 0.9)
    found, varied = made_up({**best, "needs": "BODY1; ELSEWHERE"}, {})
    assert scenarios_order.order(found, varied)["short_name"].tolist() == ["BODY1", "BODY0"]
    drawn = scenarios_order.places(found, varied, scenarios_order.random(found, 2000, 1))
    assert (drawn[:, 0] > drawn[:, 1]).all()


def test_what_nobody_knows_widens_the_band() -> None:
    sure, varied = made_up({"majority": 0.5}, {"majority": 0.6}, {"majority": 0.4})
    unsure = sure.assign(majority_low=0.0, majority_high=1.0)
    narrow, wide = (scenarios_order.order(found, varied) for found in (sure, unsure))
    width = [(order["place_high"] - order["place_low"]).sum() for order in (narrow, wide)]
    assert width[0] < width[1]


def test_the_order_varies_with_the_assumptions(real) -> None:
    found, varied = real
    order = scenarios_order.order(found, varied)
    assert (order["place_low"] < order["place_high"]).sum() > len(order) / 2
    assert not order["by_gain"].equals(order["by_openness"])
    assert order["p_first"].sum() == pytest.approx(3, abs=0.01)
    drawn = scenarios_order.places(found, varied, scenarios_order.random(found, 2000, 1))
    assert len({tuple(row) for row in drawn}) > 1000


def test_the_same_seed_gives_the_same_order_on_one_worker_or_many(real) -> None:
    found, varied = real
    assert scenarios_order.order(found, varied, seed=4).equals(scenarios_order.order(found, varied, seed=4))
    numbers = scenarios_order.random(found, 2000, 4)
    whole = scenarios_order.places(found, varied, numbers)
    halves = [{name: part[half] for name, part in numbers.items()} for half in (slice(0, 700), slice(700, None))]
    np.testing.assert_array_equal(
        whole, np.concatenate([scenarios_order.places(found, varied, part) for part in halves])
    )


def test_too_few_draws_are_refused(real) -> None:
    with pytest.raises(MeasureError, match="100 draws are too few"):
        scenarios_order.order(*real, draws=100)
