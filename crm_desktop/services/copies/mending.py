"""The handler that gives damaged values back what a copy holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import insert, update

from crm_desktop.core.copies.commands import HISTORY_MENDED, MendValues
from crm_desktop.core.errors import Conflict, NotFound
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.storage.file_id import read_file_id
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches
from crm_desktop.storage.schema import FIXED_METADATA
from crm_desktop.storage.sqlite.value_comparison import ValueComparison


def mend(context: Context, command: MendValues) -> Done:
    """Mend what no command has written since the copy was made; raises Conflict, NotFound, FileProblem."""
    if not command.copy.is_file():
        raise NotFound("file_missing", path=str(command.copy))
    with ValueComparison(command.copy, context.protected[0]) as both:
        if both.file_id() != read_file_id(context.work.connection) or not both.is_earlier():
            raise Conflict("copy_of_another", path=str(command.copy))
        mending = _Mending(context, both)
        for kind, fields in _by_record(command.places).items():
            mending.mend(kind, fields)
        if command.with_history:
            mending.mend_history()
    for kind in mending.kinds:
        context.rules[kind].after_revert(context, context.work.journal_id)
    label = "values_mended" if mending.has_written else HISTORY_MENDED
    return Done(label, {"count": mending.count}, result=mending.count)


def _by_record(places: Sequence[tuple[Kind, int, str]]) -> Mapping[Kind, Mapping[int, list[str]]]:
    found: dict[Kind, dict[int, list[str]]] = {}
    for kind, id_, field in places:
        found.setdefault(kind, {}).setdefault(id_, []).append(field)
    return found


class _Mending:
    """What one command mends; whatever a person has written since stays."""

    def __init__(self, context: Context, copy: ValueComparison) -> None:
        self._work = context.work
        self._catalogue = context.catalogue
        self._copy = copy
        self.kinds: list[Kind] = []
        self.count = 0
        #: whether there is anything that undo could take back
        self.has_written = False

    def mend(self, kind: Kind, wanted: Mapping[int, Sequence[str]]) -> None:
        """Give fields their values, bring back records that are gone, take away those that nobody made."""
        for block in batches(sorted(wanted)):
            then = {id_of(row): row for row in self._copy.rows(kind, "id", block)}
            now = {id_of(row): _readable(row) for row in self._work.rows(kind, block)}
            gone = [then[id_] for id_ in block if id_ in then and id_ not in now and "" in wanted[id_]]
            stray = [
                row for id_, row in now.items() if id_ not in then and "" in wanted[id_] and self._is_old(row)
            ]
            changes = [
                (now[id_], self._values(kind, now[id_], then[id_], wanted[id_]))
                for id_ in block
                if id_ in now and id_ in then and self._is_old(now[id_])
            ]
            self._work.restore(kind, gone)
            self._work.delete_rows(kind, stray)
            updated = self._work.update_many(kind, changes)
            self.has_written = self.has_written or bool(gone or stray or updated)
            self.count += len(gone) + len(stray)
        self.kinds.append(kind)

    def _is_old(self, row: Row) -> bool:
        """Whether no command has written the row since the copy was made."""
        version = row["version"]
        return not isinstance(version, int) or not self._copy.is_later(version)

    def _values(self, kind: Kind, now: Row, then: Row, fields: Sequence[str]) -> dict[str, Stored]:
        columns, derived = self._work.schema[kind].c, self._catalogue[kind].derived
        values: dict[str, Stored] = {name: then[name] for name in fields if name in columns and name in then}
        self.count += len(values)
        kept = {"version", "updated_at", *derived}
        if all(values.get(name, now[name]) == value for name, value in then.items() if name not in kept):
            # As the copy has it, so it was written by the command that the copy names.
            values |= {name: then[name] for name in ("version", "updated_at") if name in then}
        return values

    def mend_history(self) -> None:
        """Write rows of the journal anew that are not what they were; no undo takes that back."""
        by_table: dict[str, list[int]] = {}
        for table, id_ in self._copy.history():
            by_table.setdefault(table, []).append(id_)
        for name, ids in by_table.items():
            written = FIXED_METADATA.tables[name]
            for row in self._copy.rows_of_journal(name, ids):
                with self._work.backend.writing(self._work.connection):
                    found = self._work.connection.execute(
                        update(written).where(written.c.id == row["id"]).values(**row)
                    )
                    if not found.rowcount:
                        self._work.connection.execute(insert(written), row)
                self.count += 1
            self._work.is_rewritten = True


def _readable(row: Row) -> Row:
    """A damaged row as the journal can keep it: what has become bytes is told as text."""
    return {
        name: bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else value
        for name, value in row.items()
    }
