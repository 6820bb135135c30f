"""Sources and the report itself in words: the one house style of every bibliography and note."""

from collections.abc import Hashable, Mapping
from importlib.metadata import metadata, version
from typing import Any

import pandas as pd

from analysis import economies, languages
from analysis.languages import translate


def reference(source: Mapping[Hashable, Any]) -> str:
    """Return a source as a bibliography prints it, without its address.

    Parameters
    ----------
    source
        A row of the table ``sources``: ``title``, ``publisher``, ``author`` and ``published``, the last two of which
        may be missing.
    """
    words = {key: _squeezed(source[key]) for key in ("title", "publisher")}
    day = languages.date(str(source["published"])) if pd.notna(source["published"]) else translate("undated")
    if pd.isna(source["author"]):
        return translate("{publisher}. “{title}”. {day}.", day=day, **words)
    return translate("{author}. “{title}”. {publisher}, {day}.", author=_squeezed(source["author"]), day=day, **words)


def title(focus: str) -> str:
    """Return the title of the report on an economy."""
    return translate("{focus} in regional security cooperation", focus=economies.name(focus))


def maker() -> str:
    """Return who makes the report, as the package names its authors."""
    return str(metadata("kosovo-report")["Author"])


def report(focus: str, as_of: str, data: str) -> str:
    """Return how to cite the report.

    Parameters
    ----------
    focus
        Code of the economy that it is about.
    as_of
        The day for which it states the position, YYYY-MM-DD.
    data
        Hash of the data; its first twelve digits are printed.
    """
    return translate(
        "{author}. “{title}”. Position as of {day}. Made with kosovo-report {version} from data {data}.",
        author=maker(),
        title=title(focus),
        day=languages.date(as_of),
        version=version("kosovo-report"),
        data=data[:12],
    )


def _squeezed(text: object) -> str:
    """Return text on one line; a full stop at its end is left to the style."""
    return " ".join(str(text).split()).removesuffix(".")
