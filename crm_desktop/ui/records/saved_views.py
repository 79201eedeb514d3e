"""What a list of records offers of saved views: save what is listed, rename, pin, delete, choose."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from crm_desktop.bridge.kinds.view import ListView
from crm_desktop.bridge.lists import saved_views as saved
from crm_desktop.bridge.lists.saved_views import SavedView, SavedViews
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import SortKey
from crm_desktop.core.views.saved import ViewDefinition
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover
from crm_desktop.ui.filters.bar import FilterBar
from crm_desktop.ui.filters.lost import tell_lost
from crm_desktop.ui.filters.pinned_views import PinnedViews
from crm_desktop.ui.navigation.page import Page
from crm_desktop.ui.records.table import RecordsTable

_LONGEST_NAME = 100


class ViewName(Popover):
    """Asks what a view is called; stays open, with what was typed, until the name is taken."""

    #: the name, without spaces around it
    given = Signal(str)

    def __init__(self, name: str, parent: QWidget, asked: str = "") -> None:
        """`asked` says what the name is of, where it is no view."""
        super().__init__(parent)
        asked = asked or self.tr("Name of the view")
        self._name = QLineEdit(name, self)
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.setMinimumWidth(280)
        self._name.setPlaceholderText(asked)
        self._name.setAccessibleName(asked)
        self._name.selectAll()
        self._name.textChanged.connect(self._check)
        self._problem = plain_label("", self, role=Role.BAD)
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.body.addWidget(self._name)
        self.body.addWidget(self._problem)
        self._save = self.add_answers(self.tr("Save"), self.tr("Cancel"), self._give)
        self._check()

    def show_problem(self, text: str) -> None:
        """Say why the name was not taken."""
        self._problem.setText(text)
        self._problem.show()
        self.adjustSize()

    def begin(self, anchor: QWidget) -> None:
        """Open under a widget, ready to type."""
        self.show_under(anchor)
        self._name.setFocus()

    def _check(self) -> None:
        self._save.setEnabled(bool(self._name.text().strip()))
        self._problem.hide()

    def _give(self) -> None:
        if name := self._name.text().strip():
            self.given.emit(name)


class ViewSaving(QObject):
    """Adds to the menu of the bar, and owns the pinned views above the table."""

    def __init__(
        self,
        values: FieldValues,
        bar: FilterBar,
        table: RecordsTable,
        order: Callable[[], tuple[SortKey, ...]],
        page: Page,
    ) -> None:
        """`order` says by what the page sorts its list."""
        super().__init__(page)
        self._page = page
        self._values = values
        self._bar = bar
        self._table = table
        self._order = order
        self.saved = SavedViews(values.context, values.kind, page.isVisible, self)
        self.pinned = PinnedViews(page)
        self.pinned.chosen.connect(self._choose)
        self.saved.changed.connect(self._take_views)
        self.saved.counted.connect(self._show_pinned)
        bar.view.offered.connect(self._offer)
        bar.view.told.connect(self._show_pinned)
        bar.view_chosen.connect(self._show_columns)
        table.begun.connect(self.saved.begin)

    def definition(self) -> ViewDefinition:
        """What is listed now, as a view would keep it."""
        columns = tuple(column.key for column in self._table.shown_columns())
        filters, where = tuple(self._bar.filters), self._bar.where
        group = self._bar.groups.grouping
        return ViewDefinition(filters, self._bar.text, self._order(), columns, where, group)

    def _show_columns(self, view: ListView) -> None:
        if view.columns:
            self._table.show_columns(view.columns)
        saved_view = self.saved.of_key(view.key)
        if saved_view is not None:
            values, lost = self._values, saved_view.definition.lost
            tell_lost(values.context, values.kind, lost, self._page.message.emit)

    # Choosing ----------------------------------------------------------------------------------------------

    def _take_views(self) -> None:
        self._bar.view.set_saved(self.saved.lists())
        self._show_pinned()

    def _show_pinned(self) -> None:
        in_force = self._bar.view.in_force
        texts = [(saved.key_of(each), self._counted(each)) for each in self.saved.pinned]
        self.pinned.show_views(texts, "" if in_force is None else in_force.key)

    def _counted(self, view: SavedView) -> str:
        """The name with how many records there are, once that is known."""
        count = self.saved.counts.get(view.id)
        return view.name if count is None else f"{view.name}  {self._values.context.formats.number(count)}"

    def _choose(self, key: str) -> None:
        view = self.saved.of_key(key)
        if view is not None:
            self._bar.list_view(saved.list_of(view))

    # Saving ------------------------------------------------------------------------------------------------

    def _offer(self, menu: QMenu) -> None:
        menu.addSeparator()
        menu.addAction(self.tr("Save as a new view…")).triggered.connect(self.ask_new)
        view = self.saved.of_key(self._bar.view.key)
        if view is None:
            return
        now = self.definition()
        again = menu.addAction(self.tr("Save changes to “{name}”").format(name=_short(view.name)))
        again.setEnabled(now != view.definition)
        again.triggered.connect(partial(self._run, saved.save_again(view, now)))
        menu.addAction(self.tr("Rename…")).triggered.connect(partial(self.ask_name, view))
        pinned = menu.addAction(self.tr("Pinned above the list"))
        pinned.setCheckable(True)
        pinned.setChecked(view.pinned)
        pinned.triggered.connect(partial(self._run, saved.pin(view, not view.pinned)))
        menu.addAction(self.tr("Delete view")).triggered.connect(partial(self._run, saved.delete(view)))

    def ask_new(self) -> None:
        """Ask what the list shall be called, and save it."""
        panel = ViewName("", self._bar)
        panel.given.connect(partial(self._save_new, panel))
        panel.begin(self._bar.view)

    def ask_name(self, view: SavedView) -> None:
        """Ask for another name of a view."""
        panel = ViewName(view.name, self._bar)
        panel.given.connect(partial(self._rename, panel, view))
        panel.begin(self._bar.view)

    def _save_new(self, panel: ViewName, name: str) -> None:
        owner = self._values.context.gateway.user
        command = saved.save_new(self._values.kind, name, self.definition(), owner)

        def done(outcome: Outcome) -> None:
            self._bar.take_key(saved.key_of_id(outcome.ids[0]))
            panel.close()

        self._ask(command, panel, done)

    def _rename(self, panel: ViewName, view: SavedView, name: str) -> None:
        def done(_outcome: Outcome) -> None:
            panel.close()

        self._ask(saved.rename(view, name), panel, done)

    def _ask(self, command: Command, panel: ViewName, done: Callable[[Outcome], None]) -> None:
        def failed(error: UserError) -> None:
            panel.show_problem(self._values.context.words.error(error))

        self._values.context.gateway.run(command, done=done, failed=failed, owner=panel)

    def _run(self, command: Command, _checked: bool = False) -> None:
        def failed(error: UserError) -> None:
            self._page.message.emit(self._values.context.words.error(error))

        self._values.context.gateway.run(command, failed=failed, owner=self)


def _short(name: str) -> str:
    """A name for a menu, in which an ampersand would be taken for a mnemonic."""
    return (name if len(name) <= 30 else f"{name[:29]}…").replace("&", "&&")
