"""Cooperation of police and courts: requests and answers, each way of counting by itself."""

import pandas as pd

from analysis.explore.asking import question
from analysis.explore.choices import Asked, known
from analysis.explore.result import Result
from analysis.measures import crime_cooperation as measure
from analysis.measures import crime_justice
from analysis.prose import crime_cooperation as prose
from analysis.prose import crime_justice as justice_prose
from analysis.prose.parties import body_names

__all__ = ["legal_assistance", "police_requests"]


def __dir__() -> list[str]:
    """Offer the words alone on Tab."""
    return __all__


def exchange(asked: Asked) -> pd.DataFrame:
    """Return requests and answers of courts; see `measures.crime_justice.legal_assistance`."""
    return known(crime_justice.legal_assistance(asked.data["cooperation_flows"], asked.as_of), asked)


def requests(asked: Asked) -> pd.DataFrame:
    """Return requests of the police; see `measures.crime_cooperation.police_requests`."""
    return known(measure.police_requests(asked.data["cooperation_flows"], asked.as_of), asked)


@question("as_of", "language")
def legal_assistance(asked: Asked) -> Result:
    """Return requests for legal assistance and the answers to them, period by period.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> sorted(set(measures.crime_cooperation.legal_assistance().frame["asker"]))
    ['SRB', 'XKX']
    """
    frame = exchange(asked)
    return Result(justice_prose.rates(frame), frame, asked)


@question("as_of", "language")
def police_requests(asked: Asked) -> Result:
    """Return requests for police information by period and partner.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> len(measures.crime_cooperation.police_requests().frame) > 0
    True
    """
    frame = requests(asked)
    return Result(prose.requests(frame, body_names(asked.data["bodies"])), frame, asked)
