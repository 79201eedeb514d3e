"""The form of a workspace file, documented in docs/workspace-file.md: its entries, columns and cells.

What a cell holds gives exactly what was stored, so that nothing is lost on the way out and back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.spreadsheet_text import guard_formula, without_formula_guard
from crm_desktop.core.values.stored import chosen_codes, from_milliseconds, from_parts, to_milliseconds

#: What the manifest names itself, and the newest form of it that this program reads.
FORMAT, VERSION = "crm-desktop-workspace", 1
MANIFEST = "workspace.json"
#: The column before all fields.
ID = "id"

_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,18})")
_PARTS = re.compile(r"-?(?:0|[1-9]\d{0,18})(?:\.\d{1,18})?")
_IDS = re.compile(r",(?:[1-9]\d{0,18},)+")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_LARGEST = 2**63 - 1


def entry_of(kind: Kind) -> str:
    """The name of the entry with the records of a kind."""
    return f"records/{kind}.csv"


def kept_entry_of(kind: Kind) -> str:
    """The name of the entry with what only the program reads of the records of a kind, such as pictures."""
    return f"kept/{kind}.jsonl"


def content_entry_of(digest: str) -> str:
    """The name of the entry with the content of attached files that bear this digest."""
    return f"attachments/{digest}"


def column_facts(field: Field) -> dict[str, object]:
    """What the manifest says of a column."""
    facts: dict[str, object] = {"name": field.name, "type": field.type.value}
    if field.refers_to is not None or field.lists is not None:
        facts["refers_to"] = field.refers_to or field.lists
    if field.currency_field:
        facts["currency_in"] = field.currency_field
    if field.choices:
        facts["choices"] = list(field.choices)
    if field.own is not None:
        facts["custom"] = field.own.id
        facts["label"] = field.own.name("")
    return facts


def cell_of(field: Field, stored: Stored) -> str:
    """What stands in the cell of a stored value; nothing for no value."""
    if stored is None:
        return ""
    if field.type is FieldType.INSTANT:
        moment = from_milliseconds(int(stored))
        return moment.replace(tzinfo=None).isoformat("T", "milliseconds") + "Z"
    if field.type is FieldType.DECIMAL:
        return f"{from_parts(int(stored), field.places):f}"
    return guard_formula(stored) if isinstance(stored, str) else str(stored)


def stored_of(field: Field, cell: str) -> Stored:
    """The stored value of a cell; raises ValueError where it is none of the field's."""
    return _READERS.get(field.type, _text)(field, cell) if cell else None


def id_of_cell(cell: str) -> int:
    """The number of a record; raises ValueError."""
    number = _whole_number(cell)
    if number < 1:
        raise ValueError(cell)
    return number


def _whole_number(cell: str) -> int:
    if not _WHOLE.fullmatch(cell) or abs(int(cell)) > _LARGEST:
        raise ValueError(cell)
    return int(cell)


def _whole(field: Field, cell: str) -> int:
    return _whole_number(cell)


def _reference(field: Field, cell: str) -> int:
    return id_of_cell(cell)


def _yes_or_no(field: Field, cell: str) -> int:
    if cell not in ("0", "1"):
        raise ValueError(cell)
    return int(cell)


def _parts(field: Field, cell: str) -> int:
    if not _PARTS.fullmatch(cell):
        raise ValueError(cell)
    whole, _, decimals = cell.partition(".")
    if len(decimals) > field.places:
        raise ValueError(cell)
    return _whole_number(str(int(Decimal(whole + decimals + "0" * (field.places - len(decimals))))))


def _day(field: Field, cell: str) -> str:
    if date.fromisoformat(cell).isoformat() != cell:
        raise ValueError(cell)
    return cell


def _moment(field: Field, cell: str) -> int:
    if not _MOMENT.fullmatch(cell):
        raise ValueError(cell)
    return to_milliseconds(datetime.fromisoformat(cell).astimezone(UTC))


def _choice(field: Field, cell: str) -> str:
    if cell not in field.choices:
        raise ValueError(cell)
    return cell


def _choices(field: Field, cell: str) -> str:
    codes = chosen_codes(cell)
    if cell != f",{','.join(codes)}," or not set(codes) <= set(field.choices):
        raise ValueError(cell)
    return cell


def _entries(field: Field, cell: str) -> str:
    if not _IDS.fullmatch(cell):
        raise ValueError(cell)
    return cell


def _text(field: Field, cell: str) -> str:
    text = without_formula_guard(cell)
    if "\0" in text or len(text) > field.max_length:
        raise ValueError(cell[:100])
    return text


_READERS: Mapping[FieldType, Callable[[Field, str], Stored]] = {
    FieldType.INTEGER: _whole,
    FieldType.PERCENT: _whole,
    FieldType.MONEY: _whole,
    FieldType.DECIMAL: _parts,
    FieldType.BOOLEAN: _yes_or_no,
    FieldType.DATE: _day,
    FieldType.INSTANT: _moment,
    FieldType.CHOICE: _choice,
    FieldType.CHOICES: _choices,
    FieldType.TAGS: _entries,
    FieldType.REFERENCE: _reference,
}
