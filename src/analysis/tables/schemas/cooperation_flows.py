"""A count of requests, answers, extraditions, notices or cases."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about

METRICS = (
    "agreements_finalised",
    "agreements_initiated",
    "agreements_signed_and_ratified",
    "arrest_on_interpol_warrant_of_serbia",
    "arrest_warrants_issued",
    "deported_or_extradited_from",
    "eulex_case_files_handed_over_organised_crime",
    "eulex_case_files_handed_over_war_crimes",
    "eurojust_cases_opened_by_partners",
    "eurojust_cases_western_balkans",
    "eurojust_investigations_with_western_balkans",
    "eurojust_new_cases_third_countries",
    "eurojust_participations",
    "extradition_not_possible_case",
    "extradition_request_case_radoicic",
    "extradition_requests_refused",
    "extradition_requests_sent_after_arrest",
    "extraditions_completed",
    "extraditions_in_transit",
    "extraditions_total",
    "fugitives_arrested",
    "interpol_notices_contested",
    "interpol_notices_issued",
    "joint_action_day_firearms",
    "joint_action_day_investigations",
    "joint_action_day_officers",
    "joint_investigation_team",
    "joint_operation_countries",
    "joint_seizure_cocaine",
    "mla_answers_received",
    "mla_request_case_banjska",
    "mla_requests_sent",
    "persons_sought_by_police",
    "persons_sought_by_russia",
    "police_info_requests",
    "returns_deportations",
    "sentenced_persons_transfers",
    "wbcj_cases_supported",
    "wbcj_cases_with_eu",
)

UNITS = (
    "agreements",
    "answers",
    "cases",
    "countries",
    "files",
    "firearms",
    "investigations",
    "kg",
    "notices",
    "officers",
    "participations",
    "persons",
    "request",
    "requests",
    "team",
    "warrants",
)

GROUPS = {"ALL": "all partners", "OTHER": "unnamed third states"}


class CooperationFlows(TableModel):
    """A count of requests, answers, extraditions, notices or cases."""

    metric: str = column(
        "Metric", "What is counted.", "code", required=True, allowed=METRICS, example="mla_requests_sent"
    )
    from_economy: str = common.economy(
        "Economy or body that sends or acts.",
        title="From",
        groups=GROUPS,
        or_body=True,
    )
    to_economy: str = common.economy(
        "Economy or body that receives or is concerned.",
        title="To",
        groups=GROUPS,
        or_body=True,
    )
    channel: str = column("Channel", "Way that it went.", "code", required=True, example="eulex_ipcu")
    standing: str = common.standing(past=False)
    year: str = common.year("Year, where the period is within one.", required=False)
    period_start: str = common.date("Start of the period", "First day counted.")
    period_end: str = common.date("End of the period", "Last day counted.")
    value: str = column(
        "Value", "The count, in the unit named.", "number", required=True, unit="see unit", minimum=0, example="1460"
    )
    unit: str = column("Unit", "What is counted.", "code", required=True, allowed=UNITS, example="requests")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Flows of cooperation"
        description = (
            "Requests, answers, extraditions, notices and cases between economies and bodies, by channel and "
            "period, each counted as its source counts: periods overlap and ways of counting differ, see the "
            "notes."
        )
        metadata = about(
            "Crime and justice",
            subject=("metric", "from_economy", "to_economy", "channel"),
            spell=("period_start", "period_end"),
        )
