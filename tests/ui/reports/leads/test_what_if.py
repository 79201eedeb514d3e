"""Sliders that move the next quarter's spend: what is expected follows, the sum stays, nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import ShowReport
from crm_desktop.ui.reports.figures.view import FigureReportView
from crm_desktop.ui.reports.leads.what_if import WhatIfDialog
from crm_desktop.ui.reports.page import ReportsPage
from crm_desktop.ui.reports.spend.grid import SpendGridDialog
from tests.ui.context_of_tests import open_context
from tests.ui.records_of_tests import make
from tests.ui.reports.figures.test_view import office, shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


def opened(page: ReportsPage, view: FigureReportView) -> WhatIfDialog:
    view.tool_buttons[0].click()
    (dialog,) = page.findChildren(WhatIfDialog)
    return dialog


def test_moving_one_spend_moves_the_others_and_what_is_expected(qtbot: QtBot, context: PageContext) -> None:
    office(qtbot, context)  # two channels with 500 each; one of them has won 2,000
    page, view = shown(qtbot, context)
    dialog = opened(page, view)
    total = dialog.plan.total
    paid, social = dialog.sliders
    assert dialog.plan.spends[paid] == dialog.plan.spends[social] == total / 2
    QTest.keyClick(dialog.sliders[paid], Qt.Key.Key_End)
    assert dialog.plan.spends[paid] == total, "no more than there is"
    assert dialog.sliders[social].value() == 0
    before = dialog.total[1].text()
    dialog.reset.click()
    assert dialog.plan.spends[social] == total / 2
    assert dialog.total[1].text() != before
    dialog.keeps_sum.setChecked(False)
    QTest.keyClick(dialog.sliders[social], Qt.Key.Key_End)
    assert dialog.plan.spends[paid] == total / 2
    assert dialog.plan.spends[social] == dialog.plan.most == total * Fraction(3, 2)
    assert dialog.sliders[paid].accessibleName() == "Spend on Paid search"
    assert "(" in dialog.total[2].text()
    dialog.accept()


def test_what_has_no_spend_is_named_and_without_any_it_is_not_offered(
    qtbot: QtBot, context: PageContext
) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna", channel=1)
    make(qtbot, context, Kind.OPPORTUNITY, name="Deal", lead=lead, stage=5)
    page, view = shown(qtbot, context)
    assert [button.isHidden() for button in view.tool_buttons] == [True, False]
    office(qtbot, context)
    qtbot.waitUntil(view.tool_buttons[0].isVisible)
    dialog = opened(page, view)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Not among them, because no spend is recorded: Trade fair." in said
    dialog.accept()
    page.filters.more["by"].chosen.emit("month")
    qtbot.waitUntil(lambda: not view.tool_buttons[0].isVisible())


def test_the_spend_of_a_year_opens_from_the_report(qtbot: QtBot, context: PageContext) -> None:
    page = ReportsPage(context)
    qtbot.addWidget(page)
    page.show()
    page.activate(ShowReport("roi"))
    view = page.report
    assert isinstance(view, FigureReportView)
    qtbot.waitUntil(lambda: bool(view.tool_buttons))
    view.tool_buttons[1].click()
    (dialog,) = page.findChildren(SpendGridDialog)
    dialog.accept()
