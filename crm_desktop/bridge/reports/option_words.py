"""What the choices for reports are called on the filter line."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.reports.choices import Created
from crm_desktop.core.reports import DaysOf
from crm_desktop.core.values.time.periods import is_told_apart


def created_names(now: str, fiscal_month: int) -> Mapping[Created, str]:
    """The periods, in the order in which they are offered; fiscal ones where they differ."""
    return {
        period: name
        for period, name in _every_period().items()
        if period == now or is_told_apart(period, fiscal_month)
    }


def _every_period() -> Mapping[Created, str]:
    translate = QCoreApplication.translate
    return {
        Created.LAST_12_MONTHS: translate("ReportFilters", "last 12 months"),
        Created.THIS_MONTH: translate("ReportFilters", "this month"),
        Created.LAST_MONTH: translate("ReportFilters", "last month"),
        Created.THIS_QUARTER: translate("ReportFilters", "this quarter"),
        Created.LAST_QUARTER: translate("ReportFilters", "last quarter"),
        Created.THIS_YEAR: translate("ReportFilters", "this year"),
        Created.LAST_YEAR: translate("ReportFilters", "last year"),
        Created.THIS_FISCAL_QUARTER: translate("ReportFilters", "this fiscal quarter"),
        Created.LAST_FISCAL_QUARTER: translate("ReportFilters", "last fiscal quarter"),
        Created.THIS_FISCAL_YEAR: translate("ReportFilters", "this fiscal year"),
        Created.LAST_FISCAL_YEAR: translate("ReportFilters", "last fiscal year"),
        Created.ALL: translate("ReportFilters", "any time"),
        Created.RANGE: translate("ReportFilters", "from … to …"),
    }


def option_name(option: str) -> str:
    """What stands before a choice."""
    translate = QCoreApplication.translate
    names = {
        "by": translate("ReportOptions", "By"),
        "view": translate("ReportOptions", "View"),
        "compare": translate("ReportOptions", "Compared with"),
        "channel": translate("ReportOptions", "Channel"),
        "owner": translate("ReportFilters", "Owner"),
        "pipeline": translate("ReportOptions", "Pipeline"),
        "milestone": translate("ReportOptions", "Until"),
        "group": translate("ReportOptions", "By"),
        "level": translate("ReportOptions", "By"),
    }
    return names[option]


def days_text(days_of: DaysOf) -> str:
    """What stands around the period."""
    translate = QCoreApplication.translate
    texts = {
        DaysOf.CREATION: translate("ReportFilters", "Leads created: {period}"),
        DaysOf.BEGINNING: translate("CompetitorReportView", "Deals begun: {period}"),
        DaysOf.END: translate("ReportFilters", "Deals ended: {period}"),
        DaysOf.EVENT: translate("ReportFilters", "Period: {period}"),
    }
    return texts[days_of]


def choice_name(choice: str) -> str:
    """What one of the words of an option is called."""
    translate = QCoreApplication.translate
    names = {
        "channel": translate("ReportOptions", "channel"),
        "campaign": translate("ReportOptions", "campaign"),
        "month": translate("ReportOptions", "month"),
        "owner": translate("ReportOptions", "owner"),
        "reason": translate("ReportOptions", "reason of the loss"),
        "product": translate("ReportOptions", "product"),
        "category": translate("ReportOptions", "category"),
        "competitor": translate("ReportOptions", "competitor"),
        "size": translate("ReportOptions", "size"),
        "won": translate("ReportOptions", "won"),
        "opportunity": translate("ReportOptions", "opportunity"),
        "qualified": translate("ReportOptions", "qualified"),
        "cohort": translate("ReportOptions", "cohort of the leads"),
        "cash": translate("ReportOptions", "cash, as it happened"),
        "nothing": translate("ReportOptions", "nothing"),
        "before": translate("ReportOptions", "the period before"),
        "year-before": translate("ReportOptions", "the year before"),
    }
    return names[choice]
