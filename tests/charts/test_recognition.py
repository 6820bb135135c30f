"""Charts and tables on recognition, for several focus economies, sets and days."""

import pytest

from analysis.charts import recognition as charts
from analysis.charts import recognition_bodies as body_charts
from analysis.charts import recognition_lists as lists
from analysis.charts import recognition_votes as vote_charts
from analysis.charts import style
from analysis.economies import SEE14
from analysis.measures import body_sets, membership, recognition, recognition_bilateral, terms
from analysis.measures import recognition_blockers as blocking
from analysis.measures import recognition_bodies as inside_bodies
from analysis.measures import recognition_votes as voting
from analysis.measures.recognition_withdrawals import withdrawals
from analysis.prose.parties import body_names

DAY = "2026-03-09"
CASES = [("XKX", "security"), ("ALB", "security"), ("SRB", "all"), ("BIH", "all"), ("MDA", "regional")]


def over_time(data, focus: str, day: str = DAY):
    table = data["recognition"]
    acts = {status: recognition.acts(table, status, day) for status in ("recognised", "withdrawn_claimed")}
    totals = {status: recognition.total(rows, day) for status, rows in acts.items()}
    stance = None if focus == "XKX" else recognition.stances(table, [focus], day).iloc[0].to_dict()
    return charts.over_time(*(recognition.over_time(rows) for rows in acts.values()), totals, stance, as_of=day)


def blockers(data):
    chosen = terms.named_bodies(data["bodies"], data["membership"], DAY)
    lines = membership.position(chosen, data["membership"], ["XKX"], DAY)
    return blocking.blockers(lines[lines["blocked_by"].notna()], data["membership"])


def inside(data, focus: str, which: str):
    chosen = body_sets.choose(data["bodies"], data["membership"], which, DAY)
    listed = inside_bodies.economies_inside(chosen, data["membership"], focus)
    position = membership.position(chosen, data["membership"], listed, DAY)
    stances = recognition.stances(data["recognition"], listed, DAY)
    frame = inside_bodies.inside(position, stances, data["decision_rules"], data["absences"])
    chart = body_charts.inside(frame, position, blockers(data), focus=focus, which=which, as_of=DAY)
    return frame, chart


def register(data, focus: str):
    codes = list(dict.fromkeys([focus, *SEE14]))
    stances = recognition.stances(data["recognition"], codes, DAY)
    frame = voting.register(data["votes"], list(stances["economy"]), DAY)
    return vote_charts.register(frame, stances, focus=focus, as_of=DAY)


@pytest.mark.parametrize(("focus", "day"), [("XKX", DAY), ("ALB", DAY), ("SRB", DAY), ("XKX", "2008-03-01")])
def test_the_curve_ends_at_the_dated_recognitions(data, legible, focus, day) -> None:
    chart = over_time(data, focus, day)
    legible(chart)
    steps = [line for line in chart.figure.axes[0].lines if line.get_drawstyle() == "steps-post"]
    top = max(line.get_ydata()[-1] for line in steps)
    assert top == (117 if day == DAY else 21)
    assert chart.figure.axes[0].get_ylim()[0] == 0


def test_withdrawals_are_a_curve_of_their_own(data) -> None:
    chart = over_time(data, "XKX")
    ends = [line.get_ydata()[-1] for line in chart.figure.axes[0].lines if line.get_drawstyle() == "steps-post"]
    assert ends == [117, 27]
    assert set(chart.data["kind"]) == {"recognised", "withdrawn_claimed"}
    assert "118" in chart.title


def test_the_focus_own_recognition_is_marked_on_the_curve(data) -> None:
    marks = [line for line in over_time(data, "MNE").figure.axes[0].lines if line.get_color() == style.FOCUS]
    assert len(marks) == 1
    assert float(marks[0].get_xdata()[0]) == pytest.approx(2008 + 282 / 366, abs=0.01)
    assert not [line for line in over_time(data, "SRB").figure.axes[0].lines if line.get_color() == style.FOCUS]


def test_the_claimed_totals_start_at_zero_and_the_odd_one_is_hatched(data, legible) -> None:
    claims = recognition.claims(data["recognition_counts"], DAY)
    known = recognition.total(recognition.acts(data["recognition"], "recognised", DAY), DAY)
    chart = charts.claims(claims, known, DAY)
    legible(chart)
    axes = chart.figure.axes[0]
    assert axes.get_xlim()[0] == 0
    hatched = [bar.get_width() for bars in axes.containers for bar in bars if bar.get_hatch()]
    assert hatched == [94]


@pytest.mark.parametrize(("focus", "which"), CASES)
def test_each_body_has_its_verdict_beside_it(data, legible, focus, which) -> None:
    frame, chart = inside(data, focus, which)
    legible(chart)
    texts = [text.get_text() for text in chart.figure.axes[0].texts]
    assert texts.count("■") == sum(len(codes.split("; ")) for codes in frame["named"] if codes)
    assert sum(text.startswith("named: ") for text in texts) == (frame["verdict"] == "named").sum()


def test_kosovo_and_refusing_economies_get_no_second_column(data) -> None:
    heads = {
        focus: len(inside(data, focus, "security")[1].figure.axes[0].get_xticks()) for focus in ("XKX", "SRB", "ALB")
    }
    assert heads["ALB"] == heads["XKX"] + 1
    assert heads["SRB"] == heads["XKX"]


@pytest.mark.parametrize("focus", ["XKX", "SRB", "HUN"])
def test_votes_and_other_positions_are_parted_by_a_line(data, legible, focus) -> None:
    chart = register(data, focus)
    legible(chart)
    axes = chart.figure.axes[0]
    assert sorted(float(line.get_xdata()[0]) for line in axes.lines) == [1, 4]
    assert [label.get_text() for label in axes.get_xticklabels()][-1].startswith("Objections")


def test_ballots_are_shares_with_the_mark_where_the_rule_is_known(data, legible) -> None:
    frame = voting.ballots(data["bids"], data["ballots"], data["decision_rules"], DAY)
    chart = vote_charts.ballots(frame, body_names(data["bodies"]), DAY)
    legible(chart)
    axes = chart.figure.axes[0]
    assert [float(line.get_xdata()[0]) for line in axes.lines] == [pytest.approx(2 / 3)] * 3
    texts = " ".join(text.get_text() for text in axes.texts)
    assert "76 for, 56 against, 22 abstained: 12 short of 88" in texts
    assert "68 for, 51 against, 16 abstained: 12 short of 80" in texts


def test_the_tables_keep_their_rows(data) -> None:
    claimed = lists.withdrawals(withdrawals(data["recognition"], DAY))
    assert len(claimed.model()["cells"]) == 27
    steps = lists.steps(voting.steps(data["bids"], data["bodies"], DAY))
    assert "76-56-22" in {cells[-1] for cells in steps.model()["cells"]}
    named = lists.blockers(blockers(data), "XKX")
    assert named.model()["cells"][0][2] == "Serbia"
    between = recognition_bilateral.between(data["bilateral"], "BIH", DAY)
    both = lists.bilateral(between, 1, "BIH")
    assert ["Recognition", "Kosovo", "Bosnia and Herzegovina", "not recognised", "", "November 2024"] in (
        both.model()["cells"]
    )
    assert all(table.rows and table.sources for table in (claimed, steps, named, both))
