"""Make an edition: the report in each of its languages, what it keeps for comparison, and its place on the shelf."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from analysis import languages
from analysis.parameters import Parameters
from analysis.reports import behind, freshness
from analysis.reports.bench import Bench, Made
from analysis.reports.editions.changes import PAGE, tell
from analysis.reports.editions.compare import Side, compare
from analysis.reports.editions.entry import Entry
from analysis.reports.editions.gathering import Gathering
from analysis.reports.editions.inputs import digest, inputs
from analysis.reports.editions.made import Edition
from analysis.reports.editions.shelf import Shelf
from analysis.reports.editions.standing import made_from
from analysis.reports.failures import forget_failed
from analysis.reports.html import ReportHTMLExporter
from analysis.reports.ready import made_ready
from analysis.reports.record import ChapterRecord

QUESTION = ("focus", "peers", "benchmark", "bodies")
"""Parameters that make two editions answer the same question."""


def make_edition(bench: Bench, sources: Sequence[Path], scratch: Path, shelf: Shelf) -> Edition:
    """Make an edition, put it on the shelf, and let ``latest`` lead to it, unless it is partial.

    Parameters
    ----------
    bench
        The steps of the build.
    sources
        The chapters.
    scratch
        An empty folder on the file system of the shelf.
    shelf
        The shelf.
    """
    before = before_of(shelf, bench.parameters)
    sources_of = made_from(bench.project, bench.asked(), brief=bench.brief, set_aside=bench.set_aside)
    with Gathering(scratch / "kept") as gathering:
        bench = replace(bench, before=before, gathering=gathering)
        made = [replace(bench, parameters=one).make(sources, scratch / one.language) for one in bench.asked()]
        whole = made[0].folder
        for part in made[1:]:
            part.folder = part.folder.rename(whole / part.bench.parameters.language)
        gathering.finish(whole)
    told = {**_told(made, shelf), "made_from": sources_of}
    if before:
        for part in made:
            _write_changes(part, whole, before, told)
    # The first one's record lists the files of the others, theirs among them.
    records = [part.bench.finish(part, told) for part in made[::-1]][::-1]
    edition = Edition(shelf.folder / told["edition"], shelf.latest, tuple(records), seconds=bench.seconds)
    return _publish(bench, shelf, whole, edition)


def _publish(bench: Bench, shelf: Shelf, whole: Path, edition: Edition) -> Edition:
    """Put an edition on the shelf, and let ``latest`` lead to it, unless it is partial and was not asked for so."""
    bench.progress.stage("publish")
    shelf.add(whole, edition.name)
    shown = edition.complete or bench.allow_partial
    if shown:
        shelf.show(edition.name)
    forget_failed(bench.project.reports)
    return replace(edition, published=shown, seconds=bench.seconds)


def unchanged(bench: Bench, shelf: Shelf) -> Edition | None:
    """Clean the tables, and return the latest edition if one made now would not differ; else nothing.

    Parameters
    ----------
    bench
        The steps of the build.
    shelf
        The shelf.
    """
    bench.progress.stage("clean")
    ready = [made_ready(bench.project, one, set_aside=bench.set_aside, cleaned=bench.cleaned) for one in bench.asked()]
    latest = Entry(shelf.latest)
    if not latest.complete or latest.record.get("inputs") != inputs(bench.project, ready, brief=bench.brief):
        return None
    records = tuple(ChapterRecord.from_json(chapter) for chapter in latest.record["chapters"])
    return Edition(
        shelf.folder / latest.name, shelf.latest, (records,), seconds=bench.seconds, published=True, unchanged=True
    )


def before_of(shelf: Shelf, parameters: Parameters) -> Entry | None:
    """Return the newest complete edition that answers the same question, if any."""
    asked = parameters.literals()
    found = [
        entry
        for entry in shelf.entries()
        if entry.complete and all(entry.parameters.get(name) == asked[name] for name in QUESTION)
    ]
    return found[-1] if found else None


def _told(made: Sequence[Made], shelf: Shelf) -> dict[str, Any]:
    """Return what the run record says of the edition."""
    first = made[0].bench
    from_what = inputs(first.project, [part.bench.parameters for part in made], brief=first.brief)
    _, fresh_until = freshness.warning(first.project, f"{behind.moment():%Y-%m-%d}")
    return {
        "edition": shelf.new_name(digest(from_what)),
        "fresh_until": fresh_until,
        "built": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "languages": from_what["languages"],
        "inputs": from_what,
    }


def _write_changes(part: Made, whole: Path, before: Entry, told: Mapping[str, Any]) -> None:
    """Write the page of what changed since the edition before."""
    parameters = part.bench.parameters
    with languages.speaking(parameters.language):
        new = Side(told["edition"], told["built"], parameters.literals(), whole, part.folder)
        changes = tell(compare(Side.of(before, parameters.language), new))
        (part.folder / PAGE).write_text(ReportHTMLExporter().changes(part.about, changes), "utf-8")
