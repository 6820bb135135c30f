"""The facts that the project was shipped with are all there, unchanged, from raw files to processed tables."""

import csv
import hashlib
import json
from collections import Counter
from itertools import chain
from pathlib import Path

import pandas as pd
import pytest

from analysis.economies import NAMES, WB6
from analysis.tables.names.world import codes as world
from analysis.tables.schemas import tables
from analysis.tables.store import Data

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"
SHIPPED = json.loads((Path(__file__).parent / "shipped_facts.json").read_text("utf-8"))
"""For each table its columns and the first ten digits of the SHA-256 of every row, its cells joined by U+001F."""

COUNTS = {
    "agreement_status": 160,
    "agreements": 32,
    "appointment_rules": 75,
    "bids": 36,
    "bilateral": 104,
    "bodies": 121,
    "channels": 8,
    "commission_assessment": 66,
    "contributions": 31,
    "cooperation_flows": 82,
    "crime_index": 32,
    "designation_changes": 18,
    "economies": 14,
    "events": 154,
    "footnote_terms": 11,
    "gdp": 14,
    "igo_counts": 24,
    "joint_actions": 6,
    "law_enforcement_bodies": 9,
    "membership": 1029,
    "office_holders": 144,
    "police_agreements": 36,
    "population": 52,
    "positions": 53,
    "recognition": 173,
    "recognition_counts": 12,
    "sources": 962,
    "staffing": 55,
    "summits": 13,
    "surveys": 61,
    "votes": 81,
}
"""Rows of each table as shipped."""


