"""The fourteen economies of South East Europe: codes and groups.

"Economy", never "country": the list holds Kosovo, whose status the six do not agree on. Codes are ISO 3166-1
alpha-3, and XKX for Kosovo. Names stand in ``data/raw/economies`` in three languages; the copy here is the one
that options and charts use before any table is read, and a test holds it to the raw table.
"""

from collections.abc import Iterable

from babel.core import get_global

from analysis import languages
from analysis.economies.forms import forms
from analysis.languages.inflection import Inflected

WB6 = ("ALB", "BIH", "XKX", "MKD", "MNE", "SRB")
"""The six economies of the Western Balkans."""

NAMES: dict[str, dict[str, str]] = {
    "ALB": {"en": "Albania", "sq": "Shqipëria", "sr": "Albanija"},
    "BIH": {"en": "Bosnia and Herzegovina", "sq": "Bosnja dhe Hercegovina", "sr": "Bosna i Hercegovina"},
    "XKX": {"en": "Kosovo", "sq": "Kosova", "sr": "Kosovo"},
    "MKD": {"en": "North Macedonia", "sq": "Maqedonia e Veriut", "sr": "Severna Makedonija"},
    "MNE": {"en": "Montenegro", "sq": "Mali i Zi", "sr": "Crna Gora"},
    "SRB": {"en": "Serbia", "sq": "Serbia", "sr": "Srbija"},
    "BGR": {"en": "Bulgaria", "sq": "Bullgaria", "sr": "Bugarska"},
    "GRC": {"en": "Greece", "sq": "Greqia", "sr": "Grčka"},
    "HRV": {"en": "Croatia", "sq": "Kroacia", "sr": "Hrvatska"},
    "HUN": {"en": "Hungary", "sq": "Hungaria", "sr": "Mađarska"},
    "MDA": {"en": "Moldova", "sq": "Moldavia", "sr": "Moldavija"},
    "ROU": {"en": "Romania", "sq": "Rumania", "sr": "Rumunija"},
    "SVN": {"en": "Slovenia", "sq": "Sllovenia", "sr": "Slovenija"},
    "TUR": {"en": "Türkiye", "sq": "Turqia", "sr": "Turska"},
}

SEE14 = tuple(NAMES)
"""The fourteen economies of South East Europe, the six first."""


def name(code: str) -> str:
    """Return the name of an economy in the current language.

    Parameters
    ----------
    code
        An alpha-3 code. The fourteen have the names of this project; the rest of the world has those of Unicode's
        locale data (Babel). A code that neither knows, such as a group code, comes back unchanged.
    """
    if code in NAMES:
        language = languages.spoken()
        inflected = Inflected(NAMES[code][language], forms(language, code))
        return inflected.each(languages.word)
    alpha2 = get_global("territory_aliases").get(code, [""])[0]
    return str(languages.locale().territories.get(alpha2, code))


def names(codes: Iterable[str]) -> list[str]:
    """Return the names of several economies, in the order given."""
    return [name(code) for code in codes]
