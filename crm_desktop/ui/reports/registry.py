"""The reports as the window shows them: a new one is a line here and a module beside."""

from __future__ import annotations

from crm_desktop.ui.reports.deals.competitors import CompetitorReportView
from crm_desktop.ui.reports.figures.reports import (
    CohortsReportView,
    ForecastReportView,
    OutcomesReportView,
    ReturnsReportView,
    SpeedReportView,
)
from crm_desktop.ui.reports.leads.campaigns import CampaignReportView
from crm_desktop.ui.reports.leads.channels import ChannelReportView
from crm_desktop.ui.reports.selling.orders import OrdersReportView
from crm_desktop.ui.reports.view import ReportView

#: In the order in which they are offered.
REPORT_VIEWS: tuple[type[ReportView], ...] = (
    ChannelReportView,
    ReturnsReportView,
    CohortsReportView,
    CampaignReportView,
    SpeedReportView,
    ForecastReportView,
    OutcomesReportView,
    OrdersReportView,
    CompetitorReportView,
)
