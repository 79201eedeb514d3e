"""The keys that a row and a record share where they are one: of addresses, numbers, names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import OWNERS
from crm_desktop.core.values.addresses.contact_ways import split_phones
from crm_desktop.core.values.addresses.phones import SHORTEST_PHONE
from crm_desktop.services.importing.matching.choices import MatchBy
from crm_desktop.services.matching.facts import tax_key
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.storage.schema import schema_of

_EXTENSION = re.compile(r"(?:\s*(?:#|;?\s*ext\.?|分機|分机|轉|转)\s*=?\d+\s*)$", re.IGNORECASE)
_NOT_DIGIT = re.compile(r"\D+")
_WAYS = {MatchBy.EMAIL: ("email", FieldType.EMAIL), MatchBy.PHONE: ("phone", FieldType.PHONE)}
Columns = Mapping[str, Sequence[Stored]]


def can_match(record: RecordType, by: MatchBy) -> bool:
    """Whether records of a kind can be known by that."""
    return bool(_fields(record, by))


def _fields(record: RecordType, by: MatchBy) -> tuple[Field, ...]:
    names: tuple[str, ...]
    match by:
        case MatchBy.EMAIL | MatchBy.PHONE:
            return tuple(each for each in record.fields if each.type is _WAYS[by][1] and each.importable)
        case MatchBy.EXTERNAL_ID:
            names = (record.code_field, "external_id")
        case MatchBy.TAX_NUMBER:
            names = ("tax_number",)
        case MatchBy.NAME:
            names = (record.title_field,)
    return tuple(record.by_name[name] for name in names if name in record.by_name)


def _as_it_is(text: str) -> str:
    return text


class Keys:
    """Makes keys of one sort, for rows by the column and for the records of the file."""

    def __init__(self, record: RecordType, by: MatchBy, calling_code: str) -> None:
        self._record = record
        self._by = by
        self._fields = _fields(record, by)
        self._code = calling_code
        company = record.company_field
        beside = company if company in record.by_name and company != record.title_field else ""
        if not beside and "account" in record.by_name:
            beside = "account"
        self._beside = beside if by is MatchBy.NAME else ""
        makers: dict[MatchBy, Callable[[str], str]] = {
            MatchBy.EMAIL: str.casefold,
            MatchBy.PHONE: self._phone,
            MatchBy.TAX_NUMBER: tax_key,
            MatchBy.NAME: key_of_name,
        }
        self._of = makers.get(by, _as_it_is)

    def of_rows(self, columns: Columns, count: int) -> list[tuple[str, ...]]:
        """The keys of each row."""
        told = [columns[each.name] for each in self._fields if each.name in columns]
        if not told:
            return [()] * count
        beside = columns.get(self._beside) or [None] * count
        return [
            tuple(dict.fromkeys(key for value in values for key in self._keys(value, other)))
            for *values, other in zip(*told, beside, strict=True)
        ]

    def of_records(self, connection: Connection) -> Iterator[tuple[str, int]]:
        """Key and id of all records that are there."""
        table = schema_of(connection)[self._record.kind]
        names = [each.name for each in self._fields]
        beside = [table.c[self._beside]] if self._beside else []
        statement = select(table.c.id, *(table.c[name] for name in names), *beside)
        for id_, *values in connection.execute(statement):
            other = values.pop() if beside else None
            for value in values:
                yield from ((key, int(id_)) for key in self._keys(value, other))
        if self._by in _WAYS and self._record.kind in OWNERS:
            yield from self._of_further(connection)

    def _of_further(self, connection: Connection) -> Iterator[tuple[str, int]]:
        """The keys of ways that stand beside the records."""
        table = schema_of(connection)[Kind.CONTACT_POINT]
        owner = table.c[OWNERS[self._record.kind]]
        is_meant = (table.c.sort == _WAYS[self._by][0]) & owner.is_not(None)
        for id_, value in connection.execute(select(owner, table.c.value).where(is_meant)):
            yield from ((key, int(id_)) for key in self._keys(value, None))

    def _keys(self, value: Stored, beside: Stored) -> Iterator[str]:
        text = str(value).strip() if value is not None else ""
        if not text:
            return
        for part in split_phones(text) if self._by is MatchBy.PHONE else (text,):
            key = self._of(part)
            if key:
                yield f"{key}\0{key_of_name(str(beside or ''))}" if self._beside else key

    def _phone(self, text: str) -> str:
        """The digits of a number without what only says from where it is called."""
        plain = _EXTENSION.sub("", unicodedata.normalize("NFKC", text)).replace("(0)", "").strip()
        digits = _NOT_DIGIT.sub("", plain)
        if plain.startswith("00"):
            plain, digits = f"+{plain[2:]}", digits[2:]
        if self._code and plain.startswith("+"):
            digits = digits.removeprefix(self._code)
        elif plain.startswith("+"):
            digits = f"+{digits}"
        digits = digits.lstrip("0")
        return digits if len(digits) >= SHORTEST_PHONE else ""
