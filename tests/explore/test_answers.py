"""The words answer as the chapters of the report do, show what they rest on, and teach who errs."""

import inspect
import json
from pathlib import Path

import pandas as pd
import pytest
from chapters import NOTEBOOKS, run
from IPython.core.completer import provisionalcompleter
from IPython.core.interactiveshell import InteractiveShell

from analysis import explore
from analysis.charts import Chart
from analysis.errors import MeasureError, ParameterError
from analysis.explore import charts, data, measures
from analysis.tables.store import Data

CHAPTERS = ("01_membership", "02_staffing", "03_leadership", "06_crime_cooperation")
"""The chapters that draw what the words draw."""
DRAWN = [name for name in charts.__all__ if name != "save"]


@pytest.fixture(scope="module")
def drawn(data: Data) -> dict[str, Chart]:
    """The charts of the chapters by name."""
    shown = []
    for path in NOTEBOOKS:
        if path.stem in CHAPTERS:
            with pytest.MonkeyPatch.context() as patch:
                shown += run(path, data, patch)
    return {thing.name: thing for thing in shown if isinstance(thing, Chart)}


@pytest.mark.parametrize("name", DRAWN)
def test_a_chart_is_that_of_the_report(name: str, drawn: dict[str, Chart], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.charts.chart.frame", lambda *_: None)
    mine, theirs = getattr(charts, name)(), drawn[name]
    for part in ("name", "title", "subtitle", "alt", "note"):
        assert getattr(mine, part) == getattr(theirs, part)
    pd.testing.assert_frame_equal(mine.data, theirs.data)


def test_the_numbers_of_measures_are_the_headline_numbers() -> None:
    lines = measures.headlines().set_index("id")
    for name, found in {
        "members_focus": measures.membership.count(),
        "heads": measures.leadership.heads(),
        "recognitions": measures.recognition.count(),
        "index_score": measures.index.score(),
        "staff_of_equal": measures.staffing.share(),
    }.items():
        line = lines.loc[name]
        assert (found.value, found.low, found.high) == (line["value"], line["low"], line["high"]), name


def test_a_choice_holds_until_it_is_set_back() -> None:
    explore.use(focus="ALB", language="sq", as_of="2020-12-31")
    shown = charts.membership_counts()
    assert shown.title.startswith("Shqipëria")
    assert "2020" in shown.subtitle
    assert charts.membership_counts(focus="SRB", language="en").title.startswith("Serbia")
    explore.use()
    assert charts.membership_counts().title.startswith("Kosovo")


def test_a_saved_chart_speaks_the_language_and_names_the_day_of_its_question(tmp_path: Path) -> None:
    """Others may be drawn in between, and other paper means drawing it anew."""
    police = data.bodies(field="police", bodies="security")
    mine = charts.membership_matrix(focus="MKD", bodies=police, language="sq", as_of="2023-07-13")
    charts.membership_counts()
    files = charts.save(mine, "police", tmp_path, formats=["svg"], width="column")
    card = json.loads((tmp_path / "police.json").read_text("utf-8"))
    assert (card["language"], card["as_of"], card["parameters"]["focus"]) == ("sq", "2023-07-13", "MKD")
    assert "Organe të zgjedhura" in (tmp_path / "police.svg").read_text("utf-8")
    assert "2023" in card["source_line"]
    assert files[0] == tmp_path / "police.svg"


def test_bodies_of_ones_own_are_called_so() -> None:
    found = measures.membership.count(focus="SRB", bodies=["selec", "sepca", "wpon"])
    assert "of 3 chosen bodies" in found.text
    assert found.frame["bodies"].unique().tolist() == [3]
    assert charts.membership_counts(bodies=["selec", "wpon"]).subtitle.startswith("Chosen bodies: 2.")


def test_a_result_shows_its_number_benchmark_and_sources() -> None:
    found = measures.staffing.share(benchmark="population")
    shown = found._repr_mimebundle_()
    assert "population share" in shown["text/html"]
    assert f"{found.value:.3g}" in shown["text/plain"]
    for source in found.sources["source_id"]:
        assert f"<code>{source}</code>" in shown["text/html"]
    assert "row_id" not in shown["text/html"]


def test_a_frame_has_names_beside_codes_and_says_where_its_rows_come_from() -> None:
    frame = data.membership(economy="XKX", body="racviac")
    assert set(frame["economy_name"]) == {"Kosovo"}
    assert set(frame["body"]) == {"RACVIAC"}
    assert list(frame)[-5:] == ["row_id", "source", "source_id", "locator", "note"]
    assert not [column for column in frame if column.endswith("_earliest")]
    labelled = data.membership(economy="XKX", body="racviac", standing="current", labels=True)
    assert labelled["Status"].to_list() == ["guest, beneficiary or attending, without being a member"]
    assert "economy" not in labelled


def test_why_shows_every_account_of_a_cell_and_which_one_is_used(data: Data) -> None:
    table = data["membership"]
    pair = table[table["account"] == "competing"].iloc[0]
    found = explore.data.why(pair["economy"], pair["body_id"])
    accounts = found.rows["membership"]
    mine = table[(table["economy"] == pair["economy"]) & (table["body_id"] == pair["body_id"])]
    assert set(accounts["row_id"]) == set(mine["row_id"])
    assert set(found.sources["source_id"]) == set(mine["source_id"])
    assert accounts.set_index("row_id").loc[pair["row_id"], "used"] == "no"
    assert pair["row_id"] in set(found.competing["competing_row_id"])
    html = found._repr_mimebundle_()["text/html"]
    assert "Competing accounts" in html
    assert "Cleaning" in html


def test_why_agrees_with_the_matrix_for_every_cell_of_kosovo() -> None:
    position = measures.membership.position(bodies="all").frame
    for line in position[position["economy"] == "XKX"].to_dict("records"):
        rows = data.why("XKX", line["body_id"]).rows.get("membership", pd.DataFrame({"used": [], "row_id": []}))
        assert "; ".join(sorted(rows.loc[rows["used"] == "yes", "row_id"])) == line["rows"]


def test_why_a_headline_number_and_a_chart() -> None:
    line = measures.headlines().set_index("id").loc["recognitions"]
    found = data.why("recognitions")
    assert "; ".join(sorted(found.rows["recognition"]["row_id"])) == line["rows"]
    chart = charts.membership_counts()
    assert sorted(data.why(chart).rows["membership"]["row_id"]) == sorted(chart.rows)


def test_why_of_nato_reads_the_partnership_with_it() -> None:
    assert "2020" in data.why("MKD", "nato").rows["membership"].to_string()


@pytest.mark.parametrize(
    ("ask", "taught"),
    [
        (lambda: charts.membership_matrix(focus="KOS"), "Did you mean 'XKX' (Kosovo)?"),
        (lambda: charts.membership_matrix(fokus="ALB"), "Did you mean focus?"),
        (lambda: charts.membership_matrix("ALB", "x", 1, 2, 3, 4), "focus, peers, as_of, bodies, language"),
        (lambda: charts.membership_matrix(bodies=["racviak"]), "Did you mean 'racviac'?"),
        (lambda: charts.membership_matrix(bodies=[]), "data.bodies()"),
        (lambda: data.why("XKX", "racviak"), "Did you mean 'racviac'?"),
        (lambda: data.why("Kosovo", "racviac"), "Did you mean 'XKX' (Kosovo)?"),
        (lambda: data.why("member_focus"), "Did you mean members_focus?"),
        (lambda: data.membership(status="membr"), "Did you mean member?"),
        (lambda: data.table("votess"), "Did you mean votes?"),
        (lambda: data.table("votes", economi="XKX"), "Did you mean economy?"),
        (lambda: explore.use(as_of="1 May"), "'2023-07-13'"),
        (lambda: explore.use(benchmark="equl"), "Did you mean equal?"),
        (lambda: measures.index.score(bodies=["selec"]), "security, regional, all"),
    ],
)
def test_an_error_says_what_was_perhaps_meant(ask: object, taught: str) -> None:
    with pytest.raises(ParameterError) as error:
        ask()
    assert taught in str(error.value)


EMPTY_AT_FIRST = {
    *("crime_legal_assistance", "crime_police_requests"),
    *("membership_by_field", "membership_counts", "membership_entries", "membership_matrix"),
}


@pytest.mark.parametrize("name", DRAWN)
def test_of_nothing_no_chart_is_drawn(name: str) -> None:
    """On a day before anything is known each chart either says what it can, or what is missing."""
    day = {"as_of": "1900-01-01"} if "as_of" in inspect.signature(getattr(charts, name)).parameters else {}
    if name in EMPTY_AT_FIRST:
        with pytest.raises(MeasureError, match="later day"):
            getattr(charts, name)(**day)
    else:
        assert getattr(charts, name)(**day).title


@pytest.fixture
def shell() -> InteractiveShell:
    shell = InteractiveShell()
    shell.run_cell("from analysis.explore import charts, data, measures")
    return shell


def test_tab_offers_the_words_and_nothing_else(shell: InteractiveShell) -> None:
    for room in (charts, data, measures, measures.membership):
        begin = room.__name__.removeprefix("analysis.explore.") + "."
        with provisionalcompleter():
            offered = [found.text for found in shell.Completer.completions(begin, len(begin))]
        assert offered == sorted(room.__all__)


def test_a_notebook_shows_an_error_without_a_traceback(
    shell: InteractiveShell, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analysis.explore.teach.get_ipython", lambda: shell)
    explore.teach.short_errors()
    shell.run_cell("charts.membership_matrix(focus='KOS')")
    told = capsys.readouterr().out
    assert "Did you mean 'XKX' (Kosovo)?" in told
    assert "Traceback" not in told
