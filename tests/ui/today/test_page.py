"""The Today page on a real file: what it shows, and what ticking does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import due_on
from crm_desktop.core.rules.working_days import USUAL
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.ui.activities.day_menu import DayMenu
from crm_desktop.ui.navigation.requests import OPEN_DEMO, BeginActivity, BeginRecord, ShowQuery, ShowRecord
from crm_desktop.ui.today.agenda_row import ClosingRow, DueRow, UnplannedRow
from crm_desktop.ui.today.page import TodayPage
from tests.ui.records_of_tests import stored

NOW = datetime.now(UTC)


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> TodayPage:
    made = TodayPage(context)
    made.resize(1000, 700)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.count_changed):
        made.activate()
    return made


def make(qtbot: QtBot, page: TodayPage, kind: Kind, /, **values: object) -> int:
    """Make a record, and wait until the page has read its agenda again."""
    ids: list[int] = []
    with qtbot.waitSignal(page.count_changed):
        page.context.gateway.run(CreateRecord(kind, values), done=lambda outcome: ids.extend(outcome.ids))
    return ids[0]


def rows(page: TodayPage) -> list[DueRow]:
    """The lines that are shown now."""
    return [row for row in page.findChildren(DueRow) if row.isVisible()]


def test_an_empty_file_offers_the_first_steps(qtbot: QtBot, page: TodayPage) -> None:
    buttons = {button.text(): button for button in page.findChildren(QPushButton) if button.isVisible()}
    assert "Import a list…" in buttons
    with qtbot.waitSignal(page.requested) as signal:
        buttons["Look at demo data"].click()
    assert signal.args == [OPEN_DEMO]
    with qtbot.waitSignal(page.requested) as signal:
        buttons["New lead"].click()
    assert signal.args == [BeginRecord(Kind.LEAD)]


def test_a_file_with_leads_does_not(qtbot: QtBot, page: TodayPage) -> None:
    make(qtbot, page, Kind.LEAD, name="王小明")
    button = next(each for each in page.findChildren(QPushButton) if each.text() == "Import a list…")
    assert not button.isVisible()


def test_what_is_overdue_is_counted_and_opens_its_record(qtbot: QtBot, page: TodayPage) -> None:
    day = (NOW - timedelta(days=3)).astimezone().date()
    lead = make(qtbot, page, Kind.LEAD, name="陳怡君", next_step="寄送型錄", next_step_on=day)
    shown = rows(page)
    assert len(shown) == 1
    assert shown[0].accessibleName().startswith("寄送型錄, 陳怡君")
    with qtbot.waitSignal(page.requested) as signal:
        qtbot.keyClick(shown[0], Qt.Key.Key_Return)
    assert signal.args == [ShowRecord(Kind.LEAD, lead)]
    with qtbot.waitSignal(page.requested):
        qtbot.mouseClick(shown[0], Qt.MouseButton.LeftButton)


def test_ticking_an_activity_marks_it_as_done_and_undo_brings_it_back(qtbot: QtBot, page: TodayPage) -> None:
    id_ = make(qtbot, page, Kind.ACTIVITY, subject="call back", due_at=NOW - timedelta(hours=30))
    with qtbot.waitSignal(page.count_changed) as signal:
        rows(page)[0].tick.click()
    assert signal.args == [0]
    done: list[object] = []
    gateway = page.context.gateway
    gateway.read(lambda reader: reader.record(Kind.ACTIVITY, id_)["done_at"], done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert isinstance(done[0], int)
    with qtbot.waitSignal(page.count_changed) as signal:
        gateway.undo()
    assert signal.args == [1]


def test_a_follow_up_without_words_is_named_as_one(qtbot: QtBot, page: TodayPage) -> None:
    make(qtbot, page, Kind.LEAD, name="王小明", next_step_on=NOW.astimezone().date())
    assert rows(page)[0].accessibleName().startswith("Next step, ")


def test_ticking_a_next_step_empties_it(qtbot: QtBot, page: TodayPage) -> None:
    lead = make(qtbot, page, Kind.LEAD, name="王小明", next_step="call", next_step_on=NOW.astimezone().date())
    with qtbot.waitSignal(page.count_changed):
        rows(page)[0].tick.click()
    found: list[object] = []
    page.context.gateway.read(lambda reader: reader.record(Kind.LEAD, lead)["next_step_on"], found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [None]


def test_opportunities_that_should_close_lead_to_their_list(qtbot: QtBot, page: TodayPage) -> None:
    day = (NOW + timedelta(days=4)).astimezone().date()
    opportunity = make(
        qtbot, page, Kind.OPPORTUNITY, name="20-seat licence", expected_close=day, amount=480_000
    )
    qtbot.waitUntil(lambda: bool(page.findChildren(ClosingRow)))
    row = page.findChildren(ClosingRow)[-1]
    assert "20-seat licence" in row.accessibleName()
    with qtbot.waitSignal(page.requested) as signal:
        qtbot.keyClick(row, Qt.Key.Key_Return)
    assert signal.args == [ShowRecord(Kind.OPPORTUNITY, opportunity)]
    button = next(each for each in page.findChildren(QPushButton) if each.text() == "Show in the list")
    with qtbot.waitSignal(page.requested) as shown:
        button.click()
    assert shown.args is not None
    (asked,) = shown.args
    assert isinstance(asked, ShowQuery)
    query = asked.query
    counts: list[int] = []
    page.context.gateway.read(lambda reader: reader.count(query), counts.append)
    qtbot.waitUntil(lambda: counts == [1])


def test_hostile_words_stay_words(qtbot: QtBot, page: TodayPage) -> None:
    text = "<img src='file:///etc/passwd'><b>bold</b>"
    make(qtbot, page, Kind.LEAD, name=text, next_step=text, next_step_on=NOW.astimezone().date())
    assert text in rows(page)[0].accessibleName()


def test_a_hidden_page_counts_and_makes_its_lines_when_it_is_shown(
    qtbot: QtBot, context: PageContext
) -> None:
    page = TodayPage(context)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.count_changed):
        page.reload()
    make(qtbot, page, Kind.LEAD, name="Anna", next_step="call", next_step_on=NOW.astimezone().date())
    assert page.findChildren(DueRow) == []
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    page.deactivate()
    page.hide()
    make(qtbot, page, Kind.LEAD, name="Otto", next_step="call", next_step_on=NOW.astimezone().date())
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: len(rows(page)) == 2)


def test_a_long_day_is_shown_whole_on_request(qtbot: QtBot, page: TodayPage) -> None:
    for number in range(27):
        page.context.gateway.run(
            CreateRecord(Kind.ACTIVITY, {"subject": f"call {number}", "due_at": NOW - timedelta(days=3)})
        )
    qtbot.waitUntil(lambda: len(rows(page)) == 12)
    more = page._parts["overdue"].more
    qtbot.waitUntil(more.isVisible)
    qtbot.waitUntil(lambda: page._parts["overdue"].count.text() == "12 of 27")
    more.click()
    qtbot.waitUntil(lambda: len(rows(page)) == 27)
    assert len({row.due.text for row in rows(page)}) == 27


def test_the_arrows_go_from_line_to_line_and_space_ticks(qtbot: QtBot, page: TodayPage) -> None:
    today = NOW.astimezone().date()
    for days in (-3, 0):
        day = today + timedelta(days=days)
        make(qtbot, page, Kind.LEAD, name="陳怡君", next_step="寄送型錄", next_step_on=day)
    page.activateWindow()
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    late, due = rows(page)
    for key, reached in ((Qt.Key.Key_Up, due), (Qt.Key.Key_Down, late)):
        page.setFocus()
        qtbot.keyClick(page, key)
        assert page.focusWidget() is reached, "the arrows lead from the page onto its lines"
    qtbot.keyClick(late, Qt.Key.Key_Down)
    assert page.focusWidget() is due, "the next line is in the next part"
    qtbot.keyClick(due, Qt.Key.Key_Down)
    assert page.focusWidget() is due
    qtbot.keyClick(due, Qt.Key.Key_Up)
    assert page.focusWidget() is late
    with qtbot.waitSignal(page.count_changed) as counted:
        qtbot.keyClick(late, Qt.Key.Key_Space)
    assert counted.args == [1]


def stored_activity(qtbot: QtBot, page: TodayPage, id_: int) -> dict[str, Stored]:
    return stored(qtbot, page.context, Kind.ACTIVITY, id_)


def test_an_open_line_shows_an_empty_circle(qtbot: QtBot, page: TodayPage) -> None:
    make(qtbot, page, Kind.ACTIVITY, kind="task", subject="Offer", due_at=NOW)
    assert rows(page)[0].tick._icon_name == "circle"


def test_a_line_is_postponed_by_keys_alone(qtbot: QtBot, page: TodayPage) -> None:
    id_ = make(qtbot, page, Kind.ACTIVITY, kind="task", subject="Offer", due_at=NOW - timedelta(days=3))
    row = rows(page)[0]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), DayMenu))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    with qtbot.waitSignal(page.count_changed) as counted:
        qtbot.keyClick(menu, Qt.Key.Key_Return)  # the next working day stands first
    assert counted.args == [0]
    formats = page.context.formats
    due = stored_activity(qtbot, page, id_)["due_at"]
    assert isinstance(due, int)
    assert formats.day_of(due) == USUAL.after(formats.today())


def test_a_next_step_is_postponed_too(qtbot: QtBot, page: TodayPage) -> None:
    today = page.context.formats.today()
    make(qtbot, page, Kind.LEAD, name="Anna", next_step="call", next_step_on=today)
    menu = page._doing.days(rows(page)[0].due)
    with qtbot.waitSignal(page.count_changed) as counted:
        menu.chosen.emit(today + timedelta(days=3))
    assert counted.args == [0]
    assert [row.due.day for row in rows(page)] == [today + timedelta(days=3)]


def test_the_keys_go_on_with_the_line_that_follows(qtbot: QtBot, page: TodayPage) -> None:
    for number in range(3):
        make(qtbot, page, Kind.ACTIVITY, subject=f"call {number}", due_at=NOW - timedelta(days=9 - number))
    page.activateWindow()
    qtbot.waitUntil(lambda: len(rows(page)) == 3)
    rows(page)[1].setFocus()
    with qtbot.waitSignal(page.count_changed):
        qtbot.keyClick(rows(page)[1], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: [row.due.text for row in rows(page)] == ["call 0", "call 2"])
    qtbot.waitUntil(lambda: page.focusWidget() is rows(page)[1])
    with qtbot.waitSignal(page.count_changed):
        qtbot.keyClick(rows(page)[1], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    qtbot.waitUntil(lambda: page.focusWidget() is rows(page)[0])  # the last line, where none follows


def test_the_keys_go_on_in_a_later_part_too(qtbot: QtBot, page: TodayPage) -> None:
    make(qtbot, page, Kind.ACTIVITY, subject="late", due_at=NOW - timedelta(days=9))
    for number in range(3):
        day = NOW + timedelta(days=2, minutes=number)
        make(qtbot, page, Kind.ACTIVITY, subject=f"call {number}", due_at=day)
    page.activateWindow()
    qtbot.waitUntil(lambda: len(rows(page)) == 4)
    rows(page)[2].setFocus()
    qtbot.keyClick(rows(page)[2], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: [row.due.text for row in rows(page)] == ["late", "call 0", "call 2"])
    qtbot.waitUntil(lambda: page.focusWidget() is rows(page)[2])


def test_deleting_by_key_can_be_undone(qtbot: QtBot, page: TodayPage) -> None:
    make(qtbot, page, Kind.ACTIVITY, subject="Offer", due_at=NOW)
    with qtbot.waitSignal(page.count_changed) as counted:
        qtbot.keyClick(rows(page)[0], Qt.Key.Key_Delete)
    assert counted.args == [0]
    with qtbot.waitSignal(page.count_changed) as counted:
        page.context.gateway.undo()
    assert counted.args == [1]


def test_a_whole_day_has_no_hour(qtbot: QtBot, page: TodayPage) -> None:
    today = page.context.formats.today()
    make(qtbot, page, Kind.ACTIVITY, subject="Offer", due_at=due_on(today, SYSTEM_ZONE))
    assert rows(page)[0].accessibleName() == "Offer, today"


def test_mine_and_everyones(qtbot: QtBot, page: TodayPage) -> None:
    kevin = make(qtbot, page, Kind.USER, name="Kevin")
    make(qtbot, page, Kind.ACTIVITY, subject="mine", due_at=NOW)
    make(qtbot, page, Kind.ACTIVITY, subject="his", due_at=NOW, owner=kevin)
    qtbot.waitUntil(lambda: [row.due.text for row in rows(page)] == ["mine"])
    assert page._whose.isVisible()
    page._whose.take("everyone")
    qtbot.waitUntil(lambda: {row.due.text for row in rows(page)} == {"mine", "his"})
    page._whose.take(kevin)
    qtbot.waitUntil(lambda: {row.due.text for row in rows(page)} == {"his"})
    page._whose.take("mine")
    qtbot.waitUntil(lambda: {row.due.text for row in rows(page)} == {"mine"})


def test_records_without_a_next_step_ask_for_one(qtbot: QtBot, page: TodayPage) -> None:
    lead = make(qtbot, page, Kind.LEAD, name="Anna", company="Acme")
    qtbot.waitUntil(lambda: any(row.isVisible() for row in page.findChildren(UnplannedRow)))
    row = next(row for row in page.findChildren(UnplannedRow) if row.isVisible())
    assert row.accessibleName() == "Anna, Acme, Lead"
    with qtbot.waitSignal(page.requested) as asked:
        qtbot.keyClick(row, Qt.Key.Key_Space)
    assert asked.args == [BeginActivity(Kind.LEAD, lead, "Anna")]
    with qtbot.waitSignal(page.requested) as asked:
        qtbot.keyClick(row, Qt.Key.Key_Return)
    assert asked.args == [ShowRecord(Kind.LEAD, lead)]


def test_what_came_without_a_next_step_while_the_page_was_hidden_is_shown_with_it(
    qtbot: QtBot, page: TodayPage
) -> None:
    page.deactivate()
    make(qtbot, page, Kind.LEAD, name="Anna")
    page.activate()
    qtbot.waitUntil(lambda: any(row.isVisible() for row in page.findChildren(UnplannedRow)))


def test_what_nobody_touched_is_shown_unless_it_is_unplanned_too(
    qtbot: QtBot, page: TodayPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = page.context.today() + timedelta(days=40)
    make(qtbot, page, Kind.LEAD, name="Anna", next_step="call", next_step_on=day + timedelta(days=90))
    make(qtbot, page, Kind.LEAD, name="Otto")
    monkeypatch.setattr(page.context.formats, "today", lambda: day)
    page.reload()

    def said() -> set[str]:
        return {row.accessibleName() for row in page.findChildren(UnplannedRow) if row.isVisible()}

    qtbot.waitUntil(lambda: said() == {"Anna, 40 day(s) untouched", "Otto, Lead"})


def test_done_and_the_next_is_asked_for(qtbot: QtBot, page: TodayPage) -> None:
    lead = make(qtbot, page, Kind.LEAD, name="Anna")
    id_ = make(qtbot, page, Kind.ACTIVITY, kind="call", subject="call", lead=lead, due_at=NOW)
    qtbot.waitUntil(lambda: bool(rows(page)))
    with qtbot.waitSignal(page.requested) as asked:
        qtbot.keyClick(rows(page)[0], Qt.Key.Key_N)
    assert asked.args == [BeginActivity(Kind.LEAD, lead, "Anna", id_)]
