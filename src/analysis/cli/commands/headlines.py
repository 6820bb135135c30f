"""``kosovo-report headlines``: every headline number, with all that it takes to check it."""

import json
from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, Any

import click

from analysis.cli.options import parameter_options, parse
from analysis.cli.session import Session, with_session

if TYPE_CHECKING:
    import pandas as pd

    from analysis.parameters import Parameters
    from analysis.tables.store import Data

RATIOS = ("share", "answers per request")
"""Units of numbers that are divided by the whole already."""
DIGITS = 3
"""Decimals of the table; the JSON has all digits."""


@click.command("headlines", short_help="Print every headline number, to be checked by others.")
@click.option("--json", "as_json", is_flag=True, help="Print rules, parameters, source rows and all digits, as JSON.")
@parameter_options
@with_session
def command(session: Session, /, *, as_json: bool, **texts: str) -> None:
    """Clean the tables and print every headline number of the report.

    Each has an id that stays the same. With --json each comes with its unit, bounds, benchmark, date, the rule by
    which it is counted, the parameters that it depends on, and the ids of its rows and sources.
    """
    parameters = parse(texts)
    project = session.project
    from analysis.measures.headlines_registry import registry  # noqa: PLC0415 - keeps `--help` fast
    from analysis.tables.clean import clean  # noqa: PLC0415 - as above
    from analysis.tables.store import Data  # noqa: PLC0415 - as above

    clean(project, set_aside=False)
    data = Data(project.processed)
    parameters = parameters.model_copy(update={"as_of": parameters.as_of or data.newest})
    found = registry(data, parameters)
    if as_json:
        click.echo(json.dumps(_document(found, parameters, data), ensure_ascii=False, indent=1))
    else:
        click.echo(_table(found))
        click.echo(f"{len(found)} numbers for {parameters.focus} as of {parameters.as_of}; --json prints their rows.")


def _document(found: "pd.DataFrame", parameters: "Parameters", data: "Data") -> dict[str, Any]:
    from analysis.measures.headlines_plain import numbers  # noqa: PLC0415 - keeps `--help` fast

    given = parameters.literals()
    return {"parameters": given, "data": data.package["hash"], "headlines": numbers(found, given)}


def _table(found: "pd.DataFrame") -> str:
    heading = ("chapter", "id", "value", "unit", "benchmark", "date")
    lines = [heading, *(_line(line) for line in found.to_dict("records"))]
    widths = [max(len(line[place]) for line in lines) for place in range(len(heading))]
    return "\n".join(
        "  ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _line(line: Mapping[Hashable, Any]) -> tuple[str, ...]:
    texts = (_text(line[key]) for key in ("unit", "benchmark"))
    dates = [text for text in (_text(line["start"]), _text(line["as_of"])) if text]
    return (str(line["chapter"]), str(line["id"]), _value(line), *texts, " to ".join(dates))


def _value(line: Mapping[Hashable, Any]) -> str:
    """Return the value, else the span, of a number with its bounds in brackets and what it is a part of."""
    value, low, high, whole = (_text(line[key]) for key in ("value", "low", "high", "of"))
    span = f"{low} to {high}" if high and low != high else f"{low} or more" if low and not high else ""
    text = f"{value} ({span})" if value and span else value or span or low
    return f"{text} of {whole}" if whole and line["unit"] not in RATIOS else text


def _text(cell: Any) -> str:
    from analysis.measures.headlines_plain import plain as plain_value  # noqa: PLC0415 - keeps `--help` fast

    plain = plain_value(cell)
    return "" if plain is None else f"{plain:.{DIGITS}f}" if isinstance(plain, float) else str(plain)
