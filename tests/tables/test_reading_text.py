"""The letters of a file are read in its own encoding, told by its content; what cannot be told is asked about."""

import codecs
from pathlib import Path

import pytest

from analysis.tables.read import Reading, read_file
from analysis.tables.schemas import tables

RULES = tables()["appointment_rules"]
HEADING = "body_id,rule,source_id,locator,note\n"


def reading(root: Path, content: bytes, name: str = "rules.csv") -> Reading:
    path = root / name
    path.write_bytes(content)
    return read_file(RULES, path, name)


SERBIAN = "Kućni red u Grčkoj: Đorđe Živković, članovi, šef"
ALBANIAN = "Këshilli i Evropës, çështje, Kosovë"


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1250"])
@pytest.mark.parametrize("said", [SERBIAN, ALBANIAN, "plain"])
def test_letters_come_back(tmp_path: Path, name: str, said: str) -> None:
    found = reading(tmp_path, f'{HEADING}b,"{said}",s,l,\n'.encode(name))
    assert not found.problems
    assert found.rows.loc[0, "rule"] == said


def test_cyrillic_in_utf16_without_a_mark(tmp_path: Path) -> None:
    found = reading(tmp_path, f"{HEADING}b,Правило именовања,s,l,\n".encode("utf-16-be"))
    assert found.rows.loc[0, "rule"] == "Правило именовања"


def test_utf16_with_either_mark(tmp_path: Path) -> None:
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        found = reading(tmp_path, mark + f"{HEADING}b,Правило,s,l,\n".encode(name))
        assert found.rows.loc[0, "rule"] == "Правило"


@pytest.mark.parametrize("said", [ALBANIAN, "Voilà, le siège à Genève", "déjà à l'œuvre"])
def test_windows_1252_comes_back(tmp_path: Path, said: str) -> None:
    found = reading(tmp_path, f'{HEADING}b,"{said}",s,l,\n'.encode("cp1252"))
    assert not found.problems
    assert found.rows.loc[0, "rule"] == said


@pytest.mark.parametrize("said", ["Nemačka", "Beč", "reč", "kuća", "Petrović", "Grčka", "Ćamil", "Đorđe", "među"])
def test_words_that_only_windows_1250_can_spell(tmp_path: Path, said: str) -> None:
    assert reading(tmp_path, f"{HEADING}b,{said},s,l,\n".encode("cp1250")).rows["rule"].tolist() == [said]


@pytest.mark.parametrize("word", ["Genève", "scène", "Næss", "Sigurðsson", "España", "première", "cioè"])
def test_a_letter_that_could_be_two_is_asked_about_and_no_word_is_shown(tmp_path: Path, word: str) -> None:
    found = reading(tmp_path, f"{HEADING}b,{word},s,l,\n".encode("cp1252"))
    (problem,) = found.problems
    letter = next(sign for sign in word if sign > "\x7f")
    other = letter.encode("cp1252").decode("cp1250")
    assert problem.problem == (
        f"is the letter in line 2 {other} (Windows-1250) or {letter} (Windows-1252)? Both can be meant"
    )
    assert problem.todo.endswith('Save it as "CSV UTF-8".')
    assert problem.unreadable
    assert found.rows.empty


def test_contradicting_letters_are_asked_about(tmp_path: Path) -> None:
    found = reading(tmp_path, HEADING.encode() + b"b,Nema\xe8ka \xe0 la,s,l,\n")
    assert "Both can be meant" in found.problems[0].problem


def test_cyrillic_of_windows_1251_is_never_read_as_latin(tmp_path: Path) -> None:
    found = reading(tmp_path, f"{HEADING}b,Србија и Косово,s,l,\n".encode("cp1251"))
    assert [one.problem for one in found.problems] == [
        "the file is not UTF-8 text (byte 0xd1 in line 2), perhaps Windows-1251 (Cyrillic)"
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("quoted", [False, True])
def test_the_separator_is_the_one_that_makes_headings(tmp_path: Path, separator: str, quoted: bool) -> None:
    rest = [one for one in (",", ";", "\t") if one != separator]
    cell = '"' + rest[0] * 9 + '"' if quoted else rest[0] * 9
    text = HEADING.replace(",", separator) + separator.join(["b", cell, "s", rest[1] * 9, "n"]) + "\n"
    found = reading(tmp_path, text.encode())
    assert not found.problems
    assert found.rows.loc[0, [*RULES.columns]].tolist() == ["b", rest[0] * 9, "s", rest[1] * 9, "n"]


def test_the_line_that_names_the_separator_is_no_row(tmp_path: Path) -> None:
    found = reading(tmp_path, b"sep=;\nbody_id;rule;source_id;locator;note\nb;r, s;s;l;\n")
    assert found.rows.loc[0, "rule"] == "r, s"
    assert [(one.row, one.before, one.rule) for one in found.notes] == [(1, "sep=", "title row above the headings")]


def test_a_file_with_nul_characters_is_no_text(tmp_path: Path) -> None:
    found = reading(tmp_path, HEADING.encode() + b"b,r\0r,s,l,\n")
    assert [one.problem for one in found.problems] == ["the file is not UTF-8 text (byte 0x00 in line 2)"]


@pytest.mark.parametrize("name", ["rules.tsv", "rules.txt", "RULES.CSV"])
def test_other_endings_of_text(tmp_path: Path, name: str) -> None:
    found = reading(tmp_path, HEADING.replace(",", "\t").encode() + b"b\tr\ts\tl\t\n", name)
    assert found.rows["rule"].tolist() == ["r"]
