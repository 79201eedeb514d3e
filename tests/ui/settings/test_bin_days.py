"""How far back the bin looks is the office's to say; it looks so far in the window from then on."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.ui.past.bin_page import BinPage
from crm_desktop.ui.settings.bin_days import BinDaysPane
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from tests.ui.settings.panes_of_tests import pane_of


def test_the_office_says_how_far_back_the_bin_looks(qtbot: QtBot, context: PageContext) -> None:
    dialog = OfficeListsDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    pane = pane_of(dialog, BinDaysPane)
    page = BinPage(context)
    qtbot.addWidget(page)
    assert pane.days.value() == page.days_now() == 90
    pane.days.setValue(45)
    with qtbot.waitSignal(context.gateway.changed):
        pane.finish()
    assert page.days_now() == 45
    assert page.days.text().startswith("Deleted in the last 45")
    assert [days for days, _said in page.days_offered()] == [30, 45, 90, 365, 0]
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.undo()
    qtbot.waitUntil(lambda: pane.days.value() == 90)
    pane.finish()
    assert page.days_now() == 90
