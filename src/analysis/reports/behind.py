"""What stands behind pages beside parameters, data and code: rows, sources, and the run that made them."""

import datetime
import os
from collections import Counter
from collections.abc import Iterable

from analysis import languages
from analysis.languages import translate
from analysis.reports.blocks import Document

EPOCH = "SOURCE_DATE_EPOCH"
"""Environment variable that holds the moment of a build, in seconds since 1970, for builds that give the same bytes."""


def behind(documents: Iterable[Document]) -> list[tuple[str, str]]:
    """Return how many rows of which tables and how many sources chapters rest on, with labels; nothing if on none."""
    chapters = list(documents)
    sources = {source for chapter in chapters for source in chapter.sources}
    tables = Counter(row.partition("/")[0] for row in {row for chapter in chapters for row in chapter.rows})
    if not tables:
        return []
    named = languages.listing([f"{name} ({languages.number(count)})" for name, count in sorted(tables.items())])
    return [
        (translate("Rows used"), f"{languages.number(tables.total())}: {named}"),
        (translate("Sources used"), languages.number(len(sources))),
    ]


def moment() -> datetime.datetime:
    """Return the moment of a build: that which `EPOCH` names, else now."""
    fixed, zone = os.environ.get(EPOCH, ""), datetime.UTC
    return datetime.datetime.fromtimestamp(int(fixed), zone) if fixed.isdecimal() else datetime.datetime.now(zone)


def run(seconds: float) -> list[tuple[str, str]]:
    """Return when the chapters were run and how long it took, with a label.

    Where `EPOCH` is set, that moment is named in place of now and no time taken, so that the bytes stay the same.
    """
    now = moment()
    words = {"day": languages.date(f"{now:%Y-%m-%d}"), "time": f"{now:%H:%M}"}
    if os.environ.get(EPOCH, "").isdecimal():
        return [(translate("Run"), translate("{day}, {time} UTC", **words))]
    taken = languages.number(seconds)
    return [(translate("Run"), translate("{day}, {time} UTC, in {seconds} s", seconds=taken, **words))]
