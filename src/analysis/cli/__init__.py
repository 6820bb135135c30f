"""Commands: the only room that prints to a terminal or exits."""

from analysis.cli.app import main

__all__ = ["main"]
