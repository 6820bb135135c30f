"""Warm runs: what they record is what a kernel would have sent, and nothing passes from one to the next."""

import json
import os
import random
import re
import signal
import threading
import time
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from reports.made_up import code, make_project, notebook

from analysis.parameters import Parameters
from analysis.reports.environment import open_nurseries
from analysis.reports.limits import Limits
from analysis.reports.pool import Run
from analysis.reports.run import run_notebooks
from analysis.reports.warm import nursery
from analysis.reports.warm.client import Nursery, NurseryError

pytestmark = pytest.mark.xdist_group("warm runs")

PARAMETERS = Parameters(focus="ALB", as_of="2026-01-31")

# Cells that a home-made engine gets wrong.
AWKWARD = {
    "value": ["x = 5", "x", "x;", "_", "None", "Out"],
    "print": ["print('a')\nprint('b')", "import sys\nprint('c', file=sys.stderr)"],
    "await": ["import asyncio\nawait asyncio.sleep(0.01)\n3", "task = asyncio.create_task(asyncio.sleep(0, 'done'))"],
    "await_later": ["import asyncio\ntask = asyncio.create_task(asyncio.sleep(0, 'done'))", "await task"],
    "loop": ["import asyncio\nasyncio.get_running_loop().is_running()"],
    "magic": ["%matplotlib inline\n%precision 2", "3.14159", "%%capture kept\nprint('x')", "kept.stdout", "!echo hi"],
    "unknown_magic": ["%made_up"],
    "display": [
        "from IPython.display import HTML, JSON, Markdown, display",
        "display(HTML('<b>a</b>'), Markdown('**b**'), JSON({'c': [1]}))",
        "HTML('<i>d</i>')",
        "display({'text/plain': 'e', 'text/x-made-up': 'f'}, raw=True, metadata={'g': 1})",
    ],
    "update": [
        "from IPython.display import display\nhandle = display('first', display_id='h')",
        "display('again', display_id='h')",
        "handle.update('last')",
    ],
    "clear": [
        "from IPython.display import clear_output\nprint('a')\nclear_output()\nprint('b')",
        "print('c')\nclear_output(wait=True)\nprint('d')",
        "print('e')\nclear_output(wait=True)",
    ],
    "figure": ["import matplotlib.pyplot as plt\nplt.plot([1, 2]);", "plt.plot([2, 1])\nplt.show()\nprint('after')"],
    "bytes": ["class Picture:\n    def _repr_png_(self):\n        return b'\\x89PNG made up'\nPicture()"],
    "broken": [
        "class Broken:\n    def _repr_html_(self):\n        raise ValueError('made up')\nBroken()",
    ],
    "frame": ["import pandas as pd\npd.DataFrame({'a': [1, 2]})"],
    "warning": ["import warnings\nwarnings.warn('made up')\n1"],
    "input": ["input('?')"],
    "getpass": ["import getpass\ngetpass.getpass()"],
    "deep": ["def f(n):\n    return f(n + 1)\nf(0)"],
    "syntax": ["a b"],
    "chained": ["try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    raise ValueError('made up') from error"],
    "exit": ["import sys\nsys.exit(0)", "print('not reached')"],
    "exit_in_words": ["import sys\nsys.exit('made up')", "print('not reached')"],
    "program": ["import subprocess\nsubprocess.run(['echo', 'low'], check=True).returncode"],
    "main": ["import __main__\n__name__, '__file__' in dir(), hasattr(__main__, 'peers')"],
    "pickled": ["import pickle\nclass P:\n    pass\ntype(pickle.loads(pickle.dumps(P()))) is P"],
    "history": ["In[3:], len(In)"],
    "path": ["import sys\nsys.path[0], sys.flags.hash_randomization"],
}


