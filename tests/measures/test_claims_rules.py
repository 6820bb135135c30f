"""Each rule flips when the data do: changed rows of the real tables, or frames of made-up numbers."""

import pandas as pd
import pytest
from changed_data import Changed, cells, seats, without

from analysis.measures import (
    claims_accession,
    claims_crime,
    claims_forward,
    claims_membership,
    claims_mobility,
    claims_people,
    claims_recognition,
    claims_terms,
)
from analysis.measures.claims_parts import OTHERS, verdict

DAY = "2026-03-09"
TRACE = {"rows": "made_up/a.csv:2", "sources": "made-up"}


def judged(lines: pd.DataFrame) -> str:
    return verdict(lines["holds"])


def holds(lines: pd.DataFrame) -> dict[str, str]:
    return dict(zip(lines["part"], lines["holds"], strict=True))


def six(column: str, own: float, *others: float, **more: object) -> pd.DataFrame:
    """Return a frame of made-up numbers for the six, Kosovo first."""
    values = pd.DataFrame({"economy": ["XKX", *OTHERS], column: [own, *others]})
    return values.assign(**{**dict.fromkeys(more, 0), **more}, **TRACE)


# C1


def test_c1_a_finding_under_the_chapters_closes_the_open_part(data) -> None:
    assert judged(claims_accession.condition(data, DAY)) == "in_part"
    named = cells(lambda table: table["chapter"].str.startswith("24"), assessment="Regional cooperation is good")
    assert judged(claims_accession.condition(Changed(data, commission_assessment=named), DAY)) == "supported"


def test_c1_without_the_agreement_and_the_reports_nothing_holds(data) -> None:
    nothing = {"membership": seats("none"), "commission_assessment": lambda table: table.iloc[:0]}
    found = claims_accession.condition(Changed(data, **nothing), DAY)
    assert holds(found) == {"duty": "no", "reports": "unknown", "chapters": "unknown"}
    assert judged(found) == "untestable"


def test_c1_an_agreement_without_a_title_on_the_topic_is_no_duty(data) -> None:
    untold = cells(lambda table: table["body_id"] == "saa", note="made up")
    assert holds(claims_accession.condition(Changed(data, bodies=untold), DAY))["duty"] == "unknown"


# C2


def test_c2_a_year_without_a_summit_and_agreements_not_carried_out_speak_against_it(data) -> None:
    assert holds(claims_accession.platform(data, DAY)) == {
        "yearly": "yes",
        "inside": "yes",
        "agreements": "yes",
        "main": "unknown",
    }
    waiting = cells(lambda table: (table["economy"] == "XKX") & (table["stage"] == "in_force"), stage="pending")
    changed = Changed(
        data,
        summits=without(lambda table: table["year"] == 2018),
        membership=seats("none"),
        agreement_status=waiting,
    )
    assert judged(claims_accession.platform(changed, DAY)) == "contradicted"


def test_c2_a_summit_to_come_is_not_held(data) -> None:
    found = claims_accession.platform(data, DAY).set_index("part")
    assert found.loc["yearly", ["value", "of", "start", "day"]].tolist() == [12, 12, "2014", "2025"]


# C3, C4, C8


def test_c3_full_seats_everywhere_and_an_arrangement_without_gains_contradict_it(data) -> None:
    assert judged(claims_terms.arrangement(data, DAY)) == "supported"
    inside = Changed(data, membership=seats("member"))
    assert judged(claims_terms.arrangement(inside, DAY)) == "in_part"
    no_gain = cells(lambda table: table["point"] > 0, effect_for_kosovo="neutral")
    both = Changed(data, membership=seats("member"), footnote_terms=no_gain)
    assert judged(claims_terms.arrangement(both, DAY)) == "contradicted"


