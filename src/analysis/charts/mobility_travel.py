"""Chart of who may enter where with an identity card."""

import pandas as pd

from analysis.charts import cells, style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.economies import name
from analysis.languages import date, translate
from analysis.prose import membership_words as vocabulary
from analysis.prose import mobility_travel as words
from analysis.prose import mobility_words

ROW_MM = 8.4
NARROW_MM = 5.0
WEIGHTS = {"id_card": "full", "agreement": "part", "no_visa": "part"}


@redrawable
def entry(entries: pd.DataFrame, union: pd.DataFrame, *, focus: str, as_of: str) -> Chart:
    """Draw what holders of each economy's papers need to enter each other economy.

    Parameters
    ----------
    entries
        A frame of `measures.mobility_travel.entry`.
    union
        A frame of `measures.mobility_travel.to_union`; it is told in the note.
    focus
        Code of the focus economy.
    as_of
        The day, as YYYY-MM-DD.
    """
    codes = list(entries["traveller"].drop_duplicates())
    drawn = {
        (codes.index(line["traveller"]), codes.index(line["destination"])): _cell(line, focus)
        for _, line in entries.iterrows()
    }
    rows = [(float(place), translate("from {economy}", economy=name(code))) for place, code in enumerate(codes)]
    narrow = cells.narrow(len(codes))
    with style.theme():
        figure, (axes,) = style.canvas((len(codes) + 1.4) * (NARROW_MM if narrow else ROW_MM))
        cells.grid(axes, drawn, len(codes))
        cells.scales(axes, rows, codes, focus, bottom=len(codes) + 0.05)
        axes.get_yticklabels()[codes.index(focus)].set(fontweight="bold", color=style.FOCUS)
    note = [
        translate(
            "Rows: whose papers. Columns: where to. Under each word stands the year from which it holds, or ~ and the "
            "year in which a source said so. Agreed: an agreement on cards, its use not seen. No report: nothing "
            "found, which is no refusal."
        ),
        *(_keys(entries, codes) if narrow else []),
        words.union(union),
    ]
    return finish(
        figure,
        name="mobility_entry",
        title=words.entry(entries, focus),
        subtitle=translate(
            "What is needed to enter, for holders of papers of each economy, by {day}.", day=date(as_of)
        ),
        alt=_alt(entries),
        data=pd.concat([entries, union], ignore_index=True) if len(union) else entries,
        note=" ".join(part for part in note if part),
    )


def _keys(entries: pd.DataFrame, codes: list[str]) -> list[str]:
    """Return the keys to marks and codes, for columns too narrow for words."""
    marks = {mobility_words.need_mark(need): mobility_words.need(need) for need in entries["need"].unique()}
    return [mobility_words.marks(marks), vocabulary.code_key(codes)]


def _cell(line: pd.Series, focus: str) -> cells.Cell:
    told = [mobility_words.need(line["need"])]
    if pd.notna(line["since"]):
        told.append(str(line["since"])[:4])
    elif pd.notna(line["as_of"]):
        told.append(f"~{str(line['as_of'])[:4]}")
    mark = mobility_words.need_mark(line["need"])
    return cells.Cell(mark, tuple(told), WEIGHTS.get(line["need"], "none"), line["traveller"] == focus)


def _alt(entries: pd.DataFrame) -> str:
    return " ".join(
        translate(
            "From {traveller} to {destination}: {need}.",
            traveller=name(line["traveller"]),
            destination=name(line["destination"]),
            need=mobility_words.need(line["need"]),
        )
        for _, line in entries.iterrows()
    )
