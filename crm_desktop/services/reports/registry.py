"""The reports as they are counted and written: a new one is a line here and a module beside."""

from __future__ import annotations

from typing import Any

from crm_desktop.services.reports.campaign_writing import CampaignsReport
from crm_desktop.services.reports.channel_writing import ChannelsReport
from crm_desktop.services.reports.cohorts import CohortsReport
from crm_desktop.services.reports.competitors import CompetitorsReport
from crm_desktop.services.reports.forecasts import ForecastReport
from crm_desktop.services.reports.order_writing import OrdersReport
from crm_desktop.services.reports.outcomes import OutcomesReport
from crm_desktop.services.reports.report import Report
from crm_desktop.services.reports.return_sheet import ReturnsReport
from crm_desktop.services.reports.speed import SpeedReport

REPORTS: dict[str, Report[Any]] = {
    each.type.key: each
    for each in (
        ChannelsReport(),
        ReturnsReport(),
        CohortsReport(),
        CampaignsReport(),
        OutcomesReport(),
        SpeedReport(),
        ForecastReport(),
        OrdersReport(),
        CompetitorsReport(),
    )
}