def test_c4_full_seats_contradict_it_and_unknown_ones_leave_it_open(data) -> None:
    assert judged(claims_membership.limited(data, DAY)) == "supported"
    assert judged(claims_membership.limited(Changed(data, membership=seats("member")), DAY)) == "contradicted"
    assert set(claims_membership.limited(data, "2012-06-01")["holds"]) == {"unknown"}


def test_c8_seats_say_and_the_factbook_each_count(data) -> None:
    assert judged(claims_membership.unequal(data, DAY)) == "supported"
    inside = Changed(data, membership=seats("member"))
    assert judged(claims_membership.unequal(inside, DAY)) == "in_part"
    listed = cells(lambda table: table["economy"] == "XKX", n_total=60)
    level = Changed(data, membership=seats("member"), igo_counts=listed)
    assert set(claims_membership.unequal(level, DAY)["holds"]) == {"no"}


# C5


def test_c5_seats_held_by_others_support_it_and_own_officers_contradict_it(data) -> None:
    assert judged(claims_terms.intermediaries(data, DAY)) == "in_part"

    def through_unmik(table: pd.DataFrame) -> pd.DataFrame:
        own = (table["economy"] == "XKX") & table["status"].isin(["member", "observer", "invited_participant"])
        table.loc[own & (table["standing"] == "current"), "status"] = "via_unmik"
        return table

    assert judged(claims_terms.intermediaries(Changed(data, membership=through_unmik), DAY)) == "supported"
    own_seats = cells(lambda table: table["status"].str.startswith("via_"), status="member")
    own_routes = cells(lambda table: table["channel"] != "", operator="kosovo police")
    alone = Changed(data, membership=own_seats, channels=own_routes)
    assert judged(claims_terms.intermediaries(alone, DAY)) == "contradicted"


# C6, C7


def test_c6_hangs_on_the_heads_of_whom_the_nationality_is_not_stated(data) -> None:
    assert holds(claims_people.leaders_and_staff(data, DAY)) == {"staff": "unknown", "leaders": "unknown"}
    from_kosovo = cells(lambda table: table["nationality"].isna(), nationality="XKX")
    found = claims_people.leaders_and_staff(Changed(data, office_holders=from_kosovo), DAY)
    assert holds(found)["leaders"] == "no"
    assert judged(found) == "contradicted"


@pytest.mark.parametrize(
    ("held", "p_all", "expected"),
    [(0, [0.01, 0.04], "yes"), (0, [0.01, 0.2], "unknown"), (9, [0.9, 0.9], "no"), (5, [0.4, 0.9], "unknown")],
)
def test_c6_leaders_are_too_few_only_by_every_benchmark(held, p_all, expected) -> None:
    pooled = pd.DataFrame({"posts": 40, "held": held, "at_most": held, "expected": [8.0, 4.0], "p_all": p_all})
    assert claims_people.leaders(pooled.assign(p_none=0.01, **TRACE))["holds"] == expected


@pytest.mark.parametrize(
    ("held", "expected"), [([1, 1], "yes"), ([3, 4], "no"), ([1, 4], "unknown"), ([None, None], "unknown")]
)
def test_c6_staff_counts_only_where_a_secretariat_counts_by_economy(held, expected) -> None:
    parity = pd.DataFrame({"body_id": ["a", "b"], "posts": [2.0, 3.0], "held": pd.array(held, "Float64"), **TRACE})
    parity["gap"] = parity["held"] - parity["posts"]
    assert claims_people.staff_by_body(parity)["holds"] == expected


@pytest.mark.parametrize(("share", "expected"), [(9, "benchmark"), (4, "supported"), (20, "contradicted")])
def test_c7_depends_on_the_benchmark_unless_all_agree(data, share, expected) -> None:
    other = cells(lambda table: table["measure"] == "share", share=share)
    found = claims_people.staff_share(Changed(data, staffing=other), DAY)
    assert len(found) == 8
    assert verdict(found["holds"], by_benchmark=True) == expected


def test_c7_cannot_be_tested_without_a_share(data) -> None:
    silent = Changed(data, staffing=without(lambda table: table["measure"] == "share"))
    assert verdict(claims_people.staff_share(silent, DAY)["holds"], by_benchmark=True) == "untestable"


