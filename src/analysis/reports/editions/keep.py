"""Take editions off the shelf, and go back to an earlier one."""

from analysis.errors import MissingDataError
from analysis.project import Project
from analysis.reports.editions.shelf import Shelf
from analysis.reports.lock import hold
from analysis.reports.publish import clear, writing


def prune(project: Project, keep: int, *, wait: bool = False) -> list[str]:
    """Remove old editions and return their names, the oldest first.

    The newest complete editions are kept, so are partial ones that are newer than the oldest of these, and the one
    that ``latest`` leads to always is.

    Parameters
    ----------
    project
        The project.
    keep
        How many complete editions to keep, at least one.
    wait
        Whether to wait for a build that is at work.

    Raises
    ------
    BusyError
        If a build is at work and is not to be waited for.
    PublishError
        If one cannot be removed.
    """
    shelf = Shelf(project.reports)
    with hold(project.reports, wait=wait), writing(project.reports):
        clear(project.reports)
        shelf.settle()
        entries = shelf.entries()
        complete = [entry.name for entry in entries if entry.complete][-keep:]
        names = [entry.name for entry in entries]
        gone = [name for name in names if complete and name < complete[0] and name != shelf.shown()]
        for name in gone:
            shelf.remove(name)
    return gone


def rollback(project: Project, *, wait: bool = False) -> str:
    """Let ``latest`` lead to the complete edition before the one that it leads to, and return its name.

    The other one stays on the shelf.

    Raises
    ------
    MissingDataError
        If there is none before it.
    BusyError, PublishError
        As `prune`.
    """
    shelf = Shelf(project.reports)
    with hold(project.reports, wait=wait), writing(project.reports):
        clear(project.reports)
        shelf.settle()
        before = [entry.name for entry in shelf.entries() if entry.complete and entry.name < shelf.shown()]
        if not before:
            raise MissingDataError(
                "There is no complete edition before the latest.",
                "`kosovo-report editions` lists those that there are.",
            )
        shelf.show(before[-1])
    return before[-1]
