"""The code that a notebook rests on: the modules of this package that it imports, and all that those import."""

import ast
import hashlib
from collections.abc import Iterable, Mapping
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from grimp import ImportGraph, build_graph

PACKAGE = "analysis"
ALWAYS = ("analysis.notebook", "analysis.reports.execute", "analysis.reports.warm.engine")
"""What runs a notebook, whether it imports it or not."""


class Code:
    """The package's modules and what each imports, read from their source."""

    def __init__(self) -> None:
        self._hashes: dict[str, str] = {}

    @cached_property
    def _graph(self) -> ImportGraph:
        return build_graph(PACKAGE, cache_dir=None)

    def behind(self, sources: Iterable[str]) -> Mapping[str, str]:
        """Return the modules behind some code, with the hash of each.

        Parameters
        ----------
        sources
            Cells of Python, magics among them or not.

        Returns
        -------
        Mapping of str to str
            Names of modules of this package, sorted, and the SHA-256 of their source.
        """
        named = {module for source in sources for module in imported(source)} | set(ALWAYS)
        first = {module for name in named for module in self._known(name)}
        found = first.union(*(self._graph.find_upstream_modules(module) for module in first))
        return {module: self._hash(module) for module in sorted(found)}

    def _hash(self, module: str) -> str:
        if module not in self._hashes:
            spec = find_spec(module)
            content = Path(spec.origin).read_bytes() if spec and spec.origin else b""
            self._hashes[module] = hashlib.sha256(content).hexdigest()
        return self._hashes[module]

    def _known(self, name: str) -> Iterable[str]:
        """Yield the module of a name and the packages around it; a name in a module stands for the module."""
        while name:
            if name in self._graph.modules:
                yield name
            name = name.rpartition(".")[0]


def imported(source: str) -> set[str]:
    """Return the dotted names below this package that a cell imports; a cell that is no Python imports nothing."""
    lines = ["" if line.lstrip().startswith(("%", "!")) else line for line in source.splitlines()]
    try:
        tree = ast.parse("\n".join(lines))
    except SyntaxError:
        return set()
    return {name for node in ast.walk(tree) for name in _names(node) if name.partition(".")[0] == PACKAGE}


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []
