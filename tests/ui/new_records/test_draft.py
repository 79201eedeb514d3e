"""What was typed into the form of a new record is there again after the window was closed."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import SaveSetting
from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.leads import ASSIGN_NEW
from crm_desktop.qtkit.widgets.layout.tab_order import tab_stops
from crm_desktop.ui.new_records.form import NewRecord
from crm_desktop.ui.records.bulk_edit import BulkEdit, bulk_draft
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import count, make, open_page, popup, run, stored


def shows(page: RecordsPage, id_: int) -> bool:
    return page.inspector.parts.reading.id == id_


def form_of(page: RecordsPage) -> NewRecord:
    form = page.inspector.panel
    assert isinstance(form, NewRecord)
    return form


def half_written(page: RecordsPage) -> None:
    page.begin_new()
    form = form_of(page)
    for name, text in (("name", "王小明"), ("estimated_amount", "480000"), ("next_step_on", "31 February")):
        form.row(name).reset(None)
        input_widget = form.row(name).editor.input_widget()
        input_widget.setText(text)  # type: ignore[attr-defined]
    form.row("status").reset("contacted")
    form.row("channel").reset(6)


def test_a_half_written_record_is_there_again(qtbot: QtBot, context: PageContext) -> None:
    """Text as it was typed, wrong or not, and choices."""
    page = open_page(qtbot, context)
    half_written(page)
    page.deactivate()
    again = open_page(qtbot, context)
    form = form_of(again)
    texts = {
        name: form.row(name).editor.typed_text() for name in ("name", "estimated_amount", "next_step_on")
    }
    assert texts == {"name": "王小明", "estimated_amount": "480000", "next_step_on": "31 February"}
    assert (form.row("status").value(), form.row("channel").value()) == ("contacted", 6)


def test_where_rules_assign_new_leads_nobody_is_named_beforehand(qtbot: QtBot, context: PageContext) -> None:
    ben = make(qtbot, context, Kind.USER, name="Ben")
    make(qtbot, context, Kind.ASSIGNMENT_RULE, channel=6, user=ben)
    page = open_page(qtbot, context)
    page.begin_new()
    assert form_of(page).row("owner").value() == context.gateway.user
    form_of(page).leave()
    with qtbot.waitSignal(context.gateway.reference_data_changed):
        run(qtbot, context, SaveSetting(ASSIGN_NEW, "true"))
    owners = {}
    for name, channel in (("By rule", 6), ("By nobody", 1)):
        page.begin_new()
        form = form_of(page)
        assert form.row("owner").value() is None
        line = form.row("owner").findChild(QLineEdit)
        assert line is not None
        assert line.placeholderText() == "By the assignment rules"
        form.row("name").reset(name)
        form.row("channel").reset(channel)
        with qtbot.waitSignal(form.created) as made:
            form.save()
        owners[name] = stored(qtbot, context, Kind.LEAD, made.args[0])["owner"]
    assert owners == {"By rule": ben, "By nobody": context.gateway.user}


@pytest.mark.parametrize("way", ["escape", "cancel"])
def test_leaving_keeps_the_draft_and_says_so(qtbot: QtBot, context: PageContext, way: str) -> None:
    """One field is enough, whichever it is."""
    page = open_page(qtbot, context)
    said: list[str] = []
    page.message.connect(said.append)
    page.begin_new()
    form = form_of(page)
    qtbot.keyClicks(form.row("email").editor.input_widget(), "a@example.com")
    if way == "escape":
        qtbot.keyClick(form, Qt.Key.Key_Escape)
    else:
        cancel = next(each for each in form.findChildren(QPushButton) if each.text() == "Cancel")
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert page.inspector.panel is None
    assert said == ["The draft is kept. “New lead” opens it again."]
    page.begin_new()
    assert form_of(page).row("email").editor.typed_text() == "a@example.com"


def test_another_row_shows_its_details_and_the_draft_waits(
    qtbot: QtBot, page: RecordsPage, leads: list[int]
) -> None:
    qtbot.waitUntil(lambda: page.table.selection_state().count == 1)
    half_written(page)
    for row in (2, 2, 0):  # also the row that is chosen already
        page.begin_new()
        at = page.table.visualRect(page.table.paged_model.index(row, 1)).center()
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        clicked = page.table.paged_model.id_at(row)
        qtbot.waitUntil(lambda: page.inspector.panel is None)
        qtbot.waitUntil(partial(shows, page, clicked))
    page.begin_new()
    assert form_of(page).row("name").editor.typed_text() == "王小明"


def test_a_list_read_again_leaves_the_form_open(
    qtbot: QtBot, page: RecordsPage, context: PageContext
) -> None:
    """Only a person's going to another row puts it aside, not a row that comes or goes by itself."""
    qtbot.waitUntil(lambda: page.table.selection_state().count == 1)
    half_written(page)
    page.table.setFocus()
    page.table.list.reload()
    qtbot.wait(150)
    assert form_of(page).isVisible()


def test_a_draft_is_discarded_on_demand(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context)
    half_written(page)
    form_of(page).leave()
    page.begin_new()
    form = form_of(page)
    discard = next(each for each in form.findChildren(QPushButton) if each.text() == "Discard")
    assert discard.isVisible()
    qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    assert form.is_empty()
    assert form.row("name").editor.typed_text() == ""
    assert not discard.isVisible()
    page.deactivate()
    assert open_page(qtbot, context).inspector.panel is None


