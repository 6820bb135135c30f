"""What is said of staff lists: what there is, what is missing, and no more than the tests can bear."""

import pytest
from made_up_staff import THREE, staff_lists

from analysis.measures import staffing_bodies, staffing_leaders, staffing_lists, staffing_ranges
from analysis.prose import staffing_bodies as bodies_prose
from analysis.prose import staffing_leaders as leaders_prose
from analysis.prose import staffing_lists as prose
from analysis.prose import staffing_pooled as pooled_prose
from analysis.prose import staffing_ranges as ranges_prose

DAY = "2026-03-09"


class Said:
    """The frames that sentences are about, for one economy."""

    def __init__(self, data, *lists, economy: str = "XKX") -> None:
        self.economy = economy
        self.lists = staffing_lists.lists(staff_lists(*lists), data["bodies"], DAY)
        self.used = staffing_lists.used(self.lists, data["membership"], economy)
        bands = staffing_bodies.bands(data, self.used)
        self.against = staffing_bodies.against(self.used, bands, economy)
        self.together = staffing_bodies.pooled(self.used, bands, economy)
        self.ranges = staffing_ranges.ranges(self.lists, data, bands, economy)
        self.leaders = staffing_leaders.against_staff(self.lists, economy)


def test_without_a_list_the_reader_is_told_what_to_bring(data) -> None:
    table = staffing_lists.lists(data["staffing"], data["bodies"], DAY)
    used = staffing_lists.used(table, data["membership"], "XKX")
    text = prose.lists(table, used, "XKX")
    assert "kosovo-report template staffing" in text
    assert "cannot be told" in text
    # A head count that is there but is no list is not passed over in silence.
    assert "RACVIAC, seconded staff (one economy, without a total)" in text
    sentences = {prose.without_bodies("XKX"), prose.without_pooled("XKX"), prose.without_ranges("XKX")}
    sentences.add(leaders_prose.missing("XKX"))
    assert len(sentences) == 4
    assert all("the command kosovo-report template staffing writes" in sentence for sentence in sentences)


def test_lists_are_named_with_their_doubts(data) -> None:
    said = Said(data, *THREE)
    text = prose.lists(said.lists, said.used, "XKX")
    assert "6 bodies" in text
    assert "RCC (June 2024)" in text
    assert "no member of RACVIAC" in text
    assert "No total is stated for TCT" in text
    assert "SELEC, all staff (no date)" in text


def test_a_list_that_leaves_the_economy_out_is_named_as_silent(data) -> None:
    said = Said(data, ("tct", "all", "2024", {"ALB": 3, "SRB": 2}), ("ryco", "all", "2024", {"SRB": 2, "ALB": 1}))
    text = prose.silent(staffing_lists.silent(said.lists, "XKX"), "XKX")
    assert text.startswith("2 lists name others but not Kosovo")
    assert prose.silent(said.lists.iloc[:0], "XKX") == ""


def test_significance_is_claimed_only_where_both_readings_give_it(data) -> None:
    sure = Said(data, ("marri", "all", "2024", {"XKX": 0, "OTHER": 40}))
    assert "significantly few in MARRI" in bodies_prose.verdict(sure.against, "equal", "XKX")
    open_ = Said(data, ("marri", "all", "2024", {"XKX": 0, "UNKNOWN": 9, "OTHER": 31}))
    text = bodies_prose.verdict(open_.against, "equal", "XKX")
    assert "not significantly few" in text
    assert "turns on the staff of unknown economy in MARRI" in text
    assert "in none" in bodies_prose.title(open_.against, "equal", "XKX")


def test_what_a_test_could_see_stands_beside_what_it_did_not_find(data) -> None:
    small = Said(
        data, ("marri", "all", "2024", {"XKX": 0, "OTHER": 16}), ("ryco", "all", "2024", {"XKX": 3, "OTHER": 17})
    )
    text = bodies_prose.verdict(small.against, "equal", "XKX")
    assert "Too small a staff for the test to find even nobody too few: MARRI." in text
    # (11/12)^20 of a chance of 1/12 in twenty posts.
    assert "18% (RYCO)" in text


def test_all_bodies_together_say_how_many_would_be_low(data) -> None:
    said = Said(data, ("marri", "all", "2024", {"XKX": 3, "OTHER": 57}))
    text = pooled_prose.text(said.together, "equal", "XKX")
    # Of 60 posts at one sixth up to four reject.
    assert "3 of 60 staff" in text
    assert "expects 10.0" in text
    assert "Up to 4 would be significantly low" in text
    assert "significantly few against the equal share" in pooled_prose.title(said.together, "equal", "XKX")


def test_a_benchmark_that_cannot_be_computed_gives_way_to_equal_shares(data) -> None:
    energy = Said(data, ("enc", "all", "2022", {"XKX": 1, "OTHER": 33}))
    assert "equal share" in bodies_prose.title(energy.against, "gdp", "XKX")
    assert "equal share" in pooled_prose.text(energy.together, "gdp", "XKX")


@pytest.mark.parametrize(
    ("held", "said"),
    [(0, "in 1 of 1 body"), (8, "depends on the variant"), (9, "in none of 1 body")],
)
def test_ranges_are_named_with_their_variants(data, held: int, said: str) -> None:
    found = Said(data, ("marri", "all", "2024", {"XKX": held, "OTHER": 100 - held}))
    assert said in ranges_prose.title(found.ranges, "XKX")


def test_leaders_are_few_only_where_even_the_largest_chance_is_small(data) -> None:
    staff = ("rcc", "all", "2024", {"XKX": 20, "OTHER": 20})
    few = Said(data, staff, ("rcc", "leadership", "2024", {"XKX": 0, "OTHER": 6}))
    assert "significantly few" in leaders_prose.title(few.leaders, "XKX")
    staff = ("rcc", "all", "2024", {"XKX": 20, "OTHER": 18, "UNKNOWN": 2})
    open_ = Said(data, staff, ("rcc", "leadership", "2024", {"XKX": 0, "UNKNOWN": 2, "OTHER": 4}))
    assert "significantly few" not in leaders_prose.title(open_.leaders, "XKX")
    assert "0 to 2 of 6 leading posts" in leaders_prose.text(open_.leaders, "XKX")


def test_other_economies_are_spoken_of_in_the_same_words(data) -> None:
    said = Said(data, *THREE, economy="SRB")
    assert "Serbia" in pooled_prose.text(said.together, "equal", "SRB")
    assert "Kosovo" not in bodies_prose.verdict(said.against, "equal", "SRB")
