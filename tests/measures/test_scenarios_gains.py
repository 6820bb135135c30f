"""What a seat would add: counts and index computed anew, and the same by hand."""

import numpy as np
import pandas as pd
import pytest
from made_up_index import ECONOMIES, SEATS, inputs, persons, position

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import (
    index,
    index_inputs,
    membership,
    scenarios,
    scenarios_elements,
    scenarios_gains,
    scenarios_order,
    scenarios_path,
)

DAY = "2026-03-09"


@pytest.fixture(scope="module")
def read(data) -> index_inputs.Inputs:
    return index_inputs.read(data, WB6, DAY)


@pytest.fixture(scope="module")
def ways(data, read) -> pd.DataFrame:
    return scenarios.ways(read, data, "XKX", "security", DAY)


def gain(body: str, status: str, **changed: object) -> dict[str, float]:
    """Return the pillars of the made-up Kosovo with one seat, less those without it."""
    world = inputs(**changed)
    copies = scenarios_gains.cases(world, "XKX", {body: {body: status}})
    lines = scenarios_gains.pillars(copies, world, "XKX", bodies="security")["even"]
    table = lines.pivot_table(index="economy", columns="pillar", values="value", dropna=False)
    return (table.loc[body] - table.loc[scenarios_gains.NOW]).to_dict()


def test_a_seat_by_hand() -> None:
    # Kosovo is member, observer and nothing in three bodies: 1.5 of 3. Full membership of the guild adds a sixth.
    # There it sits with the asterisk already, so the name stays (1.5 of 2); its seats go from 1.5 of 2 to 2 of 2.
    found = gain("guild", "member")
    assert found["membership"] == pytest.approx(0.5 / 3)
    assert found["terms"] == pytest.approx((0.25 + 0) / 2)
    assert found["access"] == 0


def test_a_new_seat_comes_under_the_name_assumed() -> None:
    # Now the name is 1.5 of 2 and the seats 1.5 of 2; with the league, marked: 2 of 3 and 2.5 of 3.
    assert gain("league", "member")["terms"] == pytest.approx((2 / 3 - 0.75 + 2.5 / 3 - 0.75) / 2)


def test_a_seat_in_a_body_of_exchange_adds_access_alone() -> None:
    # Through UNMIK is half a channel; of one's own it is a whole one.
    found = gain("desk", "member")
    assert (found["membership"], found["terms"], found["access"]) == (0, 0, 0.5)


def test_a_seat_where_the_index_does_not_look_is_refused() -> None:
    with pytest.raises(MeasureError, match="does not rest on moon"):
        scenarios_gains.cases(inputs(), "XKX", {"moon": {"moon": "member"}})
    with pytest.raises(MeasureError, match="no name 'Kosova'"):
        scenarios_gains.cases(inputs(), "XKX", {}, named="Kosova")


def test_the_case_in_which_nothing_changes_is_the_index_of_the_chapter(read, ways) -> None:
    now = scenarios_gains.varied(read, ways, "XKX", bodies="security").loc[scenarios_gains.NOW]
    chapter = index_inputs.pillars(read, "security")
    own = chapter[chapter["economy"] == "XKX"].set_index("pillar")["value"]
    for pillar in index.PILLARS:
        assert now[("even", "marked", pillar)] == pytest.approx(own[pillar], nan_ok=True)


def test_gains_in_the_real_set_by_hand(read, ways) -> None:
    varied = scenarios_gains.varied(read, ways, "XKX", bodies="security")
    found = scenarios_gains.gains(ways, varied).set_index("body_id")
    # SELEC: from outside to member, marked. Membership 8 -> 9 of 23. Terms: names 7.5 of 11 -> 8 of 12, seats 8 of 11
    # -> 9 of 12. Leadership has no value, so the total is the mean of three pillars.
    terms = ((8 / 12 + 9 / 12) - (7.5 / 11 + 8 / 11)) / 2
    assert found.loc["selec", "gain"] == pytest.approx((1 / 23 + terms) / 3)
    # RACVIAC: from guest to member, same name: half a step of 23, and half a step of 11 seats.
    assert found.loc["racviac", "gain"] == pytest.approx((0.5 / 23 + 0.5 / 11 / 2) / 3)
    # Eurojust: a channel of one's own, one of five.
    assert found.loc["eurojust", "gain"] == pytest.approx(1 / 5 / 3)
    assert (found["gain_low"] <= found["gain"]).all()
    assert (found["gain"] <= found["gain_high"]).all()


