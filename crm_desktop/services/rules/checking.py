"""Checks the values of a command and brings them into stored form, with what the rules add to them."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import RECORD_TYPES
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import encode, rescale
from crm_desktop.services.context import Context
from crm_desktop.services.email_addresses import normal_address
from crm_desktop.storage.schema import TABLES


def encode_values(
    context: Context, kind: Kind, values: Mapping[str, object], row: Mapping[str, Stored]
) -> dict[str, Stored]:
    """Python values -> stored values of a new or existing `row`; raises RuleBroken naming the field."""
    record = RECORD_TYPES[kind]
    for name in values:
        if name not in record.by_name:
            raise RuleBroken("field_unknown", field=name, value=name)
    stored: dict[str, Stored] = {}
    if "currency" in values:
        stored["currency"] = encode(record.field("currency"), values["currency"])
    for name, value in values.items():
        field = record.field(name)
        if field.type is FieldType.MONEY:
            _encode_money(context, field, value, row, stored)
        elif name != "currency":
            stored[name] = encode(field, value)
        _check(context, field, stored.get(name))
    _keep_currency(context, record.fields, row, stored)
    follow_currency(kind, row, stored)
    return stored


def _encode_money(
    context: Context, field: Field, value: object, row: Mapping[str, Stored], stored: dict[str, Stored]
) -> None:
    currency = stored.get(field.currency_field) or row.get(field.currency_field)
    if value is not None and not currency:
        currency = stored[field.currency_field] = context.reference_data.base_currency
    stored[field.name] = encode(field, value, str(currency or ""))


def _keep_currency(
    context: Context, fields: tuple[Field, ...], row: Mapping[str, Stored], stored: dict[str, Stored]
) -> None:
    """An amount never stands without its currency: emptied, it becomes the office's own."""
    if "currency" not in stored or stored["currency"] is not None:
        return
    amounts = (field.name for field in fields if field.type is FieldType.MONEY)
    if any(stored.get(name, row.get(name)) is not None for name in amounts):
        stored["currency"] = context.reference_data.base_currency


def follow_currency(kind: Kind, row: Mapping[str, Stored], stored: dict[str, Stored]) -> None:
    """A changed currency keeps the amount that people see: its minor units are counted anew."""
    before, after = row.get("currency"), stored.get("currency")
    if not before or not after or before == after:
        return
    for field in RECORD_TYPES[kind].fields:
        minor = row.get(field.name)
        if field.type is FieldType.MONEY and field.name not in stored and minor is not None:
            try:
                stored[field.name] = rescale(int(minor), str(before), str(after))
            except OverflowError as error:
                raise RuleBroken("number_too_large", field=field.name, value=minor) from error


def _check(context: Context, field: Field, stored: Stored) -> None:
    if stored is None:
        if field.required:
            raise RuleBroken("value_required", field=field.name)
        return
    if field.type is FieldType.EMAIL:
        check_email(field, str(stored))
    elif field.refers_to is not None:
        table = TABLES[field.refers_to]
        if context.work.connection.scalar(select(table.c.id).where(table.c.id == stored)) is None:
            raise RuleBroken("reference_missing", field=field.name, value=stored)


def check_email(field: Field, address: str) -> None:
    """Raise RuleBroken unless the address could exist; nothing is looked up on a network."""
    try:
        normal_address(address)
    except ValueError as error:
        raise RuleBroken("email_not_understood", field=field.name, value=address) from error


def check_enough(kind: Kind, row: Mapping[str, Stored]) -> None:
    """Raise RuleBroken when a record lacks a required field, or all of those of which it needs one.

    A spend also needs a last day that is not before its first.
    """
    record = RECORD_TYPES[kind]
    if record.needs_one_of and not any(row.get(name) for name in record.needs_one_of):
        raise RuleBroken("needs_one_of", field=record.needs_one_of[0], fields=list(record.needs_one_of))
    for field in record.fields:
        if field.required and row.get(field.name) is None:
            raise RuleBroken("value_required", field=field.name)
    if kind is Kind.SPEND and str(row["last_day"]) < str(row["first_day"]):
        raise RuleBroken("range_reversed", field="last_day")


def with_defaults(kind: Kind, stored: Mapping[str, Stored]) -> dict[str, Stored]:
    """The stored values with the defaults of fields that were not given."""
    defaults = {field.name: field.default for field in RECORD_TYPES[kind].fields if field.default is not None}
    return {**defaults, **stored}
