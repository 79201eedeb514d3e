"""The handler that takes a merge back: the others return, with what pointed at them and still points here."""

from __future__ import annotations

from sqlalchemy import select

from crm_desktop.core.errors import Conflict, RuleBroken
from crm_desktop.core.merging import UnmergeRecord
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.tags import as_stored, ids_of
from crm_desktop.services.context import Context, Done
from crm_desktop.services.merging.ledger import How, Ledger, Row, Step
from crm_desktop.services.merging.merging import check_mergeable
from crm_desktop.storage.statements import rows_holding


def unmerge(context: Context, command: UnmergeRecord) -> Done:
    """Take the newest merge into a record back; the outcome's ids are those of the records that return."""
    return _Unmerging(context, command).run()


class _Unmerging:
    """One merge on its way back."""

    def __init__(self, context: Context, command: UnmergeRecord) -> None:
        check_mergeable(context, command.kind)
        self._context = context
        self._work = context.work
        self._kind = command.kind
        self._kept = self._work.row(command.kind, command.id)
        self._merge = self._newest()
        self._ledger = Ledger.read(self._merge["changes"])

    def _newest(self) -> Row:
        table = self._work.schema[Kind.MERGE]
        held = {str(self._kind): self._kept["id"]}
        found = rows_holding(self._work.connection, table, held, 1, newest_first=True)
        if not found:
            title = self._context.catalogue[self._kind].heading(self._kept)
            raise RuleBroken("not_merged_here", title=title)
        return dict(found[0])

    def run(self) -> Done:
        """Write it."""
        record = self._context.catalogue[self._kind]
        ids = [id_of(row) for row in self._ledger.merged]
        self._check_nothing_built_on()
        if present := self._work.rows(self._kind, ids):
            raise Conflict("undo_record_back", kind=self._kind, id=present[0]["id"])
        self._work.delete_rows(Kind.MERGE, [self._merge])
        self._work.restore(
            self._kind, [self._with_what_is_there(self._kind, row) for row in self._ledger.merged]
        )
        self._empty_again()
        self._take_steps_back()
        params = {"kind": self._kind, "count": len(ids), "title": record.heading(self._kept)}
        return Done("unmerged", params, tuple(ids), result=tuple(ids))

    def _check_nothing_built_on(self) -> None:
        """Raise Conflict where a later merge took what would return: that one is taken apart first."""
        moved = {(step.kind, step.id) for step in self._ledger.steps if step.how == How.MOVED}
        table = self._work.schema[Kind.MERGE]
        later = select(table).where(table.c.id > self._merge["id"]).order_by(table.c.id.desc())
        for row in self._work.connection.execute(later).mappings():
            kind, ledger = self._kind_of(dict(row)), Ledger.read(row["changes"])
            dropped = [step for step in ledger.steps if step.how == How.DROPPED]
            taken = {(step.kind, id_) for step in dropped for id_ in (step.id, step.after.get("id"))}
            gone = {(kind, id_of(each)) for each in ledger.merged}
            if not taken.isdisjoint(moved) or not gone.isdisjoint(self._needed()):
                kept = self._work.row(kind, int(row[str(kind)]))
                title = self._context.catalogue[kind].heading(kept)
                raise Conflict("unmerge_built_on", kind=kind, id=kept["id"], title=title)

    def _kind_of(self, merge: Row) -> Kind:
        fields = self._context.catalogue[Kind.MERGE].fields
        targets = {field.name: field.refers_to for field in fields if field.name == field.refers_to}
        return next(kind for name, kind in targets.items() if kind is not None and merge[name] is not None)

    def _needed(self) -> set[tuple[Kind, Stored]]:
        """The records at which those point that would return."""
        rows = [(self._kind, row) for row in self._ledger.merged]
        rows += [(step.kind, step.before) for step in self._ledger.steps if step.how == How.DROPPED]
        return {
            (field.refers_to, row[field.name])
            for kind, row in rows
            for field in self._context.catalogue[kind].fields
            if field.refers_to is not None and row.get(field.name) is not None
        }

    def _with_what_is_there(self, kind: Kind, row: Row) -> Row:
        """A row without links to what was deleted meanwhile: a deletion would have emptied them."""
        found = dict(row)
        for field in self._context.catalogue[kind].fields:
            value = found.get(field.name)
            if value is None:
                continue
            if field.refers_to is not None and not self._is_there(field.refers_to, int(value)):
                found[field.name] = None
            elif field.lists is not None:
                there = [id_ for id_ in ids_of(value) if self._is_there(field.lists, id_)]
                found[field.name] = as_stored(there)
        return found

    def _is_there(self, kind: Kind, id_: int) -> bool:
        merged = kind is self._kind and any(id_of(row) == id_ for row in self._ledger.merged)
        return merged or bool(self._work.rows(kind, [id_]))

    def _take_steps_back(self) -> None:
        """What a person has let point elsewhere since stays there; what they deleted stays deleted."""
        for step in reversed(self._ledger.steps):
            if step.how == How.DROPPED:
                self._restore_link(step)
            else:
                for row in self._work.rows(step.kind, [step.id]):
                    self._work.update_many(step.kind, [(row, _former(row, step.before, step.after))])

    def _empty_again(self) -> None:
        """Put back what the record had, where it still has what the merge gave it."""
        kept = self._work.row(self._kind, id_of(self._kept))
        before = {name: pair[0] for name, pair in self._ledger.filled.items()}
        after = {name: pair[1] for name, pair in self._ledger.filled.items()}
        self._work.update_many(self._kind, [(kept, _former(kept, before, after))])
        ways = self._work.rows(Kind.CONTACT_POINT, self._ledger.ways)
        self._work.delete_rows(Kind.CONTACT_POINT, ways)

    def _restore_link(self, step: Step) -> None:
        kind, row = step.kind, step.before
        record = self._context.catalogue[kind]
        ends = [(record.field(name).refers_to, row[name]) for name in record.goes_with]
        told = [(target, int(id_)) for target, id_ in ends if target is not None and id_ is not None]
        is_free = not self._work.rows(kind, [step.id]) and not self._stands_again(kind, row)
        if is_free and all(self._is_there(target, id_) for target, id_ in told):
            self._work.restore(kind, [self._with_what_is_there(kind, row)])

    def _stands_again(self, kind: Kind, row: Row) -> bool:
        same = {name: row[name] for name in self._context.catalogue[kind].same_by}
        return self._work.find(kind, **same) is not None


def _former(row: Row, before: Row, after: Row) -> dict[str, Stored]:
    """What it said before, where it still says what it was given."""
    return {name: value for name, value in before.items() if row[name] == after[name]}
