"""What changed between two editions, in words: what a thing is, and what is said of it now and was before."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, plural, translate
from analysis.measures.trace import SEPARATOR
from analysis.prose import claims_words, overview
from analysis.prose.changes_said import said

Item = Mapping[str, Any]

OUTSIDE = ("none", "excluded", "applicant", "applied_rejected")
"""Statuses of an economy that has no seat of any kind in a body."""


def title() -> str:
    """Return the title of the page of changes."""
    return translate("What changed")


def kind(name: str) -> str:
    """Return a kind of changes as a heading."""
    return {
        "headlines": translate("Headline numbers"),
        "memberships": translate("Seats in bodies"),
        "spells": translate("Earlier seats"),
        "leaders": translate("Office holders"),
        "staff": translate("Staff figures"),
        "verdicts": translate("Verdicts on the claims"),
        "conflicts": translate("Accounts that disagree"),
        "set_aside": translate("Rows set aside"),
        "charts": translate("Charts with other numbers"),
    }[name]


def compared(before: str, after: str) -> str:
    """Return which editions are compared, by the moments at which they were made (ISO 8601, UTC)."""
    moments = {"before": before, "after": after}
    words = {
        name: translate("{day}, {time} UTC", day=date(text[:10]), time=text[11:16]) for name, text in moments.items()
    }
    return translate("The edition of {after}, compared with that of {before}.", **words)


def total(count: int) -> str:
    """Return in a sentence how much changed."""
    if not count:
        return translate("Nothing that is compared has changed.")
    return plural("{count} thing has changed.", "{count} things have changed.", count)


def unknown(kinds: list[str]) -> str:
    """Return which kinds cannot be compared; an empty name stands for all that editions keep."""
    if "" in kinds:
        return translate("One of the editions keeps only its charts, so nothing else can be compared.")
    return translate(
        "Not compared, because its measure failed in one of the editions: {kinds}.", kinds=listing(map(kind, kinds))
    )


def parameter(name: str, before: Any, after: Any) -> str:
    """Return which parameter differs, and how."""
    return translate("{name}: {after}, before {before}.", name=name, after=_given(after), before=_given(before))


def _given(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def sentence(name: str, before: Item | None, after: Item | None, texts: Mapping[str, str]) -> str:
    """Return a change in a sentence.

    Parameters
    ----------
    name
        Its kind.
    before, after
        What the editions say of it; ``None`` where one says nothing.
    texts
        What headline numbers mean, by id, see `headline_texts`.
    """
    label = _label(name, after or before or {}, texts)
    if name == "charts":
        return _chart(label, before, after)
    if before and after:
        label = (name == "memberships" and _seat(before, after)) or label
        return translate(
            "{label}: {after}, before {before}.", label=label, after=said(name, after), before=said(name, before)
        )
    if after:
        return translate("{label}: new, {after}.", label=label, after=said(name, after))
    return translate("{label}: no longer there, before {before}.", label=label, before=said(name, before or {}))


def _chart(label: str, before: Item | None, after: Item | None) -> str:
    if before and after:
        return plural("{label}: {count} line differs.", "{label}: {count} lines differ.", after["lines"], label=label)
    return translate("{label}: new.", label=label) if after else translate("{label}: no longer there.", label=label)


def _seat(before: Item, after: Item) -> str:
    """Return that an economy is in now, or out; nothing if it is what it was."""
    was, now = before["status"] not in OUTSIDE, after["status"] not in OUTSIDE
    words = {"economy": _economy(after["economy"]), "body": after["body"]}
    if was == now:
        return ""
    if now:
        return translate("{economy} gained a seat in {body}", **words)
    return translate("{economy} lost its seat in {body}", **words)


def _label(name: str, item: Item, texts: Mapping[str, str]) -> str:
    """Return what a thing is."""
    if name == "headlines":
        return texts.get(item["id"]) or f"{item['id']} ({item['chapter']})"
    if name in ("memberships", "spells", "staff"):
        seat = translate("{economy} in {body}", economy=_economy(item["economy"]), body=item["body"])
        which = (
            f" ({item['level']}, {item['measure']}, {item['as_of'] or item['source_id']})" if name == "staff" else ""
        )
        return seat + which
    if name == "verdicts":
        return claims_words.claim(item["id"]).rstrip(".")
    makers: dict[str, str] = {
        "leaders": "{body}, {office}: {name}",
        "conflicts": "{table}, {position}, {column}",
        "set_aside": "{table}: {reason}",
        "charts": "“{title}”",
    }
    return makers[name].format(**{key: "" if cell is None else cell for key, cell in item.items()})


def _economy(code: str) -> str:
    return economies.name(code) if code in economies.SEE14 else code


def headline_texts(items: Sequence[Item], focus: str, which: str) -> dict[str, str]:
    """Return what the headline numbers of the front page mean, by id.

    Parameters
    ----------
    items
        The numbers as an edition keeps them.
    focus, which
        The focus economy and the set of bodies.
    """
    if not items:
        return {}
    lines = pd.DataFrame(
        [{**item, **{key: SEPARATOR.join(item[key]) for key in ("rows", "sources")}} for item in items]
    )
    # What follows the colon are other numbers, of this edition alone.
    return {line["id"]: line["text"].partition(":")[0] for line in overview.headlines(lines, focus, which)}
