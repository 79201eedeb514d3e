"""The handler of imports: updates what is known by its external id, inserts the rest, all or nothing."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from crm_desktop.core.errors import ImportProblem, UserError
from crm_desktop.core.files.data_files import is_same_file
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.services.handlers import opportunities
from crm_desktop.services.importing.closing_dates import closing_moment
from crm_desktop.services.importing.command import ImportFile, ImportReport
from crm_desktop.services.importing.error_file import ErrorFile, free_errors_path
from crm_desktop.services.importing.finding import ids_of_external_ids
from crm_desktop.services.importing.finishing import Columns, Errors, Finisher
from crm_desktop.services.importing.known_records import completed
from crm_desktop.services.importing.references import References
from crm_desktop.services.importing.rows import ParsedChunk, RowError, RowParser
from crm_desktop.services.importing.sources.opening import open_source
from crm_desktop.services.rules.checking import follow_currency
from crm_desktop.storage.journal import Row


def import_file(context: Context, command: ImportFile) -> Done:
    """Import a file as planned; raises ImportProblem or Cancelled, leaving nothing behind."""
    started = time.monotonic()
    with open_source(command.path, command.plan.options) as source:
        command.plan.check(source.headers)
        errors_path = command.errors_path or free_errors_path(command.path)
        if is_same_file(errors_path, command.path):
            raise ImportProblem("errors_over_source", file=command.path.name)
        with ErrorFile(
            errors_path,
            source.headers,
            command.reason_heading,
            command.say,
            may_replace=command.may_replace_errors,
            protected=context.protected,
        ) as errors:
            parser = RowParser(command.plan)
            importer = _Importer(context, command, parser, errors)
            for parsed in parser.parse_all(source):
                context.progress.step(parsed.done_bytes, source.total_bytes)
                importer.take(parsed)
            context.progress.step(source.total_bytes, source.total_bytes)
    report = ImportReport(
        importer.created,
        importer.updated,
        errors.count,
        time.monotonic() - started,
        errors_path if errors.count else None,
        importer.finisher.notes,
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


class _Importer:
    """One import under way."""

    def __init__(self, context: Context, command: ImportFile, parser: RowParser, errors: ErrorFile) -> None:
        self._context = context
        self._parser = parser
        self._zone = command.plan.reading.zone
        self._kind = command.plan.kind
        self._errors = errors
        self._references = References(context, command.plan)
        self.finisher = Finisher(context, self._kind, command.plan.reading.zone)
        #: ids of the records of this import by external id, for rows that come again later in the file
        self._seen: dict[Stored, int] = {}
        self.created = 0
        self.updated = 0

    def take(self, parsed: ParsedChunk) -> None:
        """Write the rows of one chunk."""
        refused: Errors = {}
        self._references.resolve(parsed.columns, refused)
        parsed = parsed.without(refused)
        known, again = self._known(parsed.columns.get("external_id") or [])
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
        later.update((place, self._seen[text]) for place, text in again.items() if text in self._seen)
        self._update(parsed, later, failed)
        self._errors.write(parsed.without(failed).failed)

    # Which rows are known ---------------------------------------------------------------------------------

    def _known(self, external_ids: Sequence[Stored]) -> tuple[dict[int, int], dict[int, Stored]]:
        """Places of rows whose record exists (with its id), and of rows that repeat one of this chunk."""
        texts = [text for text in external_ids if text is not None]
        existing = ids_of_external_ids(self._context.work.connection, self._kind, texts)
        known: dict[int, int] = {}
        again: dict[int, Stored] = {}
        first: set[Stored] = set()
        for place, text in enumerate(external_ids):
            if text is None:
                continue
            id_ = self._seen.get(text) or existing.get(text)
            if id_ is not None:
                known[place] = id_
            elif text in first:
                again[place] = text
            first.add(text)
        return known, again

    def _orphans(self, again: Mapping[int, Stored]) -> list[int]:
        """The first of the repeating rows for each external id that no record bears yet."""
        first: dict[Stored, int] = {}
        for place, text in again.items():
            if text not in self._seen:
                first.setdefault(text, place)
        return list(first.values())

    # New rows -----------------------------------------------------------------------------------------------

    def _insert(self, parsed: ParsedChunk, places: Sequence[int], failed: Errors) -> None:
        columns: Columns = {
            name: [values[place] for place in places] if len(places) != len(values) else values
            for name, values in parsed.columns.items()
        }
        errors: Errors = {}
        self.finisher.finish(columns, len(places), errors)
        if errors:
            failed.update((places[place], each) for place, each in errors.items())
            kept = [place for place in range(len(places)) if place not in errors]
            columns = {name: [values[place] for place in kept] for name, values in columns.items()}
        rows = list(zip(*columns.values(), strict=True))
        if not rows:
            return
        first = self._context.work.insert_many(self._kind, list(columns), rows)
        self.created += len(rows)
        if "external_id" in columns:
            self._seen.update(
                (text, id_) for id_, text in enumerate(columns["external_id"], first) if text is not None
            )
        if self._kind is Kind.OPPORTUNITY:
            self._write_stage_history(columns, first)

    def _write_stage_history(self, columns: Columns, first: int) -> None:
        user = self._context.work.user
        rows = [
            (id_, None, stage, since, None, user)
            for id_, (stage, since) in enumerate(
                zip(columns["stage"], columns["stage_since"], strict=True), first
            )
        ]
        names = ("opportunity", "from_stage", "to_stage", "at", "seconds_before", "by")
        self._context.work.insert_many(Kind.STAGE_CHANGE, names, rows)

    # Known rows ---------------------------------------------------------------------------------------------

    def _update(self, parsed: ParsedChunk, known: Mapping[int, int], failed: Errors) -> None:
        """Give known records the file's values; empty cells leave what is there, a later row wins."""
        work = self._context.work
        rows = {id_of(row): row for row in work.rows(self._kind, sorted(set(known.values())))}
        #: new values that are not written yet
        waiting: dict[int, dict[str, Stored]] = {}
        for place, id_ in sorted(known.items()):
            row: Row = {**rows[id_], **waiting.get(id_, {})}
            values = {
                name: column[place] for name, column in parsed.columns.items() if column[place] is not None
            }
            try:
                if row.get("currency") and values.get("currency") not in (None, row["currency"]):
                    values.update(self._parser.in_currency(parsed.cells[place], str(row["currency"])))
                follow_currency(self._kind, row, values)
                if self._enters_stage(row, values):
                    # With what earlier rows have said, which must not be written over this row's values.
                    told = {**waiting.get(id_, {}), **values}
                    opportunities.edit(self._context, rows[id_], told)
                    waiting.pop(id_, None)
                    rows[id_] = work.row(self._kind, id_)
                else:
                    waiting.setdefault(id_, {}).update(completed(self._context, self._kind, row, values))
                self.updated += 1
            except UserError as error:
                failed.setdefault(place, []).append(RowError(getattr(error, "field", ""), error))
        work.update_many(self._kind, ((rows[id_], values) for id_, values in waiting.items()))

    def _enters_stage(self, row: Row, values: dict[str, Stored]) -> bool:
        if self._kind is not Kind.OPPORTUNITY or values.get("stage", row["stage"]) == row["stage"]:
            return False
        kind = opportunities.stage_facts(self._context, values["stage"]).kind
        moment = values.get("closed_at")
        moment = closing_moment(kind, moment, values.get("expected_close"), self._zone, self._context.work.at)
        if moment is not None:
            values["closed_at"] = moment
        # Opportunities that a file calls lost without saying why.
        values.setdefault("loss_reason", opportunities.other_reason(self._context))
        return True
