"""The verdicts on all claims: the rule, and what the real tables give."""

import pytest
from changed_data import Changed

from analysis.measures import claims
from analysis.measures.claims_parts import BRIEF, answered, part, verdict

DAY = "2026-03-09"


@pytest.fixture(scope="module")
def found(data):
    return claims.parts(data, DAY)


@pytest.mark.parametrize(
    ("holds", "by_benchmark", "expected"),
    [
        (["yes", "yes"], False, "supported"),
        (["yes", "unknown"], False, "in_part"),
        (["yes", "no"], False, "in_part"),
        (["yes", "no", "unknown"], True, "benchmark"),
        (["yes", "unknown"], True, "supported"),
        (["no", "no"], False, "contradicted"),
        (["no", "unknown"], False, "contradicted"),
        (["no", "unknown", "unknown"], False, "untestable"),
        (["unknown"], False, "untestable"),
        ([], False, "untestable"),
    ],
)
def test_the_verdict_follows_from_the_parts(holds, by_benchmark, expected) -> None:
    assert verdict(holds, by_benchmark=by_benchmark) == expected


def test_an_answer_is_unknown_where_neither_test_passes() -> None:
    assert [answered(yes=True, no=False), answered(yes=False, no=True), answered(yes=False, no=False)] == [
        "yes",
        "no",
        "unknown",
    ]
    assert part("made_up", "unknown")["rows"] == ""


def test_every_claim_of_the_brief_has_the_verdict_that_the_rows_give(found) -> None:
    judged = claims.verdicts(found).set_index("claim")["verdict"]
    assert list(judged.index) == [f"C{number}" for number in range(1, 16)]
    assert judged.to_dict() == {
        **dict.fromkeys(["C3", "C4", "C8", "C11"], "supported"),
        **dict.fromkeys(["C1", "C2", "C5", "C9", "C10", "C12", "C13", "C15"], "in_part"),
        "C7": "benchmark",
        **dict.fromkeys(["C6", "C14"], "untestable"),
    }


def test_the_numbers_behind_the_verdicts_are_those_of_the_other_chapters(found) -> None:
    lines = found.set_index(["claim", "part"])
    assert lines.loc[("C4", "security"), ["value", "of", "low", "high"]].tolist() == [5, 23, 19, 21]
    assert lines.loc[("C3", "still"), ["value", "of", "low", "high"]].tolist() == [17, 45, 38, 41]
    assert lines.loc[("C8", "factbook"), ["value", "low", "high"]].tolist() == [9, 49, 60]
    assert lines.loc[("C7", "equal"), "low"] == pytest.approx(0.54)
    assert lines.loc[("C7", "population"), "high"] == pytest.approx(0.9347, abs=1e-4)
    assert lines.loc[("C12", "courts"), ["value", "of"]].tolist() == [17, 211]
    assert lines.loc[("C12", "courts"), "high"] == pytest.approx(415 / 1460)
    assert lines.loc[("C12", "police"), "value"] == 3400
    assert lines.loc[("C6", "leaders"), ["value", "most", "of"]].tolist() == [0, 5, 18]


def test_each_answer_of_yes_or_no_names_its_rows_and_sources(found) -> None:
    told = found[found["holds"] != "unknown"]
    assert (told[["rows", "sources"]] != "").all(axis=None)


def test_the_brief_is_no_evidence_for_itself(found) -> None:
    judged = claims.verdicts(found)
    resting_on_it = judged.loc[judged["sources"].str.split("; ").map(lambda ids: BRIEF in ids), "claim"]
    # The nine per cent is the brief's own figure: there the question is what it shows.
    assert resting_on_it.tolist() == ["C7"]


def test_where_a_claim_stands_is_read_from_the_rows_that_quote_the_brief(data) -> None:
    places = claims.places(data)
    assert places["C7"] == "Background, 2nd paragraph"
    assert "Non-recognizers" in places["C9"]
    assert "Poor regional security cooperation" in places["C12"]
    assert "C14" not in places
    silent = Changed(data, staffing=lambda table: table.assign(source_id="made-up"))
    assert "C7" not in claims.places(silent)


@pytest.mark.parametrize("day", ["2005-01-01", "2012-06-01", "2020-06-01"])
def test_an_earlier_day_leaves_more_open(data, found, day: str) -> None:
    earlier = claims.parts(data, day)
    assert earlier[["claim", "part"]].to_numpy().tolist() == found[["claim", "part"]].to_numpy().tolist()
    assert (earlier["holds"] == "unknown").sum() > (found["holds"] == "unknown").sum()
    assert claims.verdicts(earlier).set_index("claim").loc["C7", "verdict"] == "untestable"