def test_a_full_seat_in_the_set_adds_one_to_the_count_and_no_other_does(read, ways) -> None:
    found = scenarios_gains.gains(ways, scenarios_gains.varied(read, ways, "XKX", bodies="security"))
    found = found.set_index("body_id")["count_gain"]
    assert found[["selec", "racviac", "wb3c"]].tolist() == [1, 1, 1]
    assert found[["eurojust", "interpol", "salzburg_forum"]].tolist() == [0, 0, 0]


def test_the_path_ends_where_the_counts_recomputed_from_changed_rows_end(read, ways) -> None:
    order = ways[ways["step"].astype(bool)]
    path = scenarios_path.path(read, order, "XKX", bodies="security")
    assert path["place"].tolist() == list(range(len(order) + 1))
    changed = read.position.copy()
    for body, target in zip(order["body_id"], order["target"], strict=True):
        own = (changed["economy"] == "XKX") & (changed["body_id"] == body)
        changed.loc[own, ["status", "seat"]] = [target, "member" if target == "member" else "other_seat"]
    counted = membership.counts(changed[changed["family"] == "security"]).set_index("economy")["member"]
    # Five now; 15 of the steps are full seats of the set.
    assert path["members"].iloc[[0, -1]].tolist() == [5, counted["XKX"]] == [5, 20]
    assert path["members"].is_monotonic_increasing
    assert path["arithmetic"].is_monotonic_increasing


def test_the_others_stand_where_the_chapters_have_them(read) -> None:
    found = scenarios_path.others(read, "XKX", bodies="security").set_index("economy")
    assert found["members"].to_dict() == {"ALB": 21, "BIH": 19, "MKD": 21, "MNE": 21, "SRB": 19}
    totals = index.totals(index_inputs.pillars(read, "security")).set_index("economy")["arithmetic"]
    assert found["arithmetic"].tolist() == totals[found.index].tolist()


def test_a_seat_given_to_one_economy_moves_no_other() -> None:
    raised = position({**SEATS, "league": {"XKX": "member", "ALB": "member", "SRB": "none"}})
    before, after = (index_inputs.pillars(world, "security") for world in (inputs(), inputs(position=raised)))
    for code in set(ECONOMIES) - {"XKX"}:
        assert after[after["economy"] == code].equals(before[before["economy"] == code])


def test_leadership_is_the_same_in_every_case() -> None:
    led = persons(*[("club", "XKX", ECONOMIES)] * 3)
    assert gain("league", "member", persons=led)["leadership"] == 0


def test_without_a_step_the_path_is_where_it_stands(read, ways) -> None:
    nothing = ways.iloc[:0]
    path = scenarios_path.path(read, nothing, "XKX", bodies="security")
    assert path[["place", "members"]].to_numpy().tolist() == [[0, 5]]
    varied = scenarios_gains.varied(read, nothing, "XKX", bodies="security")
    found = scenarios_elements.elements(scenarios_gains.gains(nothing, varied), "XKX")
    assert scenarios_order.order(found, varied).empty
    assert not np.isnan(path["arithmetic"].iloc[0])


def test_a_seat_that_is_raised_keeps_the_name_it_has() -> None:
    seats = {"guild": {"guild": "member"}, "league": {"league": "member"}}
    copies = scenarios_gains.cases(inputs(), "XKX", seats, named="own_name").position
    names = copies.set_index(["economy", "body_id"])["designation"]
    assert (names["guild", "guild"], names["league", "league"]) == ("Kosovo*", "Kosovo")
    assert pd.isna(names[scenarios_gains.NOW, "league"])
