"""The forms of the fourteen names in sentences: Albanian and Serbian decline them.

Each line gives the genitive, dative, accusative, instrumental, the phrase for "in" and the phrase for "from"; see
`analysis.languages.inflection`. Albanian has no instrumental of its own: the accusative follows *me*.
"""

from collections.abc import Mapping

from analysis.languages.inflection import FORMS

_ALBANIAN = {
    "ALB": ("Shqipërisë", "Shqipërisë", "Shqipërinë", "Shqipërinë", "në Shqipëri", "nga Shqipëria"),
    "BIH": (
        "Bosnjës dhe Hercegovinës",
        "Bosnjës dhe Hercegovinës",
        "Bosnjën dhe Hercegovinën",
        "Bosnjën dhe Hercegovinën",
        "në Bosnjë dhe Hercegovinë",
        "nga Bosnja dhe Hercegovina",
    ),
    "XKX": ("Kosovës", "Kosovës", "Kosovën", "Kosovën", "në Kosovë", "nga Kosova"),
    "MKD": (
        "Maqedonisë së Veriut",
        "Maqedonisë së Veriut",
        "Maqedoninë e Veriut",
        "Maqedoninë e Veriut",
        "në Maqedoninë e Veriut",
        "nga Maqedonia e Veriut",
    ),
    "MNE": ("Malit të Zi", "Malit të Zi", "Malin e Zi", "Malin e Zi", "në Malin e Zi", "nga Mali i Zi"),
    "SRB": ("Serbisë", "Serbisë", "Serbinë", "Serbinë", "në Serbi", "nga Serbia"),
    "BGR": ("Bullgarisë", "Bullgarisë", "Bullgarinë", "Bullgarinë", "në Bullgari", "nga Bullgaria"),
    "GRC": ("Greqisë", "Greqisë", "Greqinë", "Greqinë", "në Greqi", "nga Greqia"),
    "HRV": ("Kroacisë", "Kroacisë", "Kroacinë", "Kroacinë", "në Kroaci", "nga Kroacia"),
    "HUN": ("Hungarisë", "Hungarisë", "Hungarinë", "Hungarinë", "në Hungari", "nga Hungaria"),
    "MDA": ("Moldavisë", "Moldavisë", "Moldavinë", "Moldavinë", "në Moldavi", "nga Moldavia"),
    "ROU": ("Rumanisë", "Rumanisë", "Rumaninë", "Rumaninë", "në Rumani", "nga Rumania"),
    "SVN": ("Sllovenisë", "Sllovenisë", "Slloveninë", "Slloveninë", "në Slloveni", "nga Sllovenia"),
    "TUR": ("Turqisë", "Turqisë", "Turqinë", "Turqinë", "në Turqi", "nga Turqia"),
}

_SERBIAN = {
    "ALB": ("Albanije", "Albaniji", "Albaniju", "Albanijom", "u Albaniji", "iz Albanije"),
    "BIH": (
        "Bosne i Hercegovine",
        "Bosni i Hercegovini",
        "Bosnu i Hercegovinu",
        "Bosnom i Hercegovinom",
        "u Bosni i Hercegovini",
        "iz Bosne i Hercegovine",
    ),
    "XKX": ("Kosova", "Kosovu", "Kosovo", "Kosovom", "na Kosovu", "sa Kosova"),
    "MKD": (
        "Severne Makedonije",
        "Severnoj Makedoniji",
        "Severnu Makedoniju",
        "Severnom Makedonijom",
        "u Severnoj Makedoniji",
        "iz Severne Makedonije",
    ),
    "MNE": ("Crne Gore", "Crnoj Gori", "Crnu Goru", "Crnom Gorom", "u Crnoj Gori", "iz Crne Gore"),
    "SRB": ("Srbije", "Srbiji", "Srbiju", "Srbijom", "u Srbiji", "iz Srbije"),
    "BGR": ("Bugarske", "Bugarskoj", "Bugarsku", "Bugarskom", "u Bugarskoj", "iz Bugarske"),
    "GRC": ("Grčke", "Grčkoj", "Grčku", "Grčkom", "u Grčkoj", "iz Grčke"),
    "HRV": ("Hrvatske", "Hrvatskoj", "Hrvatsku", "Hrvatskom", "u Hrvatskoj", "iz Hrvatske"),
    "HUN": ("Mađarske", "Mađarskoj", "Mađarsku", "Mađarskom", "u Mađarskoj", "iz Mađarske"),
    "MDA": ("Moldavije", "Moldaviji", "Moldaviju", "Moldavijom", "u Moldaviji", "iz Moldavije"),
    "ROU": ("Rumunije", "Rumuniji", "Rumuniju", "Rumunijom", "u Rumuniji", "iz Rumunije"),
    "SVN": ("Slovenije", "Sloveniji", "Sloveniju", "Slovenijom", "u Sloveniji", "iz Slovenije"),
    "TUR": ("Turske", "Turskoj", "Tursku", "Turskom", "u Turskoj", "iz Turske"),
}


def forms(language: str, code: str) -> Mapping[str, str]:
    """Return the forms of an economy's name, or none where the language has none.

    Parameters
    ----------
    language
        ``en``, ``sq`` or ``sr``.
    code
        The code of one of the fourteen.
    """
    known = {"sq": _ALBANIAN, "sr": _SERBIAN}.get(language, {})
    return dict(zip(FORMS, known[code], strict=True)) if code in known else {}
