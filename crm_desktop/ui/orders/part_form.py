"""The small form of what belongs to an order: a payment, an instalment, a credit note, a line."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.kinds.order_parts import FORM_FIELDS
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.record_page.side_form import SideForm

_WIDTH = 340  # pixels at 100 % text size


class OrderPartForm(SideForm):
    """Says above its fields which part of the order it is."""

    has_cancel = False

    def __init__(
        self,
        values: FieldValues,
        order: int,
        start: Mapping[str, object],
        parent: QWidget,
        known: int | None = None,
    ) -> None:
        """`start` are values as editors hold them; `known` is what is changed."""
        fields = {name: values.record.field(name) for name in FORM_FIELDS[values.kind]}
        super().__init__(
            values,
            {
                name: start.get(name, field.default if known is None else None)
                for name, field in fields.items()
            },
            {"order": order},
            parent,
            known=known,
            first=next(iter(fields)),
        )
        self.body.insertWidget(0, plain_label(self.accessibleName(), self, bold=True))
        self.setFixedWidth(values.context.themes.current.pixels(_WIDTH))
