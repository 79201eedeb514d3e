"""Targets told in the window: kept in one step, shown with their progress, what is no amount is refused."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.targets import read_targets, save_targets
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import ShowReport
from crm_desktop.ui.reports.deals.targets import TargetsPanel
from crm_desktop.ui.reports.figures.view import FigureReportView
from crm_desktop.ui.reports.page import ReportsPage
from tests.ui.context_of_tests import open_context
from tests.ui.records_of_tests import make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


def progress(view: FigureReportView) -> list[object]:
    if not view.sheets:
        return []
    return [line.figures["progress"] for line in view.sheets[0].table.sheet.lines]


def test_targets_are_told_and_followed(qtbot: QtBot, context: PageContext) -> None:
    deal = {"stage": 5, "amount": Decimal(250), "currency": "TWD", "owner": 1}
    make(qtbot, context, Kind.OPPORTUNITY, name="Deal", **deal)
    page = ReportsPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 900)
    page.show()
    page.activate(ShowReport("targets"))
    view = page.report
    assert isinstance(view, FigureReportView)
    qtbot.waitUntil(lambda: progress(view) == [None])
    view.tool_buttons[0].click()
    panel = view.tool_buttons[0].findChild(TargetsPanel) or page.findChild(TargetsPanel)
    assert panel is not None
    field = panel.amounts[1]
    assert not panel.save.isEnabled()  # before those that are kept are there, saving would take them away
    qtbot.waitUntil(partial(field.isEnabled))
    field.setText("much")
    panel.save.click()
    assert panel.isVisible()
    field.setText("1,000")
    panel.save.click()
    qtbot.waitUntil(lambda: progress(view) == [0.25])


def test_targets_of_two_windows_are_put_together(qtbot: QtBot, context: PageContext) -> None:
    other = make(qtbot, context, Kind.USER, name="Ben")
    panel = TargetsPanel(context, _anchor(qtbot))
    qtbot.waitUntil(panel.save.isEnabled)
    panel.amounts[1].setText("300")
    with qtbot.waitSignal(context.gateway.changed):  # another window sets Ben's meanwhile
        context.gateway.run(save_targets(context.today().replace(day=1), {other: 50_000}, {}))
    panel.save.click()
    qtbot.waitUntil(lambda: panel.amounts[other].text() == "500")
    assert panel.amounts[1].text() == "300", "what was typed is kept"
    qtbot.waitUntil(panel.save.isEnabled)
    with qtbot.waitSignal(context.gateway.changed):
        panel.save.click()
    kept: list[dict[int, int]] = []
    context.gateway.read(read_targets(context.today().replace(day=1)), kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert kept == [{1: 30_000, other: 50_000}]


def _anchor(qtbot: QtBot) -> QWidget:
    anchor = QWidget()
    qtbot.addWidget(anchor)
    anchor.show()
    return anchor
