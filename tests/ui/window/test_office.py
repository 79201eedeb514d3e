"""Who works here is chosen at the foot of the window: deeds, lists of one's own and undo follow."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.status_line import StatusLine
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from crm_desktop.ui.window.office import Office
from tests.ui.records_of_tests import make, open_page, run, stored

ME = 1


@pytest.fixture
def ben(qtbot: QtBot, context: PageContext) -> int:
    return make(qtbot, context, Kind.USER, name="Ben")


def office_in(qtbot: QtBot, context: PageContext) -> Office:
    window = QWidget()
    qtbot.addWidget(window)
    line = StatusLine(window)
    return Office(context, line, window)


def choose(qtbot: QtBot, context: PageContext, office: Office, name: str) -> None:
    office.menu.aboutToShow.emit()
    action = next(each for each in office.menu.actions() if each.text() == name)
    with qtbot.waitSignal(context.gateway.user_changed):
        action.trigger()


def test_what_is_written_next_is_theirs(qtbot: QtBot, context: PageContext, ben: int) -> None:
    office = office_in(qtbot, context)
    assert context.gateway.user == ME
    choose(qtbot, context, office, "Ben")
    assert office.button.text() == "Ben"
    lead = make(qtbot, context, Kind.LEAD, name="Anna")
    assert stored(qtbot, context, Kind.LEAD, lead)["owner"] == ben


def test_who_works_here_stands_out_in_the_menu(qtbot: QtBot, context: PageContext, ben: int) -> None:
    office = office_in(qtbot, context)
    choose(qtbot, context, office, "Ben")
    office.menu.aboutToShow.emit()
    told = {action.text(): action.font().bold() for action in office.menu.actions() if action.isCheckable()}
    assert told.pop("Ben")
    assert told
    assert not any(told.values())


def test_undo_takes_back_ones_own_deeds(qtbot: QtBot, context: PageContext, ben: int) -> None:
    office = office_in(qtbot, context)
    lead = make(qtbot, context, Kind.LEAD, name="Anna")
    choose(qtbot, context, office, "Ben")
    qtbot.waitUntil(lambda: context.gateway.to_undo is None)
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (lead,)), {"company": "Bau"}))
    assert context.gateway.to_undo is not None
    run(qtbot, context, CreateRecord(Kind.LEAD, {"name": "Berta"}))
    for _step in range(2):
        with qtbot.waitSignal(context.gateway.changed):
            context.gateway.undo()
    qtbot.waitUntil(lambda: context.gateway.to_undo is None)
    assert stored(qtbot, context, Kind.LEAD, lead)["name"] == "Anna"


def test_the_choice_is_kept_for_the_file_and_the_computer(
    qtbot: QtBot, context: PageContext, ben: int
) -> None:
    choose(qtbot, context, office_in(qtbot, context), "Ben")
    with qtbot.waitSignal(context.gateway.user_changed):
        context.gateway.work_as(ME)
    with qtbot.waitSignal(context.gateway.user_changed):
        office_in(qtbot, context)
    assert context.gateway.user == ben


def test_whoever_is_archived_is_not_taken_up_again(qtbot: QtBot, context: PageContext, ben: int) -> None:
    choose(qtbot, context, office_in(qtbot, context), "Ben")
    with qtbot.waitSignal(context.gateway.user_changed):
        context.gateway.work_as(ME)
    run(qtbot, context, EditRecords(Records(Kind.USER, (ben,)), {"active": False}))
    office = office_in(qtbot, context)
    assert office.button.text() != "Ben"
    office.menu.aboutToShow.emit()
    assert "Ben" not in [action.text() for action in office.menu.actions()]


def test_my_leads_are_those_of_who_works_here(qtbot: QtBot, context: PageContext, ben: int) -> None:
    make(qtbot, context, Kind.LEAD, name="Anna")
    hers = make(qtbot, context, Kind.LEAD, name="Berta", owner=ben)
    page = open_page(qtbot, context, Kind.LEAD)
    mine = next(view for view in page.bar.views() if view.key == "mine")
    page.bar.list_view(mine)
    choose(qtbot, context, office_in(qtbot, context), "Ben")
    qtbot.waitUntil(lambda: page.table.list.is_loaded and page.table.list.total == 1)
    qtbot.waitUntil(lambda: page.table.list.model.id_at(0) == hers)


def test_the_lists_open_from_the_menu(qtbot: QtBot, context: PageContext) -> None:
    office = office_in(qtbot, context)
    office.doings()["office_lists"]()
    dialog = office.button.window().findChild(OfficeListsDialog)
    assert dialog is not None
    dialog.accept()
