"""The groups of records that are probably one, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.merging.search import Duplicates
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.labels import plain_label

#: More nobody looks through, and the widths of all are measured.
MOST_LISTED = 500
#: From this likeness on it is hardly a question.
_GOOD = 95


class GroupList(SmallTable):
    """Rows are numbered by their place, the likeliest first."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        self._context = context
        self._groups: Sequence[Duplicates] = ()
        right = Qt.AlignmentFlag.AlignRight
        super().__init__(
            [
                FunctionColumn("names", self._names_title, self._names, 200, sortable=False),
                FunctionColumn("kind", self._kind_title, self._kind, 90, sortable=False),
                FunctionColumn("reason", self._reason_title, self._reason, 110, sortable=False),
                FunctionColumn("score", self._score_title, self._score, 60, right, sortable=False),
            ],
            context.themes,
            parent,
            widest="names",
        )
        self._nothing = plain_label("", None, role=Role.MUTED)
        self.set_empty_widget(self._nothing)

    def say_nothing_found(self, text: str) -> None:
        """What stands in place of rows."""
        self._nothing.setText(text)

    def show_groups(self, groups: Sequence[Duplicates]) -> None:
        """Show these groups, the likeliest first."""
        self._groups = groups[:MOST_LISTED]
        self.show_rows(list(enumerate(self._groups)))

    def group_at(self, number: int) -> Duplicates | None:
        """The group of a row."""
        return self._groups[number] if 0 <= number < len(self._groups) else None

    def _names_title(self) -> str:
        return self.tr("Records")

    def _kind_title(self) -> str:
        return self.tr("Kind")

    def _reason_title(self) -> str:
        return self.tr("Reason")

    def _score_title(self) -> str:
        return self.tr("Likeness")

    def _names(self, group: Duplicates) -> Cell:
        names = list(dict.fromkeys(group.titles))
        said = self._context.words.listed(names)
        count = self._context.formats.number(len(group.ids))
        return Cell(f"{said}  ×{count}", CellStyle.STRONG, tooltip=said)

    def _kind(self, group: Duplicates) -> Cell:
        return Cell(self._context.words.kind(group.kind), CellStyle.MUTED)

    def _reason(self, group: Duplicates) -> Cell:
        return Cell(self._context.words.reason(group.reason), tooltip=group.detail)

    def _score(self, group: Duplicates) -> Cell:
        style = CellStyle.NUMBER_GOOD if group.score >= _GOOD else CellStyle.NUMBER
        return Cell(self._context.formats.number(group.score), style)
