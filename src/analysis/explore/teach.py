"""Errors that teach: what was wrong, what was perhaps meant, what is allowed; in a notebook without a traceback."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from IPython import get_ipython

from analysis.economies import NAMES
from analysis.errors import ParameterError, SuiteError
from analysis.tables.problem import near

MOST = 20
"""So many allowed values are spelt out; of more the nearest alone."""


def unknown(option: str, value: object, allowed: Collection[str], meant: Iterable[str] = ()) -> ParameterError:
    """Return the error for a value that is not allowed.

    Parameters
    ----------
    option
        What the value was given for.
    value
        The value.
    allowed
        The values that are.
    meant
        What it was perhaps meant to be, where more than its letters tells so.
    """
    found = [_named(name) for name in meant if name in allowed]
    hint = f"Did you mean {' or '.join(found)}? " if found else near(str(value), allowed)
    listed = f"Allowed: {', '.join(sorted(allowed))}." if len(allowed) <= MOST else f"{len(allowed)} are allowed."
    return ParameterError(f"{option}: there is no {value!r}.", f"{hint}{listed}")


def _named(name: str) -> str:
    return f"{name!r} ({NAMES[name]['en']})" if name in NAMES else repr(name)


def options(word: str, given: Mapping[str, Any], known: Collection[str]) -> None:
    """Refuse an option that a word does not know.

    Raises
    ------
    ParameterError
        Naming the option, the one that was perhaps meant, and all that there are.
    """
    for name in given:
        if name not in known:
            raise unknown(f"{word}, option", name, known)


def short_errors() -> None:
    """In a notebook, show the errors of this package by their text: a traceback tells a researcher nothing more."""
    if shell := get_ipython():
        shell.set_custom_exc((SuiteError,), _show)


def _show(shell: Any, kind: type[BaseException], error: BaseException, *_: Any, **__: Any) -> list[str]:
    lines = [f"\x1b[31m{kind.__name__}\x1b[0m: {error}"]
    shell._showtraceback(kind, error, lines)
    return lines
