"""The report of a month as a PDF without a window, for the command line."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.languages import Languages
from crm_desktop.bridge.person.words import Words
from crm_desktop.bridge.reports.monthly import Counted, recorded_month
from crm_desktop.bridge.reports.paper import report_pdf
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.charts import entrance


@frozen
class _Voice:
    formats: Formats
    words: Words


def drawn_alone(counted: Counted, month: date, today: date, language: str) -> bytes:
    """The PDF, drawn by an application of its own, which shows nothing, in a language."""
    application = QApplication.instance() or QApplication(["crm", "-platform", "offscreen"])
    Languages(application).use(language)
    steps = recorded_month(counted, month, today, _Voice(Formats(language), Words(language)), entrance)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return report_pdf(end.value)
