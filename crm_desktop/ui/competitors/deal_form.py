"""One competitor in a deal, new or changed: who it is, what they ask, how they stand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.ui.record_page.side_form import SideForm

_FIELDS = ("competitor", "price", "standing", "threat", "strengths", "weaknesses")


class CompetitorForm(SideForm):
    """A name that is in no list yet makes a competitor of that name."""

    least_width = 380
    blamed = "competitor"

    def __init__(self, values: FieldValues, deal: int, link: Row | None, parent: QWidget) -> None:
        fields = {name: values.record.field(name) for name in _FIELDS}
        super().__init__(
            values,
            {name: None if link is None else values.edit_value(each, link) for name, each in fields.items()},
            {"opportunity": deal},
            parent,
            known=None if link is None else id_of(dict(link)),
            first="competitor" if link is None else "price",
        )

    def make_editor(self, name: str) -> Editor:
        """A competitor may be one that the list of them lacks."""
        field = self.values.record.field(name)
        return FieldEditors(self.values).make(field, may_be_new=name == "competitor")

    def lack(self, name: str) -> str:
        """Who it is has to be said."""
        return self.tr("Please fill this in.") if name == "competitor" else ""

    def store(self) -> None:
        """Make the competitor first where it is a new one."""
        named = self.rows["competitor"].value()
        if isinstance(named, str):
            self.run(CreateRecord(Kind.COMPETITOR, {"name": named}), self._named)
        else:
            super().store()

    def _named(self, outcome: Outcome) -> None:
        """The competitor is in the list now: go on with it."""
        self.write({**self.told(), "competitor": outcome.ids[0]})
