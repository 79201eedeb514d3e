"""Groups in a record table on a real file: headings, subtotals, opening and closing, views, export."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Matching, Records, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.grouping import Grouping, Period
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make, open_page, run, stored

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

OWNERLESS = "(empty)"


def group(qtbot: QtBot, page: RecordsPage, grouping: Grouping | None) -> None:
    """Choose groups as the menu does, and wait for the list."""
    with qtbot.waitSignal(page.table.list.completed):
        page.bar.groups.chosen.emit(grouping)


def said(page: RecordsPage) -> list[str]:
    """What stands in the table from top to bottom: headings in brackets, records by their names."""
    model = page.table.list.model
    number = model.column_number(page._values.record.title_field)
    found = []
    for row in range(model.rowCount()):
        heading = model.heading_at(row)
        found.append(f"[{heading.name}]" if heading else str(model.index(row, number).data()))
    return found


def is_stored(qtbot: QtBot, context: PageContext, lead: int, company: str) -> bool:
    return stored(qtbot, context, Kind.LEAD, lead)["company"] == company


def wait_for(qtbot: QtBot, page: RecordsPage, expected: list[str]) -> None:
    qtbot.waitUntil(lambda: said(page) == expected)


def by_channel(page: RecordsPage) -> list[str]:
    """The leads of the fixture in groups of their channels, which sort as they are shown."""
    return [
        "[Referral]",
        "陳怡君",
        "[Trade fair]",
        "David Chen",
        "王小明",
        "[Website form]",
        "Anna Müller",
        "[(empty)]",
        "林志豪",
    ]


def test_a_heading_stands_above_each_group(qtbot: QtBot, page: RecordsPage) -> None:
    group(qtbot, page, Grouping("channel"))
    wait_for(qtbot, page, by_channel(page))
    heading = page.table.list.model.heading_at(2)
    assert heading is not None
    assert heading.count == "2 leads"
    assert page.bar.groups.accessibleName() == "By Channel"
    assert page.table.list.total == 5
    group(qtbot, page, None)
    qtbot.waitUntil(lambda: page.table.list.model.rowCount() == 5)
    assert not page.table.list.model.is_grouped


def test_the_model_of_groups_keeps_qt_rules(qtbot: QtBot, page: RecordsPage) -> None:
    model: QAbstractItemModel = page.table.paged_model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    group(qtbot, page, Grouping("channel"))
    page.table.list.groups.fold(1, is_open=False)
    page.table.list.groups.fold(1, is_open=True)
    page.table.fold_all(False)
    page.table.fold_all(True)
    wait_for(qtbot, page, by_channel(page))
    del tester


def test_a_group_closes_and_opens_by_mouse_and_keys(qtbot: QtBot, page: RecordsPage) -> None:
    table = page.table
    group(qtbot, page, Grouping("channel"))
    wait_for(qtbot, page, by_channel(page))
    place = table.visualRect(table.paged_model.index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    closed = [*by_channel(page)[:3], *by_channel(page)[5:]]
    wait_for(qtbot, page, closed)
    assert table.currentIndex().row() == 2
    qtbot.keyClick(table, Qt.Key.Key_Right)
    wait_for(qtbot, page, by_channel(page))
    qtbot.keyClick(table, Qt.Key.Key_Left)
    wait_for(qtbot, page, closed)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    wait_for(qtbot, page, by_channel(page))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_id() == table.list.model.id_at(3)


def test_what_is_selected_are_records_alone(qtbot: QtBot, page: RecordsPage, leads: list[int]) -> None:
    table = page.table
    group(qtbot, page, Grouping("channel"))
    wait_for(qtbot, page, by_channel(page))
    table.choose(table.paged_model.index(1, 0))
    for _ in range(4):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert list(table.selection_state().ids) == [leads[1], leads[4], leads[0]]
    assert table.selection_state().count == 3
    table.list.groups.fold(0, is_open=False)
    table.select_all_matching()
    assert table.selection_state().count == 5
    assert table.target() == Matching(table.list.query)


def test_the_next_record_is_never_a_heading(qtbot: QtBot, page: RecordsPage, leads: list[int]) -> None:
    group(qtbot, page, Grouping("channel"))
    wait_for(qtbot, page, by_channel(page))
    page.table.show_id(leads[1])
    assert page.table.step_current(1) == leads[4]
    assert page.table.step_current(-1) == leads[1]
    assert page.table.step_current(-1) == leads[1]


def test_what_is_pasted_falls_on_records_alone(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    group(qtbot, page, Grouping("channel"))
    wait_for(qtbot, page, by_channel(page))
    model = page.table.paged_model
    page.table.setCurrentIndex(model.index(model.row_of(leads[1]), model.column_number("company")))
    page.record_actions.pasting.paste("One\nTwo\nThree\nFour\n")
    fallen = {leads[1]: "One", leads[4]: "Two", leads[0]: "Three", leads[2]: "Four"}
    for id_, company in fallen.items():
        qtbot.waitUntil(partial(is_stored, qtbot, context, id_, company))
    assert stored(qtbot, context, Kind.LEAD, leads[3])["company"] not in fallen.values()


def test_an_edit_moves_a_record_to_its_group(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    group(qtbot, page, Grouping("status"))
    before = said(page)
    assert before.index("[New]") < before.index("[Contacted]")
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[0],)), {"status": "new"}))
    qtbot.waitUntil(lambda: "王小明" in said(page)[: said(page).index("[Contacted]")])


def test_subtotals_are_in_the_currency_of_the_office(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    for id_, amount in zip(leads[:2], (1_000, 2_500), strict=True):
        values = {
            "estimated_amount": Decimal(amount),
            "status": "new",
        }
        run(qtbot, context, EditRecords(Records(Kind.LEAD, (id_,)), values))
    page.table.set_column_shown("estimated_amount", False)
    group(qtbot, page, Grouping("status"))
    heading = page.table.list.model.heading_at(0)
    assert heading is not None
    assert (heading.name, heading.sums) == ("New", {})
    page.table.set_column_shown("estimated_amount", True)
    number = page.table.paged_model.column_number("estimated_amount")
    qtbot.waitUntil(lambda: str(page.table.paged_model.index(0, number).data()).endswith("3,500"))


def test_days_stand_in_their_months_the_newest_first(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context, Kind.OPPORTUNITY)
    for name, day in (
        ("a", date(2026, 3, 31)),
        ("b", date(2026, 4, 1)),
        ("c", date(2025, 12, 1)),
        ("d", None),
    ):
        make(qtbot, context, Kind.OPPORTUNITY, name=name, expected_close=day)
    qtbot.waitUntil(lambda: page.table.list.total == 4)
    group(qtbot, page, Grouping("expected_close"))
    months = ["[April 2026]", "b", "[March 2026]", "a", "[December 2025]", "c", "[(empty)]", "d"]
    wait_for(qtbot, page, months)
    group(qtbot, page, Grouping("expected_close", Period.QUARTER))
    wait_for(qtbot, page, ["[Q2 2026]", "b", "[Q1 2026]", "a", "[Q4 2025]", "c", "[(empty)]", "d"])
    group(qtbot, page, Grouping("expected_close", Period.YEAR))
    wait_for(qtbot, page, ["[2026]", "b", "a", "[2025]", "c", "[(empty)]", "d"])
    page.bar.sort_chosen.emit((SortKey("expected_close"),))
    wait_for(qtbot, page, ["[2025]", "c", "[2026]", "a", "b", "[(empty)]", "d"])


def test_a_view_keeps_its_groups(qtbot: QtBot, page: RecordsPage, context: PageContext) -> None:
    group(qtbot, page, Grouping("channel"))
    definition = page._views.definition()
    assert definition.group == Grouping("channel")
    page._views._save_new(_Panel(), "By channel")  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(page._views.saved.views))
    group(qtbot, page, None)
    page.bar.list_view(page._views.saved.lists()[0])
    wait_for(qtbot, page, by_channel(page))


class _Panel:
    """Where a name would be typed."""

    def close(self) -> None:
        """Nothing to close."""


def test_the_file_of_a_list_in_groups_names_them(qtbot: QtBot, page: RecordsPage, tmp_path: Path) -> None:
    group(qtbot, page, Grouping("channel"))
    page.table.fold_all(False)
    page.table.clearSelection()
    path = tmp_path / "leads.csv"
    with qtbot.waitSignal(page.message):
        page.record_actions.saving.write(path)
    rows = [line.split(",")[:2] for line in path.read_text("utf-8-sig").splitlines()]
    assert rows[0][0] == "Channel"
    assert [row[0] for row in rows[1:]] == ["Referral", "Trade fair", "Trade fair", "Website form", "(empty)"]
    assert [row[1] for row in rows[1:4]] == ["陳怡君", "David Chen", "王小明"]


def test_closed_groups_are_kept_for_the_next_time(
    qtbot: QtBot, page: RecordsPage, context: PageContext
) -> None:
    group(qtbot, page, Grouping("channel"))
    wait_for(qtbot, page, by_channel(page))
    page.table.list.groups.fold(1, is_open=False)
    page.table.list.groups.fold(3, is_open=False)
    expected = ["[Referral]", "陳怡君", "[Trade fair]", "[Website form]", "Anna Müller", "[(empty)]"]
    wait_for(qtbot, page, expected)
    make(qtbot, context, Kind.LEAD, name="Further", channel=1)
    heading = page.table.list.model.heading_at(2)
    qtbot.waitUntil(lambda: (found := page.table.list.model.heading_at(2)) is not None and found != heading)
    wait_for(qtbot, page, expected)
    page.deactivate()
    again = open_page(qtbot, context)
    wait_for(qtbot, again, expected)
    group(qtbot, again, Grouping("status"))
    group(qtbot, again, Grouping("channel"))
    qtbot.waitUntil(lambda: len(said(again)) == 10)


def test_all_is_copied_in_the_order_of_its_groups(qtbot: QtBot, page: RecordsPage, leads: list[int]) -> None:
    group(qtbot, page, Grouping("channel"))
    wait_for(qtbot, page, by_channel(page))
    page.table.select_all_matching()
    page.table.copy_selection()
    names = [each for each in by_channel(page) if not each.startswith("[")]
    qtbot.waitUntil(lambda: copied() == names)


def copied() -> list[str]:
    """The first cell of each row on the clipboard, without the headings."""
    return [line.split("\t")[0] for line in QGuiApplication.clipboard().text().split("\n")[1:]]
