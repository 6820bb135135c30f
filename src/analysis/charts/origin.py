"""Where a report's charts come from: its parameters, its data, how to cite it, and short names of its sources."""

import re
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from analysis.languages import date, translate
from analysis.languages.alphabet import order

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
LICENCE = "CC BY 4.0 for the chart; the facts belong to their sources"


@dataclass(frozen=True)
class Origin:
    """What the charts of one report have in common.

    Parameters
    ----------
    names
        Short names of sources by id, as source lines print them.
    as_of
        The day for which the report states the position, YYYY-MM-DD; empty if unknown.
    parameters
        The report's parameters as plain values.
    data
        Hash of the data, as 64 hexadecimal digits.
    citation
        How to cite the report.
    """

    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    as_of: str = ""
    parameters: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    data: str = ""
    citation: str = ""


_origin: ContextVar[Origin] = ContextVar("origin", default=Origin())  # noqa: B039 - it is frozen


def current() -> Origin:
    """Return the origin of the charts that are drawn now."""
    return _origin.get()


def use(chosen: Origin) -> None:
    """Set the origin of the charts that are drawn from now on; a source without a name stands under its id."""
    _origin.set(chosen)


def name_sources(text: str) -> str:
    """Return a text of the tables with the short names of sources in place of their ids."""
    known = current().names
    return _ID.sub(lambda found: known.get(found[0], found[0]), text)


def source_line(sources: tuple[str, ...], most: int = 4) -> str:
    """Return the line that names a chart's sources, all or the first few and how many more, and the report's day.

    The full list stands in the chart's card and in the report's bibliography.
    """
    known = current().names
    names = sorted({known.get(source, source) for source in sources}, key=order)
    words = {"names": "; ".join(names[:most]), "count": len(names) - most}
    if not current().as_of:
        if len(names) <= most:
            return translate("Sources: {names}.", **words)
        return translate("Sources: {names}; and {count} more, listed with the data.", **words)
    words["day"] = date(current().as_of)
    if len(names) <= most:
        return translate("Sources, as of {day}: {names}.", **words)
    return translate("Sources, as of {day}: {names}; and {count} more, listed with the data.", **words)
