import json
import subprocess
from pathlib import Path

from reports.made_up import make_project

from analysis.parameters import Parameters
from analysis.reports.about import about, revision
from analysis.reports.blocks import Document


def test_the_parameters_are_told_in_words(tmp_path: Path, document: Document) -> None:
    told = about(make_project(tmp_path / "p"), Parameters(as_of="2026-01-31"), [document], files=True)
    facts = dict(told.facts)
    assert told.title == "Kosovo in regional security cooperation"
    assert facts["Economy"] == "Kosovo"
    assert facts["Compared with"] == "Albania, Bosnia and Herzegovina, North Macedonia, Montenegro and Serbia"
    assert facts["As of"] == "31 January 2026"
    assert facts["Benchmark named first"] == "equal share"
    assert facts["Bodies counted"] == "Regional security bodies"
    assert facts["Data (SHA-256)"] == "ab" * 32
    assert [chapter.title for chapter in told.chapters] == ["Made-up chapter"]


def test_rows_set_aside_are_told_by_table(tmp_path: Path, document: Document) -> None:
    project = make_project(tmp_path / "p")
    assert "Rows set aside" not in dict(about(project, Parameters(as_of="2026-01-31"), [document], files=True).facts)
    path = project.processed / "datapackage.json"
    package = json.loads(path.read_text("utf-8"))
    for name, count in (("one", 1200), ("two", 1), ("three", 0)):
        package["resources"].append({"name": name, "title": f"Table {name}", "books": {"set_aside": count}})
    path.write_text(json.dumps(package), "utf-8")
    told = dict(about(project, Parameters(as_of="2026-01-31"), [document], files=True).facts)
    assert told["Rows set aside"] == "1,200 of the table “Table one” and 1 of the table “Table two”"


def test_the_revision_tells_of_changes(tmp_path: Path) -> None:
    def git(*words: str) -> str:
        identity = ["-c", "user.name=Made up", "-c", "user.email=made@up.example"]
        done = subprocess.run(
            ["git", *identity, "-C", str(tmp_path), *words], capture_output=True, check=True, text=True
        )
        return done.stdout.strip()

    assert revision(tmp_path) == ""
    git("init", "--quiet")
    assert revision(tmp_path) == ""
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "a").write_text("1", "utf-8")
    git("add", ".")
    git("commit", "--quiet", "-m", "made up")
    commit = git("rev-parse", "--short=12", "HEAD")
    assert revision(tmp_path) == commit
    (tmp_path / "unrelated").write_text("1", "utf-8")
    assert revision(tmp_path) == commit
    (tmp_path / "src" / "a").write_text("2", "utf-8")
    assert revision(tmp_path) == f"{commit}, with changes not committed"
