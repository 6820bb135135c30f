"""The command `headlines`: what others need to check every number by themselves."""

import json

import pandas as pd
import pytest

from analysis.cli.app import run
from analysis.cli.commands.headlines import _table
from analysis.measures.headlines_registry import COLUMNS
from analysis.project import Project


def test_the_json_holds_every_number_with_what_it_takes_to_check_it(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["headlines", "--json", "--as-of", "2026-03-09", "--root", str(project.root)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["parameters"]["focus"] == "XKX"
    assert told["data"].startswith("sha256:")
    numbers = {number["id"]: number for number in told["headlines"]}
    assert len(numbers) == len(told["headlines"]) > 50
    for number in numbers.values():
        assert list(number) == COLUMNS
        assert number["rule"]
        assert number["rows"]
        assert number["sources"]
        assert number["parameters"].get("as_of", "2026-03-09") == "2026-03-09"
    own = numbers["members_focus"]
    assert (own["value"], own["of"], own["benchmark"]) == (5, 23, None)
    assert own["parameters"]["bodies"] == "security"
    assert "membership/security.csv:17" in own["rows"]
    assert numbers["members_others"]["value"] is None
    assert numbers["staff_of_equal"]["benchmark"] == "equal"


def test_parameters_are_options_and_a_wrong_one_is_refused(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["headlines", "--focus", "srb", "--bodies", "regional", "--root", str(project.root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["chapter", "id", "value", "unit", "benchmark", "date"]
    assert any(line.split()[1:5] == ["members_focus", "22", "of", "22"] for line in lines)
    assert lines[-1].endswith("numbers for SRB as of 2026-03-09; --json prints their rows.")
    assert run(["headlines", "--focus", "Narnia", "--root", str(project.root)]) == 2
    assert run(["headlines", "--as-of", "1900-01-01", "--root", str(project.root)]) == 10
    assert "No body of this set existed on that day" in capsys.readouterr().err


def test_the_table_tells_bounds_and_wholes() -> None:
    lines = [
        {"id": "sure", "value": 5.0, "low": 5.0, "high": 5.0, "of": 23.0, "unit": "bodies"},
        {"id": "bounded", "value": 0.25, "low": 0.125, "high": 1.0, "unit": "probability"},
        {"id": "range", "low": 19.0, "high": 21.0, "of": 23.0, "unit": "bodies"},
        {"id": "open", "value": 3400.0, "low": 3400.0, "unit": "requests"},
        {"id": "rate", "value": 0.5, "low": 0.5, "high": 0.5, "of": 10.0, "unit": "share", "start": "2020"},
    ]
    usual = {"chapter": "made_up", "as_of": "2021"}
    frame = pd.DataFrame([{**usual, **line} for line in lines], columns=COLUMNS)
    told = [" ".join(line.split()) for line in _table(frame).splitlines()[1:]]
    assert told == [
        "made_up sure 5 of 23 bodies 2021",
        "made_up bounded 0.250 (0.125 to 1) probability 2021",
        "made_up range 19 to 21 of 23 bodies 2021",
        "made_up open 3400 (3400 or more) requests 2021",
        "made_up rate 0.500 share 2020 to 2021",
    ]
