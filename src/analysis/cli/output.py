"""Write a file that a user asked for: whole or not at all, and over another one only if told to."""

import os
from contextlib import suppress
from pathlib import Path

from analysis.errors import ParameterError, PublishError


def refuse_existing(path: Path, *, force: bool) -> None:
    """Refuse to write over what is there already, unless told to.

    Raises
    ------
    ParameterError
        If the file exists and ``force`` is not given, or if it is a folder.
    """
    if path.is_dir():
        raise ParameterError(f"{path} is a folder.", "Name a file with --output.")
    if path.exists() and not force:
        raise ParameterError(
            f"{path} exists; nothing was changed.", "Name another file with --output, or write over it with --force."
        )


def write(path: Path, content: bytes, *, force: bool) -> None:
    """Write a file.

    Parameters
    ----------
    path
        Where to; its folder must be there.
    content
        What it holds.
    force
        Whether an existing file may be replaced.

    Raises
    ------
    ParameterError
        As `refuse_existing`.
    PublishError
        If it cannot be written; an existing file is then as it was.
    """
    refuse_existing(path, force=force)
    scratch = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        scratch.write_bytes(content)
        scratch.replace(path)
    except OSError as fault:
        with suppress(OSError):
            scratch.unlink()
        raise PublishError(
            f"Cannot write {path}: {fault.strerror or fault}.", "Name another file with --output, or give permission."
        ) from None
