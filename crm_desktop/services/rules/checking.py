"""Brings the values that a person tells into stored form, each checked by what its field says of itself."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import encode
from crm_desktop.services.context import Context
from crm_desktop.services.email_addresses import normal_address

#: Records that were found already, by kind and id.
Known = set[tuple[Kind, Stored]]


class ToldValues:
    """The values of one command for records of one kind; raises RuleBroken naming the field at fault.

    What does not depend on the record is checked and stored once, however many records get it; `known` are
    records that are known to exist, and takes in those found.
    """

    def __init__(
        self, context: Context, kind: Kind, values: Mapping[str, object], known: Known | None = None
    ) -> None:
        known = set() if known is None else known
        self._context = context
        self._record = context.catalogue[kind]
        self._base_currency = context.reference_data.base_currency
        by_name = context.catalogue[kind].by_name
        for name in values:
            if any(name == each.name for each in self._record.hidden):
                raise RuleBroken("field_gone_meanwhile", field=name)
            if name not in by_name:
                raise RuleBroken("field_unknown", field=name, value=name)
            if not by_name[name].editable:
                raise RuleBroken("field_not_editable", field=name)
        self._amounts = [
            (by_name[name], value) for name, value in values.items() if by_name[name].type is FieldType.MONEY
        ]
        self._plain: dict[str, Stored] = {}
        for name, value in values.items():
            field = by_name[name]
            if field.type is not FieldType.MONEY:
                self._plain[name] = encode(field, value)
                _check(context, field, self._plain[name], known)

    def for_record(self, row: Mapping[str, Stored]) -> dict[str, Stored]:
        """The stored values for a record as it is, or for a new one ({})."""
        stored = dict(self._plain)
        for field, value in self._amounts:
            currency = stored.get(field.currency_field) or row.get(field.currency_field)
            if value is not None and not currency:
                currency = stored[field.currency_field] = self._usual_currency({**row, **stored})
            stored[field.name] = encode(field, value, str(currency or ""))
        return stored

    def _usual_currency(self, values: Mapping[str, Stored]) -> str:
        """That of the record which the amounts belong to, else the office's own."""
        owner = values.get(self._record.currency_of)
        if owner is None:
            return self._base_currency
        field = self._record.field(self._record.currency_of)
        assert field.refers_to is not None
        table = self._context.work.schema[field.refers_to]
        told = self._context.work.connection.scalar(select(table.c.currency).where(table.c.id == owner))
        return str(told or self._base_currency)


def _check(context: Context, field: Field, stored: Stored, known: Known) -> None:
    if stored is None:
        if field.required:
            raise RuleBroken("value_required", field=field.name)
    elif field.type is FieldType.EMAIL:
        check_email(field, str(stored))
    elif field.refers_to is not None and (field.refers_to, stored) not in known:
        table = context.work.schema[field.refers_to]
        if context.work.connection.scalar(select(table.c.id).where(table.c.id == stored)) is None:
            raise RuleBroken("reference_missing", field=field.name, value=stored)
        known.add((field.refers_to, stored))


def check_email(field: Field, address: str) -> None:
    """Raise RuleBroken unless the address could exist; nothing is looked up on a network."""
    try:
        normal_address(address)
    except ValueError as error:
        raise RuleBroken("email_not_understood", field=field.name, value=address) from error
