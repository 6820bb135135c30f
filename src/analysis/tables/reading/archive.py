"""Look at the parts of a workbook before anything unpacks them: sizes, damage, and declared document types."""

import zipfile
import zlib
from pathlib import Path

from analysis.tables.reading.fault import MOST_BYTES, SPLIT, Fault, megabytes

MOST_UNPACKED = 256 * 2**20
"""Size of the largest workbook when it is unpacked."""

_MOST_PARTS = 5000
_MOST_SMALL_PART = 16 * 2**20
_LARGE = ("xl/worksheets/", "xl/sharedStrings", "xl/media/")
_CHUNK = 2**20
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE = "Open it in a spreadsheet program and save it as .xlsx again."
# No part of a workbook declares a document type; entities, which could grow without bound, need one.
_DECLARATIONS = tuple("<!DOCTYPE".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))


def inspect(path: Path) -> None:
    """Check that a workbook can be unpacked safely.

    Parameters
    ----------
    path
        The file.

    Raises
    ------
    Fault
        If it is no workbook, damaged, locked by a password, or would unpack to more than is read.
    """
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise Fault(f"the file has {megabytes(size)}; at most {megabytes(MOST_BYTES)} are read", SPLIT)
        with path.open("rb") as file:
            if file.read(len(_OLD)) == _OLD:
                raise Fault("an old workbook (.xls), or one with a password", f"{_SAVE[:-1]}, without a password.")
        with zipfile.ZipFile(path) as archive:
            _parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, LookupError):
        raise Fault("the file is no workbook, or is damaged", _SAVE) from None
    except OSError as error:
        raise Fault(f"the file cannot be opened ({error.strerror})", "Give permission to read it.") from None


def _parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    # What a part declares is also the most that is ever unpacked of it.
    size = sum(part.file_size for part in parts)
    if size > MOST_UNPACKED or len(parts) > _MOST_PARTS:
        problem = f"the workbook unpacks to {megabytes(size)} in {len(parts):,} parts"
        raise Fault(f"{problem}; at most {megabytes(MOST_UNPACKED)} are read", f"{SPLIT[:-1]}, or save it as CSV.")
    for part in parts:
        if part.flag_bits & 1:
            raise Fault("the workbook has a password", "Save it without a password.")
        if part.file_size > _MOST_SMALL_PART and not part.filename.startswith(_LARGE):
            raise Fault(f"the workbook's part {part.filename[:60]} has {megabytes(part.file_size)}", _SAVE)
        _declares_nothing(archive, part)


def _declares_nothing(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    tail = b""
    with archive.open(part) as content:
        while chunk := content.read(_CHUNK):
            if part.filename.endswith((".xml", ".rels")) and any(mark in tail + chunk for mark in _DECLARATIONS):
                raise Fault("the workbook declares a document type, which no spreadsheet program writes", _SAVE)
            tail = chunk[-2 * len(_DECLARATIONS[0]) :]
