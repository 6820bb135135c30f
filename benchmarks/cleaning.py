"""How long cleaning takes and how much memory it needs, against the plain `pandas.read_csv` of the same file.

Made-up staff lists of 10,000, 100,000 and 1,000,000 rows are cleaned in a small project, each in a process of its own.
What it costs to clean the project with a list of ten rows is shown in a line of its own: it is the same for any list,
and left out of the net ratio. Of a tidy list nothing is changed; of the other one in ten rows is written as people
write, so that the ledger has a line for each of its cells. Short runs are done three times, and the shortest counts.

Run it as `make bench`, or with other numbers of rows: `python benchmarks/cleaning.py 10000`.
"""

import csv
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

ROWS = (10_000, 100_000, 1_000_000)
MOST_TIME, MOST_MEMORY = 6, 4
"""How many times the time and the memory of `pandas.read_csv` cleaning should need at most."""

BODIES = ("rcc", "ryco", "marri", "selec", "racviac", "tct", "enc")
ECONOMIES = ("ALB", "BIH", "XKX", "MKD", "MNE", "SRB", "BGR", "GRC", "HRV", "HUN", "MDA", "ROU", "SVN", "TUR")
NAMES = {"ALB": "Shqipëria", "XKX": "Kosovo*", "MNE": "Црна Гора", "MKD": "N. Macedonia", "SRB": " Serbia"}
LEVELS = ("all", "leadership", "management", "professional", "support")
MONTHS = ("January", "tetor", "oktobar")
UNTIDY = 10
"""One row in so many is written as people write."""

REPEATED = 3
"""How many times short runs are done."""


class Cost(NamedTuple):
    """Seconds of the processor that a process took, and the most megabytes that it held."""

    seconds: float
    megabytes: float


def rows(count: int, *, tidy: bool) -> Iterator[dict[str, str]]:
    """Yield made-up rows of staff; no two are the same, for each has a page of its own."""
    for number in range(count):
        economy = ECONOMIES[number % len(ECONOMIES)]
        year = 2000 + number // 7 % 25
        row = {
            "body_id": BODIES[number // 3 % len(BODIES)],
            "economy": economy,
            "level": LEVELS[number // 11 % len(LEVELS)],
            "measure": "headcount",
            "headcount": str(number * 37 % 3000),
            "as_of": f"{year}-{number % 12 + 1:02d}",
            "source_id": "made-up",
            "locator": f"page {number}",
        }
        if not tidy and number % UNTIDY == 0:
            row |= {
                "body_id": row["body_id"].upper(),
                "economy": NAMES.get(economy, economy),
                "headcount": f"{int(row['headcount']) + 1000:,}".replace(",", " "),
                "as_of": f"{MONTHS[number % len(MONTHS)]} {year}",
            }
        yield row


def write(path: Path, table: str, lines: Iterator[dict[str, str]]) -> None:
    """Write rows of a table as a CSV file."""
    from analysis.tables.schemas import tables  # noqa: PLC0415 - the plain reader starts without the suite

    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, [*tables()[table].columns], restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)


def make_project(root: Path) -> None:
    """Write a project of seven bodies, one source, the economies of the region, and no other row."""
    from analysis.tables.schemas import tables  # noqa: PLC0415 - as above

    stated = {"source_id": "made-up", "locator": "page 1"}
    body = {"family": "security", "domain": "police", "regional_set": "yes", **stated}
    source = {"source_id": "made-up", "title": "Made up", "publisher": "Nobody", "kind": "news"}
    known = {
        "bodies": [{"body_id": name, "name": name.upper(), **body} for name in BODIES],
        "sources": [source],
        "economies": [
            {"code": code, "name_en": code, "name_sq": code, "name_sr_latn": code, "wb6": "no"} for code in ECONOMIES
        ],
    }
    for name in tables():
        write(root / "data" / "raw" / name / f"{name}.csv", name, iter(known.get(name, [])))


def read(path: Path) -> None:
    """Read a file as pandas does."""
    import pandas as pd  # noqa: PLC0415 - imported by the process that needs it

    pd.read_csv(path)


def clean(root: Path) -> None:
    """Clean a project."""
    from analysis.project import Project  # noqa: PLC0415 - as above
    from analysis.tables.clean import clean  # noqa: PLC0415 - as above

    report = clean(Project(root))
    if report.rows_set_aside or report.rows_folded:
        raise SystemExit(f"rows were set aside or folded: {report}")


JOBS: dict[str, Callable[[Path], None]] = {"read": read, "clean": clean}


def work(job: str, path: Path) -> None:
    """Do a job in this process, and print what it cost, without the time of starting Python and importing."""
    import analysis.tables.clean  # noqa: F401, PLC0415 - not to be timed

    began = time.process_time()
    JOBS[job](path)
    seconds = time.process_time() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # macOS counts bytes, Linux kibibytes.
    megabytes = most / 2**20 if sys.platform == "darwin" else most / 2**10
    sys.stdout.write(f"{seconds} {megabytes}\n")


def cost(job: str, path: Path, *, times: int) -> Cost:
    """Return what a job costs in a process of its own, the cheapest of some times."""
    call = [sys.executable, __file__, job, str(path)]
    said = [subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True).stdout for _ in range(times)]
    return min(Cost(*map(float, text.split())) for text in said)


def compare(folder: Path, count: int, *, tidy: bool, bare: Cost) -> str:
    """Return a line that compares cleaning a list with reading it."""
    root = folder / f"{count} {tidy}"
    make_project(root)
    path = root / "data" / "raw" / "staffing" / "staffing.csv"
    write(path, "staffing", rows(count, tidy=tidy))
    times = REPEATED if count < max(ROWS) else 1
    plain, full = cost("read", path, times=times), cost("clean", root, times=times)
    net = max(full.seconds - bare.seconds, 0.0) / plain.seconds
    return (
        f"{count:>9,}  {'tidy' if tidy else 'untidy':<6} {plain.seconds:>9.2f} s {full.seconds:>8.2f} s"
        f" {full.seconds / plain.seconds:>7.1f} {net:>7.1f} {plain.megabytes:>8,.0f} MB {full.megabytes:>7,.0f} MB"
        f" {full.megabytes / plain.megabytes:>7.1f}\n"
    )


def main(counts: tuple[int, ...]) -> None:
    """Print the table of ratios."""
    with tempfile.TemporaryDirectory() as scratch:
        small = Path(scratch) / "small"
        make_project(small)
        write(small / "data" / "raw" / "staffing" / "staffing.csv", "staffing", rows(UNTIDY, tidy=False))
        bare = cost("clean", small, times=REPEATED)
        sys.stdout.write(
            f"Cleaning the project with a list of {UNTIDY} rows: {bare.seconds:.2f} s, {bare.megabytes:,.0f} MB.\n"
            "The net ratio leaves these seconds out; all seconds are those of the processor.\n"
            f"Aims: at most {MOST_TIME} times the time and {MOST_MEMORY} times the memory of pandas.read_csv.\n\n"
            "     rows  list     read_csv      clean   ratio     net    read_csv      clean   ratio\n"
        )
        for count in counts:
            for tidy in (True, False):
                sys.stdout.write(compare(Path(scratch), count, tidy=tidy, bare=bare))
                sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in JOBS:
        work(sys.argv[1], Path(sys.argv[2]))
    else:
        main(tuple(map(int, sys.argv[1:])) or ROWS)
