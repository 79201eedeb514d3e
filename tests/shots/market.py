"""Scenes of competitors, pipelines and the board by other columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSlider

from crm_desktop.bridge.board.reading import Grouping
from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.competitors.deal_part import CompetitorsPart
from crm_desktop.ui.navigation.requests import ShowRecord, ShowReport
from crm_desktop.ui.pipeline.page import PipelinePage
from crm_desktop.ui.reports.dashboard.view import DashboardView
from crm_desktop.ui.reports.figures.view import FigureReportView
from crm_desktop.ui.reports.leads.what_if import WhatIfDialog
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from tests.shots.stage import Stage

Scene = Callable[[Stage], "Iterator[None]"]


def competitors(stage: Stage) -> Iterator[None]:
    """All competitors."""
    stage.show("competitors")
    yield


def competitor(stage: Stage) -> Iterator[None]:
    """One competitor, seen from the deals in which it was met."""
    stage.show("competitors", ShowRecord(Kind.COMPETITOR, stage.first_id(Kind.COMPETITOR)))
    yield
    QTest.keyClick(stage.page_widget(), Qt.Key.Key_Escape)


def _lost_deal(stage: Stage) -> int:
    return stage.first(ListQuery(Kind.OPPORTUNITY, filters=(Filter("lost_to", Operator.FILLED),)))


def deal_competitors(stage: Stage) -> Iterator[None]:
    """A deal that was lost to a competitor."""
    stage.show("opportunities", ShowRecord(Kind.OPPORTUNITY, _lost_deal(stage)))
    yield
    QTest.keyClick(stage.page_widget(), Qt.Key.Key_Escape)


def competitor_form(stage: Stage) -> Iterator[None]:
    """A competitor is named in a deal."""
    stage.show("opportunities", ShowRecord(Kind.OPPORTUNITY, _lost_deal(stage)))
    stage.part(CompetitorsPart).begin()
    stage.until(lambda: QApplication.activePopupWidget() is not None, "the form")
    yield
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def _board(grouping: Grouping) -> Scene:
    def show(stage: Stage) -> Iterator[None]:
        stage.show("pipeline")
        page = stage.part(PipelinePage)
        page.filters.title.chosen.emit(grouping)
        stage.settle()
        yield
        page.filters.title.chosen.emit(Grouping.STAGE)
        stage.settle()

    return show


def service(stage: Stage) -> Iterator[None]:
    """The board of the second pipeline."""
    stage.show("pipeline")
    page = stage.part(PipelinePage)
    page.show_pipeline(2)
    stage.settle()
    yield
    page.show_pipeline(1)
    stage.settle()


def stages(stage: Stage) -> Iterator[None]:
    """The stages of a pipeline in the settings."""
    dialog = OfficeListsDialog(stage.document.context, stage.window)
    dialog.show()
    dialog.show_list(Kind.STAGE)
    stage.settle()
    yield
    dialog.close()


def report(stage: Stage) -> Iterator[None]:
    """The report of competitors with one of them."""
    stage.show("reports", ShowReport("competitors"))
    yield
    stage.show("reports", ShowReport("channels"))


def _is_drawn(stage: Stage) -> bool:
    card = stage.part(FigureReportView).pictures[0]
    return card.chart is not None or card.picture is None


def _report(key: str) -> Scene:
    """A report that is made of sheets."""

    def show(stage: Stage) -> Iterator[None]:
        stage.show("reports", ShowReport(key))
        stage.until(lambda: _is_drawn(stage), "the charts")
        yield
        stage.show("reports", ShowReport("channels"))

    return show


def dashboard(stage: Stage) -> Iterator[None]:
    """The dashboard that an office begins with."""
    stage.show("reports", ShowReport("dashboard"))
    view = stage.part(DashboardView)
    stage.until(
        lambda: bool(view.tiles) and all(tile.chart for tile in view.tiles if tile.content.tile.is_chart),
        "the charts",
    )
    yield
    stage.show("reports", ShowReport("channels"))


def what_if(stage: Stage) -> Iterator[None]:
    """Sliders over the spend of the next quarter, one of them moved."""
    stage.show("reports", ShowReport("roi"))
    stage.until(lambda: _is_drawn(stage), "the charts")
    stage.part(FigureReportView).tool_buttons[0].click()
    dialog = stage.part(WhatIfDialog)
    next(iter(dialog.sliders.values())).triggerAction(QSlider.SliderAction.SliderPageStepAdd)
    yield
    dialog.reject()
    stage.show("reports", ShowReport("channels"))


#: Reports that are made of sheets.
SHEETS = (
    "roi",
    "funnel",
    "cohorts",
    "snapshot",
    "receivables",
    "outcomes",
    "speed",
    "forecast",
    "odds",
    "accuracy",
    "people",
    "products",
    "pivot",
    "targets",
)
MARKET: dict[str, Scene] = {
    "report-what-if": what_if,
    "report-dashboard": dashboard,
    **{f"report-{key}": _report(key) for key in SHEETS},
    "report-competitors": report,
    "competitors": competitors,
    "record-competitor": competitor,
    "record-lost-deal": deal_competitors,
    "competitor-form": competitor_form,
    "board-owners": _board(Grouping.OWNER),
    "board-months": _board(Grouping.MONTH),
    "board-service": service,
    "stages": stages,
}
