"""Columns that many tables share, stated once."""

from collections.abc import Collection
from typing import Any

from analysis.tables.columns import column

EXAMPLE = "EXAMPLE ROW: overwrite it, or leave it as it is"
"""What the example row of a template has in place of a place in the source; no row of data keeps it."""

NO_EXAMPLE = (rf"(?!{EXAMPLE})[\s\S]+", "text of your own in place of the example's")
"""Pattern of the cells where an example row has that mark."""

STATUSES = {
    "member": "full member",
    "associate": "associate member",
    "observer": "observer",
    "invited_participant": "guest, beneficiary or attending, without being a member",
    "partner_agreement": "an agreement with a body that it cannot join or did not join",
    "via_unmik": "UNMIK stands in",
    "via_eulex": "EULEX stands in",
    "via_nato": "NATO stands in",
    "applicant": "has applied, not decided",
    "applied_rejected": "has applied and was turned down",
    "excluded": "a source says that it was kept out",
    "none": "absent from the list; nothing is said of why",
}
"""Positions of an economy in a body, from full membership to absence from the list."""

_STANDINGS = {
    "current": "the account to use now",
    "past": "an earlier position, or a position in a body that has ended",
    "competing": "another account of the same thing, by another source, date or reading",
}


def source_id() -> Any:
    """Return the column of the source that states the row."""
    return column(
        "Source",
        "Id of the source that states the row.",
        "code",
        required=True,
        refers_to="sources",
        example="racviac-members",
    )


def locator(*, absent: str = "") -> Any:
    """Return the column that says where in the source the fact stands; ``absent`` is as in `Column`."""
    return column(
        "Place in the source",
        "Where in the source the fact stands: paragraph, page, table, row.",
        required=True,
        pattern=NO_EXAMPLE,
        example="paragraph 2",
        absent=absent,
    )


def note(*, marks_example: bool = False) -> Any:
    """Return the column of remarks; in a table without places in a source it marks the example row."""
    return column(
        "Note",
        "Remarks, and details from other sources; a source id in a note is the source of that detail.",
        pattern=NO_EXAMPLE if marks_example else None,
        example="invited each year",
    )


def as_of(*, required: bool = False) -> Any:
    """Return the column of the date for which a row is stated."""
    return column(
        "As of",
        "Date for which the row is true. For an undated page the earliest date that its wording allows, or empty.",
        "partial_date",
        required=required,
        example="2024-03",
    )


def body_id(description: str = "Id of the body.", *, required: bool = True) -> Any:
    """Return the column of a body's id."""
    return column("Body", description, "code", required=required, refers_to="bodies", example="racviac")


def economy(
    description: str = "Code of the economy: ISO 3166-1 alpha-3, and XKX for Kosovo.",
    *,
    title: str = "Economy",
    required: bool = True,
    groups: Collection[str] = (),
    or_body: bool = False,
    known_as: str = "",
) -> Any:
    """Return the column of an economy's code."""
    return column(
        title,
        description,
        "code",
        required=required,
        refers_to="economies",
        groups=groups,
        or_body=or_body,
        known_as=known_as,
        example="ALB",
    )


def standing(*, past: bool = True) -> Any:
    """Return the column that tells the account to use from earlier and competing ones, or from competing ones alone."""
    return column(
        "Standing",
        "Whether the row is the account to use.",
        "code",
        required=True,
        allowed={name: text for name, text in _STANDINGS.items() if past or name != "past"},
        example="current",
    )


def year(description: str = "Year that the row is about.", *, required: bool = True) -> Any:
    """Return the column of a calendar year."""
    return column("Year", description, "integer", required=required, minimum=1900, maximum=2100, example="2024")


def count(title: str, description: str, unit: str, *, required: bool = False, example: str = "12") -> Any:
    """Return a column of whole numbers that cannot be negative."""
    return column(title, description, "integer", unit=unit, required=required, minimum=0, example=example)


def date(title: str, description: str, *, required: bool = False, example: str = "2014-10-10") -> Any:
    """Return a column of partial dates."""
    return column(title, description, "partial_date", required=required, example=example)
