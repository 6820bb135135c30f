"""Sentences on membership over bodies that a researcher has chosen, in place of a set of the report."""

from collections.abc import Mapping

from analysis.languages import translate

CHOSEN = "chosen"
"""Name of a set of bodies that a researcher has put together."""


def subtitle(words: Mapping[str, str]) -> str:
    """Return what is counted and when; ``words`` are ``total`` and ``day``."""
    return translate("Chosen bodies: {total}. Position on {day}.", **words)


def member_of(words: Mapping[str, str]) -> str:
    """Return of how many the focus is a member; ``words`` are ``focus``, ``n`` and ``total``."""
    return translate("{focus} is a member of {n} of {total} chosen bodies.", **words)


def at_least(words: Mapping[str, str]) -> str:
    """Return the same where ``rest`` positions are not known."""
    return translate(
        "{focus} is a member of at least {n} of {total} chosen bodies; for {rest} it is not known.", **words
    )


def none_known(words: Mapping[str, str]) -> str:
    """Return the same where no membership is known at all."""
    return translate(
        "{focus} is not known to be a member of any of {total} chosen bodies; for {rest} it cannot be told.", **words
    )
