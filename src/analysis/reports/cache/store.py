"""Folders kept under a name made from what they come from; whatever is damaged or gone is simply not there."""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
DAYS = 60
"""What nobody asked for in so many days is removed."""


class Store:
    """A folder that several builds, and several people, may use at once, and that anybody may delete.

    Parameters
    ----------
    folder
        The folder; made when first something is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> Path | None:
        """Return the folder kept under a key, if there is one and each of its files is as it was."""
        place = self._object(key)
        try:
            files = json.loads((place / MANIFEST).read_text("utf-8"))["files"]
            whole = all(_hash(place / name) == known for name, known in files.items())
            os.utime(place)
        except (OSError, ValueError, KeyError):
            whole = False
        if not whole:
            shutil.rmtree(place, ignore_errors=True)
        return place if whole else None

    def put(self, key: str, made: Path) -> None:
        """Keep a copy of a folder under a key."""
        with self._drafted(self._object(key)) as draft:
            shutil.copytree(made, draft, dirs_exist_ok=True)
            files = {path.relative_to(draft).as_posix(): _hash(path) for path in draft.rglob("*") if path.is_file()}
            (draft / MANIFEST).write_text(json.dumps({"files": files}), "utf-8")

    def notes(self, name: str) -> Iterator[dict[str, Any]]:
        """Yield what was noted under a name, the newest first."""
        with contextlib.suppress(OSError):
            for file in sorted((self.folder / "notes" / name).glob("*.json"), key=_age):
                with contextlib.suppress(OSError, ValueError):
                    yield json.loads(file.read_text("utf-8"))

    def note(self, name: str, key: str, content: Mapping[str, Any]) -> None:
        """Note something under a name; a note with the same key is replaced."""
        place = self.folder / "notes" / name / f"{key}.json"
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkstemp(dir=place.parent)[1])
        draft.write_text(json.dumps(content), "utf-8")
        draft.replace(place)

    def tidy(self) -> None:
        """Remove what nobody asked for in a long time."""
        oldest = time.time() - DAYS * 86400
        with contextlib.suppress(OSError):
            for place in [*self.folder.glob("objects/*"), *self.folder.glob("notes/*/*")]:
                if place.stat().st_mtime < oldest:
                    shutil.rmtree(place) if place.is_dir() else place.unlink()

    def _object(self, key: str) -> Path:
        return self.folder / "objects" / key

    @contextlib.contextmanager
    def _drafted(self, place: Path) -> Iterator[Path]:
        """Give a folder that takes its place when the block has ended well."""
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=".draft-", dir=place.parent))
        try:
            yield draft
            if not place.exists():
                draft.rename(place)
        finally:
            shutil.rmtree(draft, ignore_errors=True)


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _age(file: Path) -> float:
    """Return what sorts files by their age, the youngest first."""
    return -file.stat().st_mtime
