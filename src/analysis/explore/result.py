"""What a measure answers in a notebook: the number, the sentence, the frame, and all that it takes to check them."""

from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from typing import Any

import pandas as pd

from analysis.charts.chart import ids
from analysis.explore import page, why
from analysis.explore.choices import Asked
from analysis.languages import date, translate
from analysis.prose import benchmarks


@dataclass(frozen=True)
class Result:
    """An answer that shows itself with its benchmark and its sources.

    Parameters
    ----------
    text
        The answer as a sentence, as the report has it.
    frame
        The frame of the measure, with ``rows`` and ``sources`` in each line.
    value
        The focus economy's number, where there is one.
    low, high
        Its bounds, where something is not known.
    benchmark
        Id of the benchmark that the number is set against.
    asked
        What was asked.
    """

    text: str
    frame: pd.DataFrame = field(repr=False)
    asked: Asked = field(repr=False)
    value: float | None = None
    low: float | None = None
    high: float | None = None
    benchmark: str = ""

    @cached_property
    def sources(self) -> pd.DataFrame:
        """The sources behind the answer, as the table of sources has them."""
        return self.asked.data.sources_named(ids(self.frame["sources"]))

    @property
    def rows(self) -> tuple[str, ...]:
        """Ids of the rows behind the answer."""
        return ids(self.frame["rows"])

    def why(self) -> why.Why:
        """Return the rows, sources, competing accounts and cleaning behind the answer."""
        with self.asked.in_force():
            return why.behind(self.asked.data, self.rows, self.text)

    def _number(self) -> str:
        if self.value is None:
            return ""
        bounds = "" if self.low == self.high else f" ({_short(self.low)} to {_short(self.high)})"
        return f"{_short(self.value)}{bounds}"

    def _about(self) -> list[tuple[str, str]]:
        lines = [(translate("Date"), date(self.asked.as_of))]
        if self.benchmark:
            lines.append((translate("Benchmark"), benchmarks.name(self.benchmark)))
        return lines

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        with self.asked.in_force():
            about = "".join(f"<dt>{escape(key)}</dt><dd>{escape(text)}</dd>" for key, text in self._about())
            parts = [
                page.paragraph(self._number(), "strong"),
                page.paragraph(self.text),
                f"<dl>{about}</dl>",
                page.table(page.words(self.frame)),
                page.paragraph(translate("Sources"), "strong"),
                page.sources(self.asked.data, ids(self.frame["sources"])),
            ]
            plain = "\n".join(filter(None, [self._number(), self.text, *(": ".join(line) for line in self._about())]))
        return {"text/html": "\n".join(filter(None, parts)), "text/plain": plain}


def _short(number: float | None) -> str:
    return "" if number is None else f"{number:.3g}"
