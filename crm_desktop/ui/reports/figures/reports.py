"""The reports that are sheets of figures, by their names: a new one is a class here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.reports import ROI
from crm_desktop.ui.reports.figures.view import FigureReportView


class ReturnsReportView(FigureReportView):
    """What was put in, and what came out."""

    key = ROI.key

    @staticmethod
    def title() -> str:
        """What the report is called."""
        return QCoreApplication.translate("FigureReports", "Input and output")
