"""Real notebooks in real kernels, one for each way in which a run can end."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from reports.made_up import code, make_project, notebook

from analysis.errors import ChapterError
from analysis.parameters import Parameters
from analysis.reports.failures import raise_failed
from analysis.reports.limits import Limits
from analysis.reports.pool import Run
from analysis.reports.record import ChapterRecord
from analysis.reports.run import run_notebooks

pytestmark = pytest.mark.xdist_group("real kernels")

PARAMETERS = Parameters(focus="ALB", as_of="2026-01-31")
ENDINGS = {
    "well": "import os, sys\nprint([sys.executable, os.getcwd(), focus, peers, as_of])",
    "error": "1 / 0",
    "cell_timeout": "import time\ntime.sleep(60)",
    "kernel_killed": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
    "worker_killed": "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)",
    "exit": "import sys\nsys.exit(0)",
    "exit_with_error": "import sys\nsys.exit(3)",
    "warning": "import warnings\nwarnings.warn('made up')",
    "allowed_to_fail": "raise ValueError('made up')",
}
# How each ends in an ordinary kernel; a kernel and its worker are two processes, a warm run is one.
WAYS = {
    "well": ("completed", "", 0),
    "error": ("failed", "ZeroDivisionError", 3),
    "cell_timeout": ("timed_out", "CellTimeoutError", 3),
    "kernel_killed": ("killed", "DeadKernelError", 3),
    "worker_killed": ("killed", "", 3),
    "exit": ("stopped_early", "", 3),
    "exit_with_error": ("stopped_early", "SystemExit", 3),
    "warning": ("completed", "", 0),
    "allowed_to_fail": ("failed", "ValueError", 3),
}
# Warm, there is no kernel apart that can die, and the parent that can be killed is not needed to finish.
WARM_WAYS = WAYS | {"kernel_killed": ("killed", "", 3), "worker_killed": ("completed", "", 0)}


class Seen:
    """Progress that remembers."""

    def __init__(self) -> None:
        self.told: list[tuple[str, object]] = []

    def stage(self, stage: str) -> None:
        self.told.append(("stage", stage))

    def started(self, notebook: str, cells: int) -> None:
        self.told.append((notebook, f"started with {cells}"))

    def advanced(self, notebook: str, run: int) -> None:
        self.told.append((notebook, run))

    def finished(self, record: ChapterRecord) -> None:
        self.told.append((record.notebook, record.state))


def ending(text: str, engine: str = "warm") -> NotebookNode:
    made = notebook(code(text), code("print('the last cell')"))
    if engine == "kernel":
        made.metadata["kosovo_report"] = {"engine": "kernel"}
    if text == ENDINGS["allowed_to_fail"]:
        made.cells[2].metadata["tags"] = ["raises-exception"]
    return made


@pytest.fixture(scope="module", params=["warm", "kernel"])
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def root(engine: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything in its name that trips path handling."""
    return tmp_path_factory.mktemp("prëjekt {x} {} %s")


@pytest.fixture(scope="module")
def seen(engine: str) -> Seen:
    return Seen()


@pytest.fixture(scope="module")
def runs(root: Path, seen: Seen, engine: str) -> dict[str, Run]:
    """All endings, run once, on a machine whose user has a kernel python3 and a start-up file of their own."""
    project = make_project(root / "p", **{name: ending(text, engine) for name, text in ENDINGS.items()})
    kernel = root / "share" / "kernels" / "python3"
    kernel.mkdir(parents=True)
    spec = {"argv": ["/made/up/python", "{connection_file}"], "display_name": "Made up", "language": "python"}
    (kernel / "kernel.json").write_text(json.dumps(spec), "utf-8")
    startup = root / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "made_up.py").write_text("raise SystemExit\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_PATH", str(root / "share"))
        patch.setenv("IPYTHONDIR", str(root / "ipython"))
        done = run_notebooks(
            project,
            [project.notebooks / f"{name}.ipynb" for name in ENDINGS],
            PARAMETERS,
            root / "work",
            jobs=3,
            limits=Limits(cell=3, notebook=60),
            progress=seen,
        )
    assert [run.source.stem for run in done] == list(ENDINGS)
    return {run.source.stem: run for run in done}


@pytest.mark.parametrize("name", ENDINGS)
def test_the_record_says_how_a_notebook_ended(name: str, engine: str, runs: dict[str, Run]) -> None:
    record = runs[name].record
    assert record.engine == engine
    ways = WARM_WAYS if engine == "warm" else WAYS
    assert (record.state, record.error, record.cell) == ways[name]
    assert record.cell_id == ("c2" if record.cell else "")
    left = {"allowed_to_fail": 1}.get(name, 0 if record.completed else 2)
    assert (record.cells_run, record.cells_total) == (3 - left, 3)
    assert record.seconds > 0
    assert record.parameters == PARAMETERS.literals()


