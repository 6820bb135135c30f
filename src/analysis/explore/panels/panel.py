"""A panel: controls over a chart, drawn anew at each change; what is shown can be taken away as code and as files."""

import gc
import inspect
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import ipywidgets as widgets
from IPython.display import DisplayHandle, display

from analysis.errors import SuiteError
from analysis.explore import charts
from analysis.explore.asking import ask
from analysis.explore.drawn import Drawn
from analysis.explore.page import paragraph
from analysis.explore.panels import fallback
from analysis.explore.panels.cell import CellWriter
from analysis.explore.panels.controls import chosen, controls
from analysis.languages import translate
from analysis.project import find_project


class Panel:
    """Controls over a chart; it shows itself at the end of a cell.

    Parameters
    ----------
    names
        Names of the charts to choose from, of `analysis.explore.charts`.
    choices
        What to begin with, by name.

    Raises
    ------
    ParameterError
        If a choice is unknown, with what was perhaps meant.
    """

    def __init__(self, names: Sequence[str], choices: Mapping[str, Any]) -> None:
        asked = ask(choices)
        self.language = asked.parameters.language
        self.chart: Drawn
        self._handle: DisplayHandle | None = None
        self._writer = CellWriter()
        with asked.in_force():
            self.controls = controls(asked.parameters, names)
            self._code = widgets.Button(description=translate("Write the code"), icon="code", layout={"width": "auto"})
            self._save = widgets.Button(
                description=translate("Save for publication"), icon="save", layout={"width": "auto"}
            )
        self._picture, self._message = widgets.HTML(), widgets.HTML()
        self._box = self._laid_out()
        self.draw()
        for control in self.controls.values():
            control.observe(lambda _: self.draw(), "value")
        self._code.on_click(lambda _: self._write_code())
        self._save.on_click(lambda _: self._write_files())

    def _laid_out(self) -> widgets.Box:
        buttons = widgets.VBox([self._code, self._save])
        left = widgets.VBox([*self.controls.values(), buttons, self._message], layout={"flex": "0 0 26em"})
        right = widgets.Box([self._picture], layout={"flex": "1 1 30em", "overflow": "auto"})
        box = widgets.Box(
            [left, right], layout={"display": "flex", "flex_flow": "row wrap", "align_items": "flex-start"}
        )
        box.add_class(fallback.LIVE)
        return box

    @property
    def name(self) -> str:
        """Name of the chart that is chosen."""
        return str(self.controls["chart"].value)

    @property
    def choices(self) -> dict[str, Any]:
        """What the chart is drawn with: the choices that it takes."""
        takes = inspect.signature(getattr(charts, self.name)).parameters
        return {**chosen(self.controls, list(takes)), "language": self.language}

    @property
    def code(self) -> str:
        """Python that draws what is shown, also another day: all choices are written out."""
        given = [f"    {name}={value!r},\n".replace("'", '"') for name, value in self.choices.items() if value]
        return f"from analysis.explore import charts\n\nchart = charts.{self.name}(\n{''.join(given)})\nchart"

    def draw(self) -> None:
        """Draw the chart anew for what the controls say; what cannot be drawn is told, and the old chart stays."""
        takes = inspect.signature(getattr(charts, self.name)).parameters
        for name, control in self.controls.items():
            control.disabled = name != "chart" and name not in takes
        try:
            with _undisturbed():
                self.chart = getattr(charts, self.name)(**self.choices)
                self._picture.value = fallback.picture(self.chart)
        except SuiteError as error:
            self._tell(paragraph(str(error)))
            return
        self._tell("")
        if self._handle:
            self._handle.update(self._static(), raw=True)  # type: ignore[no-untyped-call] # IPython has no types

    def _tell(self, text: str) -> None:
        self._message.value = f'<div role="status">{text}</div>'

    def _write_code(self) -> None:
        asked = self.chart.asked or ask({})
        with asked.in_force():
            written = self._writer.write(self.code)
            told = translate("The code stands in the cell below.") if written else translate("Copy this into a cell:")
        self._tell(f"{paragraph(told)}{paragraph(self.code, 'pre')}")

    def _write_files(self) -> None:
        try:
            files = charts.save(self.chart)
        except SuiteError as error:
            self._tell(paragraph(str(error)))
            return
        folder = files[0].parent.relative_to(find_project().root).as_posix()
        self._tell(paragraph(f"{folder}: {', '.join(file.name for file in files)}"))

    def _static(self) -> dict[str, Any]:
        return {"text/html": fallback.static(self.chart), "text/plain": self.chart.alt}

    def _ipython_display_(self) -> None:
        live = {**self._box._repr_mimebundle_(), "text/html": "", "text/plain": self.chart.title}
        display(live, raw=True)  # type: ignore[no-untyped-call] # IPython has no types
        self._handle = display(self._static(), raw=True, display_id=True)  # type: ignore[no-untyped-call] # as above


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep the collection of garbage, a tenth of a second with these libraries, out of a redraw."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
