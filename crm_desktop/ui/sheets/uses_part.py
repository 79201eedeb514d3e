"""The open deals that a product is in, beside its details: how many of it, for how much; each opens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.sheets.products_beside import ProductUses, product_uses, uses_interest
from crm_desktop.bridge.sheets.reading import SheetReading, anew
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.values.stored import from_millionths
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.record_page.part import RecordPart

_RIGHT = Qt.AlignmentFlag.AlignRight
_MOST_ROWS = 8


class UsesPart(RecordPart):
    """Nothing but a sentence where the product is in no open deal."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent)
        self._uses: ProductUses | None = None
        self._deals = FieldValues(self.context, Kind.OPPORTUNITY)
        self.reading = SheetReading(self.context, anew(product_uses), uses_interest, self.isVisible, self)
        self.reading.loaded.connect(self._show)
        self._heading = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        self._counts = plain_label("", self, role=Role.MUTED)
        self.table = SmallTable(self._columns(), self.context.themes, self, widest="name")
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.table.open_requested.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._heading)
        layout.addWidget(self._counts)
        layout.addWidget(self.table)
        self.context.themes.changed.connect(self._fit)
        self.retranslate()

    def _columns(self) -> list[FunctionColumn]:
        deals, formats = self._deals, self.context.formats

        def quantity(row: Row) -> Cell:
            return Cell(formats.exact(from_millionths(int(row["quantity"] or 0))), CellStyle.NUMBER)

        def amount(row: Row) -> Cell:
            currency = str(row["currency"] or deals.base_currency)
            return Cell(
                formats.amount(from_minor(int(row["line_amount"] or 0), currency), currency), CellStyle.NUMBER
            )

        def named(name: str) -> FunctionColumn:
            return FunctionColumn(
                name, lambda: deals.title(name), lambda row: Cell(deals.text(name, row)), sortable=False
            )

        lines = FieldValues(self.context, Kind.LINE)
        numbers = [
            FunctionColumn("quantity", lambda: lines.title("quantity"), quantity, 80, _RIGHT, sortable=False),
            FunctionColumn("amount", lambda: lines.title("amount"), amount, 110, _RIGHT, sortable=False),
        ]
        return [named("name"), named("stage"), *numbers]

    def show_details(self, details: RecordDetails) -> None:
        if details.id != self.reading.owner:
            self._uses = None
            self.table.show_rows([])
            self.reading.show(details.id)
        else:
            self.reading.catch_up()

    def _show(self, uses: ProductUses) -> None:
        self._uses = uses
        self.table.show_rows([(id_of(row), row) for row in uses.rows])
        self._fit()
        self._say()

    def _say(self) -> None:
        uses, number = self._uses, self.context.formats.number
        said = ""
        if uses is not None:
            said = self.tr("Open deals: {open} · won: {won} · lost: {lost}").format(
                open=number(uses.open), won=number(uses.won), lost=number(uses.lost)
            )
        self._counts.setText(said)
        self.table.setVisible(uses is not None and bool(uses.rows))

    def _fit(self, *_theme: object) -> None:
        rows = min(self.table.paged_model.rowCount(), _MOST_ROWS)
        self.table.setFixedHeight(self.table.heading.sizeHint().height() + rows * self.table.row_height + 2)

    def _open(self, id_: object) -> None:
        self.open_requested.emit(Kind.OPPORTUNITY, id_)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("USED IN"))
        self.table.setAccessibleName(QCoreApplication.translate("UsesPart", "Open deals with this product"))
        self.table.paged_model.retranslate()
        self._say()
