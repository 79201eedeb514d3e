"""The window of currencies: the office's own, and what the others are worth in it from which day on."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.rates import (
    PastedRate,
    PastedRates,
    RateList,
    kept,
    rate_interest,
    rate_list,
)
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, DeleteRecords, SaveSetting
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.amounts.currencies import ACTIVE_CODES
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.qtkit.widgets.still_combo_box import StillComboBox
from crm_desktop.qtkit.widgets.text_undo import redo_in_field, undo_in_field
from crm_desktop.ui.rates.form import RateForm

Keys = QKeySequence.StandardKey
_SIZE = (760, 600)
#: How long changes are gathered before the list is read again, in milliseconds.
_GATHER = 20
_Row = dict[str, Stored]


class RatesDialog(Dialog):
    """A list of rates with a form below; everything takes effect at once and can be undone."""

    #: says itself what was done: a message of the main window would lie behind
    tells_outcome = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._values = FieldValues(context, Kind.RATE)
        self._known = RateList(self._values.base_currency, (), ())
        self._toasts = Toasts(self, context.themes, context.icons, foot=0)
        self.base = StillComboBox(self)
        self.shown = StillComboBox(self)
        self.hint = plain_label("", self, role=Role.MUTED)
        self.hint.setWordWrap(True)
        self.table = self._make_table()
        self.form = RateForm(context, self)
        self.paste = Button(self.tr("Paste from a spreadsheet"), "plain", self)
        self.delete = Button(self.tr("Delete"), "danger", self)
        self._lay_out()
        self._connect()
        self._freshness = Freshness(context, rate_interest(context.catalogue), self.isVisible, _GATHER, self)
        self._freshness.due.connect(self._read)
        self._show_base()
        self._read()

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Currencies and rates"))
        theme = self._context.themes.current
        self.resize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))
        self.base.addItems(sorted(ACTIVE_CODES))
        own = plain_label(self.tr("Currency of the office"), self)
        own.setBuddy(self.base)
        head = QHBoxLayout()
        for widget in (own, self.base):
            head.addWidget(widget)
        head.addStretch(1)
        shown = plain_label(self.tr("Show"), self, role=Role.MUTED)
        shown.setBuddy(self.shown)
        head.addWidget(shown)
        head.addWidget(self.shown)
        for box, name in ((self.base, self.tr("Currency of the office")), (self.shown, self.tr("Show"))):
            box.setAccessibleName(name)
            box.setMaxVisibleItems(14)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        close = Button(self.tr("Close"), "primary", self)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        for button in (self.delete, self.paste):
            button.setAutoDefault(False)
            foot.addWidget(button)
        close.setAutoDefault(False)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.hint)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.form)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.base.activated.connect(self._base_chosen)
        self.shown.activated.connect(self._show_rates)
        self.form.saved.connect(self._keep)
        self.paste.clicked.connect(self.take_pasted)
        self.delete.clicked.connect(self.delete_chosen)
        self.table.current_changed.connect(self._chosen)
        self.table.delete_requested.connect(self.delete_chosen)
        self._context.gateway.reference_data_changed.connect(self._show_base)
        table_paste = QShortcut(QKeySequence(Keys.Paste), self.table)
        table_paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        table_paste.activated.connect(self.take_pasted)
        for keys, act in ((Keys.Undo, self._undo), (Keys.Redo, self._redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _make_table(self) -> SmallTable:
        def column(name: str, width: int, style: CellStyle) -> FunctionColumn:
            def title() -> str:
                return self._values.title(name)

            def cell(row: _Row) -> Cell:
                return Cell(self._values.text(name, row), style)

            side = Qt.AlignmentFlag.AlignRight if name == "rate" else Qt.AlignmentFlag.AlignLeft
            return FunctionColumn(name, title, cell, width, alignment=side, sortable=False)

        def worth(row: _Row) -> Cell:
            return Cell(self._worth(row), CellStyle.MUTED)

        columns = [
            column("day", 110, CellStyle.DATE),
            column("currency", 90, CellStyle.PLAIN),
            column("rate", 130, CellStyle.NUMBER),
            FunctionColumn("worth", lambda: self.tr("That is"), worth, 200, sortable=False),
        ]
        table = SmallTable(columns, self._context.themes, self, widest="worth")
        table.setAccessibleName(self.tr("Rates"))
        text = self.tr("No rates yet. Add one below, or paste them: currency, day and rate in a row.")
        table.set_empty_widget(plain_label(text, None, role=Role.MUTED))
        return table

    def _worth(self, row: _Row) -> str:
        """A rate as a sentence: 1 USD = 31.5 TWD."""
        said = self.tr("1 {currency} = {rate} {base}")
        rate = self._values.text("rate", row)
        return said.format(currency=row["currency"], rate=rate, base=self._known.base)

    # Reading ---------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._freshness.begun()
        self._context.gateway.read(rate_list, self._take, owner=self, replaces=("rates", id(self)))

    def _take(self, known: RateList) -> None:
        self._freshness.ended()
        self._known = known
        self._fill_shown()
        self._show_rates()
        said = self.tr(
            "A rate holds from its day on until the next one. Sums use the rate of each amount’s day."
        )
        if known.without:
            template = self.tr("Used without any rate: {currencies}.")
            said = f"{template.format(currencies=', '.join(known.without))} {said}"
        self.hint.setText(said)
        if known.without and not self.form.is_begun():
            self.form.begin(known.without[0])

    def _fill_shown(self) -> None:
        chosen = self.shown.currentData()
        self.shown.clear()
        self.shown.addItem(self.tr("all currencies"), "")
        for currency in sorted({str(row["currency"]) for row in self._known.rates}):
            self.shown.addItem(currency, currency)
        self.shown.setCurrentIndex(max(0, self.shown.findData(chosen)))

    def _show_rates(self) -> None:
        wanted = self.shown.currentData()
        rows = [row for row in self._known.rates if not wanted or row["currency"] == wanted]
        self.table.show_rows([(int(row["id"] or 0), row) for row in rows])
        self.delete.setEnabled(bool(rows))

    def _show_base(self, _reference_data: object = None) -> None:
        base = self._values.base_currency
        if self.base.findText(base) < 0:
            self.base.addItem(base)
        self.base.setCurrentText(base)

    # Writing ---------------------------------------------------------------------------------------------

    def _base_chosen(self, _index: int) -> None:
        """Another currency of the office; rates that lead to the former one wait until it is back."""
        wanted = self.base.currentText()
        if wanted != self._values.base_currency:
            self._run(SaveSetting("base_currency", json.dumps(wanted)))

    def _keep(self, rate: PastedRate) -> None:
        self._run(kept(self._known, [rate]), partial(self.form.written, rate))

    def take_pasted(self) -> None:
        """Take the rates that were copied in a spreadsheet, all or none."""
        reading = PastedRates(self._values, str(self.shown.currentData() or ""))
        rates = reading.read(QGuiApplication.clipboard().text())
        if reading.problem:
            self._toasts.show(reading.problem)
        else:
            self._run(kept(self._known, rates))

    def _chosen(self, rate_id: int) -> None:
        row = next((row for row in self._known.rates if row["id"] == rate_id), None)
        if row is not None:
            self.form.show_rate(row)

    def delete_chosen(self) -> None:
        """Delete the rates that are chosen in the list."""
        state = self.table.selection_state()
        ids = tuple(self.table.paged_model.ids if state.all else state.ids)
        if ids:
            self._run(DeleteRecords(Records(Kind.RATE, ids)))

    def _run(self, command: Command, done: Callable[[], None] | None = None) -> None:
        def told(outcome: Outcome) -> None:
            if done is not None:
                done()
            self._tell(outcome)

        self._context.gateway.run(command, origin=self, done=told, failed=self._refused, owner=self)

    def _refused(self, error: UserError) -> None:
        self._toasts.show(self._values.say(error))
        self._show_base()

    def _tell(self, outcome: Outcome) -> None:
        change_set = outcome.change_set
        if change_set is not None:
            said = self._context.words.done(change_set.label, change_set.params)
            toast = self._toasts.show(said, self.tr("Undo"))
            toast.acted.connect(self._undo_last)

    def _undo_last(self) -> None:
        self._context.gateway.undo()

    def _undo(self) -> None:
        undo_in_field() or self._context.gateway.undo()

    def _redo(self) -> None:
        redo_in_field() or self._context.gateway.redo()
