"""The window in which spend is recorded: what was spent on a channel or a campaign over some days."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.spends import Spend, read_spends, spend_interest
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditRecords, Revert
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.qtkit.widgets.text_undo import redo_in_field, undo_in_field
from crm_desktop.ui.reports.spend.drafts import SpendDrafts
from crm_desktop.ui.reports.spend.form import SpendForm
from crm_desktop.ui.reports.spend.grid import SpendGridDialog

Keys = QKeySequence.StandardKey
_SIZE = (720, 560)
#: How long changes are gathered before the list is read again, in milliseconds.
_GATHER = 20
_WIDTHS = {
    "channel": 120,
    "campaign": 120,
    "first_day": 92,
    "last_day": 92,
    "amount": 110,
    "description": 100,
}


class SpendDialog(Dialog):
    """A list of spend with a form below; stays open until closed, and blocks nothing that runs.

    What is typed waits at its spend while another one is shown, and outlives the window.
    """

    #: says itself what was done: a message of the main window would lie behind
    tells_outcome = True

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._values = FieldValues(context, Kind.SPEND)
        self._spends: dict[int, Spend] = {}
        self._changing: int | None = None
        self._drafts = SpendDrafts(context)
        self._toasts = Toasts(self, context.themes, context.icons, foot=0)
        hint = plain_label(
            self.tr(
                "Spend is spread evenly over its days. Without a channel of its own, spend on a campaign "
                "counts for the campaign's channel."
            ),
            self,
            role=Role.MUTED,
        )
        hint.setWordWrap(True)
        self.table = self._make_table()
        self.form = SpendForm(context, self)
        self.by_month = Button(self.tr("By month…"), "link", self)
        self.by_month.setAutoDefault(False)
        self.by_month.clicked.connect(self.show_months)
        head = QHBoxLayout()
        head.addWidget(hint, 1)
        head.addWidget(self.by_month, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.form)
        self.setWindowTitle(self.tr("Spend"))
        theme = context.themes.current
        self.resize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))
        self.form.saved.connect(self._save)
        self.form.new_wanted.connect(self._begin_new)
        self.form.delete_wanted.connect(self._delete)
        for keys, act in ((Keys.Undo, self._undo), (Keys.Redo, self._redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self._freshness = Freshness(context, spend_interest(context.catalogue), self.isVisible, _GATHER, self)
        self._freshness.due.connect(self._read)
        context.gateway.reference_data_changed.connect(self.form.refresh_lists)
        self._show_new()
        self.form.rows["channel"].editor.setFocus()
        self._read()

    def _make_table(self) -> SmallTable:
        columns = [self._column(name, width) for name, width in _WIDTHS.items()]
        table = SmallTable(columns, self._context.themes, self, widest="description")
        table.setAccessibleName(self.tr("Recorded spend"))
        empty = plain_label(self.tr("No spend recorded yet."), None, role=Role.MUTED)
        table.set_empty_widget(empty)
        table.current_changed.connect(self._chosen)
        table.delete_requested.connect(self._delete)
        return table

    def _column(self, name: str, width: int) -> FunctionColumn:
        def title() -> str:
            return self._values.title(name)

        def cell(spend: Spend) -> Cell:
            text = self._values.text(name, spend.values)
            style = CellStyle.NUMBER if name == "amount" else CellStyle.PLAIN
            return Cell(text, CellStyle.DATE if name.endswith("_day") else style)

        side = Qt.AlignmentFlag.AlignRight if name == "amount" else Qt.AlignmentFlag.AlignLeft
        return FunctionColumn(name, title, cell, width, alignment=side, sortable=False)

    def show_months(self) -> None:
        """Open the grid of months."""
        SpendGridDialog(self._context, self).open()

    # Reading ---------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._freshness.begun()
        self._context.gateway.read(read_spends, self._take, owner=self, replaces=("spend", id(self)))

    def _take(self, spends: Sequence[Spend]) -> None:
        self._freshness.ended()
        self._spends = {spend.id: spend for spend in spends}
        self.table.show_rows([(spend.id, spend) for spend in spends])
        if self._changing is not None and self._changing not in self._spends:
            self._show_new()  # what was typed for it is gone with it
        elif self._changing is not None and not self.form.typed():
            self.form.show_spend(self._spends[self._changing].values)

    # Writing ---------------------------------------------------------------------------------------------

    def _chosen(self, spend_id: int) -> None:
        spend = self._spends.get(spend_id)
        if spend is not None and spend_id != self._changing:
            self._keep()
            self._changing = spend_id
            self.form.show_spend(spend.values)
            self.form.take_up(self._drafts.get(spend_id))

    def _begin_new(self) -> None:
        self._keep()
        self._show_new()

    def _show_new(self) -> None:
        self._changing = None
        self.table.clearSelection()
        self.table.selectionModel().clearCurrentIndex()  # the same row can be chosen again
        self.form.show_new()
        self.form.take_up(self._drafts.get(None))

    def _keep(self) -> None:
        """Keep what is typed in the form, until it is saved or the fields are as they were."""
        self._drafts.put(self._changing, self.form.typed())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when the window closes, by itself or with the program."""
        self._keep()
        super().hideEvent(event)

    def _save(self, values: dict[str, object]) -> None:
        """Write the spend; a campaign that is only a name yet is made first, for the channel chosen."""
        name, changing = values.get("campaign"), self._changing
        if not isinstance(name, str):
            self._save_spend(changing, values)
            return

        def made(outcome: Outcome) -> None:
            self._save_spend(changing, {**values, "campaign": outcome.ids[0]})

        campaign = CreateRecord(Kind.CAMPAIGN, {"name": name, "channel": values.get("channel")})
        self._context.gateway.run(campaign, origin=self, done=made, failed=self._refused)

    def _save_spend(self, changing: int | None, values: dict[str, object]) -> None:
        command = (
            CreateRecord(Kind.SPEND, values)
            if changing is None
            else EditRecords(Records(Kind.SPEND, (changing,)), values)
        )
        done = partial(self._saved, changing)
        self._context.gateway.run(command, origin=self, done=done, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        """Say it in the form; the window says it where the dialog was closed meanwhile."""
        if shiboken6.isValid(self):
            self.form.refuse(error)
        else:
            self._context.gateway.refused.emit(error)

    def _saved(self, changing: int | None, _outcome: Outcome) -> None:
        """Begin the next one, unless the window is closed or the person has gone on to another one."""
        self._drafts.put(changing, {})
        if shiboken6.isValid(self) and self._changing == changing:
            self._show_new()

    def _delete(self) -> None:
        if self._changing is not None:
            target = Records(Kind.SPEND, (self._changing,))
            self._context.gateway.run(DeleteRecords(target), origin=self, done=self._deleted, owner=self)

    def _deleted(self, outcome: Outcome) -> None:
        change_set = outcome.change_set
        if change_set is None:
            return
        said = self._context.words.done(change_set.label, change_set.params)
        toast = self._toasts.show(said, self.tr("Undo"))
        toast.acted.connect(partial(self._take_back, change_set.journal_id))

    def _take_back(self, journal_id: int) -> None:
        self._context.gateway.run(Revert(journal_id))

    def _undo(self) -> None:
        undo_in_field() or self._context.gateway.undo()

    def _redo(self) -> None:
        redo_in_field() or self._context.gateway.redo()
