"""What is said of seats, consent, names and stand-ins, for any focus and any data."""

import pandas as pd
import pytest

from analysis.prose import terms as words
from analysis.prose import terms_changes, terms_names, terms_points, terms_say


def held(*lines: tuple[str, int, int, int]) -> pd.DataFrame:
    """Return seats: economy, full, lesser, not known, of ten bodies."""
    frame = pd.DataFrame(lines, columns=["economy", "member", "other_seat", "unknown"])
    seats = frame["member"] + frame["other_seat"]
    share = (frame["member"] / seats).where(seats > 0)
    return frame.assign(through_another=0, seats=seats, bodies=10, full_share=share)


def say(*lines: tuple[str, int], consensus: int = 7) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=["economy", "needed"]).assign(consensus=consensus, not_known=0, unknown=0)


def test_the_seats_of_the_focus_stand_beside_those_of_the_others() -> None:
    title = words.seats_title(held(("XKX", 1, 3, 0), ("ALB", 8, 2, 0), ("SRB", 9, 1, 0)), "XKX", "security")
    assert title == (
        "Kosovo sits in 4 of 10 regional security bodies. It is a full member in 1 of the 4 (25%); "
        "the others are in 80% to 90% of theirs"
    )


def test_what_is_not_known_is_said() -> None:
    title = words.seats_title(held(("GRC", 4, 0, 6), ("ALB", 8, 2, 0)), "GRC", "all")
    assert title == (
        "Greece is known to sit in 4 of 10 regional bodies; for 6 it is not known. It is a full member in 4 of the 4 "
        "(100%); Albania is one in 80% of its own"
    )


def test_an_economy_without_a_seat_has_no_share() -> None:
    title = words.seats_title(held(("XKX", 0, 0, 2), ("ALB", 8, 2, 0)), "XKX", "regional")
    assert title == "Kosovo is known to sit in none of 10 regional bodies outside security"


def lesser(**seats: tuple[str, ...]) -> pd.DataFrame:
    """Return positions in made-up bodies: the seats of ALB, XKX and SRB."""
    lines = [
        {"body_id": body, "economy": code, "seat": seat, "short_name": body, "status": "observer"}
        for body, row in seats.items()
        for code, seat in zip(("ALB", "XKX", "SRB"), row, strict=True)
    ]
    return pd.DataFrame(lines)


def test_the_title_tells_who_is_singled_out() -> None:
    frame = lesser(a=("member", "other_seat", "member"), b=("other_seat", "other_seat", "member"))
    assert words.lesser_title(frame, "XKX") == (
        "Kosovo sits below full membership in 2 bodies; in 1 of them all the others are full members"
    )
    assert words.lesser_title(frame, "ALB") == (
        "Albania sits below full membership in 1 body, where it is not the only one"
    )
    assert words.lesser_title(frame, "SRB") == (
        "Serbia is not known to sit below full membership in any of these bodies"
    )


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([("XKX", 1), ("ALB", 7), ("SRB", 6)], "Kosovo is a full member of 1 and the others of 6 to 7"),
        ([("XKX", 0), ("ALB", 7), ("SRB", 7)], "Kosovo is a full member of none and each of the others of 7"),
        ([("XKX", 3), ("ALB", 7)], "Kosovo is a full member of 3 and Albania of 7"),
    ],
)
def test_consent_is_told_for_every_number_of_others(lines: list[tuple[str, int]], told: str) -> None:
    assert terms_say.say_title(say(*lines), "XKX") == f"Of 7 bodies known to need the consent of every member, {told}"


def test_no_known_rule_is_said() -> None:
    assert "No body of this set is known" in terms_say.say_title(say(("XKX", 0), ("ALB", 0), consensus=0), "XKX")


def test_another_focus_is_told_that_names_are_of_kosovo_only() -> None:
    assert "about Kosovo only" in terms_say.scope("ALB")
    assert terms_say.scope("ALB").count("Albania") == 1
    assert "it alone" in terms_say.scope("XKX")


def classed(*names: str) -> pd.DataFrame:
    return pd.DataFrame({"class": names, "group": "security", "seat": "member"})


def test_the_name_is_told_as_often_as_each_is_used() -> None:
    told = terms_names.classes_title(classed("asterisk", "asterisk", "plain", "outside", "unknown"))
    assert told == (
        "Of 3 regional bodies where Kosovo is known to take part, it is called Kosovo* in 2, Kosovo without a mark in "
        "1 and Republic of Kosovo in none"
    )
    assert terms_names.classes_title(classed("asterisk", "unmik")).endswith("in 1 UNMIK stands in for it")
    assert terms_names.classes_title(classed("asterisk", "outside")) == (
        "Kosovo is known to take part in one regional body; the name there: Kosovo* (with the footnote)"
    )
    assert terms_names.classes_title(classed("outside")) == "Kosovo is not known to take part in any regional body"


