"""The copies of a file as a list: when each was made, why, what it holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.labels import plain_label

_MEGABYTE = 1_000_000


class CopyList(SmallTable):
    """Rows are numbered by their place, the newest first."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        self._context = context
        self._copies: Sequence[Copy] = ()
        right = Qt.AlignmentFlag.AlignRight
        super().__init__(
            [
                FunctionColumn("made", lambda: self.tr("Made"), self._made, 150, sortable=False),
                FunctionColumn("state", lambda: self.tr("State"), self._state, 120, sortable=False),
                FunctionColumn("holds", lambda: self.tr("Holds"), self._holds, 130, right, sortable=False),
            ],
            context.themes,
            parent,
            widest="state",
        )
        self.setAccessibleName(self.tr("Backups"))
        nothing = self.tr("No backup yet. One is made every day, and before every import.")
        self.set_empty_widget(plain_label(nothing, None, role=Role.MUTED))

    def show_copies(self, copies: Sequence[Copy]) -> None:
        """Show these copies, the newest first."""
        self._copies = copies
        self.show_rows(list(enumerate(copies)))

    def copy_at(self, number: int) -> Copy | None:
        """The copy of a row."""
        return self._copies[number] if 0 <= number < len(self._copies) else None

    def _made(self, copy: Copy) -> Cell:
        said = self._context.formats.near_moment(copy.at)
        return Cell(said[:1].upper() + said[1:], CellStyle.STRONG, tooltip=str(copy.path))

    def _state(self, copy: Copy) -> Cell:
        if copy.fault:
            return Cell(self.tr("damaged"), CellStyle.PILL_BAD, tooltip=copy.fault)
        if copy.reason is Reason.DAILY:
            return Cell(self.tr("verified"), CellStyle.PILL_GOOD)
        return Cell(self._context.words.copy_reason(copy), CellStyle.PILL_NEUTRAL)

    def _holds(self, copy: Copy) -> Cell:
        parts = []
        leads = copy.counts.get(Kind.LEAD)
        if leads is not None:
            count = self._context.formats.number(leads)
            kinds = self._context.words.kinds_inside(Kind.LEAD)
            parts.append(self.tr("{count} {kinds}").format(count=count, kinds=kinds))
        parts.append(size_of(copy, self._context))
        return Cell(" · ".join(parts), CellStyle.MUTED)


def size_of(copy: Copy, context: PageContext) -> str:
    """A copy's size, as people say it."""
    megabytes = copy.size / _MEGABYTE
    text = context.formats.decimal(megabytes, 0 if megabytes >= 10 else 1)
    return QCoreApplication.translate("CopyList", "{size} MB").format(size=text)