def raw(table: str) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for path in sorted((RAW / table).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as handle:
            rows += csv.DictReader(handle)
    return rows


def text(data: Data, table: str) -> pd.DataFrame:
    """Return a processed table as text, without the apostrophes before what a spreadsheet would take for a formula."""
    rows = pd.read_csv(data.folder / f"{table}.csv", dtype=str, keep_default_na=False)
    return rows.apply(lambda cells: cells.str.replace(r"^'(?=[=+@-])", "", regex=True))


def test_the_list_of_shipped_facts_is_whole() -> None:
    assert {name: len(facts["rows"].split()) for name, facts in SHIPPED.items()} == COUNTS
    assert sum(COUNTS.values()) == 3668


@pytest.mark.parametrize("table", COUNTS)
def test_no_shipped_fact_is_lost_or_changed(table: str) -> None:
    cells = ("\x1f".join(row[column] for column in SHIPPED[table]["columns"]) for row in raw(table))
    found = {hashlib.sha256(cell.encode()).hexdigest()[:10] for cell in cells}
    lost = set(SHIPPED[table]["rows"].split()) - found
    assert not lost, "facts are gone or changed; if a source was misread, take the digest out of shipped_facts.json"


@pytest.mark.parametrize("table", tables())
def test_every_raw_cell_is_in_the_processed_table(table: str, data: Data) -> None:
    columns = [*tables()[table].columns]
    kept = Counter(text(data, table)[columns].itertuples(index=False, name=None))
    assert kept == Counter(tuple(row[column] for column in columns) for row in raw(table))


def test_a_row_id_leads_back_to_its_row(data: Data) -> None:
    for table in ("membership", "sources", "office_holders"):
        for row in text(data, table).iloc[::97].to_dict("records"):
            name, number = row["row_id"].removeprefix(f"{table}/").rsplit(":", 1)
            with (RAW / table / name).open(encoding="utf-8", newline="") as handle:
                heading, *rows = csv.reader(handle)
            assert {column: row[column] for column in heading} == dict(zip(heading, rows[int(number) - 2], strict=True))


def test_raw_files_are_utf_8_with_plain_line_ends() -> None:
    for path in RAW.rglob("*.csv"):
        content = path.read_bytes()
        assert b"\r" not in content, path
        assert content.endswith(b"\n"), path
        assert content.decode("utf-8")[0] != "\ufeff", path


def test_every_source_cited_exists_and_every_row_cites_one(data: Data) -> None:
    known = set(data["sources"]["source_id"])
    assert len(known) == 962
    for name in COUNTS:
        if name not in {"sources", "economies"}:
            assert set(data[name]["source_id"]) <= known


def test_every_economy_named_exists(data: Data) -> None:
    groups = {"WB6", "EU", "TOTAL", "OTHER", "ALL", "SEE_PARTIES", "DONOR_MIN", "*", "wikipedia", "statista"}
    allowed = {*NAMES, *world(), *groups, *data["bodies"]["body_id"]}
    columns = ("economy", "economy_a", "economy_b", "from_economy", "to_economy", "seat_economy", "nationality")
    more = ("recogniser", "recognised", "claimant")
    named = {
        value
        for name in COUNTS
        for column in data[name].columns.intersection([*columns, *more])
        for value in data[name][column].dropna()
    }
    assert named <= allowed
    assert {"NAM", "TWN", "XKX", "*", "WB6"} <= named


def test_withdrawn_and_private_codes_are_no_economies() -> None:
    assert not {"YUG", "SCG", "DDR", "XAA", "XXX", "QMM", "AAA", "EUR", "TOTAL"} & world()
    assert {"USA", "NAM", "TWN", "SRB", "VAT"} <= world()
    assert 245 <= len(world()) <= 255


def test_names_in_the_package_are_those_of_the_table() -> None:
    columns = {"en": "name_en", "sq": "name_sq", "sr": "name_sr_latn"}
    rows = {row["code"]: row for row in raw("economies")}
    assert {code: {key: rows[code][column] for key, column in columns.items()} for code in rows} == NAMES
    assert [code for code, row in rows.items() if row["wb6"] == "yes"] == [code for code in NAMES if code in WB6]


# The figures that follow were counted by hand when the facts were collected.


def test_members_of_the_regional_security_bodies(data: Data) -> None:
    bodies = data["bodies"].query("family == 'security' and regional_set == 'yes'")
    assert len(bodies) == 23
    rows = data["membership"].query("standing == 'current'")
    rows = rows[rows["body_id"].isin(bodies["body_id"]) & rows["economy"].isin(WB6)]
    assert len(rows) == 6 * 23
    members = rows[rows["status"] == "member"]["economy"].value_counts().to_dict()
    assert members == {"ALB": 21, "BIH": 19, "XKX": 5, "MKD": 21, "MNE": 21, "SRB": 19}
    kosovo = rows[(rows["economy"] == "XKX") & (rows["status"] != "member")]["status"].value_counts().to_dict()
    assert kosovo == {"none": 12, "invited_participant": 5, "observer": 1}


def test_organisations_in_the_factbook_of_2026(data: Data) -> None:
    rows = data["igo_counts"].query("source == 'CIA Factbook' and year == 2026")
    assert dict(zip(rows["economy"], rows["n_total"], strict=True)) == {
        "ALB": 52,
        "BIH": 51,
        "XKX": 9,
        "MKD": 50,
        "MNE": 49,
        "SRB": 60,
        "LIE": 24,
        "AND": 23,
        "TWN": 8,
    }


def test_executive_heads(data: Data) -> None:
    heads = data["office_holders"].query("office_kind == 'executive_head'")
    assert (len(heads), heads["name"].nunique(), heads["body_id"].nunique()) == (50, 47, 21)
    assert (heads["nationality"] == "XKX").sum() == 1
    assert (heads["nationality_known"] == "no").sum() == 19
    assert (data["office_holders"]["nationality_known"] == "no").sum() == 42


def test_recognitions(data: Data) -> None:
    rows = data["recognition"].query("status == 'recognised' and standing == 'current'")
    assert len(rows) == rows["recogniser"].nunique() == 118


def test_the_nine_per_cent_is_the_only_share_of_staff(data: Data) -> None:
    rows = data["staffing"].query("measure == 'share'")
    assert rows[["economy", "share", "as_of", "source_id"]].to_numpy().tolist() == [
        ["XKX", 9.0, "2021", "kcss-2023-rukiqi"]
    ]
    assert data["staffing"]["measure"].value_counts().to_dict() == {
        "headcount": 18,
        "lower_bound": 18,
        "no_figure": 9,
        "local_staff": 5,
        "ceiling": 3,
        "planned": 1,
        "share": 1,
    }


def test_legal_assistance_between_kosovo_and_serbia(data: Data) -> None:
    rows = data["cooperation_flows"].query("source_id == 'rferl-eusr-2023' and metric.str.startswith('mla_')")
    found = rows.groupby(["period_start", "metric", "from_economy", "to_economy"])["value"].sum().to_dict()
    sent, got = "mla_requests_sent", "mla_answers_received"
    whole, nine_months = "2020-01-01", "2023-01-01"
    assert found[whole, sent, "XKX", "SRB"] == 1460
    assert found[whole, got, "SRB", "XKX"] == 415
    assert found[whole, sent, "SRB", "XKX"] == 596
    assert found[whole, got, "XKX", "SRB"] == 1050
    assert found[nine_months, sent, "XKX", "SRB"] == 211
    assert found[nine_months, got, "SRB", "XKX"] == 17


def test_the_two_rounds_at_interpol_in_2018(data: Data) -> None:
    rows = data["bids"].query("body_id == 'interpol' and date == '2018-11-20' and standing == 'current'")
    votes = ["votes_for", "votes_against", "abstentions"]
    assert rows[votes].dropna().to_numpy().tolist() == [[76, 56, 22], [68, 51, 16]]


def test_competing_accounts_are_kept_beside_the_chosen_ones(data: Data) -> None:
    members = data["membership"]
    competing = members[members["account"] == "competing"]
    assert len(competing) == 13 + 8
    chosen = members.set_index("row_id").loc[list(chain(competing["competes_with"]))]
    assert (chosen["account"] == "chosen").all()
    assert chosen["body_id"].tolist() == competing["body_id"].tolist()
    assert chosen["economy"].tolist() == competing["economy"].tolist()
    marri = competing[competing["body_id"] == "marri"].iloc[0]
    assert (marri["since"], members.set_index("row_id").loc[marri["competes_with"], "since"]) == (
        "2014-06-10",
        "2015-06-10",
    )
