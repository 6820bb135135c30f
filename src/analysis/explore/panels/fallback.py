"""What a panel leaves in the file of a notebook: where nobody answers the controls, the chart and its numbers stand."""

from html import escape

from analysis.explore import page
from analysis.explore.drawn import Drawn

LIVE = "kosovo-report-panel"
"""Class of a panel that is at work; it hides what stands in for it."""
STATIC = "kosovo-report-panel-static"

_STYLE = f"<style>.jp-OutputArea:has(.{LIVE}) .{STATIC} {{ display: none; }}</style>"


def picture(chart: Drawn) -> str:
    """Return a chart as a drawing within a page, with its alt text."""
    drawing = chart.svg[chart.svg.index("<svg") :]
    return drawing.replace("<svg", f'<svg role="img" aria-label="{escape(chart.alt)}" style="max-width:100%"', 1)


def static(chart: Drawn) -> str:
    """Return a chart and the table of its numbers as HTML, for files of notebooks and what is made from them."""
    asked = chart.asked
    choices = asked.parameters.literals().items() if asked else ()
    state = "; ".join(f"{name}: {value}" for name, value in choices if value)
    table = page.table(page.words(chart.data), len(chart.data))
    return f'{_STYLE}<div class="{STATIC}">{picture(chart)}{page.paragraph(state)}{table}</div>'
