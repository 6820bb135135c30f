"""The catalogues: every message is translated, with its placeholders, and no English is left."""

import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from analysis import languages
from analysis.languages.catalogue import FOLDER
from analysis.languages.extract import LANGUAGES, messages
from analysis.languages.inflection import FORMS

ROOT = Path(__file__).parents[2]

# Names of bodies, and words that are the same in English and in the other language.
SHARED = {"NATO", "UNMIK", "EULEX", "INTERPOL", "Europol", "UTC", "Partner", "Element"}


@pytest.fixture(scope="module")
def used() -> Catalog:
    return messages(ROOT / "notebooks")


@pytest.fixture(scope="module", params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    with (FOLDER / f"{request.param}.po").open("rb") as file:
        return read_po(file, locale=request.param)


def forms(message: Message) -> list[str]:
    """Return the translated forms of a message."""
    return [message.string] if isinstance(message.string, str) else [*message.string]


def originals(message: Message) -> list[str]:
    """Return the English forms of a message."""
    return [message.id] if isinstance(message.id, str) else [*message.id]


def fields(text: str) -> Iterator[tuple[str, str]]:
    for _, name, form, _ in string.Formatter().parse(text):
        if name is not None:
            yield name, form or ""


def test_every_message_is_translated(catalogue: Catalog, used: Catalog) -> None:
    missing = []
    for message in used:
        known = catalogue.get(message.id)
        if message.id and (
            known is None or not all(forms(known)) or len(forms(known)) != len(expected(message, catalogue))
        ):
            missing.append(originals(message)[0])
    assert not missing


def expected(message: Message, catalogue: Catalog) -> list[int]:
    return [0] if isinstance(message.id, str) else [*range(catalogue.num_plurals)]


def test_no_message_is_left_over(catalogue: Catalog, used: Catalog) -> None:
    assert not [message.id for message in catalogue if message.id and used.get(message.id) is None]


def test_translations_fill_the_same_placeholders(catalogue: Catalog) -> None:
    wrong = []
    for message in catalogue:
        if not message.id or "{" not in "".join(originals(message)):
            continue
        known = {name for text in originals(message) for name, _ in fields(text)}
        for text in forms(message):
            asked = dict(fields(text))
            if not set(asked) <= known or not set(asked.values()) <= {"", *FORMS}:
                wrong.append(text)
    assert not wrong


def test_no_placeholder_is_lost_from_a_sentence(catalogue: Catalog) -> None:
    lost = []
    for message in catalogue:
        if isinstance(message.id, str) and message.id and "{" in message.id:
            missing = {name for name, _ in fields(message.id)} - {name for name, _ in fields(forms(message)[0])}
            lost += [message.id] if missing else []
    assert not lost


def test_no_english_is_left(catalogue: Catalog) -> None:
    left = []
    for message in catalogue:
        if isinstance(message.id, str) and message.id and forms(message)[0] == message.id:
            words = set(re.findall(r"[A-Za-z]{3,}", re.sub(r"\{[^}]*\}|`[^`]*`|\([^)]*\.html\)", "", message.id)))
            left += [message.id] if words - SHARED else []
    assert not left


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "1 ekonomija"), (2, "2 ekonomije"), (5, "5 ekonomija"), (11, "11 ekonomija"), (22, "22 ekonomije")],
)
def test_serbian_counts_in_three_forms(count: int, words: str) -> None:
    with languages.speaking("sr"):
        assert languages.plural("{count} economy", "{count} economies", count) == words
