"""Keeps how a record page was left: columns, order, filters, view, and the panel beside the table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from crm_desktop.bridge.kinds.common_views import OWNER, mine
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import SortKey
from crm_desktop.core.views.chosen import filters_from_json, lost_filters
from crm_desktop.core.views.conditions import as_json, from_json, lost_fields
from crm_desktop.core.views.grouping import grouping_from_json
from crm_desktop.qtkit.widgets.layout.side_splitter import SideSplitter
from crm_desktop.ui.filters.bar import FilterBar
from crm_desktop.ui.filters.lost import tell_lost
from crm_desktop.ui.filters.whose_switch import MINE
from crm_desktop.ui.records.table import RecordsTable

_INSPECTOR_WIDTH = 367
_KEEP_AFTER = 800  # ms
_FIRST_SORT = (SortKey("created_at", descending=True),)


class RecordsLayout(QObject):
    """One page's layout in the preferences of the person; its filters belong to the file."""

    def __init__(
        self,
        values: FieldValues,
        table: RecordsTable,
        bar: FilterBar,
        splitter: SideSplitter,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._values = values
        self._table = table
        self._bar = bar
        self._splitter = splitter
        self._beside = _INSPECTOR_WIDTH  # as it is at 100 % text size
        self._lost: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        table.layout_changed.connect(self.touch)
        table.list.groups.folded.connect(self.touch)
        splitter.splitterMoved.connect(self._panel_moved)
        values.context.themes.changed.connect(self._give_panel)

    def touch(self, *_what: object) -> None:
        """Something was changed: keep it in a moment."""
        self._timer.start()

    @property
    def is_inspector_shown(self) -> bool:
        """Whether the panel beside the table was left open."""
        return self._values.context.preferences.get(self._name("inspector"), True) is not False

    def keep_inspector(self, shown: bool) -> None:
        """Keep whether the panel beside the table is open."""
        self._values.context.preferences.put(self._name("inspector"), shown)

    def restore(self) -> tuple[SortKey, ...]:
        """Lay the page out as it was left; returns the order of the list."""
        preferences = self._values.context.preferences
        layout = preferences.get(self._name("layout"))
        if isinstance(layout, str):
            self._table.restore_layout(layout)
        known = self._values.record.by_name
        sort = tuple(key for key in self._table.sort_of_header() if key.field in known)
        self._restore_filters()
        width = preferences.get(self._name("inspector_width"))
        self._beside = width if isinstance(width, int) and width > 0 else _INSPECTOR_WIDTH
        most = preferences.get(self._name("inspector_most"))
        self._give_panel(most=most if isinstance(most, float) else 0.0)
        self._timer.stop()
        return sort or _FIRST_SORT

    def _restore_filters(self) -> None:
        """The filters as they were left, else of the kind's first list; mine are of who works here now."""
        own, view = self._values.context.file_preferences, self._values.view
        kept = own.get(self._name("filters"))
        if kept is None:
            first = [each for each in self._bar.views() if each.key == view.first_view]
            self._bar.set_filters([filter_ for each in first for filter_ in each.filters], view.first_view)
            return
        grouping = grouping_from_json(own.get(self._name("group")), self._values.record)
        self._bar.groups.show_grouping(grouping)
        closed = own.get(self._name("closed"))
        if isinstance(closed, list):
            self._table.list.groups.leave_closed(grouping, closed)
        condition = own.get(self._name("where"))
        self._lost = (
            *lost_filters(self._values.record.by_name, kept),
            *lost_fields(condition, self._values.kind, self._values.context.catalogue),
        )
        saved = filters_from_json(self._values.record.by_name, kept)
        if own.get(self._name("whose")) == MINE:
            me = mine(self._values.context.gateway.user)
            saved = [me if chosen.field == OWNER else chosen for chosen in saved]
        where = from_json(condition, self._values.kind, self._values.context.catalogue)
        self._bar.set_filters(saved, str(own.get(self._name("view"), "all")), where=where)

    def tell_lost(self, tell: Callable[[str], object]) -> None:
        """Say once which filters were left out, because there is no such field any more."""
        lost, self._lost = self._lost, ()
        tell_lost(self._values.context, self._values.kind, lost, tell)

    def keep(self) -> None:
        """Write the layout down now."""
        preferences = self._values.context.preferences
        preferences.put(self._name("layout"), self._table.save_layout())
        own = self._values.context.file_preferences
        own.put(self._name("filters"), [chosen.as_json() for chosen in self._bar.filters])
        own.put(self._name("view"), self._bar.view_key)
        own.put(self._name("where"), None if self._bar.where is None else as_json(self._bar.where))
        group = self._bar.groups.grouping
        own.put(self._name("group"), None if group is None else group.as_json())
        own.put(self._name("closed"), None if group is None else self._table.list.groups.closed)
        own.put(self._name("whose"), self._bar.whose.whose)
        preferences.put(self._name("inspector_width"), self._beside)
        preferences.put(self._name("inspector_most"), self._splitter.most)
        self._timer.stop()  # measuring hidden columns shows them for a moment, which is no change

    def _give_panel(self, *_theme: object, most: float = 0.0) -> None:
        self._splitter.give_panel(self._values.context.themes.current.pixels(self._beside), most)

    def _panel_moved(self, *_where: object) -> None:
        self._beside = round(self._splitter.wanted / self._values.context.themes.current.scale)
        self.touch()

    def _name(self, what: str) -> str:
        return f"pages/{self._values.kind}/{what}"
