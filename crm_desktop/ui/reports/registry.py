"""The reports as the window shows them: a new one is a line here, and a module beside unless it is sheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.reports import (
    ACCURACY,
    COHORTS,
    FORECAST,
    FUNNEL,
    ODDS,
    OUTCOMES,
    PEOPLE,
    PRODUCTS,
    RECEIVABLES,
    ROI,
    SNAPSHOT,
    SPEED,
    TARGETS,
)
from crm_desktop.ui.reports.dashboard.view import DashboardView
from crm_desktop.ui.reports.deals.competitors import CompetitorReportView
from crm_desktop.ui.reports.deals.stage_odds import SPEED_TOOLS
from crm_desktop.ui.reports.deals.targets import TARGET_TOOLS
from crm_desktop.ui.reports.figures.view import FigureReportView
from crm_desktop.ui.reports.leads.campaigns import CampaignReportView
from crm_desktop.ui.reports.leads.channels import ChannelReportView
from crm_desktop.ui.reports.leads.return_tools import RETURN_TOOLS
from crm_desktop.ui.reports.own_tables.view import PivotView
from crm_desktop.ui.reports.selling.orders import OrdersReportView
from crm_desktop.ui.reports.view import ReportView

#: Makes the view of a report.
ReportMaker = Callable[[PageContext, QWidget | None], ReportView]

#: By their keys, in the order in which they are offered.
REPORT_VIEWS: Mapping[str, ReportMaker] = {
    ChannelReportView.key: ChannelReportView,
    DashboardView.key: DashboardView,
    ROI.key: partial(FigureReportView, ROI.key, tools=RETURN_TOOLS),
    FUNNEL.key: partial(FigureReportView, FUNNEL.key),
    COHORTS.key: partial(FigureReportView, COHORTS.key),
    CampaignReportView.key: CampaignReportView,
    SPEED.key: partial(FigureReportView, SPEED.key, tools=SPEED_TOOLS),
    FORECAST.key: partial(FigureReportView, FORECAST.key),
    ACCURACY.key: partial(FigureReportView, ACCURACY.key),
    SNAPSHOT.key: partial(FigureReportView, SNAPSHOT.key),
    ODDS.key: partial(FigureReportView, ODDS.key, tools=SPEED_TOOLS),
    OUTCOMES.key: partial(FigureReportView, OUTCOMES.key),
    TARGETS.key: partial(FigureReportView, TARGETS.key, tools=TARGET_TOOLS),
    PEOPLE.key: partial(FigureReportView, PEOPLE.key),
    PRODUCTS.key: partial(FigureReportView, PRODUCTS.key),
    OrdersReportView.key: OrdersReportView,
    RECEIVABLES.key: partial(FigureReportView, RECEIVABLES.key),
    CompetitorReportView.key: CompetitorReportView,
    PivotView.key: PivotView,
}
