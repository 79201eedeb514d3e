"""Looks through a whole file before its import: how many rows are known, new or wrong, whom it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path

from sqlalchemy.engine import Connection

from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.context import KindRules
from crm_desktop.services.importing.bad_values import BadValues
from crm_desktop.services.importing.finding import find_entries, find_records
from crm_desktop.services.importing.matching.choices import MatchBy
from crm_desktop.services.importing.matching.choosing import identity_for
from crm_desktop.services.importing.matching.identity import Key
from crm_desktop.services.importing.name_index import NameIndexes
from crm_desktop.services.importing.notes import Note, Notes
from crm_desktop.services.importing.plan import ImportPlan, UnknownReference
from crm_desktop.services.importing.reading.facts import reading_facts
from crm_desktop.services.importing.reading.parsed import FailedRow, ParsedChunk
from crm_desktop.services.importing.rows import RowParser
from crm_desktop.services.importing.sources.opening import open_source
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.services.reads.reader import View
from crm_desktop.services.rules.registry import RULES
from crm_desktop.services.rules.rows import Columns, NewRows, Source
from crm_desktop.storage.reference_data import ReferenceData
from crm_desktop.storage.schema import schema_of

#: Failed rows that are kept to be shown.
SHOWN_FAILURES = 50


@frozen
class UnknownName:
    """A text that names no record, or several, and the number of rows that bear it."""

    text: str
    rows: int
    ambiguous: bool = False


@frozen
class NamedRecords:
    """What a file's reference column names: rows of known records, and the unknown names, frequent first."""

    field: str
    known_rows: int
    unknown: tuple[UnknownName, ...]


@frozen
class BadColumn:
    """A field of which values cannot be taken, in how many rows, and some of them."""

    field: str
    rows: int
    examples: tuple[str, ...]


@frozen
class UnknownChoices:
    """The texts of a field that are none of its choices."""

    field: str
    unknown: tuple[UnknownName, ...]


@frozen
class Survey:
    """What an import of the file would meet; rows refused for what they name are not in `failing`."""

    rows: int
    failing: int
    new: int
    known: int
    failures: tuple[FailedRow, ...] = ()
    named: tuple[NamedRecords, ...] = field(default=())
    notes: Mapping[Note, int] = field(default_factory=dict)
    bad: tuple[BadColumn, ...] = ()
    #: texts that are none of a field's choices, by field, frequent first
    choices: tuple[UnknownChoices, ...] = ()


def survey_file(
    view: View,
    path: Path,
    plan: ImportPlan,
    progress: Progress,
    rules: Mapping[Kind, KindRules] = RULES,
) -> Survey:
    """Look through the file as planned, writing nothing; raises ImportProblem or Cancelled.

    What the `rules` of the kinds will say of new records is said before; kinds without rules here say
    nothing.
    """
    reference_data = view.reference_data()
    with open_source(path, plan.options) as source, view.snapshot() as connection:
        plan.check(source.headers)
        parser = RowParser(plan)
        surveyor = _Surveyor(connection, reference_data, plan, rules, parser.now)
        for parsed in parser.parse_all(source):
            progress.step(parsed.done_bytes, source.total_bytes)
            surveyor.take(parsed)
        progress.step(source.total_bytes, source.total_bytes)
        facts = dict(reading_facts(plan))
        survey = surveyor.survey()
        return replace(
            survey,
            bad=_bad_columns(parser.bad_values),
            choices=_unknown_choices(parser.bad_values),
            notes={**facts, **source.notes, **parser.notes, **survey.notes},
        )


