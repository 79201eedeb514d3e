"""One way to reach somebody, new or changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.records.details import ContactPoint, RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import LABEL_FIELDS, LABELS, OWNERS, PRIMARY_FIELDS, VALUE_FIELDS
from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.choice import Choice, ChoiceEditor
from crm_desktop.qtkit.editors.plain import TextEditor
from crm_desktop.ui.record_page.side_form import SideForm


class WayForm(SideForm):
    """`owner` is whom it reaches; what is wrong with a number or an address is known by the rules alone."""

    has_cancel = False
    blamed = "value"

    def __init__(
        self, owner: FieldValues, shown: RecordDetails, point: ContactPoint | None, parent: QWidget
    ) -> None:
        """`shown` is whom it reaches."""
        super().__init__(
            FieldValues(owner.context, Kind.CONTACT_POINT),
            {
                "sort": "phone" if point is None else point.sort,
                "value": None if point is None else point.value,
                "label": None if point is None else point.label or None,
            },
            {OWNERS[owner.kind]: shown.id},
            parent,
            known=None if point is None else point.id,
            first="value",
        )
        self._owner = owner
        self._shown = shown
        self._point = point

    def make_editor(self, name: str) -> Editor:
        """The label may be any word; a value is checked by its sort, when it is stored."""
        if name == "sort":
            return ChoiceEditor(self._sorts, may_be_empty=False)
        if name == "label":
            return ChoiceEditor(self._labels, may_be_new=True)
        return TextEditor(parse=_as_typed, text_of=str)

    def write(self, told: Mapping[str, object]) -> None:
        """The first one of its sort is kept where lists show it."""
        sort = str(told["sort"])
        field = PRIMARY_FIELDS[self._owner.kind].get(sort)
        if self._point is not None or field is None or self._shown.values.get(field) is not None:
            super().write(told)
            return
        label = {LABEL_FIELDS[sort]: told["label"]} if sort in LABEL_FIELDS else {}
        target = Records(self._owner.kind, (self._shown.id,))
        self.run(EditRecords(target, {field: told["value"], **label}, {field: None}), self._stored)

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
