"""One module a raw table: its columns, their meaning and what they may hold.

Adding a table is adding a module here, named as its folder in ``data/raw``, with one `TableModel`.
"""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from analysis.tables.table import Table, TableModel


@cache
def tables() -> Mapping[str, Table]:
    """Return every described table by name, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: Table(name, _model(name)) for name in names}


def _model(name: str) -> type[TableModel]:
    module = importlib.import_module(f"{__name__}.{name}")
    models = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, TableModel) and value.__module__ == module.__name__
    ]
    if len(models) != 1:
        raise TypeError(f"{module.__name__} must define one TableModel, and defines {len(models)}")
    return models[0]
