"""Put the charts of all chapters together, and the hash of the whole data into the files that state it.

A chapter rests on a part of the data; so that it can be kept while the rest changes, it runs with a stand-in for the
hash of the whole, which is replaced here, whether the chapter ran just now or is from the cache.
"""

import hashlib
import io
import json
import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path

from analysis.reports.pool import Run
from analysis.reports.processes import STAND_IN

SHORT = 12
"""Digits of the hash that a citation prints."""


def gather(runs: Sequence[Run], figures: Path, data: str) -> None:
    """Copy the charts' files of runs into one folder, and state the data's hash in them and in the notebooks.

    Parameters
    ----------
    runs
        The runs; a failed one may lack files.
    figures
        The folder, which is there.
    data
        The hash of the data, 64 hexadecimal digits.
    """
    for run in runs:
        if run.executed.exists():
            run.executed.write_bytes(_stated(run.executed.read_bytes(), data))
        for file in sorted(run.figures.glob("*")):
            if file.suffix == ".xlsx":
                (figures / file.name).write_bytes(_workbook(file.read_bytes(), data))
            elif file.suffix != ".json":
                shutil.copyfile(file, figures / file.name)
        for card in sorted(run.figures.glob("*.json")):
            (figures / card.name).write_bytes(_card(card.read_bytes(), figures, data))


def _stated(content: bytes, data: str) -> bytes:
    return content.replace(STAND_IN.encode(), data.encode()).replace(STAND_IN[:SHORT].encode(), data[:SHORT].encode())


def _workbook(content: bytes, data: str) -> bytes:
    """Return a workbook that states the hash, its parts as they were otherwise."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after:
        for part in before.infolist():
            after.writestr(part, _stated(before.read(part), data))
    return buffer.getvalue()


def _card(content: bytes, figures: Path, data: str) -> bytes:
    """Return a card that states the hash, and the hashes of its files as they now are."""
    card = json.loads(_stated(content, data))
    if "files" in card:
        card["files"] = {name: hashlib.sha256((figures / name).read_bytes()).hexdigest() for name in card["files"]}
    return (json.dumps(card, ensure_ascii=False, indent=2) + "\n").encode()
