"""The window that shows which groups can be merged without a look at each, and merges them in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.access.running import Running
from crm_desktop.bridge.merging.search import Duplicates, merge_of
from crm_desktop.core.changes import Outcome
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.merging.group_list import MOST_LISTED

_SIZE = (760, 520)


class MergeSafeDialog(Dialog):
    """What would become one, before it does; all of it is one step, which undo takes back."""

    merged = Signal()

    def __init__(self, context: PageContext, groups: Sequence[Duplicates], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Merge the safe ones"))
        self._context = context
        self._groups = groups
        self._running: Running | None = None
        number = context.formats.number
        title = self.tr("{count} groups with the same e-mail and the same name", "", len(groups))
        self._title = plain_label(
            title.format(count=number(len(groups))), self, size=TextSize.TITLE, bold=True
        )
        self._hint = plain_label(
            self.tr(
                "Each becomes one record: the one that is filled best stays, gaps are filled from the "
                "others, and everything that belongs to them goes along. All of it is one step, which can "
                "be taken back."
            ),
            self,
            role=Role.MUTED,
        )
        self._hint.setWordWrap(True)
        self.table = self._make_table()
        self.table.show_rows(list(enumerate(groups[:MOST_LISTED])))
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.hide()
        self.said = plain_label("", self)
        self.said.setWordWrap(True)
        if len(groups) > MOST_LISTED:
            self.said.setText(self.tr("The first {count} are listed.").format(count=number(MOST_LISTED)))
        self.accept_button = Button(
            self.tr("Merge {count}").format(count=number(len(groups))), "primary", self
        )
        self.accept_button.clicked.connect(self._begin)
        self._cancel = Button(self.tr("Cancel"), "plain", self)
        self._cancel.clicked.connect(self.reject)
        self._lay_out()
        self.accept_button.setFocus()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._bar)
        layout.addLayout(foot)
        theme = self._context.themes.current
        self.resize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))

    def _make_table(self) -> SmallTable:
        columns = [
            FunctionColumn("stays", lambda: self.tr("Stays"), self._stays, 200, sortable=False),
            FunctionColumn("goes", lambda: self.tr("Becomes part of it"), self._goes, 200, sortable=False),
            FunctionColumn("kind", lambda: self.tr("Kind"), self._kind, 90, sortable=False),
            FunctionColumn("email", lambda: self.tr("E-mail"), self._detail, 180, sortable=False),
        ]
        table = SmallTable(columns, self._context.themes, self, widest="goes")
        table.setAccessibleName(self.tr("What becomes one"))
        return table

    def _stays(self, group: Duplicates) -> Cell:
        return Cell(f"{group.titles[0]}  #{group.ids[0]}", CellStyle.STRONG)

    def _goes(self, group: Duplicates) -> Cell:
        others = zip(group.titles[1:], group.ids[1:], strict=True)
        return Cell(self._context.words.listed(f"{title}  #{id_}" for title, id_ in others))

    def _kind(self, group: Duplicates) -> Cell:
        return Cell(self._context.words.kind(group.kind), CellStyle.MUTED)

    def _detail(self, group: Duplicates) -> Cell:
        return Cell(group.detail, CellStyle.MUTED)

    def _begin(self) -> None:
        self.accept_button.setEnabled(False)
        self.said.setText("")
        self._bar.setRange(0, 0)
        self._bar.show()
        command = merge_of(self._groups)
        running = self._context.gateway.run(command, done=self._done, failed=self._failed, owner=self)
        self._running = running
        running.progressed.connect(self._progressed)

    def _progressed(self, done: int, total: int, _seconds: float) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def _done(self, _outcome: Outcome) -> None:
        self._running = None
        self.merged.emit()
        self.accept()

    def _failed(self, error: UserError) -> None:
        self._running = None
        self._bar.hide()
        self.accept_button.setEnabled(True)
        if not isinstance(error, Cancelled):
            self.said.setText(self._context.words.error(error, self._groups[0].kind))

    def reject(self) -> None:
        """Stop the merge while it runs, which leaves all as it was; else close."""
        if self._running is not None:
            self._running.cancel()
        else:
            super().reject()
