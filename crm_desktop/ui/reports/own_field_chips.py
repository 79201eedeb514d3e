"""Chips of the fields that the office has made: what they choose from, and the filters that follow."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.filters import empty_word
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.reports.choices import Choices, filters_of
from crm_desktop.core.queries import Filter, Operator, Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import DEAL_FIELDS, LEAD_FIELDS, ReportOption
from crm_desktop.qtkit.editors.searchable_lists import ListEntry
from crm_desktop.ui.filters.ticks_chip import TicksChip

_TICKED = frozenset({FieldType.CHOICE, FieldType.CHOICES, FieldType.BOOLEAN})


class OwnFieldChips:
    """A chip for each field of a few values; `choose` is called with an option's name and its filters."""

    def __init__(self, context: PageContext, choose: Callable[[str, object], None]) -> None:
        self._context = context
        self._choose = choose
        self._choices = Choices()
        #: the chips by the option to which they belong and their field
        self.chips: dict[tuple[str, str], TicksChip] = {}
        self._told: dict[tuple[str, str], tuple[ReportOption, Field]] = {}
        for option in (LEAD_FIELDS, DEAL_FIELDS):
            assert option.kind is not None
            for field in context.catalogue[option.kind].own_fields:
                if field.type in _TICKED:
                    key = option.name, field.name
                    self._told[key] = option, field
                    self.chips[key] = TicksChip(context)
                    self.chips[key].chosen.connect(partial(self._ticked, key))

    def show(self, names: frozenset[str]) -> None:
        """Show those of the options that a report has."""
        for (option, _field), chip in self.chips.items():
            chip.setVisible(option in names)

    def refresh(self, choices: Choices) -> None:
        """Say what is chosen."""
        self._choices = choices
        for key, (option, field) in self._told.items():
            ticked = next((each.values for each in self._filters(option) if each.field == field.name), ())
            assert option.kind is not None
            name = self._context.words.field(option.kind, field.name)
            everything = QCoreApplication.translate("ReportFilters", "all")
            self.chips[key].set_entries(name, everything, self._entries(option.kind, field), ticked)

    def _entries(self, kind: Kind, field: Field) -> list[ListEntry]:
        words = self._context.words
        if field.type is FieldType.BOOLEAN:
            return [ListEntry(number, FieldValues.yes_or_no(bool(number))) for number in (1, 0)]
        named = [ListEntry(code, words.choice(kind, field.name, code)) for code in field.choices]
        return [*named, ListEntry(None, empty_word())]

    def _filters(self, option: ReportOption) -> tuple[Filter, ...]:
        return filters_of(self._choices.more, option)

    def _ticked(self, key: tuple[str, str], values: tuple[Stored, ...]) -> None:
        option, field = self._told[key]
        others = tuple(each for each in self._filters(option) if each.field != field.name)
        own = (Filter(field.name, Operator.ANY_OF, values),) if values else ()
        self._choose(option.name, (*others, *own))
