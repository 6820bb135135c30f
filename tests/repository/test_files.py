"""What holds for every file of the repository, and for its descriptions."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from analysis import errors

MACHINE_PATH = re.compile(r"(?<![\w.:/}-])(?:/(?:home|root|Users|work|mnt|opt|srv|tmp)/|[A-Z]:\\Users\\)[\w.-]+")


def test_no_file_names_a_path_of_one_machine(texts: dict[str, str]) -> None:
    found = [f"{name}: {match[0]}" for name, text in texts.items() for match in MACHINE_PATH.finditer(text) if text]
    assert found == []


def test_the_rule_for_machine_paths_finds_them() -> None:
    assert MACHINE_PATH.search('open("/' + 'home/somebody/report.csv")')
    assert MACHINE_PATH.search("C:\\" + "Users\\somebody")
    assert not MACHINE_PATH.search("https://example.org/home/page and src/analysis/work/x")


def test_every_file_has_unix_line_endings_and_ends_with_one(texts: dict[str, str]) -> None:
    written = {name: text for name, text in texts.items() if text}
    assert [name for name, text in written.items() if "\r" in text] == []
    assert [name for name, text in written.items() if not text.endswith("\n")] == []


def test_nothing_is_left_for_later(texts: dict[str, str]) -> None:
    later = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|HA" + r"CK)\b|\bNotImplemented" + r"Error")
    code = {name: text for name, text in texts.items() if name.endswith((".py", ".ipynb", ".md", ".toml", ".yml"))}
    assert [name for name, text in code.items() if later.search(text)] == []


def test_imports_run_downward_only(root: Path) -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


CITATION_KEYS = {
    *("abstract", "authors", "cff-version", "commit", "contact", "date-released", "doi", "identifiers", "keywords"),
    *("license", "license-url", "message", "preferred-citation", "references", "repository", "repository-artifact"),
    *("repository-code", "title", "type", "url", "version"),
}
"""Every key that the Citation File Format 1.2.0 knows at the top; another one makes a file invalid."""


def test_the_citation_is_valid_and_of_this_version(root: Path, pyproject: dict[str, Any]) -> None:
    citation = yaml.safe_load((root / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(citation)
    assert set(citation) <= CITATION_KEYS
    assert citation["cff-version"] == "1.2.0"
    assert citation["type"] == "software"
    assert str(citation["version"]) == pyproject["project"]["version"]
    assert citation["license"] == pyproject["project"]["license"]
    assert [author["name"] for author in citation["authors"]] == [
        author["name"] for author in pyproject["project"]["authors"]
    ]
    for reference in citation["references"]:
        assert {"type", "title", "authors"} <= set(reference)


def test_each_kind_of_error_has_an_exit_code_of_its_own() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.SuiteError)]
    codes = [kind.exit_code for kind in kinds]
    assert len(set(codes)) == len(codes)
    assert not {0, 70, 130} & set(codes)
