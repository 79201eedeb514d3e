"""The handler that erases a person for good: no undo, no bin, no history brings anything back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from typing import Any

from sqlalchemy import ColumnElement, or_, select

from crm_desktop.core.changes import Operation
from crm_desktop.core.privacy.blanking import Blanking, is_telling
from crm_desktop.core.privacy.commands import ERASED, ErasePerson, ErasePlan
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.people import identifying_fields, is_way, known_by
from crm_desktop.services.context import Context, Done
from crm_desktop.services.privacy.person import Row, held_by_others, records_of
from crm_desktop.storage.contents import drop_contents
from crm_desktop.storage.journal import JournalEntry, entries_of
from crm_desktop.storage.traces import BlankRow, count_entries, entries_in_blocks, forget

#: Fields in which somebody may have written about a person. Another record's own address is not one.
_WRITTEN = frozenset({FieldType.TEXT, FieldType.LONG_TEXT, FieldType.URL})
#: What the head of a deed says in words of the program's own, by which it is told as a sentence.
_CODES = frozenset({"kind", "label", "fields", "emptied"})


def erase(context: Context, command: ErasePerson) -> Done:
    """Erase all records that are the person, what belongs to them alone, and their names everywhere else."""
    erasing = _Erasing(context, command)
    erasing.run()
    # No name, not even here.
    params = {"kind": command.kind, "id": command.id, "count": len(erasing.people)}
    return Done(ERASED, params, result=erasing.plan(), is_final=True)


class _Erasing:
    """One person on their way out; first everything about them is found, then it is written."""

    def __init__(self, context: Context, command: ErasePerson) -> None:
        self._context = context
        self._work = context.work
        self._catalogue = context.catalogue
        #: the records that are the person
        self.people = records_of(self._work.connection, command.kind, command.id)
        #: they and what belongs to them alone, what was deleted before too
        self._gone: defaultdict[Kind, set[int]] = defaultdict(set)
        for kind, id_ in self.people:
            self._gone[kind].add(id_)
        #: by what they are and were known
        self._values: set[str] = set()
        #: of each further way to reach them what sort it is; an update that leaves that alone does not tell
        self._sorts: dict[int, Stored] = {}
        #: records that stay and pointed at them
        self._beside: defaultdict[Kind, set[int]] = defaultdict(set)
        #: the contents of their files
        self._digests: set[str] = set()
        self._held: dict[str, tuple[Kind, int, str]] = {}
        self._total = count_entries(self._work) * 2
        self._done = 0

    def plan(self) -> ErasePlan:
        """What was found."""
        people = [(kind, id_, self._catalogue[kind].heading(row)) for (kind, id_), row in self.people.items()]
        held = [(value, *whose) for value, whose in sorted(self._held.items())]
        return ErasePlan(tuple(people), tuple(held))

    def run(self) -> None:
        """Write it all in the command's transaction."""
        self._find()
        self._delete()
        drop_contents(self._work.connection, self._digests)
        self._held = held_by_others(self._work.connection, self._values, self._gone)
        values = self._values - self._held.keys()
        everywhere = Blanking(filter(is_telling, values))
        nearby = Blanking(values)
        self._blank_records(everywhere)
        self._blank_beside(nearby)
        self._work.flush_journal()
        self._work.flush_search()

        def blank_head(head: object, is_near: bool) -> object:
            return (nearby if is_near else everywhere).of(head, without=_CODES)

        forget(self._work, self._gone, self._row_blanking(everywhere, nearby), blank_head, self._step)
        with self._work.backend.writing(self._work.connection):
            self._work.backend.words.purge(self._work.connection)

    def _row_blanking(self, everywhere: Blanking, nearby: Blanking) -> BlankRow:
        """Blanks in the past what is blanked in the present; what pointed at the erased points at nobody."""
        written = self._written_fields()
        pointing = {
            kind: {
                field.name: self._gone[target]
                for field in (*record.fields, *record.hidden)
                if (target := field.refers_to) is not None and target in self._gone
            }
            for kind, record in self._catalogue.items()
        }

        def blank_row(kind: Kind, id_: int, row: Mapping[str, Any]) -> dict[str, Any]:
            blank = nearby if id_ in self._beside.get(kind, ()) else everywhere
            told = {name: blank.of(row[name]) for name in written.get(kind, ()) if name in row}
            left = {name: _without(row[name], gone) for name, gone in pointing[kind].items() if name in row}
            return {**row, **told, **left}

        return blank_row

    def _step(self, done: int) -> None:
        self._context.progress.step(min(done, self._total), self._total)

    # Finding ---------------------------------------------------------------------------------------------

    def _find(self) -> None:
        """Take in what the journal knows of them: what belonged to them, and what they were called once.

        What belonged to what belonged to them is written later than that, so that one walk finds it.
        """
        for (kind, id_), row in self.people.items():
            self._know(kind, row)
            for child, column in filter(lambda each: is_way(each[0]), self._catalogue.references_to(kind)):
                for way in self._work.rows_pointing(child, column, [id_]):
                    self._gone[child].add(id_of(way))
                    self._know(child, way)
        for block in entries_in_blocks(self._work):
            for _entry_id, _journal_id, entry in block:
                self._take_in(entry)
            self._done += len(block)
            self._step(self._done)

    def _take_in(self, entry: JournalEntry) -> None:
        if entry.is_range:
            return
        if entry.operation is Operation.UPDATE:
            for id_, changed in entry.updates().items():
                if id_ in self._gone[entry.kind]:
                    sort = {"sort": self._sorts.get(id_)} if is_way(entry.kind) else {}
                    for side in (0, 1):
                        told = {name: pair[side] for name, pair in changed.items()}
                        self._know(entry.kind, {**sort, **told})
            return
        for row in entry.rows():
            if id_of(row) not in self._gone[entry.kind] and self._belongs(entry.kind, row):
                self._gone[entry.kind].add(id_of(row))
            if id_of(row) in self._gone[entry.kind]:
                self._know(entry.kind, row)
                self._digests |= _digests(row)

    def _belongs(self, kind: Kind, row: Row) -> bool:
        """Whether a row that is not there any more went with them; what is there is asked when they go."""
        record = self._catalogue[kind]
        told = {**dict.fromkeys(record.goes_with), **row}
        owned = any(
            told[name] in self._gone[target] and record.is_owned_through(name, told)
            for name in record.goes_with
            if (target := record.field(name).refers_to) is not None
        )
        return owned and not self._work.rows(kind, [id_of(dict(row))])

    def _know(self, kind: Kind, row: Row) -> None:
        if is_way(kind) and "id" in row:
            self._sorts[id_of(dict(row))] = row.get("sort")
        if (kind, row.get("id")) in self.people or is_way(kind) or "id" not in row:
            self._values.update(known_by(self._catalogue[kind], row))

    # Writing ---------------------------------------------------------------------------------------------

    def _delete(self) -> None:
        present = {key for key in self.people if self._work.rows(key[0], [key[1]])}
        for kind, id_ in present:
            for child, column in self._catalogue.references_to(kind):
                rows = self._work.rows_pointing(child, column, [id_])
                self._beside[child].update(map(id_of, rows))
        for kind in {kind for kind, _id in present}:
            ids = sorted(id_ for other, id_ in present if other is kind)
            self._context.rules[kind].before_delete(self._context, ids)
            self._work.delete(kind, ids)
        self._work.flush_journal()
        for entry in entries_of(self._work.connection, self._work.journal_id):
            if entry.operation is Operation.DELETE:
                self._gone[entry.kind].update(map(id_of, entry.rows()))
                for row in entry.rows():
                    self._digests |= _digests(row)

    def _blank_records(self, blank: Blanking) -> None:
        """Blank what means nobody else wherever somebody has written it."""
        for kind, names in self._written_fields().items():
            table = self._work.schema[kind]
            asked: list[ColumnElement[bool]] = [
                table.c[name].contains(part, autoescape=True) for name in names for part in blank.parts
            ]
            if asked:
                rows = self._work.connection.execute(select(table).where(or_(*asked))).all()
                found = [dict(zip(table.c.keys(), row, strict=True)) for row in rows]
                self._change(kind, names, found, blank)

    def _blank_beside(self, blank: Blanking) -> None:
        fields = self._written_fields()
        for kind, ids in self._beside.items():
            if kind in fields:
                self._change(kind, fields[kind], self._work.rows(kind, sorted(ids)), blank)

    def _written_fields(self) -> Mapping[Kind, tuple[str, ...]]:
        found = {
            kind: tuple(
                each.name
                for each in (*record.fields, *record.hidden)
                if each.type in _WRITTEN and each.name not in identifying_fields(record)
            )
            for kind, record in self._catalogue.items()
        }
        return {kind: names for kind, names in found.items() if names}

    def _change(
        self, kind: Kind, names: Iterable[str], rows: Iterable[dict[str, Stored]], blank: Blanking
    ) -> None:
        changes = [
            (row, {name: blank(text) for name in names if isinstance(text := row[name], str)}) for row in rows
        ]
        self._work.update_many(kind, changes)


def _digests(row: Row) -> set[str]:
    """The content that a row bears, where it is that of a file."""
    return {str(row["digest"])} if row.get("digest") else set()


def _without(value: Any, gone: Set[int]) -> Any:
    """A reference, or one before and after a change, that does not point at what is gone."""
    if isinstance(value, list | tuple):
        return [_without(each, gone) for each in value]
    return None if value in gone else value