# C9


def test_c9_recognition_by_one_of_the_two_speaks_against_it(data) -> None:
    assert holds(claims_recognition.obstacle(data, DAY)) == {"two": "yes", "named": "unknown", "presence": "unknown"}
    recognised = cells(
        lambda table: (table["recogniser"] == "BIH") & (table["status"] == "not_recognised"),
        status="recognised",
        date_earliest=pd.Timestamp("2025-01-01"),
        date_latest=pd.Timestamp("2025-01-01"),
        date="2025-01-01",
    )
    found = claims_recognition.obstacle(Changed(data, recognition=recognised), DAY)
    assert holds(found)["two"] == "no"
    assert judged(found) == "untestable"


def inside(*named: str) -> pd.DataFrame:
    verdicts = ["named" if name else "could_block" for name in named]
    return pd.DataFrame(
        {"short_name": [f"B{n}" for n in range(len(named))], "named": named, "verdict": verdicts, **TRACE}
    )


def test_c9_only_named_blockers_prove_it_and_explained_absences_are_left_out() -> None:
    few = claims_recognition.named(inside("SRB", "", "", "GRC"))
    assert (few["holds"], few["value"], few["of"], few["most"]) == ("unknown", 1, 4, 2)
    assert claims_recognition.named(inside("SRB", "GRC; BIH", ""))["holds"] == "yes"
    explained = inside("", "SRB").assign(verdict=["no_veto", "named"])
    assert claims_recognition.named(explained)["holds"] == "yes"


def presence(beside: list[bool], apart: list[bool]) -> str:
    lines = []
    for number, full in enumerate([*beside, *apart]):
        body = f"b{number}"
        lines.append({"body_id": body, "economy": "XKX", "seat": "member" if full else "outside"})
        lines.append({"body_id": body, "economy": "SRB", "seat": "member" if number < len(beside) else "outside"})
    return claims_recognition.presence(pd.DataFrame(lines).assign(**TRACE))["holds"]


def test_c9_rates_are_compared_only_over_enough_bodies() -> None:
    assert presence([False] * 6, [True] * 5) == "yes"
    assert presence([True] * 6, [False] * 5) == "no"
    assert presence([False] * 6, [True] * 4) == "unknown"


# C10


def test_c10_held_in_full_when_the_brief_came_out(data) -> None:
    assert judged(claims_mobility.blocked(data, "2023-07-31")) == "supported"
    found = claims_mobility.blocked(data, DAY)
    assert holds(found) == {"cards": "yes", "others": "no", "kosovars": "yes", "bosnians": "no"}
    assert found.set_index("part").loc["bosnians", ["names", "start"]].tolist() == ["id_card; visa", "2025-01-01"]


def test_c10_ratification_and_travel_both_ways_contradict_it(data) -> None:
    ratified = cells(lambda table: (table["economy"] == "BIH") & (table["stage"] == "blocked"), stage="in_force")
    allowed = cells(lambda table: table["state"] == "id_not_allowed", state="id_allowed")
    changed = Changed(data, agreement_status=ratified, bilateral=allowed)
    assert judged(claims_mobility.blocked(changed, DAY)) == "contradicted"


# C11, C12


def test_c11_memberships_contradict_it(data) -> None:
    assert judged(claims_crime.access(data, DAY)) == "supported"
    assert judged(claims_crime.access(Changed(data, membership=seats("member")), DAY)) == "contradicted"
    lesser = claims_crime.access(Changed(data, membership=seats("observer")), DAY)
    assert holds(lesser) == {"members": "yes", "outside": "no"}


def test_c12_without_police_requests_it_holds_in_full(data) -> None:
    assert holds(claims_crime.with_serbia(data, DAY)) == {
        "courts": "yes",
        "extraditions": "yes",
        "police": "no",
        "routes": "yes",
    }
    silent = cells(lambda table: table["metric"] == "police_info_requests", value=0)
    assert judged(claims_crime.with_serbia(Changed(data, cooperation_flows=silent), DAY)) == "supported"


