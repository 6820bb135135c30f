"""What is said of recognition, votes and blockers, for Kosovo and for any other focus."""

import pandas as pd
import pytest

from analysis.prose import recognition as words
from analysis.prose import (
    recognition_ballots,
    recognition_bilateral,
    recognition_bodies,
    recognition_claims,
    recognition_lists,
    recognition_votes,
)


def total(value: int, undated: int = 0, perhaps: int = 0) -> dict[str, int]:
    return {"value": value, "undated": undated, "perhaps": perhaps}


def stance(code: str, stance: str, since: str | None = None) -> dict[str, object]:
    return {"economy": code, "stance": stance, "since": since}


NO_FACTS = pd.DataFrame({"state": []})


def test_claimed_withdrawals_stand_beside_the_number_and_change_nothing_in_it() -> None:
    assert words.answer(total(118, 1), total(27)) == (
        "118 recognitions of Kosovo are on record; 27 claimed withdrawals stand beside them and are not taken off. No "
        "date is known for 1 of the recognitions."
    )
    assert "1 claimed withdrawal stands beside" in words.over_time_title(total(118), total(1))
    assert words.over_time_title(total(3), total(0)) == "3 recognitions of Kosovo are on record"
    assert words.over_time_title(total(1), total(0)) == "1 recognition of Kosovo is on record"
    assert words.answer(total(0), total(0)) == "No recognition of Kosovo is on record by that day."


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            stance("ALB", "recognises", "2008-02-18"),
            "Albania has recognised Kosovo since 18 February 2008, as one of 9 on",
        ),
        (stance("ALB", "recognises"), "Albania is one of 9 on record as recognising Kosovo"),
        (stance("SRB", "does_not"), "Serbia does not recognise Kosovo; 9 others"),
        (stance("MDA", "not_recorded"), "Whether Moldova recognises Kosovo is not recorded here"),
        (stance("MNE", "not_yet"), "Montenegro had not recognised Kosovo by that day"),
        (stance("HUN", "ambiguous"), "Whether Hungary recognises Kosovo is disputed"),
    ],
)
def test_the_focus_own_stance_is_told_and_its_own_recognition_is_not_in_question(line, told: str) -> None:
    text = words.own_stance(line, total(9), NO_FACTS)
    assert told in text
    assert "is not the question here" in text
    assert "either" not in text


def test_a_refusal_by_kosovo_is_told() -> None:
    text = words.own_stance(stance("BIH", "does_not"), total(9), pd.DataFrame({"state": ["not_recognised"]}))
    assert text.endswith("A source says that Kosovo does not recognise Bosnia and Herzegovina either.")


def claims(*lines: tuple[str, int, str]) -> pd.DataFrame:
    frame = pd.DataFrame(lines, columns=["claimant", "recognise", "adds_up"])
    return frame.assign(stated="2023-01-04", office="president")


def test_the_total_that_does_not_add_up_is_not_the_one_named() -> None:
    frame = claims(("XKX", 121, "not_told"), ("SRB", 84, "yes"), ("SRB", 94, "no"))
    assert recognition_claims.claims_title(frame, total(118)) == (
        "Kosovo counted 121 recognitions (4 January 2023) and Serbia 84 (4 January 2023); 118 have a source here"
    )
    assert "do not add up" in recognition_claims.claims_note(frame)
    assert "not both sides" in recognition_claims.claims_title(frame.iloc[:1], total(118))


def inside(*lines: tuple[str, str, bool, str]) -> pd.DataFrame:
    frame = pd.DataFrame(lines, columns=["body_id", "refusing", "stoppable", "verdict"])
    named = frame["verdict"].map({"named": "BIH"}).fillna("")
    return frame.assign(named=named, short_name=frame["body_id"].str.upper(), covers="decisions", absence=None)


def test_a_possible_veto_and_a_proven_one_are_told_apart() -> None:
    frame = inside(
        ("a", "SRB", True, "could_block"),
        ("b", "BIH", True, "named"),
        ("c", "SRB", False, "majority"),
        ("d", "", True, "nobody"),
    )
    assert recognition_bodies.answer(frame) == (
        "Of 4 bodies that Kosovo is not a full member of, a member that does not recognise it sits in 3; in 2 of these "
        "one member is known to be able to stop a decision, and in 1 a source names who stands against it."
    )
    told = [recognition_bodies.verdict_word(line, "2014-12-15") for line in frame.to_dict("records")]
    assert told == [
        "one member can stop a decision; nobody named",
        "named: Bosnia and Herzegovina (2014)",
        "decided by majority",
        "no refusing member on record",
    ]


