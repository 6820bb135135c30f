"""Which body a name stands for: its id, its short name, its full name, or its name in Albanian or Serbian."""

from collections.abc import Iterator, Mapping

import pandas as pd

from analysis.tables.names.index import Index

TRANSLATED: Mapping[str, str] = {
    "rcc": "Këshilli i Bashkëpunimit Rajonal; Këshilli për Bashkëpunim Rajonal; Savet za regionalnu saradnju; "
    "Regionalni savet za saradnju; Vijeće za regionalnu saradnju",
    "seecp": "Procesi i Bashkëpunimit në Evropën Juglindore; Proces saradnje u Jugoistočnoj Evropi; "
    "Proces saradnje u jugoistočnoj Evropi (PSJIE)",
    "berlin_process": "Procesi i Berlinit; Berlinski proces",
    "open_balkan": "Open Balkan; Ballkani i Hapur; Otvoreni Balkan; Mini-Schengen",
    "ryco": "Zyra Rajonale për Bashkëpunim Rinor; Zyra Rajonale e Bashkëpunimit Rinor; "
    "Regionalna kancelarija za saradnju mladih; Regionalna kancelarija za mlade",
    "wbf": "Fondi i Ballkanit Perëndimor; Fond za Zapadni Balkan",
    "enc": "Komuniteti i Energjisë; Energetska zajednica",
    "tct": "Komuniteti i Transportit; Transportna zajednica",
    "cei": "Nisma Qendrore Evropiane; Iniciativa Qendrore Evropiane; Srednjoevropska inicijativa",
    "nato": "Aleanca Veriatlantike; Severnoatlantski savez; Sjevernoatlantski savez",
    "nato_pfp": "Partneriteti për Paqe; Partnerstvo za mir",
    "osce": "OSBE; OEBS; OSCE; Organizata për Siguri dhe Bashkëpunim në Evropë; "
    "Organizacija za evropsku bezbednost i saradnju",
    "coe": "Këshilli i Evropës; Savet Evrope; Vijeće Evrope",
    "venice": "Komisioni i Venecias; Komisioni i Venedikut; Venecijanska komisija",
    "eu": "Bashkimi Evropian; Evropska unija; Europska unija",
    "un": "OKB; OUN; Kombet e Bashkuara; Organizata e Kombeve të Bashkuara; Ujedinjene nacije",
    "ebrd": "BERZH; Banka Evropiane për Rindërtim dhe Zhvillim; Evropska banka za obnovu i razvoj",
    "imf": "FMN; Fondi Monetar Ndërkombëtar; MMF; Međunarodni monetarni fond",
    "ibrd": "World Bank; Banka Botërore; Svetska banka; Svjetska banka",
    "wto": "OBT; Organizata Botërore e Tregtisë; STO; Svetska trgovinska organizacija",
    "who": "OBSH; Organizata Botërore e Shëndetësisë; SZO; Svetska zdravstvena organizacija",
    "wco": "Organizata Botërore e Doganave; Svetska carinska organizacija",
    "cefta": "CEFTA 2006",
}
"""Id to names that the table of bodies does not hold, for bodies that are in it; separated by semicolons."""


def resolver(bodies: pd.DataFrame) -> Index:
    """Return the names of bodies: called with a name, they tell its body.

    Parameters
    ----------
    bodies
        Columns ``body_id``, ``name`` and ``short_name``. A name that two bodies share is a question.
    """
    return Index(_names(bodies))


def _names(bodies: pd.DataFrame) -> Iterator[tuple[str, str]]:
    for body, *names in bodies[["body_id", "name", "short_name"]].itertuples(index=False):
        yield body, body
        for name in names:
            yield body, name
            yield body, name.partition(" (")[0]
        yield from ((body, name) for name in TRANSLATED.get(body, "").split("; "))
