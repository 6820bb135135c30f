"""Words of closed lists in three languages: exactly the listed ones, each of one value."""

from collections import defaultdict

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.tables.columns import Column
from analysis.tables.names.spelling import key
from analysis.tables.schemas import tables
from analysis.tables.values.convert import convert
from analysis.tables.values.vocabulary import WORDS, meanings

CLOSED = [(name, column) for name, table in tables().items() for column in table.columns.values() if column.allowed]


def one(where: str, written: str) -> str:
    table, column = where.split(".")
    found = convert(tables()[table].columns[column], pd.Series([written], dtype="str"))
    assert found.questions.empty
    return str(found.cells[0])


@pytest.mark.parametrize(
    ("where", "written", "meant"),
    [
        ("bodies.regional_set", "po", "yes"),
        ("bodies.regional_set", "Jo", "no"),
        ("bodies.regional_set", "DA", "yes"),
        ("bodies.regional_set", "не", "no"),
        ("bodies.regional_set", "YES", "yes"),
        ("membership.status", "Member", "member"),
        ("membership.status", "anëtar", "member"),
        ("membership.status", "anetar", "member"),
        ("membership.status", "član", "member"),
        ("membership.status", "Члан", "member"),
        ("membership.status", "članica", "member"),
        ("membership.status", "Full member*", "member"),
        ("membership.status", "vëzhgues", "observer"),
        ("membership.status", "via UNMIK", "via_unmik"),
        ("membership.standing", "aktuale", "current"),
        ("membership.designation", "Kosova*", "Kosovo*"),
        ("membership.designation", "KOSOVO (UNSCR 1244/99)", "Kosovo (UNSCR 1244)"),
        ("membership.designation", "Policia e Kosovës", "Kosovo Police"),
        ("staffing.measure", "Head count", "headcount"),
        ("staffing.measure", "broj zaposlenih", "headcount"),
        ("staffing.level", "upućeni", "seconded"),
        ("positions.own_decision_vote", "ne", "no"),
        ("votes.vote", "uzdržan", "abstain"),
        ("surveys.unit", "%", "percent"),
    ],
)
def test_listed_words(where: str, written: str, meant: str) -> None:
    assert one(where, written) == meant


@pytest.mark.parametrize(
    ("where", "written"),
    [
        ("membership.status", "membr"),
        ("membership.status", "nije član"),
        ("membership.status", "jo anëtar"),
        ("membership.status", "participant"),
        ("membership.designation", "Kosovo**"),
        ("membership.designation", "Kosovo* (UNMIK)"),
        ("bodies.regional_set", "x"),
        ("bodies.regional_set", "1"),
        ("bodies.regional_set", "maybe"),
    ],
)
def test_other_words_are_never_matched(where: str, written: str) -> None:
    assert one(where, written) == written


def test_a_list_has_one_separator() -> None:
    assert one("economies.aliases", "Albania;Shqipëria ;") == "Albania; Shqipëria"


@pytest.mark.parametrize(("name", "column"), CLOSED, ids=lambda value: getattr(value, "name", value))
def test_no_column_allows_two_values_for_one_word(name: str, column: Column) -> None:
    values = defaultdict(set)
    for value in column.allowed:
        for word in (value, *filter(None, WORDS.get(value, "").split("; "))):
            values[key(word) or word].add(value)
    if "Kosovo*" not in column.allowed:
        assert {word: found for word, found in values.items() if len(found) > 1} == {}


def test_a_word_of_two_values_stands_for_neither() -> None:
    assert meanings(("percent",))["procenat"] == "percent"
    assert "procenat" not in meanings(("percent", "share"))


def test_words_belong_to_values_that_exist() -> None:
    values = {value for _, column in CLOSED for value in column.allowed}
    groups = {group for table in tables().values() for column in table.columns.values() for group in column.groups}
    assert {*WORDS} <= values | groups | {"yes", "no"}


@given(st.sampled_from(CLOSED), st.text(max_size=10))
def test_what_comes_out_is_allowed_or_as_it_was_written(closed: tuple[str, Column], text: str) -> None:
    found = convert(closed[1], pd.Series([text, *closed[1].allowed], dtype="str"))
    assert found.cells.tolist()[1:] == [*closed[1].allowed]
    assert found.cells[0] in closed[1].allowed or found.cells[0] == text or 0 in found.rules.index
    again = convert(closed[1], found.cells)
    assert again.rules.empty
