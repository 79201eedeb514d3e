"""The list command: what a query or a saved view lists, as a table, as JSON or as a CSV file."""

from __future__ import annotations

import argparse
import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import date

from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.showing.conditions import condition_told
from crm_desktop.command_line.showing.local import local_reading
from crm_desktop.core.participants import ATTENDED_KINDS, PEOPLE_FIELD
from crm_desktop.core.queries import ListQuery, SortKey, both
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.spreadsheet_text import guard_formula
from crm_desktop.core.views.resolving import Days
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.office.saved_views import view_named
from crm_desktop.services.reads.reader import Reader, View
from crm_desktop.services.reads.record.participants import participants_of
from crm_desktop.services.reads.typed.filters import TypedFilters
from crm_desktop.services.record_files.printing import RecordPrinter, in_words, table
from crm_desktop.services.workspace import Workspace

#: Order in which lists are printed and shown when nothing else is asked for.
_DEFAULT_SORT = (SortKey("created_at", descending=True),)
#: Rows fetched at a time while printing.
_PAGE = 500
#: Columns that a table has no room for, and between which people stand in one of a file.
_HIDDEN = frozenset({"updated_at", "position", "custom"})
_BETWEEN = "; "


def list_records(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Print the records of a kind that the arguments ask for."""
    kind = arguments.kind
    reference_data = reader.reference_data()
    typed = TypedFilters(
        workspace.catalogue, kind, reference_data, local_reading(reference_data.base_currency)
    )
    filters = tuple(typed.filter(name, text) for name, text in arguments.filter)
    user = workspace.session.user
    saved = _saved(reader, kind, getattr(arguments, "view", None), user)
    usual = saved.sort or (_DEFAULT_SORT if "created_at" in workspace.catalogue[kind].by_name else ())
    text, sort = arguments.text or saved.text, typed.sort(arguments.sort) or usual
    where = both(saved.where, condition_told(reader, user, kind, arguments.where))
    query = ListQuery(kind, text, (*saved.filters, *filters), sort, where)
    printer = RecordPrinter(workspace.catalogue, kind, reference_data, words)
    is_whole = arguments.json or arguments.csv
    objects: list[dict[str, object]] = []
    with reader.view() as view:
        ids = view.ids(query, {})[: arguments.limit]
        for start in range(0, len(ids), _PAGE):
            page = ids[start : start + _PAGE]
            rows = view.rows(kind, page)
            # A table shows the beginning of a long text, a program gets all of it.
            whole = view.long_texts(kind, page) if is_whole else {}
            people = _people(view, kind, page)
            for id_ in page:
                objects.append(printer.as_object(rows[id_], whole.get(id_, {})) | people.get(id_, {}))
    record = workspace.catalogue[kind]
    if arguments.json:
        print(json.dumps(objects, ensure_ascii=False))
    else:
        print((_csv if arguments.csv else _table)(record, objects, words))
    return DONE


def _saved(reader: Reader, kind: Kind, name: str | None, user: int | None) -> ListQuery:
    """What the saved view of a name lists; everything where none is named."""
    if name is None:
        return ListQuery(kind)
    with reader.view() as view:
        days = Days(date.today(), fiscal_month=view.reference_data().fiscal_month)
        return view_named(view, kind, name, days, user)


def _people(view: View, kind: Kind, ids: Sequence[int]) -> Mapping[int, dict[str, object]]:
    """Who takes part in records in which people do, by name."""
    if kind not in ATTENDED_KINDS:
        return {}
    found = participants_of(view, ids)
    return {id_: {PEOPLE_FIELD: [person.name for person in found.get(id_, ())]} for id_ in ids}


def _told(record: RecordType) -> tuple[str, ...]:
    people = (PEOPLE_FIELD,) if record.kind in ATTENDED_KINDS else ()
    return ("id", *(field.name for field in record.fields if not field.internal), *people)


def _table(record: RecordType, objects: list[dict[str, object]], words: Wording) -> str:
    objects = [_named(record, each, words) for each in objects]
    names = [name for name in _told(record) if _is_filled(objects, name)]
    headers = [words.field_or_name(record.kind, name) for name in names]
    rows = (
        [in_words(words, record.kind, name, each[name], short=True) for name in names] for each in objects
    )
    return table(headers, rows)


def _named(record: RecordType, told: dict[str, object], words: Wording) -> dict[str, object]:
    """An entry that nobody has named is called what its code means in this language."""
    if not told.get("code") or told.get("name", "") is not None:
        return told
    return {**told, "name": words.built_in(f"{record.kind}.{told['code']}")}


def _is_filled(objects: list[dict[str, object]], name: str) -> bool:
    return name not in _HIDDEN and any(each[name] not in (None, False, []) for each in objects)


def _csv(record: RecordType, objects: list[dict[str, object]], words: Wording) -> str:
    """The same with all columns and whole texts, so that an import reads it again."""
    names = [name for name in _told(record) if name not in _HIDDEN]
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(words.field_or_name(record.kind, name) for name in names)
    for each in objects:
        lines.writerow(guard_formula(_cell(record, words, name, each[name])) for name in names)
    return text.getvalue().removesuffix("\n")


def _cell(record: RecordType, words: Wording, name: str, value: object) -> str:
    if name == PEOPLE_FIELD and isinstance(value, list):
        return _BETWEEN.join(map(str, value))
    return in_words(words, record.kind, name, value)
