"""Lines of an order in the window: the sheet of a deal's lines, with what is delivered of each of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from tests.ui.records_of_tests import make, stored
from tests.ui.sheets.sheets_of_tests import Deal, order_page, products

Key = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Resizes(QObject):
    """Counts how often what it watches gets another size."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Resize
        return False


@pytest.fixture
def order(qtbot: QtBot, context: PageContext) -> int:
    """An order of two lines: 4 ball screws and an installation, both with 5 % of tax."""
    known = products(qtbot, context)
    order = make(qtbot, context, Kind.ORDER, ordered_on=date(2026, 1, 5), currency="TWD")
    make(qtbot, context, Kind.ORDER_LINE, order=order, product=known["SC-10"], quantity=Decimal(4))
    make(qtbot, context, Kind.ORDER_LINE, order=order, product=known["IN"])
    return order


def standing(sheet: Deal) -> tuple[Stored, ...]:
    row = stored(sheet.qtbot, sheet.context, Kind.ORDER, sheet.id)
    return row["status"], row["gross"], row["outstanding"]


def type_in(sheet: Deal, row: int, column: str, text: str) -> None:
    sheet.go(row, column)
    sheet.keys(text, Key.Key_Return)
    sheet.idle()


def test_what_is_typed_brings_the_sums_along(qtbot: QtBot, context: PageContext, order: int) -> None:
    with order_page(qtbot, context, order) as sheet:
        shown = ("product", "quantity", "unit", "delivered", "unit_price", "amount")
        assert sheet.cells(0, *shown) == ("SC-10", "4", "pc", "0", "12,500", "50,000")
        type_in(sheet, 0, "quantity", "2")
        type_in(sheet, 2, "product", "Freight")
        assert sheet.stored("name", "amount") == [
            ("Ball screw", 2_500_000),
            ("Installation", 3_600_000),
            ("Freight", 0),
        ]
        assert standing(sheet) == ("open", 6_405_000, 6_405_000)
        assert [each.amount for each in sheet.part.sums.sums] == [  # type: ignore[attr-defined]
            "NT$\u00a061,000",
            "NT$\u00a03,050",
            "NT$\u00a064,050",
        ]


def test_a_delivery_in_parts_is_the_status_and_is_taken_back(
    qtbot: QtBot, context: PageContext, order: int
) -> None:
    with order_page(qtbot, context, order) as sheet:
        type_in(sheet, 0, "delivered", "3")
        assert standing(sheet)[0] == "partly_delivered"
        type_in(sheet, 0, "delivered", "4")
        type_in(sheet, 1, "delivered", "1")
        assert standing(sheet)[0] == "delivered"
        assert sheet.cells(0, "delivered") == ("4",)
        context.gateway.undo()
        qtbot.waitUntil(lambda: standing(sheet)[0] == "partly_delivered")
        qtbot.waitUntil(lambda: sheet.cells(1, "delivered") == ("0",))


def test_scroll_bars_do_not_take_their_room_from_each_other(
    qtbot: QtBot, context: PageContext, order: int
) -> None:
    """Once they did so in turns, without an end, where the columns had just not enough room."""
    with order_page(qtbot, context, order) as sheet:
        resizes = Resizes()
        sheet.view.installEventFilter(resizes)
        for width in range(1360, 1100, -20):
            sheet.page.resize(width, 760)
            sheet.idle()
        for place, delivered in ((0, "4"), (1, "1")):
            type_in(sheet, place, "delivered", delivered)
        assert resizes.count < 100
        assert not sheet.view.verticalScrollBar().isVisible()


def test_more_than_was_ordered_is_not_delivered(qtbot: QtBot, context: PageContext, order: int) -> None:
    with order_page(qtbot, context, order) as sheet:
        type_in(sheet, 0, "delivered", "5")
        line = sheet.view.sheet.id_at(0)
        assert "between nothing and the quantity" in sheet.view.sheet.edit_message(line, "delivered")
        assert sheet.stored("delivered") == [(0,), (0,)]


def test_lines_are_pasted_put_in_order_and_deleted(qtbot: QtBot, context: PageContext, order: int) -> None:
    with order_page(qtbot, context, order) as sheet:
        QGuiApplication.clipboard().setText("L-1\nSC-10\n")
        sheet.go(2, "product")
        sheet.keys(Key.Key_V, modifier=CONTROL)
        sheet.wait(lambda: len(sheet.stored("id")) == 4)
        sheet.idle()
        sheet.go(1, "product")
        sheet.keys(Key.Key_Up, modifier=ALT)
        sheet.idle()
        names = [("Installation",), ("Ball screw",), ("CNC lathe",), ("Ball screw",)]
        assert sheet.stored("name") == names
        sheet.go(2, "product")
        sheet.keys(Key.Key_Delete)
        sheet.idle()
        sheet.wait(lambda: len(sheet.stored("id")) == 3)
        assert standing(sheet)[1] == (36_000 + 50_000 + 12_500) * 105
