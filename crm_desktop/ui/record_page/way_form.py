"""One way to reach somebody, new or changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.records.details import ContactPoint
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import LABELS, OWNERS, VALUE_FIELDS
from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.choice import Choice, ChoiceEditor
from crm_desktop.qtkit.editors.plain import TextEditor
from crm_desktop.ui.record_page.side_form import SideForm


class WayForm(SideForm):
    """`owner` is whom it reaches; what is wrong with a number or an address is known by the rules alone."""

    has_cancel = False
    blamed = "value"

    def __init__(self, owner: FieldValues, record: int, point: ContactPoint | None, parent: QWidget) -> None:
        super().__init__(
            FieldValues(owner.context, Kind.CONTACT_POINT),
            {
                "sort": "phone" if point is None else point.sort,
                "value": None if point is None else point.value,
                "label": None if point is None else point.label or None,
            },
            {OWNERS[owner.kind]: record},
            parent,
            known=None if point is None else point.id,
            first="value",
        )
        self._owner = owner

    def make_editor(self, name: str) -> Editor:
        """The label may be any word; a value is checked by its sort, when it is stored."""
        if name == "sort":
            return ChoiceEditor(self._sorts, may_be_empty=False)
        if name == "label":
            return ChoiceEditor(self._labels, may_be_new=True)
        return TextEditor(parse=_as_typed, text_of=str)

    def say(self, error: UserError) -> str:
        """The rules speak of the fields of whom it reaches."""
        return self._owner.say(error)

    def _sorts(self) -> list[Choice]:
        words = self.values.context.words
        return [Choice(sort, words.choice(Kind.CONTACT_POINT, "sort", sort)) for sort in VALUE_FIELDS]

    def _labels(self) -> list[Choice]:
        words = self.values.context.words
        return [Choice(label, words.way_label(label)) for label in LABELS]


def _as_typed(text: str) -> tuple[str | None, str | None]:
    """The rules check it by its sort."""
    return text.strip() or None, None
