"""The stage of each agreement in each economy: a grid for the region, a table for the dialogue."""

import pandas as pd

from analysis.charts import cells, style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.listing import Column, Listing
from analysis.economies import name
from analysis.languages import date, translate
from analysis.measures import trace
from analysis.measures.mobility import DIALOGUE_PARTIES, STAGES
from analysis.prose import membership_words as vocabulary
from analysis.prose import mobility as words
from analysis.prose import mobility_words

ROW_MM = 8.4
NARROW_MM = 5.0
WEIGHTS = {"in_force": "full", "ratified": "part", "signed": "part"}


@redrawable
def states(positions: pd.DataFrame, counts: pd.DataFrame, *, focus: str, as_of: str) -> Chart:
    """Draw the stage that each agreement had reached in each economy, with the date of that statement.

    Parameters
    ----------
    positions
        A frame of `measures.mobility.states`.
    counts
        A frame of `measures.mobility.stages`.
    focus
        Code of the focus economy.
    as_of
        The day, as YYYY-MM-DD.
    """
    codes = list(positions["economy"].drop_duplicates())
    titles = dict(zip(positions["agreement_id"], positions["title"], strict=True))
    places = {agreement: place for place, agreement in enumerate(titles)}
    drawn = {
        (places[line["agreement_id"]], codes.index(line["economy"])): _cell(line, focus)
        for _, line in positions.iterrows()
    }
    rows = [
        (float(places[agreement]), mobility_words.agreement(agreement, title)) for agreement, title in titles.items()
    ]
    narrow = cells.narrow(len(codes))
    with style.theme():
        figure, (axes,) = style.canvas((len(rows) + 1.4) * (NARROW_MM if narrow else ROW_MM))
        cells.grid(axes, drawn, len(codes))
        cells.scales(axes, rows, codes, focus, bottom=len(rows) + 0.05)
    return finish(
        figure,
        name="mobility_agreements",
        title=f"{words.in_force(counts, focus)} {words.others(counts, focus)}".strip(),
        subtitle=translate(
            "Stage that each agreement had reached by {day}, with the date of that step.", day=date(as_of)
        ),
        alt=_alt(positions, focus),
        data=positions,
        note=" ".join([mobility_words.stage_key(), *(_keys(positions, codes) if narrow else [])]),
    )


def _keys(positions: pd.DataFrame, codes: list[str]) -> list[str]:
    """Return the keys to marks and codes, for columns too narrow for words."""
    used = [stage for stage in (*STAGES, "none") if stage in set(positions["stage"].fillna("none"))]
    marks = {mobility_words.stage_mark(stage): mobility_words.stage(stage) for stage in used}
    return [mobility_words.marks(marks), vocabulary.code_key(codes)]


def _cell(line: pd.Series, focus: str) -> cells.Cell:
    stage = line["stage"]
    mark = mobility_words.stage_mark(stage)
    if pd.isna(stage):
        return cells.Cell(mark, (mobility_words.stage(stage),), "none", line["economy"] == focus)
    told = (mobility_words.stage(stage), mobility_words.when(line))
    return cells.Cell(mark, told, WEIGHTS.get(stage, "none"), line["economy"] == focus)


def _alt(positions: pd.DataFrame, focus: str) -> str:
    own = positions[(positions["economy"] == focus) & positions["stage"].notna()]
    own = own if len(own) else positions[positions["stage"].notna()]
    told = [
        translate(
            "{agreement}, {economy}: {stage}, {day}.",
            agreement=mobility_words.agreement(line["agreement_id"], line["title"]),
            economy=name(line["economy"]),
            stage=mobility_words.stage(line["stage"]),
            day=date(line["when"]),
        )
        for _, line in own.iterrows()
    ]
    return " ".join([translate("A grid of agreements and economies."), *told])


def dialogue(positions: pd.DataFrame) -> Listing:
    """Return the table of the agreements between Kosovo and Serbia, with the stage on each side.

    Parameters
    ----------
    positions
        A frame of `measures.mobility.states` for the two, the dialogue's agreements.
    """
    lines = []
    for _, group in positions.groupby("agreement_id", sort=False):
        told = {line["economy"]: _told(line) for _, line in group.iterrows()}
        agreement = mobility_words.agreement(group["agreement_id"].iloc[0], group["title"].iloc[0])
        lines.append({"agreement": agreement, **told, **trace.columns(group)})
    frame = pd.DataFrame(lines, columns=["agreement", *DIALOGUE_PARTIES, "rows", "sources"])
    return Listing(
        name="mobility_dialogue",
        caption=words.dialogue(positions),
        frame=frame,
        columns=[
            Column("agreement", translate("Agreement of the dialogue")),
            *(Column(code, name(code)) for code in DIALOGUE_PARTIES),
        ],
        note=translate(
            "Pending: agreed but not carried out. Statements come from one side or from reports of their day; some are "
            "from 2015, and nothing later was found. Agreements without a sourced stage are left out."
        ),
    )


def _told(line: pd.Series) -> str:
    if pd.isna(line["stage"]):
        return ""
    told = {"stage": mobility_words.stage(line["stage"]), "day": date(line["when"])}
    return translate("{stage}, {day}", **told) if line["dated"] else translate("{stage} when seen, {day}", **told)
