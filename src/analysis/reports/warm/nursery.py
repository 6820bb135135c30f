"""The program of the nursery: import what notebooks need once, then fork a process for each that is asked for.

Started by `analysis.reports.warm.client` as ``python -m analysis.reports.warm.nursery LIFELINE``. It reads requests as
lines of JSON from standard input and answers each with a line on standard output.

Why forking is safe here. The nursery runs no notebook and no thread: it imports, draws one small chart to warm
matplotlib's caches, and waits; before each fork it checks that it has a single thread, and refuses otherwise. BLAS is
held to one thread by the environment. Typst, Arrow and ZeroMQ, which keep threads or sockets, are not used in it.
A child gets its own process group, folder, environment, standard streams and random state; what it changes in memory
is its own. It ends, with all that it started, when the lifeline, a pipe that only the driver holds open, closes.
"""

import contextlib
import gc
import importlib
import io
import json
import os
import pkgutil
import random
import select
import signal
import sys
import tempfile
import threading
import traceback
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

ROOMS = ("measures", "prose", "charts")
"""Packages of `analysis` whose modules notebooks import."""

THREADS = Path("/proc/self/task")


def main(arguments: list[str]) -> None:
    """Serve requests until the driver is gone."""
    lifeline = int(arguments[0])
    channel = os.dup(1)
    os.dup2(2, 1)  # what an import prints goes to the log, never among the answers
    warm()
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        request = json.loads(line)
        answer = _fork(request, (lifeline, channel)) if request["do"] == "fork" else _bury(request["pid"])
        os.write(channel, json.dumps(answer).encode() + b"\n")


def warm() -> None:
    """Import what notebooks and the engine need, and fill matplotlib's caches."""
    for name in ("analysis.reports.execute", "analysis.reports.warm.engine", "analysis.notebook"):
        importlib.import_module(name)
    for name in modules():
        try:
            importlib.import_module(name)
        except Exception:  # noqa: BLE001 - the notebook that needs the module says what is wrong with it
            traceback.print_exc()
    from matplotlib import pyplot  # noqa: PLC0415 - after the environment has named its backend

    with pyplot.rc_context({"svg.fonttype": "none", "pdf.fonttype": 42}):
        figure, axes = pyplot.subplots()
        axes.set_title("ë č ж 1")
        for kind in ("svg", "pdf", "png"):
            figure.savefig(io.BytesIO(), format=kind)
    pyplot.close("all")


def modules() -> Iterable[str]:
    """Yield the names of the modules that notebooks import."""
    for room in ROOMS:
        package = importlib.import_module(f"analysis.{room}")
        yield from (found.name for found in pkgutil.walk_packages(package.__path__, f"analysis.{room}."))


def _fork(request: dict[str, Any], pipes: tuple[int, int]) -> dict[str, Any]:
    if THREADS.exists() and len(list(THREADS.iterdir())) > 1:
        return {"error": "the nursery has threads"}
    child = os.fork()
    if not child:
        _live(request, *pipes)
    # The child does the same: whichever comes first, the group is there before anybody signals to it.
    with contextlib.suppress(OSError):
        os.setpgid(child, child)
    return {"pid": child}


def _live(request: dict[str, Any], lifeline: int, channel: int) -> NoReturn:
    """Be the forked process, to its end."""
    try:
        os.setpgid(0, 0)
        _settle(request, lifeline, channel)
        _run(request["job"])
    except BaseException:  # noqa: BLE001 - nothing may return into the nursery's own loop
        traceback.print_exc()
        _leave(1)
    _leave(0)


def _settle(request: dict[str, Any], lifeline: int, channel: int) -> None:
    """Make the forked process one of its own: streams, folder, environment, random state, lifeline."""
    os.close(channel)  # held open here, it would hide the nursery's death from the driver
    nothing = os.open(os.devnull, os.O_RDONLY)
    log = os.open(request["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    for source, target in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(source, target)
    os.close(nothing)
    os.close(log)
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    tempfile.tempdir = None
    random.seed()
    sys.modules["numpy"].random.seed()
    threading.Thread(target=_die_with_driver, args=(lifeline,), daemon=True).start()


def _die_with_driver(lifeline: int) -> None:
    """End this process group as soon as the driver is gone, however it went."""
    waiting = select.poll()
    waiting.register(lifeline, select.POLLHUP)
    waiting.poll()
    os.killpg(0, signal.SIGKILL)


def _run(job: dict[str, Any]) -> None:
    from analysis.reports.execute import run, write_whole  # noqa: PLC0415 - imported long ago by `warm`

    write_whole(Path(job["result"]), run(job))


def _leave(status: int) -> NoReturn:
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status)


def _bury(child: int) -> dict[str, Any]:
    """Free the number of a child that has ended; until then nobody else can have it."""
    with contextlib.suppress(ChildProcessError):
        os.waitpid(child, 0)
    return {"pid": child}


if __name__ == "__main__":
    main(sys.argv[1:])
