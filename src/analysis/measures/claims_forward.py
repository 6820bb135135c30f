"""Claims on the way forward: a strategy, which no table can test, and what further seats and posts would change."""

from typing import Any

import pandas as pd

from analysis.economies import WB6
from analysis.measures import (
    index_inputs,
    membership,
    scenarios,
    scenarios_elements,
    scenarios_gains,
    scenarios_order,
    scenarios_path,
    scenarios_posts,
    terms,
    terms_spells,
)
from analysis.measures.claims_parts import answered, frame, part
from analysis.measures.terms import KOSOVO
from analysis.tables.store import Data

SET = "security"
COMMISSION = r"\bEU\b|European Commission"


def strategy() -> pd.DataFrame:
    """Return that nothing can be said of a strategy: no table holds aims, plans or what came of them."""
    return frame("C14", [part("strategy", "unknown")])


def priorities(data: Data, as_of: str) -> pd.DataFrame:
    """Judge what can be told of the way forward: what seats would change, posts, and the Union's part."""
    inputs = index_inputs.read(data, WB6, as_of)
    ways = scenarios.ways(inputs, data, KOSOVO, SET, as_of)
    size = inputs.counted(SET)["body_id"].nunique()
    named = terms.named_bodies(data["bodies"], data["membership"], as_of)
    position = membership.position(named, data["membership"], [KOSOVO], as_of)
    lines = [
        *steps(_path(inputs, ways), ways, size),
        posts(scenarios_posts.parity(data, KOSOVO, as_of)),
        commission(terms_spells.helpers(position)),
        # No table tells who was trained, or what a strategy brought about.
        part("people", "unknown"),
    ]
    return frame("C15", lines)


def _path(inputs: index_inputs.Inputs, ways: pd.DataFrame) -> pd.DataFrame:
    varied = scenarios_gains.varied(inputs, ways, KOSOVO, bodies=SET)
    gains = scenarios_gains.gains(ways, varied)
    order = scenarios_order.order(scenarios_elements.elements(gains, KOSOVO), varied)
    return scenarios_path.path(inputs, order, KOSOVO, bodies=SET)


def steps(path: pd.DataFrame, ways: pd.DataFrame, size: int) -> list[dict[str, Any]]:
    """Judge that the seats that the others have would raise Kosovo's memberships and its index.

    Parameters
    ----------
    path
        From `scenarios_path.path`.
    ways
        From `scenarios.ways`.
    size
        Number of bodies in the set.
    """
    now, then = path.iloc[0], path.iloc[-1]
    seats = {"value": then["members"], "low": now["members"], "of": size, "most": int(ways["step"].sum())}
    more = bool(then["members"] > now["members"])
    scores = {"value": then["arithmetic"], "low": now["arithmetic"]}
    higher, known = bool(then["arithmetic"] > now["arithmetic"]), bool(pd.notna(then["arithmetic"]))
    return [
        part("seats", answered(yes=more, no=not more), [path], **seats),
        part("index", answered(yes=higher, no=known and not higher), [path], **scores),
    ]


def posts(parity: pd.DataFrame) -> dict[str, Any]:
    """Judge that parity of staff would bring posts, in the secretariats that count their staff by economy.

    Parameters
    ----------
    parity
        From `scenarios_posts.parity`, over the bodies that Kosovo is a member of.
    """
    equal = parity[parity["benchmark"] == "equal"]
    known = equal[equal["held"].notna()]
    holds = answered(yes=bool((known["gap"] < 0).any()), no=len(known) > 0 and bool((known["gap"] >= 0).all()))
    told = {"value": len(known), "of": len(equal), "low": equal["posts"].min(), "high": equal["posts"].max()}
    return part("posts", holds, [equal], **told, names="; ".join(equal["short_name"]))


def commission(helpers: pd.DataFrame) -> dict[str, Any]:
    """Judge that the Union and its Commission have opened doors for Kosovo.

    Parameters
    ----------
    helpers
        From `terms_spells.helpers`, whose ``facilitator`` holds the source's words.
    """
    union = helpers[helpers["facilitator"].str.contains(COMMISSION, na=False)]
    told = {"value": len(union), "names": "; ".join(union["short_name"])}
    return part("commission", answered(yes=bool(len(union)), no=False), [union], **told)
