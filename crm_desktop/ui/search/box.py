"""Search across all kinds, and commands: the list that opens under the search field while one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.global_search import Answer, Group, Hit, search_with_choices
from crm_desktop.core.queries import ListQuery, Records
from crm_desktop.core.words.direction import isolated
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.search_box import SearchBox
from crm_desktop.ui.navigation.requests import SHOW_ONE, BeginDeed, ShowQuery, ShowRecord
from crm_desktop.ui.search.commands import Command
from crm_desktop.ui.search.results import ResultDelegate, ResultRow, ResultRows, RowKind

_WIDTH = 420
_TALLEST = 560
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class GlobalSearch(QFrame):
    """Lies over the page while the search field has the focus; the keys stay with the field."""

    #: a record, or all hits of a kind: a `Request`
    requested = Signal(object)
    #: the person has left the empty field by Escape: the keys belong to the page again
    left = Signal()

    def __init__(
        self,
        context: PageContext,
        box: SearchBox,
        ground: QWidget,
        commands: Callable[[], Sequence[Command]],
    ) -> None:
        """`commands` are what can be done at the moment."""
        super().__init__(ground)
        self._commands_now = commands
        self._commands: Sequence[Command] = ()
        self.setProperty("panel", "toast")
        self._context = context
        self._box = box
        self._ground = ground
        self._text = ""
        self._rows = ResultRows()
        self._delegate = ResultDelegate(context, self._rows)
        self._list = QListView(self)
        self._list.setModel(self._rows)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._choose)
        self._list.entered.connect(self._list.setCurrentIndex)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 6, 4, 6)
        layout.addWidget(self._list)
        box.searched.connect(self._search)
        box.installEventFilter(self)
        ground.installEventFilter(self)
        context.themes.changed.connect(self._theme_changed)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._list.setAccessibleName(self.tr("Search results"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._box:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
            if event.type() == QEvent.Type.FocusOut:
                self.hide()
                self._commands = ()  # next time others may be possible
            elif event.type() == QEvent.Type.FocusIn and self._text:
                self._search(self._text)
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    # Asking ----------------------------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        self._text = text
        if not text:
            self.hide()
            return
        context = self._context
        if not self._commands:
            self._commands = tuple(self._commands_now())
        choices = [each.choice for each in self._commands]
        work = search_with_choices(context.kinds, text, choices, context.gateway.user)
        context.gateway.read(work, self._show, owner=self, replaces="global search")

    def _show(self, answer: Answer) -> None:
        if not self._box.hasFocus() or not self._text:
            return
        self._rows.set_rows(self._rows_of(answer))
        self._place()
        self.show()
        self.raise_()
        self._move_to(self._rows.next_choice(-1, 1))

    def _rows_of(self, answer: Answer) -> list[ResultRow]:
        """Commands that are called like the words come before the records, others behind them."""
        first = any(each.is_called_so for each in answer.chosen)
        commands = self._command_rows(answer)
        rows = commands if first else []
        if answer.is_forgiven:
            text = self.tr("Nothing has “{text}” in it. Similar:").format(text=isolated(self._text))
            rows = [*rows, ResultRow(RowKind.NOTHING, text)]
        for group in answer.groups:
            rows = [*rows, *self._group_rows(group, is_forgiven=answer.is_forgiven)]
        rows = rows if first else [*rows, *commands]
        nothing = self.tr("Nothing found for “{text}”").format(text=isolated(self._text))
        return rows or [ResultRow(RowKind.NOTHING, nothing)]

    def _command_rows(self, answer: Answer) -> list[ResultRow]:
        rows = [ResultRow(RowKind.HEADING, self.tr("Commands"))] if answer.chosen else []
        for chosen in answer.chosen:
            command = self._commands[chosen.place]
            row = ResultRow(
                RowKind.COMMAND, command.choice.name, command.shortcut, None, chosen.place, chosen.marks
            )
            rows.append(row)
        return rows

    def _group_rows(self, group: Group, *, is_forgiven: bool) -> list[ResultRow]:
        words = self._context.words
        rows = [ResultRow(RowKind.HEADING, words.kinds(group.kind)), *map(self._hit_row, group.hits)]
        if group.has_more and not is_forgiven and group.kind in self._context.kinds:
            title = self.tr("All {kinds} with “{text}”").format(
                kinds=words.kinds_inside(group.kind), text=isolated(self._text)
            )
            rows.append(ResultRow(RowKind.ALL, title, kind=group.kind))
        return rows

    def _hit_row(self, hit: Hit) -> ResultRow:
        detail, marks = hit.detail, hit.detail_marks
        if hit.field:
            detail = self._context.words.labelled(self._context.words.field(hit.kind, hit.field), hit.detail)
            shift = len(detail) - len(hit.detail)
            marks = tuple((first + shift, last + shift) for first, last in marks)
        return ResultRow(RowKind.HIT, hit.title, detail, hit.kind, hit.id, hit.title_marks, marks)

    # Choosing --------------------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS and self.isVisible():
            self._move_to(self._rows.next_choice(self._list.currentIndex().row(), _STEPS[key]))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isVisible():
            self._choose(self._list.currentIndex())
            return True
        if key == Qt.Key.Key_Escape and not self._box.text():
            self.hide()
            self._box.clearFocus()
            self.left.emit()
            return True
        return False

    def _move_to(self, place: int) -> None:
        if place >= 0:
            self._list.setCurrentIndex(self._rows.index(place))

    def _choose(self, index: QModelIndex) -> None:
        row = self._rows.row(index)
        if row is None or not row.can_be_chosen:
            return
        text, commands = self._text, self._commands
        self._text = ""
        self.hide()
        self._box.show_text("")
        self._box.clearFocus()
        if row.kind is None:
            commands[row.id].do()
        elif row.row_kind is RowKind.ALL:
            self.requested.emit(ShowQuery(ListQuery(row.kind, text)))
        elif row.kind in self._context.kinds:
            self.requested.emit(ShowRecord(row.kind, row.id))
        else:
            self.requested.emit(BeginDeed(SHOW_ONE, Records(row.kind, (row.id,))))

    def _place(self) -> None:
        ground = self._ground
        theme = self._context.themes.current
        width = min(theme.pixels(_WIDTH), ground.width() - 16)
        rows = range(self._rows.rowCount())
        height = sum(self._list.sizeHintForRow(row) for row in rows) + 14
        below = self._box.mapTo(ground, QPoint(0, self._box.height() + 4))
        left = max(8, min(below.x(), ground.width() - width - 8))
        self.setGeometry(left, below.y(), width, min(height, _TALLEST, ground.height() - below.y() - 8))

    def _theme_changed(self, _theme: Theme) -> None:
        self._list.doItemsLayout()
        self._list.viewport().update()
