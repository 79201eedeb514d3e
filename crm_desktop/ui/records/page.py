"""The page of one kind of record: filters, table, inspector, and each record as a page of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.filters import FilterTerms
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import ListQuery, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.table.selection import SelectionState
from crm_desktop.qtkit.widgets.layout.side_splitter import SideSplitter
from crm_desktop.ui.filters.bar import FilterBar
from crm_desktop.ui.navigation.page import Page, PageActions, Unsaved
from crm_desktop.ui.navigation.requests import BeginImport, BeginRecord, PageRequest, ShowQuery, ShowRecord
from crm_desktop.ui.new_records.beside import NewBeside
from crm_desktop.ui.record_page.inspector import Inspector
from crm_desktop.ui.record_page.late import make_record_page
from crm_desktop.ui.records.actions import RecordActions
from crm_desktop.ui.records.bulk_edit import SelectionPanel
from crm_desktop.ui.records.empty_list import EmptyList
from crm_desktop.ui.records.layout import RecordsLayout
from crm_desktop.ui.records.list_freshness import ListFreshness
from crm_desktop.ui.records.printing import shown_on_paper
from crm_desktop.ui.records.renewal import choose_again
from crm_desktop.ui.records.saved_views import ViewSaving
from crm_desktop.ui.records.selection_status import SelectionStatus
from crm_desktop.ui.records.table import RecordsTable
from crm_desktop.ui.records.typed_text import TypedText

if TYPE_CHECKING:
    from crm_desktop.bridge.papers.printable import Printable
    from crm_desktop.ui.record_page.page import RecordPage

_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIRST_SORT = (SortKey("created_at", descending=True),)


class RecordsPage(Page):
    """Lists records of one kind, shows one of them whole, or begins a new one."""

    takes = (ShowQuery, ShowRecord, BeginRecord)
    is_of_fields = True
    can_print = True

    def __init__(self, context: PageContext, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.kind = kind
        self._values = FieldValues(context, kind)
        self._terms = FilterTerms(self._values)
        self._begins = True
        self.table = RecordsTable(self._values, self)
        self._freshness = ListFreshness(context, self.table, self.isVisible, self)
        self.inspector = Inspector(context, kind, self)
        self.record_actions = RecordActions(self._values, self.table, self)
        self.bar = FilterBar(self._values, self.record_actions.inspector, self)
        self._status = SelectionStatus(context, self.table, self)
        self._empty = EmptyList(context, kind)
        self.table.set_empty_widget(self._empty)
        self._typed = TypedText(self.table, self.inspector)
        self._new = NewBeside(context, kind, self.inspector, self.table, self)
        self._views = ViewSaving(self._values, self.bar, self.table, lambda: self._sort, self)
        self._record_page: RecordPage | None = None
        self._splitter = SideSplitter(self)
        self._lay_out()
        self._layout = RecordsLayout(self._values, self.table, self.bar, self._splitter, self)
        self._connect()
        self._sort = self._layout.restore()
        self.record_actions.inspector.setChecked(self._layout.is_inspector_shown)
        self.inspector.setVisible(self._layout.is_inspector_shown)
        self.retranslate()

    def _lay_out(self) -> None:
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.inspector)
        front = QWidget(self)
        front.setProperty("panel", "surface")
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._views.pinned)
        column.addWidget(self._splitter, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(front)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        table, bar, actions = self.table, self.bar, self.record_actions
        for part in (table, actions, self.inspector, self._new):
            part.message.connect(self.message)
        table.order_chosen.connect(self._take_order)
        table.selection_changed.connect(self._selection_changed)
        table.open_requested.connect(self.open_record)
        table.heading.filter_requested.connect(bar.choose_filter)
        table.heading.group_requested.connect(bar.groups.choose_field)
        bar.groups.fold_all.connect(table.fold_all)
        table.list.counted.connect(self._counted)
        table.begun.connect(self._choose_first)
        table.list.completed.connect(self._completed)
        bar.changed.connect(self._query_changed)
        bar.sort_chosen.connect(self._take_order)
        bar.columns_requested.connect(partial(table.open_column_list, bar.columns_chip))
        self._status.changed.connect(self.status_changed)
        self._status.sum_changed.connect(self._show_sum)
        self._stack.currentChanged.connect(self._status.front_changed)
        self._empty.asked.connect(self._empty_asked)
        self.inspector.open_requested.connect(self._open_other)
        self.inspector.page_requested.connect(self.open_record)
        self.inspector.requested.connect(self.requested)
        actions.new.triggered.connect(self.begin_new)
        actions.import_file.triggered.connect(partial(self._empty_asked, "import"))
        actions.find.triggered.connect(self._focus_search)
        actions.inspector.toggled.connect(self._show_inspector)
        actions.open_requested.connect(self.open_record)
        actions.filter_chosen.connect(bar.narrow)
        actions.requested.connect(self.requested)
        self._freshness.due.connect(self._load)
        self._freshness.touched.connect(self._status.refresh)

    @property
    def actions_offered(self) -> PageActions:
        actions = self.record_actions
        return PageActions(actions.new, (actions.import_file,), actions.menu_actions)

    def activate(self, request: PageRequest | None = None) -> None:
        if isinstance(request, ShowQuery):
            self.show_query(request.query)
        else:
            if not self.table.list.is_loaded and self._new.is_wanted():
                self.begin_new()
            self._freshness.catch_up()
        if isinstance(request, ShowRecord):
            self.open_record(request.id, request.back_to)
        elif isinstance(request, BeginRecord):
            self.begin_new()
        self._status.tell()
        self._layout.tell_lost(self.message.emit)

    def prepare_printing(self, take: Callable[[Printable], None]) -> None:
        page = self._record_page if self.record_actions.whole is not None else None
        take(shown_on_paper(self._values, self.table, self.bar, page.parts.details if page else None))

    def take_place_of(self, former: Page) -> None:
        if isinstance(former, RecordsPage):
            choose_again(self.table, former.table)
            if former.record_actions.whole is not None:
                self.open_record(former.record_actions.whole)

    def deactivate(self) -> None:
        self.finish_edits()
        self._layout.keep()

    def finish_edits(self) -> None:
        self._typed.finish()

    def unsaved(self) -> Unsaved | None:
        return self._typed.unsaved()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to what is in front: arrows work at once, in the list and beside a record."""
        page = self._stack.currentWidget()
        (page if page is self._record_page and page is not None else self.table).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on into the list from the quick filter by the arrow or Enter."""
        if event.key() in _INTO_LIST and self.bar.search.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def show_query(self, query: ListQuery) -> None:
        """List what a query of another page means."""
        self.close_record()
        self.bar.show_query(query)
        self._sort = query.sort or _FIRST_SORT
        self.table.clearSelection()
        self._begins = True
        self._load(again=False)
        self._layout.touch()
        self.table.setFocus()

    def query(self) -> ListQuery:
        """What the page lists, with the days that moving ranges mean today."""
        filters = tuple(self._terms.resolve(chosen) for chosen in self.bar.filters)
        where = self.bar.conditions.terms.resolve(self.bar.where)
        return ListQuery(self.kind, self.bar.text, filters, self._sort, where)

    def _load(self, *, again: bool = True) -> None:
        query, grouping = self.query(), self.bar.groups.grouping
        self._freshness.begun(query, grouping)
        self.table.show_again(query, grouping, again=again)
        self.bar.set_order(self._sort)
        self._empty.set_narrowed(not query.is_everything)

    def _query_changed(self) -> None:
        self._begins = True
        self._load(again=False)
        self._layout.touch()

    def _take_order(self, sort: tuple[SortKey, ...]) -> None:
        self._sort = sort
        self._query_changed()

    def _completed(self) -> None:
        panel = self.inspector.panel
        if not self._begins and (panel is None or not panel.is_typed_into):
            self.table.stay_in_place()
        self._choose_first()

    def _choose_first(self) -> None:
        """Begin another list with its first record, unless one of it is chosen already."""
        if self._begins and self.table.list.model.rowCount() and self.inspector.panel is None:
            self._begins = False
            if not self.table.selection_state().count:
                self.table.show_first()

    def _counted(self, shown: int, everything: int) -> None:
        self._status.set_counts(shown, everything)
        self._empty.set_narrowed(everything > 0 and not self.query().is_everything)
        self._show_place()

    def _selection_changed(self, state: SelectionState) -> None:
        self.record_actions.selection_changed(state)
        self._status.selection_changed(state)
        self.table.list.find_again(self.table.ids_to_find())
        self.record_actions.show_selection(self.inspector, state)

    def _show_sum(self, text: str) -> None:
        if isinstance(panel := self.inspector.panel, SelectionPanel):
            panel.show_sum(text)

    def _show_inspector(self, shown: bool) -> None:
        self.inspector.setVisible(shown)
        self._layout.keep_inspector(shown)

    def begin_new(self) -> None:
        """Open the form of a new record beside the table."""
        self.close_record()
        self.record_actions.inspector.setChecked(True)
        self._new.begin()

    # A record as a page ------------------------------------------------------------------------------------

    def open_record(self, id_: int, back_to: str = "") -> None:
        """Show a record as a whole page, opened from the page of a key or, with "", from the own list."""
        page = self._record_page
        if page is None:
            page = make_record_page(self.context, self.kind, self)
            page.closed.connect(self.close_record)
            page.step_requested.connect(self._step)
            page.open_requested.connect(self._open_other)
            page.requested.connect(self.requested)
            page.message.connect(self.message)
            self._record_page = page
            self._typed.add(page.parts)
            self._stack.addWidget(page)
        page.show_record(id_)
        page.show_origin("" if back_to == self._values.view.page else back_to)
        self.table.show_id(id_)
        self.record_actions.show_whole(id_)
        self._stack.setCurrentWidget(page)
        self._show_place()
        page.setFocus()

    def close_record(self) -> None:
        """Go back to the list; its selection and place are as they were."""
        if self._record_page is not None and self._stack.currentWidget() is self._record_page:
            self._stack.setCurrentIndex(0)
            self.record_actions.show_whole(None)
            self.table.setFocus()

    def _step(self, rows: int) -> None:
        page = self._record_page
        id_ = self.table.step_current(rows)
        if page is not None and id_ >= 0:
            page.show_record(id_)
            self.record_actions.show_whole(id_)
            self._show_place()

    def _show_place(self) -> None:
        page = self._record_page
        if page is None or page.parts.reading.id is None:
            return
        page.show_place(self.table.place_of(page.parts.reading.id), self.table.list.total)

    def _open_other(self, kind: str, id_: int) -> None:
        if kind == self.kind:
            self.open_record(id_)
        else:
            self.ask(ShowRecord(Kind(kind), id_))

    def _empty_asked(self, what: str) -> None:
        if what == "import":
            self.ask(BeginImport(self.kind))
        else:
            (self.begin_new if what == "new" else self.bar.clear_filters)()

    def _focus_search(self) -> None:
        self.close_record()
        self.bar.search.take_keys()

    def retranslate(self) -> None:
        self.bar.retranslate()
        self.bar.set_order(self._sort)
        for part in (self.table, self.inspector, self.record_actions, self._empty, self._status):
            part.retranslate()
        if self._record_page is not None:
            self._record_page.retranslate()
