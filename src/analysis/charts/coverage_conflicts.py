"""Where sources disagree, by table; and the accounts that could change a headline number."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.listing import Column, Listing
from analysis.languages import number, translate
from analysis.prose import coverage_accounts as account_words
from analysis.prose import coverage_conflicts as words

ROW_MM = 6.5
LOOKS = {"touching": (style.ACCENT, "white"), "counted": (style.PEER, style.TEXT), "words": (style.GRID, style.TEXT)}


@redrawable
def by_table(frame: pd.DataFrame) -> Chart:
    """Draw the number of competing accounts by table and by what they differ in.

    Parameters
    ----------
    frame
        From `measures.coverage_conflicts.by_table`.
    """
    parts = frame.assign(counted=frame["counted"] - frame["touching"], words=frame["accounts"] - frame["counted"])
    with style.theme():
        figure, (axes,) = style.canvas(len(frame) * ROW_MM + 14)
        left = np.zeros(len(frame))
        for part, (colour, ink) in LOOKS.items():
            sizes = parts[part].to_numpy(dtype=float)
            axes.barh(
                range(len(frame)), sizes, 0.72, left=left, color=colour, edgecolor="white", label=words.part(part)
            )
            for place, (start, size) in enumerate(zip(left.tolist(), sizes.tolist(), strict=True)):
                if size:
                    axes.text(start + size / 2, place, number(size), ha="center", va="center", color=ink)
            left += sizes
        axes.set_yticks(range(len(frame)), [words.table(name) for name in frame["table"]])
        axes.invert_yaxis()
        axes.set_xticks([])
        axes.spines[["bottom", "left"]].set_visible(False)
        axes.tick_params(axis="y", length=0)
        axes.legend(loc="lower right", title=translate("Accounts that differ in"), alignment="left")
    return finish(
        figure,
        name="coverage_conflicts",
        title=words.title(frame),
        subtitle=words.subtitle(),
        alt=words.alt(frame),
        data=frame,
        note=words.note(),
    )


def accounts(frame: pd.DataFrame, bodies: Mapping[str, str], agreements: Mapping[str, str]) -> Listing:
    """List competing accounts beside those in use.

    Parameters
    ----------
    frame
        From `measures.coverage_conflicts.folded`, of accounts that touch a headline number.
    bodies
        Short names of bodies by id.
    agreements
        Titles of agreements by id.
    """
    lines = frame.to_dict("records")
    shown = frame.assign(
        subject=[account_words.subject(line, bodies, agreements) for line in lines],
        used_word=[account_words.value(line["table"], line["used"]) for line in lines],
        other_word=[account_words.value(line["table"], line["other"]) for line in lines],
        chapter_words=frame["chapters"].map(account_words.chapters),
    )
    return Listing(
        name="coverage_accounts",
        caption=account_words.caption(frame),
        frame=shown,
        columns=[
            Column("subject", translate("Account of")),
            Column("used_word", translate("In use")),
            Column("other_word", translate("The other account")),
            Column("chapter_words", translate("Headline numbers on")),
        ],
        note=account_words.caption_note(),
    )


def set_aside(frame: pd.DataFrame) -> Listing:
    """List why rows were set aside; ``frame`` is from `measures.coverage_conflicts.set_aside`."""
    return Listing(
        name="coverage_set_aside",
        caption=words.set_aside_caption(frame),
        frame=frame,
        columns=[
            Column("table", translate("Table"), lang="en"),
            Column("reason", translate("Reason")),
            Column("count", translate("Rows"), align="right"),
        ],
    )
