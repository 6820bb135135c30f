"""Sentences on the claims: right for every verdict, and about Kosovo whatever the focus."""

import pandas as pd
import pytest
from changed_data import Changed, cells, seats
from support import REPOSITORY

from analysis.measures import claims as measures
from analysis.measures.claims_parts import COLUMNS, TOLD, VERDICTS, frame
from analysis.project import Project
from analysis.prose import claims as prose
from analysis.prose import (
    claims_forward,
    claims_people,
    claims_relations,
    claims_seats,
    claims_setting,
    claims_turns,
    claims_words,
)

DAY = "2026-03-09"


@pytest.fixture(scope="module")
def found(data):
    return measures.parts(data, DAY)


def verdicts(**sizes: int) -> pd.DataFrame:
    judged = [code for code, size in sizes.items() for _ in range(size)]
    return pd.DataFrame({"claim": [f"C{number}" for number in range(1, len(judged) + 1)], "verdict": judged})


def own(found: pd.DataFrame, claim: str) -> dict[str, dict]:
    return {line["part"]: line for line in found[found["claim"] == claim].to_dict("records")}


def changed(parts: dict[str, dict], name: str, **values: object) -> dict[str, dict]:
    return {**parts, name: {**parts[name], **values}}


def test_the_answer_counts_the_verdicts_and_names_the_claims() -> None:
    assert prose.answer(verdicts(supported=2, benchmark=1), DAY) == (
        "Of the 3 claims that the brief makes about Kosovo, judged by the rows known for 9 March 2026: 2 are supported "
        "(C1 and C2); 1 depends on the benchmark (C3). None is contradicted as a whole."
    )
    told = prose.answer(verdicts(in_part=1, contradicted=2, untestable=1), DAY)
    assert "1 is supported in part (C1); 2 are contradicted (C2 and C3); 1 cannot be tested" in told
    assert "None is contradicted" not in told


def test_the_title_tells_what_the_data_say(found) -> None:
    assert prose.title(measures.verdicts(found)) == (
        "The rows support 4 of 15 claims in full, 8 in part, and contradict none"
    )
    assert prose.title(verdicts(contradicted=3)) == (
        "The rows support none of 3 claims in full, none in part, and contradict 3"
    )


def test_with_another_focus_the_chapter_says_that_it_is_about_kosovo() -> None:
    assert prose.scope("XKX") == ""
    told = prose.scope("ALB")
    assert told.startswith("The brief is about Kosovo, and so is this chapter.")
    assert "do not depend on the focus, which is Albania in this report" in told


@pytest.mark.parametrize("code", VERDICTS)
def test_each_verdict_has_a_word_and_a_mark_of_its_own(code: str) -> None:
    others = [other for other in VERDICTS if other != code]
    assert claims_words.verdict(code) not in map(claims_words.verdict, others)
    assert claims_words.verdict_mark(code) not in map(claims_words.verdict_mark, others)


def test_every_claim_has_words_evidence_what_would_change_it_and_a_chapter_that_exists(found) -> None:
    judged = measures.verdicts(found)
    chapters = {path.stem for path in Project(REPOSITORY).chapters()}
    claims = [claim for group in claims_words.GROUPS.values() for claim in group]
    assert claims == list(judged["claim"])
    for claim in claims:
        told = prose.told(claim, found, judged)
        text = prose.message(claim).format(**told)
        assert "{" not in text
        assert "nan" not in text.lower().replace("finance", "")
        assert told["turns"]
        assert claim == "C14" or told["link"].removesuffix(".ipynb") in chapters
        assert ("More in" in text) == (claim != "C14")


@pytest.mark.parametrize("day", ["2005-01-01", "2012-06-01", "2023-07-31"])
def test_the_sentences_hold_for_earlier_days(data, day: str) -> None:
    earlier = measures.parts(data, day)
    judged = measures.verdicts(earlier)
    for claim in prose.EVIDENCE:
        text = " ".join(prose.told(claim, earlier, judged).values())
        assert "nan" not in text.lower().split()
        assert "None" not in text.split()[0]
    if day == "2012-06-01":
        assert "No share of staff is stated" in prose.told("C7", earlier, judged)["evidence"]


def test_unknown_seats_are_told_as_bounds(found) -> None:
    parts = own(found, "C4")
    assert "5 of 23 security bodies of the region, each of the five others of 19 to 21" in claims_seats.limited(parts)
    assert "member of 5 to 9 of 23" in claims_seats.limited(changed(parts, "security", most=9))


def test_the_nine_per_cent_is_told_by_benchmark_with_its_caveat(found) -> None:
    told = claims_people.staff_share(own(found, "C7"))
    assert told.startswith("9% is 0.54 of an equal share of six, 0.80 to 0.93 of Kosovo's share of their population")
    assert "below par by 7 of 8 benchmarks" in told
    assert "second-hand" in told


