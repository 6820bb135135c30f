"""Kill builds at random moments, and look at what is left: ``python tests/reports/fault_harness.py --rounds 200``.

Each round changes the data and a chapter of a tiny made-up project, starts a build as a user does, and sends SIGKILL at
a random moment to it or to one of the processes that it started. Then:

- ``latest`` leads to the complete edition of before or to the complete new one, file by file as its record says, and
  so does every other edition on the shelf;
- no process of the build is left;
- the next build succeeds, and no lock, temporary file or half-made folder stays.
"""

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))

import nbformat  # noqa: E402 - after the tests have been put on the path
import psutil  # noqa: E402 - as above
from reports.made_up import code, make_project, notebook, small_chapter, write_tables  # noqa: E402 - as above

from analysis.project import CACHE_VARIABLE, ROOT_VARIABLE, Project  # noqa: E402 - as above
from analysis.reports.editions.keep import prune  # noqa: E402 - as above
from analysis.reports.editions.shelf import Shelf  # noqa: E402 - as above

MARK = "FAULT_HARNESS"
"""Environment variable that marks the processes of a build."""
LEFT_OUT = {CACHE_VARIABLE, "PYTHONDONTWRITEBYTECODE"}
"""Variables that would share the cache of runs, and make each build compile what it imports."""
STAYS = {".lock", "builds.jsonl", "editions", "latest"}
PARTIAL, NONE_RAN, NO_PAGE = 11, 5, 6
"""Exit codes of a build one of whose children was killed."""
KEEP = 3
PATIENCE = 10.0
BUILD_SECONDS = 120

PROGRAM = """\
import sys
sys.path.insert(0, sys.argv[1])
from reports import fault_harness
fault_harness.build_with_tiny_tables()
"""


def build_with_tiny_tables() -> None:
    """Be the build: cleaning writes made-up tables, and puts them in place as it does real ones."""
    from analysis.cli.app import main  # noqa: PLC0415 - only the build needs it
    from analysis.reports import ready  # noqa: PLC0415 - as above
    from analysis.tables import clean as cleaning  # noqa: PLC0415 - as above

    def clean(project: Project, **_: object) -> None:
        cleaning._tidy_up(project.processed)
        with cleaning._replaced(project.processed) as folder:
            write_tables(SimpleNamespace(processed=folder), os.environ[MARK])

    ready.clean = clean
    main(["build"])


