"""Sentences on mobility agreements: how far they got, how long it took, and who may travel with a card."""

import pandas as pd

from analysis.economies import name, names
from analysis.languages import date, listing, number, plural, translate
from analysis.measures.mobility import DIALOGUE_PARTIES, ID_CARDS
from analysis.prose import mobility_words as words
from analysis.prose.amounts import or_none


def in_force(counts: pd.DataFrame, focus: str) -> str:
    """Say how many regional agreements are in force for the focus.

    Parameters
    ----------
    counts
        A frame of `analysis.measures.mobility.stages`.
    focus
        Code of the focus economy.
    """
    own = counts[counts["economy"] == focus]
    if own.empty or not own["agreements"].iloc[0]:
        return not_party(focus)
    line = own.iloc[0]
    words = {"total": number(line["agreements"]), "focus": name(focus)}
    if not line["in_force"]:
        return translate("No regional mobility agreement of {focus} is in force, of {total} followed here.", **words)
    return plural(
        "{count} of the {total} regional mobility agreements of {focus} is in force.",
        "{count} of the {total} regional mobility agreements of {focus} are in force.",
        int(line["in_force"]),
        **words,
    )


def not_party(focus: str) -> str:
    """Say that no agreement followed here concerns the focus."""
    return translate(
        "The data hold no regional mobility agreement of {focus}.",
        focus=name(focus),
    )


def unfinished(counts: pd.DataFrame, focus: str) -> str:
    """Say at which stage the other agreements of the focus are; empty where there is none."""
    own = counts[counts["economy"] == focus]
    if own.empty or own["agreements"].iloc[0] == own["in_force"].iloc[0]:
        return ""
    stages = [
        translate("{n} {stage}", n=number(own[stage].iloc[0]), stage=words.stage(stage))
        for stage in ("signed", "ratified", "pending", "blocked")
        if own[stage].iloc[0]
    ]
    return translate("The stage of the others: {stages}.", stages=listing(stages))


def others(counts: pd.DataFrame, focus: str) -> str:
    """Say how many agreements are in force for the others; empty where none of them is a party."""
    rest = counts[(counts["economy"] != focus) & (counts["agreements"] > 0)]
    if rest.empty:
        return ""
    low, high = int(rest["in_force"].min()), int(rest["in_force"].max())
    if low == high:
        return translate("For each of the others compared {low} are in force.", low=number(low))
    return translate(
        "For the others compared {low} ({fewest}) to {high} are in force.",
        low=number(low),
        high=number(high),
        fewest=listing(names(rest[rest["in_force"] == low]["economy"])),
    )


def id_cards(states: pd.DataFrame) -> str:
    """Say where the agreement on travel with identity cards is in force, and where it is blocked or open.

    Parameters
    ----------
    states
        A frame of `analysis.measures.mobility.states`.
    """
    lines = states[(states["agreement_id"] == ID_CARDS) & states["stage"].notna()]
    if lines.empty:
        return translate("Of the agreement on travel with identity cards the data hold no stage for those compared.")
    done = lines["stage"] == "in_force"
    text = translate(
        "The agreement on travel with identity cards is in force for {done} of its {total} parties compared here.",
        done=or_none(int(done.sum())),
        total=number(len(lines)),
    )
    return " ".join([text, *(_open(str(stage), group) for stage, group in lines[~done].groupby("stage", sort=False))])


def _open(stage: str, lines: pd.DataFrame) -> str:
    told = {"economies": listing(names(lines["economy"])), "day": date(lines["when"].max())}
    return {
        "blocked": translate("By the last report ({day}) it is blocked in {economies}.", **told),
        "pending": translate("By the last report ({day}) it is pending in {economies}.", **told),
        "ratified": translate("By the last report ({day}) it is ratified, and no more, in {economies}.", **told),
        "signed": translate("By the last report ({day}) it is signed, and no more, in {economies}.", **told),
    }[stage]


