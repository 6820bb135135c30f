"""The words of a notebook: each can be found, has an example that runs, and answers as the report does."""

import doctest
import inspect
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support import REPOSITORY

from analysis import explore
from analysis.explore import charts, data, measures

ROOMS = {"charts": charts, "data": data, "measures": measures, "explore": explore}
SUBJECTS = {f"measures.{name}": getattr(measures, name) for name in measures.__all__}


def words() -> Iterator[tuple[str, Callable[..., object]]]:
    """Yield every word with its name."""
    for room, module in {**ROOMS, **SUBJECTS}.items():
        for name in getattr(module, "__all__", []):
            word = getattr(module, name)
            if callable(word):
                yield f"{room}.{name}", word


WORDS = dict(words())
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
"""Examples leave out what new facts may change."""


@pytest.mark.parametrize("name", WORDS)
def test_the_example_of_each_word_runs(name: str) -> None:
    text = inspect.getdoc(WORDS[name])
    assert text
    example = doctest.DocTestParser().get_doctest(text, {}, name, None, None)
    assert example.examples, f"{name} has no example"
    report: list[str] = []
    failed, _ = doctest.DocTestRunner(optionflags=FLAGS).run(example, out=report.append)
    assert not failed, "".join(report)


def test_the_example_of_the_package_runs() -> None:
    example = doctest.DocTestParser().get_doctest(str(explore.__doc__), {}, "explore", None, None)
    report: list[str] = []
    failed, _ = doctest.DocTestRunner(optionflags=FLAGS).run(example, out=report.append)
    assert not failed, "".join(report)


@pytest.mark.parametrize("name", WORDS)
def test_each_word_explains_what_it_takes(name: str) -> None:
    text = str(inspect.getdoc(WORDS[name]))
    for parameter in inspect.signature(WORDS[name]).parameters:
        assert parameter in text, f"{name} does not explain {parameter}"


def test_the_example_in_the_readme_runs(tmp_path: Path) -> None:
    (block,) = re.findall(r"```python\n(.*?)```", (REPOSITORY / "README.md").read_text("utf-8"), flags=re.DOTALL)
    space: dict[str, object] = {}
    exec(compile(block.replace('width="column"', f"folder={str(tmp_path)!r}"), "README.md", "exec"), space)  # noqa: S102
    assert (tmp_path / "police_bodies.svg").is_file()
