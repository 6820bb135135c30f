"""What an edition says of itself, read from its run record."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from analysis.reports import manifest


@dataclass(frozen=True)
class Entry:
    """An edition in its place.

    Parameters
    ----------
    folder
        Its folder.
    """

    folder: Path

    @cached_property
    def record(self) -> dict[str, Any]:
        """Its run record; empty where it has none that can be read."""
        try:
            record = json.loads((self.folder / manifest.NAME).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return record if isinstance(record, dict) else {}

    @property
    def name(self) -> str:
        """Its name; that of its folder where it was made before editions had names."""
        return str(self.record.get("edition") or self.folder.name)

    @property
    def built(self) -> str:
        """When it was made, as YYYY-MM-DDTHH:MM:SS+00:00; empty if unknown."""
        return str(self.record.get("built", ""))

    @property
    def complete(self) -> bool:
        """Whether every chapter ran to its end."""
        return self.record.get("state") == manifest.COMPLETE

    @property
    def parameters(self) -> dict[str, Any]:
        """The parameters that it was made with."""
        return dict(self.record.get("parameters", {}))

    @property
    def languages(self) -> Sequence[str]:
        """Its languages, that of its first pages first."""
        return list(self.record.get("languages") or [self.parameters.get("language", "")])

    @property
    def chapters(self) -> tuple[int, int]:
        """Number of its chapters that ran to their end, and of all."""
        chapters = self.record.get("chapters", ())
        return sum(chapter.get("state") == "completed" for chapter in chapters), len(chapters)
