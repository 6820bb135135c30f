"""Tables keep their headings, scopes and units, and print text from the data as it is."""

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from analysis.charts import Column, Listing, origin
from analysis.charts.chart import headline
from analysis.charts.listing import to_html
from analysis.errors import ExhibitError

FRAME = pd.DataFrame(
    {
        "body": ["<b>X</b>", "Y & Z"],
        "n": [1234.5, None],
        "rows": ["t/f.csv:2", "t/f.csv:3"],
        "sources": ["s1", "s2; s1"],
    }
)
COLUMNS = [Column("body", "Body"), Column("n", "Posts (persons)", digits=1, align="right")]


def test_html_has_caption_scopes_and_escaped_cells() -> None:
    page = BeautifulSoup(to_html(Listing("t", "Two bodies.", FRAME, COLUMNS).model()), "html.parser")
    assert page.caption is not None
    assert page.caption.text == "Two bodies"
    assert [cell["scope"] for cell in page.select("thead th")] == ["col", "col"]
    assert [cell.text for cell in page.select("tbody th[scope=row]")] == ["<b>X</b>", "Y & Z"]
    assert [cell.text for cell in page.select("tbody td")] == ["1,234.5", ""]
    assert page.b is None


def test_sources_are_gathered_once() -> None:
    assert Listing("t", "Two bodies.", FRAME, COLUMNS).sources == ("s1", "s2")


def test_a_table_needs_caption_columns_and_trace() -> None:
    with pytest.raises(ExhibitError, match="no caption"):
        Listing("t", " ", FRAME, COLUMNS)
    with pytest.raises(ExhibitError, match="lacks share"):
        Listing("t", "Two.", FRAME, [*COLUMNS, Column("share", "Share")])
    with pytest.raises(ExhibitError, match="lacks sources"):
        Listing("t", "Two.", FRAME.drop(columns="sources"), COLUMNS)


def test_remarks_name_sources_by_their_short_names() -> None:
    origin.use(origin.Origin(names={"made-up-2024": "Made Up 2024"}))
    try:
        assert origin.name_sources("denied (made-up-2024; so-called)") == "denied (Made Up 2024; so-called)"
    finally:
        origin.use(origin.Origin())


def test_a_heading_ends_without_a_full_stop_even_where_it_is_sentences() -> None:
    assert (
        headline("Kosovo is a member of 5. The others of 19 to 21.")
        == "Kosovo is a member of 5. The others of 19 to 21"
    )
    assert headline("No full stop") == "No full stop"
