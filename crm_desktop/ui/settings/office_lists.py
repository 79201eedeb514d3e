"""The settings of the office: its own data and all its lists in one dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.data import office_form, working_days_form
from crm_desktop.bridge.kinds.office.lists import office_lists
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.settings.bin_days import BinDaysPane
from crm_desktop.ui.settings.completeness import CompletenessPane
from crm_desktop.ui.settings.lead_days import LeadDaysPane
from crm_desktop.ui.settings.list_pane import ListPane
from crm_desktop.ui.settings.office_pane import OfficeFields, OfficePane, WorkingDaysPane

_SIZE = (860, 600)
_NAV_WIDTH = 168


class OfficeListsDialog(Dialog):
    """The lists by name, and the one chosen; everything takes effect at once and can be undone."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._lists = office_lists()
        title = self.tr("Our office")
        self.setWindowTitle(title)
        self.nav = QListWidget(self)
        self.nav.setAccessibleName(title)
        self.nav.setFixedWidth(context.themes.current.pixels(_NAV_WIDTH))
        names = (
            office_form().name,
            *(each.name for each in self._lists),
            working_days_form().name,
            self.tr("Leads that lie"),
            self.tr("Recycle bin"),
            self.tr("Completeness"),
        )
        for name in names:
            self.nav.addItem(name)
        self.pane: ListPane | OfficeFields | LeadDaysPane | BinDaysPane | CompletenessPane | None = None
        self._parts = QHBoxLayout()
        self._parts.setSpacing(20)
        self._parts.addWidget(self.nav)
        undo = Button(self.tr("Undo"), "plain", self)
        undo.clicked.connect(self._undo)
        close = Button(self.tr("Close"), "primary", self)
        close.clicked.connect(self.accept)
        for button in (undo, close):
            button.setAutoDefault(False)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._undo)
        foot = QHBoxLayout()
        foot.addWidget(undo)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addWidget(plain_label(title, self, bold=True, size=TextSize.TITLE))
        layout.addLayout(self._parts, 1)
        layout.addLayout(foot)
        self.resize(*(context.themes.current.pixels(side) for side in _SIZE))
        self.nav.currentRowChanged.connect(self._choose)
        self.nav.setCurrentRow(0)

    def _choose(self, row: int) -> None:
        if self.pane is not None:
            self.pane.finish()
            self._parts.removeWidget(self.pane)
            self.pane.hide()
            self.pane.deleteLater()
        if row == 0:
            self.pane = OfficePane(self._context, self)
        elif row <= len(self._lists):
            self.pane = ListPane(self._context, self._lists[row - 1], self)
        elif row == len(self._lists) + 1:
            self.pane = WorkingDaysPane(self._context, self)
        elif row == len(self._lists) + 2:
            self.pane = LeadDaysPane(self._context, self)
        elif row == len(self._lists) + 3:
            self.pane = BinDaysPane(self._context, self)
        else:
            self.pane = CompletenessPane(self._context, self)
        self._parts.addWidget(self.pane, 1)

    def show_list(self, kind: Kind, entry: int | None = None) -> None:
        """Show the list of a kind, at an entry where one is meant."""
        self.nav.setCurrentRow([each.kind for each in self._lists].index(kind) + 1)
        if isinstance(self.pane, ListPane):
            self.pane.wanted = entry

    def _undo(self) -> None:
        if self._context.gateway.to_undo is not None:
            self._context.gateway.undo()

    def done(self, result: int) -> None:
        """Store what is being typed before the dialog goes."""
        if self.pane is not None:
            self.pane.finish()
        super().done(result)