def own_stage(states: pd.DataFrame, focus: str) -> str:
    """Say at which stage the agreement on identity cards is in the focus economy, and as of when."""
    line = states[(states["agreement_id"] == ID_CARDS) & (states["economy"] == focus) & states["stage"].notna()]
    if line.empty:
        return translate("The data hold no stage of it for {focus}.", focus=name(focus))
    told = {"focus": name(focus), "stage": words.stage(line["stage"].iloc[0]), "day": date(line["when"].iloc[0])}
    if line["dated"].iloc[0]:
        return translate("{focus}: {stage} since {day}.", **told)
    return translate("{focus}: {stage} when last reported, {day}.", **told)


def other_accounts(taken: pd.DataFrame) -> str:
    """Say which competing accounts of the steps there are; empty where there is none.

    Parameters
    ----------
    taken
        A frame of `analysis.measures.mobility.steps`.
    """
    return " ".join(
        translate(
            "Another account: {stage}, {day}, for {economies}.",
            stage=words.stage(stage),
            day=date(str(day)),
            economies=listing(names(group["economy"])),
        )
        for (stage, day), group in taken[taken["competing"]].groupby(["stage", "when"], sort=False)
    )


def obstacles(taken: pd.DataFrame) -> str:
    """Say where the agreement was reported as pending or blocked, and how often.

    Parameters
    ----------
    taken
        Rows of a frame of `analysis.measures.mobility.steps`, those that are pending or blocked.
    """
    return plural(
        "{count} report tells of the agreement on identity cards as pending or blocked, in {economies}.",
        "{count} reports tell of the agreement on identity cards as pending or blocked, in {economies}.",
        len(taken),
        economies=listing(names(taken["economy"].drop_duplicates())),
    )


def pace(spans: pd.DataFrame, focus: str) -> str:
    """Say how long what came into force took, and how long what did not had waited when last heard of.

    Where no agreement of the focus has two dated steps, the sentence is about the others.

    Parameters
    ----------
    spans
        A frame of `analysis.measures.mobility_durations.durations`.
    focus
        Code of the focus economy.
    """
    lines = spans[(spans["start"] == "signed") & (spans["end"] == "in_force")]
    own = lines[lines["economy"] == focus]
    if lines.empty:
        return translate("For no agreement are two steps dated.")
    done, waits = (kept["days_high"].max() for kept in _by_outcome(own if len(own) else lines))
    told = {"focus": name(focus), "most": _days(done), "waited": _days(waits)}
    if own.empty:
        return translate(
            "No agreement of {focus} is followed here; what came into force for the others took at most {most}.", **told
        )
    if pd.isna(waits):
        return translate("What came into force for {focus} took at most {most}.", **told)
    if pd.isna(done):
        return translate("Nothing has come into force for {focus}; the longest wait was at least {waited}.", **told)
    return translate(
        "What came into force for {focus} took at most {most}; of what did not, the longest had waited at least "
        "{waited} when last heard of.",
        **told,
    )


def _by_outcome(lines: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return what came into force and what still waits, its least wait in the same column."""
    waits = lines[~lines["done"]]
    return lines[lines["done"]], waits.assign(days_high=waits["days_low"])


def _days(count: float) -> str:
    return "" if pd.isna(count) else plural("{count} day", "{count} days", int(count))


def dialogue(states: pd.DataFrame) -> str:
    """Say how many agreements between Kosovo and Serbia are in force on both sides.

    Parameters
    ----------
    states
        A frame of `analysis.measures.mobility.states` for the two.
    """
    forces = states.assign(done=states["stage"] == "in_force").groupby("agreement_id", sort=False)["done"].all()
    if not forces.any():
        return translate("No agreement of the dialogue between Kosovo and Serbia is in force on both sides.")
    return plural(
        "{count} of the {total} agreements of the dialogue between Kosovo and Serbia is in force on both sides.",
        "{count} of the {total} agreements of the dialogue between Kosovo and Serbia are in force on both sides.",
        int(forces.sum()),
        total=number(len(forces)),
    )


def dialogue_only(focus: str) -> str:
    """Say that the dialogue is between Kosovo and Serbia; empty where the focus is one of the two."""
    if focus in DIALOGUE_PARTIES:
        return ""
    return translate(
        "The agreements of the dialogue are between Kosovo and Serbia only: {focus} is no party to them, and they are "
        "not shown here.",
        focus=name(focus),
    )
