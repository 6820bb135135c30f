"""Numbers, dates, lists and names as a reader sees them."""

import pytest

from analysis import economies, languages


@pytest.mark.parametrize(
    ("partial", "words"),
    [("2014", "2014"), ("2014-10", "October 2014"), ("2014-10-10", "10 October 2014")],
)
def test_dates_stay_as_precise_as_they_are(partial: str, words: str) -> None:
    assert languages.date(partial) == words


def test_numbers_and_shares() -> None:
    assert languages.number(1234567) == "1,234,567"
    assert languages.number(0.545, 2) in {"0.54", "0.55"}
    assert languages.number(1050 / 596, 2) == "1.76"
    assert languages.percent(1 / 6) == "16.7%"
    assert languages.percent(0.09, 0) == "9%"


def test_plural_takes_the_form_that_fits() -> None:
    assert languages.plural("{count} body", "{count} bodies", 1) == "1 body"
    assert languages.plural("{count} body", "{count} bodies", 0) == "0 bodies"
    assert languages.plural("{count} {what}", "{count} {what}s", 1200, what="row") == "1,200 rows"


def test_lists_in_words() -> None:
    assert languages.listing([]) == ""
    assert languages.listing(["Albania"]) == "Albania"
    assert languages.listing(["Albania", "Kosovo", "Serbia"]) == "Albania, Kosovo and Serbia"


def test_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown language 'xx'"):
        languages.use("xx")
    assert languages.current() == "en"


def test_names_of_economies_and_of_the_world() -> None:
    assert economies.names(["XKX", "DEU", "WB6"]) == ["Kosovo", "Germany", "WB6"]
