"""The words of membership: statuses, kinds of seat, fields, sets of bodies, reasons for being outside."""

import re
from collections.abc import Iterable

from analysis import economies
from analysis.languages import listing, translate


def status_word(status: str) -> str:
    """Return a status in one or two words, as it stands in a cell of the matrix."""
    words = {
        "member": translate("member"),
        "associate": translate("associate"),
        "observer": translate("observer"),
        "invited_participant": translate("guest"),
        "partner_agreement": translate("agreement"),
        "via_unmik": translate("via UNMIK"),
        "via_eulex": translate("via EULEX"),
        "via_nato": translate("via NATO"),
        "applicant": translate("applicant"),
        "applied_rejected": translate("rejected"),
        "excluded": translate("kept out"),
        "none": translate("not listed"),
        "not_yet": translate("not yet"),
        "ended": translate("ended"),
        "unclear": translate("unclear"),
        "not_reported": translate("no report"),
    }
    return words[status]


def status_key(statuses: Iterable[str]) -> str:
    """Return the note that explains the words in the matrix, as far as they occur and need it."""
    words = {
        "invited_participant": translate("Guest: invited, beneficiary or attending without being a member."),
        "partner_agreement": translate("Agreement: a partner by agreement."),
        "applied_rejected": translate("Rejected: applied, and was not admitted."),
        "excluded": translate("Kept out: a source says so."),
        "none": translate("Not listed: absent from the body's list; nothing is said of why."),
        "not_yet": translate("Not yet: the known seat began later."),
        "ended": translate("Ended: an earlier seat is over."),
        "unclear": translate("Unclear: nobody tells whether the row already applied on that day."),
        "not_reported": translate("No report: no source here states a position."),
    }
    used = set(statuses)
    return " ".join(text for status, text in words.items() if status in used)


def seat_word(seat: str) -> str:
    """Return a kind of seat as a label; see `measures.membership.SEATS`."""
    words = {
        "member": translate("Member"),
        "other_seat": translate("Another seat"),
        "through_another": translate("Through another"),
        "outside": translate("Outside"),
        "unknown": translate("Not known"),
    }
    return words[seat]


def seat_mark(seat: str) -> str:
    """Return the sign of a kind of seat, which tells them apart without colour."""
    return {"member": "●", "other_seat": "◐", "through_another": "◇", "outside": "○", "unknown": "?"}[seat]


def field_name(field: str) -> str:
    """Return the name of a field of cooperation; see `measures.body_sets.FIELDS`."""
    words = {
        "police": translate("Police and customs"),
        "justice": translate("Justice and anti-corruption"),
        "defence": translate("Defence and intelligence"),
        "internal_security": translate("Internal security"),
        "politics": translate("Politics and government"),
        "economy": translate("Economy, transport and energy"),
        "society": translate("Society, education and health"),
        "other": translate("Other fields"),
    }
    return words[field]


def set_name(name: str) -> str:
    """Return the name of a set of bodies in the table of sensitivity; see `measures.gaps.sensitivity`."""
    words = {
        "security": translate("Regional security bodies"),
        "regional": translate("Regional bodies in other fields"),
        "all": translate("Regional bodies in all fields"),
        "secretariat": translate("Chosen set: with a secretariat of its own"),
        "recent": translate("Chosen set: no position stated more than five years before"),
        "founded_before": translate("Chosen set: founded before 24 February 2012"),
        "founded_since": translate("Chosen set: founded since 24 February 2012"),
        "every_security": translate("Security bodies, with European, NATO and worldwide ones"),
        "every_all": translate("Bodies in all fields, with European, NATO and worldwide ones"),
    }
    return words[name]


def reason(line_reason: str, blocked_by: object) -> str:
    """Return who is said to be against the focus, codes as names; see `measures.gaps.outside`."""
    words = {
        "named": re.sub(r"\b[A-Z]{3}\b", lambda code: economies.name(code[0]), str(blocked_by)),
        "geography": translate("nobody: the body is for another part of the region"),
        "own_choice": translate("nobody: its own choice"),
        "not_stated": translate("not stated"),
    }
    return words[line_reason]


def mark_key(seats: Iterable[str]) -> str:
    """Return the marks that occur, each with its kind of seat, in a line."""
    used = set(seats)
    kinds = ("member", "other_seat", "through_another", "outside", "unknown")
    return "   ".join(f"{seat_mark(kind)} {seat_word(kind).lower()}" for kind in kinds if kind in used)


def code_key(codes: Iterable[str]) -> str:
    """Return the note that explains the codes of economies, where columns are too narrow for names."""
    words = [translate("{code} {economy}", code=code, economy=economies.name(code)) for code in codes]
    return translate("Codes: {codes}.", codes=listing(words))
