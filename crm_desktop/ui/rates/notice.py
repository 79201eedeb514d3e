"""The quiet line that says which amounts lack a rate, lists them at a click, and leads to the rates."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from crm_desktop.bridge.person.sums import lacking_text
from crm_desktop.core.rules.currency_rates import ConvertedSum
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.navigation.requests import SHOW_RATES


class RatesNotice(QFrame):
    """Hidden while nothing lacks a rate; `list_wanted` carries a currency and its `Lacking`.

    `requested` carries what is asked of the window.
    """

    list_wanted = Signal(str, object)
    requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "neutral")
        self._total: ConvertedSum | None = None
        self._text = plain_label("", self)
        self._text.setWordWrap(True)
        self.show_them = Button("", "link", self)
        self.enter = Button("", "link", self)
        self.show_them.clicked.connect(self._list)
        self.enter.clicked.connect(self._enter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(12)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.show_them)
        layout.addWidget(self.enter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_sum(self, total: ConvertedSum | None) -> None:
        """Say what of a sum lacks a rate, if anything does."""
        self._total = total
        text = "" if total is None else lacking_text(total)
        self._text.setText(text)
        self.show_them.setText(self.tr("Show them"))
        self.enter.setText(self.tr("Enter rates…"))
        self.setVisible(bool(text))

    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def _enter(self) -> None:
        self.requested.emit(SHOW_RATES)

    def _list(self) -> None:
        """List those of the one currency, or of the one that is chosen."""
        lacking = {} if self._total is None else self._total.lacking
        if len(lacking) == 1:
            self.list_wanted.emit(*next(iter(lacking.items())))
            return
        menu = QMenu(self)
        for currency, each in sorted(lacking.items()):
            action = menu.addAction(f"{currency} ({each.count})")
            action.triggered.connect(partial(self._chosen, currency))
        menu.popup(self.show_them.mapToGlobal(self.show_them.rect().bottomLeft()))

    def _chosen(self, currency: str) -> None:
        if self._total is not None and currency in self._total.lacking:
            self.list_wanted.emit(currency, self._total.lacking[currency])
