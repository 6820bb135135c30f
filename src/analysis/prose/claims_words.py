"""The words of the claims: each claim in short words of our own, verdicts and their marks, chapters, groups."""

from collections.abc import Iterable
from itertools import groupby

from analysis.languages import listing, plural, translate

GROUPS = {
    "start": ("C1", "C2", "C3"),
    "position": ("C4", "C5", "C6", "C7", "C8"),
    "obstacles": ("C9", "C10", "C11", "C12", "C13"),
    "forward": ("C14", "C15"),
}
"""The claims in the order of the brief, in the groups in which the chapter tells them."""

CHAPTERS = {
    "C1": "04_terms",
    "C2": "07_mobility",
    "C3": "04_terms",
    "C4": "01_membership",
    "C5": "04_terms",
    "C6": "03_leadership",
    "C7": "02_staffing",
    "C8": "01_membership",
    "C9": "05_recognition",
    "C10": "07_mobility",
    "C11": "06_crime_cooperation",
    "C12": "06_crime_cooperation",
    "C13": "04_terms",
    "C15": "09_scenarios",
}
"""The chapter that shows the evidence on a claim; of the one on strategy there is none."""

FEW_ROWS = 12
"""Up to so many rows behind a verdict are named one by one."""


def claim(identity: str) -> str:
    """Return a claim of the brief in short words of our own."""
    return {
        "C1": translate(
            "To work together in the region is a condition for joining the EU (chapters 23 and 24), and for Kosovo "
            "also a duty by treaty."
        ),
        "C2": translate("The Berlin Process has been the main platform since 2014, and Kosovo plays an active part."),
        "C3": translate(
            "The arrangement of 2012 was to let Kosovo into regional bodies, and full participation is still a problem."
        ),
        "C4": translate("Kosovo has little place in security bodies."),
        "C5": translate("Kosovo often depends on go-betweens: NATO, EULEX and UNMIK."),
        "C6": translate("Even where Kosovo is a member, too few of the people come from it, above all few leaders."),
        "C7": translate("With 9% in 2021, too few of the staff of regional organisations came from Kosovo."),
        "C8": translate("Kosovo's position is below that of the other members from the Western Balkans."),
        "C9": translate(
            "The major obstacle is that Bosnia and Herzegovina and Serbia, two of the five others, do not recognise "
            "Kosovo."
        ),
        "C10": translate(
            "Bosnia and Herzegovina blocked the mobility agreements, and neither side can visit the other with an ID "
            "card."
        ),
        "C11": translate("Being outside, Kosovo lacks the platforms on which police share what they know of crime."),
        "C12": translate("There is hardly any security cooperation with Serbia, so other routes are needed."),
        "C13": translate("Where Kosovo is inside, its part is weak and often a matter of form."),
        "C14": translate("The government has no strategy for regional cooperation that succeeds."),
        "C15": translate(
            "The way forward is to put membership and participation first, with a strategy and trained people, and to "
            "work with the European Commission."
        ),
    }[identity]


def verdict(code: str) -> str:
    """Return a verdict in words; see `measures.claims_parts.VERDICTS`."""
    return {
        "supported": translate("supported"),
        "in_part": translate("supported in part"),
        "benchmark": translate("depends on the benchmark"),
        "contradicted": translate("contradicted"),
        "untestable": translate("cannot be tested with these data"),
    }[code]


def verdict_mark(code: str) -> str:
    """Return the sign of a verdict, which tells them apart without colour."""
    return {"supported": "●", "in_part": "◐", "benchmark": "◇", "contradicted": "✕", "untestable": "?"}[code]


def part_mark(holds: str) -> str:
    """Return the sign of the answer on a part of a claim; see `measures.claims_parts.ANSWERS`."""
    return {"yes": "●", "no": "✕", "unknown": "?"}[holds]


def chapter(name: str) -> str:
    """Return the title of a chapter, as a link to it reads."""
    return {
        "01_membership": translate("the chapter on membership"),
        "02_staffing": translate("the chapter on staff"),
        "03_leadership": translate("the chapter on leadership"),
        "04_terms": translate("the chapter on terms"),
        "05_recognition": translate("the chapter on recognition"),
        "06_crime_cooperation": translate("the chapter on cooperation against crime"),
        "07_mobility": translate("the chapter on mobility"),
        "09_scenarios": translate("the chapter on the way forward"),
    }[name]


def rows(ids: Iterable[str]) -> str:
    """Return row ids for a cell: few of them by file and line, many of them as a number of rows a file."""
    lines = sorted((file, int(line)) for file, _, line in (identity.rpartition(":") for identity in ids))
    by_file = {file: [line for _, line in found] for file, found in groupby(lines, key=lambda line: line[0])}
    if len(lines) > FEW_ROWS:
        return listing(
            plural("{file}: {count} row", "{file}: {count} rows", len(found), file=file)
            for file, found in by_file.items()
        )
    return listing(
        translate("{file}: {lines}", file=file, lines=", ".join(str(line) for line in found))
        for file, found in by_file.items()
    )
