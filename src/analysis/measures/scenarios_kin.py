"""Bodies like one another: those that stand under the same body, or else deal with the same field."""

import re

import pandas as pd

from analysis.measures import trace


def umbrellas(bodies: pd.DataFrame) -> pd.DataFrame:
    """Return which bodies of the region stand under which: their name or legal basis names the other one.

    Parameters
    ----------
    bodies
        The processed table.

    Returns
    -------
    pandas.DataFrame
        ``body_id`` and ``above``, the id of the body named; one line a pair.
    """
    regional = bodies[bodies["regional_set"] == "yes"]
    named = regional.dropna(subset="short_name")
    lines = []
    for body in regional.to_dict("records"):
        text = f"{body['name']} {body['legal_basis']}"
        for other in named.to_dict("records"):
            whole = rf"(?<![\w-]){re.escape(other['short_name'])}(?![\w-])"
            if other["body_id"] != body["body_id"] and re.search(whole, text):
                lines.append({"body_id": body["body_id"], "above": other["body_id"]})
    return pd.DataFrame(lines, columns=["body_id", "above"])


def precedents(counted: pd.DataFrame, found: pd.DataFrame, bodies: pd.DataFrame, focus: str) -> pd.DataFrame:
    """Return what stands above each body, and the bodies like it that the focus is a full member of.

    Parameters
    ----------
    counted
        Lines of `membership.position` over the set of bodies.
    found
        ``body_id`` and ``field`` of the bodies asked about.
    bodies
        The processed table.
    focus
        Code of the focus economy.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``needs``, ``precedents``, ``kin`` and ``sits``, see `scenarios.ways`.
    """
    above = umbrellas(bodies).groupby("body_id")["above"].agg(set).to_dict()
    names = bodies.set_index("body_id")["short_name"].fillna(bodies.set_index("body_id")["name"])
    own = counted[counted["economy"] == focus].set_index("body_id")
    sits = set(own.index[own["seat"] == "member"])
    lines = []
    for body, field in found[["body_id", "field"]].itertuples(index=False):
        over = above.get(body, set())
        under_same = {other for other in own.index if above.get(other, set()) & over}
        kin = (under_same | (over & set(own.index)) or set(own.index[own["field"] == field])) - {body}
        lines.append(
            {
                "body_id": body,
                "needs": trace.join(*names[sorted((over & set(own.index)) - sits)]),
                "precedents": trace.join(*names[sorted(kin & sits)]),
                "kin": len(kin),
                "sits": len(kin & sits),
            }
        )
    return pd.DataFrame(lines, columns=["body_id", "needs", "precedents", "kin", "sits"])
