"""Chips of the fields that the office has made: what they choose from, and the filters that follow."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.filters import FilterTerms, empty_word
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.reports.choices import Choices, fields_chosen
from crm_desktop.core.queries import Operator, Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import DEAL_FIELDS, LEAD_FIELDS, ReportOption
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.editors.searchable_lists import ListEntry
from crm_desktop.qtkit.widgets.chips import AddChip, MenuChip
from crm_desktop.ui.filters.popover import FilterPopover
from crm_desktop.ui.filters.ticks_chip import TicksChip

#: What chips of a few values choose from; the others have a form, and a chip once they are asked for.
_TICKED = frozenset({FieldType.CHOICE, FieldType.CHOICES, FieldType.BOOLEAN})

#: An option and a field.
Key = tuple[str, str]


class FieldChip(MenuChip):
    """A chip that opens the form that fits its field: numbers or days from – to, words of a text."""

    #: the filter in force after each change, or None
    chosen = Signal(object)

    def __init__(self, values: FieldValues, field: Field, parent: QWidget | None = None) -> None:
        super().__init__("", values.context.icons, parent)
        self._values = values
        self._field = field
        self._now: ChosenFilter | None = None
        self.popover: FilterPopover | None = None
        self.clicked.connect(self.open)

    def show_filter(self, chosen: ChosenFilter | None, everything: str) -> None:
        """Show "name: what is chosen"; `everything` is said when nothing is."""
        self._now = chosen
        said = everything if chosen is None else FilterTerms(self._values).said(chosen)
        self.set_text(self._values.context.words.labelled(self._values.title(self._field.name), said))

    def open(self) -> None:
        """Open the form; what is chosen there takes effect at once."""
        popover = self.popover = FilterPopover(self._values, self._field.name, self._now, 0, self)
        popover.changed.connect(self._changed)
        popover.closed.connect(self._closed)
        popover.show_under(self)
        popover.focus_first()

    def _changed(self, _place: int, chosen: ChosenFilter | None) -> None:
        self.chosen.emit(chosen)

    def _closed(self) -> None:
        self.popover = None


class OwnFieldChips:
    """A chip for each field; `choose` is called with an option's name and its filters."""

    def __init__(self, context: PageContext, choose: Callable[[str, object], None]) -> None:
        self._context = context
        self._choose = choose
        self._choices = Choices()
        self._names: frozenset[str] = frozenset()
        #: the chips by the option to which they belong and their field
        self.chips: dict[Key, TicksChip | FieldChip] = {}
        #: opens the list of those that have none yet
        self.add = AddChip("", context.icons)
        self.menu = QMenu(self.add)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.add.clicked.connect(self.open_menu)
        self._asked: set[Key] = set()
        self._told: dict[Key, tuple[ReportOption, Field]] = {}
        for option in (LEAD_FIELDS, DEAL_FIELDS):
            assert option.kind is not None
            values = FieldValues(context, option.kind)
            for field in context.catalogue[option.kind].own_fields:
                key = option.name, field.name
                self._told[key] = option, field
                self.chips[key] = self._chip(key, values, field)

    def _chip(self, key: Key, values: FieldValues, field: Field) -> TicksChip | FieldChip:
        if field.type in _TICKED:
            ticks = TicksChip(self._context)
            ticks.chosen.connect(partial(self._ticked, key))
            return ticks
        chip = FieldChip(values, field)
        chip.chosen.connect(partial(self._take, key))
        return chip

    def show(self, names: frozenset[str]) -> None:
        """Show those of the options that a report has."""
        self._names = names
        for key, chip in self.chips.items():
            chip.setVisible(key[0] in names and self._is_shown(key))
        self.add.setVisible(bool(self._without()))

    def _is_shown(self, key: Key) -> bool:
        return self._told[key][1].type in _TICKED or key in self._asked or self._chosen(key) is not None

    def _without(self) -> dict[Key, str]:
        """The fields of the report in front that have no chip, with their names."""
        words = self._context.words
        return {
            key: words.field(option.kind, field.name)
            for key, (option, field) in self._told.items()
            if key[0] in self._names and not self._is_shown(key) and option.kind is not None
        }

    def refresh(self, choices: Choices) -> None:
        """Say what is chosen."""
        self._choices = choices
        everything = QCoreApplication.translate("ReportFilters", "all")
        self.add.set_text(QCoreApplication.translate("ReportFilters", "Field"))
        for key, (option, field) in self._told.items():
            chip, chosen = self.chips[key], self._chosen(key)
            if isinstance(chip, FieldChip):
                chip.show_filter(chosen, everything)
            elif option.kind is not None:
                name = self._context.words.field(option.kind, field.name)
                ticked = () if chosen is None else chosen.values
                chip.set_entries(name, everything, self._entries(option.kind, field), ticked)
        self.show(self._names)

    def said(self) -> list[str]:
        """The texts of the chips by which the report in front is narrowed."""
        return [self.chips[key].text() for key in self._told if key[0] in self._names and self._chosen(key)]

    def open_menu(self) -> None:
        """Ask which field the report shall be narrowed by; its form opens then."""
        self.menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _fill_menu(self) -> None:
        self.menu.clear()
        for key, name in self._without().items():
            self.menu.addAction(name.replace("&", "&&"), partial(self.ask, key))

    def ask(self, key: Key) -> None:
        """Give a field its chip, with its form open."""
        self._asked.add(key)
        self.show(self._names)
        chip = self.chips[key]
        chip.setFocus(Qt.FocusReason.PopupFocusReason)  # for the keys, once the form is closed
        if isinstance(chip, FieldChip):
            chip.open()

    def _entries(self, kind: Kind, field: Field) -> list[ListEntry]:
        words = self._context.words
        if field.type is FieldType.BOOLEAN:
            return [ListEntry(number, FieldValues.yes_or_no(bool(number))) for number in (1, 0)]
        named = [ListEntry(code, words.choice(kind, field.name, code)) for code in field.choices]
        return [*named, ListEntry(None, empty_word())]

    def _chosen(self, key: Key) -> ChosenFilter | None:
        option, field = self._told[key]
        found = fields_chosen(self._choices.more, option)
        return next((each for each in found if each.field == field.name), None)

    def _ticked(self, key: Key, values: tuple[Stored, ...]) -> None:
        name = self._told[key][1].name
        self._take(key, ChosenFilter(name, Operator.ANY_OF, values) if values else None)

    def _take(self, key: Key, chosen: ChosenFilter | None) -> None:
        option, field = self._told[key]
        found = fields_chosen(self._choices.more, option)
        others = tuple(each for each in found if each.field != field.name)
        self._choose(option.name, others if chosen is None else (*others, chosen))
