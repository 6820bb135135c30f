"""Chart of posts to parity: what each benchmark gives out of the known staff of a secretariat."""

import pandas as pd

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.prose import scenarios_posts as words

ROW_MM = 12.0


@redrawable
def posts(frame: pd.DataFrame, *, focus: str, benchmark: str) -> Chart:
    """Draw the posts to parity in every secretariat, from the least to the most of all benchmarks.

    Parameters
    ----------
    frame
        The frame of `measures.scenarios_posts.parity`, not empty.
    focus, benchmark
        The focus economy, and the benchmark that the title names.
    """
    bodies = list(dict.fromkeys(frame["body_id"]))
    right = float(frame["posts"].max())
    with style.theme():
        figure, (axes,) = style.canvas((len(bodies) + 0.8) * ROW_MM)
        for row, body in enumerate(bodies):
            own = frame[frame["body_id"] == body]
            low, high = float(own["posts"].min()), float(own["posts"].max())
            axes.plot([low, high], [row, row], color=style.FOCUS, linewidth=5, alpha=0.3, solid_capstyle="butt")
            people = own[own["benchmark"] == "population"]["posts"]
            axes.plot(people, [row] * len(people), "o", color=style.FOCUS, markerfacecolor="white", markersize=6)
            equal = own[own["benchmark"] == "equal"]["posts"]
            axes.plot(equal, [row] * len(equal), "o", color=style.FOCUS, markersize=7)
            axes.text(right * 1.06, row, words.of_body(own), va="center", fontsize=7.5)
        labels = [words.staff(frame[frame["body_id"] == body].iloc[0]) for body in bodies]
        axes.set_yticks(range(len(bodies)), labels)
        axes.set_ylim(len(bodies) - 0.5, -0.5)
        axes.set_xlim(0, right * 1.75)
        axes.set_xticks([tick for tick in axes.get_xticks() if tick <= right * 1.05])
        axes.set_xlabel(words.axis(), loc="left")
        axes.grid(axis="x")
        axes.tick_params(length=0)
        axes.spines[["left", "bottom"]].set_visible(False)
    return finish(
        figure,
        name="scenarios_posts",
        title=words.title(frame, focus, benchmark),
        subtitle=words.subtitle(),
        alt=words.in_words(frame),
        data=frame,
        note=words.note(frame, focus),
    )
