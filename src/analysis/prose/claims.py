"""Sentences on the claims of the brief: the answer, each claim with its evidence, and the words of chart and table."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, plural, translate
from analysis.measures.claims_parts import ANSWERS, VERDICTS
from analysis.measures.terms import KOSOVO
from analysis.prose import claims_forward, claims_people, claims_relations, claims_seats, claims_setting, claims_turns
from analysis.prose import claims_words as words
from analysis.prose.amounts import or_none

Parts = Mapping[str, Mapping[Hashable, Any]]

EVIDENCE: Mapping[str, Callable[[Parts], str]] = {
    "C1": claims_setting.condition,
    "C2": claims_setting.platform,
    "C3": claims_setting.arrangement,
    "C4": claims_seats.limited,
    "C5": claims_seats.through_others,
    "C6": claims_people.leaders_and_staff,
    "C7": claims_people.staff_share,
    "C8": claims_seats.unequal,
    "C9": claims_relations.obstacle,
    "C10": claims_relations.mobility,
    "C11": claims_seats.platforms,
    "C12": claims_relations.serbia,
    "C13": claims_seats.formal,
    "C14": claims_forward.strategy,
    "C15": claims_forward.priorities,
}


def answer(verdicts: pd.DataFrame, as_of: str) -> str:
    """Return the chapter's answer: how many claims have which verdict.

    Parameters
    ----------
    verdicts
        The frame of `measures.claims.verdicts`.
    as_of
        The day, as YYYY-MM-DD.
    """
    told = [_some(verdicts, code) for code in VERDICTS if (verdicts["verdict"] == code).any()]
    sentence = translate(
        "Of the {total} claims that the brief makes about Kosovo, judged by the rows known for {day}: {told}.",
        total=number(len(verdicts)),
        day=date(as_of),
        told="; ".join(told),
    )
    if (verdicts["verdict"] == "contradicted").any():
        return sentence
    return translate("{sentence} None is contradicted as a whole.", sentence=sentence)


def _some(verdicts: pd.DataFrame, code: str) -> str:
    found = verdicts.loc[verdicts["verdict"] == code, "claim"]
    count, ids = len(found), listing(found)
    return {
        "supported": plural("{count} is supported ({ids})", "{count} are supported ({ids})", count, ids=ids),
        "in_part": plural(
            "{count} is supported in part ({ids})", "{count} are supported in part ({ids})", count, ids=ids
        ),
        "benchmark": plural(
            "{count} depends on the benchmark ({ids})", "{count} depend on the benchmark ({ids})", count, ids=ids
        ),
        "contradicted": plural("{count} is contradicted ({ids})", "{count} are contradicted ({ids})", count, ids=ids),
        "untestable": plural(
            "{count} cannot be tested with these data ({ids})",
            "{count} cannot be tested with these data ({ids})",
            count,
            ids=ids,
        ),
    }[code]


def scope(focus: str) -> str:
    """Say what the chapter is about where the focus is another economy; empty for Kosovo."""
    if focus == KOSOVO:
        return ""
    return translate(
        "The brief is about Kosovo, and so is this chapter. Its verdicts compare Kosovo with the five other economies "
        "of the Western Balkans and do not depend on the focus, which is {focus} in this report.",
        focus=economies.name(focus),
    )


def told(claim: str, parts: pd.DataFrame, verdicts: pd.DataFrame) -> dict[str, str]:
    """Return the words of one claim: ``claim``, ``verdict``, ``evidence``, ``turns``, ``chapter`` and ``link``.

    Parameters
    ----------
    claim
        Id of the claim.
    parts, verdicts
        The frames of `measures.claims.parts` and `measures.claims.verdicts`.
    """
    own = {line["part"]: line for line in parts[parts["claim"] == claim].to_dict("records")}
    judged = verdicts.loc[verdicts["claim"] == claim, "verdict"].iloc[0]
    chapter = words.CHAPTERS.get(claim)
    return {
        "id": claim,
        "claim": words.claim(claim),
        "verdict": words.verdict(judged),
        "evidence": EVIDENCE[claim](own),
        "turns": claims_turns.turns(claim, own),
        "chapter": words.chapter(chapter) if chapter else "",
        "link": f"{chapter}.ipynb",
    }


def message(claim: str) -> str:
    """Return the Markdown that `told` fills, with a link to the chapter that shows the evidence, if there is one."""
    text = translate("**{id}. {claim}** {evidence}\n\n*Verdict: {verdict}.* What would change it: {turns}")
    if claim not in words.CHAPTERS:
        return text
    return text + " " + translate("More in [{chapter}]({link}).")


def title(verdicts: pd.DataFrame) -> str:
    """Return the title of the overview: how many claims hold in full, and how many in part."""
    sizes = {code: int((verdicts["verdict"] == code).sum()) for code in VERDICTS}
    return translate(
        "The rows support {full} of {total} claims in full, {part} in part, and contradict {against}",
        full=or_none(sizes["supported"]),
        part=or_none(sizes["in_part"]),
        against=or_none(sizes["contradicted"]),
        total=number(len(verdicts)),
    )


def subtitle(as_of: str) -> str:
    """Return what the overview shows."""
    return translate(
        "Claims of the brief of July 2023 on Kosovo, in our own words; verdicts by the rows known for {day}",
        day=date(as_of),
    )


def parts_heading() -> str:
    """Return the heading over the marks of the parts."""
    return translate("Its parts")


def note() -> str:
    """Return how to read the overview."""
    return translate(
        "Parts: {yes} holds, {no} does not hold, {unknown} no row can tell. The verdict follows from the parts by one "
        "rule. For C7 a part is one benchmark, and holds where the share is below par. What the brief itself says is "
        "no evidence for it.",
        **{answer: words.part_mark(answer) for answer in ANSWERS},
    )


def alt(verdicts: pd.DataFrame) -> str:
    """Return the overview in words."""
    lines = [
        translate("{id} {verdict}", id=line["claim"], verdict=words.verdict(line["verdict"]))
        for line in verdicts.to_dict("records")
    ]
    return translate("Verdict claim by claim: {lines}.", lines="; ".join(lines))


def behind_caption() -> str:
    """Return what the table of rows says."""
    return translate("Where each claim stands in the brief, and how many rows and sources its verdict rests on.")


def behind_note() -> str:
    """Return how to read the table of rows."""
    return translate(
        "The place is given where a row of the tables quotes the brief for the claim. Every row id and source stands "
        "in the data file of the chart of verdicts."
    )