def changed(*lines: tuple[str, str, float]) -> pd.DataFrame:
    frame = pd.DataFrame(lines, columns=["short_name", "state", "years_upper"])
    return frame.assign(regional_set="yes")


def test_the_wait_is_told_from_the_shortest_to_the_longest() -> None:
    frame = changed(("A", "yes", 1.0), ("B", "yes", 12.62), ("C", "new", 3.0), ("D", "no", 9.0))
    assert terms_changes.changes_title(frame, "2026-03-09") == (
        "A and B changed their name for Kosovo, 1.0 to 12.6 years after the arrangement of 2012"
    )
    assert terms_changes.changes_title(frame.iloc[:1], "2026-03-09") == (
        "A changed its name for Kosovo, 1.0 years after the arrangement of 2012"
    )
    assert "no regional body" in terms_changes.changes_title(frame.iloc[2:], "2026-03-09")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"since": "2002", "state": "goes_on"}, "UNMIK, since 2002"),
        ({"since": "2008-02-27", "until": "2013-02", "state": "over"}, "UNMIK, 27 February 2008 to February 2013"),
        ({"since": "2004-06-11", "state": "over"}, "UNMIK, from 11 June 2004; end not known"),
        ({"seen_in": "2007", "state": "over"}, "UNMIK, seen in 2007; start and end not known"),
        ({"state": "over"}, "UNMIK, dates not known"),
        ({"state": "unclear"}, "UNMIK, start not known"),
        ({"since": "2006", "state": "goes_on", "account": "competing"}, "UNMIK, since 2006 (competing account)"),
    ],
)
def test_a_spell_is_told_as_far_as_it_is_dated(line: dict[str, str], told: str) -> None:
    full = {"operator": "unmik", "account": "chosen", "since": None, "until": None, "seen_in": None, **line}
    assert terms_changes.stand_in_line(full) == told


def test_a_point_without_a_test_says_so_and_a_count_of_none_is_a_sentence() -> None:
    line = {"test": "none", "number": pd.NA, "out_of": pd.NA, "names": ""}
    assert terms_points.point_test(line) == "No table here tests it."
    line = {"test": "unmik", "number": 0, "out_of": 4, "names": ""}
    assert terms_points.point_test(line).endswith("on that day: 4. None is known to be over.")
    line = {"test": "interim", "number": 1, "out_of": pd.NA, "names": ""}
    assert terms_points.point_test(line) == "Still there after 1 year."


@pytest.mark.parametrize(("member", "told"), [(1, "It is a full member there"), (0, "It is not a full member there")])
def test_an_only_seat_is_told_without_a_share(member: int, told: str) -> None:
    title = words.seats_title(held(("XKX", member, 1 - member, 0), ("ALB", 8, 2, 0)), "XKX", "security")
    assert title == f"Kosovo sits in 1 of 10 regional security bodies. {told}; Albania is one in 80% of its own"


def test_the_others_are_told_with_one_share_or_none() -> None:
    alike = words.seats_title(held(("XKX", 0, 2, 0), ("ALB", 8, 2, 0), ("SRB", 4, 1, 0)), "XKX", "security")
    assert alike.endswith("in none of the 2 (0%); each of the others is one in 80% of theirs")
    alone = words.seats_title(held(("XKX", 1, 1, 0), ("ALB", 0, 0, 10)), "XKX", "security")
    assert alone.endswith("It is a full member in 1 of the 2 (50%)")


def stood_in(*states: str) -> pd.DataFrame:
    lines = [(f"B{place}", state, "chosen") for place, state in enumerate(states)]
    other = [("OTHER", "goes_on", "competing")]
    return pd.DataFrame([*lines, *other], columns=["short_name", "state", "account"])


def test_who_stands_in_still_is_counted_without_the_competing_accounts() -> None:
    assert terms_changes.stand_ins_title(stood_in("over", "goes_on")).endswith("1 of 2 bodies and arrangements where "
                                                                              "that was so: B1")  # fmt: skip
    assert terms_changes.stand_ins_title(stood_in("over")).endswith("in none any more")
    assert terms_changes.stand_ins_title(stood_in()).startswith("No body or arrangement is recorded")


def test_a_day_before_the_arrangement_and_a_set_of_full_seats_are_said() -> None:
    assert "had not been made" in terms_say.not_in_force()
    assert words.nobody_lesser().startswith("None of the economies compared here sits below full membership")