@dataclass
class Harness:
    """A made-up project that is built and killed.

    Parameters
    ----------
    root
        An empty folder for it.
    chance
        Where the random moments come from.
    """

    root: Path
    chance: random.Random
    turn: int = 0
    seconds: float = 3.0
    seen: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.project = make_project(self.root / "p", **{"00_overview": small_chapter("first")})
        (self.root / "tmp").mkdir()
        self.shelf = Shelf(self.project.reports)

    @property
    def token(self) -> str:
        """Marks the processes of this turn."""
        return f"{self.root.name}-{self.turn}"

    def change(self) -> None:
        """Change the data and a chapter, so that a new edition differs from the one before."""
        self.turn += 1
        made = notebook(code(f"import time\ntime.sleep(0.3)\nprint('turn {self.turn}')"), title="Another chapter")
        nbformat.write(made, self.project.notebooks / "01_other.ipynb")

    def start(self) -> subprocess.Popen[bytes]:
        """Start a build."""
        own = {MARK: self.token, ROOT_VARIABLE: str(self.project.root), "TMPDIR": str(self.root / "tmp")}
        environment = {name: value for name, value in os.environ.items() if name not in LEFT_OUT} | own
        with (self.root / "log.txt").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-c", PROGRAM, str(TESTS)], env=environment, stdout=log, stderr=log
            )

    def round(self) -> None:
        """Kill a build, look at what is left, and build again."""
        self.change()
        before = self.shelf.shown()
        self.kill_one()
        check(self.gone(), "a process of the killed build is still there")
        after = self.shelf.shown()
        new = [entry.name for entry in self.shelf.entries() if entry.complete and entry.name > before]
        check(after in {before, *new}, f"latest leads to {after}, not to {before} or {new}")
        self.seen["latest is new" if after != before else "latest is old"] += 1
        self.check_editions()
        began = time.monotonic()
        code = self.start().wait(BUILD_SECONDS)
        check(code == 0, f"the next build ended with {code}")
        self.seconds = time.monotonic() - began
        self.check_left(before)

    def kill_one(self) -> None:
        """Start a build, and kill it or one of its children at a random moment."""
        build = self.start()
        time.sleep(self.chance.uniform(0, self.seconds))
        children = psutil.Process(build.pid).children(recursive=True) if build.poll() is None else []
        victim = self.chance.choice(children) if children and self.chance.random() < 1 / 2 else None
        if victim is None:
            self.seen["killed too late" if build.poll() is not None else "the build killed"] += 1
            build.kill()
            build.wait()
            return
        try:
            victim.kill()
        except psutil.NoSuchProcess:
            self.seen["killed too late"] += 1
        else:
            self.seen["a child killed"] += 1
        code = build.wait(BUILD_SECONDS)
        check(code in {0, PARTIAL, NONE_RAN, NO_PAGE}, f"a build whose child was killed ended with {code}")
        self.seen[f"  build ended with {code}"] += 1

    def gone(self) -> bool:
        """Return whether no process of this turn is left, or ends soon."""
        end = time.monotonic() + PATIENCE
        while any(marked(self.token)):
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True

    def check_editions(self) -> None:
        """Check every edition file by file."""
        for name in self.shelf.names():
            folder = self.shelf.place(name)
            record = json.loads((folder / "run.json").read_text("utf-8"))
            files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
            del files["run.json"]
            found = {path: hashlib.sha256(file.read_bytes()).hexdigest() for path, file in files.items()}
            check(found == record["files"], f"the files of {name} are not those of its record")

    def check_left(self, before: str) -> None:
        """Check what a build that succeeded leaves."""
        check(self.shelf.shown() > before, "the next build was not published")
        self.check_editions()
        prune(self.project, KEEP)
        check(
            {path.name for path in self.project.reports.iterdir()} <= STAYS | {"failed"}, "something stays in reports"
        )
        check(not (self.project.reports / "failed").exists(), "a failure that was put right is still told")
        data = {path.name for path in self.project.processed.parent.iterdir()}
        check(data == {"raw", "processed"}, f"something stays in data: {data}")
        check(not any((self.root / "tmp").iterdir()), "a temporary file stays")
        check(self.gone(), "a process of the build is still there")


def marked(token: str) -> Iterator[psutil.Process]:
    """Yield the processes that are marked, and have not ended."""
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) == token and process.status() != psutil.STATUS_ZOMBIE:
                yield process
        except psutil.Error:
            continue


def check(true: bool, what: str) -> None:
    """Raise where something is not as it must be."""
    if not true:
        raise AssertionError(what)


def run(rounds: int, seed: int) -> Counter[str]:
    """Run some rounds and return what was seen how often.

    Raises
    ------
    AssertionError
        If anything is not as it must be after a round.
    """
    with tempfile.TemporaryDirectory(prefix="harness-") as folder:
        harness = Harness(Path(folder), random.Random(seed))  # noqa: S311 - chance, no secret
        harness.change()
        began = time.monotonic()
        check(harness.start().wait(BUILD_SECONDS) == 0, "the first build failed")
        harness.seconds = time.monotonic() - began
        for number in range(1, rounds + 1):
            try:
                harness.round()
            except Exception as error:
                log = (harness.root / "log.txt").read_text("utf-8", "replace")[-3000:]
                raise AssertionError(f"round {number} of seed {seed}: {error}\n{log}") from error
            harness.seen["rounds"] += 1
        return harness.seen


def main() -> None:
    """Run the rounds that the command line asks for, and print what was seen."""
    parser = argparse.ArgumentParser(description="Kill builds at random moments.")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began = time.monotonic()
    for what, count in run(options.rounds, options.seed).items():
        print(f"{what}: {count}")  # noqa: T201 - a program of its own
    print(f"{time.monotonic() - began:.0f} s")  # noqa: T201 - as above


if __name__ == "__main__":
    main()
