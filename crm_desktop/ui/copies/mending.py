"""Values that no command has changed and that differ from a backup: looked at, taken from it or left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.copies.backups import Backups
from crm_desktop.bridge.copies.values import ValueWords
from crm_desktop.core.changes import Outcome
from crm_desktop.core.copies.commands import MendValues
from crm_desktop.core.copies.damage import ChangedValue, ValueDamage
from crm_desktop.core.errors import UserError
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.messages.toast import Toasts

_SIZE = (880, 520)
_LEAST = (640, 420)


class MendingDialog(Dialog):
    """What it mends is one step that undo takes back; what is not decided is told again by the next check."""

    #: whether it says itself what was done: a message of the main window would lie behind while it is open
    tells_outcome = True

    def __init__(
        self, context: PageContext, backups: Backups, damage: ValueDamage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._backups = backups
        self._damage = damage
        self._left: list[ChangedValue] = list(damage.values)
        self._words = ValueWords(context)
        self._toasts = Toasts(self, context.themes, context.icons, foot=0)
        self.title = plain_label("", self, size=TextSize.LARGE, bold=True)
        self.said = plain_label("", self, role=Role.MUTED)
        self.said.setWordWrap(True)
        self.table = self._make_table()
        self.one = Button(self.tr("Take this value from the backup"), "plain", self)
        self.leave = Button(self.tr("Leave all as they are"), "plain", self)
        self.later = Button(self.tr("Decide later"), "plain", self)
        self.all = Button(self.tr("Take all from the backup"), "primary", self)
        self._lay_out()
        self.table.current_changed.connect(self._choose)
        self.one.clicked.connect(self._mend_one)
        self.all.clicked.connect(self._mend_all)
        self.leave.clicked.connect(self._leave_all)
        self.later.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self._show()

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Changed values"))
        theme = self._context.themes.current
        self.fill(QSize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1])), QSize(*_LEAST))
        foot = QHBoxLayout()
        foot.addWidget(self.one)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.later)
        foot.addWidget(self.all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self.title)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.all.setDefault(True)
        self.all.setFocus()

    def _make_table(self) -> SmallTable:
        def record(value: ChangedValue) -> Cell:
            kind = self._context.words.kind(value.kind)
            return Cell(value.title or f"{kind} #{value.id}", CellStyle.STRONG, tooltip=f"{kind} #{value.id}")

        def field(value: ChangedValue) -> Cell:
            return Cell(self._words.field(value), CellStyle.MUTED)

        def now(value: ChangedValue) -> Cell:
            return Cell(self._words.now(value), tooltip=self._words.now(value))

        def then(value: ChangedValue) -> Cell:
            return Cell(self._words.then(value), tooltip=self._words.then(value))

        columns = [
            FunctionColumn("record", lambda: self.tr("Record"), record, 190, sortable=False),
            FunctionColumn("field", lambda: self.tr("Field"), field, 140, sortable=False),
            FunctionColumn("now", lambda: self.tr("In the file"), now, 210, sortable=False),
            FunctionColumn("then", lambda: self.tr("In the backup"), then, 210, sortable=False),
        ]
        table = SmallTable(columns, self._context.themes, self, widest="then")
        table.setAccessibleName(self.tr("Changed values"))
        return table

    def _show(self) -> None:
        damage = self._damage
        title = self.tr("%n value(s) changed without anybody changing them", "", len(self._left))
        if not self._left:
            title = self.tr("The history is not what was written")
        self.title.setText(title)
        when = self._context.formats.near_moment(damage.at)
        text = self.tr(
            "In the backup ({when}) they are different, and nobody has written to them since. Most likely "
            "the disk has damaged them; or another program has written to the file."
        )
        parts = [text.format(when=when)]
        if damage.history:
            parts.append(self.tr("Entries of the history that differ: {count}").format(count=damage.history))
        if damage.is_cut:
            parts.append(self.tr("There are more; they are shown once these are decided."))
        self.said.setText("\n".join(parts))
        self.table.setVisible(bool(self._left))
        self.table.show_rows(list(enumerate(self._left)))
        self.one.setVisible(len(self._left) > 1)
        if self._left:
            self.table.show_id(0)
        self._choose(self.table.current_id())

    def _choose(self, number: int) -> None:
        self.one.setEnabled(0 <= number < len(self._left))

    # Decided ---------------------------------------------------------------------------------------------

    def _mend_one(self) -> None:
        number = self.table.current_id()
        if 0 <= number < len(self._left):
            self._mend([self._left[number]], with_history=False)

    def _mend_all(self) -> None:
        self._mend(self._left, with_history=not self._damage.is_cut)

    def _mend(self, values: Sequence[ChangedValue], *, with_history: bool) -> None:
        taken = list(values)
        places = tuple(value.place for value in taken)
        self.tells_outcome = len(taken) < len(self._left)
        command = MendValues(self._damage.copy, places, with_history=with_history)

        def done(outcome: Outcome) -> None:
            self._left = [value for value in self._left if value not in taken]
            if self._left:
                self._tell(outcome)
                self._show()
            else:
                self._end()

        self._context.gateway.run(command, origin=self, done=done, failed=self._refuse, owner=self)

    def _tell(self, outcome: Outcome) -> None:
        change_set = outcome.change_set
        if change_set is not None:
            said = self._context.words.done(change_set.label, change_set.params)
            self._toasts.show(said, self.tr("Undo")).acted.connect(self._context.gateway.undo)

    def _leave_all(self) -> None:
        self._backups.leave_values(self._end)

    def _end(self) -> None:
        self.accept()
        if self._damage.is_cut:
            self._backups.check_quietly(self._context.gateway.halt)

    def _refuse(self, error: UserError) -> None:
        self._toasts.show(self._context.words.error(error), bad=True)
