"""What the report of input and output offers: other spends tried, and the spend of a year month by month."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.bridge.reports.figures.reading import Tabulated
from crm_desktop.bridge.reports.what_if import WhatIf
from crm_desktop.ui.reports.figures.tools import ReportTool
from crm_desktop.ui.reports.figures.view import FigureReportView
from crm_desktop.ui.reports.leads.what_if import WhatIfDialog
from crm_desktop.ui.reports.spend.grid import SpendGridDialog


def _what_if_text() -> str:
    return QCoreApplication.translate("WhatIf", "What if…")


def _try(view: FigureReportView, figures: Tabulated, words: FigureWords) -> None:
    days = view.choices.days(view.context.days)
    WhatIfDialog(view.context, figures.sheets[0], words, days, view).open()


def _has_spend(figures: Tabulated) -> bool:
    """Rates are known of channels and campaigns with spend; months are no choice for the next quarter."""
    return figures.sheets[0].of != "month" and len(WhatIf.rates(figures.sheets[0])) > 0


def _spend_text() -> str:
    return QCoreApplication.translate("WhatIf", "Spend by month…")


def _edit(view: FigureReportView, _figures: Tabulated, _words: FigureWords) -> None:
    SpendGridDialog(view.context, view).open()


RETURN_TOOLS = (ReportTool(_what_if_text, _try, _has_spend), ReportTool(_spend_text, _edit))
