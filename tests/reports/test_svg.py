import pytest
from bs4 import BeautifulSoup
from reports.made_up import drawing

from analysis.reports.svg import read

HEAD = ["A made-up title", "Made-up numbers, 2026"]


def test_the_head_is_cut_off_where_the_page_prints_it() -> None:
    inline = read(drawing(), HEAD).inline("p", "words")
    assert "A made-up title" not in inline
    assert "Made-up numbers" not in inline
    assert ">label<" in inline
    # The subtitle's baseline lies at 30, its type is 8 high: the picture begins half a letter below, at 34.
    assert 'viewBox="0 34 200 66"' in inline


def test_a_title_wrapped_over_two_lines_is_found() -> None:
    two = drawing(title='A made-up</text><text style="font-size: 11px" transform="translate(5 28)">title')
    assert "title" not in read(two, HEAD).inline("p", "words")


def test_without_a_head_nothing_is_cut() -> None:
    inline = read(drawing()).inline("p", "words")
    assert 'viewBox="0 0 200 100"' in inline
    assert "A made-up title" in inline


def test_the_drawing_is_a_picture_with_a_name() -> None:
    root = BeautifulSoup(read(drawing()).inline("p", 'A "made-up" <description>'), "xml").svg
    assert root.get("role") == "img"
    assert root.get("aria-label") == 'A "made-up" <description>'
    assert root.get("width") is None


def test_ids_are_the_pages_own_and_still_referred_to() -> None:
    inline = read(drawing()).inline("c1", "words")
    assert 'id="c1-p1"' in inline
    assert 'clip-path="url(#c1-p1)"' in inline
    assert 'id="c1-m1"' in inline
    assert 'href="#c1-m1"' in inline
    assert "axes_1" not in inline


def test_no_style_sheet_reaches_the_page() -> None:
    inline = read(drawing()).inline("p", "words")
    assert "<style" not in inline
    assert 'stroke-linejoin="round"' in inline
    assert "made-up.example" not in inline


def test_the_document_stands_alone() -> None:
    root = BeautifulSoup(read(drawing(), HEAD).document(), "xml").svg
    assert root.namespace == "http://www.w3.org/2000/svg"
    assert root.get("height") == "66pt"


def test_characters_are_told_by_weight() -> None:
    normal, bold = read(drawing("xé"), ["Made-up numbers, 2026"]).characters()
    assert normal == "xé"
    assert bold == " -Aadeilmptu"


@pytest.mark.parametrize(
    ("inside", "named"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<a href="https://made-up.example"/>', "<a>"),
        ('<animate attributeName="href"/>', "<animate>"),
        ('<g onload="alert(1)"/>', "onload"),
        ('<image href="https://made-up.example/x.png"/>', "https://made-up.example/x.png"),
        ('<use xlink:href="other.svg#x"/>', "other.svg#x"),
        ('<image href="data:image/svg+xml,x"/>', "data:image/svg"),
        ('<path style="fill: url(https://made-up.example/#x)"/>', "made-up.example"),
        ("<path fill=\"url( '//made-up.example/#x')\"/>", "made-up.example"),
    ],
)
def test_what_runs_or_loads_is_refused(inside: str, named: str) -> None:
    with pytest.raises(ValueError, match="in an SVG") as caught:
        read(drawing().replace('<g id="axes_1">', f'{inside}<g id="axes_1">'))
    assert named in str(caught.value)


def test_a_broken_drawing_is_refused() -> None:
    with pytest.raises(ValueError, match="broken SVG"):
        read(drawing()[:-20])
    with pytest.raises(ValueError, match="without a viewBox"):
        read(drawing().replace("viewBox", "made-up"))


def test_an_entity_bomb_is_refused() -> None:
    lines = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "boom" * 100}">' for i in range(9))
    bomb = f'<!DOCTYPE svg [{lines}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>&e8;</text></svg>'
    with pytest.raises(ValueError, match="broken SVG"):
        read(bomb)
