"""Every function that draws a chart lets it be laid out again."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator

import pytest

from analysis import charts
from analysis.charts import Chart

TOOLS = {"chart", "fit", "grey", "save"}
"""Modules whose functions take charts and do not draw them."""


def drawing() -> Iterator[Callable[..., Chart]]:
    for part in pkgutil.iter_modules(charts.__path__):
        module = importlib.import_module(f"analysis.charts.{part.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = inspect.unwrap(function).__module__ == module.__name__
            if part.name not in TOOLS and own and not name.startswith("_") and _returns_chart(function):
                yield function


def _returns_chart(function: Callable[..., object]) -> bool:
    return inspect.signature(function).return_annotation is Chart


@pytest.mark.parametrize("function", [*drawing()], ids=lambda function: f"{function.__module__}.{function.__name__}")
def test_it_is_redrawable(function: Callable[..., Chart]) -> None:
    assert hasattr(function, "__wrapped__"), "decorate it with @redrawable, so that it can be laid out for other paper"
