"""Frames in, figures out: one style, one module a subject, and the set of files that an editor takes away."""

from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.listing import Column, Listing
from analysis.charts.origin import Origin
from analysis.charts.save import save
from analysis.charts.save_table import save_table

__all__ = ["Chart", "Column", "Listing", "Origin", "finish", "redrawable", "save", "save_table"]
