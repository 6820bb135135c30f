"""Charts and the table of the chapter on mobility; each topic has its own module."""

from analysis.charts.mobility_durations import durations
from analysis.charts.mobility_states import dialogue, states
from analysis.charts.mobility_steps import obstacles, steps
from analysis.charts.mobility_travel import entry

__all__ = ["dialogue", "durations", "entry", "obstacles", "states", "steps"]