def test_tab_leads_from_the_fields_to_save(qtbot: QtBot, page: RecordsPage) -> None:
    page.begin_new()
    stops = [each.text() for each in tab_stops(form_of(page)) if isinstance(each, QPushButton)]
    assert stops == ["Save", "Cancel"]


def test_an_opportunity_begins_in_the_stage_that_saving_sets(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context, Kind.OPPORTUNITY)
    page.begin_new()
    form = form_of(page)
    shown = form.row("stage").value()
    made = make(qtbot, context, Kind.OPPORTUNITY, name="Without a stage")
    assert shown == stored(qtbot, context, Kind.OPPORTUNITY, made)["stage"]
    assert form.is_empty()


def test_what_was_cleared_stays_out(qtbot: QtBot, context: PageContext) -> None:
    """A lead for nobody yet: neither the draft nor the saving brings back who is at the window."""
    page = open_page(qtbot, context)
    page.begin_new()
    form = form_of(page)
    assert form.row("owner").value() is not None
    qtbot.keyClicks(form.row("name").editor.input_widget(), "Anna")
    form.row("owner").reset(None)
    form.leave()
    page.begin_new()
    form = form_of(page)
    assert form.row("owner").value() is None
    with qtbot.waitSignal(form.created) as made:
        form.save()
    assert stored(qtbot, context, Kind.LEAD, made.args[0])["owner"] is None


def test_a_product_begins_with_the_usual_taxes_of_the_office(qtbot: QtBot, context: PageContext) -> None:
    """Taken out, they stay out."""
    page = open_page(qtbot, context, Kind.PRODUCT)
    for code, taxes in (("A", "5%"), ("B", None)):
        page.begin_new()
        form = form_of(page)
        assert form.row("taxes").value() == "5%"
        form.row("taxes").reset(taxes)
        qtbot.keyClicks(form.row("name").editor.input_widget(), "Part")
        qtbot.keyClicks(form.row("code").editor.input_widget(), code)
        with qtbot.waitSignal(form.created) as made:
            form.save()
        assert stored(qtbot, context, Kind.PRODUCT, made.args[0])["taxes"] == taxes


def test_a_record_that_was_made_leaves_no_draft(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context)
    half_written(page)
    form_of(page).discard()
    page.deactivate()
    again = open_page(qtbot, context)
    assert again.inspector.panel is None
    page.begin_new()
    form = form_of(page)
    qtbot.keyClicks(form.row("name").editor.input_widget(), "Anna")
    page.deactivate()
    with qtbot.waitSignal(form.created):
        qtbot.keyClick(form, Qt.Key.Key_Return)
    page.deactivate()
    again = open_page(qtbot, context)
    assert again.inspector.panel is None


def test_a_form_without_words_is_no_draft(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context, Kind.ACCOUNT)
    page.begin_new()
    page.deactivate()
    again = open_page(qtbot, context, Kind.ACCOUNT)
    assert again.inspector.panel is None


def test_names_keep_their_room_when_the_text_grows(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context)
    page.begin_new()
    row = form_of(page).row("email")
    name = next(label for label in row.findChildren(QLabel) if label.text() == "Email")
    before = name.minimumWidth()
    context.themes.set_text_scale(2.0)
    assert name.minimumWidth() == 2 * before


def bulk_form(qtbot: QtBot, page: RecordsPage) -> BulkEdit:
    page.table.select_all_matching()
    page.record_actions.begin_bulk_edit()
    form = popup(qtbot, BulkEdit)
    assert isinstance(form, BulkEdit)
    return form


def type_into(form: BulkEdit, text: str) -> None:
    assert form.value_row is not None
    QTest.keyClicks(form.value_row.editor.input_widget(), text)


def typed_in(form: BulkEdit) -> str:
    assert form.value_row is not None
    return form.value_row.editor.typed_text()


def test_what_was_typed_for_many_outlives_a_click_beside_the_form(qtbot: QtBot, page: RecordsPage) -> None:
    said: list[str] = []
    page.message.connect(said.append)
    form = bulk_form(qtbot, page)
    assert not form._kept.isVisible()
    form.choose("next_step")
    type_into(form, "call about the fair")
    QTest.mouseClick(form, Qt.MouseButton.LeftButton, pos=QPoint(-40, -40))
    qtbot.waitUntil(lambda: not form.isVisible())
    assert said == ["What was typed is kept. “Set a field…” shows it again."]
    again = bulk_form(qtbot, page)
    assert typed_in(again) == "call about the fair"
    assert again._kept.isVisible()
    again._cancel()
    assert typed_in(bulk_form(qtbot, page)) == ""


def test_what_is_set_in_many_is_kept_until_it_is_written(
    qtbot: QtBot, context: PageContext, page: RecordsPage
) -> None:
    form = bulk_form(qtbot, page)
    form.choose("industry")
    type_into(form, "Tools")
    form.accept()
    assert bulk_draft(form._values).is_kept()  # the command may still be refused
    tools = ListQuery(Kind.LEAD, filters=(Filter("industry", Operator.ANY_OF, ("Tools",)),))
    qtbot.waitUntil(lambda: count(qtbot, context, tools) == 5)
    qtbot.waitUntil(lambda: not bulk_draft(page.record_actions._values).is_kept())
    assert typed_in(bulk_form(qtbot, page)) == ""
