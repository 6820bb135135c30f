"""Staff figures that may not be added or divided: each rule is tried to be broken on made-up and on real rows."""

import pandas as pd
import pytest

from analysis.errors import MeasureError
from analysis.measures import staffing_rules

BODIES = pd.DataFrame({"body_id": ["club", "guild", "mission"], "domain": ["police", "trade", "mission"]})
COLUMNS = ["body_id", "economy", "level", "measure", "headcount", "as_of"]


def row(body="club", *, economy="TOTAL", level="all", measure="headcount", headcount=20, as_of="2020") -> pd.DataFrame:
    return pd.DataFrame([[body, economy, level, measure, headcount, as_of]], columns=COLUMNS)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("lower_bound", "named, not the staff"),
        ("local_staff", "not a nationality"),
        ("ceiling", "not people"),
        ("planned", "not people"),
        ("share", "neither added, divided nor tested"),
        ("no_figure", "no number"),
    ],
)
def test_only_head_counts_are_added_or_divided(kind: str, reason: str) -> None:
    with pytest.raises(MeasureError, match=reason):
        staffing_rules.total(row(measure=kind), BODIES)
    with pytest.raises(MeasureError, match=reason):
        staffing_rules.share(row(economy="XKX", measure=kind), row(measure=kind), BODIES)


def test_kinds_are_never_mixed() -> None:
    with pytest.raises(MeasureError, match="may not be mixed: headcount, lower_bound"):
        staffing_rules.share(row(economy="XKX", measure="lower_bound", headcount=2), row(), BODIES)


def test_missions_never_enter_a_regional_total() -> None:
    with pytest.raises(MeasureError, match="mission"):
        staffing_rules.total(pd.concat([row(), row("mission", headcount=500)]), BODIES)


@pytest.mark.parametrize("body", ["eulex", "unmik", "osce_omik"])
def test_the_missions_of_the_real_table_are_known_as_such(data, body: str) -> None:
    counts = data["staffing"].query("measure == 'headcount' and body_id == @body")
    assert len(counts)
    with pytest.raises(MeasureError, match=body):
        staffing_rules.head_counts(counts, data["bodies"])


def test_several_years_of_a_body_are_never_added() -> None:
    with pytest.raises(MeasureError, match="stands twice"):
        staffing_rules.total(pd.concat([row(as_of="2019"), row(as_of="2020")]), BODIES)


def test_parts_and_wholes_of_different_bodies_are_never_added() -> None:
    with pytest.raises(MeasureError, match="one economy"):
        staffing_rules.total(pd.concat([row(), row("guild", economy="XKX")]), BODIES)


def test_totals_of_several_bodies_add_up() -> None:
    assert staffing_rules.total(pd.concat([row(), row("guild", headcount=5)]), BODIES) == 25


def test_a_share_of_one_body_on_one_date() -> None:
    assert staffing_rules.share(row(economy="XKX", headcount=3), row(), BODIES) == 0.15


@pytest.mark.parametrize(
    ("part", "whole", "reason"),
    [
        (row(economy="XKX", as_of="2019"), row(), "one date"),
        (row(economy="XKX", level="seconded"), row(), "one level"),
        (row("guild", economy="XKX"), row(), "one body"),
        (row(economy="XKX", as_of=None), row(as_of=None), "without a date"),
        (row(economy="OTHER"), row(), "one economy's head count"),
        (row(economy="XKX"), row(economy="ALB"), "by one total"),
    ],
)
def test_a_share_of_unlike_things_is_refused(part: pd.DataFrame, whole: pd.DataFrame, reason: str) -> None:
    with pytest.raises(MeasureError, match=reason):
        staffing_rules.share(part, whole, BODIES)


def test_the_two_people_at_ryco_are_not_divided_by_its_staff(data) -> None:
    ryco = data["staffing"].query("body_id == 'ryco'")
    with pytest.raises(MeasureError):
        staffing_rules.share(ryco.query("economy == 'XKX'"), ryco.query("economy == 'TOTAL'"), data["bodies"])
