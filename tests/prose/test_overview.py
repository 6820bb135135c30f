"""The overview's words: every number with its benchmark, and a verdict that follows the numbers."""

import json
import re

import pandas as pd
import pytest

from analysis.economies import SEE14, name
from analysis.measures import body_sets, membership
from analysis.measures.headlines import headlines
from analysis.measures.overview import strips
from analysis.parameters import Parameters
from analysis.prose import overview, overview_charts, overview_verdict

DAY = "2026-03-09"


def staff(equal: float, population: float) -> pd.DataFrame:
    ids = ["staff_share", "staff_of_equal", "staff_of_population", "heads"]
    return pd.DataFrame({"id": ids, "value": [0.09, equal, population, 1], "as_of": ["2021"] * 3 + [DAY]})


def real(data, **values) -> tuple[pd.DataFrame, Parameters]:
    parameters = Parameters.parse(as_of=values.pop("as_of", DAY), **values)
    return headlines(data, parameters), parameters


def test_the_headlines_of_kosovo(data) -> None:
    lines, parameters = real(data)
    said = {line["id"]: line for line in overview.headlines(lines, "XKX", parameters.bodies)}
    assert [line["value"] for line in said.values()] == ["5 of 23", "9%", "1 of 50", "118", "0.28"]
    assert "19 to 21" in said["members_focus"]["text"]
    assert "0.54 of an equal share" in said["staff_share"]["text"]
    assert "0.93 of its share of the population" in said["staff_share"]["text"]
    assert "The nationality of 19 is not known" in said["heads"]["text"]
    assert "not taken off" in said["recognitions"]["text"]
    assert "1.76" in said["answers_received"]["text"]
    assert all(line["benchmark"] and line["as_of"] for line in said.values())


def test_a_headline_can_be_written_down_and_traced(data) -> None:
    lines, parameters = real(data)
    for line in json.loads(json.dumps(overview.headlines(lines, "XKX", parameters.bodies))):
        assert line["rows"] == sorted(set(line["rows"]))
        assert all(re.fullmatch(r"[a-z_]+/[a-z_]+\.csv:\d+", row) for row in line["rows"]), line["id"]
        assert line["sources"]


@pytest.mark.parametrize(
    ("equal", "population", "said"),
    [
        (0.54, 0.93, "depends on the benchmark"),
        (1.2, 0.5, "has more people than the average"),
        (0.5, 0.6, "It falls short by both."),
        (1.0, 1.5, "It is near par or above by both."),
    ],
)
def test_the_verdict_follows_the_two_ratios(equal, population, said) -> None:
    assert said in overview_verdict.verdict(staff(equal, population), "XKX", "equal")
    answer = overview_verdict.answer(staff(equal, population), "Members.", "XKX")
    assert ("depends on the benchmark" in answer) == (population >= 0.9 > equal or equal >= 0.9 > population)


def test_a_further_benchmark_is_named_with_its_ratio() -> None:
    lines = staff(0.54, 0.93)
    lines.loc[len(lines)] = ["staff_of_gdp", 1.46, "2021"]
    assert overview_verdict.verdict(lines, "XKX", "gdp").endswith("Against the GDP share it is 1.46.")


def test_without_a_share_no_verdict_is_given(data) -> None:
    lines, _ = real(data, focus="ALB")
    said = overview_verdict.verdict(lines, "ALB", "equal")
    assert said.startswith("Up to 9 March 2026 no source here says")
    assert overview_verdict.answer(lines, "Members.", "ALB") == "Members."


def test_a_count_that_is_not_known_for_sure_says_so(data) -> None:
    lines, _ = real(data, focus="GRC")
    assert overview.headlines(lines, "GRC", "security")[0]["value"] == "at least 8 of 23"
    early, _ = real(data, as_of="2012-06-01")
    assert overview.headlines(early, "XKX", "security")[0]["value"] == "0 to 16 of 18"


@pytest.mark.parametrize("focus", SEE14)
def test_every_sentence_is_about_the_focus(data, focus: str) -> None:
    lines, parameters = real(data, focus=focus)
    chosen = body_sets.choose(data["bodies"], data["membership"], "security", DAY)
    own = membership.position(chosen, data["membership"], [focus], DAY)
    said = [line["text"] for line in overview.headlines(lines, focus, "security")]
    said += [
        overview_verdict.verdict(lines, focus, "equal"),
        overview_charts.seats_title(own, focus, "security"),
        overview_charts.position_title(strips(data, parameters), focus),
    ]
    for sentence in said:
        assert name(focus) in sentence
        assert not re.search(r"\{|\}|nan|<NA>", sentence)
        if focus not in ("XKX", "SRB"):
            assert not re.search(r"Kosovo|Serbia", sentence)
