"""The settings for leads that lie, the list of what goes back, and the offer to give it back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.view import RETURN_TO_POOL
from crm_desktop.core.commands import SaveSetting
from crm_desktop.core.queries import Filter, ListQuery, Operator, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.ui.navigation.requests import BeginDeed, Request
from crm_desktop.ui.records.return_to_pool import ReturnToPoolDialog
from crm_desktop.ui.settings.lead_days import LeadDaysPane
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from crm_desktop.ui.window.return_offer import ReturnOffer
from tests.ui.records_of_tests import count, run
from tests.ui.settings.panes_of_tests import pane_of

OWNED = ListQuery(Kind.LEAD, filters=(Filter("owner", Operator.FILLED),))


@pytest.fixture
def later(context: PageContext, leads: list[int], monkeypatch: pytest.MonkeyPatch) -> date:
    """It is a hundred days after the leads were touched."""
    day = context.today() + timedelta(days=100)
    monkeypatch.setattr(context.formats, "today", lambda: day)
    return day


def opened(qtbot: QtBot, context: PageContext) -> LeadDaysPane:
    dialog = OfficeListsDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    return pane_of(dialog, LeadDaysPane)


def test_the_rule_is_off_until_somebody_switches_it_on(
    qtbot: QtBot, context: PageContext, later: date
) -> None:
    pane = opened(qtbot, context)
    assert not pane.rule.isChecked()
    assert not pane.show_button.isVisible()
    with qtbot.waitSignal(context.gateway.changed):
        qtbot.mouseClick(pane.rule, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.said.text() == "5 leads would go back now.")
    assert context.gateway.reference_data.return_days == 60
    pane.returning.setValue(101)
    with qtbot.waitSignal(context.gateway.changed):
        pane.finish()
    qtbot.waitUntil(lambda: pane.said.text() == "0 leads would go back now.")
    assert not pane.show_button.isEnabled()
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.undo()
    qtbot.waitUntil(lambda: pane.returning.value() == 60)


def test_the_days_of_a_mark_are_kept(qtbot: QtBot, context: PageContext) -> None:
    pane = opened(qtbot, context)
    assert pane.untouched.value() == 30
    pane.untouched.setValue(7)
    with qtbot.waitSignal(context.gateway.changed):
        pane.finish()
    assert context.gateway.reference_data.untouched_days == 7


def test_what_goes_back_is_listed_and_one_undo_brings_it_back(
    qtbot: QtBot, context: PageContext, later: date
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = ReturnToPoolDialog(context, 60, parent)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.accept_button.isEnabled())
    assert dialog.title.text() == "5 leads would go back to the pool"
    assert dialog.table.paged_model.rowCount() == 5
    with qtbot.waitSignal(dialog.given_back):
        qtbot.keyClick(dialog.accept_button, Qt.Key.Key_Space)
    assert count(qtbot, context, OWNED) == 0
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.undo()
    assert count(qtbot, context, OWNED) == 5


def test_it_is_offered_once_a_day_where_the_office_has_the_rule(
    qtbot: QtBot, context: PageContext, later: date
) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    asked: list[Request] = []
    offer = ReturnOffer(context, Toasts(ground, context.themes, context.icons), asked.append, ground)
    said: list[str] = []
    offer.offered.connect(said.append)
    offer.look()
    assert count(qtbot, context, OWNED) == 5
    assert not said, "there is no rule"
    run(qtbot, context, SaveSetting("return_days", "60"))
    # Another setting may already have made the program look at the calendar, and so have offered it.
    offer.look()
    qtbot.waitUntil(lambda: bool(said))
    offer.begin()
    assert asked == [BeginDeed(RETURN_TO_POOL, Records(Kind.LEAD, ()))]
    offer.look()
    assert count(qtbot, context, OWNED) == 5
    assert len(said) == 1
