"""The handler of imports: updates what is known by its external id, inserts the rest, all or nothing."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from crm_desktop.core.errors import ImportProblem, RuleBroken
from crm_desktop.core.files.data_files import is_same_file, salt_of
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.services.context import Context, Done
from crm_desktop.services.importing.command import ImportFile, ImportReport
from crm_desktop.services.importing.error_file import ErrorFile, free_errors_path
from crm_desktop.services.importing.identity import Key, identity_of
from crm_desktop.services.importing.kept_lines import add_lines, with_lines
from crm_desktop.services.importing.kept_reading import kept_heading
from crm_desktop.services.importing.notes import Note
from crm_desktop.services.importing.own_links import OwnLinks
from crm_desktop.services.importing.owner_currency import take_currencies
from crm_desktop.services.importing.people import ImportedPeople
from crm_desktop.services.importing.reading.further_ways import FurtherWay, write_ways
from crm_desktop.services.importing.reading.parsed import ParsedChunk, RowError
from crm_desktop.services.importing.references import References
from crm_desktop.services.importing.rows import RowParser
from crm_desktop.services.importing.runs import Runs
from crm_desktop.services.importing.sources.base import TableSource
from crm_desktop.services.importing.sources.opening import open_source
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import Columns, Edits, NewRows, Source
from crm_desktop.storage.journal import Row

Errors = dict[int, list[RowError]]


def import_file(context: Context, command: ImportFile) -> Done:
    """Import a file as planned; raises ImportProblem or Cancelled, leaving nothing behind."""
    started = time.monotonic()
    with open_source(command.path, command.plan.options) as source:
        command.plan.check(source.headers)
        command.plan.check_fields(context.catalogue[command.plan.kind])
        errors_path = command.errors_path or _own_errors_path(context, command)
        if errors_path is not None and is_same_file(errors_path, command.path):
            raise ImportProblem("errors_over_source", file=command.path.name)
        with _error_file(context, command, errors_path, source) as errors:
            parser = RowParser(command.plan, context.work.at)
            importer = _Importer(context, command, parser, errors)
            parser.notes.update(source.notes)
            for parsed in parser.parse_all(source):
                context.progress.step(parsed.done_bytes, source.total_bytes)
                importer.take(parsed)
            importer.link_own()
            context.progress.step(source.total_bytes, source.total_bytes)
    report = ImportReport(
        importer.created,
        importer.updated,
        errors.count,
        time.monotonic() - started,
        errors_path if errors.count else None,
        importer.all_notes(),
        unchanged=importer.unchanged,
        written=tuple(importer.written),
        made=importer.references.made_by_kind(),
    )
    params = {
        "kind": command.plan.kind,
        "file": command.path.name,
        "count": report.created + report.updated,
        "created": report.created,
        "updated": report.updated,
        "failed": report.failed,
    }
    return Done("imported", params, result=report)


def _own_errors_path(context: Context, command: ImportFile) -> Path | None:
    """A file for rows with errors that nobody named; none beside an encrypted data file, for all to read."""
    return None if any(map(salt_of, context.protected)) else free_errors_path(command.path)


def _error_file(context: Context, command: ImportFile, path: Path | None, source: TableSource) -> ErrorFile:
    """The file for rows with errors; it keeps how the source is read."""
    return ErrorFile(
        path,
        source.headers,
        command.reason_heading,
        command.say,
        may_replace=command.may_replace_errors,
        protected=context.protected,
        delimiter=source.delimiter or ",",
        kept=kept_heading(command.plan),
    )


class _Importer:
    """One import under way."""

    def __init__(self, context: Context, command: ImportFile, parser: RowParser, errors: ErrorFile) -> None:
        self._context = context
        self._parser = parser
        self._kind = command.plan.kind
        self._errors = errors
        self._source = Source(
            can_answer=False, zone=command.plan.reading.zone, pipeline=command.plan.pipeline
        )
        #: oddities that were kept, by message key
        self.notes: Counter[str] = Counter()
        self.references = References(context, command.plan, self._source, self.notes)
        #: ids of the records that the chunk under way has made, by key; earlier ones are in the file
        self._seen: dict[Key, int] = {}
        self._identity = identity_of(
            context.work.connection, command.plan.record, lambda: context.reference_data, parser.now
        )
        #: the keys of the rows of the chunk under way
        self._keys: Sequence[Key | None] = ()
        self.created = 0
        self.updated = 0
        self.unchanged = 0
        #: the ids that were written, as runs of neighbours
        self.written = Runs()
        self._own_links = OwnLinks(context, self._kind, self.references, self._source, parser.notes)
        self._people = ImportedPeople(context, self._source, parser.notes)
        #: known records that nothing was told of but a link within the file, which may still change them
        self._same_so_far: set[int] = set()

    def all_notes(self) -> dict[Note, int]:
        """What was kept, left out or read in a special way, by the number of rows."""
        return {**self._parser.notes, **{Note(key): count for key, count in self.notes.items()}}

    def take(self, parsed: ParsedChunk) -> None:
        """Write the rows of one chunk."""
        self._seen = {}
        refused: Errors = {}
        self.references.resolve(parsed.columns, refused)
        parsed = parsed.without(refused)
        self._own_links.set_aside(parsed.columns)
        take_currencies(self._context, self._context.catalogue[self._kind], parsed, self._parser.in_currency)
        self._keys = self._identity.keys(parsed.columns, len(parsed.numbers))
        known, again = self._known(self._keys)
        places = range(len(parsed.numbers))
        fresh = [place for place in places if place not in known and place not in again]
        failed: Errors = {}
        self._insert(parsed, fresh, failed)
        # Where the first row of an external id is refused, the next one with that id makes the record.
        while orphans := self._orphans(again):
            for place in orphans:
                del again[place]
            self._insert(parsed, orphans, failed)
        later = dict(known)
        later.update((place, self._seen[key]) for place, key in again.items() if key in self._seen)
        self._update(parsed, later, failed)
        self._errors.write(parsed.without(failed).failed)

    # Which rows are known ---------------------------------------------------------------------------------

    def _known(self, keys: Sequence[Key | None]) -> tuple[dict[int, int], dict[int, Key]]:
        """Places of rows whose record exists (with its id), and of rows that repeat one of this file."""
        existing = self._identity.known(keys)
        known: dict[int, int] = {}
        again: dict[int, Key] = {}
        first: set[Key] = set()
        for place, key in enumerate(keys):
            if key is None:
                continue
            id_ = existing.get(key)
            if id_ is not None:
                known[place] = id_
            elif key in first:
                again[place] = key
            first.add(key)
        return known, again

    def _orphans(self, again: Mapping[int, Key]) -> list[int]:
        """The first of the repeating rows for each key that no record bears yet."""
        first: dict[Key, int] = {}
        for place, key in again.items():
            if key not in self._seen:
                first.setdefault(key, place)
        return list(first.values())

    # New rows -----------------------------------------------------------------------------------------------

    def _insert(self, parsed: ParsedChunk, places: Sequence[int], failed: Errors) -> None:
        columns: Columns = {
            name: [values[place] for place in places] if len(places) != len(values) else values
            for name, values in parsed.columns.items()
        }
        lines = {at: parsed.kept[place] for at, place in enumerate(places) if place in parsed.kept}
        add_lines(columns, lines, len(places))
        rows = NewRows(columns, len(places), self._source)
        writing.complete(self._context, self._kind, rows)
        _refuse(failed, {places[at]: refusals for at, refusals in rows.refused.items()})
        taken = rows.taken
        ids = writing.write_new(self._context, self._kind, rows)
        self.notes.update(rows.notes)
        self.created += len(ids)
        if ids:
            self.written.add(ids[0], ids[-1])
        for at, id_ in zip(taken, ids, strict=True):
            self._own_links.remember(places[at], id_)
            key = self._keys[places[at]]
            if key is not None:
                self._seen[key] = id_
                self._identity.remember(key, id_)
        new = dict(zip((places[at] for at in taken), ids, strict=True))
        self._write_beside(parsed, new)

    # Known rows ---------------------------------------------------------------------------------------------

    def _update(self, parsed: ParsedChunk, known: Mapping[int, int], failed: Errors) -> None:
        """Give known records the file's values; empty cells leave what is there, a later row wins."""
        rows = {id_of(row): row for row in self._context.work.rows(self._kind, sorted(set(known.values())))}
        now, changes = dict(rows), dict[int, dict[str, Stored]]()
        for place, id_ in known.items():
            self._own_links.remember(place, id_)
        same: set[int] = set()
        for places in _rounds(known):
            before = [now[known[place]] for place in places]
            told = [self._told(parsed, place, row) for place, row in zip(places, before, strict=True)]
            edits = Edits(before, told, self._source, waiting=now)
            writing.settle(self._context, self._kind, edits)
            _refuse(failed, {places[at]: refusals for at, refusals in edits.refused.items()})
            self.notes.update(edits.notes)
            for row, changed in edits.taken:
                if all(row[name] == value for name, value in changed.items()):
                    self.unchanged += 1
                    same.add(id_of(row))
                    if self._own_links.are_there:
                        self._same_so_far.add(id_of(row))
                    continue
                self.updated += 1
                self._same_so_far.discard(id_of(row))
                now[id_of(row)] = {**row, **changed}
                changes.setdefault(id_of(row), {}).update(changed)
        touched = sorted(changes)
        edits = Edits([rows[id_] for id_ in touched], [changes[id_] for id_ in touched], self._source)
        writing.write_edits(self._context, self._kind, edits)
        reached = same & self._write_beside(
            parsed, {at: id_ for at, id_ in known.items() if at not in failed}
        )
        self._same_so_far -= reached
        self.unchanged -= len(reached)
        self.updated += len(reached)
        for id_ in sorted({*touched, *reached}):
            self.written.add(id_, id_)

    def _write_beside(self, parsed: ParsedChunk, records: Mapping[int, int]) -> set[int]:
        """Write further ways and who takes part, by the rows' places; returns the records that got any."""
        ways: dict[int, list[FurtherWay]] = {}
        people: dict[int, list[str]] = {}
        for place, id_ in records.items():
            if place in parsed.ways:
                ways.setdefault(id_, []).extend(parsed.ways[place])
            if place in parsed.people:
                people.setdefault(id_, []).extend(parsed.people[place])
        got = write_ways(self._context, self._kind, ways, self._source)
        return got | self._people.write(people) if people else got

    # Links within the file ----------------------------------------------------------------------------------

    def link_own(self) -> None:
        """Link records of this kind to each other; one that only its link has changed was updated, once."""
        for ids in self._own_links.make(self.written):
            linked = self._same_so_far.intersection(ids)
            self._same_so_far -= linked
            self.unchanged -= len(linked)
            self.updated += len(linked)

    def _told(self, parsed: ParsedChunk, place: int, row: Row) -> dict[str, Stored]:
        """What a row of the file says of a known record."""
        told = {name: column[place] for name, column in parsed.columns.items() if column[place] is not None}
        cells = parsed.cells[place]
        if place in parsed.kept:
            notes = told.get("description", row.get("description"))
            told["description"] = with_lines(notes, parsed.kept[place])
        if "name" in told and not self._parser.names_itself(cells):
            del told["name"]  # made of the parts that the file has; the record may have others
        if self._context.catalogue.is_reference_list(self._kind):
            told.pop("name", None)  # by which it was known: a built-in entry keeps being called as it is
        if "done_at" in told and not self._parser.tells_done(row):
            del told["done_at"]
        if row.get("currency") and told.get("currency") not in (None, row["currency"]):
            told.update(self._parser.in_currency(cells, str(row["currency"])))
        return told


def _rounds(known: Mapping[int, int]) -> list[list[int]]:
    """The places of known rows so that each round has every record once, in the order of the file."""
    rounds: list[list[int]] = []
    times: Counter[int] = Counter()
    for place, id_ in sorted(known.items()):
        if times[id_] == len(rounds):
            rounds.append([])
        rounds[times[id_]].append(place)
        times[id_] += 1
    return rounds


def _refuse(failed: Errors, refused: Mapping[int, Sequence[RuleBroken]]) -> None:
    for place, refusals in refused.items():
        failed.setdefault(place, []).extend(RowError(each.field, each) for each in refusals)