def test_what_would_change_the_share_is_computed_from_the_benchmarks(found) -> None:
    assert "a share below 6.2%, by none a share of 16.7% or more" in claims_turns.turns("C7", own(found, "C7"))
    made_up = {"one": {"value": 0.1, "low": 0.5, "high": 2.0}, "two": {"value": 0.1, "low": 0.8, "high": 1.0}}
    assert "a share below 5.0%, by none a share of 20.0% or more" in claims_turns.turns("C7", made_up)


def test_unknown_nationalities_are_told_as_what_the_answer_hangs_on(found) -> None:
    parts = own(found, "C6")
    told = claims_people.leaders_and_staff(parts)
    assert "0 to 5 may be from Kosovo; the benchmarks expect 0.7 to 2.5" in told
    assert "The nationality of 5 is not stated" in told
    settled = claims_people.leaders_and_staff(changed(parts, "leaders", value=3, most=3, holds="no", chance=0.01))
    assert "of these from Kosovo 3" in settled
    assert "not stated" not in settled
    assert "could be chance" not in settled


def test_mobility_says_since_when_and_what_was_so_when_the_brief_came_out(found) -> None:
    parts = own(found, "C10")
    told = claims_relations.mobility(parts)
    assert "Since 1 January 2025 people from Bosnia and Herzegovina may enter Kosovo with an ID card." in told
    assert told.endswith("When the brief came out they could not.")
    open_both = claims_relations.mobility(changed(parts, "kosovars", names="id_card; id_card", start=None))
    assert "People from Kosovo may enter Bosnia and Herzegovina with an ID card." in open_both
    silent = claims_relations.mobility(changed(parts, "kosovars", names="not_reported; not_reported"))
    assert "Whether people from Kosovo may enter Bosnia and Herzegovina with an ID card is not on record." in silent


def test_serbia_is_told_with_periods_and_bounds(found) -> None:
    told = claims_relations.serbia(own(found, "C12"))
    assert "Serbia answered 17 of Kosovo's 211 requests for legal assistance, or 0.08 a request" in told
    assert "more than 3,400 requests through EULEX" in told
    assert "others carry: UNMIK, EU Special Representative or Office and EULEX" in told
    own_line = changed(own(found, "C12"), "routes", value=0, names="")
    assert "Kosovo's own officers carry every route" in claims_relations.serbia(own_line)


def test_nobody_is_called_a_blocker_whom_no_source_names(found) -> None:
    parts = own(found, "C9")
    assert "blocking in 2 (A5 and EUSAIR). In 7 more a single member could" in claims_relations.obstacle(parts)
    unnamed = claims_relations.obstacle(changed(parts, "named", value=0, names=""))
    assert "in none of them does a source name one of these two as blocking" in unnamed
    alone = claims_relations.obstacle(changed(parts, "two", value=0, names=""))
    assert alone.startswith("None of the five others is on record as not recognising Kosovo.")


def test_where_somebody_stands_in_is_told_for_each_of_the_three(found) -> None:
    parts = own(found, "C5")
    told = claims_seats.through_others(parts)
    assert "UNMIK stands in for Kosovo in INTERPOL and ECAA." in told
    assert "somebody else sits for Kosovo in none of its 11 seats" in told
    gone = claims_seats.through_others(changed(parts, "nato", value=0, names=""))
    assert "NATO is not on record as standing in anywhere." in gone


def test_findings_under_the_chapters_are_told_where_there_are_some(found) -> None:
    parts = own(found, "C1")
    assert "none names it" in claims_setting.condition(parts)
    assert "1 finding under chapters 23 and 24 names it." in claims_setting.condition(
        changed(parts, "chapters", value=1)
    )


def test_a_way_forward_without_steps_says_so(found) -> None:
    parts = own(found, "C15")
    assert "18 steps would give Kosovo" in claims_forward.priorities(parts)
    assert "5 full memberships of 23 would become 20" in claims_forward.priorities(parts)
    none = claims_forward.priorities(changed(parts, "seats", most=0))
    assert "No seat that is usual among the five others is missing." in none


def test_rows_are_named_one_by_one_where_they_are_few() -> None:
    assert claims_words.rows(["a/x.csv:12", "a/x.csv:3", "b/y.csv:1002"]) == "a/x.csv: 3, 12 and b/y.csv: 1002"
    assert claims_words.rows([f"a/x.csv:{line}" for line in range(2, 22)]) == "a/x.csv: 20 rows"
    assert claims_words.rows([]) == ""


def test_sentences_follow_changed_data(data) -> None:
    inside = Changed(data, membership=seats("member"), igo_counts=cells(lambda t: t["economy"] == "XKX", n_total=70))
    parts = measures.claims_membership.unequal(inside, DAY)
    told = claims_seats.unequal(own(parts, "C8"))
    assert "Kosovo is a full member of 23 of 23 security bodies" in told
    assert "lists 70 organisations for Kosovo" in told


def test_a_frame_of_parts_keeps_its_columns() -> None:
    lines = frame("C1", [])
    assert list(lines.columns) == [*COLUMNS, "claim"]
    assert set(TOLD) < set(lines.columns)
