"""The choices behind a question: focus, peers, day, benchmark, bodies and language, checked so that errors teach."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, get_args

import pandas as pd

from analysis import languages
from analysis.charts import origin
from analysis.economies import SEE14
from analysis.errors import MeasureError, ParameterError
from analysis.explore import teach
from analysis.explore.opened import opened
from analysis.languages import LOCALES
from analysis.measures import body_sets
from analysis.notebook import origin_of
from analysis.parameters import Benchmark, Bodies, Parameters
from analysis.prose.membership_chosen import CHOSEN
from analysis.prose.short_names import ShortNames
from analysis.tables.store import Data

SETS = get_args(Bodies)
BENCHMARKS = get_args(Benchmark)


@dataclass(frozen=True)
class Asked:
    """A question's choices, checked, with the data that it is asked of.

    Parameters
    ----------
    data
        The processed tables.
    parameters
        The choices, ``as_of`` filled in.
    own
        Ids of the bodies where they are no set of the report but the researcher's own.
    """

    data: Data
    parameters: Parameters
    own: tuple[str, ...] = ()

    @property
    def focus(self) -> str:
        """Code of the focus economy."""
        return self.parameters.focus

    @property
    def as_of(self) -> str:
        """The day, YYYY-MM-DD."""
        return self.parameters.as_of

    @property
    def economies(self) -> list[str]:
        """Codes of the economies compared, the focus first."""
        return [self.parameters.focus, *self.parameters.others]

    @property
    def which(self) -> str:
        """The set of bodies by its name."""
        return CHOSEN if self.own else self.parameters.bodies

    def bodies(self) -> pd.DataFrame:
        """Return the bodies that are counted, with their ``field``."""
        tables = self.data["bodies"], self.data["membership"]
        if not self.own:
            return body_sets.choose(*tables, self.parameters.bodies, self.as_of)
        return body_sets.existing(tables[0][tables[0]["body_id"].isin(self.own)], tables[1], self.as_of)

    @contextmanager
    def in_force(self) -> Iterator[None]:
        """Speak the question's language, and name its day and data under charts, inside the block."""
        before = origin.current()
        with languages.speaking(self.parameters.language):
            origin.use(replace(origin_of(self.parameters, self.data), names=_short_names(self.data)))
            try:
                yield
            finally:
                origin.use(before)


@lru_cache(maxsize=4)
def _short_names(data: Data) -> ShortNames:
    """Return the short names of sources, looked up once for all questions."""
    return ShortNames(data)


def check(values: Mapping[str, Any]) -> Asked:
    """Return checked choices.

    Parameters
    ----------
    values
        Choices by name; ``bodies`` may also be ids of bodies, or a frame with ``body_id``.

    Raises
    ------
    ParameterError
        If a value is unknown or impossible.
    """
    data = opened()
    values = dict(values)
    own: tuple[str, ...] = ()
    if not isinstance(values.get("bodies", ""), str):
        own = _ids(values.pop("bodies"), data)
    _known(values)
    parameters = _parsed({name: list(value) if name == "peers" else value for name, value in values.items()})
    return Asked(data, parameters.model_copy(update={"as_of": parameters.as_of or data.newest}), own)


def _parsed(values: Mapping[str, Any]) -> Parameters:
    try:
        return Parameters.parse(**values)
    except ParameterError as error:
        # What the command line says of its options holds here without their dashes.
        raise ParameterError(
            error.what.replace("--", "").replace("as-of", "as_of"), "Write a day as '2023-07-13'."
        ) from None


def _known(values: Mapping[str, Any]) -> None:
    economies = [("focus", code) for code in filter(None, [values.get("focus")])]
    economies += [("peers", code) for code in values.get("peers") or ()]
    for option, code in economies:
        if code not in SEE14:
            from analysis.tables.names.economies import nearest  # noqa: PLC0415 - only who errs needs the names

            raise teach.unknown(option, code, SEE14, nearest(str(code)))
    for option, allowed in (("benchmark", BENCHMARKS), ("bodies", SETS), ("language", tuple(LOCALES))):
        if values.get(option) and values[option] not in allowed:
            raise teach.unknown(option, values[option], allowed)


def _ids(bodies: Any, data: Data) -> tuple[str, ...]:
    """Return the ids in a list of bodies, or in a frame of them."""
    column = getattr(bodies, "get", lambda _: None)("body_id")
    ids = tuple(dict.fromkeys(bodies if column is None else column))
    for identity in ids:
        body(identity, data)
    if not ids:
        raise ParameterError("bodies: there is none in the list.", "data.bodies() shows all of them.")
    return ids


def body(identity: str, data: Data) -> str:
    """Return the id of a body that exists.

    Raises
    ------
    ParameterError
        If there is none of this id, with the ids that were perhaps meant.
    """
    table = data["bodies"].fillna({"name": "", "short_name": ""})
    if identity in set(table["body_id"]):
        return identity
    from analysis.tables.names.bodies import resolver  # noqa: PLC0415 - only who errs needs the names

    error = teach.unknown("body", identity, set(table["body_id"]), resolver(table).nearest(str(identity)))
    raise ParameterError(error.what, f"{error.todo} data.bodies() shows them.")


def known(frame: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """Return a frame that holds something: of nothing no chart is drawn and no sentence said.

    Raises
    ------
    MeasureError
        If the frame is empty.
    """
    if frame.empty:
        raise MeasureError(f"No row says anything of this by {asked.as_of}.", "Choose a later day or other economies.")
    return frame


def a_set(asked: Asked) -> str:
    """Return the set of bodies, for measures that know no other.

    Raises
    ------
    ParameterError
        If the bodies are the researcher's own.
    """
    if asked.own:
        raise ParameterError("bodies: this question takes a set only.", f"Allowed: {', '.join(SETS)}.")
    return asked.parameters.bodies
