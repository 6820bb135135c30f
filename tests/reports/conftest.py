"""Fixtures of this room."""

import pytest
from reports.made_up import rich

from analysis.reports.blocks import Document
from analysis.reports.document import read


@pytest.fixture
def document() -> Document:
    """One of each thing that a chapter can show."""
    return read(rich(), "00_made_up")
