"""What every form of a filter can do, and the list of conditions that some of them begin with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Operator
from crm_desktop.core.records.fields import Field
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.editors.choice import Choice, ChoiceEditor
from crm_desktop.qtkit.editors.field_row import FieldRow


class FilterForm(QWidget):
    """Base of the forms; `changed` tells that `chosen` says something else."""

    changed = Signal()

    def __init__(self, values: FieldValues, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values = values
        self.field = field
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)

    def chosen(self) -> ChosenFilter | None:
        """The filter as it stands; None when it says nothing."""
        raise NotImplementedError

    def show_filter(self, chosen: ChosenFilter) -> None:
        """Start with a filter that is in force."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the cursor where the person begins."""
        raise NotImplementedError

    def is_right(self) -> bool:
        """Say whether nothing that was typed is wrong."""
        return all(row.editor.error() is None for row in self.findChildren(FieldRow))


def how_editor(form: FilterForm, name: str, *own: tuple[Operator, str]) -> ChoiceEditor:
    """The list of conditions of a form: its own, then whether there is a value."""
    choices = [
        *(Choice(*each) for each in own),
        Choice(Operator.EMPTY, QCoreApplication.translate("FilterForm", "is empty")),
        Choice(Operator.FILLED, QCoreApplication.translate("FilterForm", "is filled in")),
    ]
    return _condition_editor(form, name, choices)


def ticks_editor(form: FilterForm, name: str, *, are_several: bool = False) -> ChoiceEditor:
    """The choice between what is ticked and all but that; of several values also all of it."""
    if are_several:
        choices = [
            Choice(Operator.ANY_OF, QCoreApplication.translate("FilterForm", "has any of these")),
            Choice(Operator.ALL_OF, QCoreApplication.translate("FilterForm", "has all of these")),
            Choice(Operator.NONE_OF, QCoreApplication.translate("FilterForm", "has none of these")),
        ]
        return _condition_editor(form, name, choices)
    choices = [
        Choice(Operator.ANY_OF, QCoreApplication.translate("FilterForm", "is one of these")),
        Choice(Operator.NONE_OF, QCoreApplication.translate("FilterForm", "is none of these")),
    ]
    return _condition_editor(form, name, choices)


def _condition_editor(form: FilterForm, name: str, choices: Sequence[Choice]) -> ChoiceEditor:
    editor = ChoiceEditor(_Ready(choices), form, may_be_empty=False)
    editor.setAccessibleName(name)
    editor.set_value(choices[0].value)
    return editor


class _Ready:
    """A list that is known already, as a function."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._choices = choices

    def __call__(self) -> Sequence[Choice]:
        return self._choices
