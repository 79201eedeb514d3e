"""While a record is typed the form says what it looks like; the record is shown, or is given the news."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import ShowRecord
from crm_desktop.ui.new_records.form import NewRecord
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import count, make, open_page, stored


def form_of(page: RecordsPage) -> NewRecord:
    page.begin_new()
    form = page.inspector.panel
    assert isinstance(form, NewRecord)
    return form


def type_in(qtbot: QtBot, form: NewRecord, name: str, text: str) -> None:
    qtbot.keyClicks(form.row(name).editor.input_widget(), text)


def press(qtbot: QtBot, form: NewRecord, text: str) -> None:
    button = next(each for each in form.looks_like.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def said(form: NewRecord) -> list[str]:
    return [each.text() for each in form.looks_like.findChildren(QLabel) if each.isVisibleTo(form)]


def test_what_is_typed_is_found_and_never_stands_in_the_way(
    qtbot: QtBot, page: RecordsPage, context: PageContext
) -> None:
    form = form_of(page)
    assert not form.looks_like.isVisible()
    type_in(qtbot, form, "phone", "02 2345-6789")
    qtbot.waitUntil(form.looks_like.isVisible)
    assert said(form) == ["Looks like lead \u201c林志豪\u201d (same phone)"]
    type_in(qtbot, form, "name", "Zoe")
    form.save()
    qtbot.waitUntil(lambda: page.inspector.panel is None)
    assert count(qtbot, context, ListQuery(Kind.LEAD, "Zoe")) == 1


def test_at_most_three_are_said_and_what_is_cleared_says_nothing(
    qtbot: QtBot, page: RecordsPage, context: PageContext
) -> None:
    for place in range(5):
        make(qtbot, context, Kind.CONTACT, name=f"Bea {'ABCDE'[place]}", email="bea@example.com")
    form = form_of(page)
    type_in(qtbot, form, "email", "bea@example.com")
    qtbot.waitUntil(form.looks_like.isVisible)
    assert len(said(form)) == 3
    form.row("email").editor.input_widget().clear()  # type: ignore[attr-defined]
    qtbot.keyClicks(form.row("email").editor.input_widget(), "x")
    qtbot.waitUntil(lambda: not form.looks_like.isVisible())


def test_an_answer_to_older_typing_is_dropped(qtbot: QtBot, page: RecordsPage, context: PageContext) -> None:
    form = form_of(page)
    type_in(qtbot, form, "phone", "02 2345-6789")
    shown: list[bool] = []
    doubles = form.looks_like._doubles
    doubles._read()  # on its way
    form.discard()
    doubles.found.connect(lambda matches: shown.append(bool(matches)))
    qtbot.wait(300)
    assert not any(shown)
    assert not form.looks_like.isVisible()


def test_one_click_shows_the_record_and_the_draft_is_kept(
    qtbot: QtBot, page: RecordsPage, context: PageContext
) -> None:
    contact = make(qtbot, context, Kind.CONTACT, name="Bea Holm", email="bea@example.com")
    asked: list[object] = []
    page.requested.connect(asked.append)
    form = form_of(page)
    type_in(qtbot, form, "email", "bea@example.com")
    qtbot.waitUntil(form.looks_like.isVisible)
    press(qtbot, form, "Show it")
    assert asked == [ShowRecord(Kind.CONTACT, contact)]
    assert form_of(page).row("email").editor.typed_text() == "bea@example.com"


def test_the_news_is_added_as_a_note_in_one_step(
    qtbot: QtBot, page: RecordsPage, context: PageContext
) -> None:
    contact = make(qtbot, context, Kind.CONTACT, name="Bea Holm", email="bea@example.com")
    leads = count(qtbot, context, ListQuery(Kind.LEAD))
    form = form_of(page)
    type_in(qtbot, form, "email", "bea@example.com")
    type_in(qtbot, form, "company", "Nordlicht <b>GmbH</b>")
    qtbot.waitUntil(form.looks_like.isVisible)
    press(qtbot, form, "Add this news to it")
    qtbot.waitUntil(lambda: page.inspector.panel is None)
    note = stored(qtbot, context, Kind.ACTIVITY, 1)
    assert (note["kind"], note["contact"]) == ("note", contact)
    assert "bea@example.com" in f"{note['subject']}{note['text']}"
    assert "Nordlicht <b>GmbH</b>" in f"{note['subject']}{note['text']}"
    assert form_of(page).is_empty()
    assert count(qtbot, context, ListQuery(Kind.LEAD)) == leads
    context.gateway.undo()
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 0)


def test_a_form_without_doubles_asks_nothing(qtbot: QtBot, context: PageContext) -> None:
    make(qtbot, context, Kind.OPPORTUNITY, name="Line 3")
    page = open_page(qtbot, context, Kind.OPPORTUNITY)
    form = form_of(page)
    type_in(qtbot, form, "name", "Line 3")
    qtbot.wait(300)
    assert not form.looks_like.isVisible()


def test_the_record_that_is_shown_says_what_it_looks_like(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    page.table.show_id(leads[3])
    doubles = page.inspector.parts.doubles
    qtbot.waitUntil(lambda: page.inspector.parts.details is not None)
    assert doubles.isHidden()
    twin = make(qtbot, context, Kind.CONTACT, name="Lin", phone="02 2345 6789")
    for lead in (leads[0], leads[3]):
        page.table.show_id(lead)
        qtbot.waitUntil(lambda lead=lead: page.inspector.parts.reading.id == lead)  # type: ignore[misc]
        qtbot.waitUntil(lambda lead=lead: doubles._asked.get("id") == lead)  # type: ignore[misc]
    qtbot.waitUntil(doubles.isVisible)
    opened: list[tuple[str, int]] = []
    page.inspector.parts.open_requested.connect(lambda kind, id_: opened.append((kind, id_)))
    button = next(each for each in doubles.findChildren(QPushButton) if each.text() == "Show it")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [(Kind.CONTACT, twin)]
    page.table.show_id(leads[1])
    qtbot.waitUntil(doubles.isHidden)
