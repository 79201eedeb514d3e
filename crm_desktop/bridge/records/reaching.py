"""The ways to reach somebody that the system opens: what of a record's values may be called or written to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.values.addresses.reaching import call_address, mail_address
from crm_desktop.frozen import frozen


@frozen
class Reach:
    """An address that may be opened, the value behind it, and the kind of activity that it leads to."""

    address: str
    value: str
    activity_kind: str

    @property
    def icon(self) -> str:
        """The name of its icon."""
        return "phone" if self.activity_kind == "call" else "mail"

    def offer(self) -> str:
        """What opening it is called."""
        if self.activity_kind == "call":
            said = QCoreApplication.translate("Reach", "Call {value}")
        else:
            said = QCoreApplication.translate("Reach", "Write to {value}")
        return said.format(value=self.value)


#: How a value is opened, and the kind of activity, by the type of its field.
_BY_TYPE: Mapping[FieldType, tuple[Callable[[str], str], str]] = {
    FieldType.EMAIL: (mail_address, "email"),
    FieldType.PHONE: (call_address, "call"),
}
#: The same by the sort of a further way.
_BY_SORT = {"email": _BY_TYPE[FieldType.EMAIL], "phone": _BY_TYPE[FieldType.PHONE]}


def reach_of(field: Field, value: object) -> Reach | None:
    """How a field's value is opened; None for other fields, and for values that may not be."""
    return _reach(_BY_TYPE.get(field.type), value)


def reach_by(sort: str, value: str) -> Reach | None:
    """The same of a further way to reach somebody."""
    return _reach(_BY_SORT.get(sort), value)


def reaches_of(values: FieldValues, row: Mapping[str, Stored]) -> list[Reach]:
    """Everything of a record that may be opened, in the order of its fields; each once."""
    found = [reach_of(field, row.get(field.name)) for field in values.record.fields]
    return list(dict.fromkeys(each for each in found if each is not None))


def _reach(way: tuple[Callable[[str], str], str] | None, value: object) -> Reach | None:
    if way is None or not isinstance(value, str):
        return None
    make, activity_kind = way
    address = make(value)
    return Reach(address, value.strip(), activity_kind) if address else None
