"""Economies as people write them: each known name finds its economy, no other name finds any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.economies import NAMES
from analysis.tables.names import designations, economies, region, world
from analysis.tables.names.economies import nearest, resolve
from analysis.tables.store import Data


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Kosovo", "XKX"),
        ("Kosova", "XKX"),
        ("Косово", "XKX"),
        ("Kosovo 1)", "XKX"),
        ("XK", "XKX"),
        ("BiH", "BIH"),
        ("B&H", "BIH"),
        ("B & H", "BIH"),
        ("Bosna i Hercegovina", "BIH"),
        ("Bosnia-Herzegovina", "BIH"),
        ("FYROM", "MKD"),
        ("The former Yugoslav Republic of Macedonia", "MKD"),
        ("Maqedonia e Veriut", "MKD"),
        ("Macedonia (FYROM)", "MKD"),
        ("Црна Гора", "MNE"),
        ("Crna Gora", "MNE"),
        ("Mali i Zi", "MNE"),
        ("Turkey/Türkiye", "TUR"),
        ("TURKIYE", "TUR"),
        (" Serbia ¹", "SRB"),
        ("Serbia[2]", "SRB"),
        ("Serbia1", "SRB"),
        ("srb", "SRB"),
        ("RS", "SRB"),
        ("Madjarska", "HUN"),
        ("Mađarska", "HUN"),
        ("Gjermania", "DEU"),
        ("Gjermani", "DEU"),
        ("Nemacka", "DEU"),
        ("Немачка", "DEU"),
        ("Njemačka", "DEU"),
        ("Franca", "FRA"),
        ("Zvicra", "CHE"),
        ("SHBA", "USA"),
        ("U.S.A.", "USA"),
        ("Republic of China", "TWN"),
        ("Republic of Korea", "KOR"),
        ("Democratic Republic of the Congo", "COD"),
        ("Republic of the Congo", "COG"),
        ("Swaziland", "SWZ"),
        ("Côte d’Ivoire", "CIV"),  # noqa: RUF001 - the apostrophe of typesetters
        ("Moldova, Republic of", "MDA"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
    ],
)
def test_names(written: str, code: str) -> None:
    assert resolve(written) == (code, "", ())


@pytest.mark.parametrize(
    ("written", "designation"),
    [
        ("Kosovo*", "Kosovo*"),
        ("KOSOVO *", "Kosovo*"),
        ("Kosova*", "Kosovo*"),
        ("Косово*", "Kosovo*"),
        ("Kosovo* ²", "Kosovo*"),
        ("Kosovo (*)", "Kosovo*"),
        ("Kosovo* (This designation is without prejudice to positions on status, and is in line with ...)", "Kosovo*"),
        ("Kosovo (UNSCR 1244)", "Kosovo (UNSCR 1244)"),
        ("Kosovo (under UNSCR 1244/99)", "Kosovo (UNSCR 1244)"),
        ("UNMIK/Kosovo", "UNMIK/Kosovo"),
        ("UNMIK / Kosova", "UNMIK/Kosovo"),
        ("UNMIK on behalf of Kosovo", "UNMIK on behalf of Kosovo"),
        ("Republic of Kosovo", "Republic of Kosovo"),
        ("Republika e Kosovës", "Republic of Kosovo"),
        ("Kosovo i Metohija", "Kosovo i Metohija"),
        ("Kosovo* (UNMIK)", "Kosovo* (UNMIK)"),
        ("Kosovo**", ""),
        ("Kosovo†", ""),
    ],
)
def test_the_designation_that_was_written_is_kept(written: str, designation: str) -> None:
    assert resolve(written) == ("XKX", designation, ())


@pytest.mark.parametrize(
    ("written", "candidates"),
    [
        ("BH", ("BHR", "BIH")),
        ("BE", ("BEL", "EU")),
        ("Kosovo/Serbia", ("SRB", "XKX")),
        ("Serbia (Kosovo)", ("SRB", "XKX")),
        ("Nigeri", ("NER", "NGA")),
    ],
)
def test_a_name_of_several_is_a_question(written: str, candidates: tuple[str, ...]) -> None:
    assert resolve(written) == ("", "", candidates)


@pytest.mark.parametrize(
    "written",
    [
        "Guinea fowl",
        "Georgia, USA",
        "Total Croatia staff",
        "Serbia and Montenegro",
        "Republika Srpska",
        "Northern Ireland",
        "Sebria",
        "Serbia/Nowhere",
        "Albania (Nowhere)",
        "UNMIK",
        "Kosovo Police",
        "rs",
        "YUG",
        "",
        " ",
        "*",
        "Kosovo" * 1000,
    ],
)
def test_what_is_no_name_of_an_economy_finds_none(written: str) -> None:
    assert resolve(written).code == ""


@pytest.mark.parametrize(
    ("written", "near"), [("Sebria", "SRB"), ("Congo", "COD"), ("Korea", "KOR"), ("Albnia", "ALB")]
)
def test_an_unknown_name_has_nearest_ones(written: str, near: str) -> None:
    assert resolve(written).code == ""
    assert near in nearest(written)


def test_every_name_and_alias_of_the_table_of_economies_is_known(data: Data) -> None:
    names = data["economies"]
    for code, aliases, *own in names[["code", "aliases", "name_en", "name_sq", "name_sr_latn"]].itertuples(index=False):
        for name in (*own, *aliases.split("; ")):
            found = resolve(name)
            assert found.code == code or (name in region.AMBIGUOUS and code in found.candidates), name


def test_every_designation_of_the_schema_that_names_the_economy_finds_it() -> None:
    for designation in (*designations.NAMES, "Kosovo*", "Kosovo"):
        assert resolve(designation).code == "XKX"
        assert designations.canonical(designation) == designation


def test_the_tables_of_names_are_about_economies() -> None:
    assert set(region.NAMES) == set(NAMES)
    assert set(world.OTHERS) <= world.codes()
    assert {code for codes in region.AMBIGUOUS.values() for code in codes} <= world.codes() | {"EU", "XKX"}


@given(st.sampled_from(sorted(economies.index()._codes)), st.sampled_from(["", " ", "*", " 1)", "¹", "[a]", " †"]))
def test_a_footnote_mark_never_changes_the_economy(name: str, mark: str) -> None:
    assert resolve(name + mark).code == resolve(name).code


@given(st.text(max_size=30))
def test_any_text_has_an_answer(text: str) -> None:
    found = resolve(text)
    assert found.code == "" or found.code in world.codes() | {"XKX"}
    assert not (found.code and found.candidates)
