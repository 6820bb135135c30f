"""Sentences on staff: the verdict follows the numbers, and no number stands without its benchmark."""

import pandas as pd
import pytest

from analysis.economies import SEE14, WB6, name
from analysis.measures import staffing, yardsticks
from analysis.prose import benchmarks, staffing_figures, staffing_totals
from analysis.prose import staffing as prose

DAY = "2026-03-09"


def compared(*lines: tuple[str, str, float], share: float | None = 0.09, members: int = 6) -> pd.DataFrame:
    frame = pd.DataFrame(lines, columns=["benchmark", "basis", "fair_share"])
    known = float("nan") if share is None else share
    return frame.assign(
        share=known, ratio=known / frame["fair_share"], members=members, first_year=2013, last_year=2024
    )


STATED = pd.DataFrame({"share": [0.09], "stated": ["2021"], "note": ["made up"]})
NONE = STATED.iloc[:0]
MIXED = compared(
    ("equal", "", 1 / 6), ("population", "census", 0.0963), ("population", "wb-pop-2026-03", 0.0986), ("gdp", "", 0.06)
)


def test_the_answer_names_the_chosen_benchmark_first_then_equal_and_population() -> None:
    said = prose.answer(STATED, MIXED, "XKX", "gdp", DAY)
    assert said == (
        "One source says that 9% of the staff of regional organisations came from Kosovo in 2021. Among 6 economies "
        "that is 1.50 of the GDP share, 0.54 of the equal share and 0.93 (latest census) and 0.91 (World Bank) of the "
        "population share. Whether that is too little depends on the benchmark: the share reaches the GDP share and no "
        "other."
    )
    assert prose.answer(STATED, MIXED, "XKX", "equal", DAY).count("equal share") == 1


def test_the_answer_on_the_real_tables(data) -> None:
    band = yardsticks.band(data["population"], data["gdp"], WB6)
    stated = staffing.shares(data["staffing"], "XKX", DAY)
    said = prose.answer(stated, staffing.against(stated, band, "XKX"), "XKX", "equal", DAY)
    assert "9% of the staff" in said
    assert "0.54 of the equal share" in said
    assert "0.93 (latest census)" in said
    assert "0.91 (World Bank)" in said
    assert "depends on the benchmark" in said


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([("equal", "", 0.2), ("gdp", "", 0.1)], "below every benchmark"),
        ([("equal", "", 0.09), ("gdp", "", 0.01)], "at or above every benchmark"),
        ([("equal", "", 0.2), ("gdp", "", 0.05)], "depends on the benchmark"),
    ],
)
def test_the_verdict_turns_with_the_numbers(lines, words) -> None:
    assert words in prose.verdict(compared(*lines))


def test_an_economy_without_a_share_gets_an_honest_answer() -> None:
    none = compared(("equal", "", 1 / 6), ("gdp", "", 0.149), share=None)
    said = prose.answer(NONE, none, "ALB", "equal", DAY)
    assert said.startswith("Up to 9 March 2026 no source says")
    assert "from Albania" in said
    assert "14.9% to 16.7%" in said
    assert prose.band_title(none, "ALB").startswith("No source gives the share of staff from Albania")
    assert "Albania" in prose.remark(NONE, "ALB")
    assert "stated for" not in prose.band_subtitle(none, NONE)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            [("equal", "", 1 / 6), ("gdp", "", 0.06)],
            (
                "Kosovo: 9% of staff is 0.54 of the equal share but 1.50 of the GDP share, so the verdict depends on "
                "the benchmark"
            ),
        ),
        (
            [("equal", "", 0.18), ("gdp", "", 0.12)],
            "Kosovo: 9% of staff is below every benchmark, 0.50 to 0.75 of a fair share",
        ),
        (
            [("equal", "", 0.06), ("gdp", "", 0.03)],
            "Kosovo: 9% of staff meets every benchmark, 1.50 to 3.00 times a fair share",
        ),
    ],
)
def test_the_title_of_the_band_states_the_answer(lines, title) -> None:
    assert prose.band_title(compared(*lines), "XKX") == title


def test_a_share_is_printed_as_it_was_stated() -> None:
    assert [prose.share(value) for value in (0.09, 0.125, 0.29)] == ["9%", "12.5%", "29%"]


@pytest.mark.parametrize(
    ("totals", "title"),
    [
        ((76, 596, 6174, None), "from 76 staff on, against the population share only from 596 to 6,174 on"),
        ((76, 596, 596, None), "against the population share only from 596 on"),
        ((76, 596, None, None), "from 596 on or, by another count of population, never"),
        ((76, None, None, None), "9% would be significantly low against the equal share from 76 staff on"),
        ((None, None, None, None), "against no benchmark"),
        ((None, 596, 6174, None), "9% would be significantly low against the population share from 596 staff on"),
    ],
)
def test_the_title_of_the_totals(totals, title) -> None:
    needed = MIXED.assign(always=pd.array(totals, dtype="Int64"), limit=10_000)
    assert title in staffing_totals.title(needed)
    assert "nan" not in staffing_totals.title(needed) + staffing_totals.alt(needed)


@pytest.mark.parametrize(
    ("shares", "split", "title"),
    [
        (1, 0, "1 of 6 statements on staff gives a share, and none counts"),
        (2, 0, "2 of 7 statements on staff give a share, and none counts"),
        (0, 0, "None of 5 statements on staff gives a share or counts"),
        (1, 2, "those on 2 regional bodies count their whole staff"),
    ],
)
def test_the_title_of_the_kinds(shares, split, title) -> None:
    kinds = pd.DataFrame({"measure": ["share", "headcount"], "statements": [shares, 5], "own": [shares, 0]})
    assert title in staffing_figures.title(kinds, split)
    assert "head count 5, of which 0 on Serbia" in staffing_figures.alt(kinds, "SRB")


def test_known_secretariats_are_named_with_their_people() -> None:
    known = pd.DataFrame({"short_name": ["CLUB", "GUILD"], "headcount": [30, 4]})
    assert staffing_figures.secretariats(known) == (
        "A head count of all staff is known for 2 bodies of the region, the largest with 30 people: CLUB (30) and "
        "GUILD (4)."
    )
    assert staffing_figures.secretariats(known.head(1)).endswith("for 1 body of the region: CLUB (30).")
    assert "no body" in staffing_figures.secretariats(known.iloc[:0])


def test_every_benchmark_and_kind_has_words() -> None:
    for benchmark in ("equal", "population", "sqrt", "half_half", "gdp", "un", "unesco", "eu_three"):
        assert benchmarks.name(benchmark)
        assert benchmarks.meaning(benchmark).endswith(".")
    assert all(staffing_figures.kind(kind) for kind in staffing.KINDS)


def test_an_unknown_source_of_population_stands_under_its_id() -> None:
    assert benchmarks.basis("made-up-2030") == "made-up-2030"
    assert benchmarks.basis("wb-pop-2031-01") == "World Bank"


@pytest.mark.parametrize("focus", SEE14)
def test_sentences_hold_for_every_economy(data, focus: str) -> None:
    band = yardsticks.band(data["population"], data["gdp"], SEE14)
    stated = staffing.shares(data["staffing"], focus, DAY)
    found = staffing.against(stated, band, focus)
    said = [
        prose.answer(stated, found, focus, "equal", DAY),
        prose.band_title(found, focus),
        prose.band_alt(found, focus),
        prose.band_subtitle(found, stated),
    ]
    assert all(name(focus) in text for text in said[:3])
    for text in said:
        assert "{" not in text
        assert "nan" not in text
        assert focus == "XKX" or "Kosovo" not in text
