"""The report's parameters as options, made from the model, so that no option is described twice."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

from analysis.languages import LOCALES
from analysis.parameters import Parameters

if TYPE_CHECKING:
    from analysis.reports.limits import Limits

Command = TypeVar("Command", bound=Callable[..., Any])

ALL = "all"
"""What is asked for in place of a language to get every one."""

FEW = 4
"""Up to so many allowed values stand in the option's place for a value; more stand in its help."""


def parameter_options(command: Command) -> Command:
    """Give a command one option for each field of `Parameters`.

    The command gets the texts as typed; `parse` turns them into checked parameters.
    """
    for name, field in reversed(Parameters.model_json_schema()["properties"].items()):
        command = _option(name, field)(command)
    return command


def set_aside_option(command: Command) -> Command:
    """Give a command the option ``--set-aside``, to go on without the rows that cannot be kept."""
    option = click.option(
        "--set-aside",
        is_flag=True,
        help="Go on without rows that cannot be kept; by default they stop everything. The data note counts them.",
    )
    return option(command)


def wait_option(command: Command) -> Command:
    """Give a command the option ``--wait``, to wait for a build that is at work."""
    option = click.option("--wait", is_flag=True, help="Wait for another build that is at work; by default leave.")
    return option(command)


LIMITS = {
    "cell_timeout": ("SECONDS", "Longest time of one cell", "cell"),
    "chapter_timeout": ("SECONDS", "Longest time of one chapter", "notebook"),
    "build_timeout": ("SECONDS", "Longest time of the whole build", "build"),
    "memory": ("MB", "Most memory of one chapter's processes, some 250 MB for Python itself included", "memory"),
}
"""The options of a build that limit it: what they count, what they are, and the field of `Limits` that they set."""


def limit_options(command: Command) -> Command:
    """Give a command the options that limit its time and memory; `parse_limits` turns them into limits."""
    for name, (unit, text, _) in reversed(LIMITS.items()):
        option = click.option(f"--{name.replace('_', '-')}", type=click.IntRange(1), metavar=unit, help=f"{text}.")
        command = option(command)
    return command


def parse_limits(values: dict[str, Any]) -> "Limits":
    """Return the limits among the values of a command's options, which are taken out of them."""
    from analysis.reports.limits import Limits  # noqa: PLC0415 - keeps `--help` fast

    given = {field: values.pop(name) for name, (_, _, field) in LIMITS.items()}
    return Limits(**{field: value for field, value in given.items() if value is not None})


def parse(texts: Mapping[str, str]) -> Parameters:
    """Return checked parameters from the texts of the options.

    Codes and words are matched whatever their case.

    Raises
    ------
    ParameterError
        Naming the option, the value and the allowed values.
    """
    fields = Parameters.model_json_schema()["properties"]
    values = {name: _value(fields[name], text) for name, text in texts.items()}
    return Parameters.parse(**values)


def parse_languages(texts: Mapping[str, str]) -> list[Parameters]:
    """Return checked parameters once for each language asked for: one, several with commas between, or ``all``.

    Raises
    ------
    ParameterError
        As `parse`.
    """
    text = texts["language"].strip()
    asked = LOCALES if text.casefold() == ALL else [part for part in text.split(",") if part.strip()] or [text]
    parsed = [parse({**texts, "language": language}) for language in asked]
    return list({parameters.language: parameters for parameters in parsed}.values())


def _allowed(field: Mapping[str, Any]) -> list[str]:
    return list(field.get("items", field).get("enum", []))


def _value(field: Mapping[str, Any], text: str) -> str | list[str]:
    if field["type"] == "array":
        return [_spelled(part, _allowed(field)) for part in text.split(",") if part.strip()]
    return _spelled(text, _allowed(field))


def _spelled(text: str, allowed: Iterable[str]) -> str:
    """Return the allowed value that the text means, or the text itself for the model to refuse."""
    spellings = {value.casefold(): value for value in allowed}
    return spellings.get(text.strip().casefold(), text.strip())


def _option(name: str, field: Mapping[str, Any]) -> Callable[[Command], Command]:
    allowed = _allowed(field)
    listed = len(allowed) > FEW
    metavar = f"[{'|'.join(allowed)}]" if allowed and not listed else "VALUE"
    default = ",".join(field["default"]) if field["type"] == "array" else field["default"]
    help_text = field["description"][0].upper() + field["description"][1:]
    if listed:
        help_text += f"; of {', '.join(allowed)}"
    return click.option(
        f"--{name.replace('_', '-')}",
        name,
        metavar=metavar + (",..." if field["type"] == "array" else ""),
        default=default,
        show_default=bool(default),
        help=f"{help_text}.",
    )
