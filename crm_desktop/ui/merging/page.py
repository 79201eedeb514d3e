"""The Duplicates page: groups of records that are probably one, to be made one or told apart.

A late import, as all pages are.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.merging.search import Duplicates, DuplicateSearch, merged_kinds, safe_ones
from crm_desktop.core.changes import ChangeSet, Operation
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.layout.side_splitter import SideSplitter
from crm_desktop.ui.merging.group_list import MOST_LISTED, GroupList
from crm_desktop.ui.merging.head import SAFE, DuplicatesHead
from crm_desktop.ui.merging.panel import MergePanel
from crm_desktop.ui.merging.safe import MergeSafeDialog
from crm_desktop.ui.navigation.page import Page, PageActions
from crm_desktop.ui.navigation.requests import PageRequest

#: How long changes are gathered before the search is repeated, in milliseconds.
_GATHER = 500
#: The comparison's width, and the part of the page that it takes at most.
_PANEL, _MOST_PANEL = 860, 0.62


class DuplicatesPage(Page):
    """Searches when it is first shown, and again by itself where that takes no time."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._groups: list[Duplicates] = []
        self._kind: Kind | None = None
        self._score = 0
        self._is_active = False
        self._is_known = False
        self._is_stale = False
        self.search = DuplicateSearch(context.gateway, self)
        self.head = DuplicatesHead(context, self)
        self.list = GroupList(context, self)
        self.panel = MergePanel(context, self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_GATHER)
        self._make_actions()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _make_actions(self) -> None:
        self.merge_safe = self._action("", self._open_safe)
        self.merge_safe.setProperty("icon_name", "merge")
        self.merge = self._action("Ctrl+Return", self.panel.make_one)
        self.apart = self._action("Ctrl+D", self.panel.tell_apart)
        self.look_again = self._action("F5", self._begin)

    def _action(self, keys: str, do: Callable[..., object]) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(do)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        right = QWidget(self)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(16, 12, 16, 14)
        beside.addWidget(self.panel)
        self._splitter = SideSplitter(self)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(right)
        self._splitter.give_panel(self.context.themes.current.pixels(_PANEL), _MOST_PANEL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._splitter, 1)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.head.kind_chosen.connect(self._choose_kind)
        self.head.score_chosen.connect(self._choose_score)
        self.head.again_asked.connect(self._begin)
        self.head.stop_asked.connect(self.search.cancel)
        self.search.progressed.connect(self.head.show_progress)
        self.search.found.connect(self._found)
        self.search.ended.connect(self._ended)
        self.list.current_changed.connect(self._choose)
        self.list.open_requested.connect(self._go_to_choices)
        self.panel.requested.connect(self.requested)
        self.panel.comparison.merged.connect(self._settled)
        self.panel.comparison.told_apart.connect(self._settled)
        self.context.gateway.changed.connect(self._changed)
        self._again.timeout.connect(self._catch_up)

    # What the window asks --------------------------------------------------------------------------------

    @property
    def actions_offered(self) -> PageActions:
        return PageActions(main=self.merge_safe, menu=(self.merge, self.apart, self.look_again))

    def activate(self, request: PageRequest | None = None) -> None:
        self._is_active = True
        if not self._is_known and not self.search.is_running:
            self._begin()
        else:
            self._catch_up()
        self._tell()

    def deactivate(self) -> None:
        self._is_active = False
        super().deactivate()

    def retranslate(self) -> None:
        self.merge_safe.setText(self.tr("Merge the safe ones…"))
        self.merge.setText(self.tr("Merge"))
        self.apart.setText(self.tr("No duplicates"))
        self.look_again.setText(self.tr("Search again"))
        self.list.setAccessibleName(self.tr("Duplicates"))
        self.head.retranslate()
        self.panel.retranslate()
        self._show_choices()
        self._show(keep=True)

    # Searching -------------------------------------------------------------------------------------------

    def _begin(self, *_checked: object) -> None:
        self._is_stale = False
        self._again.stop()
        if not self._is_known:
            self.list.say_nothing_found(self.tr("Looking for duplicates…"))
            self.head.show_progress(0, 0)
        self.search.begin()

    def _found(self, groups: list[Duplicates]) -> None:
        self._is_known = True
        self._groups = groups
        self.head.end_progress()
        if self._is_stale:  # something was written meanwhile
            self._again.start()
        self._show(keep=True)

    def _ended(self, error: UserError | None) -> None:
        self.head.end_progress()
        self._is_stale = True
        if not self._is_known:
            self.list.say_nothing_found(self.tr("The search was stopped."))
        self._tell()
        if error is not None:
            self.message.emit(self.context.words.error(error))

    def _changed(self, change_set: ChangeSet, origin: object) -> None:
        if origin is self.panel or not change_set.touches(merged_kinds(self.context.catalogue)):
            return
        gone = {
            (change.kind, id_)
            for change in change_set.changes
            if change.operation is Operation.DELETE
            for id_ in change.ids or ()
        }
        if gone:
            self._drop(lambda group: any((group.kind, id_) in gone for id_ in group.ids))
        self._is_stale = True
        self._again.start()

    def _catch_up(self) -> None:
        """Search again where records have changed, if that takes no time; else offer it."""
        if self._is_active and self._is_stale and self._is_known and not self.search.is_running:
            if self.search.is_quick:
                self._begin()
            else:
                self._tell()

    # Showing ---------------------------------------------------------------------------------------------

    def _choose_kind(self, kind: Kind | None) -> None:
        self._kind = kind
        self._show_choices()
        self._show()

    def _choose_score(self, score: int) -> None:
        self._score = score
        self._show_choices()
        self._show()

    def _show_choices(self) -> None:
        self.head.show_choices(merged_kinds(self.context.catalogue), self._kind, self._score)

    def shown(self) -> list[Duplicates]:
        """The groups that are asked for."""
        return [
            group
            for group in self._groups
            if self._kind in (None, group.kind)
            and (group.is_safe if self._score == SAFE else group.score >= self._score)
        ]

    def _show(self, *, keep: bool = False) -> None:
        former = self.list.group_at(self.list.current_id())
        place = self.list.currentIndex().row()
        shown = self.shown()
        if self._is_known:
            nothing = self.tr("No duplicates found.")
            if self._groups:
                nothing = self.tr("None of the duplicates found are of this kind and likeness.")
            self.list.say_nothing_found(nothing)
        self.list.show_groups(shown)
        self.merge_safe.setEnabled(bool(safe_ones(shown)))
        self._tell()
        if not shown:
            self.panel.comparison.forget()
            return
        same = [
            number
            for number, group in enumerate(shown[:MOST_LISTED])
            if former is not None and (group.kind, set(group.ids)) == (former.kind, set(former.ids))
        ]
        beside = min(max(place, 0), min(len(shown), MOST_LISTED) - 1) if keep else 0
        number = same[0] if same else beside
        self.list.show_id(number)
        self._choose(number)

    def _choose(self, number: int) -> None:
        group = self.list.group_at(number)
        if group is not None:
            self.panel.comparison.begin(group.kind, group.ids)

    def _go_to_choices(self, _number: int) -> None:
        self.panel.table.focus_first()

    def _tell(self) -> None:
        """Say how many there are, and whether that is still so."""
        if not self._is_known:
            self.head.said.setText("")
            return
        shown, number = self.shown(), self.context.formats.number
        said = [self.tr("{count} groups", "", len(shown)).format(count=number(len(shown)))]
        if len(shown) > MOST_LISTED:
            said.append(self.tr("the likeliest {count} are listed").format(count=number(MOST_LISTED)))
        if self._is_stale and not self.search.is_running:
            said.append(self.tr("Records have changed since."))
        self.head.said.setText("  ·  ".join(said))
        self.status_changed.emit([said[0]])

    # Settling --------------------------------------------------------------------------------------------

    def _settled(self, _outcome: object) -> None:
        """What was compared is one, or known to be several: the next one comes, with the keys in the list."""
        self.list.setFocus()
        comparison = self.panel.comparison
        ids = {each.id for each in comparison.records if comparison.is_in(each.id)}
        kind = comparison.kind
        self._drop(lambda group: group.kind is kind and not ids.isdisjoint(group.ids))
        self._is_stale = True
        self._again.start()

    def _drop(self, is_gone: Callable[[Duplicates], bool]) -> None:
        left = [group for group in self._groups if not is_gone(group)]
        if len(left) != len(self._groups):
            self._groups = left
            self._show(keep=True)

    def _open_safe(self, *_checked: object) -> None:
        groups = safe_ones(self.shown())
        if groups:
            dialog = MergeSafeDialog(self.context, groups, self)
            dialog.merged.connect(partial(self._merged_many, groups))
            dialog.open()

    def _merged_many(self, groups: list[Duplicates]) -> None:
        done = {(group.kind, group.ids) for group in groups}
        self._drop(lambda group: (group.kind, group.ids) in done)
