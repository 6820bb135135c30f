"""Sentences on leaders."""

import pandas as pd
import pytest

from analysis.prose import leadership as prose


def bounds(posts: int, own: int, unknown: int, bodies: int = 3) -> pd.DataFrame:
    line = {
        "posts": posts,
        "persons": posts,
        "bodies": bodies,
        "own": own,
        "unknown": unknown,
        "at_most": own + unknown,
    }
    shares = {"share_low": own / posts, "share_high": (own + unknown) / posts} if posts else {}
    return pd.DataFrame([line | {"share_low": float("nan"), "share_high": float("nan")} | shares])


@pytest.mark.parametrize(
    ("found", "title"),
    [
        (
            (50, 1, 19),
            "1 of 50 heads of regional bodies is known to be from Kosovo; the nationality of 19 is not known",
        ),
        (
            (50, 2, 19),
            "2 of 50 heads of regional bodies are known to be from Kosovo; the nationality of 19 is not known",
        ),
        (
            (50, 0, 19),
            "None of 50 heads of regional bodies is known to be from Kosovo; the nationality of 19 is not known",
        ),
        ((50, 3, 0), "3 of 50 heads of regional bodies have come from Kosovo"),
        ((0, 0, 0), "No head of a regional body is known"),
    ],
)
def test_an_unknown_nationality_is_never_taken_for_another(found, title) -> None:
    assert prose.heads(bounds(*found), "XKX") == title


def test_the_share_stands_between_its_bounds() -> None:
    assert "between 2% (none of them) and 40% (all of them)" in prose.spread(bounds(50, 1, 19), "XKX")
    assert prose.spread(bounds(0, 0, 0), "XKX") == "No holder of these posts is known."


def test_heads_of_the_bodies_that_the_focus_is_in() -> None:
    assert prose.inside(bounds(24, 1, 7, 11), "XKX") == (
        "Kosovo is a member of 11 of these bodies. Heads of them: 24; known to be from Kosovo: 1; nationality not "
        "stated: 7."
    )
    assert "member of 1 of these bodies. Heads of it: 2;" in prose.inside(bounds(2, 0, 1, 1), "ALB")
    assert prose.inside(bounds(0, 0, 0), "HUN") == "No head is known of a body that Hungary is a member of."


@pytest.mark.parametrize(
    ("governmental", "said"),
    [
        ([], "No leader of a regional body is known to be from Serbia."),
        ([True], "1 leading post is known to have been held by someone from Serbia."),
        (
            [True, False],
            (
                "2 leading posts are known to have been held by someone from Serbia. 1 of them is in a body of "
                "chambers or municipalities, not of governments."
            ),
        ),
    ],
)
def test_chambers_and_municipalities_are_told_apart(governmental, said) -> None:
    assert prose.named(pd.DataFrame({"governmental": pd.Series(governmental, dtype=bool)}), "SRB") == said
