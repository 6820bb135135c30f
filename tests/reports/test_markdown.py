import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from analysis.notebook import plain
from analysis.reports.markdown import parse, slug, text_of, to_html, unlinked

ATTACKS = [
    "<script>alert(1)</script>",
    '<img src="https://made-up.example/x.png" onerror="alert(1)">',
    '"><svg onload=alert(1)>',
    "&lt;b&gt; &amp; &#x3c;",
    '#read("/etc/passwd")',
    "$x^2$ @label ] } \\ ` ~ ' \"",
    "[click](javascript:alert(1))",
    "![x](https://made-up.example/x.png)",
    "{{ 7 * 7 }} {% raw %}",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_from_data_prints_as_it_is(attack: str) -> None:
    page = BeautifulSoup(to_html(parse(f"Before {plain(attack)} after.")), "html.parser")
    assert page.get_text().strip() == f"Before {attack} after."
    assert {tag.name for tag in page.find_all()} == {"p"}


@pytest.mark.parametrize("attack", ATTACKS[:4])
def test_html_in_markdown_is_shown_and_not_obeyed(attack: str) -> None:
    for text in (attack, f"Some words {attack} more"):
        page = BeautifulSoup(to_html(parse(text)), "html.parser")
        assert {tag.name for tag in page.find_all()} <= {"p"}


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "../secret", "file:///etc/passwd", "x.html"]
)
def test_a_link_elsewhere_than_web_or_chapters_keeps_its_text_only(url: str) -> None:
    assert to_html(parse(f"[words]({url})")) == "<p>words</p>\n"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://made-up.example/?a=1&b=2", "https://made-up.example/?a=1&amp;b=2"),
        ("01_membership.ipynb", "01_membership.html"),
        ("01_membership.ipynb#what-it-shows", "01_membership.html#what-it-shows"),
        ("#here", "#here"),
        ("mailto:made@up.example", "mailto:made@up.example"),
    ],
)
def test_links_to_web_and_chapters_lead_there(url: str, expected: str) -> None:
    assert to_html(parse(f"[words]({url})")) == f'<p><a href="{expected}">words</a></p>\n'


def test_links_to_chapters_that_are_not_there_keep_their_text_only() -> None:
    text = "- **[a](01_a.ipynb)**, [b](02_b.ipynb#part) and [web](https://made-up.example)\n"
    page = to_html(unlinked(parse(text), ["01_a"]))
    assert "<strong>a</strong>" in page
    assert '<a href="02_b.html#part">b</a>' in page
    assert '<a href="https://made-up.example">web</a>' in page


def test_an_image_in_markdown_is_refused() -> None:
    with pytest.raises(ValueError, match="an image in Markdown"):
        parse("![words](picture.png)")


def test_every_kind_of_block_is_printed() -> None:
    text = (
        "# T\n\na *b* **c** ~~d~~ `e`  \nf\n\n- g\n- h\n\n1. i\n\n> j\n\n```\nk\nl\n```\n\n---\n\n|m|n|\n|-|-:|\n|o|p|"
    )
    html = to_html(parse(text))
    for part in (
        "<p>a <em>b</em> <strong>c</strong> <s>d</s> <code>e</code><br>f</p>",
        "<ul><li>g</li><li>h</li></ul>",
        "<ol><li>i</li></ol>",
        "<blockquote><p>j</p>\n</blockquote>",
        '<pre tabindex="0"><code>k\nl</code></pre>',
        "<hr>",
        '<th scope="col" class="right">n</th>',
        '<td class="left">o</td><td class="right">p</td>',
    ):
        assert part in html


def test_a_list_within_a_list_keeps_its_place() -> None:
    assert to_html(parse("- a\n  1. b\n- c")) == "<ul><li>a<ol><li>b</li></ol>\n</li><li>c</li></ul>\n"


def test_anchors_are_plain_ascii() -> None:
    assert slug("Çfarë tregon? — 2014\N{EN DASH}2026") == "cfare-tregon-2014-2026"
    assert slug("Шта показује") == "section"


def test_text_of_markup_is_bare() -> None:
    [heading] = parse("## The *whole* `truth`")
    assert text_of(heading["children"]) == "The whole truth"


@given(st.text())
def test_no_text_makes_markup_of_its_own(text: str) -> None:
    try:
        html = to_html(parse(text))
    except ValueError:
        return
    names = {tag.name for tag in BeautifulSoup(html, "html.parser").find_all()}
    assert names.isdisjoint({"script", "img", "svg", "iframe", "style", "object", "input", "form", "link"})
