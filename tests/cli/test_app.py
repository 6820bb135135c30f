"""The command as a whole: help, errors, exit codes."""

import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from analysis.cli import commands
from analysis.cli.app import COMMANDS, run
from analysis.errors import BusyError, ChapterError, ParameterError, RawDataError, SuiteError
from analysis.project import ROOT_VARIABLE, Project


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project without a single file, found by the environment variable."""
    (tmp_path / "data" / "raw").mkdir(parents=True)
    monkeypatch.setenv(ROOT_VARIABLE, str(tmp_path))
    return Project(tmp_path)


def fails_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> int:
    """Run `clean` where cleaning raises an error, and return the exit code."""

    def clean(project: Project) -> None:
        raise error

    monkeypatch.setattr("analysis.tables.clean.clean", clean)
    return run(["clean"])


def test_every_command_has_its_module_and_the_help_that_the_group_shows() -> None:
    modules = {module.name for module in pkgutil.iter_modules(commands.__path__)}
    assert modules == set(COMMANDS)
    for name, words in COMMANDS.items():
        command: click.Command = importlib.import_module(f"analysis.cli.commands.{name}").command
        assert (command.name, command.get_short_help_str(limit=200)) == (name, words)


def test_help_is_fast_because_it_imports_little() -> None:
    heavy = ["pandas", "pydantic", "matplotlib", "papermill", "rich.progress", "analysis.tables.clean"]
    code = f"""
import sys
from analysis.cli.app import run
run(["--help"])
print([module for module in {heavy} if module in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    for name in COMMANDS:
        assert f"\n  {name} " in done.stdout


def test_the_module_runs_too() -> None:
    done = subprocess.run([sys.executable, "-m", "analysis", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("kosovo-report, version ")


@pytest.mark.parametrize("error", [ParameterError, RawDataError, ChapterError, BusyError, SuiteError])
def test_a_known_error_is_said_in_words_with_its_own_exit_code(
    error: type[SuiteError], empty: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = fails_with(error("tables.csv, row 7: 'x' is not a day.", "Write a day."), monkeypatch)
    assert code == error.exit_code
    assert capsys.readouterr().err == "error: tables.csv, row 7: 'x' is not a day.\nWrite a day.\n"
    assert not empty.reports.exists()


def test_a_fault_leaves_its_traceback_in_a_file_and_not_on_the_screen(
    empty: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fails_with(ZeroDivisionError("made up"), monkeypatch) == 70
    said = capsys.readouterr().err
    (log,) = (empty.reports / "logs").iterdir()
    assert str(log) in said
    assert "ZeroDivisionError" in said
    assert "Traceback" not in said
    assert "Traceback" in log.read_text("utf-8")
    assert "ZeroDivisionError: made up" in log.read_text("utf-8")


def test_a_fault_is_logged_elsewhere_where_reports_cannot_be_written(
    empty: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    empty.reports.write_text("a file in the folder's place", "utf-8")
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    assert fails_with(ZeroDivisionError(), monkeypatch) == 70
    (log,) = (tmp_path / "temporary").iterdir()
    assert str(log) in capsys.readouterr().err


def test_interrupting_is_no_fault(
    empty: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fails_with(KeyboardInterrupt(), monkeypatch) == 130
    assert "Interrupted." in capsys.readouterr().err
    assert not empty.reports.exists()


def test_an_unknown_command_or_option_is_a_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["publish"]) == 2
    assert run(["build", "--colour", "red"]) == 2
    said = capsys.readouterr().err
    assert "No such command 'publish'" in said
    assert "--colour" in said


def test_a_folder_that_is_no_project_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["list", "--root", str(tmp_path)]) == 4
    assert f"No folder data/raw in {tmp_path}" in capsys.readouterr().err


def test_the_option_for_the_folder_wins_over_the_environment(
    empty: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    (other / "data" / "raw").mkdir(parents=True)
    (other / "notebooks").mkdir()
    (other / "notebooks" / "00_made_up.ipynb").write_text('{"cells": []}', "utf-8")
    assert run(["list"]) == 0
    assert capsys.readouterr().out == ""
    assert run(["list", "--root", str(other)]) == 0
    assert "00_made_up" in capsys.readouterr().out
