"""Sentences on mobility change with the data and fit every focus economy."""

import pandas as pd
import pytest

from analysis.economies import SEE14, WB6, name
from analysis.measures import mobility, mobility_durations, mobility_travel
from analysis.prose import mobility as prose
from analysis.prose import mobility_travel as travel
from analysis.prose import mobility_words as words

DAY = "2026-03-09"


def positions(data, group=WB6, day=DAY):
    return mobility.states(data["agreement_status"], data["agreements"], group, day)


def spans(*lines: tuple[str, bool, float, float | None]) -> pd.DataFrame:
    frame = pd.DataFrame(lines, columns=["economy", "done", "days_low", "days_high"])
    return frame.assign(start="signed", end="in_force")


@pytest.mark.parametrize(
    ("focus", "said"),
    [
        ("XKX", "5 of the 8 regional mobility agreements of Kosovo are in force."),
        ("BIH", "2 of the 9 regional mobility agreements of Bosnia and Herzegovina are in force."),
        ("GRC", "The data hold no regional mobility agreement of Greece."),
    ],
)
def test_agreements_in_force(data, focus, said) -> None:
    counts = mobility.stages(positions(data))
    assert prose.in_force(counts, focus) == said


def test_what_is_not_in_force_is_told_by_stage(data) -> None:
    counts = mobility.stages(positions(data))
    assert prose.unfinished(counts, "SRB") == "The stage of the others: 2 signed, 3 ratified and 1 pending."
    assert prose.unfinished(counts, "GRC") == ""
    assert prose.others(counts, "XKX") == "For the others compared 2 (Bosnia and Herzegovina) to 5 are in force."
    assert prose.others(counts[counts["economy"].isin(["XKX", "MNE", "SRB"])], "XKX").startswith(
        "For each of the others"
    )


def test_the_cards_agreement_follows_the_day(data) -> None:
    assert prose.id_cards(positions(data)) == (
        "The agreement on travel with identity cards is in force for 5 of its 6 parties compared here. By the last "
        "report (October 2025) it is blocked in Bosnia and Herzegovina."
    )
    early = prose.id_cards(positions(data, day="2022-12-31"))
    assert "in force for none of its 6 parties" in early
    assert "signed, and no more" in early
    assert prose.id_cards(positions(data, day="2020-01-01")).startswith(
        "Of the agreement on travel with identity cards"
    )


def test_a_stage_that_was_only_seen_is_no_beginning(data) -> None:
    assert prose.own_stage(positions(data), "XKX") == "Kosovo: in force since 19 May 2023."
    assert prose.own_stage(positions(data), "SRB") == "Serbia: in force when last reported, October 2025."
    assert prose.own_stage(positions(data), "TUR") == "The data hold no stage of it for Türkiye."


def test_other_accounts_are_told(data) -> None:
    said = prose.other_accounts(mobility.steps(data["agreement_status"], mobility.ID_CARDS, WB6, DAY))
    assert "Another account: in force, 1 June 2023, for Albania, Kosovo and North Macedonia." in said
    assert "Another account: pending, 8 September 2023, for North Macedonia." in said


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([("XKX", True, 10, 20), ("XKX", False, 500, None)], "took at most 20 days; of what did not, the longest had"),
        ([("XKX", True, 10, 20)], "What came into force for Kosovo took at most 20 days."),
        ([("XKX", False, 1, None)], "Nothing has come into force for Kosovo; the longest wait was at least 1 day."),
        ([("ALB", True, 10, 20)], "No agreement of Kosovo is followed here; what came into force for the others took"),
        ([], "For no agreement are two steps dated."),
    ],
)
def test_the_pace_is_told_as_far_as_it_is_known(lines, said) -> None:
    assert said in prose.pace(spans(*lines), "XKX")


def test_the_pace_on_the_real_tables(data) -> None:
    found = mobility_durations.durations(data["agreement_status"], data["agreements"], WB6, DAY)
    assert prose.pace(found, "XKX") == (
        "What came into force for Kosovo took at most 197 days; of what did not, the longest had waited at least 1,369 "
        "days when last heard of."
    )


def test_travel_is_told_by_direction(data) -> None:
    entries = mobility_travel.entry(data["bilateral"], WB6, DAY)
    assert travel.entry(entries, "XKX") == (
        "With an identity card of Kosovo one may enter 4 of the 5 other economies compared. A visa is needed for "
        "Bosnia and Herzegovina."
    )
    assert "For Serbia the data do not tell." in travel.entry(entries, "MNE")
    assert travel.welcome(entries, "ALB").endswith(
        "For cards of North Macedonia and Montenegro an agreement is on record, not its use."
    )


