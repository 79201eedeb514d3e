"""The form of a filter by branches of a tree: a branch means all that is below it too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.lists.filters import empty_word
from crm_desktop.bridge.lists.trees import branch_text, tree_reading
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Operator, Stored
from crm_desktop.core.records.fields import Field
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.editors.check_list import CheckList
from crm_desktop.qtkit.editors.searchable_lists import ListEntry
from crm_desktop.ui.filters.form_base import FilterForm


class TreeForm(FilterForm):
    """The branches arrive a moment later; what is ticked is shown until then."""

    def __init__(self, values: FieldValues, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(values, field, parent)
        self._list = CheckList(self, row_height=values.context.themes.current.pixels(28))
        self._list.set_words(self.tr("Search"), values.title(field.name))
        self._list.changed.connect(self.changed)
        self._ticked: tuple[Stored, ...] = ()
        self._fill([])
        self.body.addWidget(self._list)
        work = tree_reading(values.kind, field.name)
        values.context.gateway.read(work, self._take, owner=self, quick=True)

    def _take(self, ways: Sequence[str]) -> None:
        self._ticked = tuple(_plain(entry.value) for entry in self._list.checked()) or self._ticked
        self._fill(ways)

    def _fill(self, ways: Sequence[str]) -> None:
        gone = [str(way) for way in self._ticked if way is not None and way not in ways]
        entries = [ListEntry(way, branch_text(way)) for way in (*ways, *gone)]
        self._list.set_entries([*entries, ListEntry(None, empty_word())], self._ticked)

    def chosen(self) -> ChosenFilter | None:
        ticked = tuple(_plain(entry.value) for entry in self._list.checked())
        return ChosenFilter(self.field.name, Operator.WITHIN, ticked) if ticked else None

    def show_filter(self, chosen: ChosenFilter) -> None:
        is_empty = chosen.operator is Operator.EMPTY
        self._ticked = (None,) if is_empty else chosen.values
        self._fill([])

    def focus_first(self) -> None:
        self._list.focus_first()


def _plain(value: object) -> Stored:
    return value if isinstance(value, str | int) else None
