"""The notebooks in a real JupyterLab: start page, chapters, controls, and the code that a panel writes."""

import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.parse import unquote

import pytest
from chapters import run
from playwright.sync_api import Browser, Locator, Page, sync_playwright
from support import FOLDER, REPOSITORY, copy_project

from analysis.explore import charts, panels
from analysis.notebook import SPEECH_TYPE
from analysis.parameters import Parameters
from analysis.project import ROOT_VARIABLE, Project
from analysis.reports import gallery
from analysis.tables.clean import clean
from analysis.tables.store import Data

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("lab")]

SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
TOKEN = "made-up-token"  # noqa: S105 - of a server that lives as long as these tests
PATIENCE = 60_000
"""Milliseconds that anything may take on a busy machine."""
RUN = {"01_membership": 12, "04_terms": 9}
"""Chapters that are run to the end, and the least number of code cells in each."""
BUSY = "[*]:"
WAITING = "[ ]:"
HARMLESS = re.compile(r"^debug: |Starting (?:application|WebSocket)")
"""What JupyterLab says of itself when all is well."""


@dataclass
class Lab:
    """JupyterLab at work, a page in front of it, and all that the browser complains of."""

    project: Project
    address: str
    page: Page
    complaints: list[str] = field(default_factory=list)

    def ready(self, name: str) -> None:
        """Wait until a notebook is open and its kernel has answered; nobody has chosen one."""
        self.notebook.locator(".jp-CodeCell").first.wait_for(timeout=PATIENCE)
        self.page.locator(".lm-TabBar-tab.lm-mod-current", has_text=name).first.wait_for(timeout=PATIENCE)
        self.page.locator("#jp-main-statusbar", has_text="(ipykernel) | Idle").wait_for(timeout=PATIENCE)

    @property
    def notebook(self) -> Locator:
        return self.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")

    def choose(self, menu: str, item: str) -> None:
        self.page.locator(".lm-MenuBar-itemLabel", has_text=re.compile(f"^{menu}$")).click()
        self.page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{item}$")).click()

    def run_all(self) -> list[str]:
        """Run all cells as a researcher does, and return the numbers before them."""
        self.choose("Run", "Run All Cells")
        return self.settled()

    def settled(self) -> list[str]:
        prompts = self.notebook.locator(".jp-CodeCell .jp-InputPrompt")
        until = time.monotonic() + PATIENCE / 1000
        while time.monotonic() < until:
            found = [text.strip() for text in prompts.all_text_contents()]
            if found and not {BUSY, WAITING} & set(found):
                return found
            self.page.wait_for_timeout(100)
        raise AssertionError(f"still running: {found}")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the real project, cleaned as `make lab` does."""
    project = copy_project(tmp_path_factory.mktemp("lab") / FOLDER)
    clean(project)
    return project


@pytest.fixture(scope="module")
def address(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start JupyterLab with the options of `make lab`, for a user who has another kernel of the same name."""
    home = tmp_path_factory.mktemp("home")
    kernel = home / "data" / "kernels" / "python3"
    kernel.mkdir(parents=True)
    wrong = {"argv": ["false"], "display_name": "The wrong one", "language": "python"}
    (kernel / "kernel.json").write_text(json.dumps(wrong))
    news = home / "settings" / "@jupyterlab" / "apputils-extension"
    news.mkdir(parents=True)
    (news / "notification.jupyterlab-settings").write_text('{"fetchNews": "false", "checkForUpdates": false}')
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = [*lab_options(project), f"--ServerApp.port={port}", f"--IdentityProvider.token={TOKEN}"]
    log = (home / "log.txt").open("w")
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", *options, "--no-browser", "--allow-root"],
        cwd=project.root,
        env={**os.environ, **lab_environment(), **surroundings(home)},
        stdout=log,
        stderr=log,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(30)
        log.close()


def lab_options(project: Project) -> list[str]:
    """Return the options that the Makefile starts JupyterLab with, for another project."""
    text = (REPOSITORY / "Makefile").read_text("utf-8")
    (options,) = re.findall(r"^LAB := ((?:.*\\\n)*.*)$", text, flags=re.MULTILINE)
    return [part.replace("$(CURDIR)", str(project.root)) for part in shlex.split(options.replace("\\\n", " "))]


def lab_environment() -> dict[str, str]:
    """Return what the Makefile puts into JupyterLab's environment."""
    text = (REPOSITORY / "Makefile").read_text("utf-8")
    return dict(re.findall(r"^lab: export (\w+) := ?(.*)$", text, flags=re.MULTILINE))


def surroundings(home: Path) -> dict[str, str]:
    places = {"JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTERLAB_SETTINGS_DIR": "settings"}
    places |= {"IPYTHONDIR": "ipython", "JUPYTERLAB_WORKSPACES_DIR": "workspaces"}
    return {name: str(home / place) for name, place in places.items()}


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < until and server.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/api/status?token={TOKEN}")  # noqa: S310 - the server just started
        except URLError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("JupyterLab does not answer")


@pytest.fixture(scope="module")
def lab(project: Project, address: str) -> Iterator[Lab]:
    """JupyterLab in a browser, opened once."""
    program = shutil.which("chromium")
    assert program, "Chromium is not installed; on Debian: apt-get install chromium"
    with sync_playwright() as playwright:
        browser: Browser = playwright.chromium.launch(executable_path=program, args=list(SWITCHES))
        page = browser.new_page(viewport={"width": 1440, "height": 1000})
        lab = Lab(project, address, page)
        page.on("console", lambda message: lab.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: lab.complaints.append(f"error: {error}"))
        yield lab
        browser.close()


