"""Sentences on recognition: how many recognise Kosovo, what each side counts, and where the focus itself stands."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, plural, translate


def answer(total: Mapping[str, Any], withdrawn: Mapping[str, Any]) -> str:
    """Return the part of the chapter's answer on the number of recognitions, for Kosovo as the focus.

    Parameters
    ----------
    total, withdrawn
        The counts of recognitions and of claimed withdrawals by `measures.recognition.total`.
    """
    told = f"{over_time_title(total, withdrawn)}."
    return f"{told} {undated_note(total)}" if total["value"] else told


def undated_note(total: Mapping[str, Any]) -> str:
    """Return the sentence on recognitions that no date or an imprecise date is known of."""
    told = [translate("Every recognition has a date.")]
    if total["undated"]:
        told = [translate("No date is known for {undated} of the recognitions.", undated=number(total["undated"]))]
    if total["perhaps"]:
        told.append(
            plural(
                "Of {count} more it is open whether it came by that day.",
                "Of {count} more it is open whether they came by that day.",
                total["perhaps"],
            )
        )
    return " ".join(told)


def own_stance(stance: Mapping[Hashable, Any], total: Mapping[str, Any], back: pd.DataFrame) -> str:
    """Return the answer for a focus other than Kosovo: its recognition is not in question, its own stance is shown.

    Parameters
    ----------
    stance
        The line of the focus from `measures.recognition.stances`.
    total
        The count of recognitions by `measures.recognition.total`.
    back
        Directed facts of Kosovo towards the focus on the topic recognition.
    """
    name = economies.name(stance["economy"])
    scope = translate(
        "The recognition of {focus} is not the question here: the tables hold the recognition of Kosovo.", focus=name
    )
    told = [scope, f"{stance_title(stance, total)}."]
    if (back["state"] == "not_recognised").any():
        told.append(translate("A source says that Kosovo does not recognise {focus} either.", focus=name))
    return " ".join(told)


def stance_title(stance: Mapping[Hashable, Any], total: Mapping[str, Any]) -> str:
    """Return where the focus stands on the recognition of Kosovo."""
    words = {"focus": economies.name(stance["economy"]), "total": number(total["value"])}
    if stance["stance"] == "recognises":
        if pd.isna(stance["since"]):
            return translate("{focus} is one of {total} on record as recognising Kosovo", **words)
        return translate(
            "{focus} has recognised Kosovo since {day}, as one of {total} on record", day=date(stance["since"]), **words
        )
    if not total["value"]:
        return translate("Neither {focus} nor anyone else is on record as recognising Kosovo by that day", **words)
    messages = {
        "does_not": translate("{focus} does not recognise Kosovo; {total} others are on record as doing so", **words),
        "not_yet": translate("{focus} had not recognised Kosovo by that day; {total} others had", **words),
        "ambiguous": translate("Whether {focus} recognises Kosovo is disputed; {total} others do", **words),
        "not_recorded": translate(
            "Whether {focus} recognises Kosovo is not recorded here; {total} others are on record as doing so", **words
        ),
    }
    return messages[str(stance["stance"])]


def over_time_title(total: Mapping[str, Any], withdrawn: Mapping[str, Any]) -> str:
    """Return how many recognitions are on record, and how many withdrawals are claimed beside them."""
    words = {"total": number(total["value"])}
    if not total["value"]:
        return translate("No recognition of Kosovo is on record by that day")
    if not withdrawn["value"]:
        return plural(
            "{count} recognition of Kosovo is on record", "{count} recognitions of Kosovo are on record", total["value"]
        )
    return plural(
        "{total} recognitions of Kosovo are on record; {count} claimed withdrawal stands beside them and is not taken "
        "off",
        "{total} recognitions of Kosovo are on record; {count} claimed withdrawals stand beside them and are not taken "
        "off",
        withdrawn["value"],
        **words,
    )


def over_time_subtitle(as_of: str) -> str:
    """Return what the curves count."""
    return translate("Running number of recognitions and of claimed withdrawals, until {day}", day=date(as_of))


def over_time_note(total: Mapping[str, Any]) -> str:
    """Return how to read the curves."""
    words = translate(
        "Pale band: dates known by month or year only. A withdrawal is a claim, mostly of Serbia; Kosovo holds that "
        "recognition cannot be withdrawn."
    )
    if not total["undated"]:
        return words
    left_out = plural(
        "{count} recognition without a date is not drawn.",
        "{count} recognitions without a date are not drawn.",
        total["undated"],
    )
    return f"{words} {left_out}"


def over_time_in_words(curve: pd.DataFrame, withdrawn: pd.DataFrame) -> str:
    """Return the curves in words, at the end of a few years, for who cannot see the chart."""
    parts = []
    for name, steps in (
        (translate("recognitions"), curve),
        (translate("claimed withdrawals"), withdrawn),
    ):
        if steps.empty:
            continue
        by_year = steps.groupby(steps["day"].dt.year)["surely"].max()
        shown = by_year.iloc[:: max(1, len(by_year) // 6)]
        told = listing(translate("{year}: {n}", year=str(year), n=number(n)) for year, n in shown.items())
        parts.append(translate("Dated {name} by the end of {told}.", name=name, told=told))
    return " ".join(parts) or translate("Nothing is dated by that day.")


def axis_label() -> str:
    """Return what the scale counts."""
    return translate("Economies")


def dated_label(total: Mapping[str, Any]) -> str:
    """Return the label at the end of the curve of recognitions."""
    return translate("{n} dated", n=number(total["value"] - total["undated"]))


def withdrawn_label(withdrawn: Mapping[str, Any]) -> str:
    """Return the label at the end of the curve of claimed withdrawals."""
    return plural("{count} claimed\nwithdrawal", "{count} claimed\nwithdrawals", withdrawn["value"])


def focus_label(stance: Mapping[Hashable, Any]) -> str:
    """Return the label of the focus' own recognition on the curve."""
    return translate("{focus}, {day}", focus=economies.name(stance["economy"]), day=date(stance["since"]))
