"""Describe a raw table: its model's columns together with its key, its topic and the rules over whole rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

import pandas as pd
import pandera.pandas as pa

from analysis.tables.columns import Column


class Rule(NamedTuple):
    """A rule over whole rows.

    Parameters
    ----------
    column
        The column that a breach is shown at.
    problem, todo
        What is wrong with a row that breaks the rule, and what to do.
    broken
        Tells for each row, its cells as text, whether it breaks the rule.
    """

    column: str
    problem: str
    todo: str
    broken: Callable[[pd.DataFrame], pd.Series]


def about(
    topic: str,
    *,
    key: Sequence[str] = (),
    position: Sequence[str] = (),
    subject: Sequence[str] = (),
    spell: tuple[str, str] | None = None,
    rules: Sequence[Rule] = (),
    filling: Sequence[str] = (),
) -> dict[str, Any]:
    """Return the metadata of a table's model.

    Parameters
    ----------
    topic
        Heading under which the table stands in the README and the dictionary.
    key
        Columns that tell every row from every other; by default all columns together do.
    position
        Columns that name what a row with a `standing` is an account of: at most one row a position is current, and
        a competing row competes with that one.
    subject
        The same where several rows can be current, since they are no accounts of the same thing: a competing row then
        competes with the current one of its subject, if there is but one.
    spell
        Columns of a spell's start and end; the end cannot lie before the start.
    rules
        Further rules over whole rows.
    filling
        Advice to whoever fills in the table, a sentence or two each.
    """
    stated = {"topic": topic, "key": tuple(key), "position": tuple(position), "subject": tuple(subject)}
    return {**stated, "spell": spell, "rules": tuple(rules), "filling": tuple(filling)}


class TableModel(pa.DataFrameModel):
    """Base of the models in `analysis.tables.schemas`: every cell is text, an empty cell is the empty text."""

    class Config:
        """Columns that the model does not name are refused; a table states its title, description and metadata."""

        strict = True
        title: str
        description: str
        metadata: dict[str, Any]


@dataclass(frozen=True)
class Table:
    """A raw table as its model describes it.

    Parameters
    ----------
    name
        Name of the table: of its folder in ``data/raw``, of its processed file and of its module in `schemas`.
    model
        The pandera model.
    """

    name: str
    model: type[TableModel]

    @cached_property
    def schema(self) -> pa.DataFrameSchema:
        """The model as a pandera schema."""
        return self.model.to_schema()

    @cached_property
    def columns(self) -> Mapping[str, Column]:
        """The columns by name, in the order of the raw files."""
        stated = {name: field.metadata["column"] for name, field in self.schema.columns.items()}
        return {name: replace(column, name=name) for name, column in stated.items()}

    @property
    def title(self) -> str:
        """What the table is called."""
        return self.model.Config.title

    @property
    def description(self) -> str:
        """What a row of the table states."""
        return self.model.Config.description

    def _stated(self, name: str) -> Any:
        return self.model.Config.metadata[name]

    @property
    def topic(self) -> str:
        """Heading under which the table stands."""
        return str(self._stated("topic"))

    @property
    def key(self) -> tuple[str, ...]:
        """Columns that tell every row from every other; empty where only all columns together do."""
        return tuple(self._stated("key"))

    @property
    def position(self) -> tuple[str, ...]:
        """Columns that name what a row with a standing is an account of."""
        return tuple(self._stated("position"))

    @property
    def subject(self) -> tuple[str, ...]:
        """Columns that name what a competing row is another account of, where several rows can be current."""
        return tuple(self._stated("subject"))

    @property
    def spell(self) -> tuple[str, str] | None:
        """Columns of a spell's start and end."""
        spell: tuple[str, str] | None = self._stated("spell")
        return spell

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Further rules over whole rows."""
        return tuple(self._stated("rules"))

    @property
    def filling(self) -> tuple[str, ...]:
        """Advice to whoever fills in the table."""
        return tuple(self._stated("filling"))
