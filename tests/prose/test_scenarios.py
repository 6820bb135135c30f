"""Sentences on the way forward: steps, rules, order, posts; never more than the rows say."""

import pandas as pd
import pytest

from analysis.measures.scenarios_elements import GAIN, OPENNESS
from analysis.prose import scenarios, scenarios_order, scenarios_posts, scenarios_steps, scenarios_words


def ways(*lines: dict[str, object]) -> pd.DataFrame:
    usual = {"short_name": "CLUB", "set": "counted", "status": "none", "target": "member", "step": True}
    usual |= {"reason": "not_stated", "blocked_by": None, "stoppable": False, "rule": None, "covers": None}
    usual |= {"others": 5, "members": 4, "voters": None, "refusing": None, "not_recorded": None, "sits": 0, "kin": 2}
    return pd.DataFrame([{**usual, **line} for line in lines], columns=list(usual))


def path(*points: tuple[int, float]) -> pd.DataFrame:
    frame = pd.DataFrame(list(points), columns=["members", "arithmetic"])
    return frame.assign(place=range(len(frame)))


@pytest.mark.parametrize(
    ("frame", "unknown", "said"),
    [
        (ways(), 0, "Kosovo is a full member of all 23 bodies of the set: no further seat is to be had."),
        (ways(), 3, "Kosovo is a full member of all 20 of the 23 bodies in which its position is known."),
        (
            ways({"step": False}, {"step": False}),
            0,
            (
                "Kosovo is a full member of 21 of 23 bodies and has no step to take: where it is "
                "less than that, most of "
                "the others have no higher seat either, or geography or its own choice explains it."
            ),
        ),
        (
            ways({}),
            0,
            (
                "One step would give Kosovo the seat that most of the others have: its memberships "
                "would go from 5 to 6 of "
                "23 bodies, and its index over what is known from 58.4 to 90.0 of 100."
            ),
        ),
        (ways({}, {}), 0, "2 steps would give Kosovo the seats that most of the others have"),
    ],
)
def test_the_answer_counts_the_steps(frame: pd.DataFrame, unknown: int, said: str) -> None:
    assert scenarios.answer(frame, path((5, 0.584), (6, 0.9)), "XKX", 23, unknown).startswith(said)


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (ways({}), "Kosovo has less than the usual seat in one body, CLUB"),
        (
            ways({"stoppable": True}, {}),
            (
                "Kosovo has less than the usual seat in 2 bodies; one member is known to be able to "
                "stop a decision in 1 of "
                "them"
            ),
        ),
        (ways({"step": False}), "Kosovo is not a full member of 1 body, and no step is to be taken there"),
        (
            ways({"step": False}, {"step": False}),
            "Kosovo is not a full member of 2 bodies, and no step is to be taken in any of them",
        ),
    ],
)
def test_the_title_of_the_bodies(frame: pd.DataFrame, said: str) -> None:
    assert scenarios.ways_title(frame, "XKX") == said


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (ways({"sits": 1}), "For its one step there is a precedent: Kosovo is a full member of a body like it"),
        (ways({}, {}), "No step has a precedent: Kosovo is a full member of no body like it"),
        (ways({"sits": 2}, {}), "For 1 of 2 steps Kosovo is a full member of a body like it"),
        (ways({"step": False}), "Bodies like those that Kosovo is not a full member of"),
    ],
)
def test_the_caption_of_precedents(frame: pd.DataFrame, said: str) -> None:
    assert scenarios.kin_caption(frame, "XKX") == said


def test_what_nobody_states_is_told_or_nothing_is() -> None:
    assert scenarios.not_stated(ways(), "TUR") == ""
    assert scenarios.not_stated(ways({}), "TUR").startswith("For 1 body no source here states the position of Türkiye")
    assert scenarios.not_stated(ways({}, {}), "TUR").startswith("For 2 bodies no source here states")


@pytest.mark.parametrize(
    ("rule", "covers", "said"),
    [
        ("consensus", "admission", "consensus to admit"),
        ("two_thirds", "decisions", "two thirds on decisions"),
        ("majority", "part", "rule not known"),
        (None, None, "rule not known"),
    ],
)
def test_a_rule_is_told_as_far_as_it_bears_on_a_seat(rule: object, covers: object, said: str) -> None:
    assert scenarios_words.rule({"rule": rule, "covers": covers}) == said


@pytest.mark.parametrize(
    ("reason", "blocked_by", "said"),
    [
        ("named", "BIH", "Bosnia and Herzegovina"),
        ("named", "SRB and others", "Serbia and others"),
        ("named", "nobody with a code", "nobody with a code"),
        ("geography", None, "geography"),
        ("own_choice", None, "its own choice"),
        ("not_stated", None, "nobody"),
    ],
)
def test_a_blocker_is_told_only_where_a_source_names_one(reason: str, blocked_by: object, said: str) -> None:
    assert scenarios_words.barrier({"reason": reason, "blocked_by": blocked_by}) == said


def gains(*lines: tuple[str, str, float]) -> pd.DataFrame:
    frame = pd.DataFrame(list(lines), columns=["short_name", "set", "gain"])
    return frame.assign(gain_low=frame["gain"], gain_high=frame["gain"])


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (gains(("CLUB", "counted", 0.015)), "A seat in CLUB would add 1.5 points to the index of Kosovo"),
        (
            gains(("CLUB", "counted", 0.015), ("GUILD", "counted", 0.015)),
            "A seat in any one body of the set would add 1.5 points to the index of Kosovo",
        ),
        (
            gains(("CLUB", "counted", 0.02), ("GUILD", "counted", 0.01)),
            "A seat in one more body of the set would add 1.0 to 2.0 points to the index of Kosovo",
        ),
        (
            gains(("DESK", "exchange", 0.06), ("CLUB", "counted", 0.02), ("GUILD", "counted", 0.01)),
            (
                "A seat in one more body of the set would add 1.0 to 2.0 points to the index of "
                "Kosovo; most would come "
                "from DESK: 6.0"
            ),
        ),
    ],
)
def test_the_title_of_the_gains(frame: pd.DataFrame, said: str) -> None:
    assert scenarios_steps.gains_title(frame, "XKX") == said


