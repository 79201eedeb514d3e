"""One record beside the table and as a page: edited in place, its story, its links, its neighbours."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.view import CONVERT
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import DeleteRecords, EditRecords
from crm_desktop.core.conversions import Becoming, ConvertLeads, LeadConversion, Part
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import ListQuery, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.layout.tab_order import tab_stops
from crm_desktop.qtkit.widgets.timeline.events import Event, Tick
from crm_desktop.services.importing.command import ImportFile
from crm_desktop.ui.conversion.obstacles import Obstacles
from crm_desktop.ui.navigation.requests import SHOW_ONE, BeginDeed
from crm_desktop.ui.record_page.closing_questions import ClosingQuestion
from crm_desktop.ui.record_page.edits import RecordEdits
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.record_page.parts import RecordParts
from crm_desktop.ui.records.page import RecordsPage
from tests.services.importing.imports import WORDS, plan_for, written
from tests.ui.records_of_tests import count, make, open_page, popup, run, stored

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def show(qtbot: QtBot, page: RecordsPage, id_: int) -> RecordParts:
    """The parts beside the table, filled with a record."""
    page.table.show_id(id_)
    parts = page.inspector.parts
    qtbot.waitUntil(lambda: parts.details is not None and parts.details.id == id_)
    return parts


def events(parts: RecordParts) -> list[Event]:
    """What the timeline shows."""
    view = parts.timeline.list_view
    found = [view.event_at(view.model().index(row, 0)) for row in range(view.model().rowCount())]
    return [event for event in found if event is not None]


def test_the_head_names_the_record(qtbot: QtBot, page: RecordsPage, leads: list[int]) -> None:
    parts = show(qtbot, page, leads[1])
    assert parts.head._title.text() == "陳怡君"
    assert parts.head._subtitle.text() == "藍海資訊"


def test_what_changes_out_of_sight_is_read_when_it_is_seen_again(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    parts = show(qtbot, page, leads[0])
    page.hide()
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[0],)), {"phone": "02 2345 6789"}))
    qtbot.wait(150)
    assert parts.details is not None
    assert parts.details.values["phone"] is None, "nobody sees it"
    page.show()
    qtbot.waitUntil(lambda: parts.details is not None and parts.details.values["phone"] == "02 2345 6789")


def test_a_detail_is_edited_where_it_stands(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    row = show(qtbot, page, leads[0]).form.row("phone")
    assert row is not None
    qtbot.keyClick(row.value_label, "0")
    editor = row.editor
    assert editor is not None
    qtbot.keyClicks(editor.input_widget(), "2 2345 6789")
    qtbot.keyClick(editor.input_widget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["phone"] == "02 2345 6789")
    assert row.editor is None


def test_wrong_input_stays_at_the_field_and_escape_gives_it_up(
    qtbot: QtBot, page: RecordsPage, leads: list[int]
) -> None:
    row = show(qtbot, page, leads[0]).form.row("next_step_on")
    assert row is not None
    editor = row.begin_edit()
    qtbot.keyClicks(editor.input_widget(), "31 February")
    qtbot.keyClick(editor.input_widget(), Qt.Key.Key_Return)
    assert row.message()
    assert row.editor is not None
    assert row.editor.typed_text() == "31 February"
    qtbot.keyClick(editor.input_widget(), Qt.Key.Key_Escape)
    assert row.editor is None
    assert row.value_label.text() == "—"


def test_a_refusal_of_the_office_brings_the_typed_text_back(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    row = show(qtbot, page, leads[0]).form.row("email")
    assert row is not None
    editor = row.begin_edit()
    qtbot.keyClicks(editor.input_widget(), "somebody@nowhere..example")
    qtbot.keyClick(editor.input_widget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(row.message()))
    assert row.editor is not None
    assert row.editor.typed_text() == "somebody@nowhere..example"
    assert stored(qtbot, context, Kind.LEAD, leads[0])["email"] is None


def test_a_step_changes_the_status_and_tells_the_story(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    parts = show(qtbot, page, leads[0])
    parts.head._steps.step_requested.emit("contacted")
    qtbot.waitUntil(lambda: any(event.text == "New → Contacted" for event in events(parts)))
    assert [event.strong for event in events(parts)] == ["Status", "Created"]
    row = stored(qtbot, context, Kind.LEAD, leads[0])
    assert row["status"] == "contacted"
    assert row["contacted_at"] is not None


def test_names_of_fields_follow_the_size_of_text(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    parts = show(qtbot, page, leads[0])
    row = parts.form.row("email")
    assert row is not None
    name = next(label for label in row.findChildren(QLabel) if label.text() == "Email")
    before, panel = name.width(), page.inspector.minimumWidth()
    context.themes.set_text_scale(2.0)
    qtbot.waitUntil(lambda: name.width() == 2 * before)
    assert page.inspector.minimumWidth() == 2 * panel


def test_subject_and_text_of_an_activity_are_told_apart(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    told = {"subject": "Phone call", "text": "Needs a quote for 20 seats", "done_at": datetime.now(UTC)}
    make(qtbot, context, Kind.ACTIVITY, kind="call", lead=leads[0], **told)
    parts = show(qtbot, page, leads[0])
    assert "Phone call · Needs a quote for 20 seats" in [event.text for event in events(parts)]


def test_a_task_is_added_and_ticked_off(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    parts = show(qtbot, page, leads[0])
    parts.timeline.begin("task")
    form = parts.timeline.form
    form.save()
    assert form._message.text() == "Say what it is about."
    qtbot.keyClicks(form.subject.input_widget(), "Send the catalogue")
    form.fields.rows["due_at"].editor.set_value(context.formats.today() - timedelta(days=2))
    form.save()
    qtbot.waitUntil(lambda: any(event.tick is Tick.OPEN for event in events(parts)))
    task = events(parts)[0]
    assert (task.text, task.is_bad) == ("Send the catalogue", True)
    assert not form.isVisible()
    parts.timeline.list_view.ticked.emit(task.key)
    qtbot.waitUntil(lambda: not any(event.tick is Tick.OPEN for event in events(parts)))
    context.gateway.undo()
    qtbot.waitUntil(lambda: any(event.tick is Tick.OPEN for event in events(parts)))


def test_a_call_is_noted_by_keys_alone_and_gives_them_back(
    qtbot: QtBot, page: RecordsPage, leads: list[int]
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    parts = show(qtbot, page, leads[2])
    page.table.setFocus()
    qtbot.keyClick(
        page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    form = parts.timeline.form
    assert form.isVisible()
    subject = form.subject.line_edit
    assert subject.hasFocus()
    qtbot.keyClicks(subject, "Asked for a quotation")
    qtbot.keyClick(subject, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not form.isVisible())
    assert page.table.hasFocus()
    qtbot.waitUntil(lambda: any(event.text == "Asked for a quotation" for event in events(parts)))


def test_what_is_typed_of_an_activity_waits_at_its_record(
    qtbot: QtBot, page: RecordsPage, leads: list[int]
) -> None:
    parts = show(qtbot, page, leads[2])
    parts.timeline.begin("call")
    form = parts.timeline.form
    qtbot.keyClicks(form.subject.line_edit, "Asked for")
    show(qtbot, page, leads[1])
    assert not form.isVisible()
    show(qtbot, page, leads[2])
    assert form.isVisible()
    assert form.subject.typed_text() == "Asked for"


@pytest.mark.parametrize("way", ["Escape", "Cancel"])
def test_leaving_an_activity_keeps_its_words(
    qtbot: QtBot, page: RecordsPage, leads: list[int], way: str
) -> None:
    """Tab leads to Save first; Cancel and Escape keep the text as a draft and say so; it can be discarded."""
    parts = show(qtbot, page, leads[2])
    form = parts.timeline.form
    parts.timeline.begin("call")
    qtbot.keyClicks(form.subject.line_edit, "Asked for")
    buttons = {each.text(): each for each in form.findChildren(QPushButton)}
    assert [each.text() for each in tab_stops(form) if isinstance(each, QPushButton)] == [
        "Save",
        "Cancel",
        "More fields",
    ]
    said: list[str] = []
    page.message.connect(said.append)
    if way == "Escape":
        qtbot.keyClick(form.subject.line_edit, Qt.Key.Key_Escape)
    else:
        qtbot.keyClick(buttons["Cancel"], Qt.Key.Key_Return)
    assert not form.isVisible()
    assert len(said) == 1
    parts.timeline.begin("call")
    assert form.subject.typed_text() == "Asked for"
    qtbot.mouseClick(buttons["Discard the draft"], Qt.MouseButton.LeftButton)
    assert form.subject.typed_text() == ""
    qtbot.keyClick(form.subject.line_edit, Qt.Key.Key_Escape)
    parts.timeline.begin("call")
    assert form.subject.typed_text() == ""
    assert len(said) == 1


def test_wrong_text_waits_at_its_record(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    """Going to another record stores what is right, and brings back what is wrong with its record."""
    parts = show(qtbot, page, leads[0])
    for name, text in (("next_step_on", "31 February"), ("phone", "02 2345")):
        row = parts.form.row(name)
        assert row is not None
        qtbot.keyClicks(row.begin_edit().input_widget(), text)
    show(qtbot, page, leads[1])
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["phone"] == "02 2345")
    assert parts.form.row("next_step_on").editor is None  # type: ignore[union-attr]
    unsaved = page.unsaved()
    assert unsaved is not None
    assert unsaved.text == "31 February"
    show(qtbot, page, leads[0])
    row = parts.form.row("next_step_on")
    assert row is not None
    assert row.editor is not None
    assert row.editor.typed_text() == "31 February"
    assert row.message()


def test_an_opportunity_that_came_of_a_lead_tells_the_leads_story(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    """A new one, and one that the lead has joined: each entry once."""
    make(qtbot, context, Kind.ACTIVITY, kind="call", subject="First call", lead=leads[1])
    make(qtbot, context, Kind.ACTIVITY, kind="call", subject="Second call", lead=leads[0])
    parts = show(qtbot, page, leads[1])
    run(qtbot, context, ConvertLeads((LeadConversion(leads[1]),)))
    opportunity = int(stored(qtbot, context, Kind.LEAD, leads[1])["opportunity"] or 0)
    joined = Part(Becoming.EXISTING, opportunity)
    run(qtbot, context, ConvertLeads((LeadConversion(leads[0], opportunity=joined),)))
    opportunities = open_page(qtbot, context, Kind.OPPORTUNITY)
    of_opportunity = show(qtbot, opportunities, opportunity)
    told = [event.text for event in events(of_opportunity)]
    assert (told.count("First call"), told.count("Second call")) == (1, 1)
    qtbot.waitUntil(lambda: bool(parts.details and parts.details.related[Kind.OPPORTUNITY]))


def test_buttons_keep_their_spot_and_their_meaning(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    """A double click on Qualify qualifies once, and hits nothing else."""
    parts = show(qtbot, page, leads[0])
    head = parts.head
    qtbot.wait(100)  # until all is laid out
    places = {each.text(): each.geometry() for each in (head._main, head._second)}
    assert list(places) == ["Qualify", "Convert…"]
    qtbot.mouseClick(head._main, Qt.MouseButton.LeftButton)
    question = popup(qtbot, ClosingQuestion)
    assert isinstance(question, ClosingQuestion)
    question.accept()
    qtbot.waitUntil(lambda: not head._main.isEnabled())
    qtbot.mouseClick(head._main, Qt.MouseButton.LeftButton)
    assert {each.text(): each.geometry() for each in (head._main, head._second)} == places
    assert stored(qtbot, context, Kind.LEAD, leads[0])["status"] == "qualified"
    with qtbot.waitSignal(page.requested) as asked:
        qtbot.mouseClick(head._second, Qt.MouseButton.LeftButton)
    assert asked.args == [BeginDeed(CONVERT, Records(Kind.LEAD, (leads[0],)))]


def test_the_step_of_a_converted_lead_begins_the_conversion(
    qtbot: QtBot, page: RecordsPage, leads: list[int]
) -> None:
    parts = show(qtbot, page, leads[0])
    with qtbot.waitSignal(page.requested) as asked:
        parts.head._steps.step_requested.emit("converted")
    assert asked.args == [BeginDeed(CONVERT, Records(Kind.LEAD, (leads[0],)))]


def test_a_converted_lead_offers_the_way_back(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    run(qtbot, context, ConvertLeads((LeadConversion(leads[0]),)))
    parts = show(qtbot, page, leads[0])
    assert not parts.head._second.isEnabled()
    take_back = parts.head._offered.more[0]
    assert take_back.text == "Take back the conversion"
    parts.head._do(take_back)
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["status"] == "new")
    assert count(qtbot, context, ListQuery(Kind.ACCOUNT)) == 0


def test_a_lead_converted_elsewhere_says_so_and_is_converted_here(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    path = written(tmp_path, "external_id,name,company,status", "a,Anna,Nordlicht,converted")
    plan = plan_for(path, Kind.LEAD, ("external_id", "name", "company", "status"))
    run(qtbot, context, ImportFile(path, plan, WORDS.error))
    parts = show(qtbot, open_page(qtbot, context), 1)
    page = RecordPage(context, Kind.LEAD)
    qtbot.addWidget(page)
    page.show()
    page.show_record(1)
    qtbot.waitUntil(lambda: page.parts.details is not None)
    for head in (parts.head, page.parts.head):
        assert head.remark.text().startswith("Converted elsewhere.")
        assert head.remark.isVisible()
        assert head._offered.second is not None
        assert (head._offered.second.deed, head._second.isEnabled()) == (CONVERT, True)
    run(qtbot, context, ConvertLeads((LeadConversion(1),)))
    qtbot.waitUntil(lambda: not parts.head.remark.isVisible() and not page.parts.head.remark.isVisible())
    assert not parts.head._second.isEnabled()
    assert stored(qtbot, context, Kind.LEAD, 1)["account"] == 1


def test_what_was_built_on_a_conversion_is_shown_as_links(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    run(qtbot, context, ConvertLeads((LeadConversion(leads[0]),)))
    became = stored(qtbot, context, Kind.LEAD, leads[0])
    contact = make(qtbot, context, Kind.CONTACT, name="Built on it", account=became["account"])
    make(
        qtbot, context, Kind.ACTIVITY, subject="A call since", kind="call", opportunity=became["opportunity"]
    )
    parts = show(qtbot, page, leads[0])
    parts.head._do(parts.head._offered.more[0])
    found = page.window().findChildren
    qtbot.waitUntil(lambda: bool(found(Obstacles)))
    notice = found(Obstacles)[0]
    call = next(each for each in notice.findChildren(QPushButton) if each.text() == "A call since")
    with qtbot.waitSignal(parts.requested) as shown:
        call.click()
    assert shown.args == [BeginDeed(SHOW_ONE, Records(Kind.ACTIVITY, (1,)))], "it has a window of its own"
    link = next(each for each in notice.findChildren(QPushButton) if each.text() == "Built on it")
    with qtbot.waitSignal(parts.open_requested) as asked:
        link.click()
    assert asked.args == [Kind.CONTACT, contact]
    assert stored(qtbot, context, Kind.LEAD, leads[0])["status"] == "converted"


def test_of_many_records_in_the_way_the_first_are_named_and_the_others_counted(
    qtbot: QtBot, context: PageContext
) -> None:
    notice = Obstacles(context, "It stays.", [(Kind.LEAD, number, f"Lead {number}") for number in range(10)])
    qtbot.addWidget(notice)
    named = [each.text() for each in notice.findChildren(QPushButton) if each.text().startswith("Lead")]
    assert named == [f"Lead {number}" for number in range(8)]
    counted = [label.text() for label in notice.findChildren(QLabel) if "more" in label.text()]
    assert len(counted) == 1


def test_lost_asks_why_and_won_asks_when(qtbot: QtBot, context: PageContext, leads: list[int]) -> None:
    opportunity = make(qtbot, context, Kind.OPPORTUNITY, name="Deal")
    page = open_page(qtbot, context, Kind.OPPORTUNITY)
    parts = show(qtbot, page, opportunity)
    qtbot.mouseClick(parts.head._second, Qt.MouseButton.LeftButton)
    question = popup(qtbot, ClosingQuestion)
    assert isinstance(question, ClosingQuestion)
    question.row("loss_reason").editor.set_value(4)
    # A competitor who is not known yet is added.
    line = question.row("lost_to").editor.input_widget()
    qtbot.keyClicks(line, "Rival Ltd")
    question.accept()
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.OPPORTUNITY, opportunity)["loss_reason"] == 4)
    assert stored(qtbot, context, Kind.OPPORTUNITY, opportunity)["lost_to"] is not None
    assert [item.name for item in context.gateway.reference_data.of(Kind.COMPETITOR)] == ["Rival Ltd"]
    qtbot.waitUntil(lambda: parts.head._main.text() == "Reopen")  # nothing is left to be won
    parts.head._steps.step_requested.emit("1")
    qtbot.waitUntil(lambda: parts.head._main.text() == "Won…")
    qtbot.mouseClick(parts.head._main, Qt.MouseButton.LeftButton)
    question = popup(qtbot, ClosingQuestion)
    assert isinstance(question, ClosingQuestion)
    question.accept()
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.OPPORTUNITY, opportunity)["stage"] == 5)
    closed = stored(qtbot, context, Kind.OPPORTUNITY, opportunity)["closed_at"]
    assert abs(int(closed or 0) - datetime.now(UTC).timestamp() * 1000) < 60_000


def test_a_record_opens_as_a_page_and_goes_back_to_its_row(
    qtbot: QtBot, page: RecordsPage, leads: list[int]
) -> None:
    page.table.show_id(leads[2])
    page.table.open_requested.emit(leads[2])
    record = page._record_page
    assert isinstance(record, RecordPage)
    qtbot.waitUntil(lambda: record.parts.details is not None)
    assert record._place.text() == "3 of 5"
    record._back.setFocus()  # buttons walk by arrows, but not with Alt
    qtbot.keyClick(record._back, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: record.parts.details is not None and record.parts.details.id == leads[1])
    assert record._place.text() == "4 of 5"
    qtbot.keyClick(record, Qt.Key.Key_Escape)
    assert page.table.isVisible()
    assert page.table.current_id() == leads[1]


def test_a_deleted_record_leaves_its_page(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    page.open_record(leads[0])
    run(qtbot, context, DeleteRecords(Records(Kind.LEAD, (leads[0],))))
    qtbot.waitUntil(page.table.isVisible)
    assert count(qtbot, context, ListQuery(Kind.LEAD)) == 4


def test_typing_goes_on_while_somebody_else_changes_the_record(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    parts = show(qtbot, page, leads[0])
    row = parts.form.row("phone")
    assert row is not None
    editor = row.begin_edit()
    qtbot.keyClicks(editor.input_widget(), "0911")
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[0],)), {"email": "new@example.com"}))
    email = parts.form.row("email")
    assert email is not None
    qtbot.waitUntil(lambda: "new" in email.value_label.text())
    assert row.editor is editor
    assert editor.typed_text() == "0911"


def test_a_lead_without_a_name_is_known_by_what_there_is(
    qtbot: QtBot, page: RecordsPage, context: PageContext
) -> None:
    """The table, the panel beside it and the record's page say the same; the name's editor begins empty."""
    id_ = make(qtbot, context, Kind.LEAD, external_id="dac32acd4db4c29c")
    qtbot.waitUntil(lambda: page.table.paged_model.row_object(id_) is not None)
    model = page.table.paged_model
    index = model.index(model.row_of(id_), model.column_number("name"))
    assert index.data() == "dac32acd4db4c29c"
    assert index.data(Qt.ItemDataRole.EditRole) is None
    assert show(qtbot, page, id_).head._title.text() == "dac32acd4db4c29c"


def test_a_probability_that_is_the_stages_is_shown_muted(qtbot: QtBot, context: PageContext) -> None:
    opportunity = make(qtbot, context, Kind.OPPORTUNITY, name="Roof", stage=2)
    page = open_page(qtbot, context, Kind.OPPORTUNITY)
    row = show(qtbot, page, opportunity).form.row("probability")
    assert row is not None
    assert (row.value_label.text(), row.value_label.property("role")) == ("30%", Role.MUTED.value)
    editor = row.begin_edit()
    assert editor.value() is None  # the figure is not the opportunity's own
    qtbot.keyClicks(editor.input_widget(), "45")
    qtbot.keyClick(editor.input_widget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.OPPORTUNITY, opportunity)["probability"] == 45)
    qtbot.waitUntil(lambda: row.value_label.property("role") is None)
    assert row.value_label.text() == "45%"


def seen(steps: QWidget) -> list[QPushButton]:
    return [each for each in steps.findChildren(QPushButton) if each.isVisible()]


def has_steps(steps: QWidget) -> bool:
    return len(seen(steps)) == 5


def test_the_steps_of_a_lost_opportunity_end_with_the_loss(qtbot: QtBot, context: PageContext) -> None:
    lost = make(qtbot, context, Kind.OPPORTUNITY, name="Gone", stage=6, loss_reason=1)
    won = make(qtbot, context, Kind.OPPORTUNITY, name="Roof", stage=5)
    page = open_page(qtbot, context, Kind.OPPORTUNITY)
    shown = {}
    for id_ in (lost, won):
        steps = show(qtbot, page, id_).head._steps
        qtbot.waitUntil(partial(has_steps, steps))
        buttons = seen(steps)
        here = [each.objectName() for each in buttons if each.accessibleDescription().startswith("current")]
        shown[id_] = ([each.accessibleName() for each in buttons], *here)
    assert shown[lost][0] == ["Enquiry", "Quotation", "Solution review", "Negotiation", "Lost"]
    assert shown[won][0] == ["Enquiry", "Quotation", "Solution review", "Negotiation", "Won"]
    assert (shown[lost][1], shown[won][1]) == ("6", "5")


def test_what_is_being_saved_for_one_record_leaves_what_is_typed_for_the_next(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    parts = show(qtbot, page, leads[1])
    form = parts.timeline.form
    parts.timeline.begin("note")
    qtbot.keyClicks(form.subject.line_edit, "Half a")
    show(qtbot, page, leads[2])
    parts.timeline.begin("call")
    qtbot.keyClicks(form.subject.line_edit, "Asked for a quotation")
    writer_may_go_on = threading.Event()
    context.gateway._writer.submit(lambda _writer: writer_may_go_on.wait(20))
    form.save()
    show(qtbot, page, leads[1])
    with qtbot.waitSignal(context.gateway.changed):
        writer_may_go_on.set()
    assert form.subject.typed_text() == "Half a"
    show(qtbot, page, leads[2])
    assert not form.isVisible()
    assert count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 1


def test_an_edit_refused_after_its_page_was_left_is_said_by_the_window(
    qtbot: QtBot, context: PageContext, leads: list[int]
) -> None:
    """The page of a record is closed while its last edit waits for the writer, and the edit is refused."""
    page = QWidget()
    edits = RecordEdits(FieldValues(context, Kind.LEAD), page)
    said: list[UserError] = []
    context.gateway.refused.connect(said.append)
    told: list[str] = []
    seen = stored(qtbot, context, Kind.LEAD, leads[0])
    edits.edit(leads[0], "email", "no address", seen, refused=told.append)
    shiboken6.delete(page)
    qtbot.waitUntil(lambda: bool(said))
    assert [error.key for error in said] == ["email_not_understood"]
    assert told == [], "nobody is there to hear it"


def test_what_a_lead_became_stands_before_its_details_and_once(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    run(qtbot, context, ConvertLeads((LeadConversion(leads[0]),)))
    parts = show(qtbot, page, leads[0])
    qtbot.waitUntil(lambda: not parts.related.isHidden())
    links = [each.text() for each in parts.related.findChildren(QPushButton)]
    assert sorted(links) == sorted(["宏遠精密", "宏遠精密", "王小明"]), "account, deal and contact, once each"
    assert parts.related.y() < parts.form.y()
    asides = [label.text() for label in parts.related.findChildren(QLabel)]
    assert any("Enquiry" in text for text in asides), "what the list of deals knows of it stays"


def test_an_open_deal_without_a_next_step_is_marked(qtbot: QtBot, context: PageContext) -> None:
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Press")
    page = open_page(qtbot, context, Kind.OPPORTUNITY)
    parts = show(qtbot, page, deal)
    assert parts.head.marks.text() == "No next step"
    call = make(qtbot, context, Kind.ACTIVITY, kind="call", subject="Call", opportunity=deal)
    qtbot.waitUntil(parts.head.marks.isHidden)
    run(qtbot, context, DeleteRecords(Records(Kind.ACTIVITY, (call,))))
    qtbot.waitUntil(lambda: not parts.head.marks.isHidden())
    run(qtbot, context, EditRecords(Records(Kind.OPPORTUNITY, (deal,)), {"next_step_on": date(2020, 1, 2)}))
    qtbot.waitUntil(lambda: "overdue" in parts.head.marks.text().lower())


def test_a_lead_is_claimed_and_given_back_from_its_menu(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[0],)), {"owner": None}))
    parts = show(qtbot, page, leads[0])
    qtbot.waitUntil(lambda: parts.head._offered.more[1].text == "Claim")
    parts.head._do(parts.head._offered.more[1])
    qtbot.waitUntil(lambda: parts.head._offered.more[1].text == "Give back to the pool")
    parts.head._do(parts.head._offered.more[1])
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["owner"] is None)
