"""The command ``kosovo-report``: its sub-commands, and what becomes of errors."""

import importlib
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from analysis.cli.bugs import write_log
from analysis.cli.session import Session
from analysis.errors import SuiteError

BUG = 70
"""Exit code of a fault in the program itself (EX_SOFTWARE of sysexits.h)."""
INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells report it."""

COMMANDS = {
    "build": "Clean the tables, run the chapters, and publish the report.",
    "editions": "List the editions: when, on what, complete or partial.",
    "diff": "Say what changed between two editions.",
    "prune": "Remove old editions.",
    "rollback": "Let reports/latest lead to the edition before.",
    "clean": "Check the raw tables and write the tidy ones to data/processed.",
    "check": "Check the raw tables, or one file, and print what is wrong.",
    "run": "Run one chapter, without publishing anything.",
    "explain": "Say why a chapter would be run anew, or would not.",
    "headlines": "Print every headline number, to be checked by others.",
    "template": "Write a workbook to fill in for a table.",
    "freshness": "Say how old the newest statement on each topic is.",
    "dictionary": "Write the data dictionary: every table and column, and what it means.",
    "charts": "Write charts for a publication: in its size, its format, in grey.",
    "cite": "Print how to cite the report, and the sources of its data.",
    "export": "Write the tables as a data package for others to use.",
    "list": "List the chapters, and which of them the latest report holds.",
}
"""The sub-commands in the order of the help, each in the module of its name."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called, so that ``--help`` stays fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Import and return a command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"analysis.cli.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kosovo-report")
def app() -> None:
    """Measure an economy's position in regional security cooperation, and publish it.

    Start with `kosovo-report build`. Each command explains itself: `kosovo-report build --help`.
    """


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Parameters
    ----------
    arguments
        What follows the program's name; by default the process's own arguments.
    """
    session = Session()
    try:
        return app.main(arguments, prog_name="kosovo-report", standalone_mode=False, obj=session) or 0
    except SuiteError as error:
        _complain(error.what, error.todo)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _complain("Interrupted.")
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: whatever it is, no traceback on the screen
        log = write_log(error, session)
        _complain(
            f"A fault in kosovo-report itself ({type(error).__name__}); it is not your doing.",
            f"The details are in {log}. Please report the fault with that file." if log else "",
        )
        return BUG


def _complain(what: str, todo: str = "") -> None:
    click.echo(click.style("error: ", fg="red") + what, err=True)
    if todo:
        click.echo(todo, err=True)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave the process with its exit code."""
    sys.exit(run(arguments))
