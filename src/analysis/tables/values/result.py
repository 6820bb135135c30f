"""What becomes of a written value: another way of writing it, or a question."""

from typing import NamedTuple


class Answer(NamedTuple):
    """The canonical form of a value, and the names of the rules that lead to it."""

    value: str
    rules: tuple[str, ...]


class Question(NamedTuple):
    """What cannot be told for certain about a value, and what the user can write."""

    problem: str
    todo: str


Outcomes = dict[str, Answer | Question]
"""Written values, each with what becomes of it; a value that stays as it is may be left out."""
