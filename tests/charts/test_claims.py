"""The overview of verdicts and the table of rows, on the real tables and with other verdicts."""

import pytest

from analysis.charts import claims as charts
from analysis.measures import claims
from analysis.measures.claims_parts import VERDICTS
from analysis.prose import claims_words as words

DAY = "2026-03-09"


@pytest.fixture(scope="module")
def found(data):
    return claims.parts(data, DAY)


def texts(chart) -> list[str]:
    return [text.get_text() for text in chart.figure.axes[0].texts]


def test_the_overview_shows_each_verdict_in_words_and_marks(found, legible) -> None:
    judged = claims.verdicts(found)
    chart = charts.overview(judged, found, DAY)
    legible(chart)
    shown = [text.replace("\n", " ") for text in texts(chart)]
    assert [text for text in shown if text in set(judged["claim"])] == list(judged["claim"])
    for code in judged["verdict"].unique():
        assert shown.count(words.verdict(code)) == (judged["verdict"] == code).sum()
    marks = [text for text in shown if len(text) == 1]
    assert len(marks) == len(found) + len(judged)
    assert "C7 depends on the benchmark" in chart.alt


@pytest.mark.parametrize("code", VERDICTS)
def test_the_overview_can_be_read_whatever_the_verdicts(found, legible, code: str) -> None:
    holds = {"supported": "yes", "contradicted": "no"}.get(code, "unknown")
    chart = charts.overview(claims.verdicts(found).assign(verdict=code), found.assign(holds=holds), DAY)
    legible(chart)
    assert [text.replace("\n", " ") for text in texts(chart)].count(words.verdict(code)) == 15


def test_the_table_names_place_rows_and_sources_of_each_claim(data, found) -> None:
    table = charts.behind(claims.verdicts(found), claims.places(data))
    cells = {row[0]: row[1:] for row in table.model()["cells"]}
    assert cells["C7"][:2] == ["depends on the benchmark", "Background, 2nd paragraph"]
    assert cells["C7"][3] == "10"
    assert cells["C14"] == ["cannot be tested with these data", "not recorded", "none", "0"]
    assert cells["C4"][2].startswith("membership/security.csv: ")
    assert "bilateral/bilateral.csv:51" in table.rows
