"""Sentences on who may be appointed."""

import pandas as pd
import pytest

from analysis.measures import eligibility
from analysis.prose import eligibility as prose


def counted(**barred: int) -> pd.DataFrame:
    lines = [
        {
            "economy": code,
            "barred": n,
            "unsettled": 1,
            "unknown": 0,
            "may": 9 - n,
            "open": 3,
            "not_stated": 8,
            "closed": 10,
        }
        for code, n in barred.items()
    ]
    return pd.DataFrame(lines)


@pytest.mark.parametrize(
    ("posts", "ending"),
    [
        (
            {"XKX": 5, "ALB": 0},
            (
                "Kosovo: 5 posts are closed to its nationals, of 10 that only a circle of economies may fill; "
                "to the others compared none is"
            ),
        ),
        ({"XKX": 5, "ALB": 2, "HRV": 4}, "may fill; to the others compared at most 4"),
        (
            {"XKX": 1, "ALB": 1},
            "Kosovo: 1 post is closed to its nationals, of 10 that only a circle of economies may fill",
        ),
        (
            {"XKX": 0, "ALB": 1},
            "Kosovo: no post is closed to its nationals, of 10 that only a circle of economies may fill",
        ),
    ],
)
def test_the_title_on_posts_turns_with_the_numbers(posts, ending) -> None:
    assert prose.appointable(counted(**posts), "XKX").endswith(ending)


def test_no_rule_known() -> None:
    assert prose.appointable(counted(XKX=0).assign(closed=0), "XKX") == "No rule is known that says who may hold a post"


def test_what_the_other_rules_say_and_what_the_chart_shows() -> None:
    assert prose.rest(counted(XKX=5)).startswith("3 further posts are filled by an open call")
    assert "Kosovo: closed 5, unsettled 1, not known 0, open to it 4" in prose.appointable_alt(counted(XKX=5))


def test_every_state_has_words() -> None:
    assert len({prose.state(code) for code in eligibility.STATES}) == len(eligibility.STATES)
