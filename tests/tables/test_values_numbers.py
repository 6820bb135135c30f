"""Numbers come back as they were meant, in every unambiguous style; what could be two numbers is asked about."""

from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.tables.schemas import tables
from analysis.tables.values.convert import Context, Converted, convert
from analysis.tables.values.shares import Scale


def converted(where: str, cells: list[str], *, scale: Scale = "", typed: list[bool] | None = None) -> Converted:
    table, column = where.split(".")
    marks = pd.Series(typed) if typed else None
    return convert(tables()[table].columns[column], pd.Series(cells, dtype="str"), marks, Context(scale))


def asked(found: Converted) -> list[int]:
    return found.questions.index.tolist()


@pytest.mark.parametrize(
    ("written", "meant", "rule"),
    [
        ("1 234", "1234", "thousands separator"),
        ("1\u00a0234\u00a0567", "1234567", "white space; thousands separator"),
        ("1\u2009234", "1234", "white space; thousands separator"),
        ("1\u202f234", "1234", "white space; thousands separator"),
        ("1.234.567", "1234567", "thousands separator"),
        ("1,234,567", "1234567", "thousands separator"),
        ("1'234", "1234", "thousands separator"),
        ("1250.0", "1250", "decimals that are 0"),
        ("1250,00", "1250", "decimal comma; decimals that are 0"),
        ("12¹", "12", "footnote mark"),
        ("12 [a]", "12", "footnote mark"),
        ("+5", "5", "sign"),
    ],
)
def test_whole_numbers(written: str, meant: str, rule: str) -> None:
    found = converted("population.population", [written])
    assert found.cells.tolist() == [meant]
    assert found.rules.tolist() == [rule]
    assert asked(found) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("9,0", "9.0"),
        ("2.496.960,50", "2496960.50"),
        ("2,496,960.50", "2496960.50"),
        ("2 496 960,5", "2496960.5"),
        ("1.234,5", "1234.5"),
        ("1234,567", "1234.567"),
        ("1 234,567", "1234.567"),
        ("0,125", "0.125"),
        ("\u22120,5", "-0.5"),
    ],
)
def test_decimal_numbers(written: str, meant: str) -> None:
    found = converted("contributions.amount", [written])
    assert found.cells.tolist() == [meant]
    assert len(found.rules) == 1


@pytest.mark.parametrize("written", ["1.234.56", "1 23", "12 345 6", "1,23,456", "abc", "ca. 12", ">5", "007", "٢٠٢٢"])
def test_what_is_no_number_stays_for_the_schema_to_refuse(written: str) -> None:
    found = converted("population.population", [written])
    assert found.cells.tolist() == [written]
    assert found.rules.empty
    assert found.questions.empty


@pytest.mark.parametrize("written", ["1.234", "1,234", "-1.234", "1.234*"])
def test_a_mark_before_three_digits_is_asked_about(written: str) -> None:
    for column in ("population.population", "contributions.amount"):
        found = converted(column, [written])
        assert found.cells.tolist() == [written]
        problem, todo = found.questions.iloc[0]
        assert "1234" in problem
        assert "1.234" in problem
        assert "1234" in todo
        assert "1.2340" in todo


@pytest.mark.parametrize(
    ("beside", "written", "meant", "rule"),
    [
        ("12,5", "1.234", "1234", "point as thousands separator, as 12,5 in the same column shows"),
        ("1.234.567", "1.234", "1234", "point as thousands separator, as 1.234.567 in the same column shows"),
        ("12.5", "1,234", "1234", "comma as thousands separator, as 12.5 in the same column shows"),
        ("12,5", "1,234", "1.234", "comma as decimal mark, as 12,5 in the same column shows"),
        ("1.234.567", "1,234", "1.234", "comma as decimal mark, as 1.234.567 in the same column shows"),
    ],
)
def test_another_cell_settles_the_mark_and_the_rule_says_which(
    beside: str, written: str, meant: str, rule: str
) -> None:
    found = converted("contributions.amount", [written, beside])
    assert found.cells[0] == meant
    assert found.rules[0] == rule
    assert asked(found) == []


def test_a_decimal_point_elsewhere_leaves_a_canonical_number_alone() -> None:
    found = converted("contributions.amount", ["1.234", "12.5"])
    assert found.cells.tolist() == ["1.234", "12.5"]
    assert found.rules.empty
    assert found.questions.empty


def test_cells_that_contradict_each_other_settle_nothing() -> None:
    assert asked(converted("contributions.amount", ["1.234", "12.5", "12,5"])) == [0]


def test_plain_and_spaced_numbers_settle_nothing() -> None:
    assert asked(converted("contributions.amount", ["1.234", "1234", "1 234"])) == [0]


def test_a_cell_of_numbers_is_certain_and_settles_nothing_for_text() -> None:
    found = converted("contributions.amount", ["1.234", "1.234", "12.5"], typed=[True, False, True])
    assert found.cells.tolist() == ["1.234", "1.234", "12.5"]
    assert asked(found) == [1]


