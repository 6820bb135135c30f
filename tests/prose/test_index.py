"""Sentences on the index turn with the numbers, and say no more than is known."""

import pandas as pd
import pytest

from analysis.measures import index_grid, index_scales
from analysis.measures.index import PILLARS
from analysis.measures.index_uncertainty import INPUTS
from analysis.prose import index, index_doubt, index_drivers, index_tables, index_words

NAN = float("nan")


def totals(*lines: tuple[str, float, object], **changed: object) -> pd.DataFrame:
    usual = {"geometric": 0.5, "low": 0.4, "high": 0.7, "known_weight": 0.75, "minimum": 0.3, "weakest": "membership"}
    frame = pd.DataFrame(lines, columns=["economy", "arithmetic", "rank"]).assign(**{**usual, **changed})
    return frame.astype({"rank": "Int64"})


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (totals(("XKX", 0.584, 2), ("ALB", 0.9, 1)), "Kosovo scores 58 of 100, place 2 of 2."),
        (
            totals(("XKX", 0.5, 2), ("ALB", 0.9, 1), ("SRB", 0.5, 2)),
            "Kosovo scores 50 of 100 and shares place 2 of 3 with Serbia.",
        ),
        (totals(("XKX", NAN, None)), "Nothing is known of Kosovo that the index could rest on."),
        (
            totals(("XKX", 0.9, None), known_weight=0.4),
            "Only 40% of what the index rests on is known for Kosovo, too little for a place",
        ),
    ],
)
def test_the_base_sentence(frame: pd.DataFrame, said: str) -> None:
    assert index.base(frame, "XKX").startswith(said)


def pillars(**own: float) -> pd.DataFrame:
    lines = [("XKX", name, value) for name, value in own.items()]
    lines += [(code, name, 0.5) for code in ("ALB", "SRB") for name in own]
    frame = pd.DataFrame(lines, columns=["economy", "pillar", "value"])
    return frame.assign(known=frame["value"].notna().astype(float))


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"membership": 0.3, "terms": 0.4}, "Kosovo lags most in membership: 30 points against a median of 50"),
        ({"membership": 0.8, "terms": 0.6}, "Kosovo lags in none of the pillars"),
        ({"membership": 0.48, "terms": 0.52}, "Kosovo is about level with the middle of the others"),
        ({"membership": NAN}, "No pillar of Kosovo is known well enough"),
    ],
)
def test_the_title_of_the_pillars(own: dict[str, float], said: str) -> None:
    assert index.pillars_title(pillars(**own), "XKX").startswith(said)


def test_a_pillar_hardly_known_is_not_set_beside_the_others() -> None:
    frame = pillars(membership=0.1, terms=0.3).assign(known=0.5)
    assert index.pillars_title(frame, "XKX").startswith("No pillar")


def test_why_a_pillar_has_no_value() -> None:
    assert index.unknown_pillars(pillars(membership=0.3), "XKX") == ""
    assert "expects less than one from Kosovo" in index.unknown_pillars(pillars(leadership=NAN), "XKX")
    both = index.unknown_pillars(pillars(leadership=NAN, access=NAN, terms=NAN), "XKX")
    assert "2 pillars of Kosovo are not known, access and terms;" in both
    assert "One pillar of Kosovo is not known, access;" in index.unknown_pillars(pillars(access=NAN), "XKX")


def bands(**changed: object) -> pd.DataFrame:
    own = {"economy": "XKX", "score": 0.5, "score_low": 0.2, "score_high": 0.7, "rank": 6.0, "rank_low": 6.0}
    own |= {"rank_high": 6.0, "p_first": 0.0, "p_last": 0.98, "draws": 4096, **changed}
    other = {**own, "economy": "ALB", "rank": 1.0, "rank_low": 1.0, "rank_high": 2.0}
    return pd.DataFrame([own, other])


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "Kosovo is last under nearly every choice, but its score ranges from 20 to 70 of 100"),
        ({"score_high": 0.3}, "Kosovo is last under nearly every choice, with 20 to 30 of 100 points"),
        ({"p_last": 0, "p_first": 0.95}, "Kosovo is first under nearly every choice, with 20 to 70 of 100 points"),
        (
            {"p_last": 0.4, "rank_low": 4.0},
            "Kosovo takes places 4 to 6 of 2, as the choices fall; its score ranges from 20 to 70",
        ),
    ],
)
def test_the_title_of_the_bands(changed: dict[str, object], said: str) -> None:
    assert index_doubt.scores_title(bands(**changed), bands(**changed), "XKX") == said


