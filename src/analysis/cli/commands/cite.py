"""``kosovo-report cite``: how to cite the report and its sources."""

import click

from analysis.cli.options import parameter_options, parse
from analysis.cli.session import Session, with_session


@click.command("cite", short_help="Print how to cite the report, and the sources of its data.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "bibtex", "ris", "csl"], case_sensitive=False),
    default="text",
    show_default=True,
    help="Words, or a format that reference managers such as Zotero read; csl is CSL-JSON.",
)
@parameter_options
@with_session
def command(session: Session, /, form: str, **texts: str) -> None:
    """Print how to cite the report with these parameters, and every source of the data.

    Send it to a file to keep it: `kosovo-report cite --format bibtex > sources.bib`.
    """
    parameters = parse(texts)
    project = session.project
    from analysis.cli.screen import printable  # noqa: PLC0415 - keeps `--help` fast
    from analysis.reports.citing import cite  # noqa: PLC0415 - as above
    from analysis.reports.ready import made_ready  # noqa: PLC0415 - as above

    text = cite(project, made_ready(project, parameters), form)
    click.echo("\n".join(map(printable, text.splitlines())))
