"""Reports in several languages: side by side, linked with one another, published together or not at all."""

import json
import shutil
from pathlib import Path

import pikepdf
import pytest
from bs4 import BeautifulSoup
from reports.made_up import make_project, small_chapter

from analysis import languages
from analysis.errors import ExportError
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports.build import build
from analysis.reports.warm.client import possible

pytestmark = pytest.mark.xdist_group("made-up builds")

LANGUAGES = ("en", "sq", "sr-Cyrl")
PLACES = {"en": "", "sq": "sq/", "sr-Cyrl": "sr-Cyrl/"}


@pytest.fixture(scope="module", autouse=True)
def _as_before() -> object:
    """The tables of a made-up project are there already; a build leaves its language behind."""
    with pytest.MonkeyPatch.context() as patch, languages.speaking("en"):
        patch.setattr("analysis.reports.ready.clean", lambda *_, **__: None)
        yield


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with one chapter, built in three languages."""
    project = make_project(tmp_path_factory.mktemp("languages") / "p", **{"00_overview": small_chapter("first")})
    build(project, Parameters(), languages=LANGUAGES)
    return project


def page(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text("utf-8"), "html.parser")


def test_each_language_is_complete(built: Project) -> None:
    for language, place in PLACES.items():
        folder = built.reports / "latest" / place
        for name in ("index.html", "00_overview.html", "report.pdf", "run.json", "figures/first.svg"):
            assert (folder / name).is_file(), (language, name)
        assert page(folder / "index.html").html["lang"] == language
        with pikepdf.open(folder / "report.pdf") as pdf:
            assert str(pdf.Root.Lang) == language
        assert json.loads((folder / "run.json").read_text("utf-8"))["parameters"]["language"] == language
        assert json.loads((folder / "figures" / "first.json").read_text("utf-8"))["language"] == language


@pytest.mark.skipif(not possible(), reason="processes cannot be forked here")
def test_one_nursery_serves_all_languages(built: Project) -> None:
    records = [
        json.loads((built.reports / "latest" / place / "run.json").read_text("utf-8")) for place in PLACES.values()
    ]
    assert {chapter["engine"] for record in records for chapter in record["chapters"]} == {"warm"}


def test_every_page_leads_to_itself_in_the_other_languages(built: Project) -> None:
    for language, place in PLACES.items():
        for name in ("index.html", "00_overview.html"):
            here = built.reports / "latest" / place / name
            links = page(here).select("nav a[hreflang]")
            assert [link["hreflang"] for link in links] == [other for other in LANGUAGES if other != language]
            for link in links:
                there = (here.parent / link["href"]).resolve()
                assert there == (built.reports / "latest" / PLACES[link["hreflang"]] / name).resolve()
                assert link["lang"] == page(there).html["lang"]


def test_the_record_of_the_whole_names_the_files_of_all(built: Project) -> None:
    record = json.loads((built.reports / "latest" / "run.json").read_text("utf-8"))
    assert {"sq/index.html", "sr-Cyrl/report.pdf", "sq/run.json"} <= record["files"].keys()


def test_a_failure_in_one_language_publishes_none(
    built: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(built.root, tmp_path / "p", symlinks=True)
    project = Project(tmp_path / "p")
    before = (project.reports / "latest" / "run.json").read_bytes()

    def refuse(*_: object) -> None:
        if languages.current() == "sq":
            raise ExportError("Made up.")

    monkeypatch.setattr("analysis.reports.bench.write_site", refuse)
    with pytest.raises(ExportError, match=r"Made up\."):
        build(project, Parameters(), languages=("en", "sq"))
    assert (project.reports / "latest" / "run.json").read_bytes() == before


def test_serbian_names_its_script() -> None:
    assert [languages.tag(language) for language in languages.LOCALES] == ["en", "sq", "sr-Latn", "sr-Cyrl"]
