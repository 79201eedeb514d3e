"""What the pages of the past share: a line that narrows, a list, and one thing to do with what is chosen."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.past.reading import MOST
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.table.columns import Column
from crm_desktop.qtkit.table.selection import SelectionState
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.search_box import SearchBox
from crm_desktop.ui.filters.choice_chip import ChoiceChip
from crm_desktop.ui.navigation.page import Page, PageActions
from crm_desktop.ui.navigation.requests import PageRequest

#: How long changes are gathered before the list is read again, in milliseconds.
_GATHER = 300
_SEARCH = 260


class PastPage(Page):
    """Reads its list when it is shown, and again when anything was written."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._is_active = False
        self._is_read = False
        self.kind: Kind | None = None
        self.kinds = ChoiceChip(context.icons, self)
        self.kinds.chosen.connect(self._choose_kind)
        self.days = ChoiceChip(context.icons, self)
        self.days.chosen.connect(self._choose_days)
        self.words = SearchBox(context.icons, "", self)
        self.words.setFixedWidth(context.themes.current.pixels(_SEARCH))
        self.words.searched.connect(self._search)
        self._hint = plain_label("", self, role=Role.MUTED)
        self._nothing: QLabel = plain_label("", None, role=Role.MUTED)
        self.list = SmallTable(self.columns(), context.themes, self, widest=self.widest())
        self.list.set_empty_widget(self._nothing)
        self.list.selection_changed.connect(self._selected)
        self.main = QAction(self)
        self.main.setProperty("icon_name", "undo-2")
        self.main.setShortcut(QKeySequence("Ctrl+Return"))
        self.main.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.main.setEnabled(False)
        self.main.triggered.connect(self._do)
        self.addAction(self.main)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_GATHER)
        self._soon.timeout.connect(self.read)
        context.gateway.changed.connect(self._changed)
        self._line = QHBoxLayout()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._line.setContentsMargins(16, 10, 16, 10)
        self._line.setSpacing(8)
        for widget in (self.kinds, self.days, *self.further_chips()):
            self._line.addWidget(widget)
        self._line.addWidget(self._hint, 1)
        self._line.addWidget(self.words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._line)
        layout.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    # What a page of the past says itself -----------------------------------------------------------------

    @abstractmethod
    def columns(self) -> Sequence[Column]:
        """The columns of its list."""

    @abstractmethod
    def widest(self) -> str:
        """The key of the column that takes the room that is left."""

    def further_chips(self) -> Sequence[QWidget]:
        """What narrows the list besides."""
        return ()

    @abstractmethod
    def read(self) -> None:
        """Read the list."""

    @abstractmethod
    def do_with(self, numbers: Sequence[int]) -> None:
        """Do the one thing with the rows of these numbers."""

    @abstractmethod
    def kinds_offered(self) -> Sequence[Kind]:
        """The kinds that the list can be narrowed to."""

    @abstractmethod
    def days_offered(self) -> Sequence[tuple[Hashable, str]]:
        """How far back one can look: numbers of days, 0 for all, with their names."""

    @abstractmethod
    def days_now(self) -> int:
        """How far back it looks."""

    @abstractmethod
    def choose_days(self, days: int) -> None:
        """Look so far back from now on."""

    # What the window asks --------------------------------------------------------------------------------

    @property
    def actions_offered(self) -> PageActions:
        return PageActions(main=self.main)

    def activate(self, request: PageRequest | None = None) -> None:
        self._is_active = True
        self.read()

    def deactivate(self) -> None:
        self._is_active = False
        super().deactivate()

    def retranslate(self) -> None:
        words = self.context.words
        kinds = [(None, self.tr("All kinds")), *((each, words.kinds(each)) for each in self.kinds_offered())]
        name = self.tr("All kinds") if self.kind is None else words.kinds(self.kind)
        self.kinds.set_choices(name, kinds, self.kind)
        self.days_changed()
        if self._is_read:
            self.read()

    def days_changed(self) -> None:
        """The days are named and offered anew: the office's are others, perhaps."""
        days = list(self.days_offered())
        self.days.set_choices(dict(days).get(self.days_now(), ""), days, self.days_now())

    def say_nothing(self, text: str) -> None:
        """What stands in place of rows."""
        self._nothing.setText(text)

    def show_rows(self, rows: Sequence[Any], counted: Callable[[int], str]) -> None:
        """Show what was read, numbered by its place; `counted` says how many they are."""
        self._is_read = True
        self.list.show_rows(list(enumerate(rows)))
        self.status_changed.emit([counted(len(rows))])
        most = self.context.formats.number(MOST)
        cut = self.tr("The newest {count} are listed.").format(count=most)
        self._hint.setText(cut if len(rows) >= MOST else "")

    def refuse(self, error: UserError) -> None:
        """Say why something was not done."""
        self.message.emit(self.context.words.error(error))

    # Inner workings --------------------------------------------------------------------------------------

    def _choose_kind(self, kind: Kind | None) -> None:
        self.kind = kind
        self._narrow()

    def _choose_days(self, days: int) -> None:
        self.choose_days(days)
        self._narrow()

    def _narrow(self) -> None:
        self._is_read = False
        self.retranslate()
        self.read()

    def _search(self, _text: str) -> None:
        self.read()

    def _changed(self, _change_set: object, _origin: object) -> None:
        if self._is_active:
            self._soon.start()

    def _selected(self, state: SelectionState) -> None:
        self.main.setEnabled(state.count > 0)

    def _do(self, *_checked: object) -> None:
        state = self.list.selection_state()
        numbers = range(self.list.paged_model.rowCount()) if state.all else state.ids
        if numbers:
            self.do_with(list(numbers))
