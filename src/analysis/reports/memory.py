"""How much memory a process and all that it started hold."""

import psutil

MEGABYTE = 2**20


def resident(number: int) -> int:
    """Return the resident memory of a process and of all that it started, in bytes; 0 if it is gone.

    What a process shares with the one that it was forked from is counted too: for a notebook that is some 250 MB.
    """
    try:
        first = psutil.Process(number)
        family = [first, *first.children(recursive=True)]
    except psutil.Error:
        return 0
    return sum(map(_own, family))


def _own(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0
