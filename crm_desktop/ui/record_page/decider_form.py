"""One person of a deal, new or with another role."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.records.details import DealPerson
from crm_desktop.bridge.records.field_values import FieldValues, Linked
from crm_desktop.ui.record_page.side_form import SideForm


class DeciderForm(SideForm):
    """Who stands in the deal already stays who it is; the role changes."""

    least_width = 360
    blamed = "contact"

    def __init__(
        self, values: FieldValues, deal: int, person: DealPerson | None, role: str, parent: QWidget
    ) -> None:
        """`role` is what a new person begins with."""
        contact = None if person is None else Linked(person.contact, person.name)
        super().__init__(
            values,
            {"contact": contact, "role": role or None},
            {"opportunity": deal},
            parent,
            known=None if person is None else person.link,
            first="contact" if person is None else "role",
        )
        self.rows["contact"].setEnabled(person is None)
