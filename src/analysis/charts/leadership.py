"""Chart of leaders by nationality, with what is not known shown, and the table of their names."""

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.listing import Column, Listing
from analysis.economies import name
from analysis.languages import date, number, translate
from analysis.languages.alphabet import order
from analysis.measures.leadership import UNKNOWN
from analysis.prose import leadership as prose


@redrawable
def heads(
    counted: tuple[pd.DataFrame, pd.DataFrame],
    bounds: tuple[pd.DataFrame, pd.DataFrame],
    group: Sequence[str],
    focus: str,
) -> Chart:
    """Return the chart of heads and deputies by nationality.

    Parameters
    ----------
    counted
        From `measures.leadership.by_economy`: heads, and deputies.
    bounds
        From `measures.leadership.bounds`, likewise.
    group
        Codes of the economies compared, shown even where none of theirs is known.
    focus
        Code of the focus economy.
    """
    codes = _order(counted[0], counted[1], group)
    titles = (translate("Heads"), translate("Deputies"))
    with style.theme():
        figure, axes = style.canvas(12 + 4.6 * len(codes), columns=2, sharey=True)
        for place, lines, limits, title in zip(axes, counted, bounds, titles, strict=True):
            posts = lines.set_index("economy")["posts"].reindex(codes, fill_value=0)
            _bars(place, posts, focus, int(limits["at_most"].iloc[0]))
            place.set_title(title, loc="left")
        axes[0].set_yticks(range(len(codes)), [prose.economy(code) for code in codes])
        axes[0].invert_yaxis()
    data = pd.concat([lines.assign(office_kind=kind) for lines, kind in zip(counted, ("head", "deputy"), strict=True)])
    return finish(
        figure,
        name="leadership_heads",
        title=prose.heads(bounds[0], focus),
        subtitle=translate("Spells in office of executive heads and deputies of regional bodies, by nationality"),
        alt=prose.heads_alt(*counted),
        data=data,
        note=translate(
            "The thin line reaches to what would be if everyone whose nationality is not stated were from {focus}. "
            "Rotating chairs and heads of missions are left out; a person with two spells counts twice.",
            focus=name(focus),
        ),
    )


def _order(heads: pd.DataFrame, deputies: pd.DataFrame, group: Sequence[str]) -> list[str]:
    """Return the codes: the economies compared by their heads, the others likewise, the unknown last."""
    posts = heads.set_index("economy")["posts"]
    found = {*heads["economy"], *deputies["economy"], *group} - {UNKNOWN}
    ranked = sorted(found, key=lambda code: (code not in group, -posts.get(code, 0), order(name(code))))
    return [*ranked, UNKNOWN]


def _bars(axes: Axes, posts: pd.Series, focus: str, at_most: int) -> None:
    for height, (code, size) in enumerate(posts.items()):
        if code == UNKNOWN:
            axes.barh(height, size, 0.72, color=style.UNKNOWN, edgecolor=style.CONTEXT, hatch="////", linewidth=0.6)
        else:
            axes.barh(height, size, 0.72, color=style.colour(str(code), focus))
        label, end, weight = number(size), size, "normal"
        if code == focus and at_most > size:
            axes.plot([size, at_most], [height, height], color=style.FOCUS, linewidth=1, marker="|", markevery=[1])
            label, end = translate("{known}, at most {most}", known=label, most=number(at_most)), at_most
        if code == focus:
            weight = "bold"
        axes.annotate(label, (end, height), (3, 0), "data", "offset points", va="center", fontweight=weight)
    axes.set_xlim(0, max(posts.max(), at_most, 1) * 1.45)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.tick_params(axis="y", length=0)


def table(own: pd.DataFrame, focus: str) -> Listing:
    """Return the table of known leaders from the focus economy; ``own`` is from `measures.leadership.named`."""
    texts = own.assign(
        office_kind=[prose.office(kind) for kind in own["office_kind"]],
        start=[date(day) if pd.notna(day) else translate("not known") for day in own["start"]],
        end=[date(day) if pd.notna(day) else translate("not known") for day in own["end"]],
    )
    return Listing(
        name="leadership_named",
        caption=prose.named(own, focus),
        frame=texts,
        columns=[
            Column("name", translate("Name")),
            Column("short_name", translate("Body")),
            Column("office", translate("Office")),
            Column("office_kind", translate("Kind")),
            Column("start", translate("From")),
            Column("end", translate("To")),
        ],
        note=translate("Not known: sources only saw the holder in office, on single days."),
    )
