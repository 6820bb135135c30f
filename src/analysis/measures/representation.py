"""Descriptive measures of representation: ratios, gaps in posts, distances from a benchmark, weighted shares."""

import numpy as np
import pandas as pd

from analysis.errors import MeasureError


def compare(counts: pd.DataFrame) -> pd.DataFrame:
    """Set the posts of a body against a benchmark.

    Parameters
    ----------
    counts
        One row an economy: ``economy``, ``posts`` held by its nationals on one date, and ``benchmark``, its share
        under the benchmark. Every member of the body is there, so both add up to the whole.

    Returns
    -------
    pandas.DataFrame
        The same rows with ``share`` (of 1), ``ratio`` (share divided by benchmark, 1 = par), ``gap`` (posts above or
        below the benchmark, in posts) and ``log2_ratio`` (missing where there is no post).

    Raises
    ------
    MeasureError
        If there is no post, the benchmark shares do not add up to 1, or the benchmark was computed over another
        member set than that of the body.
    """
    if counts["benchmark"].isna().any():
        without = ", ".join(counts.loc[counts["benchmark"].isna(), "economy"])
        raise MeasureError(
            f"The benchmark leaves out {without}: it was computed over another member set than the body's.",
            "Compute it over the body's own participants on that date.",
        )
    total = counts["posts"].sum()
    if not total or not np.isclose(counts["benchmark"].sum(), 1):
        raise MeasureError("A comparison needs at least one post, and benchmark shares that add up to 1.")
    share = counts["posts"] / total
    ratio = share / counts["benchmark"]
    return counts.assign(
        share=share,
        ratio=ratio,
        gap=counts["posts"] - total * counts["benchmark"],
        log2_ratio=np.log2(ratio.where(ratio > 0)),
    )


def dissimilarity(compared: pd.DataFrame) -> float:
    """Return D, the share of posts that would have to change nationality to meet the benchmark."""
    return 0.5 * float((compared["share"] - compared["benchmark"]).abs().sum())


def least_squares(compared: pd.DataFrame) -> float:
    """Return Gallagher's least squares distance between shares and benchmark."""
    return float(np.sqrt(0.5 * ((compared["share"] - compared["benchmark"]) ** 2).sum()))


def sainte_lague(compared: pd.DataFrame) -> float:
    """Return the Sainte-Lague index: the chi-square distance between shares and benchmark, by post."""
    return float((((compared["share"] - compared["benchmark"]) ** 2) / compared["benchmark"]).sum())


def time_in_office(spells: pd.DataFrame) -> pd.DataFrame:
    """Return each economy's share of the time in office (EU leadership observatory 2021).

    Parameters
    ----------
    spells
        One row a spell in office: ``economy``, and ``start`` and ``end``, the first and the last day in office.

    Returns
    -------
    pandas.DataFrame
        ``economy``, ``days`` and ``share`` (of 1), most days first.

    Raises
    ------
    MeasureError
        If a day is missing, or a spell ends before it starts.
    """
    days = (spells["end"] - spells["start"]).dt.days + 1
    if days.isna().any() or (days < 1).any():
        raise MeasureError("Time in office needs the first and the last day of every spell, in that order.")
    summed = days.groupby(spells["economy"]).sum().sort_values(ascending=False, kind="stable")
    return pd.DataFrame(
        {"economy": summed.index, "days": summed.to_numpy(), "share": (summed / summed.sum()).to_numpy()}
    )


def weighted_share(posts: pd.DataFrame) -> pd.DataFrame:
    """Return each economy's share of posts weighted by grade (Council of Europe 1978; UN weighted ranges).

    Parameters
    ----------
    posts
        One row a post: ``economy`` and ``points``, the weight of its grade.

    Returns
    -------
    pandas.DataFrame
        ``economy``, ``points`` and ``share`` (of 1), most points first.
    """
    points = posts.groupby("economy")["points"].sum().sort_values(ascending=False, kind="stable")
    return pd.DataFrame(
        {"economy": points.index, "points": points.to_numpy(), "share": (points / points.sum()).to_numpy()}
    )
