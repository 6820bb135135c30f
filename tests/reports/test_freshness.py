"""The limits in ``freshness.toml``, the warning of the report, and the command."""

import json
from pathlib import Path

import pytest
from support import REPOSITORY

from analysis.cli.app import run
from analysis.errors import ParameterError
from analysis.project import ROOT_VARIABLE, Project
from analysis.reports import freshness
from analysis.tables.store import Data


@pytest.fixture
def project(data: Data, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with the real tables, cleaned already."""
    project = Project(tmp_path)
    project.raw.mkdir(parents=True)
    project.processed.symlink_to(data.folder)
    monkeypatch.setattr("analysis.tables.clean.clean", lambda *_, **__: None)
    monkeypatch.setenv(ROOT_VARIABLE, str(tmp_path))
    return project


def limit(project: Project, text: str) -> None:
    (project.root / freshness.FILE).write_text(text, "utf-8")


def test_the_shipped_limits_name_topics_of_the_tables(data: Data) -> None:
    allowed = freshness.limits(Project(REPOSITORY), data)
    assert allowed["default"] > 0
    assert len(allowed) > 1


def test_without_a_file_every_topic_has_the_same_limit(project: Project, data: Data) -> None:
    found = freshness.topics(project, data, "2026-03-09")
    assert set(found["limit"]) == {freshness.YEARS}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[years]\n"Membrship" = 2\n', "there is no topic 'Membrship'"),
        ('[years]\n"Membership" = "two"\n', "Membership = 'two' is no number of years"),
        ("[years]\ndefault = 0\n", "default = 0 is no number of years"),
        ("[years\n", "freshness.toml cannot be read"),
    ],
)
def test_a_limit_that_cannot_be_meant_is_refused(text: str, told: str, project: Project, data: Data) -> None:
    limit(project, text)
    with pytest.raises(ParameterError, match=told):
        freshness.limits(project, data)


def test_the_warning_names_the_topics_and_the_day_of_the_next_one(project: Project) -> None:
    limit(project, '[years]\ndefault = 9\n"Designation" = 1\n')
    told, until = freshness.warning(project, "2026-03-09")
    assert told.startswith("Old data, as of 9 March 2026: designation (newest")
    assert told.endswith("limit in years: 1).")
    assert until > "2030"
    assert freshness.stale(project, "2026-03-09") == ["Designation"]
    assert freshness.warning(project, "2024-11-01")[0] == ""


def test_the_command_tells_ages_and_fails_only_if_asked(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    limit(project, '[years]\ndefault = 9\n"Designation" = 1\n')
    assert run(["freshness", "--on", "2026-03-09"]) == 0
    lines = {line.split("  ")[0]: line for line in capsys.readouterr().out.splitlines()}
    assert lines["Designation"].endswith("limit 1  too old")
    assert lines["Membership"].endswith("limit 9  fresh")
    assert run(["freshness", "--on", "2026-03-09", "--strict", "--json"]) == 14
    captured = capsys.readouterr()
    told = json.loads(captured.out)
    assert [topic["topic"] for topic in told["topics"] if topic["stale"]] == ["Designation"]
    assert "Designation" in captured.err
    assert run(["freshness", "--on", "2024-11-01", "--strict"]) == 0
    assert run(["freshness", "--on", "9 March"]) == 2
