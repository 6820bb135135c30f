"""What one call of the command line knows: the project that it works on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

from analysis.project import ROOT_VARIABLE, Project, find_project

P = ParamSpec("P")
R = TypeVar("R")


@dataclass
class Session:
    """One call of the command line.

    Parameters
    ----------
    root
        The project's folder as given by ``--root`` or the environment; ``None`` to look for it.
    """

    root: Path | None = None

    @cached_property
    def project(self) -> Project:
        """The project, looked for when a command first needs it."""
        return find_project(self.root)

    def shown(self, path: Path) -> str:
        """Return a path as a person in the project's folder would write it."""
        return str(path.relative_to(self.project.root) if path.is_relative_to(self.project.root) else path)


def _remember(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    context.ensure_object(Session).root = value


def with_session(command: Callable[Concatenate[Session, P], R]) -> Callable[P, R]:
    """Give a command the option ``--root``, and the session as its first argument."""
    option = click.option(
        "--root",
        type=click.Path(path_type=Path, file_okay=False),
        envvar=ROOT_VARIABLE,
        show_envvar=True,
        expose_value=False,
        callback=_remember,
        help="The project's folder; by default it is looked for from the working directory upwards.",
    )
    return option(click.make_pass_decorator(Session, ensure=True)(command))
