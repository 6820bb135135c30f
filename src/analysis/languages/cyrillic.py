"""Serbian in Cyrillic letters, from Serbian in Latin ones: the two alphabets match letter by letter."""

import re

_PAIRS = {"dž": "џ", "lj": "љ", "nj": "њ"}
_SINGLE = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True))
_LETTERS = re.compile("dž|lj|nj|[" + "".join(_SINGLE) + "]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
# Not Serbian: a word with such a letter is a foreign name, such as EULEX, and keeps its letters, as numerals do, and as
# do names of files, programs and bodies that Serbian texts in Cyrillic letters leave as they are.
_NAMES = "CEB|CIA|EBRD|Factbook|GI-TOC|JSON|kosovo-report|PDF|SHA|SIENA|UNESCO|UTC"
_FOREIGN = re.compile(rf"[qwxyQWXY]|^[IV]{{2,}}$|^(?:{_NAMES})(?![a-z])")
# Stretches that are no prose: code, placeholders, addresses, tags, entities.
_LITERAL = re.compile(
    r"`[^`]*`|\{[^{}]*\}|<[^>]*>|https?://\S+|&[a-z]+;|\]\([^)]*\)|\b[\w-]+\.(?:html|pdf|csv|svg|ipynb)\b"
)
# Where two letters meet in two parts of a word, they are two letters.
_APART = ("injekci", "konjug", "konjunk", "nadž", "podžanr", "tanjug", "vanjezi")


def cyrillic(text: str) -> str:
    """Return Serbian text in Cyrillic letters; foreign words, code and addresses keep theirs."""
    parts = []
    end = 0
    for literal in _LITERAL.finditer(text):
        parts += [_WORD.sub(_word, text[end : literal.start()]), literal.group()]
        end = literal.end()
    return "".join([*parts, _WORD.sub(_word, text[end:])])


def _word(match: re.Match[str]) -> str:
    word = match.group()
    if _FOREIGN.search(word):
        return word
    if any(part in word.casefold() for part in _APART):
        return "".join(_letter(letter) for letter in word)
    return _LETTERS.sub(lambda found: _letter(found.group()), word)


def _letter(latin: str) -> str:
    small = latin.casefold()
    letter = _PAIRS.get(small) or _SINGLE.get(small, latin)
    return letter if latin == small else letter.upper()