@pytest.mark.parametrize(
    ("last", "first", "said"),
    [
        (0.4, 0.1, "It is alone in last place in 40.0% of the draws and alone in first in 10.0%."),
        (0.4, 0.0, "It is alone in last place in 40.0% of the draws, and never alone in first."),
        (0.0, 0.1, "It is alone in first place in 10.0% of the draws, and never alone in last."),
        (0.0, 0.0, "It is never alone in first place or in last."),
    ],
)
def test_the_ends(last: float, first: float, said: str) -> None:
    assert index_doubt.end_place(bands(p_last=last, p_first=first), "XKX") == said


def test_firmness_says_whether_the_place_stays() -> None:
    assert "its place stays 6 of 2" in index_doubt.firmness(bands(), bands(), "XKX")
    assert "it takes places 4 to 6 of 2" in index_doubt.firmness(bands(rank_low=4.0), bands(), "XKX")


def shares(**changed: float) -> pd.DataFrame:
    return pd.DataFrame([{"input": "spacing", "first": 0.5, "total": 0.62, "variance": 0.01, **changed}])


def test_what_drives_the_doubt() -> None:
    title = index_drivers.drivers_title(shares(), "XKX")
    assert title.startswith("On fixed goalposts the spacing of the steps moves the score of Kosovo most")
    assert "62% of its variance" in title
    assert "hardly moves" in index_drivers.drivers_title(shares(variance=0.0), "XKX")


def test_the_widest_choice_is_named_but_never_the_scale() -> None:
    lines = [("spacing", "even", 0.5), ("spacing", "strict", 0.2), ("missing", "none", 0.4), ("missing", "all", 0.5)]
    lines += [("normalisation", "ranks", 0.0), ("normalisation", "goalposts", 0.9)]
    frame = pd.DataFrame(lines, columns=["input", "level", "score"])
    title = index_drivers.alternatives_title(frame, "XKX")
    assert (
        title
        == "Taken one by one, the spacing of the steps moves the median score of Kosovo most: from 20 to 50 points"
    )
    still = index_drivers.alternatives_title(frame.assign(score=0.5), "XKX")
    assert still == "No single choice moves the median score of Kosovo on fixed goalposts"


def without(ranks: list[int]) -> pd.DataFrame:
    return pd.DataFrame({"economy": "XKX", "left_out": PILLARS, "arithmetic": 0.5, "rank": ranks})


def test_leaving_out_a_pillar_moves_the_place_or_not() -> None:
    base = totals(("XKX", 0.5, 6))
    assert (
        index_tables.without_caption(without([6] * 4), base, "XKX")
        == "Kosovo keeps place 6 whichever pillar is left out"
    )
    assert index_tables.without_caption(without([5, 6, 6, 4]), base, "XKX") == (
        "Kosovo moves from place 6 when the index leaves out membership and leadership"
    )
    nowhere = index_tables.without_caption(without([6] * 4), totals(("XKX", 0.5, None)), "XKX")
    assert nowhere == "The index of Kosovo with each pillar left out in turn"


def test_every_choice_alternative_and_pillar_has_a_word() -> None:
    for name in INPUTS:
        assert index_words.choice(name)
        assert index_words.choice_inside(name)
    levels = {"spacing": index_scales.SPACINGS, "missing": index_grid.MISSING}
    levels |= {"normalisation": index_grid.NORMALISATIONS, "aggregation": index_grid.AGGREGATIONS}
    for name, found in levels.items():
        assert all(index_words.alternative(name, level) for level in found)
    for pillar in PILLARS:
        assert index_words.pillar(pillar)
        assert index_words.pillar_asks(pillar)
    assert set(index_words.goalposts()["pillar"]) == {index_words.pillar(pillar) for pillar in PILLARS}


def test_one_number_is_no_band() -> None:
    assert index.band(0.5, 0.501) == "50"
    assert index.places(2.0, 2.0) == "2"
