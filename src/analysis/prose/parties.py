"""Names of those who take part in an exchange: economies, bodies, and groups of them."""

from collections.abc import Mapping

import pandas as pd

from analysis import economies
from analysis.languages import translate


def body_names(bodies: pd.DataFrame) -> dict[str, str]:
    """Return body ids with their short names, or the long ones where there is none."""
    return dict(zip(bodies["body_id"], bodies["short_name"].fillna(bodies["name"]), strict=True))


def party(code: str, bodies: Mapping[str, str]) -> str:
    """Return the name of an economy, a body or a group.

    Parameters
    ----------
    code
        An alpha-3 code, a body's id, or ``ALL``, ``OTHER``.
    bodies
        Short names of bodies by id.
    """
    groups = {"ALL": translate("All partners"), "OTHER": translate("Partners not named")}
    return groups.get(code) or bodies.get(code) or economies.name(code)
