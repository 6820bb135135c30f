"""Words on yardsticks from outside name the list, and whom it leaves out."""

import pandas as pd

from analysis.charts import membership_yardsticks as charts
from analysis.prose import membership_yardsticks as prose


def organisations(**counts: int) -> pd.DataFrame:
    frame = pd.DataFrame({"economy": list(counts), "organisations": list(counts.values())})
    return frame.assign(comparator=frame["economy"] == "LIE", stated="2026-01-22", rows="a", sources="b")


def test_the_caption_sets_the_focus_beside_the_region_and_never_beside_the_comparators() -> None:
    frame = organisations(SRB=60, MNE=49, LIE=24, XKX=9)
    assert prose.caption(frame, "XKX") == (
        "The CIA Factbook lists Kosovo with 9 organisations, the others of the region with 49 to 60"
    )
    assert prose.caption(frame, "GRC").startswith(
        "No count of organisations by the CIA Factbook is in the tables for Greece"
    )


def test_the_note_tells_what_the_list_leaves_out() -> None:
    assert "Its list for Kosovo leaves out all regional bodies" in prose.note(organisations(SRB=60, XKX=9))
    assert "Kosovo" not in prose.note(organisations(SRB=60, MNE=49))
    assert "For comparison: Liechtenstein." in prose.note(organisations(SRB=60, LIE=24))
    assert "For comparison" not in prose.note(organisations(SRB=60))


def test_the_figure_of_nine_covers_the_six_alone() -> None:
    assert prose.covered("XKX") == ""
    assert prose.covered("GRC").endswith("says nothing of Greece.")


def test_the_table_prints_each_number_with_its_day() -> None:
    model = charts.organisations(organisations(SRB=60, XKX=9), "XKX").model()
    assert model["cells"] == [["Serbia", "60", "22 January 2026"], ["Kosovo", "9", "22 January 2026"]]
