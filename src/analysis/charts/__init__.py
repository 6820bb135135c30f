"""Frames in, figures out: one style, one module a subject, and the set of files that an editor takes away."""

from analysis.charts.chart import Chart, finish, name_sources
from analysis.charts.listing import Column, Listing
from analysis.charts.save import save

__all__ = ["Chart", "Column", "Listing", "finish", "name_sources", "save"]
