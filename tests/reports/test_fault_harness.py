"""A short run of the fault harness; `python tests/reports/fault_harness.py --rounds 200` is the long one."""

import pytest
from reports.fault_harness import run

pytestmark = pytest.mark.xdist_group("made-up builds")


def test_a_killed_build_leaves_a_complete_edition_and_nothing_else() -> None:
    seen = run(rounds=2, seed=7)
    assert seen["rounds"] == 2
    assert seen["the build killed"] + seen["a child killed"] > 0
