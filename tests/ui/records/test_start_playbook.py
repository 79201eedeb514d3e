"""A playbook chosen with its day and started for chosen records, by the panel."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import ListQuery, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.records.page import RecordsPage
from crm_desktop.ui.records.start_playbook import StartPlaybookPanel
from tests.ui.records_of_tests import open_page, popup, run


def planned(qtbot: QtBot, context: PageContext) -> list[tuple[object, object, object]]:
    """What stands in the file: subject, lead and playbook of each activity."""
    found: list[list[tuple[object, object, object]]] = []

    def work(view):  # type: ignore[no-untyped-def]
        ids = view.ids(ListQuery(Kind.ACTIVITY), {})
        places = view.catalogue.row_places(Kind.ACTIVITY)
        rows = view.rows(Kind.ACTIVITY, ids)
        names = ("subject", "lead", "playbook")
        return [tuple(rows[id_][places[name]] for name in names) for id_ in sorted(ids)]

    context.gateway.read(work, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, leads: list[int]) -> RecordsPage:
    return open_page(qtbot, context, Kind.LEAD)


def asked(qtbot: QtBot, page: RecordsPage, lead: int) -> StartPlaybookPanel:
    page.table.setFocus()
    page.table.show_id(lead)
    qtbot.waitUntil(lambda: page.table.selection_state().count >= 1)
    page.record_actions.chosen.actions["playbook"].trigger()
    panel = popup(qtbot, StartPlaybookPanel)
    assert isinstance(panel, StartPlaybookPanel)
    return panel


def test_the_first_one_is_started_by_enter(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    before = planned(qtbot, context)
    panel = asked(qtbot, page, leads[0])
    assert panel.steps.text().splitlines()[0] == "after 1 day(s) Thank for the visit to our stand"
    assert "after 5 day(s) 10:00 Ask what is needed" in panel.steps.text()
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(planned(qtbot, context)) == len(before) + 5)
    assert planned(qtbot, context)[-5:] == [
        ("Thank for the visit to our stand", leads[0], 1),
        ("Send the catalogue", leads[0], 1),
        ("Ask what is needed", leads[0], 1),
        ("Visit or demonstration", leads[0], 1),
        ("Qualify or set aside", leads[0], 1),
    ]
    context.gateway.undo()
    qtbot.waitUntil(lambda: planned(qtbot, context) == before)


def test_another_one_from_another_day(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    panel = asked(qtbot, page, leads[0])
    told: list[tuple[int, object]] = []
    panel.chosen.connect(lambda playbook, day: told.append((playbook, day)))
    panel.buttons[2].setChecked(True)
    day = panel.first_day + timedelta(days=3)
    panel.take_day(day)
    assert "quote has arrived" in panel.steps.text()
    qtbot.mouseClick(panel.accept_button, Qt.MouseButton.LeftButton)
    assert told == [(2, day)]


def test_archived_playbooks_are_not_offered_and_empty_ones_not_started(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    steps = tuple(step.id for step in context.gateway.reference_data.of(Kind.PLAYBOOK_STEP))
    run(qtbot, context, EditRecords(Records(Kind.PLAYBOOK, (1,)), {"active": False}))
    run(qtbot, context, EditRecords(Records(Kind.PLAYBOOK_STEP, steps), {"active": False}))
    panel = asked(qtbot, page, leads[0])
    assert set(panel.buttons) == {2, 3}
    assert panel.steps.text() == "It has no steps yet."
    assert not panel.accept_button.isEnabled()
    panel.close()