@pytest.fixture(autouse=True)
def quiet(lab: Lab) -> Iterator[None]:
    """No test may leave a complaint in the browser's console."""
    lab.complaints.clear()
    yield
    assert [text for text in lab.complaints if not HARMLESS.search(text)] == []


@pytest.fixture(scope="module")
def started(lab: Lab) -> Lab:
    """The start page, run to its end."""
    lab.page.goto(f"{lab.address}/?token={TOKEN}")
    lab.ready("index.ipynb")
    lab.run_all()
    return lab


def test_it_opens_at_the_start_page_with_the_right_kernel(started: Lab) -> None:
    assert "/lab/tree/notebooks/index.ipynb" in started.page.url
    assert started.page.locator(".jp-Dialog").count() == 0
    assert started.notebook.locator(".jp-RenderedHTMLCommon h1", has_text="Start here").count() == 1
    assert started.notebook.locator("[data-mime-type='application/vnd.jupyter.error']").count() == 0
    assert len(started.settled()) >= 12


def test_the_start_page_shows_every_chapter_with_its_answer(started: Lab, project: Project) -> None:
    glance = started.notebook.locator(".jp-OutputArea-output", has_text="The position on one page").first
    assert glance.locator("a").count() == len(project.chapters())
    assert glance.locator("blockquote").count() == len(project.chapters())
    assert "Kosovo is a member of" in str(glance.text_content())


def test_the_start_page_ends_in_files_for_a_publication(started: Lab, project: Project) -> None:
    written = {path.suffix for path in (project.reports / "charts").glob("police_bodies_mkd.*")}
    assert written == {".svg", ".pdf", ".png", ".csv", ".xlsx", ".json"}


def pictures(part: Locator) -> list[str]:
    """Return the charts in a part of a notebook, as SVG."""
    addresses = part.locator(".jp-RenderedSVG img").evaluate_all("images => images.map(image => image.src)")
    return [unquote(address.partition(",")[2]) for address in addresses]


def panel(lab: Lab, place: int = 0) -> Locator:
    found = lab.notebook.locator(".kosovo-report-panel").nth(place)
    found.scroll_into_view_if_needed()
    return found


def test_every_panel_is_there(started: Lab) -> None:
    assert started.notebook.locator(".kosovo-report-panel svg").count() == len(panels.__all__)
    assert not started.notebook.locator(".kosovo-report-panel-static").first.is_visible()


def test_a_control_changes_a_chart(started: Lab) -> None:
    shown = panel(started)
    before = shown.locator("svg").get_attribute("aria-label")
    shown.get_by_label("Focus").select_option("North\u00a0Macedonia")
    changed = shown.locator("svg[aria-label*='Positions of North Macedonia']")
    changed.wait_for(timeout=PATIENCE)
    assert changed.get_attribute("aria-label") != before


def test_the_code_button_writes_a_cell_that_draws_the_same(started: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = panel(started)
    cells = started.notebook.locator(".jp-CodeCell")
    count = cells.count()
    shown.get_by_label("Focus").select_option("Serbia")
    shown.locator("svg[aria-label*='Positions of Serbia']").wait_for(timeout=PATIENCE)
    shown.get_by_role("button", name="Write the code").click()
    written = started.notebook.locator(".jp-CodeCell", has_text="charts.membership_matrix(").last
    written.wait_for(timeout=PATIENCE)
    assert cells.count() == count + 1
    started.page.keyboard.press("Escape")
    started.page.keyboard.press("Control+Enter")
    started.settled()
    written.locator(".jp-RenderedSVG img").wait_for(timeout=PATIENCE)
    (picture,) = pictures(written)
    monkeypatch.setenv(ROOT_VARIABLE, str(started.project.root))
    assert picture == charts.membership_matrix(focus="SRB").svg


def test_an_error_in_a_cell_is_a_sentence_and_no_traceback(started: Lab) -> None:
    started.page.keyboard.press("Escape")
    started.page.keyboard.press("b")
    started.page.keyboard.press("Enter")
    started.page.keyboard.insert_text('charts.membership_matrix(focus="KOS")')
    started.page.keyboard.press("Control+Enter")
    told = started.notebook.locator("[data-mime-type='application/vnd.jupyter.stderr']", has_text="Did you mean")
    told.wait_for(timeout=PATIENCE)
    assert "Traceback" not in told.inner_text()


@pytest.mark.parametrize("name", RUN)
def test_a_chapter_runs_to_its_end_with_the_figures_of_the_report(
    name: str, started: Lab, data: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    lab = started
    lab.page.locator(".lm-TabBar-tab", has_text="index.ipynb").first.click()
    lab.notebook.locator(f"a[href*='{name}.ipynb']").click()
    lab.ready(f"{name}.ipynb")
    numbers = lab.run_all()
    assert len(numbers) >= RUN[name]
    assert lab.notebook.locator("[data-mime-type='application/vnd.jupyter.error']").count() == 0
    drawn = gallery.charts(lab.project, lab.project.notebooks / f"{name}.ipynb", Parameters())
    assert pictures(lab.notebook) == [chart.svg for chart in drawn]
    report = run(REPOSITORY / "notebooks" / f"{name}.ipynb", data, monkeypatch)
    (answer,) = [
        thing[SPEECH_TYPE]["text"]
        for thing in report
        if isinstance(thing, dict) and thing.get(SPEECH_TYPE, {}).get("role") == "answer"
    ]
    assert answer.replace("\\", "") in str(lab.notebook.text_content())
