"""The shelf of editions: one folder each, complete or absent, and ``latest``, which leads to the one to be read.

Every method that writes is for a caller that holds the reports folder.
"""

import datetime
import hashlib
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import MissingDataError
from analysis.folders import recover, swap, sync, sync_one
from analysis.reports import manifest
from analysis.reports.editions.entry import Entry
from analysis.reports.publish import BUILDING

FOLDER = "editions"
LATEST = "latest"
NAME = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{8}")
TIME = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Shelf:
    """The editions of a project.

    Parameters
    ----------
    reports
        The project's reports folder.
    """

    reports: Path

    @property
    def folder(self) -> Path:
        """Where the editions lie."""
        return self.reports / FOLDER

    @property
    def latest(self) -> Path:
        """The way to the edition to be read: a link, or a copy where the system makes no links."""
        return self.reports / LATEST

    def place(self, name: str) -> Path:
        """Return the folder of an edition.

        Raises
        ------
        MissingDataError
            If there is no such edition.
        """
        if name not in self.names():
            raise MissingDataError(f"There is no edition {name!r}.", "`kosovo-report editions` lists them.")
        return self.folder / name

    def names(self) -> list[str]:
        """Return the names of the editions, the oldest first."""
        found = self.folder.iterdir() if self.folder.is_dir() else ()
        return sorted(path.name for path in found if NAME.fullmatch(path.name) and (path / manifest.NAME).is_file())

    def entries(self) -> list[Entry]:
        """Return what is known of each edition, the oldest first."""
        return [Entry(self.folder / name) for name in self.names()]

    def shown(self) -> str:
        """Return the name of the edition that ``latest`` leads to; empty if there is none."""
        record = self.latest / manifest.NAME
        if not record.is_file():
            return ""
        return self.latest.resolve().name if self.latest.is_symlink() else Entry(self.latest).name

    def new_name(self, digest: str) -> str:
        """Return a name for an edition that is being made: the time, and what it is made from.

        No two editions have the same time, so that names in order are editions in order.

        Parameters
        ----------
        digest
            The digest of all that it is made from, in hexadecimal digits.
        """
        moment = datetime.datetime.now(datetime.UTC)
        taken = {name.partition("-")[0] for name in self.names()}
        while f"{moment:{TIME}}" in taken:
            moment += datetime.timedelta(seconds=1)
        return f"{moment:{TIME}}-{digest[:8]}"

    def add(self, new: Path, name: str) -> Path:
        """Put a finished edition on the shelf, once all of it is on the disk, and return its place.

        Parameters
        ----------
        new
            Its folder, on the same file system.
        name
            Its name, from `new_name`.
        """
        self.folder.mkdir(exist_ok=True)
        sync(new)
        place = new.rename(self.folder / name)
        sync_one(self.folder)
        return place

    def show(self, name: str) -> None:
        """Let ``latest`` lead to an edition, in one step.

        Where the system makes no links, such as Windows without the right to, a copy takes its place by two renames.
        """
        if self._link(name):
            self._draft.replace(self.latest)
        else:
            copy = self.reports / f"{BUILDING}{LATEST}"
            shutil.copytree(self.folder / name, copy)
            sync(copy)
            swap(copy, self.latest)
        sync_one(self.reports)

    def settle(self) -> None:
        """Put right what a killed process or an earlier version left.

        A swap that was cut off is finished, a folder in the place of the link goes on the shelf, and a link that leads
        nowhere leads to the newest complete edition.
        """
        recover(self.latest)
        self._draft.unlink(missing_ok=True)
        if self.latest.is_dir() and not self.latest.is_symlink():
            self._take_over()
        elif not self.latest.exists() and (complete := [entry.name for entry in self.entries() if entry.complete]):
            self.show(complete[-1])

    def _take_over(self) -> None:
        """Put a folder in the place of the link on the shelf, unless it is the copy of an edition there."""
        entry = Entry(self.latest)
        name = entry.name if entry.name in self.names() else _late_name(entry)
        if self._link(name):
            self.folder.mkdir(exist_ok=True)
            if name in self.names():
                shutil.rmtree(self.latest)
            else:
                self.latest.rename(self.folder / name)
            self._draft.replace(self.latest)

    def _link(self, name: str) -> bool:
        """Make the new link beside the old one, and return whether the system does."""
        self._draft.unlink(missing_ok=True)
        with suppress(OSError):
            self._draft.symlink_to(Path(FOLDER) / name, target_is_directory=True)
            return True
        return False

    @property
    def _draft(self) -> Path:
        return self.reports / f".{LATEST}-new"

    def remove(self, name: str) -> None:
        """Take an edition off the shelf: gone at once, as readers see it.

        Raises
        ------
        MissingDataError
            If there is no such edition.
        """
        gone = self.place(name).rename(self.reports / f"{BUILDING}{name}")
        shutil.rmtree(gone)


def _late_name(entry: Entry) -> str:
    """Return a name for an edition that was made before editions had names."""
    moment = datetime.datetime.fromtimestamp(entry.folder.stat().st_mtime, datetime.UTC)
    with suppress(ValueError):
        moment = datetime.datetime.fromisoformat(entry.built).astimezone(datetime.UTC)
    return f"{moment:{TIME}}-{hashlib.sha256(repr(entry.record).encode()).hexdigest()[:8]}"
