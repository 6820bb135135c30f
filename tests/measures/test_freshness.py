"""Data that are too old: topics against limits, and what verdicts rest on against the claims."""

from typing import ClassVar

import pandas as pd
import pytest
from dated_rows import rows

from analysis.measures import freshness


def ages(*lines: tuple[str, str | None]) -> pd.DataFrame:
    made = [{"topic": topic, "newest": pd.Timestamp(day) if day else pd.NaT} for topic, day in lines]
    return pd.DataFrame(made).assign(rows="made_up/a:2", sources="made-up-1")


def test_a_topic_is_too_old_the_day_after_its_limit() -> None:
    made = ages(("Talk", "2024-01-01"), ("Trade", "2023-01-01"), ("Tales", None))
    limits = {"Trade": 3.0}
    fresh = freshness.topics(made, limits, 2.0, "2025-12-31").set_index("topic")
    assert list(fresh.index) == ["Tales", "Trade", "Talk"]
    assert fresh["stale"].to_dict() == {"Tales": True, "Trade": False, "Talk": False}
    assert fresh.loc["Talk", "until"] == pd.Timestamp("2025-12-31")
    assert fresh.loc["Talk", "years"] == pytest.approx(2, abs=0.01)
    late = freshness.topics(made, limits, 2.0, "2026-01-02").set_index("topic")
    assert late["stale"].to_dict() == {"Tales": True, "Trade": True, "Talk": True}


class MadeUp(dict):
    """Made-up processed tables."""

    package: ClassVar = {
        "resources": [{"name": "staff", "topic": "Talk"}, {"name": "votes", "topic": "Trade"}],
    }

    def sources_of(self, _: str) -> pd.DataFrame:
        return self["sources"]


def test_what_a_verdict_rests_on_is_older_if_no_row_on_a_topic_is_as_new_as_the_claim() -> None:
    sources = rows("sources", [{"source_id": "paper", "published": "2020-05"}], ("published",))
    staff = [{"source_id": "paper", "as_of": day} for day in ("2021", "2023", "2025-01-01")]
    votes = [{"source_id": "paper", "as_of": None}]
    data = MadeUp(sources=sources, staff=rows("staff", staff, ("as_of",)), votes=rows("votes", votes, ("as_of",)))
    behind = {
        "old": "staff/made_up.csv:2",
        "by the year": "staff/made_up.csv:3",
        "new": "staff/made_up.csv:2; staff/made_up.csv:4",
        "by its source": "staff/made_up.csv:4; votes/made_up.csv:2",
        "none": "",
    }
    verdicts = pd.DataFrame({"claim": list(behind), "rows": list(behind.values())})
    found = freshness.older(data, verdicts, "2023-07-31")
    # A row of 2023 may be newer than a claim of July 2023, so it is not called older.
    assert found[["claim", "topic", "rows"]].to_numpy().tolist() == [
        ["old", "Talk", "staff/made_up.csv:2"],
        ["by its source", "Trade", "votes/made_up.csv:2"],
    ]
    assert found["newest"].dt.strftime("%Y-%m-%d").tolist() == ["2021-12-31", "2020-05-31"]


def test_the_real_claims_rest_on_staff_figures_older_than_they_are(data) -> None:
    claims = pd.DataFrame({"claim": ["C7"], "rows": ["; ".join(data["staffing"]["row_id"].head(1))]})
    found = freshness.older(data, claims, freshness.claimed(data))
    assert found["topic"].tolist() == ["Staff and leaders"]