def test_no_veto_is_told_of_geography_and_choice() -> None:
    line = {"verdict": "no_veto", "absence": "geography"}
    assert recognition_bodies.verdict_word(line, None) == "no veto: geography"
    assert "own choice" in recognition_bodies.verdict_word({**line, "absence": "own_choice"}, None)


def test_for_another_focus_the_title_is_about_the_focus() -> None:
    position = pd.DataFrame({"body_id": ["a", "b"], "economy": ["BIH", "BIH"], "seat": ["member", "member"]})
    frame = inside(("a", "SRB", True, "could_block"), ("b", "BIH", True, "named"), ("c", "SRB", False, "majority"))
    assert recognition_bodies.inside_title(frame, position, "BIH") == (
        "Bosnia and Herzegovina is a full member in 2 of 3 bodies where Kosovo is not, and a source names it as "
        "blocking in 1 of them"
    )
    assert "named as blocking in none of them" in recognition_bodies.inside_title(frame, position, "ALB")
    assert recognition_bodies.no_blocker("ALB") == "No source names Albania as standing against Kosovo in any body."


def ballots(*short: int | None) -> pd.DataFrame:
    needed = [pd.NA if value is None else 80 for value in short]
    return pd.DataFrame({"short": pd.array(short, dtype="Int64"), "needed": pd.array(needed, dtype="Int64")})


@pytest.mark.parametrize(
    ("short", "told"),
    [
        ((3, 12, None), "In 2 of 2 votes on admission Kosovo missed the needed two thirds, by 3 to 12 votes"),
        ((12, 12), "In 2 of 2 votes on admission Kosovo missed the needed two thirds, each time by 12 votes"),
        ((0, 5), "In 1 of 2 votes on admission Kosovo missed the needed two thirds, by 5 votes"),
        ((0,), "Kosovo got the two thirds needed in every vote on admission with a known rule"),
        ((None,), "No vote on the admission of Kosovo with a known rule is on record by that day"),
    ],
)
def test_the_votes_wanting_are_told(short: tuple[int | None, ...], told: str) -> None:
    assert recognition_ballots.ballots_title(ballots(*short)) == told


def register(*lines: tuple[str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(lines, columns=["vote_id", "economy", "position"])
    kinds = frame["position"].map({"objection": "objections"}).fillna("vote")
    return frame.assign(kind=kinds)


def test_votes_apart_from_the_stance_head_the_chart_of_kosovo() -> None:
    stances = pd.DataFrame({"economy": ["HUN", "BIH", "GRC"], "stance": ["recognises", "does_not", "does_not"]})
    frame = register(("v", "HUN", "against"), ("v", "BIH", "abstain"), ("v", "GRC", "abstain"))
    assert recognition_votes.register_title(frame, stances, "XKX") == (
        "Hungary recognises Kosovo and has voted against it. Bosnia and Herzegovina and Greece do not recognise Kosovo "
        "and have abstained"
    )
    along = register(("v", "HUN", "for"), ("v", "BIH", "against"))
    assert "No vote is on record" in recognition_votes.register_title(along, stances, "XKX")


def test_an_objection_is_told_apart_from_votes() -> None:
    frame = register(("v", "SRB", "against"), ("w", "SRB", "not_named"), ("o", "SRB", "objection"))
    assert recognition_votes.own_votes(frame, "SRB") == (
        "Serbia is named in 1 of 2 votes on Kosovo: 1 against; it also objected under a treaty"
    )
    assert recognition_votes.own_votes(frame, "ALB") == "No vote on Kosovo with names is on record by that day"
    silent = register(("v", "ALB", "not_named"))
    assert recognition_votes.own_votes(silent, "ALB") == (
        "Albania is not named in the one vote on Kosovo that is on record with names"
    )
    twice = register(("v", "ALB", "not_named"), ("w", "ALB", "not_named"))
    assert recognition_votes.own_votes(twice, "ALB") == "Albania is named in none of 2 votes on Kosovo"
    once = register(("v", "ALB", "for"))
    assert recognition_votes.own_votes(once, "ALB").endswith("that is on record with names: 1 for")


def test_votes_in_a_cell_keep_what_is_not_told() -> None:
    line = {"votes_for": pd.NA, "votes_against": 1, "abstentions": 14}
    assert recognition_lists.figures(line) == "?-1-14"
    assert recognition_lists.figures(dict.fromkeys(line, pd.NA)) == ""


def test_the_table_of_facts_says_that_rows_are_no_pairs() -> None:
    assert "rows are no pairs" in recognition_bilateral.note()
    assert "1 topic is recorded from Albania towards Kosovo" in recognition_bilateral.caption(1, "ALB")


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        (total(9), "Every recognition has a date."),
        (total(9, undated=2), "No date is known for 2 of the recognitions."),
        (total(9, perhaps=1), "Every recognition has a date. Of 1 more it is open whether it came by that day."),
        (total(9, 1, 4), "for 1 of the recognitions. Of 4 more it is open whether they came by that day."),
    ],
)
def test_what_is_not_known_of_the_dates_is_told_without_a_zero(counted, told: str) -> None:
    assert words.undated_note(counted).endswith(told)


