"""One account of each thing: competing rows are never added."""

import pytest
from dated_rows import rows

from analysis.errors import MeasureError
from analysis.measures import accounts

TABLE = rows(
    "made_up",
    [
        {"thing": "one", "standing": "current", "source_id": "a"},
        {"thing": "one", "standing": "competing", "source_id": "b"},
        {"thing": "two", "standing": "past", "source_id": "c"},
    ],
    (),
)


def test_only_the_current_account_is_kept() -> None:
    assert accounts.current(TABLE, ["thing"])["source_id"].tolist() == ["a"]


def test_two_current_accounts_of_one_thing_are_refused() -> None:
    with pytest.raises(MeasureError, match=r"made_up.csv:2, made_up/made_up.csv:3 are accounts of the same thing"):
        accounts.current(TABLE.assign(standing="current"), ["thing"])


def test_competing_rows_are_refused_where_something_is_counted() -> None:
    with pytest.raises(MeasureError, match=r"never added: made_up/made_up.csv:3"):
        accounts.single(TABLE, ["source_id"])
