"""``kosovo-report list``: the chapters."""

import json
from pathlib import Path

import click

from analysis.cli.session import Session, with_session


@click.command("list", short_help="List the chapters, and which of them the latest report holds.")
@with_session
def command(session: Session) -> None:
    """List the chapters with their titles, and which of them the latest report holds."""
    project = session.project
    chapters = project.chapters()
    width = max((len(chapter.stem) for chapter in chapters), default=0)
    for chapter in chapters:
        page = project.reports / "latest" / f"{chapter.stem}.html"
        state = "in the report" if page.is_file() else "not yet run"
        click.echo(f"{chapter.stem:<{width}}  {state:<13}  {title(chapter)}")


def title(notebook: Path) -> str:
    """Return a notebook's first heading, or nothing where it has none."""
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    lines = (line for cell in cells if cell["cell_type"] == "markdown" for line in "".join(cell["source"]).splitlines())
    return next((line.removeprefix("# ") for line in lines if line.startswith("# ")), "")
