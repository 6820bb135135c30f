"""Progress: lines in a log, bars on a terminal."""

import pytest

from analysis.cli.screen import printable, progress
from analysis.reports.record import ChapterRecord


def a_build() -> None:
    """Play a build of two chapters, of which the second fails."""
    with progress() as view:
        view.stage("clean")
        view.stage("run")
        view.started("01_made_up", 4)
        view.advanced("01_made_up", 2)
        view.started("02_made_up", 3)
        view.finished(ChapterRecord("01_made_up", "completed", cells_run=4, cells_total=4, seconds=2.51))
        view.finished(ChapterRecord("02_made_up", "timed_out", cells_run=1, cells_total=3, seconds=60))
        view.finished(ChapterRecord("03_made_up", "not_run"))


def test_without_a_terminal_each_event_is_a_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    a_build()
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "Cleaning the tables",
        "Running the chapters",
        "  01_made_up: started, 4 code cells",
        "  02_made_up: started, 3 code cells",
        "  01_made_up: ran to its end in 2.5 s",
        "  02_made_up: took too long in 60.0 s",
        "  03_made_up: was not run in 0.0 s",
    ]


def test_on_a_terminal_each_chapter_is_a_bar(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    a_build()
    last = capsys.readouterr().err.split("Cleaning the tables")[-1]
    for words in ["Running the chapters", "01_made_up", "4/4", "02_made_up took too long", "1/3", "was not run"]:
        assert words in last


def test_text_from_a_file_cannot_steer_the_terminal() -> None:
    assert printable("a\x1b[31mb\nc\u202ed ë Ж") == "a\\x1b[31mb\\nc\\u202ed ë Ж"
