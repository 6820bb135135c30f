"""``kosovo-report template``: a workbook to fill in."""

from pathlib import Path

import click

from analysis.cli.output import refuse_existing, write
from analysis.cli.session import Session, with_session
from analysis.errors import ParameterError


@click.command("template", short_help="Write a workbook to fill in for a table.")
@click.argument("table", metavar="TABLE")
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="PATH", help="The file; by default TABLE_template.xlsx here."
)
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@with_session
def command(session: Session, table: str, output: Path | None, force: bool) -> None:
    """Write a workbook for a TABLE of data/raw, such as staffing, membership, office_holders or sources.

    It holds the headings, an example row, lists to choose from, and a sheet that explains each column. Fill it in and
    put it into the table's folder; `kosovo-report check` reads it as it is.
    """
    project = session.project
    from analysis.tables import templates  # noqa: PLC0415 - keeps `--help` fast
    from analysis.tables.problem import near  # noqa: PLC0415 - as above
    from analysis.tables.schemas import tables  # noqa: PLC0415 - as above

    described = tables()
    if table not in described:
        raise ParameterError(
            f"There is no table {table!r}. {near(table, described)}".strip(), f"The tables: {', '.join(described)}."
        )
    path = output or Path(f"{table}_template.xlsx")
    if path.suffix.lower() != ".xlsx":
        raise ParameterError(f"A template is a workbook, and {path.name} does not end in .xlsx.", "Name a file.xlsx.")
    refuse_existing(path, force=force)
    content = templates.build(described[table], templates.known(described[table], project))
    write(path, content, force=force)
    click.echo(f"{path}: fill it in and put it into {session.shown(project.raw)}/{table}/.")
