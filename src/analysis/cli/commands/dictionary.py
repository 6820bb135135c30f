"""``kosovo-report dictionary``: what every table and column means."""

from pathlib import Path

import click

from analysis.cli.output import refuse_existing, write
from analysis.errors import ParameterError

ENDINGS = (".html", ".md")


@click.command("dictionary", short_help="Write the data dictionary: every table and column, and what it means.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="PATH",
    default="data_dictionary.html",
    show_default=True,
    help="The file: a page where it ends in .html, Markdown where it ends in .md.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
def command(output: Path, force: bool) -> None:
    """Write the data dictionary: every table and column, what it means, how it is written, and what it may hold."""
    ending = output.suffix.lower()
    if ending not in ENDINGS:
        raise ParameterError(f"{output.name} ends in neither .html nor .md.", "Name a file.html or a file.md.")
    refuse_existing(output, force=force)
    from analysis.tables import dictionary  # noqa: PLC0415 - keeps `--help` fast

    text = dictionary.build()
    if ending == ".html":
        from analysis.reports.dictionary import page  # noqa: PLC0415 - as above

        text = page(text)
    write(output, text.encode(), force=force)
    click.echo(f"{output}: the data dictionary.")
