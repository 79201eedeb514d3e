"""The line above the list of orders: what they come to, what is outstanding, and how late that is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.order_totals import (
    OrderTotal,
    order_totals_interest,
    read_order_totals,
)
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.rules.orders import AGES
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label, plain_tooltip, set_label_role

#: How long changes are gathered before the totals are read again, in milliseconds.
_GATHER = 120


class TotalsStrip(QFrame):
    """Follows what the list shows; each currency stands for itself, nothing is added up without a rate."""

    #: the totals are on the screen
    shown = Signal()

    def __init__(
        self, context: PageContext, is_seen: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        self._context = context
        self._query: ListQuery | None = None
        self.totals: Sequence[OrderTotal] = ()
        self._names = [plain_label("", self, role=Role.MUTED, size=TextSize.SMALL) for _ in range(AGES + 2)]
        self._sums = [ElidedLabel("", self, bold=True) for _ in range(AGES + 2)]
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        for name, figure in zip(self._names, self._sums, strict=True):
            column = QVBoxLayout()
            column.setSpacing(1)
            column.addWidget(name)
            column.addWidget(figure)
            row.addLayout(column, 1)
        self._freshness = Freshness(context, order_totals_interest(), is_seen, _GATHER, self)
        self._freshness.due.connect(self._read)
        self.retranslate()

    def show_query(self, query: ListQuery) -> None:
        """Total up another list."""
        if query != self._query:
            self._query = query
            self._read()

    def catch_up(self) -> None:
        """The list is seen again."""
        self._freshness.catch_up()

    def _read(self) -> None:
        if self._query is None:
            return
        self._freshness.begun()
        work = read_order_totals(self._query, self._context.formats.today())
        self._context.gateway.read(work, self._take, owner=self, replaces=(self, "totals"))

    def _take(self, totals: Sequence[OrderTotal]) -> None:
        self._freshness.ended()
        self.totals = totals
        self._show()
        self.shown.emit()

    def _show(self) -> None:
        figures = [self._said([(total.currency, total.gross) for total in self.totals])]
        figures.append(self._said([(total.currency, total.outstanding) for total in self.totals]))
        for place in range(AGES):
            figures.append(self._said([(total.currency, total.ages[place]) for total in self.totals]))
        for place, (label, (text, whole)) in enumerate(zip(self._sums, figures, strict=True)):
            label.setText(text)
            label.setToolTip(plain_tooltip(whole))
            label.setAccessibleName(f"{self._names[place].text()} {whole}")
            is_late = place > 2 and text != "—"
            set_label_role(label, Role.BAD if is_late else None)

    def _said(self, sums: Sequence[tuple[str, int]]) -> tuple[str, str]:
        """Sums by currency, largest first: short, and whole for who rests on them."""
        formats = self._context.formats
        known = sorted(((code, amount) for code, amount in sums if amount), key=lambda pair: -pair[1])
        short = " + ".join(formats.short_money(amount, code) for code, amount in known)
        return short or "—", " + ".join(formats.money(amount, code) for code, amount in known) or "—"

    def retranslate(self) -> None:
        """Set every text anew."""
        names = (
            self.tr("Orders"),
            self.tr("Outstanding"),
            self.tr("Not due"),
            self.tr("1–30 days late"),
            self.tr("31–60 days"),
            self.tr("61–90 days"),
            self.tr("Over 90 days"),
        )
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        self._show()
