"""Small tables on a record's page: what points at it, with columns that say how it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import DeleteRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.record_page.related_table import RelatedTable
from tests.ui.records_of_tests import make, open_page, run


@pytest.fixture
def account(qtbot: QtBot, context: PageContext) -> int:
    return make(qtbot, context, Kind.ACCOUNT, name="Nordlicht")


def opened(qtbot: QtBot, context: PageContext, account: int) -> RecordPage:
    page = open_page(qtbot, context, Kind.ACCOUNT)
    page.open_record(account)
    qtbot.waitUntil(lambda: bool(page.findChildren(RecordPage)))
    record = page.findChildren(RecordPage)[0]
    qtbot.waitUntil(lambda: record.parts.details is not None)
    return record


def table_of(record: RecordPage, kind: Kind) -> RelatedTable:
    (found,) = [table for table in record.parts.tables if table.kind == kind]
    return found


def cells(table: RelatedTable, row: int) -> list[str]:
    assert table.table is not None
    model = table.table.paged_model
    found = [model.cell_at(row, column) for column in range(len(model.columns))]
    return [cell.text for cell in found if cell is not None]


def test_deals_stand_with_stage_amount_and_next_step(
    qtbot: QtBot, context: PageContext, account: int
) -> None:
    make(qtbot, context, Kind.OPPORTUNITY, name="Presses", account=account, stage=2, amount=1200)
    record = opened(qtbot, context, account)
    deals = table_of(record, Kind.OPPORTUNITY)
    qtbot.waitUntil(lambda: not deals.isHidden() and deals.table is not None)
    said = cells(deals, 0)
    assert said[:2] == ["Presses", "Quotation"]
    assert "1,200" in said[2]
    assert table_of(record, Kind.CONTACT).isHidden()


def test_the_name_is_a_link_and_so_is_enter(qtbot: QtBot, context: PageContext, account: int) -> None:
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Presses", account=account)
    record = opened(qtbot, context, account)
    deals = table_of(record, Kind.OPPORTUNITY)
    qtbot.waitUntil(lambda: deals.table is not None and deals.table.isVisible())
    table = deals.table
    assert table is not None
    index = table.model().index(0, 0)
    with qtbot.waitSignal(record.open_requested) as clicked:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    assert clicked.args == [Kind.OPPORTUNITY, deal]
    opened_again: list[tuple[str, int]] = []
    record.open_requested.connect(lambda kind, id_: opened_again.append((kind, id_)))
    beside = table.visualRect(table.model().index(0, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert opened_again == []  # the mark, not the way
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened_again == [(Kind.OPPORTUNITY, deal)]


def test_many_are_shown_when_asked_for(qtbot: QtBot, context: PageContext, account: int) -> None:
    for number in range(9):
        make(qtbot, context, Kind.CONTACT, name=f"Person {number}", account=account)
    record = opened(qtbot, context, account)
    people = table_of(record, Kind.CONTACT)
    qtbot.waitUntil(lambda: people.table is not None and people.table.paged_model.rowCount() == 6)
    assert people._more.text() == "3 more"
    people._more.click()
    assert people.table is not None
    assert people.table.paged_model.rowCount() == 9
    assert people._more.isHidden()


def test_a_table_goes_with_its_last_row(qtbot: QtBot, context: PageContext, account: int) -> None:
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Presses", account=account)
    record = opened(qtbot, context, account)
    deals = table_of(record, Kind.OPPORTUNITY)
    qtbot.waitUntil(lambda: not deals.isHidden())
    run(qtbot, context, DeleteRecords(Records(Kind.OPPORTUNITY, (deal,))))
    qtbot.waitUntil(deals.isHidden)
    card = deals.parentWidget()
    assert card is not None
    assert not card.isVisible()


def test_columns_give_way_where_the_page_is_narrow(qtbot: QtBot, context: PageContext, account: int) -> None:
    record = opened(qtbot, context, account)
    for width, columns, area in ((1300, True, True), (900, True, False), (600, False, False)):
        record.resize(width, 700)
        beside = QBoxLayout.Direction.LeftToRight
        assert (record._columns.direction() == beside, record._area.direction() == beside) == (columns, area)
