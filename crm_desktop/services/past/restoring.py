"""The handler that brings deleted records back, with what went with them and the links that were emptied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crm_desktop.core.changes import Operation
from crm_desktop.core.errors import Conflict, NotFound
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.recycling import RestoreRecords
from crm_desktop.core.values.tags import as_stored, ids_of
from crm_desktop.services.context import Context, Done
from crm_desktop.services.past.deleted import deletion_of
from crm_desktop.storage.journal import entries_of

Row = dict[str, Stored]


def restore(context: Context, command: RestoreRecords) -> Done:
    """Bring them back as they were when they were deleted."""
    kind = command.kind
    ids = tuple(dict.fromkeys(command.ids))
    work = context.work
    if not ids:
        raise NotFound("nothing_selected")
    if present := work.rows(kind, ids):
        raise Conflict("undo_record_back", kind=kind, id=present[0]["id"])
    wanted: defaultdict[int, set[int]] = defaultdict(set)
    title = ""
    for id_ in ids:
        found = deletion_of(work.connection, kind, id_)
        if found is None:
            raise NotFound("never_deleted", kind=kind, id=id_)
        journal_id, values = found
        wanted[journal_id].add(id_)
        title = title or context.catalogue[kind].heading(values)
    for place, (journal_id, own) in enumerate(sorted(wanted.items(), reverse=True)):
        context.progress.step(place, len(wanted))
        _Restoring(context, journal_id, kind, own).run()
    return Done("restored", {"kind": kind, "count": len(ids), "title": title}, ids)


class _Restoring:
    """What one deletion took away of some records."""

    def __init__(self, context: Context, journal_id: int, kind: Kind, ids: set[int]) -> None:
        self._context = context
        self._work = context.work
        self._catalogue = context.catalogue
        self._journal_id = journal_id
        self._back: dict[tuple[Kind, int], Row] = {}
        self._deleted: dict[tuple[Kind, int], Row] = {}
        #: kind, id, field, and what stood there before
        self._emptied: list[tuple[Kind, int, str, Stored]] = []
        self._wanted = {(kind, id_) for id_ in ids}

    def run(self) -> None:
        """Write it."""
        self._read()
        self._take_along()
        by_kind: defaultdict[Kind, list[Row]] = defaultdict(list)
        for (kind, _id), row in self._back.items():
            by_kind[kind].append(self._with_what_is_there(kind, row))
        for kind, rows in by_kind.items():
            self._work.restore(kind, rows)
        self._link_again()
        for kind in by_kind:
            self._context.rules[kind].after_revert(self._context, self._journal_id)

    def _read(self) -> None:
        for entry in entries_of(self._work.connection, self._journal_id):
            if entry.operation is Operation.DELETE:
                self._deleted |= {(entry.kind, id_of(row)): row for row in entry.rows()}
            elif entry.operation is Operation.UPDATE:
                for id_, changed in entry.updates().items():
                    self._emptied += [
                        (entry.kind, id_, name, before)
                        for name, (before, after) in changed.items()
                        if before is not None and after is None
                    ]

    def _take_along(self) -> None:
        """What means nothing without them went with them and comes with them, as far as it is not back."""
        self._back = {key: row for key, row in self._deleted.items() if key in self._wanted}
        grows = True
        while grows:
            more = {
                key: row
                for key, row in self._deleted.items()
                if key not in self._back and self._goes_with_them(key[0], row) and self._is_gone(*key)
            }
            self._back |= more
            grows = bool(more)

    def _is_gone(self, kind: Kind, id_: int) -> bool:
        return not self._work.rows(kind, [id_])

    def _goes_with_them(self, kind: Kind, row: Row) -> bool:
        record = self._catalogue[kind]
        fields = [record.by_name[name] for name in record.goes_with if name in record.by_name]
        return any(
            field.refers_to is not None and (field.refers_to, row[field.name]) in self._back
            for field in fields
        )

    def _with_what_is_there(self, kind: Kind, row: Row) -> Row:
        """A row without links to what was deleted meanwhile: that deletion would have emptied them."""
        found = dict(row)
        for field in self._catalogue[kind].fields:
            value = found.get(field.name)
            if value is None:
                continue
            if field.refers_to is not None and not self._is_there(field.refers_to, int(value)):
                found[field.name] = None
            elif field.lists is not None:
                found[field.name] = as_stored(
                    [id_ for id_ in ids_of(value) if self._is_there(field.lists, id_)]
                )
        return found

    def _is_there(self, kind: Kind, id_: int) -> bool:
        return (kind, id_) in self._back or bool(self._work.rows(kind, [id_]))

    def _link_again(self) -> None:
        """Links that the deletion emptied, where nobody has put anything else there since."""
        for kind, id_, name, before in self._emptied:
            field = self._catalogue[kind].by_name.get(name)
            if field is None or field.refers_to is None or (field.refers_to, before) not in self._back:
                continue
            rows: Sequence[Row] = self._work.rows(kind, [id_])
            if rows and rows[0][name] is None:
                self._work.update_many(kind, [(rows[0], {name: before})])
