"""``kosovo-report explain``: why a chapter would be run anew, or would not."""

import click

from analysis.cli.chapters import find_chapter
from analysis.cli.options import parameter_options, parse, set_aside_option
from analysis.cli.session import Session, with_session

SHOWN = 20
"""So many changes are listed."""
KINDS = {
    "notebook": "the notebook {}",
    "parameter": "the parameter {}",
    "module": "the module {}",
    "catalogue": "the translations into {}",
    "library": "the installed {}",
    "data": "the data: {}",
}


@click.command("explain", short_help="Say why a chapter would be run anew, or would not.")
@click.argument("notebook")
@parameter_options
@set_aside_option
@with_session
def command(session: Session, /, notebook: str, *, set_aside: bool, **texts: str) -> None:
    """Say why a build with these parameters would run NOTEBOOK anew, or would not.

    NOTEBOOK is a chapter's file, its name, its subject or its number. What a chapter rests on is found in its own code
    and in what it read when it last ran: its cells, the modules that they import, the tables and sources, the
    translations, the libraries.
    """
    parameters = parse(texts)
    source = find_chapter(session.project, notebook)
    from analysis.reports.cache.cache import Cache  # noqa: PLC0415 - keeps `--help` fast
    from analysis.reports.ready import made_ready  # noqa: PLC0415 - as above

    cache = Cache(session.project, made_ready(session.project, parameters, set_aside=set_aside))
    click.echo("\n".join(told(source.stem, cache.changes(source))))


def told(name: str, changes: list[tuple[str, str]] | None) -> list[str]:
    """Return the lines that say what a build would do with a chapter, and why."""
    if changes is None:
        return [f"{name} would be run: there is no earlier run with these parameters."]
    if not changes:
        return [f"{name} would not be run: nothing that it rests on has changed since it last ran."]
    lines = [f"  {KINDS[kind].format(part)}" for kind, part in changes[:SHOWN]]
    more = [f"  and {len(changes) - SHOWN} more"] if len(changes) > SHOWN else []
    return [f"{name} would be run; since it last ran there has changed:", *lines, *more]
