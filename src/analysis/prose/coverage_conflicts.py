"""Sentences on where sources disagree, how it was settled, and on rows that were set aside."""

from collections.abc import Mapping

import pandas as pd

from analysis.languages import listing, number, plural, translate


def answer(sizes: Mapping[str, int]) -> str:
    """Return the part of the chapter's answer on conflicts.

    Parameters
    ----------
    sizes
        ``accounts`` (accounts that are not used) and ``touching`` (those of them that differ in a value that a
        headline number rests on).
    """
    if not sizes["accounts"]:
        return translate("No account competes with one that is used.")
    words = {"accounts": _competing(sizes["accounts"])}
    if not sizes["touching"]:
        return translate("{accounts}; none differs in a value that a headline number rests on.", **words)
    return plural(
        "{accounts}; {count} differs in a value that a headline number rests on.",
        "{accounts}; {count} differ in a value that a headline number rests on.",
        sizes["touching"],
        **words,
    )


def _competing(count: int) -> str:
    return plural(
        "{count} account competes with one that is used", "{count} accounts compete with others that are used", count
    )


def title(counted: pd.DataFrame) -> str:
    """Return how many accounts are not used, and how many could change a headline number."""
    total, touching = int(counted["accounts"].sum()), int(counted["touching"].sum())
    if not touching:
        return plural(
            "{count} account is not used because another one is, and no headline number rests on it",
            "{count} accounts are not used because others are, and no headline number rests on them",
            total,
        )
    return plural(
        "Of {total} accounts that are not used, {count} differs in a value that a headline number rests on",
        "Of {total} accounts that are not used, {count} differ in a value that a headline number rests on",
        touching,
        total=number(total),
    )


def subtitle() -> str:
    """Return what the chart of conflicts measures."""
    return translate("Competing accounts in the tables, whatever the day, by what they differ in")


def note() -> str:
    """Return how to read the chart of conflicts."""
    return translate(
        "A conflict over a date, a name or a note changes no count. All accounts stay in the tables, marked as "
        "competing."
    )


def part(name: str) -> str:
    """Return a part of a bar as a legend's label."""
    return {
        "touching": translate("a counted value, behind a headline number"),
        "counted": translate("a counted value, behind none"),
        "words": translate("dates, names or words"),
    }[name]


def table(name: str) -> str:
    """Return a table that holds competing accounts, in words."""
    words = {
        "agreement_status": translate("stages of agreements"),
        "bids": translate("applications and votes on them"),
        "cooperation_flows": translate("requests and cases"),
        "membership": translate("membership"),
        "population": translate("population"),
        "recognition": translate("recognition"),
    }
    return words.get(name, name)


def alt(counted: pd.DataFrame) -> str:
    """Return the chart of conflicts in words."""
    told = [
        translate(
            "{table}: {accounts}, of which {counted} differ in a counted value and {touching} touch a headline number",
            table=table(line["table"]),
            accounts=number(line["accounts"]),
            counted=number(line["counted"]),
            touching=number(line["touching"]),
        )
        for line in counted.to_dict("records")
    ]
    return translate("{lines}.", lines="; ".join(told))


def rules(found: pd.DataFrame) -> str:
    """Return by which rules the accounts that are used were chosen."""
    sizes = found["rule"].value_counts()
    told = [
        translate("{rule} ({n})", rule=rule(str(name)), n=number(sizes[name]))
        for name in ("marked", "kind", "date", "exactness", "order")
        if name in sizes
    ]
    return translate("The account in use was chosen {rules}.", rules=listing(told))


def rule(name: str) -> str:
    """Return a rule by which the account to use is chosen, after "chosen"."""
    return {
        "marked": translate("by hand, with the reason in the row's note"),
        "kind": translate("because its kind of source is the better one"),
        "date": translate("because it is stated for a later day"),
        "exactness": translate("because its dates are more exact"),
        "order": translate("as the first of two that are as good"),
    }[name]


def books(counts: Mapping[str, int]) -> str:
    """Return what became of the rows that were read."""
    told = [
        translate(
            "Cleaning read {read} rows and kept {kept}.", read=number(counts["read"]), kept=number(counts["kept"])
        )
    ]
    if counts["set_aside"]:
        told.append(
            plural(
                "It set {count} row aside, because it breaks the description of its table.",
                "It set {count} rows aside, because they break the descriptions of their tables.",
                counts["set_aside"],
            )
        )
    else:
        told.append(translate("It set no row aside."))
    if counts["folded"]:
        told.append(
            plural(
                "{count} row said again what another one says, or was counted in one.",
                "{count} rows said again what others say, or were counted in others.",
                counts["folded"],
            )
        )
    if counts["values"]:
        told.append(
            plural(
                "{count} value was written another way; its meaning is the same.",
                "{count} values were written another way; their meaning is the same.",
                counts["values"],
            )
        )
    return " ".join(told)


def set_aside_caption(reasons: pd.DataFrame) -> str:
    """Return what the table of rows set aside holds."""
    return plural("Why {count} row was set aside", "Why {count} rows were set aside", int(reasons["count"].sum()))
