"""Sentences on membership: right for any focus, any number of others, and for what is not known."""

import re

import pandas as pd
import pytest

from analysis.economies import SEE14, WB6, name
from analysis.measures import body_sets, gaps, membership
from analysis.measures.entries import entries
from analysis.prose import entries as entries_prose
from analysis.prose import membership as prose
from analysis.prose import membership_fields, membership_lists
from analysis.prose import membership_words as words

DAY = "2026-03-09"


def counts(*lines: tuple[str, int, int], total: int = 23) -> pd.DataFrame:
    frame = pd.DataFrame(lines, columns=["economy", "lower", "upper"])
    return frame.assign(unknown=frame["upper"] - frame["lower"], bodies=total)


def outside(*lines: tuple[str, int, int], reason: str = "not_stated") -> pd.DataFrame:
    return pd.DataFrame(lines, columns=["seat", "members", "others"]).assign(reason=reason)


@pytest.mark.parametrize(
    ("lines", "which", "said"),
    [
        (
            [("XKX", 5, 5), ("ALB", 21, 21), ("SRB", 19, 19)],
            "security",
            "Kosovo is a member of 5 of 23 regional security bodies. The others are members of 19 to 21.",
        ),
        (
            [("SRB", 3, 3), ("ALB", 4, 4), ("MNE", 4, 4)],
            "regional",
            "Serbia is a member of 3 of 23 regional bodies outside security. Each of the others is a member of 4.",
        ),
        (
            [("BIH", 3, 3), ("XKX", 4, 4)],
            "all",
            "Bosnia and Herzegovina is a member of 3 of 23 regional bodies. Kosovo is a member of 4.",
        ),
        (
            [("GRC", 8, 22), ("ALB", 21, 21)],
            "security",
            (
                "Greece is a member of at least 8 of 23 regional security bodies; for 14 it is not known. "
                "Albania is a member of 21."
            ),
        ),
        (
            [("XKX", 0, 2), ("ALB", 1, 3), ("SRB", 2, 2)],
            "security",
            (
                "Kosovo is not known to be a member of any of 23 regional security bodies; for 2 it cannot be told. "
                "The others are members of at least 1 and at most 3; some positions are not known."
            ),
        ),
    ],
)
def test_counts_in_words(lines, which, said) -> None:
    assert prose.count_title(counts(*lines), lines[0][0], which) == said


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            [("outside", 5, 5), ("other_seat", 5, 5), ("outside", 4, 5)],
            "In 2 bodies all the others are members and Albania is not",
        ),
        ([("outside", 5, 5)], "In 1 body all the others are members and Albania is not"),
        ([("outside", 4, 5)], "Albania is a member of every body in which all the others are members"),
        ([], "Albania is a member of every body in which all the others are members"),
        ([("unknown", 5, 5)], "No body is known in which all the others are members and Albania is not"),
    ],
)
def test_the_matrix_says_what_all_the_others_share(lines, said) -> None:
    assert prose.matrix_title(outside(*lines), "ALB") == said


def test_the_widest_gap_is_named_only_where_the_focus_is_behind_everyone() -> None:
    fields = pd.DataFrame(
        {
            "field": ["police", "defence"],
            "bodies": [5, 8],
            "focus_lower": [0, 1],
            "focus_upper": [0, 1],
            "others_low": [4, 6],
            "others_high": [5, 8],
            "gap": [4, 5],
        }
    )
    assert membership_fields.title(fields, "XKX") == (
        "The gap is widest here: Defence and intelligence. Kosovo is a member of 1 of 8 bodies, the others of 6 to 8"
    )
    same = fields.assign(others_high=fields["others_low"])
    assert membership_fields.title(same, "XKX").endswith("the others of 6")
    level = fields.assign(gap=0)
    assert membership_fields.title(level, "XKX") == "In no field is Kosovo known to be behind all the others"