# These end their notebook; the others stand in one, one after the other.
LAST = ("broken", "unknown_magic", "input", "getpass", "deep", "syntax", "chained", "exit", "exit_in_words")
NOTEBOOKS = {
    "together": [cell for name, cells in AWKWARD.items() if name not in LAST for cell in cells],
    **{name: AWKWARD[name] for name in LAST},
}


def made(cells: list[str], engine: str) -> NotebookNode:
    result = notebook(*(code(cell) for cell in cells))
    result.metadata["kosovo_report"] = {"engine": engine}
    return result


def run_all(folder: Path, notebooks: dict[str, NotebookNode], jobs: int = 2, limits: Limits | None = None) -> list[Run]:
    project = make_project(folder / "p", **notebooks)
    sources = [project.notebooks / f"{name}.ipynb" for name in notebooks]
    return run_notebooks(project, sources, PARAMETERS, folder / "w", jobs=jobs, limits=limits)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Run]]:
    """Every awkward notebook, run both ways."""
    runs = {}
    for engine in ("warm", "kernel"):
        done = run_all(
            tmp_path_factory.mktemp(engine), {name: made(cells, engine) for name, cells in NOTEBOOKS.items()}
        )
        runs[engine] = {run.source.stem: run for run in done}
    return runs


def comparable(run: Run) -> list[tuple[int | None, list[object]]]:
    """Return execution counts and outputs, without what differs from process to process."""
    cells = [cell for cell in nbformat.read(run.executed, as_version=4).cells if cell.cell_type == "code"]
    return [(cell.execution_count, [anonymous(output) for output in joined(cell.outputs)]) for cell in cells]


def joined(outputs: list[NotebookNode]) -> list[NotebookNode]:
    """Join what a stream sent in several pieces; how it is cut is chance in a kernel."""
    whole: list[NotebookNode] = []
    for output in outputs:
        last = whole[-1] if whole else None
        if last is not None and last.output_type == output.output_type == "stream" and last.name == output.name:
            last.text += output.text
        else:
            whole.append(output)
    return whole


def anonymous(output: NotebookNode) -> object:
    text = json.dumps(output, sort_keys=True)
    if output.output_type == "error":
        # Frames above the cell's own are those of the engine.
        return output.ename, output.evalue
    return re.sub(r"[^\"\s]*/ipykernel_\d+", "ipykernel", re.sub(r"0x[0-9a-f]+", "0x", text))


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_warm_run_records_what_a_kernel_sends(name: str, both: dict[str, dict[str, Run]]) -> None:
    warm, kernel = both["warm"][name], both["kernel"][name]
    assert (warm.record.engine, kernel.record.engine) == ("warm", "kernel")
    assert comparable(warm) == comparable(kernel)
    fields = ("state", "error", "message", "cell", "cells_run", "cells_total", "stderr")
    assert [getattr(warm.record, name) for name in fields] == [getattr(kernel.record, name) for name in fields]


LEAK = """\
import builtins, os, random, sys, warnings
import matplotlib, numpy, pandas
import analysis.economies
seen = {
    "option": pandas.get_option("display.max_rows"),
    "style": matplotlib.rcParams["font.size"],
    "figures": len(sys.modules["matplotlib.pyplot"].get_fignums()) if "matplotlib.pyplot" in sys.modules else 0,
    "variable": os.environ.get("MADE_UP"),
    "builtin": hasattr(builtins, "made_up"),
    "module": "made_up" in sys.modules,
    "patched": analysis.economies.WB6[0],
    "filters": len([rule for rule in warnings.filters if rule[0] == "error"]),
    "folder": os.path.basename(os.getcwd()),
    "umask": os.umask(0o022),
}
print(seen)
pandas.set_option("display.max_rows", 1234)
matplotlib.rcParams["font.size"] = 77
import matplotlib.pyplot as plt
plt.figure()
os.environ["MADE_UP"] = focus
builtins.made_up = sys.modules["made_up"] = sys
analysis.economies.WB6 = ("made up",)
warnings.simplefilter("error")
os.chdir("/")
os.umask(0o077)
numpy.random.seed(1)
random.seed(1)
plt.close("all")"""


