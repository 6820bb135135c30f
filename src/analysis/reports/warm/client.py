"""The driver's side of the nursery: start it, ask it for processes, and end it."""

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ATTEMPTS = 2
"""How many nurseries are tried for one process."""


class NurseryError(Exception):
    """The nursery is gone, or refuses."""


def possible() -> bool:
    """Return whether processes can be forked and followed here: on Linux; elsewhere ordinary kernels are used."""
    return sys.platform == "linux" and hasattr(os, "pidfd_open")


class Nursery:
    """A parent process that has imported what notebooks need.

    Parameters
    ----------
    environment
        Its environment.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        held, self._lifeline = os.pipe()
        # A file without a name: whatever becomes of this process, nothing is left of it.
        with tempfile.TemporaryFile() as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own Python and module
                [sys.executable, "-P", "-m", "analysis.reports.warm.nursery", str(held)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=os.sep,
                env=environment,
                pass_fds=[held],
                start_new_session=True,
            )
        os.close(held)

    def fork(self, request: Mapping[str, Any]) -> "Forked":
        """Return a new process that runs a job.

        Parameters
        ----------
        request
            ``job``, see `analysis.reports.execute.run`; ``log``, the file of its standard output and error;
            ``folder``, its working directory; ``environment``.

        Raises
        ------
        NurseryError
            If there is no such process.
        """
        answer = self._ask({"do": "fork", **request})
        if "pid" not in answer:
            raise NurseryError(answer.get("error", "no answer"))
        return Forked(answer["pid"], os.pidfd_open(answer["pid"]), self)

    def bury(self, pid: int) -> None:
        """Let the number of an ended process go."""
        with contextlib.suppress(NurseryError):
            self._ask({"do": "bury", "pid": pid})

    def close(self) -> None:
        """End the nursery and everything that it forked."""
        os.close(self._lifeline)
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()

    def _ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        into, out = self._process.stdin, self._process.stdout
        try:
            into.write(json.dumps(request).encode() + b"\n")  # type: ignore[union-attr] # a pipe, as asked for
            into.flush()  # type: ignore[union-attr] # as above
            answer: dict[str, Any] = json.loads(out.readline())  # type: ignore[union-attr] # as above
        except (OSError, ValueError):
            raise NurseryError("the nursery is gone") from None
        return answer


class Nurseries:
    """A nursery that is replaced when it dies, and given up when the next one dies too.

    Parameters
    ----------
    environment
        See `Nursery`. The first one is started at once, so that it imports while other work is done.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self._nurseries: list[Nursery] = [Nursery(environment)] if possible() else []

    def fork(self, request: Mapping[str, Any]) -> "Forked | None":
        """Return a new process, or nothing where an ordinary one must do."""
        for _ in range(ATTEMPTS if self._nurseries else 0):
            try:
                return self._nurseries[-1].fork(request)
            except NurseryError:
                self._nurseries.append(Nursery(self._environment))
        return None

    def close(self) -> None:
        """End every nursery and what it forked."""
        while self._nurseries:
            self._nurseries.pop().close()

    def __enter__(self) -> "Nurseries":
        """Return the nurseries themselves."""
        return self

    def __exit__(self, *_: object) -> None:
        """End them."""
        self.close()


@dataclass
class Forked:
    """A process forked from a nursery; it leads a process group.

    Parameters
    ----------
    pid
        Its number.
    descriptor
        A descriptor that stands for it, whatever becomes of its number.
    nursery
        Its parent.
    """

    pid: int
    descriptor: int
    nursery: Nursery

    def ended(self) -> bool:
        """Return whether it has ended."""
        return bool(select.select([self.descriptor], [], [], 0)[0])

    def kill(self) -> None:
        """Kill it and everything that it started, and free what it held."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.descriptor, signal.SIGKILL)
        select.select([self.descriptor], [], [])
        os.close(self.descriptor)
        self.nursery.bury(self.pid)