def test_c12_answers_and_own_routes_contradict_it(data) -> None:
    def lively(table: pd.DataFrame) -> pd.DataFrame:
        table.loc[table["metric"] == "mla_answers_received", "value"] = 100
        return table[table["metric"] != "extraditions_completed"]

    own = cells(lambda table: table["channel"] != "", operator="kosovo police")
    found = claims_crime.with_serbia(Changed(data, cooperation_flows=lively, channels=own), DAY)
    assert holds(found) == {"courts": "no", "extraditions": "unknown", "police": "no", "routes": "no"}
    assert judged(found) == "contradicted"


# C13, C14, C15


def test_c13_full_seats_contradict_it_and_attendance_stays_open(data) -> None:
    assert holds(claims_terms.formal(data, DAY)) == {
        "lesser_security": "yes",
        "lesser_other": "no",
        "vote": "no",
        "activity": "unknown",
    }
    assert judged(claims_terms.formal(Changed(data, membership=seats("member")), DAY)) == "contradicted"
    guest = Changed(
        data,
        membership=seats("observer"),
        positions=cells(lambda t: t["status"] != "", own_decision_vote="no", status="observer"),
    )
    assert holds(claims_terms.formal(guest, DAY)) == {
        "lesser_security": "yes",
        "lesser_other": "yes",
        "vote": "yes",
        "activity": "unknown",
    }


def test_c14_no_table_can_test_a_strategy() -> None:
    assert judged(claims_forward.strategy()) == "untestable"


def path(*lines: tuple[int, float]) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=["members", "arithmetic"]).assign(**TRACE)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([(5, 0.5), (6, 0.6)], {"seats": "yes", "index": "yes"}),
        ([(5, 0.5)], {"seats": "no", "index": "no"}),
        ([(5, float("nan")), (6, float("nan"))], {"seats": "yes", "index": "unknown"}),
    ],
)
def test_c15_seats_count_for_something_only_if_they_change_the_count_or_the_index(steps, expected) -> None:
    ways = pd.DataFrame({"step": [True] * (len(steps) - 1)}, dtype=bool)
    lines = claims_forward.steps(path(*steps), ways, 23)
    assert {line["part"]: line["holds"] for line in lines} == expected


def test_c15_posts_and_the_union() -> None:
    parity = pd.DataFrame({"benchmark": ["equal"], "short_name": ["RCC"], "posts": [3.0], "held": [1.0], "gap": [-2.0]})
    assert claims_forward.posts(parity.assign(**TRACE))["holds"] == "yes"
    assert claims_forward.posts(parity.assign(held=4.0, gap=1.0, **TRACE))["holds"] == "no"
    assert claims_forward.posts(parity.assign(held=None, gap=None, **TRACE))["holds"] == "unknown"
    helpers = pd.DataFrame({"short_name": ["A", "B"], "facilitator": ["EU (made up)", "Germany"]}).assign(**TRACE)
    union = claims_forward.commission(helpers)
    assert (union["holds"], union["names"]) == ("yes", "A")
    assert claims_forward.commission(helpers.tail(1))["holds"] == "unknown"


def test_seats_below_the_others_must_be_below_whatever_is_not_known() -> None:
    shared = {"upper": 0, "bodies": 10}
    counts = six("lower", 3, 5, 5, 5, 5, 5, **shared)
    for most, expected in ((4, "yes"), (5, "unknown")):
        lines = counts.assign(upper=[most, *[8] * 5])
        assert claims_membership.fewer("made_up", lines)["holds"] == expected
    level = counts.assign(lower=[6, 5, 5, 5, 5, 5], upper=[6, 6, 8, 8, 8, 8])
    assert claims_membership.fewer("made_up", level)["holds"] == "no"
