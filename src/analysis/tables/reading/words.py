"""Words that reading knows beside headings, in English, Albanian and Serbian, all in folded form."""

PERSONS = frozenset(
    (
        "name",
        "names",
        "first name",
        "last name",
        "full name",
        "family name",
        "given name",
        "surname",
        "staff name",
        "name of staff",
        "name of the staff member",
        "staff member",
        "name of staff member",
        "contact",
        "contact person",
        "employee",
        "employee name",
        "name and surname",
        "person",
        "e mail",
        "email",
        "mail",
        "phone",
        "telephone",
        "date of birth",
        "birth date",
        "emri",
        "mbiemri",
        "emri mbiemri",
        "emri dhe mbiemri",
        "emri e mbiemri",
        "punonjesi",
        "personi kontaktues",
        "posta elektronike",
        "telefoni",
        "datelindja",
        "ime",
        "prezime",
        "ime i prezime",
        "ime prezime",
        "prezime i ime",
        "ime zaposlenog",
        "kontakt",
        "kontakt osoba",
        "zaposleni ime i prezime",
        "telefon",
        "mejl",
        "imejl",
        "e posta",
        "elektronska posta",
        "datum rodjenja",
    )
)
"""Headings of columns in staff lists that tell who a person is, in folded form: they are never read."""

ORDINALS = frozenset(("no", "nr", "br", "rb", "rbr", "nr rendor", "redni broj", "r br", "row", "s no", "sno"))
"""Headings of running numbers, in folded form, where a table has no such column."""

TOTALS = frozenset(
    ("total", "all", "all staff", "sum", "grand total", "gjithsej", "totali", "shuma", "ukupno", "zbir", "svega")
)
"""Headings and cells that stand for the total, in folded form."""

REST = frozenset(("other", "others", "rest", "te tjere", "te tjeret", "tjera", "ostali", "ostalo", "ostale", "drugi"))
"""Headings of a wide table that stand for the rest, in folded form."""

FOOTNOTES = (
    "note",
    "notes",
    "source",
    "sources",
    "shenim",
    "shenime",
    "burimi",
    "burimet",
    "napomena",
    "napomene",
    "izvor",
    "izvori",
)
"""Words that a footnote under a table begins with, in folded form."""

SHARES = frozenset(
    ("share", "shares", "percent", "per cent", "percentage", "pjesa", "perqindja", "udeo", "udio", "procenat")
)
"""Measures, in folded form, that say of a wide table's numbers that they are shares."""
