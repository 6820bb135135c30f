"""Sentences on cooperation against crime change with the numbers and fit every focus economy."""

import pandas as pd
import pytest

from analysis.economies import SEE14, WB6, name
from analysis.measures import crime_access, crime_agreements, crime_cooperation, crime_index, crime_justice
from analysis.prose import crime_access as access
from analysis.prose import crime_agreements as agreements
from analysis.prose import crime_cooperation as prose
from analysis.prose import crime_index as index
from analysis.prose import crime_justice as justice
from analysis.prose.parties import body_names, party

DAY = "2026-03-09"


def seats(**members: int) -> pd.DataFrame:
    frame = pd.DataFrame({"economy": list(members), "member": list(members.values())})
    rest = dict.fromkeys(["agreement", "lesser", "carried", "outside", "not_reported"], 0)
    return frame.assign(**rest, bodies=14)


@pytest.mark.parametrize(
    ("counts", "compared"),
    [
        (seats(XKX=3, ALB=11, BIH=10), "The others compared are members of 10 (Bosnia and Herzegovina) to 11."),
        (seats(XKX=3, ALB=11, BIH=11), "Each of the others whose positions are on record is a member of 11."),
        (seats(XKX=3, ALB=11), "Albania is a member of 11."),
    ],
)
def test_seats_are_compared_with_the_others(counts, compared) -> None:
    own = "Kosovo is a member of 3 of the 14 bodies of police and prosecutors followed here."
    assert access.standing(counts, "XKX") == f"{own} {compared}"


def test_a_gap_in_the_data_is_no_seat_less() -> None:
    counts = seats(XKX=3, ALB=11, GRC=2, MNE=10)
    counts.loc[counts["economy"] == "GRC", "not_reported"] = 12
    said = access.standing(counts, "XKX")
    assert said.endswith("The others whose positions are all on record are members of 10 (Montenegro) to 11.")
    own = access.standing(counts, "GRC")
    assert own.startswith("Greece is a member of at least 2 of the 14 bodies")
    assert "For 12 of them the data do not tell." in own
    counts.loc[counts["economy"] == "GRC", "not_reported"] = 14
    assert access.standing(counts, "GRC").startswith("The data do not tell the position of Greece")


@pytest.mark.parametrize("focus", SEE14)
def test_other_positions_name_only_those_that_there_are(data, focus) -> None:
    tables = data["law_enforcement_bodies"], data["bodies"], data["membership"]
    counts = crime_access.memberships(crime_access.platforms(*tables, SEE14, DAY))
    said = access.other_positions(counts, focus)
    assert " 0" not in said
    assert bool(said) == bool(
        counts.set_index("economy").loc[focus, ["agreement", "lesser", "carried", "outside"]].sum()
    )


def test_the_figure_of_nine_comes_with_its_correction(data) -> None:
    said = access.figure_of_nine(crime_access.figure_of_nine(data["law_enforcement_bodies"]))
    assert "in 2 it has what they have" in said
    assert "For Eurojust and Frontex the figure treats the five others alike" in said


def test_the_rates_of_both_sides(data) -> None:
    exchange = crime_justice.legal_assistance(data["cooperation_flows"], DAY)
    assert justice.rates(exchange) == (
        "Kosovo got 0.28 answers from Serbia for each request for legal assistance, Serbia got 1.76 from Kosovo."
    )
    assert justice.rates(exchange[exchange["asker"] == "XKX"]) == (
        "Kosovo got 0.28 answers from Serbia for each request for legal assistance."
    )
    assert justice.rates(exchange.iloc[:0]).startswith("No source counts")


def test_the_part_is_told_as_a_part(data) -> None:
    exchange = crime_justice.legal_assistance(data["cooperation_flows"], DAY)
    assert justice.exchange(exchange, part=True) == (
        "From 1 January 2023 to 30 September 2023, a part of that time, Kosovo sent Serbia 211 requests and got 17 "
        "answers. In the same time Serbia sent Kosovo no request and got no answer."
    )
    assert "1,460 requests and got 415 answers" in justice.exchange(exchange)
    assert justice.exchange(exchange.iloc[:0]) == ""


def test_claims_against_the_counts_are_told(data) -> None:
    said = justice.claims(crime_justice.contradictions(data["cooperation_flows"], DAY))
    assert "The government of Kosovo says that Serbia never answered Kosovo." in said
    assert "One report says that Serbia never sent Kosovo a request." in said
    assert said.count("contradict these counts") == 1
    assert justice.claims(crime_justice.contradictions(data["cooperation_flows"], DAY).iloc[:0]) == ""
    other = crime_justice.contradictions(data["cooperation_flows"], DAY).assign(value=[3.0, 4.0])
    assert "gave Kosovo 3 answers" in justice.claims(other)
    assert "sent Kosovo 4 requests" in justice.claims(other)


def test_extraditions_name_the_last_full_year_by_direction(data) -> None:
    said = justice.extraditions(crime_justice.extraditions(data["cooperation_flows"], as_of=DAY))
    assert said == (
        "In 2020, the last full year counted by direction, 23 persons were handed over to Kosovo and 18 by it."
    )
    later = justice.undirected(
        crime_justice.extraditions_undirected(data["cooperation_flows"], as_of=DAY), body_names(data["bodies"])
    )
    assert "77 extraditions without saying in which direction, 18 of them with Germany" in later
    never = justice.never(crime_justice.never_extradited(data["cooperation_flows"], DAY))
    assert never.startswith("Between Kosovo and Serbia nobody had ever been extradited by 18 May 2018")


