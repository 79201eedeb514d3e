"""The small form of what belongs to an order: a payment, an instalment, a credit note, a line."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.kinds.order_parts import FORM_FIELDS, read_shares
from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import id_of
from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.plain import NumberEditor
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.record_page.side_form import SideForm

_WIDTH = 340  # pixels at 100 % text size


class OrderPartForm(SideForm):
    """Says above its fields which part of the order it is."""

    has_cancel = False

    def __init__(
        self,
        values: FieldValues,
        order: Row,
        start: Mapping[str, object],
        parent: QWidget,
        known: int | None = None,
    ) -> None:
        """`start` are values as editors hold them; `known` is what is changed."""
        self._order = order
        fields = {name: values.record.field(name) for name in FORM_FIELDS[values.kind]}
        super().__init__(
            values,
            {
                name: start.get(name, field.default if known is None else None)
                for name, field in fields.items()
            },
            {"order": id_of(order)},
            parent,
            known=known,
            first=next(iter(fields)),
        )
        amount = self.rows.get("amount")
        if amount is not None:
            amount.set_help(self.tr("Or a share of the order’s total, such as 30%."))
        self.body.insertWidget(0, plain_label(self.accessibleName(), self, bold=True))
        self.setFixedWidth(values.context.themes.current.pixels(_WIDTH))

    def make_editor(self, name: str) -> Editor:
        """An amount may be typed as a share of the order."""
        if name != "amount":
            return super().make_editor(name)
        parse = read_shares(self.values.parse(self.values.record.field(name)), self._order)
        return NumberEditor(parse=parse, text_of=partial(self.values.text_of, self.values.record.field(name)))
