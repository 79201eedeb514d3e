"""Writes the rows of an import piece by piece: new records, known ones, and what stands beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.services.context import Context
from crm_desktop.services.importing.error_file import ErrorFile
from crm_desktop.services.importing.kept_lines import add_lines, with_lines
from crm_desktop.services.importing.matching.choices import OnMatch
from crm_desktop.services.importing.matching.choosing import identity_for
from crm_desktop.services.importing.matching.known_rows import KnownRows
from crm_desktop.services.importing.notes import Note
from crm_desktop.services.importing.outcomes import RowOutcome, RowState, Tell, failed
from crm_desktop.services.importing.own_links import OwnLinks
from crm_desktop.services.importing.owner_currency import take_currencies
from crm_desktop.services.importing.people import ImportedPeople
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.reading.further_ways import FurtherWay, write_ways
from crm_desktop.services.importing.reading.parsed import ParsedChunk, RowError
from crm_desktop.services.importing.references import References
from crm_desktop.services.importing.rows import RowParser
from crm_desktop.services.importing.runs import Runs
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import Columns, Edits, NewRows, Source
from crm_desktop.storage.journal import Row

Errors = dict[int, list[RowError]]


class RowImport:
    """One import under way; `tell` is told what becomes of each row."""

    def __init__(
        self,
        context: Context,
        plan: ImportPlan,
        parser: RowParser,
        errors: ErrorFile,
        tell: Tell | None = None,
    ) -> None:
        self._context = context
        self._plan = plan
        self._parser = parser
        self._kind = plan.kind
        self._errors = errors
        self._tell = tell
        self._source = Source(can_answer=False, zone=plan.reading.zone, pipeline=plan.pipeline)
        #: oddities that were kept, by message key
        self.notes: Counter[str] = Counter()
        self.references = References(context, plan, self._source, self.notes)
        self._identity = identity_for(
            context.work.connection, plan, lambda: context.reference_data, parser.now
        )
        self.created = 0
        self.updated = 0
        self.unchanged = 0
        self.skipped = 0
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
        refused: Errors = {}
        self.references.resolve(parsed.columns, refused)
        parsed = parsed.without(refused)
        self._own_links.set_aside(parsed.columns)
        take_currencies(self._context, self._context.catalogue[self._kind], parsed, self._parser.in_currency)
        failing: Errors = {}
        self._rows = KnownRows(self._identity, self._plan, parsed)
        self._insert(parsed, self._rows.fresh(failing), failing)
        # Where the first row of an external id is refused, the next one with that id makes the record.
        while orphans := self._rows.take_orphans():
            self._insert(parsed, orphans, failing)
        self._update(parsed, self._changing(parsed, failing), failing)
        left = parsed.without(failing).failed
        self._errors.write(left)
        if self._tell is not None:
            for outcome in failed(left):
                self._tell(outcome)

    def _changing(self, parsed: ParsedChunk, failing: Errors) -> dict[int, int]:
        """The known rows that may change their record; the others are skipped, or wait for an answer."""
        taken: dict[int, int] = {}
        for place, id_ in self._rows.all_known().items():
            answer = self._rows.answer(place)
            if answer is OnMatch.SKIP:
                self.skipped += 1
                self._tell_known(parsed, place, id_, RowState.SKIP)
            elif answer is OnMatch.ASK:
                failing[place] = [self._rows.unanswered(place)]
            else:
                taken[place] = id_
        return taken

    # New rows -----------------------------------------------------------------------------------------------

    def _insert(self, parsed: ParsedChunk, places: Sequence[int], failing: Errors) -> None:
        columns: Columns = {
            name: [values[place] for place in places] if len(places) != len(values) else values
            for name, values in parsed.columns.items()
        }
        lines = {at: parsed.kept[place] for at, place in enumerate(places) if place in parsed.kept}
        add_lines(columns, lines, len(places))
        rows = NewRows(columns, len(places), self._source)
        writing.complete(self._context, self._kind, rows)
        _refuse(failing, {places[at]: refusals for at, refusals in rows.refused.items()})
        taken = rows.taken
        ids = writing.write_new(self._context, self._kind, rows)
        self.notes.update(rows.notes)
        self.created += len(ids)
        if ids:
            self.written.add(ids[0], ids[-1])
        for at, id_ in zip(taken, ids, strict=True):
            self._own_links.remember(places[at], id_)
            self._rows.remember(places[at], id_)
        new = dict(zip((places[at] for at in taken), ids, strict=True))
        self._write_beside(parsed, new)
        if self._tell is not None:
            title = self._plan.record.title
            for place in new:
                named = {name: values[place] for name, values in parsed.columns.items()}
                number, cells = parsed.numbers[place], parsed.cells[place]
                passed = tuple(parsed.passed_over.get(place, ()))
                self._tell(
                    RowOutcome(number, RowState.CREATE, title=title(named), cells=cells, passed_over=passed)
                )

    # Known rows ---------------------------------------------------------------------------------------------

    def _update(self, parsed: ParsedChunk, known: Mapping[int, int], failing: Errors) -> None:
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
            _refuse(failing, {places[at]: refusals for at, refusals in edits.refused.items()})
            self.notes.update(edits.notes)
            taken = [place for at, place in enumerate(places) if at not in edits.refused]
            for place, (row, changed) in zip(taken, edits.taken, strict=True):
                names = tuple(name for name, value in changed.items() if row[name] != value)
                if not names:
                    self.unchanged += 1
                    same.add(id_of(row))
                    if self._own_links.are_there:
                        self._same_so_far.add(id_of(row))
                    self._tell_known(parsed, place, id_of(row), RowState.UNCHANGED)
                    continue
                self.updated += 1
                self._same_so_far.discard(id_of(row))
                now[id_of(row)] = {**row, **changed}
                changes.setdefault(id_of(row), {}).update(changed)
                self._tell_known(parsed, place, id_of(row), RowState.UPDATE, row, names)
        touched = sorted(changes)
        edits = Edits([rows[id_] for id_ in touched], [changes[id_] for id_ in touched], self._source)
        writing.write_edits(self._context, self._kind, edits)
        reached = same & self._write_beside(
            parsed, {at: id_ for at, id_ in known.items() if at not in failing}
        )
        self._same_so_far -= reached
        self.unchanged -= len(reached)
        self.updated += len(reached)
        for id_ in sorted({*touched, *reached}):
            self.written.add(id_, id_)

    def _tell_known(
        self,
        parsed: ParsedChunk,
        place: int,
        id_: int,
        state: RowState,
        row: Row | None = None,
        names: tuple[str, ...] = (),
    ) -> None:
        if self._tell is None:
            return
        if row is None:
            (row,) = self._context.work.rows(self._kind, [id_])
        title = self._plan.record.title(row)
        number, cells = parsed.numbers[place], parsed.cells[place]
        passed, by = tuple(parsed.passed_over.get(place, ())), self._rows.matched_by(place)
        self._tell(RowOutcome(number, state, id_, title, by, names, cells=cells, passed_over=passed))

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
        if self._rows.answer(place) is OnMatch.FILL:
            told = {name: value for name, value in told.items() if row.get(name) in (None, "")}
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


def _refuse(failing: Errors, refused: Mapping[int, Sequence[RuleBroken]]) -> None:
    for place, refusals in refused.items():
        failing.setdefault(place, []).extend(RowError(each.field, each) for each in refusals)
