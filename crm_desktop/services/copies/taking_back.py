"""The handler that takes records back from a copy."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from crm_desktop.core.copies.commands import TakeBackRecords
from crm_desktop.core.errors import Conflict, NotFound
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.services.copies.reading import in_newest_form
from crm_desktop.storage.contents import ContentChanged, find_content, store_content
from crm_desktop.storage.file_id import read_file_id
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches
from crm_desktop.storage.sqlite.comparison import CopyComparison


def take_back(context: Context, command: TakeBackRecords) -> Done:
    """Bring records back as the copy holds them; raises NotFound, Conflict, FileProblem."""
    with in_newest_form(command.copy) as path, CopyComparison(path) as copy:
        if copy.file_id() != read_file_id(context.work.connection):
            raise Conflict("copy_of_another", path=str(command.copy))
        rows = [row for block in batches(command.ids) for row in copy.rows(command.kind, "id", block)]
        if not rows:
            raise NotFound("not_in_copy")
        taking = _TakingBack(context, copy)
        taking.take(command.kind, rows)
        taking.link()
        taking.bring_contents()
    for kind in taking.kinds:
        context.rules[kind].after_revert(context, context.work.journal_id)
    title = context.catalogue[command.kind].title(rows[0]) if len(rows) == 1 else ""
    params = {"kind": command.kind, "count": len(rows), "title": title}
    return Done("taken_back", params, ids=tuple(id_of(row) for row in rows))


class _TakingBack:
    """What one command takes back: records, what goes with them, and the links of others to them."""

    def __init__(self, context: Context, copy: CopyComparison) -> None:
        self._work = context.work
        self._catalogue = context.catalogue
        self._copy = copy
        self._back: dict[Kind, set[int]] = {}

    @property
    def kinds(self) -> list[Kind]:
        """The kinds of which something was written."""
        return list(self._back)

    def take(self, kind: Kind, rows: Sequence[Row]) -> None:
        """Restore those that are gone, give the others the values that they had."""
        present = {id_of(row): row for row in self._work.rows(kind, sorted(id_of(row) for row in rows))}
        gone = [row for row in rows if id_of(row) not in present]
        self._back.setdefault(kind, set()).update(id_of(row) for row in rows)
        self._work.restore(kind, [self._fitting(kind, row) for row in gone])
        kept = {"id", "created_at", "updated_at", *self._catalogue[kind].derived}
        self._work.update_many(
            kind,
            [
                (now, {name: value for name, value in self._fitting(kind, row).items() if name not in kept})
                for row in rows
                if (now := present.get(id_of(row))) is not None
            ],
        )
        if gone:
            self._take_owned(kind, [id_of(row) for row in gone])

    def _take_owned(self, kind: Kind, ids: Sequence[int]) -> None:
        """What means nothing without a record was deleted with it, and comes back with it."""
        for child, column in self._catalogue.references_to(kind):
            record = self._catalogue[child]
            for block in batches(ids):
                pointing = self._copy.rows(child, column, block)
                owned = [row for row in pointing if record.is_owned_through(column, row)]
                there = {id_of(row) for row in self._work.rows(child, sorted(id_of(row) for row in owned))}
                gone = [row for row in owned if id_of(row) not in there]
                if gone:
                    self.take(child, gone)

    def link(self) -> None:
        """Let others point at what is back where they did, unless they point elsewhere by now."""
        for kind, ids in self._back.items():
            for child, column in self._catalogue.references_to(kind):
                for block in batches(sorted(ids)):
                    then = {id_of(row): row[column] for row in self._copy.rows(child, column, block)}
                    rows = self._work.rows(child, sorted(then))
                    self._work.update_many(
                        child,
                        [(row, {column: then[id_of(row)]}) for row in rows if row[column] is None],
                    )
        self._work.flush_journal()

    def bring_contents(self) -> None:
        """Of files that are back the content comes along, where it is not kept here any more."""
        work = self._work
        for row in work.rows(Kind.ATTACHMENT, sorted(self._back.get(Kind.ATTACHMENT, ()))):
            digest, size = str(row["digest"]), int(row["size"] or 0)
            if find_content(work.connection, digest) is None:
                pieces = self._copy.content(digest)
                with suppress(
                    ContentChanged
                ):  # gone or damaged there, too: the file says so when it is opened
                    store_content(work.connection, digest, size, pieces, work.at)

    def _fitting(self, kind: Kind, row: Row) -> Row:
        """A row as it can stand in the file: references to what is not there are empty."""
        record, columns = self._catalogue[kind], self._work.schema[kind].c
        fitting: Row = {name: value for name, value in row.items() if name in columns}
        for field in (*record.fields, *record.hidden):
            target, value = field.refers_to, fitting.get(field.name)
            if target is None or not isinstance(value, int) or value in self._back.get(target, ()):
                continue
            if not self._work.rows(target, [value]):
                if field.required or record.is_owned_through(field.name, row):
                    title = record.title(row)
                    raise Conflict("take_back_needs", kind=kind, title=title, field=field.name)
                fitting[field.name] = None
                fitting["version"] = self._work.journal_id  # no earlier command has written it like this
        return fitting
