"""The catalogues of messages: gettext files, one a language, beside this module.

They are read from the ``.po`` files that translators edit, so that no compiled copy can be older than its source.
"""

import gettext
import io
from functools import cache
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).with_name("catalogues")
"""Where the catalogues lie: ``sq.po`` and ``sr.po``. English is the language of the messages themselves."""


def translation(language: str, message: str) -> str:
    """Return a message in a language; in English where its catalogue has none."""
    return _read(language).gettext(message) if message else ""


def singular_or_plural(language: str, singular: str, many: str, count: int) -> str:
    """Return the form of a message that fits a count by the plural rule of the language."""
    return _read(language).ngettext(singular, many, count)


@cache
def _read(language: str) -> gettext.NullTranslations:
    path = FOLDER / f"{language}.po"
    if not path.exists():
        return gettext.NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
