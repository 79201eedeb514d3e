"""Row by row: what becomes of each row of a file and why, narrowed, answered and mended before the import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.reading import FileLook
from crm_desktop.bridge.imports.row_check import MOST_SHOWN, RowCheck, RowOutcomes, RowState
from crm_desktop.bridge.imports.row_choices import OnMatch, RowChoices
from crm_desktop.bridge.imports.session import ImportDraft
from crm_desktop.core.errors import UserError
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.chips import ToggleChip
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.ui.imports.parts import Notice
from crm_desktop.ui.imports.row_table import RowTable

_SIZE = (1080, 640)
#: After a change so long is waited for the next one, in milliseconds.
_PAUSE = 500


class RowsDialog(Dialog):
    """Looks at every row anew after each change; `choices_taken` tells them when it is closed with them."""

    #: RowChoices
    choices_taken = Signal(object)

    def __init__(self, context: PageContext, look: FileLook, draft: ImportDraft, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Row by row"))
        self._context = context
        self._look = look
        self._draft = draft
        self._outcomes = RowOutcomes()
        self._shown: RowState | None = None
        self.check = RowCheck(context, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look_again)
        self._title = ElidedLabel(look.path.name, self, size=TextSize.TITLE, bold=True)
        self.problem = Notice("bad", Role.BAD, self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Looking at every row…"))
        self.chips = {state: ToggleChip(self) for state in (None, *RowState)}
        self.table = RowTable(context, self)
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self._hint = plain_label(
            self.tr("Double-click a cell, or press F2, to write in it: the file itself stays as it is."),
            self,
            role=Role.MUTED,
        )
        self.answers = {way: Button("", "plain", self) for way in OnMatch if way is not OnMatch.ASK}
        self.leave_out = Button(self.tr("Leave rows out"), "plain", self)
        self.take = Button(self.tr("Take these changes"), "primary", self)
        self._cancel = Button(self.tr("Cancel"), "plain", self)
        self._lay_out()
        self._connect()
        self._show_chips()
        self.look_again()

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for chip in self.chips.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        names = {
            OnMatch.OVERWRITE: self.tr("Overwrite"),
            OnMatch.FILL: self.tr("Fill empty fields"),
            OnMatch.SKIP: self.tr("Skip"),
            OnMatch.KEEP: self.tr("Keep both"),
        }
        for way, button in self.answers.items():
            button.setText(names[way])
            deeds.addWidget(button)
        deeds.addWidget(self.leave_out)
        deeds.addStretch(1)
        deeds.addWidget(self._cancel)
        deeds.addWidget(self.take)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 16)
        page.setSpacing(10)
        page.addWidget(self._title)
        page.addLayout(chips)
        page.addWidget(self.problem)
        page.addWidget(self._bar)
        page.addWidget(self.table, 1)
        self._hint.setWordWrap(True)
        page.addWidget(self._hint)
        page.addLayout(deeds)
        theme = self._context.themes.current
        room = self.screen().availableSize()
        self.resize(
            min(theme.pixels(_SIZE[0]), room.width() - 48), min(theme.pixels(_SIZE[1]), room.height() - 96)
        )

    def _connect(self) -> None:
        self.check.progressed.connect(self._show_progress)
        self.check.finished.connect(self._show)
        self.check.failed.connect(self._refused)
        self.table.rows.edited.connect(self._edited)
        self.table.selectionModel().selectionChanged.connect(self._show_deeds)
        for chip in self.chips.values():
            chip.clicked.connect(self._narrow)
        for button in self.answers.values():
            button.clicked.connect(self._answer)
        self.leave_out.clicked.connect(self._leave_out)
        self.take.clicked.connect(self._take)
        self._cancel.clicked.connect(self.reject)

    # Looking ------------------------------------------------------------------------------------------------

    def look_again(self) -> None:
        """Find out anew what becomes of each row."""
        self._bar.setValue(0)
        self._bar.show()
        self.problem.say("")
        self.check.start(self._look, self._draft)

    def _show_progress(self, share: float) -> None:
        self._bar.setValue(round(share * 1000))

    def _show(self, outcomes: RowOutcomes) -> None:
        self._bar.hide()
        self._outcomes = outcomes
        if self._shown is not None and not outcomes.counts[self._shown]:
            self._shown = None
        self._show_chips()
        self._show_rows()

    def _refused(self, error: UserError) -> None:
        self._bar.hide()
        self.problem.say(self._context.words.error(error, self._draft.kind))

    def _show_chips(self) -> None:
        number = self._context.formats.number
        for state, chip in self.chips.items():
            counts = self._outcomes.counts
            count = sum(counts.values()) if state is None else counts[state]
            name = self.tr("All") if state is None else self.table.rows.state_name(state)
            chip.set_text(f"{name} {number(count)}")
            chip.setChecked(state is self._shown)
            chip.setVisible(state is None or bool(count))

    def _show_rows(self) -> None:
        at = self.table.verticalScrollBar().value()
        rows = self._outcomes.of() if self._shown is None else self._outcomes.of(self._shown)
        self.table.rows.show_rows(self._look, self._draft, rows)
        self.table.fit_columns()
        self.table.verticalScrollBar().setValue(at)
        if any(count > MOST_SHOWN for count in self._outcomes.counts.values()):
            text = self.tr("Of each sort the first {count} rows are shown; all are counted.")
            self._hint.setText(text.format(count=self._context.formats.number(MOST_SHOWN)))
        self._show_deeds()

    def _narrow(self) -> None:
        chip = self.sender()
        self._shown = next(state for state, each in self.chips.items() if each is chip)
        self._show_chips()
        self._show_rows()

    # Changing -----------------------------------------------------------------------------------------------

    def _change(self, rows: RowChoices) -> None:
        self._draft = replace(self._draft, rows=rows)
        self._pause.start()

    def _edited(self, number: int, column: int, text: str) -> None:
        self._change(self._draft.rows.with_edit(number, column, text))

    def _chosen(self) -> Sequence[int]:
        return [row.number for row in self.table.chosen()]

    def _answer(self) -> None:
        button = self.sender()
        way = next(way for way, each in self.answers.items() if each is button)
        self._change(self._draft.rows.with_answer(self._chosen(), way))

    def _leave_out(self) -> None:
        self._change(self._draft.rows.without_rows(self._chosen()))

    def _show_deeds(self) -> None:
        is_chosen = bool(self.table.chosen())
        for button in (*self.answers.values(), self.leave_out):
            button.setEnabled(is_chosen)

    def _take(self) -> None:
        self.choices_taken.emit(self._draft.rows)
        self.accept()

    def done(self, result: int) -> None:
        """Close, by whatever way; a rehearsal under way is given up."""
        self.check.cancel()
        super().done(result)
