"""Errors that a user can act on, each kind with an exit code of its own.

The command line prints their text without a traceback. A scheduler can tell from the exit code alone
what went wrong; the codes are listed in the README and never change meaning.
"""


class SuiteError(Exception):
    """Base of all errors shown to a user.

    Parameters
    ----------
    what
        What is wrong, naming the file, row, column or option concerned.
    todo
        What the user can do about it.
    """

    exit_code = 1

    def __init__(self, what: str, todo: str = "") -> None:
        self.what = what
        self.todo = todo
        super().__init__(f"{what}\n{todo}" if todo else what)


class ParameterError(SuiteError):
    """An unknown or impossible parameter; nothing was started."""

    exit_code = 2


class RawDataError(SuiteError):
    """Rows of a raw table break its schema or point to something that does not exist."""

    exit_code = 3


class MissingDataError(SuiteError):
    """A raw or processed file that is needed is not there or cannot be read."""

    exit_code = 4


class ChapterError(SuiteError):
    """No notebook ran to its end: each failed, timed out, was killed or stopped early; nothing was published."""

    exit_code = 5


class ExportError(SuiteError):
    """A page, the PDF or a figure could not be made; nothing was published."""

    exit_code = 6


class PublishError(SuiteError):
    """The report could not be written to its folder (full disk, no permission); the old one is untouched."""

    exit_code = 7


class BusyError(SuiteError):
    """Another build holds the reports folder."""

    exit_code = 8


class ExhibitError(SuiteError):
    """A chart or table lacks what it must carry: alt text, a title, sources."""

    exit_code = 9


class MeasureError(SuiteError):
    """A measure was asked to mix or compare what may not be mixed or compared."""

    exit_code = 10


class PartialError(SuiteError):
    """A chapter failed, the others were built; the partial edition was kept, and not published."""

    exit_code = 11


class PartialPublishedError(SuiteError):
    """A chapter failed, the others were built; the partial edition was published as the latest, as asked."""

    exit_code = 12


class StaleError(SuiteError):
    """Data are older than they may be, and it was asked that this be an error."""

    exit_code = 14


class OutOfTimeError(SuiteError):
    """The whole build took longer than it may; nothing was published."""

    exit_code = 13