def printed(run: Run) -> str:
    cells = nbformat.read(run.executed, as_version=4).cells
    return "".join(output.text for cell in cells for output in cell.get("outputs", []) if output.name == "stdout")


def test_a_hundred_runs_leak_nothing(tmp_path: Path) -> None:
    runs = run_all(tmp_path, {f"n{number}": made([LEAK], "warm") for number in range(100)}, jobs=3)
    assert {run.record.state for run in runs} == {"completed"}
    assert {run.record.engine for run in runs} == {"warm"}
    assert len({printed(run) for run in runs}) == 1
    assert "'variable': None" in printed(runs[0])


def test_runs_draw_different_random_numbers(tmp_path: Path) -> None:
    drawn = ["import random, numpy\nprint(random.random(), numpy.random.rand(), numpy.random.default_rng().random())"]
    runs = run_all(tmp_path, {f"n{number}": made(drawn, "warm") for number in range(3)})
    assert len({number for run in runs for number in printed(run).split()}) == 9


def test_a_process_killed_at_any_moment_fails_alone(tmp_path: Path) -> None:
    cells = [
        "import os, pathlib, time",
        "pathlib.Path('../pid').write_text(str(os.getpid()))\ntime.sleep(0.3)\nprint(1)",
    ]
    names = [f"n{number}" for number in range(12)]
    victims = {name for number, name in enumerate(names) if number % 3 == 1}
    done = threading.Event()

    def kill() -> None:
        left = set(victims)
        rng = random.Random(1)  # noqa: S311 - no secret
        while left and not done.is_set():
            for name in sorted(left):
                note = tmp_path / "w" / name / "pid"
                if note.exists() and note.read_text("utf-8"):
                    time.sleep(rng.uniform(0, 0.1))
                    os.kill(int(note.read_text("utf-8")), signal.SIGKILL)
                    left.discard(name)
            time.sleep(0.01)

    killer = threading.Thread(target=kill)
    killer.start()
    runs = run_all(tmp_path, {name: made(cells, "warm") for name in names})
    done.set()
    killer.join()
    assert {run.source.stem for run in runs if run.record.state == "killed"} == victims
    assert {run.source.stem for run in runs if run.record.state == "completed"} == set(names) - victims


def test_a_nursery_that_dies_is_replaced(tmp_path: Path) -> None:
    kill = "import os, signal, time\nos.kill(os.getppid(), signal.SIGKILL)\ntime.sleep(0.2)\nprint('on')"
    runs = run_all(tmp_path, {f"n{number}": made([kill], "warm") for number in range(3)}, jobs=1)
    assert [(run.record.state, run.record.engine, printed(run)) for run in runs] == [("completed", "warm", "on\n")] * 3


def test_without_a_nursery_an_ordinary_kernel_runs_and_the_record_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise NurseryError("made up")

    monkeypatch.setattr(Nursery, "fork", gone)
    [run] = run_all(tmp_path, {"n": made(["print('on')"], "warm")})
    assert (run.record.state, run.record.engine, printed(run)) == ("completed", "kernel", "on\n")


def test_a_nursery_with_threads_refuses_to_fork(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("1", "2"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(nursery, "THREADS", tmp_path)
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("forked"))
    assert nursery._fork({}, (0, 0)) == {"error": "the nursery has threads"}


def test_the_nursery_has_no_thread(tmp_path: Path) -> None:
    count = "import os\nprint(len(os.listdir(f'/proc/{os.getppid()}/task')))"
    [run] = run_all(tmp_path, {"n": made([count], "warm")})
    assert printed(run) == "1\n"


def test_closing_ends_the_nursery(tmp_path: Path) -> None:
    with open_nurseries() as nurseries:
        pid = nurseries._nurseries[-1]._process.pid
        assert Path(f"/proc/{pid}").exists()
    assert not Path(f"/proc/{pid}").exists()
