"""Activities worked in the timeline: ticked and unticked, changed, postponed, followed, deleted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.person.languages import Languages
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.queries import ListQuery, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import next_monday
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.qtkit.editors.gathered import GatheredEditor
from crm_desktop.qtkit.editors.plain import TextEditor
from crm_desktop.qtkit.widgets.timeline.events import Event, Tick
from crm_desktop.ui.activities.fields import ActivityFields
from crm_desktop.ui.activities.form import ActivityForm
from crm_desktop.ui.activities.timeline_part import TimelinePart
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import count, make, run, stored

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NOW = datetime.now(UTC)


@pytest.fixture
def timeline(qtbot: QtBot, page: RecordsPage, leads: list[int]) -> TimelinePart:
    """The timeline of the first lead."""
    page.table.show_id(leads[0])
    parts = page.inspector.parts
    qtbot.waitUntil(lambda: parts.details is not None and parts.details.id == leads[0])
    return parts.timeline


def activities(timeline: TimelinePart) -> list[Event]:
    """The activities that are shown."""
    view = timeline.list_view
    found = [view.event_at(view.model().index(row, 0)) for row in range(view.model().rowCount())]
    return [event for event in found if event is not None and event.has_menu]


def add(qtbot: QtBot, context: PageContext, timeline: TimelinePart, **values: object) -> int:
    """Make an activity of the lead, and wait until it is shown."""
    before = len(activities(timeline))
    id_ = make(qtbot, context, Kind.ACTIVITY, **{"kind": "task", "lead": 1, **values})
    qtbot.waitUntil(lambda: len(activities(timeline)) == before + 1)
    return id_


def choose(timeline: TimelinePart, id_: int, *texts: str) -> None:
    """Take an entry of an activity's menu."""
    row = timeline._activity(id_)
    assert row is not None
    due = row["due_at"]
    day = None if due is None else timeline.context.formats.day_of(int(due))
    menu = timeline._actions.menu(id_, due=day, done_at=row["done_at"])
    for text in texts[:-1]:
        below = next(each.menu() for each in menu.actions() if each.text() == text)
        assert isinstance(below, QMenu)
        menu = below
    next(each for each in menu.actions() if each.text().startswith(texts[-1])).trigger()


def test_open_and_done_are_told_apart_and_ticked_both_ways_by_key(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    id_ = add(qtbot, context, timeline, subject="Send the catalogue")
    add(qtbot, context, timeline, kind="note", subject="Likes tea")
    assert {event.text: event.tick for event in activities(timeline)} == {
        "Send the catalogue": Tick.OPEN,
        "Likes tea": Tick.NONE,
    }
    view = timeline.list_view
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any(event.tick is Tick.DONE for event in activities(timeline)))
    assert stored(qtbot, context, Kind.ACTIVITY, id_)["done_at"] is not None
    place = next(each for each, event in enumerate(activities(timeline)) if event.tick is Tick.DONE)
    index = view.model().index(place, 0)
    circle = view._delegate.circle(view.visualRect(index)).center()
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(circle)
    )
    qtbot.waitUntil(lambda: any(event.tick is Tick.OPEN for event in activities(timeline)))
    assert stored(qtbot, context, Kind.ACTIVITY, id_)["done_at"] is None


