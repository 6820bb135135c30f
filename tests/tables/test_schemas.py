"""Every raw table is described once, and well enough to be filled in by someone new."""

import re
from pathlib import Path

import pytest

from analysis.tables.columns import Column
from analysis.tables.schemas import tables

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"
COLUMNS = [(name, column) for name, table in tables().items() for column in table.columns.values()]


def test_every_folder_has_a_description_and_every_description_a_folder() -> None:
    assert {path.name for path in RAW.iterdir() if path.is_dir()} == set(tables())


def test_the_readme_names_every_table_with_its_title_under_its_topic() -> None:
    text = (RAW / "README.md").read_text("utf-8")
    index = text[text.index("## The tables\n") : text.index("## Closed lists of values\n")]
    sections = dict(re.findall(r"^### (.+?)\n(.*?)(?=^#|\Z)", index, flags=re.DOTALL | re.MULTILINE))
    listed = {
        (topic, name, title)
        for topic, body in sections.items()
        for name, title in re.findall(r"^\| `(\w+)/` \| (.+?) \|", body, flags=re.MULTILINE)
    }
    assert listed == {(table.topic, name, table.title) for name, table in tables().items()}


def test_the_readme_names_every_value_of_every_closed_list() -> None:
    text = (RAW / "README.md").read_text("utf-8")
    lost = {
        f"{name}.{column.name}: {value}"
        for name, column in COLUMNS
        for value in (*column.allowed, *column.groups)
        if f"`{value}`" not in text
    }
    assert not lost


@pytest.mark.parametrize(("name", "column"), COLUMNS, ids=[f"{name}.{column.name}" for name, column in COLUMNS])
def test_a_column_says_what_it_means_and_its_example_fits(name: str, column: Column) -> None:
    assert column.title
    assert column.description.endswith(".")
    assert re.match(column.regex(), column.example)
    assert not column.allowed or column.example in column.allowed
    assert column.minimum is None or float(column.example) >= column.minimum
    assert set(column.meanings) <= {*column.allowed, *column.groups}
    assert not column.refers_to or tables()[column.refers_to].key


def test_keys_positions_and_spells_are_columns() -> None:
    for table in tables().values():
        named = {*table.key, *table.position, *(table.spell or ()), *(rule.column for rule in table.rules)}
        assert named <= set(table.columns)
        assert not table.position or "standing" in table.columns
        assert table.title
        assert table.description.endswith(".")
