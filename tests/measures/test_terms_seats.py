"""Full and lesser seats, and whose consent is needed."""

import pandas as pd
import pytest
from dated_rows import rows
from made_up_membership import bodies, memberships

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import body_sets, membership, terms_seats

DAY = "2026-03-09"
LATER = ("elsewhere", "ALB", "member", {"as_of": "2024-01-01"})


def made_up(*lines: tuple[str, str, str], economies=("XKX", "ALB")) -> pd.DataFrame:
    chosen = bodies(*({"body_id": name} for name in dict.fromkeys(line[0] for line in lines))).assign(field="police")
    table = memberships(*((*line, {}) for line in lines), LATER)
    return membership.position(chosen, table, list(economies), "2021-01-01")


def rules(*lines: tuple[str, str, str]) -> pd.DataFrame:
    told = [
        {"body_id": body, "covers": covers, "one_can_stop": stop, "source_id": "rule"} for body, covers, stop in lines
    ]
    return rows("decision_rules", told, ())


def real(data, which: str = "security") -> pd.DataFrame:
    chosen = body_sets.choose(data["bodies"], data["membership"], which, DAY)
    return membership.position(chosen, data["membership"], list(WB6), DAY)


def test_a_lesser_seat_is_counted_apart_and_absence_is_none() -> None:
    held = terms_seats.held(
        made_up(("a", "XKX", "member"), ("b", "XKX", "observer"), ("c", "XKX", "via_unmik"), ("d", "XKX", "none"))
    ).set_index("economy")
    own = held.loc["XKX", ["member", "other_seat", "through_another", "seats", "unknown", "bodies"]]
    assert own.tolist() == [1, 1, 1, 3, 0, 4]
    assert held.loc["XKX", "full_share"] == pytest.approx(1 / 3)
    assert held.loc["ALB", ["seats", "unknown"]].tolist() == [0, 4]
    assert pd.isna(held.loc["ALB", "full_share"])


def test_five_of_the_eleven_seats_of_kosovo_are_full(data) -> None:
    held = terms_seats.held(real(data)).set_index("economy")
    assert held.loc["XKX", ["member", "other_seat", "seats"]].tolist() == [5, 6, 11]
    others = held.drop("XKX")["full_share"]
    assert others.between(0.86, 0.96).all()


@pytest.mark.parametrize("status", ["invited_participant", "observer"])
def test_an_invitation_may_not_be_read_as_membership(status: str) -> None:
    position = made_up(("racviac", "XKX", status)).assign(seat="member")
    for count in (terms_seats.held, lambda lines: terms_seats.say(lines, rules())):
        with pytest.raises(MeasureError, match=rf"lesser seat may not be read as membership: .*{status}"):
            count(position)


def test_bodies_without_a_lesser_seat_are_left_out() -> None:
    frame = terms_seats.lesser(
        made_up(
            ("full", "XKX", "member"), ("full", "ALB", "member"), ("half", "XKX", "observer"), ("none", "XKX", "none")
        )
    )
    assert frame["body_id"].tolist() == ["half", "half"]
    assert frame["lesser_seats"].tolist() == [1, 1]


def test_consent_is_needed_of_full_members_under_consensus_alone() -> None:
    position = made_up(
        ("consensus", "XKX", "member"),
        ("consensus", "ALB", "observer"),
        ("majority", "XKX", "member"),
        ("part", "XKX", "member"),
        ("silent", "XKX", "member"),
    )
    known = rules(("consensus", "decisions", "yes"), ("majority", "admission", "no"), ("part", "part", "yes"))
    say = terms_seats.say(position, known).set_index("economy")
    assert say.loc["XKX", ["needed", "consensus", "not_needed", "not_known"]].tolist() == [1, 1, 1, 2]
    assert say.loc["ALB", ["needed", "lesser", "outside", "unknown"]].tolist() == [0, 1, 0, 0]
    assert "rule" in say.loc["XKX", "sources"]
    assert terms_seats.consensus(position, known)["body_id"].unique().tolist() == ["consensus"]


def test_a_body_cannot_have_two_rules() -> None:
    with pytest.raises(MeasureError, match="accounts of the same thing"):
        terms_seats.say(made_up(("a", "XKX", "member")), rules(("a", "decisions", "yes"), ("a", "decisions", "no")))


def test_kosovo_has_a_members_say_in_one_of_seven_bodies(data) -> None:
    say = terms_seats.say(real(data), data["decision_rules"]).set_index("economy")
    assert say.loc["XKX", ["needed", "lesser", "outside", "consensus"]].tolist() == [1, 3, 3, 7]
    assert say.drop("XKX")["needed"].between(6, 7).all()
