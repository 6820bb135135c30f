"""Names of the economies of the world: Unicode's locale data (Babel) in the region's languages, and official names.

Locale data hold one short name a language. What else people write in English stands in `OTHERS`; in Albanian a name
at the head of a column is as often definite (Gjermania) as indefinite (Gjermani), so both are names.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale
from babel.core import get_global

# Codes withdrawn from ISO 3166-1, which locale data still map to their successors.
_WITHDRAWN = {"ANT", "BUR", "DDR", "FXX", "NTZ", "SCG", "SUN", "TMP", "YMD", "YUG", "ZAR"}
_LANGUAGES = ("en", "sq", "sr_Latn", "bs_Latn", "hr", "mk")
_KINGDOMS = frozenset(
    {"BEL", "BHR", "BTN", "DNK", "ESP", "JOR", "KHM", "LSO", "MAR", "NLD", "NOR", "SAU", "SWE", "SWZ", "THA", "TON"}
)
_NOT_WITH_TITLE = frozenset({"CHN", "COD", "COG", "KOR", "PRK", "TWN"})

OTHERS: Mapping[str, str] = {
    "ARE": "UAE",
    "ARG": "Argentine Republic",
    "BHS": "The Bahamas; Commonwealth of the Bahamas",
    "BOL": "Plurinational State of Bolivia; Bolivia, Plurinational State of; Bolivia (Plurinational State of)",
    "BRA": "Federative Republic of Brazil",
    "BRN": "Brunei Darussalam",
    "CAF": "CAR",
    "CHE": "Swiss Confederation",
    "CHN": "People's Republic of China; PRC; PR China; Mainland China",
    "CIV": "Ivory Coast; Côte d'Ivoire; Republic of Côte d'Ivoire; Bregu i Fildishtë; Obala Slonovače",
    "COD": "Democratic Republic of the Congo; Democratic Republic of Congo; DR Congo; DRC; Congo, Democratic Republic; "
    "Congo, The Democratic Republic of the; Congo (DRC)",
    "COG": "Republic of the Congo; Republic of Congo; Congo, Republic of the; Congo, Rep.",
    "CPV": "Cabo Verde",
    "CZE": "Czech Republic; Republika Çeke; Republika Češka; Češka Republika",
    "DEU": "Federal Republic of Germany; FR Germany; FRG; BRD; SR Njemačka; SR Nemačka",
    "DMA": "Commonwealth of Dominica",
    "DOM": "Dominican Rep.",
    "DZA": "People's Democratic Republic of Algeria",
    "EGY": "Arab Republic of Egypt; Egypt, Arab Rep.",
    "ETH": "Federal Democratic Republic of Ethiopia",
    "FRA": "French Republic",
    "FSM": "Federated States of Micronesia; Micronesia, Federated States of; Micronesia, Fed. Sts.",
    "GAB": "Gabonese Republic",
    "GBR": "UK; U.K.; Great Britain; Britain; United Kingdom of Great Britain and Northern Ireland; Britania e Madhe; "
    "Velika Britanija; MB; VB",
    "GMB": "Gambia, The",
    "HKG": "Hong Kong; Hong Kong SAR",
    "IRL": "Eire; Republika Irska",
    "IRN": "Islamic Republic of Iran; Iran, Islamic Rep.",
    "ISR": "State of Israel",
    "ITA": "Italian Republic",
    "JOR": "Hashemite Kingdom of Jordan",
    "KGZ": "Kyrgyz Republic",
    "KNA": "Saint Kitts and Nevis; St Kitts and Nevis; Federation of Saint Kitts and Nevis",
    "KOR": "Republic of Korea; Korea, Republic of; Korea, Rep.; ROK",
    "KWT": "State of Kuwait",
    "LAO": "Lao PDR; Lao People's Democratic Republic",
    "LBN": "Lebanese Republic",
    "LIE": "Principality of Liechtenstein",
    "LKA": "Democratic Socialist Republic of Sri Lanka",
    "LUX": "Grand Duchy of Luxembourg",
    "MAC": "Macao; Macau; Macao SAR",
    "MCO": "Principality of Monaco",
    "MEX": "United Mexican States",
    "MMR": "Myanmar; Burma; Union of Myanmar",
    "MRT": "Islamic Republic of Mauritania",
    "NGA": "Federal Republic of Nigeria; Nigeria; Nigeria (Federal Republic)",
    "NER": "Republic of the Niger",
    "NLD": "The Netherlands; Holland; Holanda; Hollandë; Hollanda; Nizozemska; Vendet e Ulëta",
    "NPL": "Federal Democratic Republic of Nepal",
    "OMN": "Sultanate of Oman",
    "PAK": "Islamic Republic of Pakistan",
    "PNG": "Independent State of Papua New Guinea; PNG",
    "PRK": "Democratic People's Republic of Korea; DPRK; Korea, Democratic People's Republic of; DPR Korea",
    "PRT": "Portuguese Republic",
    "PSE": "Palestine; State of Palestine; Palestine, State of; West Bank and Gaza; Palestina; Palestinë",
    "QAT": "State of Qatar",
    "RUS": "Russian Federation; Federata Ruse; Ruska Federacija; RF",
    "SLB": "Solomon Is.",
    "STP": "Democratic Republic of Sao Tome and Principe",
    "SVK": "Slovak Republic; Republika Sllovake",
    "SWZ": "Swaziland",
    "SYR": "Syrian Arab Republic",
    "TGO": "Togolese Republic",
    "TLS": "East Timor; Timor Leste; Democratic Republic of Timor-Leste; Istočni Timor",
    "TWN": "Taiwan, Province of China; Republic of China; Chinese Taipei; Taiwan (Republic of China)",
    "TZA": "United Republic of Tanzania; Tanzania, United Republic of",
    "UKR": "The Ukraine",
    "URY": "Eastern Republic of Uruguay",
    "USA": "USA; U.S.A.; US; U.S.; United States of America; SHBA; Shtetet e Bashkuara; "
    "Shtetet e Bashkuara të Amerikës; SAD; Sjedinjene Američke Države; Sjedinjene Države",
    "VAT": "Holy See; Vatican; Vatican City State; Holy See (Vatican City State); Selia e Shenjtë; Sveta Stolica",
    "VCT": "Saint Vincent and the Grenadines; St Vincent and the Grenadines; St. Vincent & the Grenadines",
    "VEN": "Bolivarian Republic of Venezuela; Venezuela, Bolivarian Republic of; Venezuela, RB",
    "VNM": "Viet Nam; Socialist Republic of Viet Nam",
    "WSM": "Independent State of Samoa",
}
"""Official and everyday names that locale data do not have: code to names, separated by semicolons."""


@cache
def codes() -> frozenset[str]:
    """Return the ISO 3166-1 alpha-3 codes of the world; Kosovo's is not among them, the economies table has it."""
    codes = {code for code in get_global("territory_aliases") if len(code) == 3 and code.isalpha()}  # noqa: PLR2004
    private = {code for code in codes if code == "AAA" or "QMM" <= code <= "QZZ" or "XAA" <= code <= "XZZ"}
    return frozenset(codes - private - _WITHDRAWN)


