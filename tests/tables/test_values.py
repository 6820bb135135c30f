"""Values are made tidy without touching what they mean, and each change is written down."""

import unicodedata

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.tables.canonical import canonical
from analysis.tables.reading.result import FILE, SHEET
from analysis.tables.schemas import tables
from analysis.tables.values.spacing import tidy


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  Tirana\t", "Tirana"),
        ("North\u00a0 Macedonia", "North Macedonia"),
        ("Biščević", "Biščević"),
        ("S\u030ckoda", "Škoda"),
        ("Kosovo\u200b*\ufeff", "Kosovo*"),
        ("\u202eevil\u202c", "evil"),
        ("a\x00b\x1bc", "abc"),
        ("one \r\n two\rthree", "one\ntwo\nthree"),
        ("=1+1", "=1+1"),
        ("none", "none"),
        (" \u2003 ", ""),
    ],
)
def test_only_what_is_not_seen_changes(before: str, after: str) -> None:
    assert tidy(before) == after


@given(st.text())
def test_a_tidy_value_stays(value: str) -> None:
    once = tidy(value)
    assert tidy(once) == once
    assert once == once.strip()
    assert unicodedata.is_normalized("NFC", once)


@given(st.text())
def test_no_letter_digit_or_sign_is_lost(value: str) -> None:
    def seen(text: str) -> str:
        shown = "".join(char for char in text if unicodedata.category(char) not in {"Cc", "Cf"})
        return unicodedata.normalize("NFC", "".join(shown.split()))

    assert seen(tidy(value)) == seen(value)


def test_each_change_is_in_the_ledger_with_its_rules() -> None:
    table = tables()["appointment_rules"]
    rows = pd.DataFrame(
        {name: ["same", "same"] for name in table.columns}
        | {"row_id": ["appointment_rules/a.csv:2", "appointment_rules/a.csv:3"]}
        | {FILE: "a.csv", SHEET: ""},
        dtype="str",
    )
    rows.loc[1, "rule"] = " S\u030cef  rotates "
    tidied, changes, _ = canonical(table, rows)
    assert tidied["rule"].tolist() == ["same", "Šef rotates"]
    assert [tuple(change)[:6] for change in changes] == [
        (
            "appointment_rules",
            "appointment_rules/a.csv:3",
            "rule",
            " S\u030cef  rotates ",
            "Šef rotates",
            "composed letters; white space",
        )
    ]
    assert rows.loc[1, "rule"] == " S\u030cef  rotates ", "the rows that were passed in stay as they are"