class _Surveyor:
    """Counts while the file goes by."""

    def __init__(
        self,
        connection: Connection,
        reference_data: ReferenceData,
        plan: ImportPlan,
        rules: Mapping[Kind, KindRules],
        now: int,
    ) -> None:
        self._plan = plan
        self._rules = rules
        self._now = now
        self._source = Source(can_answer=False, zone=plan.reading.zone, pipeline=plan.pipeline)
        self._notes: Notes = Counter()
        #: the file's own names, where its records name each other
        self._own_names: Counter[str] = Counter()
        self._connection = connection
        self._reference_data = reference_data
        self._kind = plan.kind
        names = {*plan.columns, *plan.constants}
        fields = plan.record.fields
        self._fields = [each for each in fields if each.type is FieldType.REFERENCE and each.name in names]
        self._rows_of: dict[str, Counter[Stored]] = {each.name: Counter() for each in self._fields}
        self._identity = identity_for(connection, plan, lambda: reference_data, now)
        self._names = NameIndexes(connection)
        self._seen: set[Key | None] = set()
        self._rows = self._failing = self._known = 0
        self._failures: list[FailedRow] = []

    def take(self, parsed: ParsedChunk) -> None:
        """Count the rows of one chunk."""
        self._rows += len(parsed.numbers) + len(parsed.failed)
        self._failing += len(parsed.failed)
        self._failures.extend(parsed.failed[: SHOWN_FAILURES - len(self._failures)])
        for each in self._fields:
            values = parsed.columns.get(each.name, ())
            self._rows_of[each.name].update(value for value in values if value is not None)
        known = self._known_places(self._identity.keys(self._resolved(parsed), len(parsed.numbers)))
        self._known += len(known)
        if any(each.refers_to == self._kind for each in self._fields):
            names = parsed.columns.get("name", ())
            self._own_names.update(key_of_name(str(name)) for name in names if name is not None)
        self._foretell(parsed, [place for place in range(len(parsed.numbers)) if place not in known])

    def _resolved(self, parsed: ParsedChunk) -> dict[str, list[Stored]]:
        """The columns by which rows are known again, with the ids of the records that they name."""
        columns = dict(parsed.columns)
        by_name = MatchBy.NAME in self._plan.match
        for each in self._fields:
            is_told = each.name in columns and (each.name in self._plan.record.same_by or by_name)
            if is_told and each.refers_to is not None:
                texts = list({value for value in columns[each.name] if isinstance(value, str)})
                found = find_records(
                    self._connection, self._reference_data, each.refers_to, texts, names=self._names
                )
                ids = {text: id_ for text, id_ in found.items() if isinstance(id_, int)}
                columns[each.name] = [ids.get(str(value), value) for value in columns[each.name]]
        return columns

    def _known_places(self, keys: Sequence[Key | None]) -> set[int]:
        """The places of rows whose records exist, or stand further up in the file."""
        existing = self._identity.known(keys)
        known: set[int] = set()
        for place, key in enumerate(keys):
            if key is not None and (key in existing or key in self._seen):
                known.add(place)
            self._seen.add(key)
        return known

    def _foretell(self, parsed: ParsedChunk, fresh: Sequence[int]) -> None:
        """Note what the rules of the kind will say of the new rows."""
        if self._kind not in self._rules:
            return
        columns = {name: [values[place] for place in fresh] for name, values in parsed.columns.items()}
        for each in self._fields:
            if each.name in columns and each.refers_to is not None and self._is_list(each.refers_to):
                columns[each.name] = self._entries(each.refers_to, columns[each.name])
        self._note_oddities(self._kind, columns, len(fresh))

    def _is_list(self, kind: Kind) -> bool:
        return schema_of(self._connection).catalogue.is_reference_list(kind)

    def _entries(self, kind: Kind, values: Sequence[Stored]) -> list[Stored]:
        texts = {value for value in values if isinstance(value, str)}
        found = find_entries(self._reference_data, kind, texts, pipeline=self._plan.pipeline)
        return [found.get(value) if isinstance(value, str) else value for value in values]

    def _note_oddities(self, kind: Kind, columns: Columns, count: int) -> None:
        rows = NewRows(columns, count, self._source)
        oddities = self._rules[kind].oddities(self._reference_data, rows, self._now)
        self._notes.update({Note(key): number for key, number in oddities.items()})

    def survey(self) -> Survey:
        """What was counted."""
        return Survey(
            self._rows,
            self._failing,
            self._rows - self._failing - self._known,
            self._known,
            tuple(self._failures),
            tuple(self._named(each) for each in self._fields),
            self._notes,
        )

    def _named(self, each: Field) -> NamedRecords:
        rows_of = self._rows_of[each.name]
        assert each.refers_to is not None
        texts = [text for text in rows_of if isinstance(text, str)]
        found = find_records(self._connection, self._reference_data, each.refers_to, texts)
        unknown = [
            UnknownName(text, rows_of[text], text in found)
            for text in texts
            if not isinstance(found.get(text), int) and not self._is_of_file(each, text)
        ]
        self._foretell_made(each, unknown)
        unknown.sort(key=_most_rows_first)
        known_rows = rows_of.total() - sum(name.rows for name in unknown)
        return NamedRecords(each.name, known_rows, tuple(unknown))

    def _is_of_file(self, each: Field, text: str) -> bool:
        """Whether one record of this very file is meant."""
        return each.refers_to == self._kind and self._own_names[key_of_name(text)] == 1

    def _foretell_made(self, each: Field, unknown: Sequence[UnknownName]) -> None:
        """Note what the rules will say of the records that unknown names make."""
        names: dict[str, Stored] = {}
        for name in unknown:
            if not name.ambiguous and self._plan.unknown(each, name.text) is UnknownReference.CREATE:
                names.setdefault(key_of_name(name.text), name.text)
        if names and each.refers_to is not None and each.refers_to in self._rules:
            self._note_oddities(each.refers_to, {"name": [*names.values()]}, len(names))


def _bad_columns(met: BadValues) -> tuple[BadColumn, ...]:
    return tuple(
        BadColumn(name, count, tuple(met.examples.get(name, ()))) for name, count in met.counts.most_common()
    )


def _unknown_choices(met: BadValues) -> tuple[UnknownChoices, ...]:
    by_field: dict[str, list[UnknownName]] = {}
    for (name, text), count in met.choices.items():
        by_field.setdefault(name, []).append(UnknownName(text, count))
    return tuple(
        UnknownChoices(name, tuple(sorted(names, key=_most_rows_first))) for name, names in by_field.items()
    )


def _most_rows_first(name: UnknownName) -> tuple[int, str]:
    return -name.rows, name.text