def open_form(timeline: TimelinePart, subject: str) -> ActivityForm:
    """Open the form of an activity by Enter."""
    view = timeline.list_view
    place = next(n for n, event in enumerate(activities(timeline)) if event.text.startswith(subject))
    view.setCurrentIndex(view.model().index(place, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert timeline.form.isVisible()
    return timeline.form


def put(fields: ActivityFields, name: str, text: str) -> None:
    """Type over a field."""
    editor = fields.rows[name].editor
    assert isinstance(editor, TextEditor)
    editor.line_edit.setText(text)


def test_the_form_offers_fields_of_the_office_s_own_last(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    with qtbot.waitSignal(context.gateway.form_changed):
        own = make(qtbot, context, Kind.CUSTOM_FIELD, kind="activity", name="Machine")
    name = f"custom_{own}"
    id_ = make(qtbot, context, Kind.ACTIVITY, kind="task", subject="Oil", **{name: "TC-8"})
    form = ActivityForm(FieldValues(context, Kind.ACTIVITY))
    qtbot.addWidget(form)
    form.edit(stored(qtbot, context, Kind.ACTIVITY, id_))
    row = form.fields.rows[name]
    assert list(form.fields.rows)[-1] == name
    assert (row.editor.typed_text(), row.isVisibleTo(form)) == ("TC-8", True)
    put(form.fields, name, "TC-9")
    with qtbot.waitSignal(form.saved) as saved:
        form.save()
    assert saved.args is not None
    assert saved.args[0].values == {name: "TC-9"}


def test_an_activity_is_changed_where_it_stands(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    id_ = add(qtbot, context, timeline, kind="call", subject="Call back", due_at=NOW + timedelta(days=3))
    form = open_form(timeline, "Call back")
    assert form.subject.typed_text() == "Call back"
    qtbot.keyClicks(form.subject.line_edit, "Call her back")
    rows = form.fields.rows
    text = rows["text"].editor.input_widget()
    qtbot.keyClicks(text, "Two questions:")
    QTest.keyClick(text, Qt.Key.Key_Return)
    qtbot.keyClicks(text, "price and date")
    put(form.fields, "starts_at", "2026-12-24 15:30")
    put(form.fields, "ends_at", "2026-12-24 16:00")
    put(form.fields, "place", "Room 3")
    rows["priority"].editor.set_value("high")
    rows["kind"].editor.set_value("meeting")
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not form.isVisible())
    row = stored(qtbot, context, Kind.ACTIVITY, id_)
    assert (row["kind"], row["subject"], row["place"], row["priority"]) == (
        "meeting",
        "Call her back",
        "Room 3",
        "high",
    )
    assert row["text"] == "Two questions:\nprice and date"
    assert context.formats.moment(int(row["starts_at"] or 0)) == "2026-12-24 15:30"
    qtbot.waitUntil(lambda: activities(timeline)[0].text == "Call her back\nTwo questions:\nprice and date")
    context.gateway.undo()
    qtbot.waitUntil(lambda: activities(timeline)[0].text == "Call back")


def test_an_end_before_the_beginning_is_said_and_nothing_typed_is_lost(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    add(qtbot, context, timeline, kind="meeting", subject="Demo")
    form = open_form(timeline, "Demo")
    put(form.fields, "starts_at", "2026-12-24 15:30")
    put(form.fields, "ends_at", "2026-12-24 14:30")
    form.save()
    qtbot.waitUntil(lambda: bool(form._message.text()))
    assert form.isVisible()
    assert form.fields.rows["ends_at"].editor.typed_text() == "2026-12-24 14:30"


def test_what_another_changed_meanwhile_is_said_once_and_then_written_over_on_purpose(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    id_ = add(qtbot, context, timeline, subject="Offer")
    form = open_form(timeline, "Offer")
    form.subject.line_edit.setText("Send the offer")
    seen = form._activity
    run(
        qtbot, context, EditRecords(Records(Kind.ACTIVITY, (id_,)), {"subject": "Quotation", "place": "Hall"})
    )
    qtbot.waitUntil(lambda: form._activity is not seen)
    assert form.subject.typed_text() == "Send the offer"
    assert form.fields.rows["place"].editor.typed_text() == "Hall", "what was not typed over is shown"
    form.save()
    qtbot.waitUntil(lambda: bool(form._message.text()))
    assert stored(qtbot, context, Kind.ACTIVITY, id_)["subject"] == "Quotation"
    form.save()
    qtbot.waitUntil(lambda: not form.isVisible())
    row = stored(qtbot, context, Kind.ACTIVITY, id_)
    assert (row["subject"], row["place"]) == ("Send the offer", "Hall")


def test_what_is_typed_over_an_activity_waits_for_it(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    add(qtbot, context, timeline, subject="Offer")
    add(qtbot, context, timeline, subject="Catalogue")
    form = open_form(timeline, "Offer")
    form.subject.line_edit.setText("Offer for 20 seats")
    open_form(timeline, "Catalogue")
    assert form.subject.typed_text() == "Catalogue"
    timeline.begin("note")
    qtbot.keyClicks(form.subject.line_edit, "Likes tea")
    open_form(timeline, "Offer")
    assert form.subject.typed_text() == "Offer for 20 seats"
    timeline.begin("note")
    assert form.subject.typed_text() == "Likes tea"


def test_postponed_in_one_move(qtbot: QtBot, context: PageContext, timeline: TimelinePart) -> None:
    id_ = add(qtbot, context, timeline, subject="Offer", due_at=NOW - timedelta(days=3))
    assert activities(timeline)[0].is_bad
    choose(timeline, id_, "Postpone", "Next Monday")
    qtbot.waitUntil(lambda: not activities(timeline)[0].is_bad)
    due = stored(qtbot, context, Kind.ACTIVITY, id_)["due_at"]
    formats = context.formats
    assert formats.day_of(int(due or 0)) == next_monday(formats.today())
    context.gateway.undo()
    qtbot.waitUntil(lambda: activities(timeline)[0].is_bad)


def test_deleted_by_key_and_brought_back(qtbot: QtBot, context: PageContext, timeline: TimelinePart) -> None:
    add(qtbot, context, timeline, subject="Offer")
    timeline.list_view.setCurrentIndex(timeline.list_view.model().index(0, 0))
    QTest.keyClick(timeline.list_view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not activities(timeline))
    context.gateway.undo()
    qtbot.waitUntil(lambda: [event.text for event in activities(timeline)] == ["Offer"])


def test_done_and_the_next_planned(qtbot: QtBot, context: PageContext, timeline: TimelinePart) -> None:
    first = add(qtbot, context, timeline, kind="call", subject="First call")
    choose(timeline, first, "Done, and plan the next…")
    form = timeline.form
    assert "First call" in form._title.text()
    qtbot.keyClicks(form.subject.line_edit, "Second call")
    put(form.fields, "due_at", "+3")
    QTest.keyClick(form.subject.line_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not form.isVisible())
    qtbot.waitUntil(lambda: len(activities(timeline)) == 2)
    assert [(event.text, event.tick) for event in activities(timeline)] == [
        ("Second call", Tick.OPEN),
        ("First call", Tick.DONE),
    ]
    context.gateway.undo()
    qtbot.waitUntil(lambda: [event.tick for event in activities(timeline)] == [Tick.OPEN])
    assert count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 1


def test_a_call_that_begins_later_is_planned_and_one_without_a_day_is_done(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    form = timeline.form
    timeline.begin("call")
    qtbot.keyClicks(form.subject.line_edit, "Asked for a quotation")
    QTest.keyClick(form.subject.line_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(activities(timeline)) == 1 and not form.isVisible())
    timeline.begin("call")
    qtbot.keyClicks(form.subject.line_edit, "Call back")
    form._more.click()
    put(form.fields, "due_at", "+2")
    form.save()
    qtbot.waitUntil(lambda: len(activities(timeline)) == 2)
    assert [event.tick for event in activities(timeline)] == [Tick.OPEN, Tick.DONE]


def test_a_recurring_task_is_made_ticked_and_taken_back(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    id_ = add(qtbot, context, timeline, subject="Report", due_at=NOW + timedelta(hours=1))
    form = open_form(timeline, "Report")
    form.fields.rows["recurrence"].editor.set_value("FREQ=WEEKLY")
    form.save()
    qtbot.waitUntil(lambda: "Every 1 week(s)" in activities(timeline)[0].detail)
    assert stored(qtbot, context, Kind.ACTIVITY, id_)["recurrence"] == "FREQ=WEEKLY"
    timeline.list_view.ticked.emit(activities(timeline)[0].key)
    qtbot.waitUntil(lambda: [event.tick for event in activities(timeline)] == [Tick.OPEN, Tick.DONE])
    context.gateway.undo()
    qtbot.waitUntil(lambda: [event.tick for event in activities(timeline)] == [Tick.OPEN])


def test_a_rule_of_another_program_stays_as_it_is(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    rule = "FREQ=MONTHLY;BYDAY=-1FR;COUNT=5"
    id_ = add(qtbot, context, timeline, subject="Report", due_at=NOW + timedelta(hours=1), recurrence=rule)
    form = open_form(timeline, "Report")
    assert form.fields.rows["recurrence"].editor.value() == rule
    form.subject.line_edit.setText("Monthly report")
    form.save()
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.ACTIVITY, id_)["subject"] == "Monthly report")
    assert stored(qtbot, context, Kind.ACTIVITY, id_)["recurrence"] == rule


def test_another_language_renames_the_choices_and_types_nothing(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart, qapp: QApplication
) -> None:
    add(qtbot, context, timeline, kind="call", subject="Call back", priority="high")
    form = open_form(timeline, "Call back")
    languages = Languages(qapp)
    languages.use("zh_TW")
    try:
        timeline.retranslate()
        assert form.fields.rows["kind"].editor.typed_text() == "電話"
        assert form.fields.rows["kind"].editor.value() == "call"
        assert form.fields.typed() == {}
        assert form.draft() is None
    finally:
        languages.use("en")


def test_how_long_before_it_reminds_is_chosen_and_follows_its_day(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    due = datetime(2026, 12, 24, 14, tzinfo=SYSTEM_ZONE)
    id_ = add(qtbot, context, timeline, subject="Offer", due_at=due)
    form = open_form(timeline, "Offer")
    editor = form.fields.rows["reminder_at"].editor
    assert editor.typed_text() == ""
    editor.set_value(30)
    form.save()
    qtbot.waitUntil(lambda: not form.isVisible())
    half_an_hour = 30 * 60_000
    row = stored(qtbot, context, Kind.ACTIVITY, id_)
    assert row["reminder_at"] == int(row["due_at"] or 0) - half_an_hour
    run(qtbot, context, EditRecords(Records(Kind.ACTIVITY, (id_,)), {"due_at": due + timedelta(days=1)}))
    row = stored(qtbot, context, Kind.ACTIVITY, id_)
    assert row["reminder_at"] == int(row["due_at"] or 0) - half_an_hour
    form = open_form(timeline, "Offer")
    assert form.fields.rows["reminder_at"].value() == 30


def test_what_reminds_needs_a_day(qtbot: QtBot, context: PageContext, timeline: TimelinePart) -> None:
    add(qtbot, context, timeline, subject="Offer")
    form = open_form(timeline, "Offer")
    form.fields.rows["due_at"].editor.set_value(None)
    form.fields.rows["reminder_at"].editor.set_value(30)
    form.save()
    assert form.isVisible()
    assert form._message.text() == "What reminds needs a day: say when it begins or is due."


def tells_more_than(timeline: TimelinePart, count: int) -> bool:
    return len(activities(timeline)) > count or timeline._more.isHidden()


def test_a_long_story_is_told_bit_by_bit_to_its_beginning(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    """More than is read at once: each click tells more, until nothing older is left."""
    first, each = 250, timedelta(hours=1)
    rows = [{"kind": "call", "subject": f"{n}", "lead": 1, "done_at": NOW - n * each} for n in range(first)]
    for row in rows[1:]:
        context.gateway.run(CreateRecord(Kind.ACTIVITY, row))
    run(qtbot, context, CreateRecord(Kind.ACTIVITY, rows[0]))
    qtbot.waitUntil(lambda: timeline._more.text() == "Older entries")
    for _click in range(20):
        if timeline._more.isHidden():
            break
        before = len(activities(timeline))
        timeline._more.click()
        qtbot.waitUntil(partial(tells_more_than, timeline, before))
    assert len(activities(timeline)) == first


def test_people_are_gathered_by_name_shown_and_taken_out(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    anna = make(qtbot, context, Kind.CONTACT, name="Anna Berg")
    make(qtbot, context, Kind.USER, name="Grace")
    timeline.begin("meeting")
    form = timeline.form
    QTest.keyClicks(form.subject.line_edit, "Demo")
    form._show_more()
    editor = form.fields.rows["participants"].editor
    assert isinstance(editor, GatheredEditor)
    line = editor.search.line_edit
    for typed, chips in (("berg", 1), ("gra", 2)):
        QTest.keyClicks(line, typed)
        QTest.keyClick(line, Qt.Key.Key_Return)  # chooses, and does not save the form
        qtbot.waitUntil(lambda chips=chips: len(editor.chips) == chips)  # type: ignore[misc]
        assert form.isVisible()
    form.save()
    qtbot.waitUntil(lambda: any("with Anna Berg, Grace" in each.detail for each in activities(timeline)))
    event = next(each for each in activities(timeline) if each.text == "Demo")
    assert "Anna Berg" in event.detail
    row = timeline._items[event.key].activity
    assert row is not None
    timeline._edit_activity(int(row["id"] or 0))
    assert [each.name for each in editor.value() or ()] == ["Anna Berg", "Grace"]
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClick(editor.chips[0], Qt.Key.Key_Delete)
    assert editor.value() is None
    form.save()
    qtbot.waitUntil(lambda: not any("with " in each.detail for each in activities(timeline)))
    context.gateway.undo()
    qtbot.waitUntil(lambda: any("with Anna Berg, Grace" in each.detail for each in activities(timeline)))
    assert count(qtbot, context, ListQuery(Kind.PARTICIPANT)) == 2
    assert stored(qtbot, context, Kind.CONTACT, anna)["name"] == "Anna Berg"


def test_people_of_a_draft_are_there_again(
    qtbot: QtBot, context: PageContext, timeline: TimelinePart
) -> None:
    make(qtbot, context, Kind.CONTACT, name="Anna Berg")
    timeline.begin("meeting")
    editor = timeline.form.fields.rows["participants"].editor
    assert isinstance(editor, GatheredEditor)
    QTest.keyClicks(editor.search.line_edit, "anna")
    qtbot.waitUntil(lambda: bool(editor.search._found))
    QTest.keyClick(editor.search.line_edit, Qt.Key.Key_Return)
    timeline._leave_form()
    assert editor.value() is None
    timeline.begin("meeting")
    assert [each.name for each in editor.value() or ()] == ["Anna Berg"]
