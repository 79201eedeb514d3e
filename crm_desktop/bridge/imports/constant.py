"""A value for all rows of a file, as an editor holds it and as a file would write it."""

from __future__ import annotations

from datetime import date, datetime

from crm_desktop.bridge.records.field_values import Linked
from crm_desktop.core.records.fields import Field
from crm_desktop.core.values.parsing import Money
from crm_desktop.frozen import frozen


@frozen
class Constant:
    """A value for all rows: what the field's editor holds, and how it is shown."""

    value: object
    shown: str = ""

    def text(self, field: Field, decimal_mark: str) -> str:
        """The value as a file with that decimal mark would write it."""
        match self.value:
            case Money():
                return f"{self.value.amount:f} {self.value.currency}".strip().replace(".", decimal_mark)
            case bool():
                return "yes" if self.value else "no"
            case datetime():
                return self.value.isoformat(sep=" ", timespec="seconds")
            case date():
                return self.value.isoformat()
        return self.shown if field.refers_to is not None else str(self.value)

    def id(self, field: Field) -> int | None:
        """The record or entry that a reference's value names."""
        if isinstance(self.value, Linked):
            return self.value.id
        return self.value if field.refers_to is not None and isinstance(self.value, int) else None
