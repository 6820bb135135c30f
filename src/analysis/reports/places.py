"""Take the places of this machine out of what is kept or shown: nobody else needs them, and they name people."""

import re
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import analysis

PACKAGE = Path(analysis.__file__).parent
ABSOLUTE = re.compile(
    r"""(?<![\w.:/~-])(?:/[^\s/:'"<>|]+)+/([^\s/:'"<>|]+)|\b[A-Za-z]:\\(?:[^\s\\:'"<>|]+\\)*([^\s\\:'"<>|]+)"""
)
"""A path from the root of a file system; its last name is kept."""


def unplaced(text: str, known: Mapping[Path, str]) -> str:
    """Return a text without absolute paths.

    Parameters
    ----------
    text
        The text.
    known
        Folders and what to write in their place; every other path keeps its last name only.
    """
    ours = {**known, PACKAGE: "analysis", Path(sys.prefix): "python", Path(tempfile.gettempdir()): "tmp"}
    for folder in sorted(ours, key=lambda folder: -len(str(folder))):
        text = text.replace(str(folder), ours[folder])
    return ABSOLUTE.sub(lambda found: f"…/{found[1] or found[2]}", text)


def unplaced_values(values: Any, known: Mapping[Path, str]) -> Any:
    """Return plain values, such as the outputs of a notebook, with no absolute path in any of their texts."""
    if isinstance(values, str):
        return unplaced(values, known)
    if isinstance(values, list):
        return [unplaced_values(value, known) for value in values]
    if isinstance(values, dict):
        return type(values)({key: unplaced_values(value, known) for key, value in values.items()})
    return values
