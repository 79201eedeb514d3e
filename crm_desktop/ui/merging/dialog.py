"""The window in which records chosen in a list are made one; asked for by the key of the deed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.merging.comparison import MOST
from crm_desktop.core.queries import Matching, Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.ui.merging.panel import MergePanel
from crm_desktop.ui.navigation.requests import Request, Say

_SIZE = (1000, 620)


def open_deed(
    parent: QWidget, context: PageContext, target: Target, handle: Callable[[Request], None]
) -> None:
    """Compare what is chosen; says where that is one record alone, or too many."""

    def chosen(ids: Sequence[int]) -> None:
        if 2 <= len(ids) <= MOST:
            dialog = MergeDialog(context, target.kind, ids, parent)
            dialog.requested.connect(handle)
            dialog.open()
        else:
            said = QCoreApplication.translate("MergeDialog", "Choose two to {most} records to merge.")
            handle(Say(said.format(most=MOST)))

    if isinstance(target, Matching):
        query = target.query
        context.gateway.read(lambda view: view.ids(query, {})[: MOST + 1], chosen, owner=parent)
    else:
        chosen(target.ids)


class MergeDialog(Dialog):
    """The same comparison as on the page of duplicates."""

    #: ask the window for something: a `Request`
    requested = Signal(object)

    def __init__(self, context: PageContext, kind: Kind, ids: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Merge"))
        self.panel = MergePanel(context, self)
        self.panel.requested.connect(self._leave_for)
        close = Button(self.tr("Cancel"), "plain", self)
        close.clicked.connect(self.reject)
        self.panel.add_button(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.addWidget(self.panel)
        theme = context.themes.current
        self.resize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))
        self.panel.comparison.merged.connect(self._done)
        self.panel.comparison.told_apart.connect(self._done)
        self.panel.comparison.changed.connect(self.panel.table.focus_first)
        self.panel.comparison.begin(kind, ids)

    def _leave_for(self, request: Request) -> None:
        self.requested.emit(request)
        self.accept()

    def _done(self, _outcome: object) -> None:
        self.accept()
