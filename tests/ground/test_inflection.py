"""Names in sentences: Albanian and Serbian ask for a form, and get it."""

import copy

import pytest

from analysis import economies, languages
from analysis.economies.forms import forms
from analysis.languages import translate
from analysis.languages.cyrillic import cyrillic
from analysis.languages.inflection import FORMS, Inflected, fill
from analysis.notebook import plain

NAME = Inflected("Made-up", {"gen": "of Made-up", "in": "inside Made_up"})


def test_a_message_gets_the_form_that_it_asks_for() -> None:
    assert fill("{name}: {name:gen}, {name:in}", {"name": NAME}) == "Made-up: of Made-up, inside Made_up"


def test_a_form_that_a_value_lacks_is_passed_over() -> None:
    assert fill("{name:ins} {count:gen} {share:.1f}", {"name": NAME, "count": "3", "share": 0.25}) == "Made-up 3 0.2"


def test_braces_that_are_meant_stay() -> None:
    assert fill("{{a}} {b}", {"b": 1}) == "{a} 1"


def test_a_list_of_names_is_inflected_item_by_item() -> None:
    listed = languages.listing([NAME, "other"])
    assert f"{listed}" == "Made-up and other"
    assert fill("{names:gen}", {"names": listed}) == "of Made-up and other"


def test_names_keep_their_forms_where_markdown_is_escaped_and_they_are_copied() -> None:
    assert fill("{name:in}", {"name": plain(NAME)}) == "inside Made\\_up"
    assert fill("{name:gen}", {"name": copy.deepcopy(NAME)}) == "of Made-up"


@pytest.mark.parametrize("language", ["sq", "sr"])
def test_every_economy_has_every_form(language: str) -> None:
    for code in economies.SEE14:
        known = forms(language, code)
        assert set(known) == set(FORMS), code
        assert all(known.values()), code
    assert forms("en", "XKX") == {}


def test_the_preposition_of_a_place_depends_on_its_name() -> None:
    assert [forms("sr", code)["in"] for code in ("XKX", "ALB")] == ["na Kosovu", "u Albaniji"]
    assert [forms("sr", code)["from"] for code in ("XKX", "SRB")] == ["sa Kosova", "iz Srbije"]
    assert forms("sq", "XKX")["gen"] == "Kosovës"


@pytest.mark.parametrize(
    ("latin", "letters"),
    [
        ("Kosovo ima članstvo", "Косово има чланство"),
        ("Đorđe, Ljubljana, Njegoš, Džep, ljudi, NJEGOVO", "Ђорђе, Љубљана, Његош, Џеп, људи, ЊЕГОВО"),
        ("injekcija, nadživeti, konjunktura", "инјекција, надживети, конјунктура"),
        ("EULEX i UNMIK, deo II", "EULEX и УНМИК, део II"),
        ("kosovo-report iz Kosova, UNESCO-a i PDF-a", "kosovo-report из Косова, UNESCO-a и PDF-a"),
        ("{id}: {lines:gen} redova", "{id}: {lines:gen} редова"),
        (
            "vidi `data/raw` i https://made-up.example/a <b>podaci</b>",
            "види `data/raw` и https://made-up.example/a <b>подаци</b>",
        ),
        ("[poglavlje](01_membership.html)", "[поглавље](01_membership.html)"),
    ],
)
def test_serbian_is_written_in_cyrillic_letters(latin: str, letters: str) -> None:
    assert cyrillic(latin) == letters


def test_letters_of_values_are_not_changed() -> None:
    with languages.speaking("sr-Cyrl"):
        said = translate("Telo {body}: {focus:gen}", body="Made-up d.o.o.", focus=economies.name("XKX"))
    assert said == "Тело Made-up d.o.o.: Косова"
