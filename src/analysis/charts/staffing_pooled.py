"""Chart of the staff over all bodies together, against every benchmark."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.charts import posts, style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.languages import number, translate
from analysis.prose import benchmarks as words
from analysis.prose import staffing_pooled as prose


@redrawable
def chart(together: pd.DataFrame, benchmark: str, focus: str) -> Chart:
    """Return the chart of the staff over all bodies together, against every benchmark.

    Parameters
    ----------
    together
        From `measures.staffing_bodies.pooled`, with at least one post.
    benchmark
        Id of the benchmark that the title names.
    focus
        Code of the focus economy.
    """
    most = max(1.0, *together[["high", "expected"]].max())
    with style.theme():
        figure, (axes,) = style.canvas(posts.ROW_MM * len(together) + 34)
        posts.part(axes, together, 1, focus, most)
        labels = [_with_bodies(line) for line in together.to_dict("records")]
        axes.set_yticks(range(1, len(together) + 1), labels)
        unknown = translate("economy not known")
        posts.frame(axes, len(together), most, unit=translate("staff"), unknown=unknown)
    return finish(
        figure,
        name="staffing_pooled",
        title=prose.title(together, benchmark, focus),
        subtitle=translate(
            "Staff of all bodies with a list of all staff and the economy as a member; each post's fair share is that "
            "among the members of its body"
        ),
        alt=prose.alt(together),
        data=together,
        note=translate(
            "In brackets: bodies and posts. Chance of so few or fewer, had each post been filled blindly "
            "(Poisson-binomial, one-sided), if none and if all of the unknown are from the economy. Where a benchmark "
            "cannot be computed for a member, the body is left out of it."
        ),
    )


def _with_bodies(line: Mapping[Hashable, Any]) -> str:
    return translate(
        "{benchmark} ({bodies}; {posts})",
        benchmark=words.name(line["benchmark"]),
        bodies=number(line["bodies"]),
        posts=number(line["posts"]),
    )