@pytest.mark.parametrize("focus", SEE14)
def test_no_focus_gets_an_absurd_sentence(data, focus) -> None:
    entries = mobility_travel.entry(data["bilateral"], [focus, *(code for code in WB6 if code != focus)], DAY)
    told = [travel.entry(entries, focus), travel.welcome(entries, focus), prose.dialogue_only(focus)]
    assert bool(told[2]) == (focus not in {"XKX", "SRB"})
    assert " 0 " not in " ".join(told)
    assert name(focus) in told[0]
    assert name(focus) in told[1]


def test_the_union_is_told_with_its_date(data) -> None:
    line = mobility_travel.to_union(data["bilateral"], "XKX", DAY)
    assert travel.union(line).endswith("no visa for the European Union since January 2024.")
    assert travel.union(line.assign(need="visa")).endswith("need a visa for the European Union.")
    assert travel.union(line.iloc[:0]) == ""


def test_pairs_are_pairs(data) -> None:
    entries = mobility_travel.entry(data["bilateral"], WB6, DAY)
    pairs = mobility_travel.pairs(entries[entries["need"] == "id_card"], ("traveller", "destination"), ["need"])
    assert travel.mutual(pairs).startswith("Of 13 pairs of economies")
    assert travel.mutual(pairs).endswith("9 have it in both directions.")


def test_every_agreement_of_the_data_has_a_short_name(data) -> None:
    for line in data["agreements"].to_dict("records"):
        assert words.agreement(line["agreement_id"], line["title"]) != line["title"]
    assert words.agreement("new-pact", "A new pact") == "A new pact"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"when": "2023-05-19", "dated": True}, "05/2023"),
        ({"when": "2025-10", "dated": False}, "~10/2025"),
        ({"when": "2014", "dated": True}, "2014"),
    ],
)
def test_dates_in_cells_tell_a_step_from_a_report(line, said) -> None:
    assert words.when(line) == said


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (0, "No regional mobility agreement of Kosovo is in force, of 8 followed here."),
        (1, "1 of the 8 regional mobility agreements of Kosovo is in force."),
        (8, "8 of the 8 regional mobility agreements of Kosovo are in force."),
    ],
)
def test_the_verb_fits_the_number_in_force(done: int, said: str) -> None:
    counts = pd.DataFrame({"economy": ["XKX"], "agreements": [8], "in_force": [done]})
    assert prose.in_force(counts, "XKX") == said
    assert done < 8 or prose.unfinished(counts, "XKX") == ""


@pytest.mark.parametrize(
    ("stages", "said"),
    [
        (("in_force", "signed"), "1 of the 2 agreements of the dialogue between Kosovo and Serbia is in force on both"),
        (("in_force", "in_force"), "2 of the 2 agreements of the dialogue between Kosovo and Serbia are in force on"),
        (("signed", "signed"), "No agreement of the dialogue between Kosovo and Serbia is in force on both sides."),
    ],
)
def test_the_dialogue_counts_both_sides(stages, said: str) -> None:
    lines = [("a", "in_force"), ("a", stages[0]), ("b", "in_force"), ("b", stages[1])]
    assert prose.dialogue(pd.DataFrame(lines, columns=["agreement_id", "stage"])).startswith(said)


def entries(*lines: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=["destination", "need"]).assign(traveller="XKX")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([("ALB", "id_card"), ("SRB", "id_card")], "one may enter all 2 other economies compared."),
        ([("ALB", "id_card")], "one may enter 1 of the 1 other economy compared."),
        ([("ALB", "passport"), ("SRB", "no_visa")], "The data tell of no economy open to an identity card of Kosovo."),
        ([("ALB", "id_card"), *((code, "not_reported") for code in ("BIH", "MKD", "MNE", "SRB"))], "For 4 the data do"),
    ],
)
def test_the_card_is_told_for_all_some_or_none(lines, said: str) -> None:
    assert said in travel.entry(entries(*lines), "XKX")


@pytest.mark.parametrize(
    ("both", "said"),
    [
        ([], "No travel by identity card is on record between any two of these economies."),
        ([True], "has it in both directions."),
        ([False], "has it one way only."),
        ([False, False], "Of 2 pairs of economies with any record of travel by identity card, none has it"),
        ([True, False], "1 has it in both directions."),
    ],
)
def test_pairs_are_told_in_grammatical_numbers(both, said: str) -> None:
    assert said in travel.mutual(pd.DataFrame({"both_ways": pd.Series(both, dtype=bool)}))


def test_the_union_without_a_date_is_told_without_one() -> None:
    line = pd.DataFrame({"traveller": ["ALB"], "need": ["no_visa"], "since": [None]})
    assert travel.union(line) == "Holders of passports of Albania need no visa for the European Union."
