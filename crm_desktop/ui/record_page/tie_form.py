"""The small forms of what joins two records, and of a new contact of an account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.record_page.side_form import SideForm


class TieForm(SideForm):
    """Who stands in the link already stays who it is; what it says changes."""

    least_width = 360

    def __init__(
        self,
        values: FieldValues,
        names: Sequence[str],
        known: Row | None,
        belongs: Mapping[str, object],
        end: str,
        parent: QWidget,
    ) -> None:
        """`end` is the field of the other end; `belongs` says whose link a new one is."""
        self.blamed = end
        fields = {name: values.record.field(name) for name in names}
        start = {
            name: values.edit_value(field, known) if known is not None else field.default
            for name, field in fields.items()
        }
        id_ = None if known is None else int(known["id"] or 0)
        first = end if known is None else next(name for name in names if name != end)
        super().__init__(values, start, belongs, parent, known=id_, first=first)
        self.rows[end].setEnabled(known is None)


class NewContactForm(SideForm):
    """Somebody new in an account: as much as one knows on the telephone."""

    least_width = 360
    blamed = "name"

    def __init__(self, context: PageContext, account: int, parent: QWidget) -> None:
        names = ("name", "job_title", "phone", "email")
        start: dict[str, object] = dict.fromkeys(names)
        values = FieldValues(context, Kind.CONTACT)
        super().__init__(values, start, {"account": account}, parent, known=None, first="name")
