"""The command that prints the fields of a kind of record: those of the program and those of the office."""

from __future__ import annotations

import argparse
import json

from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.record_files.printing import table
from crm_desktop.services.workspace import Workspace

#: Kept for the program's own use: no field of a record for anybody.
_HIDDEN = frozenset({"custom"})
_HEADERS = ("fields_field", "fields_name", "fields_type", "fields_values")


def fields(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Print what a kind's fields are called, of what type they are, and what they may hold."""
    record = reader.catalogue[arguments.kind]
    shown = [each for each in record.fields if each.name not in _HIDDEN]
    if arguments.json:
        print(json.dumps([_as_object(record, each, words) for each in shown], ensure_ascii=False))
        return DONE
    rows = [_line(record, each, words) for each in shown]
    print(table([words.on_command_line(key) for key in _HEADERS], rows))
    return DONE


def _as_object(record: RecordType, field: Field, words: Wording) -> dict[str, object]:
    told: dict[str, object] = {
        "field": field.name,
        "name": words.field_or_name(record.kind, field.name),
        "type": field.type.value,
        "required": field.required,
        "editable": field.editable,
        "imported": field.importable,
        "custom": field.own is not None,
    }
    if field.choices:
        told["choices"] = _choices(field)
    if field.refers_to is not None:
        told["refers_to"] = field.refers_to
    if field.own is not None and field.own.help:
        told["help"] = field.own.help
    return told


def _choices(field: Field) -> list[str]:
    return [code if field.own is None else field.own.choice_name(code) for code in field.offered]


def _line(record: RecordType, field: Field, words: Wording) -> list[str]:
    values = ", ".join(_choices(field)) if field.choices else str(field.refers_to or "")
    return [field.name, words.field_or_name(record.kind, field.name), field.type.value, values]
