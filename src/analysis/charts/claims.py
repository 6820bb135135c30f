"""The claims of the brief: an overview of verdicts, and a table of where each stands and what it rests on."""

import textwrap
from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, ids, redrawable
from analysis.charts.listing import Column, Listing
from analysis.languages import translate
from analysis.prose import claims as words
from analysis.prose import claims_words as vocabulary

WIDTH_MM = 170.0
CLAIM_MM, VERDICT_MM, PARTS_MM = 9.0, 98.0, 147.0
"""Where the columns of claims, verdicts and parts begin."""
LINE_MM = 3.9
GAP_MM = 2.6
CLAIM_LETTERS = 56
VERDICT_LETTERS = 22
STEP_MM = 3.0
"""Distance of the marks of two parts."""
TONES = {
    "supported": style.FOCUS,
    "in_part": style.FOCUS,
    "benchmark": style.ACCENT,
    "contradicted": style.ACCENT,
    "untestable": style.MUTED,
}


@redrawable
def overview(verdicts: pd.DataFrame, parts: pd.DataFrame, as_of: str) -> Chart:
    """Show claim by claim the verdict, in words and marks, and the answers on its parts.

    Parameters
    ----------
    verdicts, parts
        The frames of `measures.claims.verdicts` and `measures.claims.parts`.
    as_of
        The day, as YYYY-MM-DD.
    """
    lines = verdicts.to_dict("records")
    texts = [_texts(line) for line in lines]
    heights = [max(map(len, both)) * LINE_MM + GAP_MM for both in texts]
    height = sum(heights)
    with style.theme():
        figure, (axes,) = style.canvas(height + 8)
        axes.set_xlim(0, WIDTH_MM)
        axes.set_ylim(height, -8)
        axes.set_axis_off()
        axes.text(PARTS_MM - 1, -GAP_MM, words.parts_heading(), color=style.MUTED, fontsize=7.5, va="bottom")
        top = 0.0
        for line, both, tall in zip(lines, texts, heights, strict=True):
            axes.axhline(top - GAP_MM / 2, color=style.GRID, linewidth=0.6)
            _row(axes, line, both, parts[parts["claim"] == line["claim"]]["holds"], top=top)
            top += tall
    return finish(
        figure,
        name="claims_verdicts",
        title=words.title(verdicts),
        subtitle=words.subtitle(as_of),
        alt=words.alt(verdicts),
        data=verdicts,
        note=words.note(),
    )


def _texts(line: Mapping[Hashable, Any]) -> tuple[list[str], list[str]]:
    """Return the lines of a claim and of its verdict."""
    claim = textwrap.wrap(vocabulary.claim(line["claim"]), CLAIM_LETTERS)
    return claim, textwrap.wrap(vocabulary.verdict(line["verdict"]), VERDICT_LETTERS)


def _row(
    axes: Axes, line: Mapping[Hashable, Any], texts: tuple[list[str], list[str]], holds: pd.Series, *, top: float
) -> None:
    tone = TONES[line["verdict"]]
    look: dict[str, Any] = {"va": "top", "parse_math": False, "linespacing": 1.2}
    axes.text(0, top, line["claim"], fontweight="bold", **look)
    axes.text(CLAIM_MM, top, "\n".join(texts[0]), **look)
    axes.text(VERDICT_MM, top, vocabulary.verdict_mark(line["verdict"]), color=tone, fontweight="bold", **look)
    axes.text(VERDICT_MM + 4, top, "\n".join(texts[1]), color=tone, fontweight="bold", **look)
    for place, answer in enumerate(holds):
        colour = style.TEXT if answer == "yes" else style.MUTED
        axes.text(PARTS_MM + place * STEP_MM, top, vocabulary.part_mark(answer), color=colour, ha="center", **look)


def behind(verdicts: pd.DataFrame, places: Mapping[str, str]) -> Listing:
    """List where each claim stands in the brief, and the rows and sources behind its verdict.

    Parameters
    ----------
    verdicts
        The frame of `measures.claims.verdicts`.
    places
        From `measures.claims.places`.
    """
    by_claim = [
        (ids(pd.Series([rows])), ids(pd.Series([sources])))
        for rows, sources in verdicts[["rows", "sources"]].to_numpy()
    ]
    shown = verdicts.assign(
        judged=verdicts["verdict"].map(vocabulary.verdict),
        place=[places.get(claim, translate("not recorded")) for claim in verdicts["claim"]],
        from_rows=[vocabulary.rows(rows) or translate("none") for rows, _ in by_claim],
        size=[len(sources) for _, sources in by_claim],
    )
    return Listing(
        name="claims_behind",
        caption=words.behind_caption(),
        frame=shown,
        columns=[
            Column("claim", translate("Claim")),
            Column("judged", translate("Verdict")),
            Column("place", translate("Place in the brief"), lang="en"),
            Column("from_rows", translate("Rows")),
            Column("size", translate("Sources"), align="right"),
        ],
        note=words.behind_note(),
    )
