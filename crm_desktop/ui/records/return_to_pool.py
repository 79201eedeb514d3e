"""The window that lists the leads which nobody touched for long, and gives them back to the pool.

A late import: it is opened a few times a year.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.returning import MOST_LISTED, PoolReturn, ReturningLead
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.navigation.requests import Request

_SIZE = (760, 520)


def open_deed(
    parent: QWidget, context: PageContext, _target: Target, _handle: Callable[[Request], None]
) -> None:
    """Show what the office's rule would give back."""
    ReturnToPoolDialog(context, context.gateway.reference_data.return_days, parent).open()


class ReturnToPoolDialog(Dialog):
    """What would go back, before it does; one button gives all of them back, which undo takes back."""

    given_back = Signal()

    def __init__(self, context: PageContext, days: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Give back to the pool"))
        self._context = context
        self.work = PoolReturn(context, days, self)
        self.title = plain_label(self.windowTitle(), self, size=TextSize.TITLE, bold=True)
        self._hint = plain_label(
            self.tr(
                "Open leads that nobody has touched for %n day(s). Nobody owns them afterwards.", "", days
            ),
            self,
            role=Role.MUTED,
        )
        self._hint.setWordWrap(True)
        self.said = plain_label("", self)
        self.said.setWordWrap(True)
        self.table = self._make_table()
        self.accept_button = Button(self.tr("Give back"), "primary", self)
        self.accept_button.setEnabled(False)
        self.accept_button.clicked.connect(self._begin)
        self._cancel = Button(self.tr("Cancel"), "plain", self)
        self._cancel.clicked.connect(self.reject)
        self._lay_out()
        self.work.found.connect(self._show)
        self.work.done.connect(self._done)
        self.work.refused.connect(self._refused)
        self.work.look()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self._hint)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        theme = self._context.themes.current
        self.resize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))

    def _make_table(self) -> SmallTable:
        words = self._context.words
        columns = [
            FunctionColumn(
                "lead",
                lambda: words.kind(Kind.LEAD),
                lambda lead: Cell(lead.title, CellStyle.STRONG),
                200,
                sortable=False,
            ),
            FunctionColumn(
                "company",
                lambda: words.field(Kind.LEAD, "company"),
                lambda lead: Cell(lead.company),
                200,
                sortable=False,
            ),
            FunctionColumn(
                "owner", lambda: words.field(Kind.LEAD, "owner"), self._owner, 120, sortable=False
            ),
            FunctionColumn("touched", lambda: self.tr("Last touched"), self._touched, 130, sortable=False),
        ]
        table = SmallTable(columns, self._context.themes, self, widest="company")
        table.setAccessibleName(self.tr("Leads that would go back"))
        return table

    def _owner(self, lead: ReturningLead) -> Cell:
        owner = None if lead.owner is None else int(lead.owner)
        return Cell(self._context.words.item(self._context.gateway.reference_data, Kind.USER, owner))

    def _touched(self, lead: ReturningLead) -> Cell:
        formats = self._context.formats
        return Cell(formats.day(formats.day_of(lead.touched)), CellStyle.DATE)

    def _show(self, total: int, leads: list[ReturningLead]) -> None:
        number = self._context.formats.number(total)
        self.title.setText(self.tr("{count} leads would go back to the pool").format(count=number))
        if total > len(leads):
            most = self._context.formats.number(MOST_LISTED)
            self.said.setText(self.tr("The first {count} are listed.").format(count=most))
        self.table.show_rows(list(enumerate(leads)))
        self.accept_button.setEnabled(total > 0)
        (self.accept_button if total else self._cancel).setFocus()

    def _begin(self) -> None:
        self.accept_button.setEnabled(False)
        self.work.give_back()

    def _done(self) -> None:
        self.given_back.emit()
        self.accept()

    def _refused(self, error: UserError) -> None:
        self.said.setText(self._context.words.error(error, Kind.LEAD))