@pytest.mark.parametrize("code", ["ALB", "SRB", "MDA"])
def test_before_the_first_recognition_nobody_recognises(code: str) -> None:
    told = words.stance_title(stance(code, "not_yet"), total(0))
    assert told.startswith("Neither ")
    assert "nor anyone else" in told


def test_a_set_that_kosovo_is_all_in_leaves_nobody_to_block() -> None:
    empty = inside()
    assert recognition_bodies.inside_title(empty, pd.DataFrame(), "ALB") == (
        "Kosovo is a full member of every body of this set"
    )
    assert recognition_bodies.answer(empty).endswith("of this set.")


def test_a_blocker_without_a_day_has_no_year_beside_it() -> None:
    line = {"verdict": "named", "named": "BIH; SRB", "absence": None}
    assert recognition_bodies.verdict_word(line, pd.NA) == "named: Bosnia and Herzegovina and Serbia"


def test_who_is_named_is_told_of_kosovo_and_of_the_focus() -> None:
    frame = pd.DataFrame({"body_id": ["a", "a", "b"], "economy": ["SRB", "BIH", "SRB"]})
    assert recognition_bodies.blockers_caption(frame, "XKX") == (
        "Sources name who stands against Kosovo in 2 bodies or arrangements; most often Serbia (2)."
    )
    assert recognition_bodies.blockers_caption(frame, "BIH") == (
        "A source names Bosnia and Herzegovina as standing against Kosovo in 1 body or arrangement."
    )
    assert recognition_bodies.no_blocker("XKX").startswith("By that day no source names anyone")


def test_a_refusal_is_told_apart_from_an_absence() -> None:
    refused = pd.DataFrame({"body_id": ["a", "a"], "short_name": ["A", "A"]})
    assert recognition_bodies.refusals_line(refused, 12) == (
        "In 1 body of this set a row of the tables tells that Kosovo was refused: A. In 12 it is absent from the list, "
        "and nothing is said of why."
    )
    assert recognition_bodies.refusals_line(refused.iloc[:0], 0) == (
        "No row of the tables tells of a refusal of Kosovo in any body of this set."
    )


@pytest.mark.parametrize(
    ("recorded", "told"),
    [
        (("yes", "yes", "no"), "3 withdrawals have been claimed; 2 of them of a recognition on record, which stays"),
        (("no", "no"), "2 withdrawals have been claimed; none of them of a recognition on record"),
        (("yes",), "One withdrawal has been claimed, of a recognition on record, which stays counted."),
        (("no",), "One withdrawal has been claimed, of a recognition that is not on record."),
    ],
)
def test_a_claimed_withdrawal_leaves_the_recognition_counted(recorded, told: str) -> None:
    assert recognition_claims.withdrawals_caption(pd.DataFrame({"recorded": recorded})).startswith(told)


def test_totals_that_all_add_up_need_no_word_on_hatching() -> None:
    assert "Hatched" not in recognition_claims.claims_note(claims(("SRB", 84, "yes")))


def test_nothing_on_record_between_two_is_said_for_every_focus() -> None:
    assert "nothing between Moldova and Kosovo" in recognition_bilateral.nothing("MDA")
    assert "nothing that the others have towards Kosovo" in recognition_bilateral.nothing("XKX")
    assert recognition_bilateral.caption(0, "XKX").startswith("What the others compared here have towards Kosovo")


def test_every_topic_and_state_of_the_data_has_words(data) -> None:
    worded = recognition_bilateral.worded(
        data["bilateral"].rename(columns={"economy_a": "from_economy", "economy_b": "to_economy"})
    )
    assert not worded[["topic_word", "state_word"]].apply(lambda told: told.str.contains("_")).any().any()