@cache
def alpha2() -> Mapping[str, str]:
    """Return the two-letter codes of the world, each with its alpha-3 code."""
    aliases = get_global("territory_aliases")
    return {aliases[code][0]: code for code in sorted(codes()) if code in aliases}


def names() -> Iterator[tuple[str, str]]:
    """Yield pairs of an alpha-3 code and a name of the economy."""
    for short, code in alpha2().items():
        yield code, code
        for language in _LANGUAGES:
            if name := Locale.parse(language).territories.get(short):
                yield from ((code, form) for form in _forms(name, language))
                if language == "en" and code not in _NOT_WITH_TITLE:
                    yield code, f"{'Kingdom' if code in _KINGDOMS else 'Republic'} of {name}"
    for code, written in OTHERS.items():
        yield from ((code, name) for name in written.split("; "))


def _forms(name: str, language: str) -> Iterator[str]:
    yield name
    yield re.sub(r"\bSt\. ", "Saint ", name)
    if language == "sq":
        yield from _definite(name)


def _definite(name: str) -> Iterator[str]:
    """Yield the definite form of an Albanian name of one word, where its ending tells it."""
    if " " in name or "-" in name:
        return
    if name.endswith("ër"):
        yield name[:-2] + "ra"
    elif name.endswith("ë"):
        yield name[:-1] + "a"
    elif name.endswith("i"):
        yield name + "a"
    elif name[-1] in "kgh":
        yield name + "u"
    elif name[-1] in "bcdfjlmnpqrstvxz":
        yield name + "i"
