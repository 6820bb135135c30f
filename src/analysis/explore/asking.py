"""Ask with choices: those that are set once for all questions, and those that are given with one."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, Literal, TypeVar

from analysis.errors import ParameterError
from analysis.explore import teach
from analysis.explore.choices import BENCHMARKS, SETS, Asked, check
from analysis.parameters import Parameters

T = TypeVar("T")

_used: dict[str, Any] = {}


@dataclass(frozen=True)
class Settings:
    """What `use` has set; every question takes it that does not say otherwise."""

    parameters: Parameters

    def __repr__(self) -> str:
        return "\n".join(f"{name:>9}: {value}" for name, value in self.parameters.literals().items())


def use(
    *,
    focus: str | None = None,
    peers: Sequence[str] | None = None,
    as_of: str | None = None,
    benchmark: str | None = None,
    bodies: str | None = None,
    language: str | None = None,
) -> Settings:
    """Set choices for every question from now on; without any, set all back to the report's.

    Parameters
    ----------
    focus
        Code of the economy whose position is measured.
    peers
        Codes of the economies that it is compared with.
    as_of
        The day, YYYY-MM-DD; by default the newest in the data.
    benchmark
        The benchmark that sentences name first.
    bodies
        The set of bodies: ``security``, ``regional`` or ``all``.
    language
        ``en``, ``sq``, ``sr`` or ``sr-Cyrl``.

    Returns
    -------
    Settings
        What holds now.

    Raises
    ------
    ParameterError
        If a value is unknown, with what it was perhaps meant to be.

    Examples
    --------
    >>> from analysis import explore
    >>> explore.use(focus="ALB", language="sq").parameters.focus
    'ALB'
    >>> explore.use().parameters.focus
    'XKX'
    """
    given = {"focus": focus, "peers": peers, "as_of": as_of, "benchmark": benchmark}
    values = {name: value for name, value in {**given, "bodies": bodies, "language": language}.items() if value}
    asked = check(values)
    if asked.own:
        raise ParameterError(
            "bodies: a list of one's own goes with a question, not with all.", f"Allowed here: {', '.join(SETS)}."
        )
    _used.clear()
    _used.update(values)
    return Settings(asked.parameters)


def ask(given: Mapping[str, Any]) -> Asked:
    """Return checked choices: those given, else those that `use` has set; see `choices.check`."""
    return check(_used | dict(given))


def question(*names: Literal["focus", "peers", "as_of", "benchmark", "bodies", "language"]) -> Callable[..., Any]:
    """Let a function that answers a checked question be called with the choices themselves.

    Parameters
    ----------
    *names
        The choices that it takes, in their order; their descriptions become part of its docstring.
    """

    def wrap(answer: Callable[[Asked], T]) -> Callable[..., T]:
        signature = inspect.Signature([_parameter(name) for name in names], return_annotation=_returned(answer))

        @wraps(answer)
        def asking(*args: Any, **kwargs: Any) -> T:
            word = answer.__name__
            teach.options(word, kwargs, names)
            if len(args) > len(names):
                raise ParameterError(f"{word} takes {len(names)} choices at most.", f"They are: {', '.join(names)}.")
            given = {**dict(zip(names, args, strict=False)), **kwargs}
            asked = ask({name: value for name, value in given.items() if value is not None})
            with asked.in_force():
                return answer(asked)

        asking.__signature__ = signature  # type: ignore[attr-defined] # as `inspect` looks for it
        asking.__doc__ = _documented(answer, names)
        return asking

    return wrap


def _parameter(name: str) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=None)


def _returned(answer: Callable[..., Any]) -> Any:
    return inspect.signature(answer).return_annotation


def _documented(answer: Callable[..., Any], names: Sequence[str]) -> str:
    """Return the docstring with the choices described: their one description is that of the report's parameters."""
    fields = Parameters.model_fields
    about = {name: str(fields[name].description) for name in names}
    if "bodies" in about:
        about["bodies"] += ": security, regional, all; for memberships also ids, or a frame from `data.bodies`"
    if "benchmark" in about:
        about["benchmark"] += f": {', '.join(BENCHMARKS)}"
    lines = [f"{name}\n    {text[:1].upper()}{text[1:]}." for name, text in about.items()]
    section = "\n".join(["Parameters", "----------", *lines, "", "Raises", "------", "ParameterError"])
    section += "\n    If a choice is unknown, with what was perhaps meant."
    summary, _, rest = inspect.cleandoc(answer.__doc__ or "").partition("\n")
    return f"{summary}\n\n{section}\n{rest}"
