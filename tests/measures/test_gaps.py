"""Where an economy is not a member: reasons only where they are told, other accounts beside, other sets of bodies."""

import pandas as pd
import pytest
from made_up_membership import bodies, memberships

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import body_sets, gaps, membership

DAY = "2026-03-09"
NO_REASON = pd.DataFrame(columns=["body_id", "economy", "reason", "row_id", "source_id"], dtype="str")


def made_up(*rows: tuple, day: str = "2020-06-01") -> tuple[pd.DataFrame, pd.DataFrame]:
    table = memberships(*rows)
    chosen = body_sets.existing(
        bodies(*({"body_id": name} for name in dict.fromkeys(row[0] for row in rows))), table, day
    )
    return membership.position(chosen, table, ["XKX", "ALB", "SRB"], day), table


def real(data, which: str, focus: str = "XKX") -> pd.DataFrame:
    chosen = body_sets.choose(data["bodies"], data["membership"], which, DAY)
    group = [focus, *(code for code in WB6 if code != focus)]
    return membership.position(chosen, data["membership"], group, DAY)


def test_bodies_without_the_focus_name_how_many_others_are_inside() -> None:
    position, _ = made_up(
        ("club", "XKX", "none", {}),
        ("club", "ALB", "member", {}),
        ("club", "SRB", "observer", {}),
        ("guild", "XKX", "member", {}),
        ("camp", "XKX", "observer", {"blocked_by": "SRB"}),
    )
    found = gaps.outside(position, NO_REASON, "XKX").set_index("body_id")
    assert list(found.index) == ["club", "camp"]
    assert found["members"].tolist() == [1, 0]
    assert found["others"].tolist() == [2, 2]
    assert found["reason"].tolist() == ["not_stated", "named"]
    assert found.loc["club", "rows"].count("membership/") == 3


def test_nobody_is_named_where_no_row_names_anyone(data) -> None:
    found = gaps.outside(real(data, "security"), data["absences"], "XKX").set_index("body_id")
    assert len(found) == 18
    assert found.index[found["reason"] == "named"].tolist() == ["a5"]
    assert (found["reason"].drop("a5") == "not_stated").all()
    assert (found["members"] == found["others"]).sum() == 13


def test_geography_and_own_choice_are_no_veto(data) -> None:
    found = gaps.outside(real(data, "regional"), data["absences"], "XKX").set_index("body_id")
    reasons = found.loc[["danube_commission", "eusdr", "open_balkan", "eusair"], "reason"]
    assert reasons.tolist() == ["geography", "geography", "own_choice", "named"]
    assert any(row.startswith("absences/") for row in found.loc["open_balkan", "rows"].split("; "))


@pytest.mark.parametrize("body", ["danube_commission", "eusdr", "open_balkan"])
def test_a_veto_told_where_there_is_another_reason_is_refused(data, body: str) -> None:
    position = real(data, "regional")
    position.loc[(position["body_id"] == body) & (position["economy"] == "XKX"), "blocked_by"] = "SRB"
    with pytest.raises(MeasureError, match="No veto may be told"):
        gaps.outside(position, data["absences"], "XKX")


def test_other_accounts_stand_beside_the_one_counted() -> None:
    position, table = made_up(
        ("club", "XKX", "observer", {}),
        ("club", "XKX", "member", {"standing": "competing", "since": "2015"}),
        ("club", "XKX", "observer", {"standing": "competing"}),
        ("club", "XKX", "excluded", {"standing": "competing", "since": "2021"}),
        ("club", "ALB", "member", {"standing": "competing"}),
    )
    found = gaps.competing(position, table, "XKX", "2020-06-01")
    assert found[["status", "other_status", "other_since"]].to_numpy().tolist() == [["observer", "member", "2015"]]
    assert found["rows"].item() == "membership/made_up.csv:2; membership/made_up.csv:3"


def test_accounts_that_differ_on_kosovo(data) -> None:
    found = gaps.competing(real(data, "security"), data["membership"], "XKX", DAY)
    assert found.loc[found["other_status"] == "member", "body_id"].tolist() == ["racviac"]
    assert "marri" not in set(found["body_id"])


def test_the_gap_counts_only_what_is_sure() -> None:
    position, _ = made_up(
        *(("club", code, "member", {}) for code in ("ALB", "SRB")),
        *(("guild", code, "member", {}) for code in ("ALB", "SRB")),
        ("club", "XKX", "none", {}),
    )
    found = gaps.compare(membership.counts(position, ["field"]), "XKX", "field").iloc[0]
    assert (found["focus_lower"], found["focus_upper"]) == (0, 1)
    assert (found["others_low"], found["others_high"], found["gap"]) == (2, 2, 1)


def test_counts_over_other_sets(data) -> None:
    found = gaps.sensitivity(
        data["bodies"], data["membership"], ["XKX", *(c for c in WB6 if c != "XKX")], as_of=DAY, which="security"
    )
    found = found.set_index("set")
    columns = ["bodies", "focus_lower", "focus_upper", "others_low", "others_high"]
    assert found.loc["security", columns].tolist() == [23, 5, 5, 19, 21]
    assert found.loc["regional", columns].tolist() == [22, 12, 12, 19, 22]
    assert found.loc["all", columns].tolist() == [45, 17, 17, 38, 41]
    assert found.loc["founded_before", "bodies"] + found.loc["founded_since", "bodies"] == 23
    assert (found["counted"] == membership.COUNTED).all()
    assert found.loc["every_security", "bodies"] > 23


def test_the_recent_set_holds_no_old_statement(data) -> None:
    found = gaps.sensitivity(data["bodies"], data["membership"], list(WB6), as_of=DAY, which="security").set_index(
        "set"
    )
    position = real(data, "security")
    oldest = position.groupby("body_id")["stated_earliest"].min()
    assert found.loc["recent", "bodies"] == (oldest >= pd.Timestamp("2021-03-09")).sum()
