"""How long reports take, against other ways of running the same notebooks and making the same pages and charts.

Everything is done in a copy of the project. The ways are taken in turn, each in a process of its own, for several
rounds; what is printed, and written to ``benchmarks/RESULTS.md``, are medians with the least and the most, seconds of
the processor beside those of the clock, and ratios between ways that were measured in the same run.

``python benchmarks/reports.py --rounds 3 --many 24 96`` is what `make bench` runs. The command lines take minutes and
are run once.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
RUNS = 24


class Cost(NamedTuple):
    """Seconds of the clock and of the processor, and the most megabytes that one process held."""

    wall: float
    cpu: float
    megabytes: float


class Copy:
    """A copy of the project and of its package, to be changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(REPOSITORY / "data" / "raw", root / "data" / "raw")
        for part in ("notebooks", "src"):
            shutil.copytree(REPOSITORY / part, root / part, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        for file in ("pyproject.toml", "uv.lock"):
            shutil.copy(REPOSITORY / file, root)
        self.environment = os.environ | {"PYTHONPATH": str(root / "src"), "KOSOVO_REPORT_ROOT": str(root)}
        self.numbers = iter(range(10**6))
        self.command("clean")

    def run(self, arguments: Sequence[str], **variables: str) -> Cost:
        """Run a program to its end and return what it cost, its children included."""
        started = time.monotonic()
        process = subprocess.Popen(
            arguments,
            cwd=self.root,
            env=self.environment | variables,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        told = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{' '.join(arguments)} failed:\n{told.decode()}")
        return Cost(time.monotonic() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)

    def command(self, *arguments: str) -> Cost:
        """Run `kosovo-report`."""
        return self.run([sys.executable, "-m", "analysis", *arguments])

    def way(self, name: str, runs: int = RUNS, jobs: int = 2) -> Cost:
        """Run chapters in one of the ways of `benchmarks/ways.py`."""
        folder = self.fresh()
        cost = self.run(
            [sys.executable, str(HERE / "ways.py"), name, str(self.root), str(folder), str(runs), str(jobs)]
        )
        shutil.rmtree(folder, ignore_errors=True)
        return cost

    def command_lines(self, runs: int = RUNS) -> Cost:
        """Run papermill's and nbconvert's own command lines, one notebook after the other."""
        costs = []
        chapters = sorted((self.root / "notebooks").glob("[0-9][0-9]_*.ipynb"))
        for number in range(runs):
            path, folder = chapters[number % len(chapters)], self.fresh()
            out, focus = str(folder / path.name), ("XKX", "ALB")[number // len(chapters) % 2]
            figures = {"KOSOVO_REPORT_FIGURES": str(folder / "figures")}
            given = ["-p", "focus", focus, "-p", "as_of", "2026-03-09", "-k", "python3"]
            costs += [
                self.run([sys.executable, "-m", "papermill", str(path), out, *given], **figures),
                self.run([sys.executable, "-m", "nbconvert", "--to", "kosovo-html", out]),
            ]
        return Cost(*(sum(part) for part in list(zip(*costs, strict=True))[:2]), max(cost.megabytes for cost in costs))

    def fresh(self) -> Path:
        """Return a folder that nobody used yet."""
        folder = self.root / "work" / str(next(self.numbers))
        folder.mkdir(parents=True)
        return folder

    def edit_fact(self) -> None:
        """Change the locator of one vote."""
        path = self.root / "data" / "raw" / "votes" / "votes.csv"
        text = path.read_text("utf-8")
        path.write_text(_touched(text), "utf-8")

    def edit_module(self) -> None:
        """Change a chart's module by a comment."""
        with (self.root / "src" / "analysis" / "charts" / "mobility_steps.py").open("a", encoding="utf-8") as file:
            file.write("# made up\n")


def _touched(text: str) -> str:
    """Return a table with a word more in the last cell of its first row."""
    head, first, *rest = text.split("\n")
    return "\n".join([head, f"{first} x" if not first.endswith('"') else f'{first[:-1]} x"', *rest])


def measured(copy: Copy, rounds: int, many: Sequence[int], *, command_lines: bool) -> dict[str, list[Cost]]:
    """Return what each way cost, round by round."""
    ways: dict[str, Callable[[], Cost]] = {
        f"suite, {RUNS} runs, 2 jobs": lambda: copy.way("suite"),
        f"suite, {RUNS} runs, 1 job": lambda: copy.way("suite", jobs=1),
        f"suite, {RUNS} runs, 4 jobs": lambda: copy.way("suite", jobs=4),
        f"bare functions, {RUNS} runs, 2 processes": lambda: copy.way("bare"),
        f"papermill as a library, {RUNS} runs": lambda: copy.way("papermill"),
        "report, full": lambda: copy.command("build", "--force"),
        "report, nothing changed": lambda: copy.command("build"),
        "report, one fact edited": lambda: (copy.edit_fact(), copy.command("build"))[1],
        "report, one chart module edited": lambda: (copy.edit_module(), copy.command("build"))[1],
    }
    found: dict[str, list[Cost]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, run in ways.items():
            found[name].append(run())
            print(f"  {name}: {found[name][-1].wall:.2f} s", flush=True)
    for count in many:
        found[f"suite, {count} runs, 2 jobs, once more"] = [copy.way("suite", runs=count)]
    if command_lines:
        found[f"command lines one by one, {RUNS} runs"] = [copy.command_lines()]
    return found


def table(found: dict[str, list[Cost]]) -> Iterable[str]:
    """Yield the lines of the results in Markdown."""
    base = statistics.median(cost.wall for cost in found[f"suite, {RUNS} runs, 2 jobs"])
    yield "| way | wall s, median (least to most) | CPU s | largest process MB | wall, times the suite's |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for name, costs in found.items():
        walls = [cost.wall for cost in costs]
        wall, cpu = statistics.median(walls), statistics.median(cost.cpu for cost in costs)
        memory = max(cost.megabytes for cost in costs)
        spread = f"{wall:.2f} ({min(walls):.2f} to {max(walls):.2f})"
        yield f"| {name} | {spread} | {cpu:.1f} | {memory:.0f} | {wall / base:.2f} |"


def machine() -> str:
    """Return what this machine is."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, {memory:.0f} GB"
    return f"{system}, Python {platform.python_version()}"


def main() -> None:
    """Measure, print, and write the results."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--many", type=int, nargs="*", default=[24, 96])
    options.add_argument("--no-command-lines", action="store_true")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(Path(folder) / "project")
        found = measured(copy, chosen.rounds, chosen.many, command_lines=not chosen.no_command_lines)
    lines = [f"Measured on {machine()}, {chosen.rounds} rounds.", "", *table(found)]
    print("\n".join(lines))
    (HERE / "RESULTS.md").write_text("# Results\n\n" + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
