"""Headline numbers of the chapters that model: heads against benchmarks, the index, and the scenarios."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis.measures import (
    index,
    index_grid,
    index_inputs,
    index_uncertainty,
    leadership,
    leadership_benchmarks,
    scenarios,
    scenarios_posts,
    trace,
)
from analysis.measures.index_uncertainty import DRAWS, SEED
from analysis.parameters import Parameters
from analysis.tables.store import Data

Lines = Iterator[dict[str, Any]]

RULES = {
    "heads": "office_kind = executive_head; a holder without a name counts as one person",
    "expected": "benchmark shares of the members of each body when its head began, added over persons",
    "chance": "Poisson-binomial; value: no unknown is from the focus; high: all are",
    "score": "arithmetic mean of the pillars, fixed goalposts; low and high: the unknown all at 0, all at 1",
    "rank": "by the arithmetic mean, 1 = best; ties share the better rank",
    "drawn": f"median and 5 to 95 per cent of {DRAWS} draws (seed {SEED}) over every switch and the weights",
    "last": f"share of {DRAWS} draws (seed {SEED}) in which the focus is alone at the bottom",
    "steps": "ways into bodies where most of the others have a better seat, and no geography or choice explains it",
    "posts": "benchmark share of the newest head count, over the body's members with the focus",
}
"""How each kind of number is counted, in the words of the tables and measures."""


def heads(data: Data, parameters: Parameters) -> Lines:
    """Yield persons and bodies behind the executive heads, and what benchmarks expect of the focus."""
    day = {"as_of": parameters.as_of}
    holders, cited = data["office_holders"], data.sources_of("office_holders")
    found = leadership.leaders(holders, cited, "executive_head", parameters.as_of)
    bounds = leadership.bounds(found, parameters.focus).iloc[0].to_dict()
    for name in ("persons", "bodies"):
        yield {"id": f"head_{name}", "value": bounds[name], **day, "rule": RULES["heads"], **_behind(bounds)}
    persons = leadership_benchmarks.persons(data, parameters.as_of)
    if persons.empty:
        return
    pooled = leadership_benchmarks.pooled(persons, leadership_benchmarks.bands(data, persons), [parameters.focus])
    wanted = pooled[pooled["benchmark"].isin(["equal", "population", parameters.benchmark]) & (pooled["posts"] > 0)]
    for line in wanted.to_dict("records"):
        name, about = line["benchmark"], {"benchmark": line["benchmark"], **day, **_behind(line)}
        expected = {"value": line["expected"], "of": line["posts"], "rule": RULES["expected"]}
        yield {"id": f"head_expected_{name}", **expected, **about}
        span = {"value": line["p_none"], "low": line["p_none"], "high": line["p_all"]}
        yield {"id": f"head_chance_{name}", **span, "rule": RULES["chance"], **about}


def index_and_scenarios(data: Data, parameters: Parameters) -> Lines:
    """Yield score and rank of the focus in the index, as computed and over the draws, further steps, and posts."""
    inputs = index_inputs.read(data, parameters.group, parameters.as_of)
    yield from _scores(inputs, parameters)
    yield from _drawn(index_uncertainty.bands(index_grid.grid(inputs)), parameters)
    yield from _steps(inputs, data, parameters)


def _scores(inputs: index_inputs.Inputs, parameters: Parameters) -> Lines:
    totals = index.totals(index_inputs.pillars(inputs, parameters.bodies, benchmark=parameters.benchmark))
    own = totals[totals["economy"] == parameters.focus].iloc[0].to_dict()
    about = {"benchmark": parameters.benchmark, "as_of": parameters.as_of, **_behind(own)}
    span = {"value": own["arithmetic"], "low": own["low"], "high": own["high"]}
    yield {"id": "index_score", **span, "rule": RULES["score"], **about}
    yield {"id": "index_rank", "value": own["rank"], "of": len(totals), "rule": RULES["rank"], **about}


def _drawn(bands: pd.DataFrame, parameters: Parameters) -> Lines:
    own = bands[bands["economy"] == parameters.focus].iloc[0].to_dict()
    about = {"as_of": parameters.as_of, **_behind(own)}
    for name, whole in (("score", None), ("rank", len(bands))):
        span = {"value": own[name], "low": own[f"{name}_low"], "high": own[f"{name}_high"], "of": whole}
        yield {"id": f"index_drawn_{name}", **span, "rule": RULES["drawn"], **about}
    yield {"id": "index_last", "value": own["p_last"], "rule": RULES["last"], **about}


def _steps(inputs: index_inputs.Inputs, data: Data, parameters: Parameters) -> Lines:
    ways = scenarios.ways(inputs, data, parameters.focus, parameters.bodies, parameters.as_of)
    taken, day = ways[ways["step"]], {"as_of": parameters.as_of}
    yield {"id": "steps", "value": len(taken), "of": len(ways), **day, "rule": RULES["steps"], **trace.columns(ways)}
    posts = scenarios_posts.parity(data, parameters.focus, parameters.as_of, list(taken["body_id"]))
    posts = posts[posts["benchmark"].isin(["equal", parameters.benchmark])]
    for (body, benchmark), lines in posts.groupby(["body_id", "benchmark"], sort=False):
        first = lines.iloc[0]
        span = {"value": first["posts"], "low": lines["posts"].min(), "high": lines["posts"].max()}
        about = {"of": first["headcount"], "benchmark": benchmark, "as_of": first["stated"], "rule": RULES["posts"]}
        yield {"id": f"posts_{body}_{benchmark}", **span, **about, **trace.columns(lines)}


def _behind(line: dict[Any, Any]) -> dict[str, Any]:
    return {"rows": line["rows"], "sources": line["sources"]}
