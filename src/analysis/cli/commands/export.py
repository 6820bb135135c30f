"""``kosovo-report export``: the tables for others to use."""

from pathlib import Path

import click

from analysis.cli.session import Session, with_session
from analysis.parameters import Parameters


@click.command("export", short_help="Write the tables as a data package for others to use.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder; by default reports/data. An earlier package there is replaced.",
)
@click.option(
    "--parquet/--no-parquet",
    default=None,
    help="Whether to write Parquet beside CSV; by default where pyarrow is installed.",
)
@with_session
def command(session: Session, output: Path | None, parquet: bool | None) -> None:
    """Clean the tables and write them as a Frictionless Data Package: CSV, description and dictionary."""
    project = session.project
    from analysis.reports.ready import made_ready  # noqa: PLC0415 - keeps `--help` fast
    from analysis.reports.reuse import give_away  # noqa: PLC0415 - as above
    from analysis.tables.export import has_pyarrow  # noqa: PLC0415 - as above

    made_ready(project, Parameters())
    wanted = has_pyarrow() if parquet is None else parquet
    target = output or project.reports / "data"
    files = give_away(project, target, parquet=wanted)
    tables = sum(path.endswith(".csv") for path in files)
    forms = "CSV and Parquet" if wanted else "CSV"
    click.echo(f"{session.shown(target)}: {tables} tables as {forms}, with their description and dictionary.")
