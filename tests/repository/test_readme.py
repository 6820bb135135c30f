"""What the documents promise is there: commands, options, exit codes, files, map."""

import re
import shlex
from pathlib import Path

import click
import pytest

from analysis import errors
from analysis.cli.app import BUG, COMMANDS, INTERRUPTED, app

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "GLOSSARY.md", "CHANGELOG.md", "data/raw/README.md")


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    """The text of the README."""
    return (root / "README.md").read_text("utf-8")


def commands(text: str) -> list[list[str]]:
    """Return the commands in a text's shell blocks and inline code, in words."""
    blocks = re.findall(r"^```sh\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    inline = re.findall(r"(?<!`)`((?:make|kosovo-report|uv run) [^`]+)`", text)
    return [shlex.split(line) for line in lines + inline]


def test_every_make_target_that_is_named_exists(texts: dict[str, str]) -> None:
    targets = set(re.findall(r"^([a-z-]+):", texts["Makefile"], flags=re.MULTILINE))
    named = [words[1] for name in DOCUMENTS for words in commands(texts[name]) if words[0] == "make"]
    assert {"report", "test", "lab", "check", "help"} <= set(named)
    assert set(named) <= targets


def test_every_command_and_option_that_is_named_exists(texts: dict[str, str]) -> None:
    seen = set()
    for name in DOCUMENTS:
        for words in commands(texts[name]):
            words = words[2:] if words[:2] == ["uv", "run"] else words  # noqa: PLW2901 - the same command
            if words[0] == "make" and words[-1].startswith("ARGS="):
                words = ["kosovo-report", "build", *shlex.split(words[-1].removeprefix("ARGS="))]  # noqa: PLW2901
            if words[0] == "kosovo-report" and len(words) > 1:
                seen.add(words[1])
                command = app.get_command(click.Context(app), words[1])
                assert command is not None, words
                if "--help" not in words:
                    command.make_context(words[1], words[2:])
    assert seen == set(COMMANDS)


def test_the_table_of_exit_codes_is_complete(readme: str) -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.SuiteError)]
    documented = [int(code) for code in re.findall(r"^\| (\d+) \| \w", readme, flags=re.MULTILINE)]
    assert documented == sorted([0, BUG, INTERRUPTED, *(kind.exit_code for kind in kinds)])


def test_the_map_shows_every_room_and_only_what_is_there(readme: str, root: Path) -> None:
    (block,) = re.findall(r"^```text\n(.*?)^```", readme, flags=re.MULTILINE | re.DOTALL)
    entries = re.findall(r"^( *)([\w./]+)", block, flags=re.MULTILINE)
    rooms = {name.rstrip("/") for indent, name in entries if indent}
    package = root / "src" / "analysis"
    there = {path.name for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert rooms == {name for name in there if not name.startswith("__")}
    folders = {name for indent, name in entries if not indent}
    assert all((root / name).is_dir() for name in folders)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_to_files_and_headings_lead_somewhere(name: str, root: Path) -> None:
    text = (root / name).read_text("utf-8")
    for target in re.findall(r"\]\((?!https?://)([^)]+)\)", text):
        file, _, anchor = target.partition("#")
        path = (root / name).parent / file if file else root / name
        assert path.is_file(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), flags=re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


def test_glossary_explains_every_status_that_the_data_use(texts: dict[str, str]) -> None:
    from analysis.tables import common  # noqa: PLC0415 - pandera is slow to import, and only this test needs it

    for status in common.STATUSES:
        assert f"`{status}`" in texts["GLOSSARY.md"]
