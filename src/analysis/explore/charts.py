"""Draw: every word returns a chart of the report, under the report's name for it, and `save` writes it for print."""

from analysis.charts import Chart
from analysis.charts import crime_cooperation as crime
from analysis.charts import leadership as heads
from analysis.charts import leadership_benchmarks as against
from analysis.charts import leadership_timeline as timeline
from analysis.charts import membership as seats
from analysis.charts import staffing as staff
from analysis.explore.choices import Asked, known
from analysis.explore.drawn import drawing, save
from analysis.explore.measures import crime_cooperation, staffing
from analysis.explore.measures.leadership import of_kind, pooled, spells
from analysis.explore.measures.membership import positions
from analysis.measures import gaps, membership
from analysis.measures import leadership as leaders
from analysis.measures.entries import entries
from analysis.prose.parties import body_names

__all__ = [
    "crime_legal_assistance",
    "crime_police_requests",
    "leadership_benchmarks",
    "leadership_heads",
    "leadership_timeline",
    "membership_by_field",
    "membership_counts",
    "membership_entries",
    "membership_matrix",
    "save",
    "staffing_benchmarks",
]


def __dir__() -> list[str]:
    """Offer the words alone on Tab."""
    return __all__


@drawing("focus", "peers", "as_of", "bodies", "language")
def membership_matrix(asked: Asked) -> Chart:
    """Draw the status of each economy in each body.

    Examples
    --------
    >>> from analysis.explore import charts, data
    >>> police = data.bodies(field="police", bodies="security")
    >>> charts.membership_matrix(focus="MKD", bodies=police, as_of="2024-12-31").subtitle
    'Chosen bodies: ... Position on 31 December 2024.'
    """
    position = positions(asked)
    outside = gaps.outside(position, asked.data["absences"], asked.focus)
    return seats.matrix(position, outside, membership.counts(position), which=asked.which, as_of=asked.as_of)


@drawing("focus", "peers", "as_of", "bodies", "language")
def membership_counts(asked: Asked) -> Chart:
    """Draw for each economy of how many bodies it is a member.

    Examples
    --------
    >>> from analysis.explore import charts
    >>> charts.membership_counts(bodies="regional").name
    'membership_counts'
    """
    counts = membership.counts(positions(asked))
    return seats.counts(counts, focus=asked.focus, which=asked.which, as_of=asked.as_of)


@drawing("focus", "peers", "as_of", "bodies", "language")
def membership_by_field(asked: Asked) -> Chart:
    """Draw the memberships of the focus economy beside the range of the others, field by field.

    Examples
    --------
    >>> from analysis.explore import charts
    >>> charts.membership_by_field(focus="SRB").name
    'membership_by_field'
    """
    fields = gaps.compare(membership.counts(positions(asked), ["field"]), asked.focus, "field")
    return seats.fields(fields, focus=asked.focus, which=asked.which, as_of=asked.as_of)


@drawing("focus", "peers", "as_of", "bodies", "language")
def membership_entries(asked: Asked) -> Chart:
    """Draw when the memberships began, as far as a source tells.

    Examples
    --------
    >>> from analysis.explore import charts
    >>> charts.membership_entries(focus="MNE").name
    'membership_entries'
    """
    dated = known(entries(positions(asked), asked.data["membership"], asked.as_of), asked)
    return seats.entries(dated, focus=asked.focus, which=asked.which, as_of=asked.as_of)


@drawing("focus", "peers", "as_of", "language")
def staffing_benchmarks(asked: Asked) -> Chart:
    """Draw the stated share of staff against every benchmark.

    Examples
    --------
    >>> from analysis.explore import charts
    >>> charts.staffing_benchmarks(focus="XKX").title
    'Kosovo: ...'
    """
    return staff.band(*staffing.compared(asked), asked.focus)


@drawing("focus", "as_of", "language")
def leadership_timeline(asked: Asked) -> Chart:
    """Draw when heads and deputies were in office, body by body.

    Examples
    --------
    >>> from analysis.explore import charts
    >>> charts.leadership_timeline(as_of="2023-07-13").name
    'leadership_timeline'
    """
    return timeline.heads(spells(asked), focus=asked.focus, as_of=asked.as_of)


@drawing("focus", "peers", "as_of", "language")
def leadership_heads(asked: Asked) -> Chart:
    """Draw how many heads and deputies came from each economy.

    Examples
    --------
    >>> from analysis.explore import charts
    >>> charts.leadership_heads(focus="SRB").name
    'leadership_heads'
    """
    kinds = [of_kind(asked, kind) for kind in ("executive_head", "deputy")]
    counted, own = [leaders.by_economy(kind) for kind in kinds], [leaders.bounds(kind, asked.focus) for kind in kinds]
    return heads.heads((counted[0], counted[1]), (own[0], own[1]), asked.parameters.group, asked.focus)


@drawing("focus", "peers", "as_of", "benchmark", "language")
def leadership_benchmarks(asked: Asked) -> Chart:
    """Draw the heads from each economy against what a benchmark expects.

    Examples
    --------
    >>> from analysis.explore import charts
    >>> charts.leadership_benchmarks(benchmark="population").name
    'leadership_benchmarks'
    """
    frame, bands = pooled(asked)
    chosen = asked.parameters.benchmark
    return against.chart(frame, bands, benchmark=chosen, group=asked.parameters.group, focus=asked.focus)


@drawing("focus", "as_of", "language")
def crime_legal_assistance(asked: Asked) -> Chart:
    """Draw requests for legal assistance and the answers to them.

    Examples
    --------
    >>> from analysis.explore import charts
    >>> charts.crime_legal_assistance().name
    'crime_legal_assistance'
    """
    return crime.legal_assistance(crime_cooperation.exchange(asked), focus=asked.focus)


@drawing("as_of", "language")
def crime_police_requests(asked: Asked) -> Chart:
    """Draw requests for police information by period and partner.

    Examples
    --------
    >>> from analysis.explore import charts
    >>> charts.crime_police_requests().name
    'crime_police_requests'
    """
    names = body_names(asked.data["bodies"])
    return crime.police_requests(crime_cooperation.requests(asked), names, as_of=asked.as_of)
