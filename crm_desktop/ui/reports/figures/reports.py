"""The reports that are sheets of figures, by their names: a new one is a class here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.reports import COHORTS, FORECAST, OUTCOMES, ROI, SPEED
from crm_desktop.ui.reports.figures.view import FigureReportView


class ReturnsReportView(FigureReportView):
    """What was put in, and what came out."""

    key = ROI.key

    @staticmethod
    def title() -> str:
        """What the report is called."""
        return QCoreApplication.translate("FigureReports", "Input and output")


class CohortsReportView(FigureReportView):
    """How conversion grows with the age of leads, and which channel is better."""

    key = COHORTS.key

    @staticmethod
    def title() -> str:
        """What the report is called."""
        return QCoreApplication.translate("FigureReports", "Conversion over time")


class OutcomesReportView(FigureReportView):
    """What came of deals, and why."""

    key = OUTCOMES.key

    @staticmethod
    def title() -> str:
        """What the report is called."""
        return QCoreApplication.translate("FigureReports", "Wins and losses")


class SpeedReportView(FigureReportView):
    """How long deals stand in their stages."""

    key = SPEED.key

    @staticmethod
    def title() -> str:
        """What the report is called."""
        return QCoreApplication.translate("FigureReports", "Speed and stages")


class ForecastReportView(FigureReportView):
    """What the open deals will bring."""

    key = FORECAST.key

    @staticmethod
    def title() -> str:
        """What the report is called."""
        return QCoreApplication.translate("FigureReports", "Pipeline and forecast")
