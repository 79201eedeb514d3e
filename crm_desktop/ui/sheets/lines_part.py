"""The lines of a deal or an order on its page: a sheet to type into, order and paste into, sums below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.sheets.lines import (
    DEAL_LINES,
    ORDER_LINES,
    OwnedLines,
    line_columns,
    sums_in_words,
    taxed_alike,
)
from crm_desktop.bridge.sheets.products import settle_products
from crm_desktop.bridge.sheets.reading import SheetReading
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.navigation.page import Unsaved
from crm_desktop.ui.record_page.part import RecordPart
from crm_desktop.ui.sheets.menu import sheet_menu
from crm_desktop.ui.sheets.ordering import SheetOrdering
from crm_desktop.ui.sheets.pasting import SheetPasting
from crm_desktop.ui.sheets.sheet import RecordSheet, SheetKind, Values
from crm_desktop.ui.sheets.sums import SumsPanel


class LinesPart(RecordPart):
    """The deal's amount is the sum of its lines, so the page follows with each of them."""

    shown = DEAL_LINES

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent)
        self._lines: OwnedLines | None = None
        self._is_ended = False
        own = FieldValues(self.context, self.shown.kind)
        self.reading = SheetReading(self.context, self.shown.read, self.shown.interest, self.isVisible, self)
        self.reading.loaded.connect(self._show)
        kind = SheetKind(
            through=self.shown.through,
            columns=line_columns(own, self.shown),
            widest="name",
            needs=frozenset({"product", "name"}),
            handle="position",
            settle=partial(settle_products, self.context.gateway),
            complete=self._complete,
        )
        self.sheet = RecordSheet(own, kind, self.reading, self)
        self.sheet.message.connect(self.refused)
        self.sheet.menu_requested.connect(self._open_menu)
        self.pasting = SheetPasting(own, self.sheet)
        self.ordering = SheetOrdering(own, self.sheet)
        self._heading = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        self.tax_included = QCheckBox(self)
        self.tax_included.clicked.connect(self._include_tax)
        # What a deal's lines are keyed in for: offered beside their sums as well as in the menu of its head.
        self.quote = Button("", "plain", self)
        self.quote.clicked.connect(self._quote)
        self.quote.hide()
        self.sums = SumsPanel(self)
        self.warning = plain_label("", self, role=Role.WARN)
        self.warning.setWordWrap(True)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.tax_included)
        foot = QHBoxLayout()
        foot.addWidget(self.quote, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.sums, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.sheet)
        layout.addWidget(self.warning)
        layout.addLayout(foot)

    def show_details(self, details: RecordDetails) -> None:
        view, known = self.values.view, self.context.gateway.reference_data
        self._is_ended = view.is_ended(details.values.get(view.ended_by), known)
        self.sheet.show_owner(details.id)
        self.reading.catch_up()
        self.tax_included.setChecked(bool(details.values.get("tax_included")))
        self._offer_quote()

    def _show(self, lines: OwnedLines) -> None:
        self._lines = lines
        self.sheet.show_records(lines.rows)
        self._say_sums()

    def _say_sums(self) -> None:
        lines = self._lines
        if lines is None:
            return
        count = len(lines.rows)
        self._heading.setText(
            f"{self.tr('LINES')} · {self.context.formats.number(count)}" if count else self.tr("LINES")
        )
        found = sums_in_words(self.context.formats, lines.totals, tax_included=lines.tax_included)
        self.sums.show_sums(found if count else [])
        self.sums.setVisible(count > 0)
        self._offer_quote()
        free = sum(row["product"] is not None and not row["unit_price"] for row in lines.rows)
        self.warning.setText(
            self.tr(
                "%Ln line(s) at a price of 0: the product has none in {currency}, or costs nothing.", "", free
            ).format(currency=lines.currency)
        )
        self.warning.setVisible(free > 0)

    def _complete(self, rows: Sequence[Row], values: Values) -> Values:
        """Give a typed line its taxes; abroad, in another currency, the usual ones are not those at home."""
        known = self.context.gateway.reference_data
        is_at_home = self._lines is not None and self._lines.currency == known.base_currency
        return taxed_alike(rows, values, known.usual_taxes if is_at_home else "")

    def _offer_quote(self) -> None:
        """Offer a quote of the lines of a deal that goes on; of an ended one the head's menu makes it."""
        has_lines = self._lines is not None and bool(self._lines.rows)
        self.quote.setVisible(has_lines and self.shown.is_quoted and not self._is_ended)

    def _include_tax(self, is_included: bool) -> None:
        command = EditRecords(Records(self.values.kind, (self.sheet.owner,)), {"tax_included": is_included})
        self.sheet.run(command, _done, self.sheet.say)

    def _quote(self) -> None:
        """Make a quote of the lines; what is still being typed belongs to them."""
        self.sheet.finish_edit()
        command = CreateRecord(Kind.QUOTE, {"opportunity": self.sheet.owner})
        self.sheet.run(command, self._show_quote, self.sheet.say)

    def _show_quote(self, outcome: Outcome) -> None:
        self.open_requested.emit(Kind.QUOTE, outcome.ids[0])

    def _open_menu(self, record_id: int, place: QPoint) -> None:
        sheet_menu(self.sheet, self.ordering).popup(place)

    def finish_edits(self) -> None:
        self.sheet.finish_edit()

    def unsaved(self) -> Unsaved | None:
        return self.sheet.unsaved()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("LINES"))
        self.tax_included.setText(self.tr("Prices include tax"))
        self.quote.setText(self.tr("New quote"))
        self.sheet.setAccessibleName(self.context.words.kinds(self.shown.kind))
        self.sheet.retranslate()
        self._say_sums()


class OrderLinesPart(LinesPart):
    """The same of an order, with what is delivered of each line."""

    shown = ORDER_LINES


def _done(_outcome: Outcome) -> None:
    """There is nothing to do after it."""