def test_a_gain_that_no_variant_moves_has_no_range() -> None:
    frame = gains(("CLUB", "counted", 0.02), ("GUILD", "counted", 0.01)).assign(gain_low=[0.02, 0.005])
    assert scenarios_steps.gains_in_words(frame) == "CLUB: 2.0 points. GUILD: 1.0 points (0.5 to 1.0)."
    assert scenarios_words.gain({"gain": 0.02, "gain_low": 0.02, "gain_high": 0.02}) == "+2.0"
    assert scenarios_words.gain({"gain": 0.02, "gain_low": 0.01, "gain_high": 0.02}) == "+2.0 (1.0 to 2.0)"


def test_where_all_steps_lead() -> None:
    others = pd.DataFrame({"economy": ["ALB", "SRB"], "members": [21, 18], "arithmetic": [0.9, 0.8]})
    assert scenarios_steps.path_title(path((5, 0.5), (6, 0.6)), others, "XKX") == (
        "The one step would take Kosovo from 5 to 6 memberships; the median of the others is 19.5"
    )
    assert scenarios_steps.path_title(path((5, 0.5), (6, 0.6), (7, 0.7)), others, "XKX").startswith("All 2 steps")
    assert "Now: 5 memberships, 50 points. 1: 6 memberships, 60 points." in scenarios_steps.path_in_words(
        path((5, 0.5), (6, 0.6)), others
    )


def order(*shares: float) -> pd.DataFrame:
    names = [f"B{place}" for place in range(1, len(shares) + 1)]
    return pd.DataFrame({"short_name": names, "p_first": shares, "place": range(1, len(shares) + 1)})


def test_first_steps_are_called_firm_only_where_the_draws_say_so() -> None:
    assert scenarios_order.first(order(0.9, 0.6, 0.5, 0.1)) == (
        "With equal weights B1, B2 and B3 come first. Among the first three in at least half of the "
        "draws: B1, B2 and B3."
    )
    assert "no step stays among the first three" in scenarios_order.first(order(0.4, 0.4, 0.4, 0.4))
    assert scenarios_order.first(order(1, 1, 1)) == ""
    assert scenarios_order.title(order(0.9, 0.2)) == (
        "Only one step is among the first three in at least half of the draws: B1"
    )
    assert scenarios_order.title(order(0.9, 0.7)).startswith("2 steps are among the first three")
    assert scenarios_order.title(order(0.2)).startswith("No step is among the first three")


def test_one_step_or_none_needs_no_order() -> None:
    assert scenarios_order.too_few(order(), "ALB") == "Albania has no step to take, so there is nothing to show here."
    assert scenarios_order.too_few(order(1), "ALB") == (
        "Albania has one step to take, B1, so there is nothing to put in order."
    )


def posts(*lines: tuple[str, str, float], **changed: object) -> pd.DataFrame:
    frame = pd.DataFrame(list(lines), columns=["short_name", "benchmark", "posts"])
    usual = {"headcount": 38, "stated": "2022-01", "member": True, "held": float("nan"), "basis": ""}
    return frame.assign(**{**usual, **changed})


def test_parity_is_told_with_its_benchmark() -> None:
    frame = posts(("RCC", "equal", 2.9), ("RCC", "population", 0.4), ("RYCO", "equal", 2.2))
    assert scenarios_posts.title(frame, "XKX", "equal") == (
        "Parity for Kosovo is at most 2.9 posts by any benchmark: by equal share, in RCC"
    )
    assert scenarios_posts.title(frame, "XKX", "population") == (
        "By population share parity for Kosovo is at most 0.4 posts, in RCC; by any benchmark at most 2.9"
    )
    assert scenarios_posts.in_words(frame) == (
        "RCC: 38 staff; posts: 2.9 by equal share; 0.4 to 2.9 by all. RYCO: 38 staff; posts: 2.2 by equal share."
    )


def test_what_is_not_known_of_posts_is_told() -> None:
    frame = posts(("RCC", "equal", 2.9), ("RYCO", "equal", 2.2))
    assert "The staff totals of 2 secretariats are known" in scenarios_posts.remark(frame, "XKX")
    assert "The staff total of 1 secretariat is known" in scenarios_posts.remark(frame.head(1), "XKX")
    assert scenarios_posts.remark(frame.iloc[:0], "XKX").startswith("No staff total is known")
    assert scenarios_posts.remark(posts(("RCC", "equal", 2.9), held=2.0), "XKX") == (
        "Kosovo holds 2 of 38 posts in RCC, against 2.9 by equal share."
    )
    note = scenarios_posts.note(posts(("RAI", "equal", 0.4), member=False), "XKX")
    assert "As if Kosovo had joined: RAI." in note
    assert "Equal share alone, because the population of a member is not in the tables: RAI." in note
    assert "How many posts Kosovo holds there is not reported." in note


def test_every_element_is_explained_and_recognition_for_kosovo_alone() -> None:
    for name in (*GAIN, *OPENNESS):
        assert scenarios_words.element(name)
        assert scenarios_words.assumption(name)
    assert len(scenarios_words.assumptions(True)) == len(scenarios_words.assumptions(False)) + 1
    assert scenarios_words.value(0.25, 0.25) == "0.25"
    assert scenarios_words.value(0, 1) == "0.00 to 1.00"
