"""The line above a record table: view, filters as chips, quick search, order, columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from crm_desktop.bridge.kinds.common_views import OWNER, mine
from crm_desktop.bridge.kinds.view import ListView
from crm_desktop.bridge.lists.cell_filters import CellFilters
from crm_desktop.bridge.lists.filters import FilterTerms
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import ListQuery, SortKey
from crm_desktop.core.views.chosen import ChosenFilter, chosen_from_query
from crm_desktop.core.views.conditions import Chosen, chosen_from_condition
from crm_desktop.core.views.grouping import Grouping
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.buttons import IconButton
from crm_desktop.qtkit.widgets.chips import AddChip, ChipBar, FilterChip, MenuChip
from crm_desktop.qtkit.widgets.search_box import SearchBox
from crm_desktop.ui.filters.condition_chip import ConditionChip
from crm_desktop.ui.filters.group_chip import GroupChip
from crm_desktop.ui.filters.popover import FieldPopover, FilterPopover
from crm_desktop.ui.filters.sort_chip import SortChip
from crm_desktop.ui.filters.view_chip import ViewChip
from crm_desktop.ui.filters.whose_switch import WhoseSwitch

#: Of the quick filter, least and most, in pixels at 100 % text size.
_SEARCH_WIDTHS = (110, 190)


class FilterBar(QFrame):
    """Holds what narrows the list; the page asks it for filters and text when `changed` is emitted."""

    changed = Signal()
    view_chosen = Signal(object)  # ListView; its order is told after it, by `sort_chosen`
    sort_chosen = Signal(object)  # tuple of SortKey
    columns_requested = Signal()

    def __init__(self, values: FieldValues, inspector_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        self._values = values
        self._terms = FilterTerms(values)
        self._filters: list[ChosenFilter] = []
        self._shown: list[int] = []  # the places of the filters that have a chip
        self._text = ""
        self._where: Chosen | None = None
        self._view_key = "all"
        icons = values.context.icons
        self.whose = WhoseSwitch(values.context, self)
        self.view = ViewChip(values, self.whose, self)
        self.view.picked.connect(self.list_view)
        self.whose.setVisible(OWNER in values.record.by_name)
        self.whose.wanted.connect(self._take_owner)
        self._me = values.context.gateway.user
        self._chips = ChipBar(self)
        self._add = AddChip("", icons, self)
        self._add.clicked.connect(self._choose_field)
        self.conditions = ConditionChip(values.context, values.kind, self)
        self.conditions.changed.connect(self._take_condition)
        self._chips.set_last(self._add)
        self.search = SearchBox(icons, "", self)
        self.search.searched.connect(self._searched)
        self._order = SortChip(values, self)
        self._order.chosen.connect(self.sort_chosen)
        self.groups = GroupChip(values, self)
        self.groups.chosen.connect(self._take_grouping)
        self._columns = MenuChip("", icons, self)
        self._columns.clicked.connect(self.columns_requested)
        self._inspector = IconButton(icons, "panel-right", "", self)
        self._inspector_action = inspector_action
        self._inspector.setCheckable(True)
        self._inspector.toggled.connect(inspector_action.setChecked)
        inspector_action.toggled.connect(self._inspector.setChecked)
        self._lay_out()
        values.context.gateway.user_changed.connect(self._user_changed)
        self.retranslate()

    def _lay_out(self) -> None:
        themes = self._values.context.themes
        themes.changed.connect(self._take_theme)
        self._take_theme(themes.current)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 7, 12, 7)
        layout.setSpacing(10)
        layout.addWidget(self.view)
        layout.addWidget(self.whose)
        layout.addWidget(self.conditions)
        layout.addWidget(self._chips, 1)
        layout.addWidget(self.search)
        layout.addWidget(self.groups)
        layout.addWidget(self._order)
        layout.addWidget(self._columns)
        layout.addWidget(self._inspector)

    # What is chosen ----------------------------------------------------------------------------------------

    def _take_theme(self, theme: Theme) -> None:
        narrowest, widest = _SEARCH_WIDTHS
        self.search.setMinimumWidth(theme.pixels(narrowest))
        self.search.setMaximumWidth(theme.pixels(widest))

    @property
    def filters(self) -> list[ChosenFilter]:
        """The filters in force."""
        return list(self._filters)

    @property
    def text(self) -> str:
        """The words looked for."""
        return self._text

    @property
    def where(self) -> Chosen | None:
        """The condition that narrows the list beside the filters."""
        return self._where

    @property
    def view_key(self) -> str:
        """The view chosen last; its filters may have been changed since."""
        return self._view_key

    def set_filters(
        self,
        filters: Sequence[ChosenFilter],
        view_key: str = "",
        text: str = "",
        where: Chosen | None = None,
    ) -> None:
        """Show other filters; `changed` is not emitted."""
        self._where = where
        self._filters = list(filters)
        self._view_key = view_key
        self._text = text
        self.search.show_text(text)
        self.whose.show_filters(self._filters)
        self._show_chips()
        self._show_view()

    def show_query(self, query: ListQuery) -> None:
        """Show what narrows a query of another page; `changed` is not emitted."""
        filters, where = chosen_from_query(query.filters), chosen_from_condition(query.where)
        self.set_filters(filters, "", query.text, where)
        self.groups.show_grouping(None)

    def clear_filters(self) -> None:
        """Take all filters and words off."""
        self.set_filters([], "all")
        self.changed.emit()

    def narrow(self, chosen: ChosenFilter) -> None:
        """Narrow what is listed by a filter that a cell gave."""
        narrowed = CellFilters(self._values).narrowed(self._filters, chosen)
        self.set_filters(narrowed, self._view_key, self._text, self._where)
        self.changed.emit()

    def set_order(self, sort: Sequence[SortKey]) -> None:
        """Say by what the list is sorted."""
        self._order.set_order(sort)

    def order_told(self) -> str:
        """What is said of the order."""
        return self._order.accessibleName()

    @property
    def columns_chip(self) -> QWidget:
        """The button of the list of columns."""
        return self._columns

    def retranslate(self) -> None:
        """Set every text anew."""
        self._add.set_text(self.tr("Filter"))
        self._columns.set_text(self.tr("Columns"))
        self._inspector.set_name(self.tr("Show or hide the details"))
        self.search.set_words(self.tr("Quick filter"))
        self.whose.retranslate()
        self.groups.show_grouping(self.groups.grouping)
        self._show_chips()
        self._show_view()

    # Views -------------------------------------------------------------------------------------------------

    def views(self) -> list[ListView]:
        """The views of this page: the ready-made ones, then the saved ones."""
        return self.view.views()

    def take_key(self, key: str) -> None:
        """What is listed has become a view of that key."""
        self._view_key = key
        self._show_view()

    def _show_view(self) -> None:
        self.view.show_listed(self._filters, self._text, self._view_key, self._where)

    def _user_changed(self) -> None:
        """Mine are another person's from now on."""
        before, self._me = mine(self._me), self._values.context.gateway.user
        was_mine = before in self._filters
        filters = [mine(self._me) if each == before else each for each in self._filters]
        self.set_filters(filters, self._view_key, self._text, self._where)
        if was_mine or self._where is not None:
            self.changed.emit()

    def _take_owner(self, owner: ChosenFilter | None) -> None:
        filters = [each for each in self._filters if each.field != OWNER]
        owners = [] if owner is None else [owner]
        self.set_filters([*filters, *owners], self._view_key, self._text, self._where)
        self.changed.emit()

    def _take_condition(self, chosen: Chosen | None) -> None:
        self._where = chosen
        self._show_chips()
        self._show_view()
        self.changed.emit()

    def _take_grouping(self, grouping: Grouping | None) -> None:
        self.groups.show_grouping(grouping)
        self.changed.emit()

    def list_view(self, view: ListView) -> None:
        """List a view; whose records are shown stays, unless the view or the one before says whose."""
        before = self.view.in_force
        filters = list(view.filters)
        if not any(each.field == OWNER for shown in (view, before) if shown for each in shown.filters):
            filters += [each for each in self._filters if each.field == OWNER]
        self.set_filters(filters, view.key, view.text, view.where)
        self.groups.show_grouping(view.group)
        self.view_chosen.emit(view)
        self.sort_chosen.emit(view.sort)

    # Chips -------------------------------------------------------------------------------------------------

    def _show_chips(self) -> None:
        chips = [chip for chip in self._chips.chips() if isinstance(chip, FilterChip)]
        self._shown = [at for at, each in enumerate(self._filters) if not self.whose.says(each)]
        # The chips stay where they are as long as their number does: the one being changed anchors its panel.
        for chip in chips[len(self._shown) :]:
            self._chips.remove(chip)
        for number, place in enumerate(self._shown):
            text = self._terms.text(self._filters[place])
            if number < len(chips):
                chips[number].set_text(text)
                continue
            chip = FilterChip(text, self._values.context.icons, self)
            chip.clicked.connect(self._change_filter)
            chip.removed.connect(self._remove_filter)
            self._chips.add(chip)
        self._chips.updateGeometry()
        self.conditions.show_condition(self._where)

    def _place_of(self, chip: object) -> int:
        chips = self._chips.chips()
        return self._shown[chips.index(chip)] if isinstance(chip, QWidget) and chip in chips else -1

    def _remove_filter(self) -> None:
        place = self._place_of(self.sender())
        if place >= 0:
            self._set(place, None)

    def _change_filter(self) -> None:
        chip = self.sender()
        place = self._place_of(chip)
        if place >= 0 and isinstance(chip, QWidget):
            self._open_form(self._filters[place].field, chip, place)

    def _choose_field(self) -> None:
        fields = FieldPopover(self._values, self._add)
        fields.picked.connect(self.choose_filter)
        fields.conditions_wanted.connect(self.open_conditions)
        fields.show_under(self._add)
        fields.focus_first()

    def open_conditions(self) -> None:
        """Open the panel of conditions."""
        self.conditions.open_panel(self._add if self._where is None else self.conditions)

    def choose_filter(self, name: str) -> None:
        """Open the form of the filter by a field, at its chip if there is one."""
        place = next((at for at, each in enumerate(self._filters) if each.field == name), len(self._filters))
        chips = dict(zip(self._shown, self._chips.chips(), strict=False))
        anchor = chips.get(place, self.whose if place < len(self._filters) else self._add)
        self._open_form(name, anchor, place)

    def _open_form(self, name: str, anchor: QWidget, place: int) -> None:
        chosen = self._filters[place] if place < len(self._filters) else None
        form = FilterPopover(self._values, name, chosen, place, self)
        form.changed.connect(self._set)
        form.show_under(anchor)
        form.focus_first()

    def _set(self, place: int, chosen: ChosenFilter | None) -> None:
        if chosen is not None and place < len(self._filters):
            self._filters[place] = chosen
        elif chosen is not None:
            self._filters.append(chosen)
        elif place < len(self._filters):
            del self._filters[place]
        else:
            return
        self.whose.show_filters(self._filters)
        self._show_chips()
        self._show_view()
        self.changed.emit()

    def _searched(self, text: str) -> None:
        self._text = text
        self.changed.emit()  # first: the rows are read while the rest is shown
        self._show_view()
