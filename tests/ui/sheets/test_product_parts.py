"""Beside a product: its prices, typed and changed in place, and the deals that it is in, opened by a key."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.record.products import product_prices
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.sheets.prices_part import PricesPart
from crm_desktop.ui.sheets.uses_part import UsesPart
from tests.ui.records_of_tests import make, open_page

Key = Qt.Key


class Product:
    """A product that is shown as a page."""

    def __init__(self, qtbot: QtBot, context: PageContext) -> None:
        self.qtbot, self.context = qtbot, context
        self.id = make(
            qtbot, context, Kind.PRODUCT, name="Screw", code="S-1", price=Decimal(10), currency="TWD"
        )
        self.page = open_page(qtbot, context, Kind.PRODUCT)
        self.page.open_record(self.id)
        qtbot.waitUntil(lambda: bool(self.page.findChildren(RecordPage)))
        self.record = self.page.findChildren(RecordPage)[0]
        self.prices = self.record.findChildren(PricesPart)[0]
        self.uses = self.record.findChildren(UsesPart)[0]
        self.sheet = self.prices.sheet
        qtbot.waitUntil(lambda: self.sheet.sheet.blank > 0)

    def type(self, row: int, column: str, text: str) -> None:
        self.sheet.setFocus()
        self.sheet.choose(self.sheet.sheet.index(row, self.sheet.sheet.column_number(column)))
        QTest.keyClicks(self.sheet, text[0])
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text[1:])
        QTest.keyClick(QApplication.focusWidget() or self.sheet, Key.Key_Return)
        self.idle()

    def idle(self) -> None:
        QApplication.processEvents()
        gateway = self.context.gateway
        self.qtbot.waitUntil(lambda: not gateway.is_writing and self.prices.reading.is_current)

    def stored(self) -> list[tuple[Stored, ...]]:
        found: list[Sequence[object]] = []
        self.context.gateway.read(lambda view: product_prices(view, self.id), found.append)
        self.qtbot.waitUntil(lambda: bool(found))
        names = ("price_list", "from_quantity", "price", "currency")
        return [tuple(row[name] for name in names) for row in found[0]]  # type: ignore[index]


@pytest.fixture
def product(qtbot: QtBot, context: PageContext) -> Product:
    return Product(qtbot, context)


def test_prices_are_typed_changed_and_deleted_in_place(product: Product) -> None:
    product.type(0, "price_list", "Dealers")
    assert (product.stored(), product.prices.unsaved() is None) == ([], False)
    product.type(0, "price", "9")
    assert product.stored() == [("Dealers", 1_000_000, 900, "TWD")]
    assert product.prices.unsaved() is None
    product.type(0, "from_quantity", "100")
    product.type(1, "price", "0.3 EUR")
    assert product.stored() == [
        (None, 1_000_000, 30, "EUR"),
        ("Dealers", 100_000_000, 900, "TWD"),
    ]
    product.type(0, "price", "-5")
    id_ = product.sheet.sheet.id_at(0)
    assert "cannot be below 0" in product.sheet.sheet.edit_message(id_, "price")
    QTest.keyClick(QApplication.focusWidget() or product.sheet, Key.Key_Escape)
    assert product.sheet.sheet.edit_message(id_, "price") == ""
    product.sheet.choose(product.sheet.sheet.index(0, 0))
    QTest.keyClick(product.sheet, Key.Key_Delete)
    product.idle()
    assert product.stored() == [("Dealers", 100_000_000, 900, "TWD")]
    product.context.gateway.undo()
    product.idle()
    assert len(product.stored()) == 2


def test_steps_of_prices_are_pasted_in_one_step(product: Product) -> None:
    product.sheet.setFocus()
    product.sheet.choose(product.sheet.sheet.index(0, 0))
    QGuiApplication.clipboard().setText("\t10\t9\n\t100\t8\nDealers\t1\t7.5\n")
    QTest.keyClick(product.sheet, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    product.idle()
    told = [row[:3] for row in product.stored()]
    assert told == [(None, 10_000_000, 900), (None, 100_000_000, 800), ("Dealers", 1_000_000, 750)]
    product.context.gateway.undo()
    product.idle()
    assert product.stored() == []


def test_the_details_stand_in_their_order(qtbot: QtBot, context: PageContext) -> None:
    told = {"unit": "pc", "taxes": "5%", "description": "As drawn", "cost": Decimal(4), "category": "Parts"}
    id_ = make(qtbot, context, Kind.PRODUCT, name="Screw", code="S-1", price=Decimal(10), **told)
    page = open_page(qtbot, context, Kind.PRODUCT)
    page.open_record(id_)
    qtbot.waitUntil(lambda: bool(page.findChildren(RecordPage)))
    parts = page.findChildren(RecordPage)[0].parts
    qtbot.waitUntil(lambda: parts.details is not None)
    qtbot.waitUntil(lambda: parts.form.row("description") is not None)
    names = ("name", "code", "category", "unit", "price", "cost", "taxes", "description")
    rows = [parts.form.row(name) for name in names]
    qtbot.waitUntil(lambda: all(row is not None and row.isVisible() for row in rows))
    tops = [row.y() for row in rows if row is not None]
    assert tops == sorted(tops)


def test_the_deals_of_a_product_are_listed_and_opened_by_key(
    qtbot: QtBot, context: PageContext, product: Product
) -> None:
    deals = [
        make(qtbot, context, Kind.OPPORTUNITY, name=f"Deal {number}", currency="TWD") for number in (1, 2)
    ]
    for quantity in (2, 3):
        make(qtbot, context, Kind.LINE, opportunity=deals[0], product=product.id, quantity=Decimal(quantity))
    model = product.uses.table.paged_model

    def cells() -> list[str]:
        return [str(model.index(0, column).data()) for column in (0, 2, 3)]

    qtbot.waitUntil(lambda: cells() == ["Deal 1", "5", "NT$\u00a050"])
    assert model.rowCount() == 1
    opened: list[tuple[str, int]] = []
    product.record.open_requested.connect(lambda kind, id_: opened.append((kind, id_)))
    product.uses.table.setFocus()
    product.uses.table.choose(model.index(0, 0))
    QTest.keyClick(product.uses.table, Key.Key_Return)
    assert opened == [(Kind.OPPORTUNITY, deals[0])]
