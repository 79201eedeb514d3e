"""Leads worked by keys and menus: qualified with what speaks for them, claimed, given back, assigned."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.record_page.closing_questions import ClosingQuestion
from crm_desktop.ui.records.page import RecordsPage
from crm_desktop.ui.records.share_out import ShareOut
from tests.ui.record_page.test_parts import show
from tests.ui.records_of_tests import make, open_page, popup, run, stored

ME = 1


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, leads: list[int]) -> Iterator[RecordsPage]:
    page = open_page(qtbot, context, Kind.LEAD)
    yield page
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMenu):
            widget.close()


def choose(qtbot: QtBot, page: RecordsPage, *ids: int) -> None:
    page.table.setFocus()
    page.table.show_id(ids[0])
    if len(ids) > 1:
        page.table.select_all_matching()
    qtbot.waitUntil(lambda: page.table.selection_state().count >= len(ids))


def do(page: RecordsPage, key: str) -> None:
    page.record_actions.chosen.actions[key].trigger()


def owners(qtbot: QtBot, context: PageContext, ids: list[int]) -> list[object]:
    return [stored(qtbot, context, Kind.LEAD, id_)["owner"] for id_ in ids]


def test_qualifying_asks_what_speaks_for_the_lead_and_needs_no_answer(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    choose(qtbot, page, leads[0])
    do(page, "qualify")
    question = popup(qtbot, ClosingQuestion)
    assert isinstance(question, ClosingQuestion)
    qtbot.keyClick(question.tick("clear_need").tick, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["status"] == "qualified")
    assert stored(qtbot, context, Kind.LEAD, leads[0])["clear_need"] == 0


def test_ticks_and_notes_are_kept_with_the_step_and_undone_with_it(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[0],)), {"intention": True}))
    choose(qtbot, page, leads[0])
    do(page, "qualify")
    question = popup(qtbot, ClosingQuestion)
    assert isinstance(question, ClosingQuestion)
    assert question.tick("intention").tick.isChecked()
    qtbot.keyClick(question.tick("clear_need").tick, Qt.Key.Key_Space)
    qtbot.keyClicks(question.tick("chance").note.input_widget(), "Budget in May")
    question.accept()
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["status"] == "qualified")
    row = stored(qtbot, context, Kind.LEAD, leads[0])
    facts = ("clear_need", "intention", "chance", "chance_note")
    assert [row[name] for name in facts] == [1, 1, 0, "Budget in May"]
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.undo()
    row = stored(qtbot, context, Kind.LEAD, leads[0])
    assert [row[name] for name in facts] == [0, 1, 0, None]
    assert row["status"] == "new"


def test_the_head_shows_the_facts_and_a_click_changes_one(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    changes = {"clear_need": True, "clear_need_note": "200 pieces a month"}
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[0],)), changes))
    facts = show(qtbot, page, leads[0]).head.facts
    qtbot.waitUntil(facts.box("clear_need").isChecked)
    assert "200 pieces a month" in facts.box("clear_need").toolTip()
    assert not facts.box("chance").isChecked()
    qtbot.keyClick(facts.box("chance"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["chance"] == 1)


def test_many_are_unqualified_with_one_reason(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    choose(qtbot, page, *leads)
    do(page, "unqualify")
    question = popup(qtbot, ClosingQuestion)
    assert isinstance(question, ClosingQuestion)
    question.row("unqualified_reason").editor.set_value(2)
    question.accept()
    qtbot.waitUntil(
        lambda: {stored(qtbot, context, Kind.LEAD, id_)["status"] for id_ in leads} == {"unqualified"}
    )
    do(page, "reopen")
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["status"] == "new")
    assert stored(qtbot, context, Kind.LEAD, leads[0])["unqualified_reason"] is None


def test_the_pool_is_claimed_and_given_back(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    choose(qtbot, page, *leads)
    do(page, "give_back")
    qtbot.waitUntil(lambda: set(owners(qtbot, context, leads)) == {None})
    pool = next(view for view in page.bar.views() if view.key == "pool")
    page.bar.list_view(pool)
    qtbot.waitUntil(lambda: page.table.list.is_loaded and page.table.list.total > 0)
    choose(qtbot, page, leads[0])
    do(page, "claim")
    qtbot.waitUntil(lambda: owners(qtbot, context, leads)[0] == ME)
    assert owners(qtbot, context, leads)[1] is None


def test_claiming_what_somebody_else_has_says_who(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    ben = make(qtbot, context, Kind.USER, name="Ben")
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[0],)), {"owner": ben}))
    choose(qtbot, page, leads[0])
    with qtbot.waitSignal(page.message) as said:
        do(page, "claim")
    assert "Ben" in said.args[0]


def test_chosen_leads_are_shared_out_among_the_people_ticked(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    ben = make(qtbot, context, Kind.USER, name="Ben")
    choose(qtbot, page, *leads)
    do(page, "assign")
    panel = popup(qtbot, ShareOut)
    assert isinstance(panel, ShareOut)
    assert not panel.accept_button.isEnabled()
    panel.boxes[ME].setChecked(True)
    panel.boxes[ben].setChecked(True)
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: set(owners(qtbot, context, leads)) == {ME, ben})
    shares = owners(qtbot, context, leads)
    assert abs(shares.count(ME) - shares.count(ben)) <= 1


def test_the_menu_of_chosen_leads_offers_it_all(qtbot: QtBot, page: RecordsPage, leads: list[int]) -> None:
    choose(qtbot, page, leads[0])
    page.record_actions._open_menu(leads[0], page.mapToGlobal(page.rect().center()))
    menu = popup(qtbot, QMenu)
    assert isinstance(menu, QMenu)
    folded = [part for action in menu.actions() if isinstance(part := action.menu(), QMenu)]
    texts = {action.text() for part in (menu, *folded) for action in part.actions()}
    assert {"Qualify…", "Claim", "Give back to the pool", "Assign…"} <= texts
