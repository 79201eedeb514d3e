"""Records that may stand once: no two of a kind say the same of some fields, whoever changes or undoes it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from crm_desktop.core.changes import Operation
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.context import Context
from crm_desktop.services.rules.rows import Edits
from crm_desktop.storage.journal import Row, entries_of
from crm_desktop.storage.row_writer import batches


@frozen
class Once:
    """The fields that tell the records of a kind apart; the first of them is a reference."""

    kind: Kind
    told_apart_by: tuple[str, ...]
    #: what is said of the second one, and of which field
    key: str
    field: str

    def refusal(self) -> RuleBroken:
        """That a record stands there already."""
        return RuleBroken(self.key, field=self.field)

    def follow(self, context: Context, edits: Edits) -> None:
        """Refuse changes that make one record like another, which may change in the same step."""
        places = [place for place in edits.touching(self.told_apart_by) if place not in edits.refused]
        holders: defaultdict[tuple[Stored, ...], set[int]] = defaultdict(set)
        for row in self._near(context, [edits.after(place) for place in places]):
            holders[self._said(row)].add(id_of(row))
        for place in places:
            id_, before, after = id_of(edits.rows[place]), self._said(edits.rows[place]), edits.after(place)
            if before == self._said(after):
                continue
            if holders[self._said(after)] - {id_}:
                edits.refuse(place, self.refusal())
                continue
            holders[before].discard(id_)
            holders[self._said(after)].add(id_)

    def check_reverted(self, context: Context, journal_id: int) -> None:
        """Raise RuleBroken where an undo has brought back what another record says by now."""
        back = written_again(context, self.kind, journal_id, self.told_apart_by)
        counts = Counter(self._said(row) for row in self._near(context, back))
        if any(counts[self._said(row)] > 1 for row in back):
            raise self.refusal()

    def _said(self, row: Row) -> tuple[Stored, ...]:
        return tuple(row[name] for name in self.told_apart_by)

    def _near(self, context: Context, rows: Iterable[Row]) -> list[Row]:
        """The records whose reference is that of one of these."""
        name = self.told_apart_by[0]
        wanted = sorted({int(row[name] or 0) for row in rows if row[name] is not None})
        return context.work.rows_pointing(self.kind, name, wanted)


def written_again(context: Context, kind: Kind, journal_id: int, names: Collection[str]) -> list[Row]:
    """The records of a kind that the undo of a command has made again, or changed in one of these fields."""
    ids: set[int] = set()
    for entry in entries_of(context.work.connection, journal_id):
        if entry.kind != kind:
            continue
        if entry.operation is Operation.UPDATE:
            ids.update(
                id_ for id_, changed in entry.updates().items() if not changed.keys().isdisjoint(names)
            )
        elif entry.operation is Operation.DELETE:
            ids.update(id_of(row) for row in entry.rows())
    return [row for block in batches(sorted(ids)) for row in context.work.rows(kind, block)]
