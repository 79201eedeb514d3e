"""Looks through a whole file before its import: how many rows are known, new or wrong, whom it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy.engine import Connection

from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.services.importing.facts import reading_facts
from crm_desktop.services.importing.finding import find_records, ids_of_external_ids
from crm_desktop.services.importing.notes import Note
from crm_desktop.services.importing.parsed import FailedRow, ParsedChunk
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.rows import RowParser
from crm_desktop.services.importing.sources.opening import open_source
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.reference_data import ReferenceData

#: Failed rows that are kept to be shown.
SHOWN_FAILURES = 50


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A text that names no record, or several, and the number of rows that bear it."""

    text: str
    rows: int
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class NamedRecords:
    """What a file's reference column names: rows of known records, and the unknown names, frequent first."""

    field: str
    known_rows: int
    unknown: tuple[UnknownName, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """What an import of the file would meet; rows refused for what they name are not in `failing`."""

    rows: int
    failing: int
    new: int
    known: int
    failures: tuple[FailedRow, ...] = ()
    named: tuple[NamedRecords, ...] = field(default=())
    notes: Mapping[Note, int] = field(default_factory=dict)


def survey_file(view: View, path: Path, plan: ImportPlan, progress: Progress) -> Survey:
    """Look through the file as planned, writing nothing; raises ImportProblem or Cancelled."""
    reference_data = view.reference_data()
    with open_source(path, plan.options) as source, view.snapshot() as connection:
        plan.check(source.headers)
        surveyor = _Surveyor(connection, reference_data, plan)
        parser = RowParser(plan)
        for parsed in parser.parse_all(source):
            progress.step(parsed.done_bytes, source.total_bytes)
            surveyor.take(parsed)
        progress.step(source.total_bytes, source.total_bytes)
        facts = dict(reading_facts(plan))
        return replace(surveyor.survey(), notes={**facts, **parser.notes})


class _Surveyor:
    """Counts while the file goes by."""

    def __init__(self, connection: Connection, reference_data: ReferenceData, plan: ImportPlan) -> None:
        self._connection = connection
        self._reference_data = reference_data
        self._kind = plan.kind
        names = {*plan.columns, *plan.constants}
        fields = plan.record.fields
        self._fields = [each for each in fields if each.type is FieldType.REFERENCE and each.name in names]
        self._rows_of: dict[str, Counter[Stored]] = {each.name: Counter() for each in self._fields}
        self._seen: set[Stored] = set()
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
        self._count_known(parsed.columns.get("external_id") or ())

    def _count_known(self, external_ids: Sequence[Stored]) -> None:
        texts = [text for text in external_ids if text is not None]
        existing = ids_of_external_ids(self._connection, self._kind, texts)
        for text in texts:
            if text in existing or text in self._seen:
                self._known += 1
            self._seen.add(text)

    def survey(self) -> Survey:
        """What was counted."""
        return Survey(
            self._rows,
            self._failing,
            self._rows - self._failing - self._known,
            self._known,
            tuple(self._failures),
            tuple(self._named(each) for each in self._fields),
        )

    def _named(self, each: Field) -> NamedRecords:
        rows_of = self._rows_of[each.name]
        assert each.refers_to is not None
        texts = [text for text in rows_of if isinstance(text, str)]
        found = find_records(self._connection, self._reference_data, each.refers_to, texts)
        unknown = [
            UnknownName(text, rows_of[text], text in found)
            for text in texts
            if not isinstance(found.get(text), int)
        ]
        unknown.sort(key=_most_rows_first)
        known_rows = rows_of.total() - sum(name.rows for name in unknown)
        return NamedRecords(each.name, known_rows, tuple(unknown))


def _most_rows_first(name: UnknownName) -> tuple[int, str]:
    return -name.rows, name.text
