"""Charts in other languages: their words are longer, or wider in Cyrillic, and none is cut or lies over another."""

import pytest
from chapters import NOTEBOOKS

from analysis import languages
from analysis.charts.legible import faults
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports.gallery import charts
from analysis.tables.store import Data


@pytest.mark.parametrize("language", ["sq", "sr-Cyrl"])
def test_every_chart_can_be_read_in_another_language(data: Data, language: str) -> None:
    project = Project(data.folder.parents[1])
    with languages.speaking(language):
        found = [
            f"{chart.name}: {fault}"
            for chapter in NOTEBOOKS
            for chart in charts(project, chapter, Parameters(language=language))
            for fault in faults(chart.figure)
        ]
    assert not found, "\n".join(found)
