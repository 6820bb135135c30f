"""Charts and the table of the chapter on cooperation against crime; each topic has its own module."""

from analysis.charts.crime_access import platforms
from analysis.charts.crime_agreements import agreements
from analysis.charts.crime_channels import channels
from analysis.charts.crime_index import index
from analysis.charts.crime_justice import extraditions, legal_assistance
from analysis.charts.crime_requests import police_requests

__all__ = ["agreements", "channels", "extraditions", "index", "legal_assistance", "platforms", "police_requests"]