@pytest.mark.parametrize("name", ENDINGS)
def test_the_notebook_is_kept_as_far_as_it_ran(name: str, runs: dict[str, Run], tmp_path: Path) -> None:
    run = replace(runs[name], record=replace(runs[name].record, state="failed"))
    with pytest.raises(ChapterError):
        raise_failed(tmp_path, [run], {})
    text = (tmp_path / "failed" / f"{name}.ipynb").read_text("utf-8")
    kept = nbformat.reads(text, as_version=4)
    assert [cell["id"] for cell in kept.cells] == ["c0", "c1", "injected-parameters", "c2", "c3"]
    assert bool(kept.cells[4].outputs) == (runs[name].record.completed or name == "allowed_to_fail")
    assert "papermill" not in text
    assert "start_time" not in text
    assert text.count('"injected-parameters"') == 2  # the tag and the id


def test_the_kernel_is_this_python_away_from_the_users_files(runs: dict[str, Run]) -> None:
    kept = nbformat.read(runs["well"].executed, as_version=4)
    executable, folder, focus, peers, as_of = eval(kept.cells[3].outputs[0].text)  # noqa: S307 - printed by the test
    assert executable == sys.executable
    assert Path(folder) != Path.cwd()
    assert (focus, tuple(peers), as_of) == ("ALB", PARAMETERS.peers, "2026-01-31")


def test_warnings_are_counted(runs: dict[str, Run]) -> None:
    assert runs["warning"].record.stderr == 1
    assert runs["well"].record.stderr == 0


def test_the_traceback_is_in_the_log(runs: dict[str, Run]) -> None:
    assert "ZeroDivisionError" in runs["error"].log.read_text("utf-8")
    assert "1 / 0" in runs["error"].log.read_text("utf-8")
    assert runs["error"].record.message == "division by zero"


def test_progress_tells_each_notebook_from_start_to_end(runs: dict[str, Run], seen: Seen) -> None:
    told = [what for name, what in seen.told if name == "well"]
    assert told[0] == "started with 3"
    assert told[-1] == "completed"
    assert told[1:-1] == sorted(told[1:-1])


def test_no_connection_file_is_left_outside(runs: dict[str, Run], root: Path) -> None:
    assert {path.name for path in (root / "work").iterdir()} == set(ENDINGS)


def alive(pid: int) -> bool:
    """Return whether a process runs; one that only waits to be buried does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def gone(pids: list[int], seconds: float = 10) -> bool:
    """Return whether processes end within some seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and any(map(alive, pids)):
        time.sleep(0.05)
    return not any(map(alive, pids))


HANG = """\
import os, pathlib, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
note = pathlib.Path(os.environ["KOSOVO_REPORT_ROOT"]) / "pids"
note.with_suffix(".new").write_text(f"{os.getppid()} {os.getpid()} {child.pid}")
note.with_suffix(".new").rename(note)
time.sleep(600)"""


def test_a_notebook_past_its_deadline_is_killed_with_all_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: str
) -> None:
    project = make_project(tmp_path / "p", hangs=ending(HANG, engine))
    note = project.root / "pids"
    real = time.monotonic
    # The clock leaps past the deadline as soon as the notebook hangs.
    monkeypatch.setattr("analysis.reports.pool.time.monotonic", lambda: real() + 1000 * note.exists())
    source = project.notebooks / "hangs.ipynb"
    [run] = run_notebooks(project, [source], PARAMETERS, tmp_path / "w", limits=Limits(notebook=900))
    assert (run.record.state, run.record.cell, run.record.cells_run) == ("timed_out", 3, 1)
    assert "longer than 900 s" in run.record.message
    assert gone([int(pid) for pid in note.read_text("utf-8").split()])


PARENT = """\
import signal, sys
# A shell that starts jobs in the background lets them ignore Ctrl-C, and their children inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
from pathlib import Path
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports.run import run_notebooks
root = Path(sys.argv[1])
source = root / "p" / "notebooks" / "hangs.ipynb"
try:
    run_notebooks(Project(root / "p"), [source], Parameters(), root / "w")
except KeyboardInterrupt:
    sys.exit(130)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_its_build(number: signal.Signals, engine: str, tmp_path: Path) -> None:
    project = make_project(tmp_path / "p", hangs=ending(HANG, engine))
    with subprocess.Popen([sys.executable, "-c", PARENT, str(tmp_path)], start_new_session=True) as parent:
        while not (project.root / "pids").exists():
            assert parent.poll() is None
            time.sleep(0.05)
        pids = [int(pid) for pid in (project.root / "pids").read_text("utf-8").split()]
        assert all(map(alive, pids))
        os.kill(parent.pid, number)
        assert parent.wait(60) == (-9 if number == signal.SIGKILL else 130)
    assert gone(pids)
