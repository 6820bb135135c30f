"""Dates come back as they were meant, in every unambiguous style; 03/04/2014 is asked about."""

import datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.tables.schemas import tables
from analysis.tables.values.convert import Converted, convert

COLUMN = tables()["membership"].columns["since"]


def converted(*cells: str) -> Converted:
    return convert(COLUMN, pd.Series(cells, dtype="str"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("10.10.2014", "2014-10-10"),
        ("3.4.2014", "2014-04-03"),
        ("10. 10. 2014.", "2014-10-10"),
        ("10/10/2014", "2014-10-10"),
        ("31/12/2014", "2014-12-31"),
        ("12/31/2014", "2014-12-31"),
        ("31-12-2014", "2014-12-31"),
        ("2014/10/03", "2014-10-03"),
        ("2014.10.03", "2014-10-03"),
        ("20141003", "2014-10-03"),
        ("2014-10-10 00:00:00", "2014-10-10"),
        ("2014-10-10T00:00:00", "2014-10-10"),
        ("10/2014", "2014-10"),
        ("10.2014.", "2014-10"),
        ("2014/10", "2014-10"),
        ("October 2014", "2014-10"),
        ("Oct. 2014", "2014-10"),
        ("10 October 2014", "2014-10-10"),
        ("October 10th, 2014", "2014-10-10"),
        ("10th of October 2014", "2014-10-10"),
        ("10-Oct-2014", "2014-10-10"),
        ("tetor 2014", "2014-10"),
        ("10 tetor 2014", "2014-10-10"),
        ("Nëntor 2014", "2014-11"),
        ("nentori 2014", "2014-11"),
        ("oktobar 2014", "2014-10"),
        ("октобар 2014", "2014-10"),
        ("10. oktobar 2014. godine", "2014-10-10"),
        ("5. маја 2014. године", "2014-05-05"),
        ("41922", "2014-10-10"),
        ("41922.0", "2014-10-10"),
        ("2014.", "2014"),
        ("2014. godina", "2014"),
        ("2014 г.", "2014"),  # noqa: RUF001 - Serbian
        ("viti 2014", "2014"),
        ("2014*", "2014"),
        ("2014.0", "2014"),
    ],
)
def test_written_dates(written: str, meant: str) -> None:
    found = converted(written)
    assert found.cells.tolist() == [meant]
    assert len(found.rules) == 1
    assert found.questions.empty


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("03/04/2014", "could be 2014-04-03, the day first, or 2014-03-04, the month first"),
        ("3-4-2014", "could be 2014-04-03, the day first, or 2014-03-04, the month first"),
        ("2011/12", "could be month 12 of 2011, or the two years 2011 and 2012"),
        ("10.10.14", "the year has two digits"),
        ("Oct-14", "the year has two digits"),
    ],
)
def test_what_cannot_be_told_is_asked_about(written: str, problem: str) -> None:
    found = converted(written)
    assert found.cells.tolist() == [written]
    assert found.rules.empty
    assert found.questions[0].problem == problem


@pytest.mark.parametrize(
    "written",
    ["31.02.2014", "2014-13", "99999", "1234", "spring 2014", "2014-2016", "10. X 2014", "1.1.0001", "Q1 2014", "0"],
)
def test_what_is_no_date_stays_for_the_schema_to_refuse(written: str) -> None:
    found = converted(written)
    assert found.cells.tolist() == [written]
    assert found.questions.empty


@pytest.mark.parametrize(
    ("beside", "meant", "order"), [("25/12/2014", "2014-04-03", "day"), ("12/25/2014", "2014-03-04", "month")]
)
def test_a_date_beside_it_settles_the_order_and_the_rule_says_which(beside: str, meant: str, order: str) -> None:
    found = converted("03/04/2014", beside)
    assert found.cells[0] == meant
    assert found.rules[0] == f"date written with the {order} first, as {beside} in the same column shows"


def test_dates_of_both_orders_settle_nothing() -> None:
    assert converted("03/04/2014", "25/12/2014", "12/25/2014").questions.index.tolist() == [0]


def test_columns_of_years_take_years_alone() -> None:
    year = tables()["gdp"].columns["year"]
    found = convert(year, pd.Series(["2014.", "2014", "10.10.2014", "41922", "1014"], dtype="str"))
    assert found.cells.tolist() == ["2014", "2014", "10.10.2014", "41922", "1014"]


SHAPES = (
    "{d}.{m}.{y}",
    "{d:02}.{m:02}.{y}.",
    "{d}. {m}. {y}.",
    "{y}/{m:02}/{d:02}",
    "{d} {en} {y}",
    "{en} {d}, {y}",
    "{d} {sq} {y}",
    "{d}. {sr} {y}. godine",
    "{serial}",
)
EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SQ = ["janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor", "dhjetor"]
SR = [
    "јануар",
    "фебруар",
    "март",
    "април",
    "мај",
    "јун",
    "јул",
    "август",
    "септембар",
    "октобар",
    "новембар",
    "децембар",
]


@given(st.dates(datetime.date(1960, 1, 1), datetime.date(2090, 12, 31)), st.sampled_from(SHAPES))
def test_a_day_comes_back_from_any_style(day: datetime.date, shape: str) -> None:
    names = {"en": EN[day.month - 1], "sq": SQ[day.month - 1], "sr": SR[day.month - 1]}
    serial = (day - datetime.date(1899, 12, 30)).days
    found = converted(shape.format(d=day.day, m=day.month, y=day.year, serial=serial, **names))
    assert found.cells.tolist() == [day.isoformat()]


@given(st.dates(datetime.date(1800, 1, 1), datetime.date(2100, 12, 31)), st.booleans())
def test_a_slashed_day_comes_back_or_is_asked_about(day: datetime.date, day_first: bool) -> None:
    written = day.strftime("%d/%m/" if day_first else "%m/%d/") + str(day.year)
    found = converted(written)
    if day.day <= 12 and day.day != day.month:
        assert found.cells[0] == written
        assert day.isoformat() in found.questions[0].problem
    else:
        assert found.cells[0] == day.isoformat()


ANY = st.one_of(st.text(max_size=12), st.from_regex(r"[0-9]{1,4}([./-][0-9]{1,4}){0,2}\.?", fullmatch=True))


@given(st.lists(ANY, min_size=1, max_size=6))
def test_nothing_changes_without_a_rule_and_what_is_converted_stays(cells: list[str]) -> None:
    once = converted(*cells)
    assert sorted(once.rules.index) == [place for place, cell in enumerate(cells) if once.cells[place] != cell]
    assert all(once.rules)
    sure = once.cells.drop(once.questions.index)
    assert converted(*sure).cells.tolist() == sure.tolist()
