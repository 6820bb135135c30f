"""The program of a worker process: run the notebook of one job.

Started by `analysis.reports.processes` as ``python -m analysis.reports.worker JOB``, where ``JOB`` is a JSON file. It
writes the notebook as far as it ran and what happened to it, and leaves judgement and clean-up to its parent.
"""

import json
import os
import signal
import sys
import threading
from pathlib import Path


def main(arguments: list[str]) -> None:
    """Run the job in the file that the first argument names, and write its result."""
    threading.Thread(target=_die_with_parent, daemon=True).start()
    from analysis.reports.execute import run, write_whole  # noqa: PLC0415 - slow, and the parent must be watched meanwhile

    job = json.loads(Path(arguments[0]).read_text("utf-8"))
    write_whole(Path(job["result"]), run(job))


def _die_with_parent() -> None:
    """End this process group as soon as the parent is gone, however it went: its end of our standard input closes."""
    while os.read(0, 1):
        pass
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
