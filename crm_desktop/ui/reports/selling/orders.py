"""The report of orders in the window: a table by currency, from which the orders behind a line open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.order_totals import OrderTotal, order_totals_interest
from crm_desktop.bridge.reports.export import Rows
from crm_desktop.bridge.reports.orders import OrderFigures, order_rows, read_orders
from crm_desktop.bridge.reports.report import Work
from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import ORDERS
from crm_desktop.core.rules.orders import AGES
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.navigation.requests import ShowQuery
from crm_desktop.ui.reports.view import ReportView

_WIDTH = 96


class OrdersReportView(ReportView):
    """What is outstanding, and how late; a line leads to its unpaid orders."""

    key = ORDERS.key

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._figures: OrderFigures | None = None
        card = QFrame(self)
        card.setProperty("panel", "card")
        self._heading = plain_label("", card, size=TextSize.TITLE, bold=True)
        self._hint = plain_label("", card, role=Role.MUTED)
        self.table = SmallTable(self._columns(), context.themes, card, widest="currency")
        self.table.open_requested.connect(self._open)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.addWidget(self._heading)
        inside.addWidget(self._hint)
        inside.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(card, 1)
        self.retranslate()

    def _columns(self) -> list[FunctionColumn]:
        right = Qt.AlignmentFlag.AlignRight
        titles = partial(self._headings)
        columns = [
            FunctionColumn("currency", partial(_title, titles, 0), _currency, _WIDTH, sortable=False),
            FunctionColumn(
                "orders", partial(_title, titles, 1), self._count, 64, alignment=right, sortable=False
            ),
        ]
        for place, name in enumerate(("gross", "paid", "outstanding", "overpaid"), start=2):
            cell = partial(self._money, name)
            title = partial(_title, titles, place)
            columns.append(FunctionColumn(name, title, cell, _WIDTH, alignment=right, sortable=False))
        for place in range(AGES):
            cell = partial(self._age, place)
            title = partial(_title, titles, place + 6)
            columns.append(
                FunctionColumn(f"age_{place}", title, cell, _WIDTH, alignment=right, sortable=False)
            )
        return columns

    def _headings(self) -> list[str]:
        return order_rows(OrderFigures(self.context.today(), ()), self.context.words)[0]

    def _count(self, total: OrderTotal) -> Cell:
        return Cell(self.context.formats.number(total.count), CellStyle.NUMBER)

    def _money(self, name: str, total: OrderTotal) -> Cell:
        return self._cell(getattr(total, name), total.currency, CellStyle.NUMBER)

    def _age(self, place: int, total: OrderTotal) -> Cell:
        style = CellStyle.NUMBER_BAD if place else CellStyle.NUMBER
        return self._cell(total.ages[place], total.currency, style)

    def _cell(self, amount: int, currency: str, style: CellStyle) -> Cell:
        if not amount:
            return Cell("—", CellStyle.MUTED)
        return Cell(self.context.formats.money(amount, currency), style)

    def _open(self, number: int) -> None:
        """Show the unpaid orders of a currency, the latest first."""
        if self._figures is None:
            return
        currency = self._figures.totals[number - 1].currency
        filters = (
            Filter("currency", Operator.ANY_OF, (currency,)),
            Filter("outstanding", Operator.BETWEEN, (1, None)),
        )
        self.ask(ShowQuery(ListQuery(Kind.ORDER, "", filters, (SortKey("next_due_on"),))))

    def interest(self) -> Interest:
        """Orders with what is paid for them; what is late counts days."""
        return order_totals_interest()

    def file_name(self) -> str:
        """The name that is proposed for a file."""
        return self.tr("orders")

    def work(self) -> Work:
        """Count all orders, as late as they are today."""
        return read_orders(self.context.today())

    def show_figures(self, figures: object) -> None:
        """Show what was counted."""
        assert isinstance(figures, OrderFigures)
        self._figures = figures
        self.table.show_rows(list(enumerate(figures.totals, start=1)))
        self.export_changed.emit()
        self.tell_status()

    def tell_status(self) -> None:
        """Say how many orders were counted."""
        if self._figures is not None:
            count = sum(total.count for total in self._figures.totals)
            words = self.context.kinds[Kind.ORDER].words()
            self.status_changed.emit([words.counted(count, self.context.formats.number(count))])

    @property
    def can_export(self) -> bool:
        """Whether there is something to write."""
        return self._figures is not None and bool(self._figures.totals)

    def table_rows(self) -> Rows | None:
        """The rows of a table file; None while there is nothing to write."""
        if self._figures is None:
            return None
        return partial(order_rows, self._figures, self.context.words)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._heading.setText(self.title())
        self._hint.setText(self.tr("By currency, today. A double click on a line opens its unpaid orders."))
        self.table.paged_model.retranslate()
        if self._figures is not None:
            self.show_figures(self._figures)


def _currency(total: OrderTotal) -> Cell:
    return Cell(total.currency, CellStyle.STRONG)


def _title(titles: Callable[[], list[str]], place: int) -> str:
    return titles()[place]
