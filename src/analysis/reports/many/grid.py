"""A grid of reports: every combination of the economies, days and languages asked for. Imports nothing that is slow."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.economies import SEE14
from analysis.errors import MissingDataError, ParameterError
from analysis.parameters import Parameters

ALL = "all"
YEARS = re.compile(r"(\d{4})\.\.(\d{4})")
TABLE = "grid"


@dataclass(frozen=True)
class Report:
    """One report of a grid.

    Parameters
    ----------
    name
        The economy and the year or day, with a slash between: where it lies.
    languages
        Its parameters, once for each language.
    """

    name: str
    languages: tuple[Parameters, ...]


def plan(texts: Mapping[str, str], parse: Callable[[Mapping[str, str]], list[Parameters]]) -> list[Report]:
    """Return the reports that are asked for, in order.

    Parameters
    ----------
    texts
        The parameters as options give them. ``focus`` and ``as_of`` may hold several values with commas between;
        ``focus`` may be ``all``; ``as_of`` may be years, ``2014..2026``, each of which stands for its last day.
    parse
        Returns checked parameters, once for each language, from texts of one report.

    Raises
    ------
    ParameterError
        If a value is unknown or impossible, or there are no years between two.
    """
    return [
        Report(f"{economy.upper()}/{label}", tuple(parse({**texts, "focus": economy, "as_of": day})))
        for economy in _economies(texts["focus"])
        for label, day in _days(texts["as_of"])
    ]


def _economies(text: str) -> list[str]:
    if text.strip().casefold() == ALL:
        return list(SEE14)
    return list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip())) or [text]


def _days(text: str) -> list[tuple[str, str]]:
    """Return what a day is called in the grid, and the day; an empty day is the newest in the data."""
    days: dict[str, str] = {}
    for part in [part.strip() for part in text.split(",") if part.strip()] or [""]:
        years = YEARS.fullmatch(part)
        if not years:
            days[part or "newest"] = part
            continue
        first, last = int(years[1]), int(years[2])
        if first > last:
            raise ParameterError(
                f"--as-of: {part!r} begins after it ends.", "Write the earlier year first: 2014..2026."
            )
        days |= {str(year): f"{year}-12-31" for year in range(first, last + 1)}
    return list(days.items())


def read(file: Path) -> dict[str, str]:
    """Return the parameters that the table ``[grid]`` of a TOML file gives, as options would give them.

    Raises
    ------
    MissingDataError
        If the file cannot be read.
    ParameterError
        If it is no TOML, has no such table, or names something that is no parameter.
    """
    try:
        table = tomllib.loads(file.read_text("utf-8"))[TABLE]
    except OSError as error:
        raise MissingDataError(f"{file}: {error.strerror}.", "Name a TOML file with a table [grid].") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ParameterError(f"{file}: {error}.", "A grid is written in TOML.") from None
    except KeyError:
        raise ParameterError(f"{file}: there is no table [{TABLE}].", 'For example: [grid] focus = "all"') from None
    if unknown := sorted(set(table) - set(Parameters.model_fields)):
        allowed = ", ".join(Parameters.model_fields)
        raise ParameterError(f"{file}: {unknown[0]!r} is no parameter.", f"The parameters are: {allowed}.")
    return {name: _text(value) for name, value in table.items()}


def _text(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)
