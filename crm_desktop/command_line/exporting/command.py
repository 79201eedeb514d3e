"""The export command: records of a kind as CSV, workbook or vCards."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.showing.conditions import condition_told
from crm_desktop.command_line.showing.local import local_reading
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.files.pending import PendingFile
from crm_desktop.core.queries import ListQuery, both
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import DO_NOT_CONTACT
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.core.views.resolving import Days
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.calendar_files.export import calendar_with, is_in_calendars
from crm_desktop.services.reads.office.saved_views import view_named
from crm_desktop.services.reads.reader import Reader, View
from crm_desktop.services.reads.typed.filters import TypedFilters
from crm_desktop.services.record_files.cards import cards_of
from crm_desktop.services.record_files.encodings import WITH_MARK
from crm_desktop.services.record_files.printing import RecordPrinter, in_words
from crm_desktop.services.record_files.tables import TableColumn, form_of, write_csv, write_workbook
from crm_desktop.services.record_files.vcards import has_cards, write_vcards
from crm_desktop.services.workspace import Workspace

_BLOCK = 2_000
#: Kept by the program; of no use elsewhere.
_LEFT_OUT = frozenset({"position", "custom", "updated_at"})


def export(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Write the records that are asked for; what the file is, its ending says."""
    path, ending = arguments.file, arguments.file.suffix.casefold()
    if ending not in (".csv", ".xlsx", ".vcf", ".ics"):
        raise RuleBroken("export_ending", name=path.name)
    if ending == ".vcf" and not has_cards(workspace.catalogue[arguments.kind]):
        raise RuleBroken("no_vcards_of_kind", kind=arguments.kind)
    if ending == ".ics" and not is_in_calendars(workspace.catalogue[arguments.kind]):
        raise RuleBroken("no_calendar_of_kind", kind=arguments.kind)
    protected = (workspace.file.path,)
    with (
        PendingFile(path, may_replace=arguments.force, protected=protected) as pending,
        reader.view() as view,
    ):
        source = _Source(view, arguments, words, workspace.session.user)
        count = _written(source, pending.path, ending, arguments, words.kinds(arguments.kind))
        pending.place()
    left_out = 0 if arguments.include_do_not_contact else source.unwilling
    if source.unwilling:
        key = "unwilling_left_out" if left_out else "unwilling_exported"
        print(words.on_command_line(key, count=source.unwilling), file=sys.stderr)
    told = {"file": str(path), "records": count, "do_not_contact": source.unwilling, "left_out": left_out}
    print(json.dumps(told) if arguments.json else f"{path} {count:,}")
    return DONE


def _written(source: _Source, path: Path, ending: str, arguments: argparse.Namespace, name: str) -> int:
    """Write the records as the ending says; how many there are."""
    if ending == ".csv":
        return write_csv(path, source.columns, source.rows(), arguments.encoding or WITH_MARK)
    if ending == ".xlsx":
        return write_workbook(path, source.columns, source.rows(), name)
    if ending == ".vcf":
        return write_vcards(path, source.cards(arguments.vcard_version))
    count, text = source.calendar()
    path.write_bytes(text)
    return count


class _Source:
    """The records of one export, from one moment."""

    def __init__(self, view: View, arguments: argparse.Namespace, words: Wording, user: int | None) -> None:
        kind: Kind = arguments.kind
        self._view, self._kind, self._words = view, kind, words
        self._record = view.catalogue[kind]
        reference_data = view.reference_data()
        self._printer = RecordPrinter(view.catalogue, kind, reference_data, words)
        typed = TypedFilters(
            view.catalogue, kind, reference_data, local_reading(reference_data.base_currency)
        )
        filters = tuple(typed.filter(name, text) for name, text in arguments.filter)
        saved = ListQuery(kind)
        if arguments.view is not None:
            days = Days(date.today(), fiscal_month=reference_data.fiscal_month)
            saved = view_named(view, kind, arguments.view, days, user)
        sort = typed.sort(arguments.sort) or saved.sort
        where = both(saved.where, condition_told(view, user, kind, arguments.where))
        query = ListQuery(kind, arguments.text or saved.text, (*saved.filters, *filters), sort, where)
        #: how many of those met so far do not want to be contacted
        self.unwilling = 0
        self._willing_only = not arguments.include_do_not_contact
        self._place = view.catalogue.row_places(kind).get(DO_NOT_CONTACT.name)
        self._ids = view.ids(query, {}) if query.sort else sorted(view.ids(query, {}))
        self._fields = [
            field for field in self._record.fields if not field.internal and field.name not in _LEFT_OUT
        ]
        self.columns = [TableColumn(words.field(kind, field.name), form_of(field)) for field in self._fields]

    def _blocks(self) -> Iterator[Sequence[int]]:
        for start in range(0, len(self._ids), _BLOCK):
            yield self._ids[start : start + _BLOCK]

    def rows(self) -> Iterator[Sequence[str]]:
        """The texts of each record."""
        for block in self._blocks():
            rows = self._view.rows(self._kind, block)
            whole = self._view.long_texts(self._kind, block)
            for id_ in block:
                if id_ in rows:
                    if self._place is not None and rows[id_][self._place]:
                        self._note()
                        if self._willing_only:
                            continue
                    told = self._printer.as_object(rows[id_], whole.get(id_, {}))
                    yield [self._text(field, told[field.name]) for field in self._fields]

    def _note(self) -> None:
        self.unwilling += 1

    def _text(self, field: Field, value: object) -> str:
        if value is None:
            return ""
        if field.type is FieldType.INSTANT:
            return _moment(str(value))
        return in_words(self._words, self._kind, field.name, value)

    def cards(self, version: str) -> Iterator[str]:
        """The card of each record."""
        return cards_of(
            self._view,
            self._kind,
            self._ids,
            version,
            willing_only=self._willing_only,
            note_unwilling=self._note,
        )

    def calendar(self) -> tuple[int, bytes]:
        """The activities that have a day, as a calendar file."""
        return calendar_with(self._view, self._ids)


def _moment(text: str) -> str:
    moment = datetime.fromisoformat(text)
    return moment.astimezone(SYSTEM_ZONE).replace(tzinfo=None).isoformat(" ", "seconds")
