"""Names of the fourteen economies of South East Europe as people write them, beyond those of a locale's data.

Albanian and Serbian names stand in the forms that head a row or a column. Serbian Cyrillic needs no names of its own,
see `spelling.key`. A name that could be another economy's, such as BH, is in `AMBIGUOUS`.
"""

from collections.abc import Mapping

NAMES: Mapping[str, str] = {
    "ALB": "Republic of Albania; Shqipëria; Shqipëri; Shqiperia; Republika e Shqipërisë; Republika Albanija; Alb.",
    "BIH": "BiH; B&H; B & H; B i H; BIH; B-H; Bosnia; Bosnia and Herzegovina; Bosnia-Herzegovina; Bosnia Herzegovina; "
    "Bosnia & Herzegovina; Bosnia & Hercegovina; Bosnia and Hercegovina; Bosnia/Herzegovina; "
    "Republic of Bosnia and Herzegovina; Bosnja; Bosnja dhe Hercegovina; Bosnja e Hercegovina; Bosnja-Hercegovina; "
    "Bosnje dhe Hercegovina; Bosna; Bosna i Hercegovina; Bosna Hercegovina",
    "XKX": "Kosovo; Kosova; Kosovë; KOS; KSV; UVK; XK; XKV; XKK; RKS",
    "MKD": "North Macedonia; N. Macedonia; N Macedonia; Northern Macedonia; Republic of North Macedonia; Macedonia; "
    "Republic of Macedonia; FYROM; F.Y.R.O.M.; FYR Macedonia; FYR of Macedonia; fYRoM; Macedonia, FYR; "
    "The former Yugoslav Republic of Macedonia; Former Yugoslav Republic of Macedonia; "
    "Macedonia, the former Yugoslav Republic of; RNM; Maqedonia; Maqedonia e Veriut; Maqedonia Veriore; "
    "Republika e Maqedonisë së Veriut; Makedonija; Severna Makedonija; Sjeverna Makedonija; "
    "Republika Severna Makedonija; Republika Makedonija; BJRM; IRJM; MK",
    "MNE": "Montenegro; Republic of Montenegro; Mali i Zi; Mal i Zi; Crna Gora; Monte Negro",
    "SRB": "Serbia; Republic of Serbia; Serbi; Serbia, Republic of; Republika e Serbisë; Srbija; Republika Srbija",
    "BGR": "Bulgaria; Republic of Bulgaria; Bullgaria; Bullgari; Bugarska; Republika Bugarska; BUL",
    "GRC": "Greece; Hellenic Republic; Hellas; Greqia; Greqi; Grčka; EL; GRE",
    "HRV": "Croatia; Republic of Croatia; Kroacia; Kroaci; Hrvatska; Republika Hrvatska; CRO",
    "HUN": "Hungary; Hungaria; Hungari; Mađarska; Madarska",
    "MDA": "Moldova; Republic of Moldova; Moldova, Republic of; Moldavia; Moldavi; Moldovë; Moldavija; "
    "Republika Moldavija",
    "ROU": "Romania; Rumania; Rumani; Rumunija; Rumunjska; ROM",
    "SVN": "Slovenia; Republic of Slovenia; Sllovenia; Slloveni; Slovenija; Republika Slovenija; SLO",
    "TUR": "Türkiye; Turkey; Republic of Turkey; Republic of Türkiye; Turqia; Turqi; Turska; Republika Turska",
}
"""Code to names, separated by semicolons."""

AMBIGUOUS: Mapping[str, tuple[str, ...]] = {
    "BE": ("BEL", "EU"),
    "BH": ("BHR", "BIH"),
    "CG": ("COG", "MNE"),
    "MN": ("MNE", "MNG"),
    "MV": ("MDV", "MKD"),
    "MZ": ("MNE", "MOZ"),
    "SM": ("MKD", "SMR"),
    "SR": ("SRB", "SUR"),
}
"""Short forms that are one economy's code and another's name in one of the languages."""
