"""What a copy and the file differ in: counted by kind, and named where a record can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.copies.session import Comparison, Named
from crm_desktop.core.copies.comparison import Difference
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.buttons import small_link
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label

#: Records named one by one; more are counted only.
_MOST = 60
_Row = tuple[Kind, Difference]


class DifferencePart(QFrame):
    """A card that is empty while nothing is compared; `wanted` asks for a record of the copy."""

    #: Named
    wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._context = context
        self.title = plain_label("", self, size=TextSize.TITLE, bold=True)
        self.title.setWordWrap(True)
        self.note = plain_label("", self, role=Role.MUTED)
        self.note.setWordWrap(True)
        self.table = self._make_table()
        self._named = QWidget(self)
        self._lines = QVBoxLayout(self._named)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._named)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.note)
        layout.addWidget(self.table, 3)
        layout.addWidget(area, 2)
        self.wait("")

    def sizeHint(self) -> QSize:
        """Return a width for six columns."""
        return QSize(self._context.themes.current.pixels(600), super().sizeHint().height())

    def wait(self, title: str, note: str = "") -> None:
        """Say what is being compared, or why nothing is."""
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.table.setVisible(False)
        self._show_named([])

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what was found."""
        told = [pair for pair in comparison.differences.items() if pair[1].then or pair[1].now]
        self.table.setVisible(bool(told))
        self.table.show_rows(list(enumerate(told)))
        is_same = not any(difference.is_any for _, difference in told)
        self.note.setText(self.tr("Nothing has changed since.") if is_same else "")
        self.note.setVisible(is_same)
        deleted = sum(difference.deleted for _, difference in told)
        changed = sum(difference.changed for _, difference in told)
        groups = []
        if deleted:
            groups.append((self.tr("Deleted since: {count}"), deleted, comparison.deleted))
        if changed:
            groups.append((self.tr("Changed since: {count}"), changed, comparison.changed))
        self._show_named(groups)

    def _show_named(self, groups: Sequence[tuple[str, int, Sequence[Named]]]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        left = _MOST
        for title, count, named in groups:
            heading = title.format(count=self._context.formats.number(count))
            self._lines.addWidget(plain_label(heading, self._named, bold=True))
            for each in named[:left]:
                self._lines.addWidget(self._line(each))
            shown = min(len(named), left)
            left -= shown
            if shown < count:
                more = self.tr("… and {count} more").format(count=self._context.formats.number(count - shown))
                self._lines.addWidget(plain_label(more, self._named, role=Role.MUTED))
        self._lines.addStretch(1)

    def _line(self, named: Named) -> QWidget:
        line = QWidget(self._named)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        title = named.title or f"#{named.id}"
        row.addWidget(ElidedLabel(title, line))
        row.addWidget(plain_label(self._context.words.kind(named.kind), line, role=Role.MUTED))
        row.addStretch(1)
        back = small_link(self.tr("Take back"), line)
        back.setAccessibleName(self.tr("Take back {title}").format(title=title))
        back.clicked.connect(partial(self.wanted.emit, named))
        row.addWidget(back)
        return line

    def _make_table(self) -> SmallTable:
        number = self._context.formats.number
        right = Qt.AlignmentFlag.AlignRight

        def kind(row: _Row) -> Cell:
            return Cell(self._context.words.kinds(row[0]))

        def new(row: _Row) -> Cell:
            count = row[1].new
            return Cell(f"+{number(count)}" if count else "0", _style(count, CellStyle.NUMBER_GOOD))

        def then(row: _Row) -> Cell:
            return Cell(number(row[1].then), CellStyle.NUMBER)

        def now(row: _Row) -> Cell:
            return Cell(number(row[1].now), CellStyle.NUMBER)

        def changed(row: _Row) -> Cell:
            return Cell(number(row[1].changed), _style(row[1].changed, CellStyle.NUMBER))

        def deleted(row: _Row) -> Cell:
            return Cell(number(row[1].deleted), _style(row[1].deleted, CellStyle.NUMBER_BAD))

        columns = [
            FunctionColumn("records", lambda: self.tr("Records"), kind, 130, sortable=False),
            FunctionColumn("then", lambda: self.tr("then"), then, 70, right, sortable=False),
            FunctionColumn("now", lambda: self.tr("now"), now, 70, right, sortable=False),
            FunctionColumn("new", lambda: self.tr("new since"), new, 80, right, sortable=False),
            FunctionColumn("changed", lambda: self.tr("changed"), changed, 80, right, sortable=False),
            FunctionColumn("deleted", lambda: self.tr("deleted"), deleted, 80, right, sortable=False),
        ]
        table = SmallTable(columns, self._context.themes, self, widest="records")
        table.setAccessibleName(self.tr("What differs"))
        return table


def _style(count: int, style: CellStyle) -> CellStyle:
    """Figures that are nothing stand back."""
    return style if count else CellStyle.NUMBER
