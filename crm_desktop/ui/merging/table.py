"""The records beside each other: one column each, one row a field, and a column of what comes of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.merging.comparison import Candidate, ComparedField, Comparison
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.qtkit.widgets.layout.layouts import clear
from crm_desktop.ui.merging.value_choice import ValueChoice

_NAMES, _LEAST_COLUMN = 104, 140
_LONG_TITLE = 40


class ComparisonTable(QWidget):
    """Made anew for other records; a choice changes only what depends on it."""

    #: id of a record to be shown
    open_requested = Signal(int)

    def __init__(self, context: PageContext, comparison: Comparison, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._comparison = comparison
        self._groups: list[QButtonGroup] = []
        self._keeps: dict[int, QRadioButton] = {}
        self._leaves: dict[int, QCheckBox] = {}
        self._choices: dict[str, dict[int | None, ValueChoice]] = {}
        self._results: dict[str, ElidedLabel] = {}
        self._titles: dict[str, object] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addLayout(self._grid)
        layout.addStretch(1)

    def focus_first(self) -> None:
        """Give the keys to the first choice."""
        if self._keeps:
            self._keeps[self._comparison.kept].setFocus(Qt.FocusReason.OtherFocusReason)

    def rebuild(self) -> None:
        """Show the records of the comparison."""
        clear(self._grid)
        for group in self._groups:
            group.deleteLater()
        self._groups, self._keeps, self._leaves = [], {}, {}
        self._choices, self._results = {}, {}
        for column in range(self._grid.columnCount()):
            self._grid.setColumnMinimumWidth(column, 0)
            self._grid.setColumnStretch(column, 0)
        records, fields = self._comparison.records, self._comparison.fields()
        if not records:
            return
        self._grid.setColumnMinimumWidth(0, self._context.themes.current.pixels(_NAMES))
        least = self._context.themes.current.pixels(_LEAST_COLUMN)
        for column in range(1, len(records) + 2):
            self._grid.setColumnMinimumWidth(column, least)
            self._grid.setColumnStretch(column, 1)
        self._add_heads(records)
        for row, field in enumerate(fields, start=3):
            self._add_field(row, field, records)
        self.show_choices()

    def _add_heads(self, records: list[Candidate]) -> None:
        group = self._new_group()
        for column, record in enumerate(records, start=1):
            title = record.title if len(record.title) <= _LONG_TITLE else f"{record.title[:_LONG_TITLE]}…"
            link = Button(title.replace("&", "&&"), "link", self)
            link.setAccessibleName(f"{record.title} #{record.id}")
            link.clicked.connect(partial(self._open, record.id))
            self._grid.addWidget(link, 0, column, Qt.AlignmentFlag.AlignLeft)
            keep = QRadioButton(self.tr("Stays"), self)
            keep.setAccessibleName(self.tr("{name} stays").format(name=record.title))
            keep.clicked.connect(partial(self._keep, record.id))
            group.addButton(keep)
            self._keeps[record.id] = keep
            self._grid.addWidget(keep, 1, column)
            if len(records) > 2:
                leave = QCheckBox(self.tr("Leave out"), self)
                leave.setAccessibleName(self.tr("Leave out {name}").format(name=record.title))
                leave.toggled.connect(partial(self._leave_out, record.id))
                self._leaves[record.id] = leave
                self._grid.addWidget(leave, 2, column)
        after = plain_label(self.tr("Afterwards"), self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        self._grid.addWidget(after, 0, len(records) + 1)

    def _add_field(self, row: int, field: ComparedField, records: list[Candidate]) -> None:
        name = ElidedLabel(field.title, self, role=Role.MUTED)
        self._grid.addWidget(name, row, 0)
        choices: dict[int | None, ValueChoice] = {}
        self._choices[field.name] = choices
        group = self._new_group()
        if len(set(field.texts)) > 1:
            for column, (record, text) in enumerate(zip(records, field.texts, strict=True), start=1):
                choices[record.id] = self._choice(field, record.id, text, record.title, group)
                self._grid.addWidget(choices[record.id], row, column)
        else:
            for column, text in enumerate(field.texts, start=1):
                self._grid.addWidget(ElidedLabel(text, self, role=Role.MUTED), row, column)
        if field.is_together and choices:
            together = self._choice(field, None, field.result, self.tr("All of them"), group)
            choices[None] = together
            self._grid.addWidget(together, row, len(records) + 1)
        else:
            result = self._results[field.name] = ElidedLabel(field.result, self)
            self._grid.addWidget(result, row, len(records) + 1)

    def _choice(
        self, field: ComparedField, id_: int | None, text: str, whose: str, group: QButtonGroup
    ) -> ValueChoice:
        shown = text or self.tr("nothing")
        made = ValueChoice(shown, f"{field.title}: {shown} ({whose})", self)
        made.clicked.connect(partial(self._take, field.name, id_))
        group.addButton(made)
        return made

    def _new_group(self) -> QButtonGroup:
        group = QButtonGroup(self)
        self._groups.append(group)
        return group

    def show_choices(self) -> None:
        """Show which choices are in force, and what comes of them."""
        comparison = self._comparison
        self._keeps[comparison.kept].setChecked(True)
        for id_, leave in self._leaves.items():
            leave.setEnabled(id_ != comparison.kept)
            leave.blockSignals(True)
            leave.setChecked(not comparison.is_in(id_))
            leave.blockSignals(False)
        for field in comparison.fields():
            choices = self._choices.get(field.name, {})
            for whose, choice in choices.items():
                choice.setEnabled(whose is None or comparison.is_in(whose))
            if field.chosen in choices:
                choices[field.chosen].setChecked(True)
            if field.name in self._results:
                self._results[field.name].setText(field.result)

    def _keep(self, id_: int, *_checked: object) -> None:
        self._comparison.keep(id_)

    def _take(self, field: str, id_: int | None, *_checked: object) -> None:
        self._comparison.take(field, id_)

    def _leave_out(self, id_: int, is_out: bool) -> None:
        self._comparison.leave_out(id_, is_out=is_out)

    def _open(self, id_: int, *_checked: object) -> None:
        self.open_requested.emit(id_)
