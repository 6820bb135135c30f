"""Police requests by way of counting, and the channels in use."""

from dated_rows import rows

from analysis.measures import crime_cooperation as measures

DAY = "2026-03-09"


def test_each_count_keeps_its_own_way_of_counting(data) -> None:
    counts = measures.police_requests(data["cooperation_flows"], DAY)
    serbia = counts[counts["partner"] == "SRB"].set_index("to_day")
    told = {str(day.date()): (line["value"], line["counting"], line["bound"]) for day, line in serbia.iterrows()}
    assert told == {
        "2018-12-31": (200, "not_stated", "about"),
        "2021-06-14": (743, "received", "exact"),
        "2023-06-14": (2731, "received_and_sent", "exact"),
        "2024-12-16": (3400, "received_and_sent", "more_than"),
    }
    assert counts["counting"].drop_duplicates().tolist() == ["received", "received_and_sent", "not_stated"]


def test_growth_uses_the_last_two_readings_taken_alike(data) -> None:
    flows = data["cooperation_flows"]
    assert measures.police_growth(flows, "SRB", DAY)["value"] == 669
    assert measures.police_growth(flows, "europol", DAY) is None
    assert measures.police_growth(flows, "SRB", "2024-01-01") is None


def test_what_was_stated_later_is_not_known_yet(data) -> None:
    early = measures.police_requests(data["cooperation_flows"], "2020-01-01")
    assert set(early["sources"]) == {"koha-eulex-2019"}


def test_seven_of_eight_routes_are_carried_by_others(data) -> None:
    routes = measures.channels(data["channels"], DAY)
    assert (len(routes), int((~routes["own"]).sum())) == (8, 7)
    assert routes[routes["own"]]["channel"].tolist() == ["europol"]
    assert not measures.channels(data["channels"], "2019-12-31")["own"].any()


def test_a_route_that_ended_is_no_longer_in_use() -> None:
    line = {"channel": "made_up", "operator": "nobody", "scope": "nothing", "start": "2010", "as_of": "2012"}
    table = rows("channels", [line, {**line, "end": "2015-06"}], ("start", "end", "as_of"))
    assert len(measures.channels(table, "2015-05-31")) == 2
    assert measures.channels(table, "2015-06-01")["rows"].tolist() == ["channels/made_up.csv:2"]
    assert measures.channels(table, "2009-12-31").empty