def test_police_requests_keep_their_bound_and_their_period(data) -> None:
    counts = crime_cooperation.police_requests(data["cooperation_flows"], DAY)
    names = body_names(data["bodies"])
    assert prose.requests(counts, names) == (
        "From 15 June 2018 to 16 December 2024 EULEX carried more than 3,400 police requests between Kosovo and Serbia."
    )
    assert prose.requests(counts.iloc[:0], names) == "No count of police requests is on record."
    gain = crime_cooperation.police_growth(data["cooperation_flows"], "SRB", DAY)
    assert "grew by more than 669" in prose.growth(gain)
    assert prose.growth(None) == ""


def test_routes_are_counted(data) -> None:
    routes = crime_cooperation.channels(data["channels"], DAY)
    assert prose.routes(routes).endswith("reach others, intermediaries carry 7.")
    assert prose.own_routes(routes) == "Kosovo's own officers carry the direct line to Europol."
    assert prose.own_routes(routes[~routes["own"]]) == "None runs through Kosovo's own officers."


def test_every_route_of_the_data_has_words(data) -> None:
    for line in data["channels"].to_dict("records"):
        assert prose.counterpart(line["channel"]) != line["channel"]
        assert prose.carrier(line["operator"]) != line["operator"]
        assert prose.terms(line["channel"], line["operator"], line["scope"]) != line["scope"]
    assert prose.terms("new", "somebody", "something") == "something"


@pytest.mark.parametrize("focus", SEE14)
def test_a_section_about_kosovo_says_so_to_every_other_focus(focus) -> None:
    said = prose.about_kosovo(focus), prose.whose_requests(focus)
    assert bool(said[0]) == (focus != "XKX")
    assert bool(said[1]) == (focus not in {"XKX", "SRB"})
    assert focus == "XKX" or name(focus) in said[0]


@pytest.mark.parametrize(
    ("focus", "said"),
    [
        ("XKX", "The crime index scores Kosovo apart: its numbers have no rank among the others."),
        ("ALB", "The crime score of Albania went from 5.63 in 2021 to 5.17 in 2023."),
        ("GRC", "The data hold no crime score of Greece."),
    ],
)
def test_the_index_speaks_of_the_focus_first(data, focus, said) -> None:
    scores = crime_index.crime_index(data["crime_index"], WB6, DAY)
    assert index.index(crime_index.change(scores), scores, focus).startswith(said)


def test_a_single_score_is_told_and_not_called_missing(data) -> None:
    scores = crime_index.crime_index(data["crime_index"], WB6, "2021-12-31")
    told = index.index(crime_index.change(scores), scores, "SRB")
    assert told == "The crime score of Serbia was 6.21 in 2021; there is none of another year to compare it with."


def test_the_index_tells_where_the_score_did_not_fall(data) -> None:
    scores = crime_index.crime_index(data["crime_index"], WB6, DAY)
    change = crime_index.change(scores)
    assert index.index(change, scores, "XKX").endswith("the score fell in 4 of 5, and not in Serbia.")
    assert "the score fell in all: Albania" in index.index(change, scores, "SRB")
    risen = change.assign(change=1.0)
    assert index.index(risen, scores, "XKX").endswith("the score fell in none.")


def test_cells_of_agreements() -> None:
    assert agreements.on_record(("2016-04-13", "", "2013"), absent=False) == "2013, 2016, 1 undated"
    assert agreements.on_record((), absent=True) == "none"


def test_parties_have_names(data) -> None:
    names = body_names(data["bodies"])
    assert [party(code, names) for code in ("XKX", "DEU", "europol", "OTHER")] == [
        "Kosovo",
        "Germany",
        "Europol",
        "Partners not named",
    ]


def test_no_known_seat_is_not_told_as_at_least_none() -> None:
    counts = seats(XKX=0, ALB=11).assign(not_reported=[9, 0])
    assert access.standing(counts, "XKX").startswith(
        "Kosovo is not known to be a member of any of the 14 bodies of police and prosecutors followed here. For 9"
    )
    assert access.standing(counts.assign(not_reported=0), "XKX").startswith("Kosovo is a member of none of the 14")


def test_nothing_counted_is_said_or_left_out(data) -> None:
    flows, names = data["cooperation_flows"], body_names(data["bodies"])
    none = crime_justice.extraditions(flows, as_of="2012-01-01")
    assert justice.extraditions(none) == "No year of extraditions to and from Kosovo is counted by direction."
    assert justice.undirected(crime_justice.extraditions_undirected(flows, as_of="2012-01-01"), names) == ""
    assert access.lesser_terms(crime_access.figure_of_nine(data["law_enforcement_bodies"], "2012-01-01")) == ""


def test_an_economy_without_agreements_is_told_so(data) -> None:
    lines = crime_agreements.by_partner(data["police_agreements"], data["bilateral"], "GRC", DAY)
    assert agreements.agreements(lines, "GRC") == "The data hold no police or justice agreement of Greece."
    lines = crime_agreements.by_partner(data["police_agreements"], data["bilateral"], "TUR", DAY)
    assert agreements.agreements(lines, "TUR") == (
        "Türkiye has a police or justice agreement on record with 1 partner."
    )
