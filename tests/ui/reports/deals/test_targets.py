"""Targets told in the window: kept in one step, shown with their progress, what is no amount is refused."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
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
