"""Short names of sources, as the source line of a chart prints them."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from analysis.tables.store import Data


class ShortNames(Mapping[str, str]):
    """Publisher (or author) and year of each source by its id, as a chart's source line prints them.

    Parameters
    ----------
    data
        The processed tables; a source is looked up when it is asked for.
    """

    def __init__(self, data: Data) -> None:
        self._data = data
        self._known: dict[str, str | None] = {}

    def __getitem__(self, source: str) -> str:
        """Return the short name of a source."""
        if source not in self._known:
            rows = self._data.sources_named([source])
            self._known[source] = None if rows.empty else _short_name(rows.iloc[0])
        name = self._known[source]
        if name is None:
            raise KeyError(source)
        return name

    def __iter__(self) -> Iterator[str]:
        """Go through the ids of all sources."""
        return iter(self._data["sources"]["source_id"])

    def __len__(self) -> int:
        """Return the number of sources."""
        return len(self._data["sources"])


def _short_name(source: "pd.Series[Any]") -> str:
    named = [source[key] for key in ("publisher", "author", "source_id") if pd.notna(source[key])]
    return f"{named[0]} {source['published'][:4]}" if pd.notna(source["published"]) else str(named[0])