def test_the_limit_of_the_column_settles_the_mark() -> None:
    found = converted("crime_index.score", ["5,634", "5.634"])
    assert found.cells.tolist() == ["5.634", "5.634"]
    assert found.rules.to_dict() == {0: "comma as decimal mark, as the limit of 10 shows"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [("9 %", "9"), ("9%", "9"), ("9,0 %", "9.0"), ("0.09 %", "0.09"), ("9 për qind", "9"), ("9 odsto", "9")],
)
def test_shares_of_a_hundred(written: str, meant: str) -> None:
    assert converted("staffing.share", [written], scale="per cent").cells.tolist() == [meant]


@pytest.mark.parametrize(("written", "meant"), [("80 %", "0.80"), ("12,5%", "0.125"), ("0,80", "0.80"), ("5%", "0.05")])
def test_shares_of_one(written: str, meant: str) -> None:
    assert converted("contributions.share", [written], scale="fraction").cells.tolist() == [meant]


def test_a_sign_of_per_cent_on_what_is_no_share_is_refused() -> None:
    assert converted("contributions.amount", ["9 %"]).cells.tolist() == ["9 %"]


def test_a_small_share_alone_is_asked_about() -> None:
    found = converted("staffing.share", ["0.09", "9 %"], scale="per cent")
    assert found.cells.tolist() == ["0.09", "9"]
    assert found.questions[0] == (
        "could be 0.09 per cent, or the fraction that is 9 per cent",
        "Write 0.09 % or 9 %.",
    )


def test_a_share_above_one_tells_that_the_column_is_per_cent() -> None:
    found = converted("staffing.share", ["0.09", "12"], scale="per cent")
    assert found.cells.tolist() == ["0.09", "12"]
    assert found.questions.empty


def test_shares_that_add_up_to_one_are_fractions_even_where_two_are_equal() -> None:
    found = converted("staffing.share", ["0,25", "0.25", "0.5"], scale="per cent")
    assert found.cells.tolist() == ["25", "25", "50"]
    assert set(found.rules) == {
        "decimal comma; fraction of 1, as the column adds up to 1",
        "fraction of 1, as the column adds up to 1",
    }
    assert asked(converted("staffing.share", ["0.25", "0.75"], scale="per cent")) == [0, 1], "two may do so by chance"


STYLES = {
    "plain point": ("", "."),
    "plain comma": ("", ","),
    "continental": (".", ","),
    "english": (",", "."),
    "spaces": (" ", ","),
    "no-break spaces": ("\u00a0", "."),
    "thin spaces": ("\u2009", ","),
    "swiss": ("\u2019", "."),
}


def written(number: Decimal, thousands: str, decimal: str) -> str:
    whole, _, part = f"{number:,f}".partition(".")
    return whole.replace(",", thousands) + (decimal + part if part else "")


@given(
    st.decimals(0, 10**9, places=2),
    st.sampled_from(sorted(STYLES)),
)
def test_a_number_with_two_decimals_comes_back_from_any_style(number: Decimal, style: str) -> None:
    text = written(number, *STYLES[style])
    found = converted("contributions.amount", [text])
    assert Decimal(found.cells[0]) == number
    assert (found.cells[0] != text) == (0 in found.rules.index)
    assert found.questions.empty


@given(st.lists(st.integers(0, 10**9), min_size=1), st.sampled_from(sorted(STYLES)))
def test_whole_numbers_come_back_or_are_asked_about(numbers: list[int], style: str) -> None:
    texts = [written(Decimal(number), *STYLES[style]) for number in numbers]
    found = converted("population.population", texts)
    for place, number in enumerate(numbers):
        if place in found.questions.index:
            assert 1000 <= number < 1_000_000
            assert found.cells[place] == texts[place]
        else:
            assert int(found.cells[place]) == number


ANY = st.one_of(
    st.text(max_size=12),
    st.from_regex(r"[-+]?[0-9]{1,4}([ .,'][0-9]{1,3}){0,3}( ?%|\*)?", fullmatch=True),
)


@pytest.mark.parametrize(
    ("column", "scale"),
    [
        ("population.population", ""),
        ("contributions.amount", ""),
        ("staffing.share", "per cent"),
        ("contributions.share", "fraction"),
        ("gdp.year", ""),
    ],
)
@settings(deadline=None)
@given(cells=st.lists(ANY, min_size=1, max_size=6))
def test_nothing_changes_without_a_rule_and_what_is_converted_stays(
    column: str, scale: Scale, cells: list[str]
) -> None:
    once = converted(column, cells, scale=scale)
    changed = [place for place, cell in enumerate(cells) if once.cells[place] != cell]
    assert sorted(once.rules.index) == changed
    assert all(once.rules)
    assert not set(once.questions.index) & set(changed)
    sure = once.cells.drop(once.questions.index)
    again = converted(column, sure.tolist(), scale=scale)
    assert again.cells.tolist() == sure.tolist()
