"""The window in which spend is recorded: what was spent on a channel or a campaign over some days."""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.field_values import FieldValues
from crm_desktop.bridge.kinds.spends import Spend, read_spends, spend_interest
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.reports.spend_form import SpendForm

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


class SpendDialog(QDialog):
    """A list of spend with a form below; stays open until closed, and blocks nothing that runs."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._values = FieldValues(context, Kind.SPEND)
        self._spends: dict[int, Spend] = {}
        self._changing: int | None = None
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(hint)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.form)
        self.setWindowTitle(self.tr("Spend"))
        theme = context.themes.current
        self.resize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))
        self.form.saved.connect(self._save)
        self.form.new_wanted.connect(self._show_new)
        self.form.delete_wanted.connect(self._delete)
        self._freshness = Freshness(context, spend_interest(context.catalogue), self.isVisible, _GATHER, self)
        self._freshness.due.connect(self._read)
        context.gateway.reference_data_changed.connect(self.form.refresh_lists)
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

    # Reading ---------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._freshness.begun()
        self._context.gateway.read(read_spends, self._take, owner=self, replaces=("spend", id(self)))

    def _take(self, spends: Sequence[Spend]) -> None:
        self._freshness.ended()
        self._spends = {spend.id: spend for spend in spends}
        self.table.show_rows([(spend.id, spend) for spend in spends])
        if self._changing is not None and self._changing not in self._spends:
            self._show_new()

    # Writing ---------------------------------------------------------------------------------------------

    def _chosen(self, spend_id: int) -> None:
        spend = self._spends.get(spend_id)
        if spend is not None:
            self._changing = spend_id
            self.form.show_spend(spend.values)

    def _show_new(self) -> None:
        self._changing = None
        self.table.clearSelection()
        self.form.show_new()

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
        self._context.gateway.run(command, origin=self, done=self._saved, failed=self.form.refuse, owner=self)

    def _refused(self, error: UserError) -> None:
        """Say it in the form; the window says it where the dialog was closed meanwhile."""
        if shiboken6.isValid(self):
            self.form.refuse(error)
        else:
            self._context.gateway.refused.emit(error)

    def _saved(self, _outcome: Outcome) -> None:
        self._show_new()

    def _delete(self) -> None:
        if self._changing is not None:
            target = Records(Kind.SPEND, (self._changing,))
            self._context.gateway.run(DeleteRecords(target), origin=self)
