"""A small made-up project: every table with its headings, three bodies, one source, and whatever a test adds."""

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from analysis.project import Project
from analysis.tables.schemas import tables

STATED = {"source_id": "made-up", "locator": "page 1"}


class Made:
    """A made-up project in a folder of the test's own."""

    def __init__(self, root: Path) -> None:
        self.project = Project(root)
        for name in tables():
            (self.project.raw / name).mkdir(parents=True)
            self.rows(name)
        self.rows("sources", {"source_id": "made-up", "title": "Made up", "publisher": "Nobody", "kind": "news"})
        names = {"name_en": "Albania", "name_sq": "Shqipëria", "name_sr_latn": "Albanija", "wb6": "yes"}
        self.rows("economies", {"code": "ALB", **names}, {"code": "XKX", **names})
        self.rows("bodies", *(self.body(name) for name in ("alpha", "beta", "gamma")))

    @staticmethod
    def body(name: str) -> dict[str, str]:
        kinds = {"family": "security", "domain": "police", "regional_set": "yes"}
        return {"body_id": name, "name": name.title(), **kinds, **STATED}

    def file(self, table: str, name: str = "") -> Path:
        return self.project.raw / table / (name or f"{table}.csv")

    def rows(self, table: str, *rows: Mapping[str, str], name: str = "") -> Path:
        """Write a table's file: the given cells, all others empty."""
        path = self.file(table, name)
        with path.open("w", encoding="utf-8", newline="") as handle:
            writer = csv.DictWriter(handle, [*tables()[table].columns], restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        return path

    def membership(self, *rows: Mapping[str, str], name: str = "") -> Path:
        """Write memberships: of Albania in alpha, current, unless a row says otherwise."""
        usual = {"body_id": "alpha", "economy": "ALB", "status": "member", "standing": "current", **STATED}
        return self.rows("membership", *({**usual, **row} for row in rows), name=name)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return Made(tmp_path / "made up")
