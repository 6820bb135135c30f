"""What every page of a report says about the whole: title, parameters, data, code, and its chapters."""

import importlib.metadata
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis import economies, languages
from analysis.languages import translate
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.prose import benchmarks, failures, membership_words, references
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
class Sibling:
    """The same report in another language.

    Parameters
    ----------
    tag, name
        The language's tag (BCP 47) and its own name.
    folder
        The way from a page of this report to the other one's folder, such as ``../sq/``.
    """

    tag: str
    name: str
    folder: str


@dataclass(frozen=True)
class About:
    """The report as a whole.

    Parameters
    ----------
    title
        Title of the report.
    language
        The tag (BCP 47) of its language.
    as_of
        The day for which the position is stated, YYYY-MM-DD; empty if unknown.
    facts
        Labels and values in words: parameters, data, code.
    chapters
        The chapters in order.
    files
        Whether ``report.pdf``, ``run.json`` and the figures' files stand beside the pages.
    run
        When and how long the chapters ran, as ``facts``: on pages alone, so that the PDF stays the same.
    brief
        Whether ``brief.pdf`` stands beside the pages too.
    siblings
        The same report in other languages.
    partial
        In a sentence, how many chapters are missing; empty if none is.
    changes
        The page of what changed since the edition before; empty if there is none.
    stale
        In a sentence, which topics were too old on the day of the build; empty if none was. On the index alone, so that
        the PDF stays the same.
    """

    title: str = ""
    language: str = "en"
    as_of: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    chapters: tuple[ChapterLink, ...] = ()
    files: bool = False
    run: tuple[tuple[str, str], ...] = ()
    brief: bool = False
    siblings: tuple[Sibling, ...] = ()
    partial: str = ""
    changes: str = ""
    stale: str = ""


def siblings(language: str, side_by_side: Sequence[str]) -> tuple[Sibling, ...]:
    """Return where a page finds itself in the other languages of its report.

    Parameters
    ----------
    language
        The page's language.
    side_by_side
        The report's languages: the first one's pages lie in the folder itself, the others' in folders named after them.
    """
    first = side_by_side[0] if side_by_side else language
    up = "" if language == first else "../"
    return tuple(
        Sibling(languages.tag(other), languages.NAMES[other], up if other == first else f"{up}{other}/")
        for other in side_by_side
        if other != language
    )


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
    cited = references.report(parameters.focus, parameters.as_of, Data(project.processed).hash)
    facts = [*described(parameters), *provenance(project), (translate("How to cite this report"), cited)]
    links = tuple(ChapterLink(part.name, part.number, part.title, part.answer) for part in documents)
    title, tag = references.title(parameters.focus), languages.tag(parameters.language)
    missing = sum(part.missing for part in documents)
    partial = failures.missing(missing, len(documents)) if missing else ""
    return About(title, tag, parameters.as_of, tuple(facts), links, files, partial=partial)


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
    data = Data(project.processed)
    facts.append((translate("Data (SHA-256)"), data.hash))
    if data.set_aside:
        facts.append((translate("Rows set aside"), _set_aside(data)))
    return facts


def _set_aside(data: Data) -> str:
    """Return in words how many rows of which tables could not be kept."""
    titles = {part["name"]: part["title"] for part in data.package["resources"] if part["name"] in data.set_aside}
    counts = [
        translate("{count} of the table “{title}”", count=languages.number(count), title=titles[name])
        for name, count in data.set_aside.items()
    ]
    return languages.listing(counts)


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