def test_entries_name_who_began_when() -> None:
    frame = pd.DataFrame(
        {
            "economy": ["XKX"] * 2 + ["ALB"] * 2 + ["SRB"] * 2,
            "year": [2014, 2015] * 3,
            "members": [0, 1, 2, 2, 1, 2],
            "entered": [0, 1, 2, 0, 1, 1],
            "undated": [2, 2, 0, 0, 1, 1],
        }
    )
    assert entries_prose.title(frame, "XKX") == (
        "The dated memberships of Kosovo begin in 2015, those of the others in 2014"
    )
    alone = frame[frame["economy"] != "SRB"]
    assert entries_prose.title(alone, "XKX").endswith("those of Albania in 2014")
    assert entries_prose.title(frame.assign(members=0), "XKX") == "None of the memberships of Kosovo has a known start"
    assert entries_prose.label("XKX", 1, 2) == "Kosovo: 1 dated + 2 undated"
    assert entries_prose.label("ALB", 2, 0) == "Albania: 2"


@pytest.mark.parametrize(
    ("since", "stated", "said"),
    [
        ("2014-10", "2022", "since October 2014"),
        (None, "2022-03-09", "stated for 9 March 2022"),
        (None, None, "undated"),
    ],
)
def test_a_position_is_dated_as_exactly_as_its_row(since, stated, said) -> None:
    assert membership_lists.when(since, stated) == said


def test_who_is_against_is_named_only_where_a_source_does() -> None:
    assert words.reason("named", "SRB (operator EMS and government)") == "Serbia (operator EMS and government)"
    assert words.reason("named", "ESP; GRC; ROU; SVK") == "Spain; Greece; Romania; Slovakia"
    assert words.reason("not_stated", None) == "not stated"
    assert words.reason("geography", None).startswith("nobody")
    named = outside(("outside", 1, 5), ("outside", 2, 5), reason="named")
    assert membership_lists.outside_caption(named, "XKX") == (
        "Kosovo is not a member of 2 bodies. For 2 of them a source names who is against."
    )
    assert membership_lists.outside_caption(outside(("unknown", 1, 5)), "GRC") == (
        "Greece is not known to be a member of 1 body. No source names who is against."
    )


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ([("observer", "member")], "could have 1 membership more."),
        ([("member", "observer")], "could have 1 membership fewer."),
        ([("observer", "member"), ("none", "member")], "could have up to 2 memberships more."),
        ([("none", "excluded")], "would be as many"),
        ([("member", "observer"), ("none", "member")], "could have 1 membership more, or up to 1 fewer."),
    ],
)
def test_other_accounts_say_what_they_would_change(pairs, said) -> None:
    frame = pd.DataFrame(pairs, columns=["status", "other_status"])
    frame["body_id"] = [f"body-{number}" for number in range(len(frame))]
    assert said in membership_lists.competing_caption(frame, "XKX")


def test_every_status_seat_field_and_set_has_a_word(data) -> None:
    statuses = {*data["membership"]["status"], *(status for some in membership.SEATS.values() for status in some)}
    assert all(words.status_word(status) for status in statuses)
    assert len({words.seat_mark(seat) for seat in membership.SEATS}) == len(membership.SEATS)
    assert all(words.field_name(field) for field in [*body_sets.FIELDS, body_sets.OTHER_FIELD])
    sets = gaps.sensitivity(data["bodies"], data["membership"], list(WB6), as_of=DAY, which="all")["set"]
    assert all(words.set_name(name) for name in sets)


@pytest.mark.parametrize("which", ["security", "regional", "all"])
@pytest.mark.parametrize("focus", SEE14)
def test_every_sentence_is_about_the_focus(data, focus: str, which: str) -> None:
    group = [focus, *(code for code in WB6 if code != focus)]
    chosen = body_sets.choose(data["bodies"], data["membership"], which, DAY)
    position = membership.position(chosen, data["membership"], group, DAY)
    counted = membership.counts(position)
    absent = gaps.outside(position, data["absences"], focus)
    fields = gaps.compare(membership.counts(position, ["field"]), focus, "field")
    said = [
        prose.member_of(counted, focus, which),
        prose.matrix_title(absent, focus),
        membership_fields.title(fields, focus),
        entries_prose.title(entries(position, data["membership"], DAY), focus),
        membership_lists.outside_caption(absent, focus),
        membership_lists.positions(membership.tally(position, focus), focus),
    ]
    for sentence in said:
        assert name(focus) in sentence
        assert not [other for other in group[1:] if re.search(rf"\b{name(other)}\b", sentence)]
        assert not re.search(r"\{|\}|nan|<NA>|None of the memberships", sentence)
