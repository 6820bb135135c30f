"""Look names up: a name that belongs to one thing finds it, a name of several or of none is a question."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple

from analysis.tables.names.spelling import key, parts, without_marks

_NEAREST, _CUTOFF = 3, 0.72
LONGEST = 400
"""Characters of the longest text that is looked at as a name; the sentence that explains Kosovo* has 160."""


class Resolved(NamedTuple):
    """What a written name stands for.

    Parameters
    ----------
    code
        Code of the economy or id of the body; empty where the name is unknown or could be more than one.
    designation
        For Kosovo the designation that was written, in the spelling of the schema where it has one; empty where the
        name is a plain one.
    candidates
        Codes that a name with several meanings may stand for; empty for an unknown name, see `Index.nearest`.
    """

    code: str
    designation: str = ""
    candidates: tuple[str, ...] = ()


UNKNOWN = Resolved("")


class Index:
    """Names, each with all that it may stand for.

    Parameters
    ----------
    names
        Pairs of a code and a name of it. A name that stands with two codes has two meanings.
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._codes: dict[str, set[str]] = {}
        self._exact: set[str] = set()
        for code, name in names:
            self._exact.add(code)
            if folded := key(name):
                self._codes.setdefault(folded, set()).add(code)

    def codes(self, text: str) -> frozenset[str]:
        """Return all that exactly this name may stand for."""
        return frozenset(self._codes.get(key(text), ()))

    def __call__(self, text: str) -> Resolved:
        """Return what a name stands for, as written or without footnote marks, once or said twice in two ways."""
        if len(text) > LONGEST:
            return UNKNOWN
        if text in self._exact:
            return Resolved(text)
        found = self.codes(text) or self.codes(without_marks(text)) or self._twice(text)
        if len(found) == 1:
            return Resolved(next(iter(found)))
        return Resolved("", candidates=tuple(sorted(found)))

    def _twice(self, text: str) -> frozenset[str]:
        """Return what all names in a text stand for; if they do not agree, all that they stand for."""
        different: frozenset[str] = frozenset()
        for names in parts(text):
            meanings = [self.codes(name) for name in names]
            if common := frozenset.intersection(*meanings):
                return common
            different |= frozenset.union(*meanings)
        return different if len(different) > 1 else frozenset()

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._codes)

    def nearest(self, text: str) -> tuple[str, ...]:
        """Return the codes whose names look most like a text, the likest first; slow, so for errors alone."""
        if len(text) > LONGEST:
            return ()
        alike = get_close_matches(key(without_marks(text)), self._sorted, n=2 * _NEAREST, cutoff=_CUTOFF)
        return tuple(dict.fromkeys(code for name in alike for code in sorted(self._codes[name])))[:_NEAREST]
