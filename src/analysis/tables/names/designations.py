"""The designations under which Kosovo is written: which text is which of the schema's, in one spelling each."""

import re
from collections.abc import Mapping

from analysis.tables.names.spelling import key, without_marks

_STAR = re.compile(
    r"(?:kosov[aoe])\s*(?:[*\u204e\u2217](?!\s*[*\u204e\u2217])|\(\s*[*\u204e\u2217]\s*\))\s*(?P<rest>.*)", re.DOTALL
)
_STATEMENT = "this designation is without prejudice to positions on status"

NAMES: Mapping[str, tuple[str, ...]] = {
    "Kosovo (UNSCR 1244)": (
        "Kosovo (UNSCR 1244)",
        "Kosovo (UNSCR 1244/99)",
        "Kosovo (UNSCR 1244/1999)",
        "Kosovo (UN SCR 1244)",
        "Kosovo (UN 1244)",
        "Kosovo UN 1244/99",
        "Kosovo (1244)",
        "Kosovo under UNSCR 1244",
        "Kosovo under UNSCR 1244/99",
        "Kosovo under UNSC Resolution 1244",
        "Kosovo under UN Security Council Resolution 1244",
        "Kosovo (under UN Security Council Resolution 1244/99)",
        "Kosovo (UN Security Council Resolution 1244)",
        "Kosova (Rezoluta 1244)",
        "Kosova (RKSOKB 1244)",
        "Kosovo (Rezolucija 1244)",
        "Kosovo (Rezolucija 1244 SB UN)",
    ),
    "Republic of Kosovo": (
        "Republic of Kosovo",
        "Republic of Kosova",
        "Kosovo, Republic of",
        "Republika e Kosovës",
        "Republika Kosova",
        "Republika Kosovo",
    ),
    "UNMIK on behalf of Kosovo": (
        "UNMIK on behalf of Kosovo",
        "UNMIK, on behalf of Kosovo",
        "UNMIK for Kosovo",
        "UNMIK (on behalf of Kosovo)",
        "UNMIK në emër të Kosovës",
        "UNMIK u ime Kosova",
    ),
    "UNMIK/Kosovo": ("UNMIK/Kosovo", "UNMIK / Kosovo", "UNMIK-Kosovo", "UNMIK Kosovo", "Kosovo/UNMIK", "UNMIK/Kosova"),
}
"""Designations that name the economy, each with the ways in which it is written; `of_economy` reads the asterisk."""

OTHERS: Mapping[str, tuple[str, ...]] = {
    "Kosovo": ("Kosovo", "Kosova", "Kosovë", "Kosovo (plain)"),
    "UNMIK": ("UNMIK",),
    "KOSTT": ("KOSTT",),
    "Kosovo Police": ("Kosovo Police", "Policia e Kosovës", "Kosovska policija", "Policija Kosova"),
    "Assembly of Kosovo": ("Assembly of Kosovo", "Kosovo Assembly", "Kuvendi i Kosovës", "Skupština Kosova"),
}
"""Designations that are a plain name, or that of an institution of Kosovo or of the United Nations."""

UNLISTED = (
    "Kosovo and Metohija",
    "Kosovo & Metohija",
    "Kosovo i Metohija",
    "AP Kosovo i Metohija",
    "Autonomous Province of Kosovo and Metohija",
    "Autonomna pokrajina Kosovo i Metohija",
    "Province of Kosovo",
)
"""Designations that name the economy and are none of the schema's: kept as they are written."""

_OF_KEY = {key(name): designation for designation, names in NAMES.items() for name in names}
_OTHERS_OF_KEY = {key(name): designation for designation, names in OTHERS.items() for name in names}
_UNLISTED_KEYS = {key(name) for name in UNLISTED}
_LISTED = {*NAMES, "Kosovo*"}


def of_economy(text: str) -> str:
    """Return the designation in a text that names Kosovo by more than a plain name; empty if it does not.

    Parameters
    ----------
    text
        A name as written. A designation that the schema does not have comes back as it is written.
    """
    starred = _STAR.fullmatch(_latin(text))
    if starred and _only_statement(starred["rest"]):
        return "Kosovo*"
    bare = key(without_marks(text))
    found = _OF_KEY.get(key(text)) or _OF_KEY.get(bare, "")
    return text.strip() if bare in _UNLISTED_KEYS or (found and starred) else found


def canonical(text: str) -> str:
    """Return the schema's spelling of a designation; empty if the text is none of its designations."""
    found = of_economy(text)
    if found in _LISTED:
        return found
    return "" if "*" in text else _OTHERS_OF_KEY.get(key(text), "")


def _only_statement(rest: str) -> bool:
    """Return whether what follows Kosovo and its asterisk is nothing, or the sentence that explains it."""
    said = key(without_marks(rest))
    return not said or said.startswith(_STATEMENT)


def _latin(text: str) -> str:
    """Return a text in lower-case Latin letters with its signs."""
    return re.sub(r"[A-Za-z\u00c0-\u024f\u0400-\u04ff]+", lambda word: key(word.group()), text.strip())
