"""A time limit on a whole build, whatever it is at."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from analysis.errors import OutOfTimeError


class _Late(BaseException):
    """Ends the work; no ``except Exception`` on its way stops it."""


@contextmanager
def deadline(seconds: float | None) -> Iterator[None]:
    """End the block after some seconds, as Ctrl-C would: what it started is ended, what it made is removed.

    Where the system has no such alarm, as on Windows, and in threads, there is no limit.

    Parameters
    ----------
    seconds
        The limit; ``None`` for none.

    Raises
    ------
    OutOfTimeError
        If the block took longer.
    """
    if not seconds or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def late(_number: int, _frame: FrameType | None) -> None:
        raise _Late

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except _Late:
        raise OutOfTimeError(
            f"The build took longer than {seconds:g} s and was ended; nothing was published.",
            "Give it more time with --build-timeout, or see in the lines above which chapter takes so long.",
        ) from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
