"""The further prices of a product beside its details: by list, quantity and currency, changed in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.sheets.products_beside import price_columns, prices_interest, product_prices
from crm_desktop.bridge.sheets.reading import SheetReading, anew
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.navigation.page import Unsaved
from crm_desktop.ui.record_page.part import RecordPart
from crm_desktop.ui.sheets.menu import sheet_menu
from crm_desktop.ui.sheets.pasting import SheetPasting
from crm_desktop.ui.sheets.sheet import RecordSheet, SheetKind


class PricesPart(RecordPart):
    """A line of a deal takes the price of its customer's list and quantity, else the product's own."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent)
        own = FieldValues(self.context, Kind.PRODUCT_PRICE)
        self.reading = SheetReading(self.context, anew(product_prices), prices_interest, self.isVisible, self)
        self.reading.loaded.connect(self._show)
        kind = SheetKind(
            through="product", columns=price_columns(own), widest="price_list", needs=frozenset({"price"})
        )
        self.sheet = RecordSheet(own, kind, self.reading, self)
        self.sheet.message.connect(self.refused)
        self.sheet.menu_requested.connect(self._open_menu)
        self.pasting = SheetPasting(own, self.sheet)
        self._heading = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._heading)
        layout.addWidget(self.sheet)
        self.retranslate()

    def show_details(self, details: RecordDetails) -> None:
        self.sheet.show_owner(details.id)
        self.reading.catch_up()

    def _show(self, rows: Sequence[Row]) -> None:
        self.sheet.show_records(rows)

    def _open_menu(self, _record_id: int, place: QPoint) -> None:
        sheet_menu(self.sheet, None).popup(place)

    def finish_edits(self) -> None:
        self.sheet.finish_edit()

    def unsaved(self) -> Unsaved | None:
        return self.sheet.unsaved()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("FURTHER PRICES"))
        self.sheet.setAccessibleName(self.tr("Further prices"))
        self.sheet.retranslate()
