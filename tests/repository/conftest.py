"""The repository's own files."""

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ("reports", "data/processed", ".cache", ".git", ".venv", ".venv-uv", ".hypothesis")
BINARY = {".png", ".xlsx", ".pdf"}


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def pyproject() -> dict[str, Any]:
    """The project's description."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    """The text of every file that was not generated or installed, by its path from the repository's folder."""
    found = {}
    for folder, folders, names in os.walk(ROOT):
        place = Path(folder).relative_to(ROOT)
        folders[:] = [name for name in folders if _written_by_hand(place / name)]
        paths = [place / name for name in names if Path(name).suffix not in BINARY]
        found |= {path.as_posix(): (ROOT / path).read_bytes().decode("utf-8") for path in paths}
    return found


def _written_by_hand(folder: Path) -> bool:
    cache = folder.name.endswith("_cache") or folder.name in {"__pycache__", ".ipynb_checkpoints"}
    return not cache and folder.as_posix() not in GENERATED
