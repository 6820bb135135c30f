"""Every chapter for every focus economy: each runs, and says nothing that no reader should meet."""

import pytest
from chapters import ABSURD, NOTEBOOKS, empty, problems, run, texts

from analysis.charts import Chart
from analysis.economies import SEE14
from analysis.tables.store import Data


@pytest.mark.parametrize("focus", SEE14)
def test_every_chapter_runs_and_says_nothing_absurd(data: Data, monkeypatch: pytest.MonkeyPatch, focus: str) -> None:
    sources = frozenset(data["sources"]["source_id"])
    found = []
    for path in NOTEBOOKS:
        shown = run(path, data, monkeypatch, focus=focus)
        assert any(isinstance(thing, Chart) for thing in shown), f"{path.stem} shows no chart"
        for thing in shown:
            where = f"{path.stem} {getattr(thing, 'name', '')}"
            found += [f"{where}: nothing in it"] if empty(thing) else []
            # Chapters name tables by their own names, in cells of their own.
            said = [text for text in texts(thing) if text not in data.names]
            found += [f"{where}: {problem}" for text in said for problem in problems(text, sources)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        ("a missing value in print", "Kosovo holds nan posts"),
        ("a missing value in print", "since None"),
        ("a share of nothing", "It is a member of 0 of 0 bodies"),
        ("a placeholder", "{focus} is a member"),
        ("two spaces", "One step.  No other"),
        ("a gap before a mark", "Kosovo , Serbia"),
        ("a gap before a mark", "Kosovo ( a member)"),
        ("two marks in a row", "It ended.. Then"),
        ("two marks in a row", "Kosovo ()"),
        ("a list without items", "Left out: ."),
        ("one of many", "by 1 memberships more"),
        ("one of many", "in 1 bodies"),
        ("one of many", "1 full members"),
        ("many of one", "in 12 body of the region"),
        ("less than nothing", "a change of -0"),
        ("a range of one number", "from 5 to 5 posts"),
        ("a range of one number", "6.7% to 6.7%"),
        ("a word twice", "of the the region"),
        ("an economy beside itself", "between Serbia and Serbia"),
        ("a sentence without a capital", "It is so. guest: SEPCA"),
        ("a word of the tables", "its reason is own_choice"),
        ("too many decimals", "a share of 0.16667"),
        ("the wrong article", "a economy of the region"),
        ("the wrong article", "an body"),
        ("brackets that do not close", "Kosovo (a member"),
        ("the id of a source", "as made-up-2024 says"),
    ],
)
def test_what_no_reader_should_meet_is_found(problem: str, text: str) -> None:
    assert problem in {found.split(":")[0] for found in problems(text, frozenset({"made-up-2024"}))}


@pytest.mark.parametrize(
    "text",
    [
        "Kosovo is a member of 1 body, and 21 bodies are open; 1 is known, 0.1 points, 1,001 members of 23.",
        "None of the others has a European seat, an honest one or a unit of its own.",
        "● member   ◐ another seat   ? not known",
        "From 5 to 6 of 23 bodies (5th to 95th percentile), in 2014-10 and on 3 to 30 pages...",
        "A chance of 0.070 for each: 12-year terms of Serbia's ministry and of Kosovo.",
    ],
)
def test_plain_sentences_pass(text: str) -> None:
    assert problems(text, frozenset({"made-up-2024"})) == []


def test_each_pattern_is_seen_to_find_something() -> None:
    (marked,) = [mark for mark in test_what_no_reader_should_meet_is_found.pytestmark if mark.name == "parametrize"]
    assert set(ABSURD) <= {problem for problem, _ in marked.args[1]}
