"""Sentences on when leaders and chairs were in office."""

import pandas as pd
import pytest

from analysis.prose import leadership_time as time_prose
from analysis.prose import leadership_timeline as prose


def spell(
    economy="XKX", start=None, end=None, seen=None, *, kind="executive_head", still=False, who="A. B.", body="CLUB"
):
    days = {"start_low": start, "end_low": end, "may_from": start or seen or end, "may_to": end or seen or start}
    line = {key: pd.Timestamp(value) if value else pd.NaT for key, value in days.items()}
    about = {"economy": economy, "office_kind": kind, "still": still, "name": who}
    return {**line, **about, "short_name": body, "body_id": body.lower()}


def frame(*lines: dict) -> pd.DataFrame:
    return pd.DataFrame(lines)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (spell(start="2001-01-01", end="2004-05-01"), "2001 to 2004"),
        (spell(start="2001-01-01", end="2001-05-01"), "2001"),
        (spell(start="2001-01-01"), "from 2001, end not known"),
        (spell(end="2004-05-01"), "until 2004, start not known"),
        (spell(seen="2003-03-03"), "seen in 2003"),
        (spell(start="2001-01-01", end="2004-05-01", still=True), "since 2001"),
        (spell(), "no date"),
    ],
)
def test_what_is_not_known_of_a_spell_is_said(line, said) -> None:
    assert prose.when(line) == said


def test_the_title_names_few_and_counts_many() -> None:
    assert prose.title(frame(spell()).head(0), "XKX") == "No head or deputy of a regional body is known"
    assert prose.title(frame(spell("ALB", seen="2003-03-03")), "XKX").startswith("None of 1 spells")
    few = frame(spell(seen="2003-03-03"), spell(start="2005-01-01", kind="deputy", body="GUILD"))
    assert prose.title(few, "XKX") == (
        "Known heads and deputies from Kosovo: the head at CLUB (seen in 2003) and the deputy at GUILD (from 2005, end "
        "not known)"
    )
    many = frame(*[spell(seen="2003-03-03")] * 4)
    assert prose.title(many, "XKX").endswith("4 are known to be of people from Kosovo, all in 1 body")


def test_chairs_are_told_one_by_one_and_never_as_a_share() -> None:
    found = frame(
        spell(start="2011-01-01", end="2011-12-31", who="MISSION for X"),
        spell(start="2018-01-01", end="2018-12-31", who=None, body="GUILD"),
    )
    assert prose.chairs(found, "XKX") == (
        "Chairs known to have been held from Kosovo: CLUB (2011: MISSION for X) and GUILD (2018)."
    )
    assert prose.chairs_title(found, "XKX") == "Chairs held from Kosovo: 2 known, in 2 bodies"
    assert "not to say that there was none" in prose.chairs(found, "GRC")
    assert "%" not in prose.chairs(found, "XKX") + prose.chairs_title(found, "XKX")


def test_who_is_not_drawn_is_named() -> None:
    assert prose.undated(frame(spell(seen="2003-03-03"))) == ""
    assert prose.undated(frame(spell("UNKNOWN"))) == "Not drawn, since no date is known: CLUB (?)."


def timed(*lines: tuple) -> pd.DataFrame:
    columns = ["economy", "posts", "dated", "left_out", "days_low", "days_high", "share_low", "share_high"]
    return pd.DataFrame(lines, columns=columns)


def test_time_is_given_as_the_range_that_the_dates_leave() -> None:
    found = timed(("ALB", 3, 2, 1, 731, 1096, 0.5, 0.75), ("XKX", 1, 0, 1, 0, 0, 0, 0))
    assert (
        time_prose.title(found, "ALB")
        == "Heads from Albania were in office for 50% to 75% of the time that can be counted"
    )
    assert time_prose.years(found.head(1)) == "2.0 to 3.0"
    assert "1 spell of a head known, whose length is not" in time_prose.title(found, "XKX")
    assert time_prose.title(found, "SRB").startswith("No head known to be from Serbia")
    assert "2 of 4 spells; known to be from Kosovo of these: 1" in time_prose.note(found, "XKX")
    none = timed(("XKX", 1, 0, 1, 0, 0, 0, 0))
    assert time_prose.title(none, "XKX").startswith("For no head of a regional body are both ends")
