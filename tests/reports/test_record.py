import json

import pytest

from analysis.reports.record import ChapterRecord


@pytest.fixture
def record() -> ChapterRecord:
    return ChapterRecord(
        notebook="01_made_up",
        state="failed",
        cell=4,
        cell_id="measure",
        error="KeyError",
        message="'made up'",
        cells_run=3,
        cells_total=9,
        parameters={"focus": "XKX"},
        sources=("made-up-1",),
        rows=("made_up/a:2",),
    )


def test_a_record_survives_json(record: ChapterRecord) -> None:
    assert ChapterRecord.from_json(json.loads(json.dumps(record.to_json()))) == record


def test_a_record_explains_itself(record: ChapterRecord) -> None:
    told = "01_made_up failed at cell 4 (measure): KeyError: 'made up'. 3 of 9 code cells ran."
    assert record.explain() == told


def test_a_notebook_that_never_began_has_no_cell_to_name() -> None:
    assert ChapterRecord("01_made_up").explain() == "01_made_up was not run."


def test_a_message_that_ends_its_sentence_gets_no_second_full_stop() -> None:
    record = ChapterRecord("a", state="failed", error="MadeUpError", message="It broke.", cells_total=2)
    assert record.explain() == "a failed: MadeUpError: It broke. 0 of 2 code cells ran."
