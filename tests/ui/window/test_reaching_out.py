"""Calling and writing from a record and from a table: what the system is given, and what is noted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from crm_desktop.bridge.records.reaching import Reach, reach_by
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import IconButton
from crm_desktop.ui.activities.dialog import ActivityDialog
from crm_desktop.ui.navigation.requests import ReachOut, ShowPage
from crm_desktop.ui.records.page import RecordsPage
from crm_desktop.ui.window.reaching_out import ReachingOut
from tests.ui.records_of_tests import make, stored
from tests.ui.window.stage import Stage


class System:
    """Takes what the system would be given to open; whether it has a program for it can be said."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.has_program = True

    def take(self, address: str) -> bool:
        self.opened.append(address)
        return self.has_program


@pytest.fixture
def system(stage: Stage) -> System:
    made = System()
    reaching_of(stage).open_address = made.take
    return made


def reaching_of(stage: Stage) -> ReachingOut:
    return stage.window._activities.reaching


def leads_page(stage: Stage) -> RecordsPage:
    stage.window.handle(ShowPage("leads"))
    page = stage.window.pages.current
    assert isinstance(page, RecordsPage)
    return page


def wait_for(stage: Stage, page: RecordsPage, lead: int) -> None:
    stage.qtbot.waitUntil(lambda: page.table.list.model.row_object(lead) is not None)


def test_a_row_is_called_and_the_call_noted(stage: Stage, system: System) -> None:
    lead = make(stage.qtbot, stage.context, Kind.LEAD, name="Anna", phone="+886 2 2345 6789")
    page = leads_page(stage)
    wait_for(stage, page, lead)
    page.table.show_id(lead)
    page.record_actions.reaching.actions["call"].trigger()
    assert system.opened == ["tel:+886223456789"]
    reaching = reaching_of(stage)
    assert reaching.toast is not None
    reaching.toast.answer("log")
    stage.qtbot.waitUntil(
        lambda: stored(stage.qtbot, stage.context, Kind.LEAD, lead)["status"] == "contacted"
    )
    noted = stored(stage.qtbot, stage.context, Kind.ACTIVITY, 1)
    assert (noted["kind"], noted["lead"], noted["subject"]) == ("call", lead, "Call +886 2 2345 6789")
    assert noted["done_at"] is not None


def test_the_menu_of_a_row_offers_what_may_be_opened_and_nothing_else(stage: Stage, system: System) -> None:
    page = leads_page(stage)
    for values, offered in (
        ({"email": "anna@nord.example", "mobile": "0912 345 678"}, 2),
        ({"phone": "*21*0912345678#"}, 0),
    ):
        lead = make(stage.qtbot, stage.context, Kind.LEAD, name="Anna", **values)
        wait_for(stage, page, lead)
        page.table.show_id(lead)
        menu = QMenu()
        page.record_actions.reaching.add_to(menu)
        assert len([each for each in menu.actions() if not each.isSeparator()]) == offered
        for each in menu.actions():
            each.trigger()
    assert system.opened == ["mailto:anna@nord.example", "tel:0912345678"]


def test_beside_the_value_of_a_record_stands_a_button(stage: Stage, system: System) -> None:
    lead = make(stage.qtbot, stage.context, Kind.LEAD, name="Anna", email="anna@nord.example")
    page = leads_page(stage)
    wait_for(stage, page, lead)
    page.table.show_id(lead)
    form = page.inspector.parts.form
    stage.qtbot.waitUntil(lambda: form.row("email") is not None)
    row = form.row("email")
    assert row is not None
    stage.qtbot.waitUntil(lambda: bool(row.findChildren(IconButton)))
    button = row.findChildren(IconButton)[0]
    assert button.accessibleName() == "Write to anna@nord.example"
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert system.opened == ["mailto:anna@nord.example"]
    reaching = reaching_of(stage)
    assert reaching.toast is not None
    reaching.toast.answer("notes")
    stage.qtbot.waitUntil(lambda: bool(stage.window.findChildren(ActivityDialog)))
    dialog = stage.window.findChildren(ActivityDialog)[0]
    stage.qtbot.waitUntil(dialog.isVisible)
    assert dialog.form.subject.value() == "Write to anna@nord.example"
    dialog.reject()


@pytest.mark.parametrize(
    "address",
    [
        "http://evil.example",
        "file:///etc/passwd",
        "mailto:a@b.example?bcc=c@d.example",
        "javascript:alert(1)",
    ],
)
def test_only_checked_addresses_reach_the_system(stage: Stage, system: System, address: str) -> None:
    lead = make(stage.qtbot, stage.context, Kind.LEAD, name="Anna")
    stage.window.handle(ReachOut(Reach(address, "x", "email"), Kind.LEAD, lead, "Anna"))
    assert system.opened == []
    assert reaching_of(stage).toast is None


def test_of_further_ways_numbers_and_addresses_are_opened() -> None:
    found = [
        reach_by(*way) for way in (("email", "a@b.example"), ("phone", "0912 345 678"), ("line", "anna"))
    ]
    assert [each and each.address for each in found] == ["mailto:a@b.example", "tel:0912345678", None]


def test_where_no_program_opens_it_the_number_is_copied(stage: Stage, system: System) -> None:
    system.has_program = False
    reach = reach_by("phone", "0912 345 678")
    assert reach is not None
    lead = make(stage.qtbot, stage.context, Kind.LEAD, name="Anna")
    stage.window.handle(ReachOut(reach, Kind.LEAD, lead, "Anna"))
    assert QGuiApplication.clipboard().text() == "0912 345 678"
    assert reaching_of(stage).toast is not None, "it may be dialled by hand"
