"""``kosovo-report freshness``: how old the data are."""

import datetime
import json
from typing import Any

import click

from analysis.cli.session import Session, with_session
from analysis.errors import ParameterError, StaleError


@click.command("freshness", short_help="Say how old the newest statement on each topic is.")
@click.option("--on", "day", metavar="YYYY-MM-DD", help="The day on which it is asked; by default today.")
@click.option("--strict", is_flag=True, help="Leave with exit code 14 if a topic is older than it may be.")
@click.option("--json", "as_json", is_flag=True, help="Print the topics as JSON.")
@with_session
def command(session: Session, /, *, day: str | None, strict: bool, as_json: bool) -> None:
    """Clean the tables and say of each topic how old its newest statement is, and whether it is older than it may be.

    The limits stand in freshness.toml, in years.
    """
    today = _day(day)
    from analysis.reports import freshness  # noqa: PLC0415 - keeps `--help` fast
    from analysis.tables.clean import clean  # noqa: PLC0415 - as above
    from analysis.tables.store import Data  # noqa: PLC0415 - as above

    clean(session.project, set_aside=True)
    found = freshness.topics(session.project, Data(session.project.processed), today)
    told = [_told(line) for line in found.to_dict("records")]
    click.echo(json.dumps({"day": today, "topics": told}, indent=1) if as_json else "\n".join(map(_line, told)))
    late = [line["topic"] for line in told if line["stale"]]
    if strict and late:
        raise StaleError(
            f"On {today} the newest statements on these topics are older than they may be: {', '.join(late)}.",
            "Look for newer sources, or change the limits in freshness.toml.",
        )


def _day(text: str | None) -> str:
    """Return the day that is asked about.

    Raises
    ------
    ParameterError
        If it is no day.
    """
    if text is None:
        return f"{datetime.datetime.now(datetime.UTC):%Y-%m-%d}"
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise ParameterError(f"--on: {text!r} is not a day of the calendar written YYYY-MM-DD.") from None


def _told(line: dict[Any, Any]) -> dict[str, Any]:
    dated = line["newest"] == line["newest"]  # a missing day is not itself
    return {
        "topic": line["topic"],
        "newest": f"{line['newest']:%Y-%m-%d}" if dated else None,
        "years": round(line["years"], 2) if dated else None,
        "limit": line["limit"],
        "stale": bool(line["stale"]),
        "rows": line["rows"].split("; "),
    }


def _line(told: dict[str, Any]) -> str:
    state = "too old" if told["stale"] else "fresh"
    age = "not dated" if told["newest"] is None else f"{told['newest']}  {told['years']:4.1f} years"
    return f"{told['topic']:<20}  {age:<22}  limit {told['limit']:g}  {state}"
