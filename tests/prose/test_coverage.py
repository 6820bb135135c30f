"""Sentences on the data: right for many and for one, for none, and for economies other than Kosovo."""

import pandas as pd
import pytest

from analysis.economies import SEE14, WB6
from analysis.measures import coverage as measures
from analysis.measures import coverage_gaps
from analysis.prose import coverage, coverage_accounts, coverage_conflicts
from analysis.prose import coverage_gaps as gaps

DAY = "2026-03-09"


def ages(*lines: tuple[str, str | None, str | None]) -> pd.DataFrame:
    frame = pd.DataFrame(lines, columns=["topic", "middle", "newest"]).assign(entries=3, undated=1)
    return frame.assign(middle=pd.to_datetime(frame["middle"]), newest=pd.to_datetime(frame["newest"]))


MIXED = ages(("Money", "2021-01-01", "2025-06-01"), ("Mobility", "2010-01-01", "2020-02-01"), ("New one", None, None))


def test_the_newest_and_the_oldest_topic_are_named() -> None:
    assert coverage.ages_title(MIXED) == (
        "The newest statement is of June 2025, on money; on mobility there is none after February 2020"
    )
    assert coverage.ages_title(MIXED.head(1)) == "The newest statement on money is of June 2025"
    assert coverage.ages_title(MIXED.tail(1)) == "No row is dated"
    assert "New one: newest not dated, half of the rows by no known day" in coverage.ages_alt(MIXED)


def test_old_topics_are_told_and_their_middle_too() -> None:
    assert coverage.old(MIXED, DAY) == "Nothing was stated in the 3 years before on mobility."
    assert coverage.old(MIXED.head(1), DAY).startswith("On every topic something was stated")
    assert coverage.median(MIXED, DAY).endswith("half of the dated rows on mobility are 16.2 years old or older.")
    assert coverage.median(MIXED.tail(1), DAY) == ""


@pytest.mark.parametrize(
    ("accounts", "touching", "text"),
    [
        (0, 0, "No account competes with one that is used."),
        (1, 0, "1 account competes with one that is used; none differs in a value that a headline number rests on."),
        (9, 1, "9 accounts compete with others that are used; 1 differs in a value that a headline number rests on."),
        (9, 4, "9 accounts compete with others that are used; 4 differ in a value that a headline number rests on."),
    ],
)
def test_the_answer_on_conflicts(accounts: int, touching: int, text: str) -> None:
    assert coverage_conflicts.answer({"accounts": accounts, "touching": touching}) == text


def missing(*lines: tuple[str, int, int]) -> pd.DataFrame:
    frame = pd.DataFrame(lines, columns=["item", "missing", "of"])
    return frame.assign(share=frame["missing"] / frame["of"])


def test_what_is_missing_most() -> None:
    whole = missing(("staff_split", 48, 48), ("head_nationality", 19, 50))
    assert gaps.most_missing(whole) == (
        "No body of the region has its whole staff counted by nationality. "
        "The nationality of 19 of 50 executive heads is not known."
    )
    some = missing(("staff_split", 47, 48), ("head_nationality", 0, 50))
    assert gaps.most_missing(some) == "1 body of the region has its whole staff counted by nationality."
    assert gaps.missing_title(some, "XKX") == "Regional bodies: staff by nationality: not reported for 47 of 48"
    assert gaps.missing_label(some.to_dict("records")[1]) == "all 50 known"


@pytest.mark.parametrize("focus", SEE14)
def test_absences_of_any_focus_are_told_in_whole_sentences(data, focus: str) -> None:
    position = coverage_gaps.everywhere(data, [focus, *(code for code in WB6 if code != focus)], DAY)
    known = coverage_gaps.known_absences(data, position, focus, DAY)
    seats = coverage_gaps.seats(position, data["absences"])
    told = [gaps.facts(known, focus), gaps.not_applicable(known, focus), gaps.seats_title(seats, focus)]
    for text in told:
        assert "None" not in text
        assert "nan" not in text
        assert not text.startswith(" ")
    assert ("as not recognising it" in told[0]) == (focus == "XKX")
    assert ("by geography" in told[1]) == (focus == "XKX")


def test_a_conflict_names_its_subject_and_its_values() -> None:
    bodies, titles = {"club": "The Club"}, {"deal": "The deal"}
    cases = {
        ("membership", "body_id=club; economy=XKX"): "Kosovo in The Club",
        ("population", "economy=ALB; year=2023; kind=census"): "Albania, census of 2023",
        ("agreement_status", "agreement_id=deal; economy=MKD"): "North Macedonia: The deal",
        ("recognition", "recogniser=DEU; recognised=XKX; status=recognised"): "Recognition by Germany",
        ("bids", "body_id=club; economy=XKX; date=2018-11-20; bid=x"): "The Club, 20 November 2018",
        ("strange", "what=ever"): "what=ever",
    }
    for (table, position), text in cases.items():
        assert coverage_accounts.subject({"table": table, "position": position}, bodies, titles) == text
    assert coverage_accounts.value("membership", "excluded") == "kept out"
    assert coverage_accounts.value("agreement_status", "in_force") == "in force"
    assert coverage_accounts.value("population", "1602515") == "1,602,515"
    assert coverage_accounts.value("bids", pd.NA) == ""
    assert coverage_accounts.chapters("membership; crime_cooperation") == "membership and police and courts"


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        ({"set_aside": 0}, "Cleaning read 9 rows and kept 9. It set no row aside."),
        (
            {"set_aside": 1, "folded": 2, "values": 1, "kept": 6},
            (
                "Cleaning read 9 rows and kept 6. It set 1 row aside, because it breaks the description of its table. "
                "2 rows said again what others say, or were counted in others. "
                "1 value was written another way; its meaning is the same."
            ),
        ),
    ],
)
def test_what_cleaning_did(counts: dict[str, int], text: str) -> None:
    usual = {"read": 9, "kept": 9, "folded": 0, "values": 0}
    assert coverage_conflicts.books({**usual, **counts}) == text


def test_the_rules_by_which_accounts_were_chosen_are_counted() -> None:
    found = pd.DataFrame({"rule": ["marked", "date", "marked"]})
    assert coverage_conflicts.rules(found) == (
        "The account in use was chosen by hand, with the reason in the row's note (2) "
        "and because it is stated for a later day (1)."
    )


def test_every_topic_and_every_table_with_conflicts_has_a_name(data) -> None:
    topics = set(measures.topics(data).values())
    assert all(coverage.topic(name) == coverage.topic(name).lower() for name in topics)
    assert coverage.topic("Weather") == "Weather"
    assert all("_" not in coverage_conflicts.table(name) for name in set(data["conflicts"]["table"]))
