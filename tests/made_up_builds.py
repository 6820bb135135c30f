"""A stand-in for building a report, which worker processes can import."""

import os
import signal

from analysis.project import Project
from analysis.reports.many.grid import Report
from analysis.reports.many.run import Options
from analysis.reports.many.summary import Outcome


def dies_for_serbia(project: Project, report: Report, options: Options, jobs: int) -> Outcome:
    if report.name.startswith("SRB"):
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(report.name, "complete", runs=jobs)
