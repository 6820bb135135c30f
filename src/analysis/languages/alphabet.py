"""The order of names by the rules of a language: Albanian and Serbian have letters of their own, some of two signs."""

import re
import unicodedata

from analysis.languages import current

_ALPHABETS = {
    "en": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "sq": "a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh",
    "sr": "a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž",
    # Foreign names keep their Latin letters in a Cyrillic text, and stand before the others.
    "sr-Cyrl": "a b c d e f g h i j k l m n o p q r s t u v w x y z "
    "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш",  # noqa: RUF001 - Cyrillic is meant
}
_SIGNS = {
    language: re.compile("|".join(sorted(letters.split(), key=len)[::-1]) + "|.", re.DOTALL)
    for language, letters in _ALPHABETS.items()
}
_PLACES = {
    language: {letter: place for place, letter in enumerate(letters.split(), 1)}
    for language, letters in _ALPHABETS.items()
}


def order(text: str) -> tuple[list[int], str]:
    """Return what sorts a name among others in the current language: the key of ``sorted``.

    A letter that the language does not have stands where its plain form does (ö with o); signs that are no letters
    stand before all letters, and case counts for nothing.

    Parameters
    ----------
    text
        The name.
    """
    places, signs = _PLACES[current()], _SIGNS[current()]
    composed = unicodedata.normalize("NFC", text).casefold()
    return [_place(sign, places) for sign in signs.findall(composed)], text


def _place(sign: str, places: dict[str, int]) -> int:
    """Return the place of a letter in the alphabet; 0 for what is no letter, and the end for unknown ones."""
    plain = unicodedata.normalize("NFKD", sign)[0]
    return places.get(sign) or places.get(plain) or (len(places) + 1 if sign.isalpha() else 0)
