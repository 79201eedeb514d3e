"""The quick entry in the window: what is understood is shown, can be changed, and is stored by Enter."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.mentioned import Mentioned
from crm_desktop.core.participants import Person
from crm_desktop.core.queries import ListQuery, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import has_hour
from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.ui.navigation.requests import BeginActivity
from crm_desktop.ui.quick_entry.dialog import QuickEntryDialog
from tests.ui.records_of_tests import count, make, open_page, stored
from tests.ui.window.stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialog(qtbot: QtBot, context: PageContext, leads: list[int]) -> QuickEntryDialog:
    """The dialog over a page with a few leads."""
    page = open_page(qtbot, context)
    made = QuickEntryDialog(context, page)
    made.begin()
    return made


def typed(dialog: QuickEntryDialog, text: str) -> None:
    """Type a line."""
    dialog.line.clear()
    QTest.keyClicks(dialog.line, text)


def editor(dialog: QuickEntryDialog, name: str) -> Editor:
    return dialog.understood.rows[name].editor


def only_activity(qtbot: QtBot, context: PageContext) -> dict[str, Stored]:
    """The activity that was stored."""
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 1)
    return stored(qtbot, context, Kind.ACTIVITY, 1)


def test_what_is_understood_is_shown_before_it_is_stored(
    qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog, leads: list[int]
) -> None:
    typed(dialog, "call David Chen tomorrow 10")
    qtbot.waitUntil(lambda: editor(dialog, "about").value() == Mentioned(Kind.LEAD, leads[4]))
    tomorrow = context.formats.today() + timedelta(days=1)
    assert editor(dialog, "kind").typed_text() == "Call"
    assert editor(dialog, "due_at").typed_text() == f"{tomorrow.isoformat()} 10:00"
    assert editor(dialog, "about").typed_text() == "David Chen · Pacific Tools · Lead"
    assert count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 0
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    row = only_activity(qtbot, context)
    assert (row["kind"], row["subject"], row["lead"]) == ("call", "call David Chen", leads[4])
    assert context.formats.moment(int(row["due_at"] or 0)) == f"{tomorrow.isoformat()} 10:00"
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_chinese_and_an_appointment_has_a_length(
    qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog, leads: list[int]
) -> None:
    dialog.line.setText("後天下午三點跟陳怡君開會")
    dialog.line.textEdited.emit(dialog.line.text())
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)  # at once: who is meant is looked up first
    row = only_activity(qtbot, context)
    assert (row["kind"], row["lead"]) == ("meeting", leads[1])
    assert int(row["ends_at"] or 0) - int(row["starts_at"] or 0) == 3_600_000
    assert row["starts_at"] == row["due_at"]


def test_without_a_day_it_is_for_today_and_without_an_hour(
    qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog
) -> None:
    typed(dialog, "buy milk")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    row = only_activity(qtbot, context)
    assert context.formats.day_of(int(row["due_at"] or 0)) == context.formats.today()
    assert not has_hour(int(row["due_at"] or 0), context.formats.zone)
    assert row["done_at"] is None


def test_what_the_person_changes_stays_whatever_is_typed_on(
    qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog
) -> None:
    typed(dialog, "call Chen")
    kind, about = editor(dialog, "kind"), editor(dialog, "about")
    qtbot.waitUntil(lambda: about.value() is not None)
    QTest.keyClick(kind.input_widget(), Qt.Key.Key_Down)
    assert kind.value() == "meeting"
    QTest.keyClicks(dialog.line, " tomorrow")
    assert kind.value() == "meeting"
    about.input_widget().setFocus()
    QTest.keyClick(about.input_widget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(about.input_widget(), Qt.Key.Key_Delete)
    QTest.keyClicks(dialog.line, " 10")
    dialog.save()
    row = only_activity(qtbot, context)
    assert (row["kind"], row["lead"]) == ("meeting", None)


def test_a_name_that_nobody_has_is_said_and_stays_in_the_subject(
    qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog
) -> None:
    typed(dialog, "call Zebedee")
    qtbot.waitUntil(lambda: "Zebedee" in dialog.understood._hint.text())
    dialog.save()
    row = only_activity(qtbot, context)
    assert (row["subject"], row["lead"]) == ("call Zebedee", None)


def test_a_day_that_is_none_is_said_and_nothing_is_stored(
    qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog
) -> None:
    typed(dialog, "call Bob")
    QTest.keyClicks(editor(dialog, "due_at").input_widget(), "x")
    dialog.save()
    assert dialog.understood.rows["due_at"].message()
    assert dialog.isVisible()
    assert count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 0


def test_escape_keeps_the_line(qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog) -> None:
    typed(dialog, "call Bob")
    QTest.keyClick(dialog.line, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.begin()
    assert dialog.line.text() == "call Bob"
    assert editor(dialog, "kind").value() == "call"
    dialog.save()
    only_activity(qtbot, context)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    dialog.begin()
    assert dialog.line.text() == ""


def test_the_next_one_completes_the_one_before(
    qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog, leads: list[int]
) -> None:
    first = make(qtbot, context, Kind.ACTIVITY, kind="call", subject="First call", lead=leads[0])
    dialog.reject()
    dialog.begin(Mentioned(Kind.LEAD, leads[0], "王小明"), completes=first)
    typed(dialog, "email Anna in 2 weeks")
    assert editor(dialog, "about").value() == Mentioned(Kind.LEAD, leads[0]), "it was said before"
    dialog.save()
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 2)
    assert stored(qtbot, context, Kind.ACTIVITY, first)["done_at"] is not None
    new = stored(qtbot, context, Kind.ACTIVITY, first + 1)
    assert (new["kind"], new["lead"]) == ("email", leads[0])


def test_the_keys_open_it_from_anywhere(stage: Stage) -> None:
    lead = make(stage.qtbot, stage.context, Kind.LEAD, name="Anna Müller")
    stage.trigger("quick_entry")
    found = stage.window.findChildren(QuickEntryDialog)
    assert [each.isVisible() for each in found] == [True]
    found[0].reject()
    stage.window.handle(BeginActivity(Kind.LEAD, lead, "Anna Müller"))
    assert editor(found[0], "about").value() == Mentioned(Kind.LEAD, lead)
    assert stage.window.menus.action("quick_entry").shortcut().toString() == "Ctrl+T"
    found[0].reject()


def test_who_is_only_found_by_other_ways_is_not_taken_for_meant(
    qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog
) -> None:
    for name in ("程大衛", "成小美"):  # both "cheng"
        make(qtbot, context, Kind.LEAD, name=name)
    typed(dialog, "call Cheng")
    qtbot.waitUntil(lambda: "Cheng" in dialog.understood._hint.text())
    assert editor(dialog, "about").value() is None


def test_several_people_one_is_what_it_is_about_and_the_others_take_part(
    qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog, leads: list[int]
) -> None:
    lin = make(qtbot, context, Kind.CONTACT, name="Lin Yating")
    grace = make(qtbot, context, Kind.USER, name="Grace Hopkins")
    typed(dialog, "meet David Chen, Lin and Grace tomorrow 10")
    wanted = (Person(Kind.CONTACT, lin), Person(Kind.USER, grace))
    qtbot.waitUntil(lambda: dialog.understood.people() == wanted)
    assert editor(dialog, "about").value() == Mentioned(Kind.LEAD, leads[4])
    dialog.save()
    only_activity(qtbot, context)
    assert count(qtbot, context, ListQuery(Kind.PARTICIPANT)) == 2


def test_who_of_several_is_not_there_is_said(
    qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog, leads: list[int]
) -> None:
    typed(dialog, "call David Chen and Zebedee tomorrow")
    qtbot.waitUntil(lambda: "Zebedee" in dialog.understood._hint.text())
    assert editor(dialog, "about").value() == Mentioned(Kind.LEAD, leads[4])
    assert not dialog.understood.people()


def test_a_firm_with_an_and_in_its_name_is_one(
    qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog, leads: list[int]
) -> None:
    make(qtbot, context, Kind.CONTACT, name="Smith")
    firm = make(qtbot, context, Kind.ACCOUNT, name="Smith and Sons")
    typed(dialog, "call Smith and Sons tomorrow")
    qtbot.waitUntil(lambda: editor(dialog, "about").value() == Mentioned(Kind.ACCOUNT, firm))
    assert not dialog.understood.people()


def test_somebody_whom_nobody_knows_becomes_a_lead_where_a_person_says_so(
    qtbot: QtBot, context: PageContext, dialog: QuickEntryDialog, leads: list[int]
) -> None:
    offer = dialog.understood.offer
    typed(dialog, "call David Chen tomorrow")
    qtbot.waitUntil(lambda: editor(dialog, "about").value() is not None)
    assert offer.isHidden()
    typed(dialog, "call Zoe Quist tomorrow 10")
    qtbot.waitUntil(offer.isVisible)
    qtbot.waitUntil(lambda: offer.height() >= offer.sizeHint().height())
    assert "New lead" in offer.text()
    assert "Zoe Quist" in offer.text()
    assert count(qtbot, context, ListQuery(Kind.LEAD)) == len(leads), "nobody is made unasked"
    offer.click()
    dialog.save()  # at once: it waits for the lead
    row = only_activity(qtbot, context)
    assert row["lead"] == leads[-1] + 1
    assert stored(qtbot, context, Kind.LEAD, leads[-1] + 1)["name"] == "Zoe Quist"
    qtbot.waitUntil(lambda: not dialog.isVisible())
