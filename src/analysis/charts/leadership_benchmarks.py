"""Chart of heads of bodies against benchmarks, with both readings of the unknown nationalities."""

from collections.abc import Sequence

import pandas as pd

from analysis.charts import posts, style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.economies import name
from analysis.languages import number, translate
from analysis.prose import benchmarks as words
from analysis.prose import leadership_benchmarks as prose


@redrawable
def chart(pooled: pd.DataFrame, bands: pd.DataFrame, *, benchmark: str, group: Sequence[str], focus: str) -> Chart:
    """Return the chart of heads against every benchmark, and of every economy against one.

    Parameters
    ----------
    pooled, bands
        From `measures.leadership_benchmarks`.
    benchmark
        Id of the benchmark of the second panel.
    group
        Codes of the economies of the second panel.
    focus
        Code of the focus economy.
    """
    lines = pooled[(pooled["economy"] == focus) & (pooled["posts"] > 0)]
    others = pooled[(pooled["benchmark"] == benchmark) & pooled["economy"].isin(group)]
    most = max([1.0, *pd.concat([lines, others])[["high", "expected"]].max()])
    labels = [(words.name(line), count) for line, count in zip(lines["benchmark"], lines["posts"], strict=True)]
    with style.theme():
        figure, (axes,) = style.canvas(posts.ROW_MM * (len(lines) + len(others) + 2) + 24)
        posts.part(axes, lines, 1, focus, most)
        posts.part(axes, others, len(lines) + 2, focus, most)
        labels += [(name(code), count) for code, count in zip(others["economy"], others["posts"], strict=True)]
        heights = [*range(1, len(lines) + 1), *range(len(lines) + 2, len(labels) + 2)]
        axes.set_yticks(heights, [_with_posts(*label) for label in labels])
        posts.heading(axes, 0, translate("{focus}, against each benchmark", focus=name(focus)))
        posts.heading(axes, len(lines) + 1, translate("Each economy, {benchmark}", benchmark=words.name(benchmark)))
        posts.frame(
            axes,
            heights[-1] if heights else 1,
            most,
            unit=translate("posts"),
            unknown=translate("nationality not stated"),
        )
    return finish(
        figure,
        name="leadership_benchmarks",
        title=prose.title(pooled, benchmark, focus),
        subtitle=translate(
            "Persons at the head of governmental bodies of the region while the economy was a member; each post's fair "
            "share is that among the members of its body"
        ),
        alt=prose.alt(lines, others),
        data=pd.concat([lines, others]).drop_duplicates(["benchmark", "economy"]),
        note=_note(bands),
    )


def _note(bands: pd.DataFrame) -> str:
    bases = [words.basis(basis) for basis in bands.loc[bands["basis"] != "", "basis"].unique()]
    return translate(
        "In brackets: posts. Chance of so few posts or fewer, had each been filled blindly (Poisson-binomial, "
        "one-sided), if none and if all of the unknown are from the economy; not corrected for the number of lines. "
        "Where a benchmark cannot be computed for a member, the body is left out of it. Population: {bases}.",
        bases="; ".join(bases) or translate("none"),
    )


def _with_posts(label: str, count: int) -> str:
    return translate("{label} ({posts})", label=label, posts=number(count))
