"""What every page of a report says about the whole: title, parameters, data, code, and its chapters."""

import hashlib
import importlib.metadata
import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis import economies, languages
from analysis.languages import translate
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.prose import benchmarks, membership_words
from analysis.reports.blocks import Document
from analysis.reports.markdown import Node
from analysis.tables.store import Data

GIT_SECONDS = 10
CODE = ("src", "notebooks", "data/raw", "uv.lock")
"""What a report is made from: a change there that is not committed marks the revision."""


@dataclass(frozen=True)
class ChapterLink:
    """A chapter as the other pages name it."""

    name: str
    number: int
    title: str
    answer: list[Node]


@dataclass(frozen=True)
class About:
    """The report as a whole.

    Parameters
    ----------
    title
        Title of the report.
    language
        Its language code.
    as_of
        The day for which the position is stated, YYYY-MM-DD; empty if unknown.
    facts
        Labels and values in words: parameters, data, code.
    chapters
        The chapters in order.
    files
        Whether ``report.pdf``, ``run.json`` and the figures' files stand beside the pages.
    """

    title: str = ""
    language: str = "en"
    as_of: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    chapters: tuple[ChapterLink, ...] = ()
    files: bool = False


def about(project: Project, parameters: Parameters, documents: Sequence[Document], *, files: bool) -> About:
    """Return what the pages of a report say about it.

    Parameters
    ----------
    project
        The project, its tables cleaned.
    parameters
        The report's parameters, ``as_of`` filled in.
    documents
        The chapters.
    files
        See `About`.
    """
    facts = [*described(parameters), *provenance(project)]
    links = tuple(ChapterLink(part.name, part.number, part.title, part.answer) for part in documents)
    return About(report_title(parameters), parameters.language, parameters.as_of, tuple(facts), links, files)


def report_title(parameters: Parameters) -> str:
    """Return the report's title."""
    return translate("{focus} in regional security cooperation", focus=economies.name(parameters.focus))


def described(parameters: Parameters) -> list[tuple[str, str]]:
    """Return the parameters in words, with their labels."""
    day = languages.date(parameters.as_of) if parameters.as_of else translate("the newest in the data")
    return [
        (translate("Economy"), economies.name(parameters.focus)),
        (translate("Compared with"), languages.listing(economies.names(parameters.others))),
        (translate("As of"), day),
        (translate("Benchmark named first"), benchmarks.name(parameters.benchmark)),
        (translate("Bodies counted"), membership_words.set_name(parameters.bodies)),
    ]


def provenance(project: Project) -> list[tuple[str, str]]:
    """Return where the report comes from, with labels: version, revision of the code, hash of the data."""
    facts = [(translate("Made with"), f"kosovo-report {importlib.metadata.version('kosovo-report')}")]
    if code := revision(project.root):
        facts.append((translate("Code revision"), code))
    return [*facts, (translate("Data (SHA-256)"), data_hash(project))]


def data_hash(project: Project) -> str:
    """Return the hash of the processed tables, as 64 hexadecimal digits."""
    package = Data(project.processed).package
    known = str(package.get("hash", "")).removeprefix("sha256:")
    return known or hashlib.sha256(json.dumps(package, sort_keys=True).encode()).hexdigest()


def revision(root: Path) -> str:
    """Return the git commit of a project, marked where its files differ from it; empty without git."""
    git = shutil.which("git")
    if not git or not (root / ".git").exists():
        return ""

    def ask(*words: str) -> str:
        command = [git, "-C", str(root), *words]
        answer = subprocess.run(command, capture_output=True, text=True, timeout=GIT_SECONDS, check=True)  # noqa: S603
        return answer.stdout.strip()

    try:
        commit = ask("rev-parse", "--short=12", "HEAD")
        changed = ask("status", "--porcelain", "--", *CODE)
    except (subprocess.SubprocessError, OSError):
        return ""
    return f"{commit}, {translate('with changes not committed')}" if changed else commit
