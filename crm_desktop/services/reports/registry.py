"""The reports as they are counted and written: a new one is a line here and a module beside."""

from __future__ import annotations

from typing import Any

from crm_desktop.services.reports.deals.accuracy import AccuracyReport
from crm_desktop.services.reports.deals.competitors import CompetitorsReport
from crm_desktop.services.reports.deals.forecasts import ForecastReport
from crm_desktop.services.reports.deals.odds import OddsReport
from crm_desktop.services.reports.deals.outcomes import OutcomesReport
from crm_desktop.services.reports.deals.people import PeopleReport
from crm_desktop.services.reports.deals.snapshot import SnapshotReport
from crm_desktop.services.reports.deals.speed import SpeedReport
from crm_desktop.services.reports.deals.targets import TargetsReport
from crm_desktop.services.reports.leads.campaign_writing import CampaignsReport
from crm_desktop.services.reports.leads.channel_writing import ChannelsReport
from crm_desktop.services.reports.leads.cohorts import CohortsReport
from crm_desktop.services.reports.leads.funnel import FunnelReport
from crm_desktop.services.reports.leads.return_sheet import ReturnsReport
from crm_desktop.services.reports.own_tables import PivotReport
from crm_desktop.services.reports.report import Report
from crm_desktop.services.reports.selling.orders import OrdersReport
from crm_desktop.services.reports.selling.products import ProductsReport
from crm_desktop.services.reports.selling.receivables import ReceivablesReport

REPORTS: dict[str, Report[Any]] = {
    each.type.key: each
    for each in (
        ChannelsReport(),
        ReturnsReport(),
        FunnelReport(),
        CohortsReport(),
        CampaignsReport(),
        OutcomesReport(),
        SpeedReport(),
        ForecastReport(),
        SnapshotReport(),
        OddsReport(),
        AccuracyReport(),
        TargetsReport(),
        PeopleReport(),
        ProductsReport(),
        OrdersReport(),
        ReceivablesReport(),
        CompetitorsReport(),
        PivotReport(),
    )
}
