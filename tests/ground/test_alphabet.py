"""Names in the order of the language that they are read in."""

import pytest

from analysis import languages
from analysis.languages.alphabet import order

ORDERED = {
    "en": "Éa Eb Made made Öz Pa",
    "sq": "Cu Ça Da Dukë Dhe Ez Ëa Gu Gjë Lu Lla Nu Nja Ru Rra Su Sha Tu Tha Xu Xha Zu Zha",
    "sr": "Cu Čz Ća Du Džep Đa Lu Ljilja Nu Njegoš Su Ša Zu Ža",
    "sr-Cyrl": "EULEX Аз Дуб Ђак Ере Лук Љуба Нуз Њега Тук Ћук Чук Џеп Шума",  # noqa: RUF001 - Cyrillic is meant
}


@pytest.mark.parametrize("language", ORDERED)
def test_names_stand_in_the_order_of_the_alphabet(language: str) -> None:
    names = ORDERED[language].split()
    shuffled = sorted(names, key=lambda name: name[::-1])
    with languages.speaking(language):
        assert sorted(shuffled, key=order) == names


def test_a_letter_of_two_signs_is_one_letter_only_where_the_language_has_it() -> None:
    names = ["Dhe", "Duke"]
    assert sorted(names, key=order) == ["Dhe", "Duke"]
    with languages.speaking("sq"):
        assert sorted(names, key=order) == ["Duke", "Dhe"]


def test_letters_are_the_same_whether_composed_or_not() -> None:
    with languages.speaking("sq"):
        assert order("C\u0327a")[0] == order("Ça")[0]
