"""The rules of accounts: none is above itself, not by way of others either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import select

from crm_desktop.core.changes import Operation
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits
from crm_desktop.storage.journal import entries_of
from crm_desktop.storage.row_writer import batches


class AccountRules(PlainRules):
    """Parents make a tree. A new account has nothing below it, so only changed parents can close a ring."""

    def __init__(self) -> None:
        super().__init__(Kind.ACCOUNT)

    def follow(self, context: Context, edits: Edits) -> None:
        """Refuse the parents that would close a ring, one by one: the others of the block may stand."""
        places = [
            place for place in edits.touching(("parent",)) if edits.changes[place]["parent"] is not None
        ]
        if not places:
            return
        told = [edits.changes[place]["parent"] for place in places]
        waiting: dict[Stored, Stored] = {id_: row["parent"] for id_, row in edits.waiting.items()}
        above = _parents(context, told, waiting)
        for place in places:
            id_, parent = id_of(edits.rows[place]), edits.changes[place]["parent"]
            if _is_above(above, id_, parent):
                title = self.record(context).title(edits.rows[place])
                edits.refuse(place, RuleBroken("account_in_a_ring", field="parent", title=title))
            else:
                above[id_] = parent

    def after_revert(self, context: Context, journal_id: int) -> None:
        """An undo may put back a parent that has come to stand below the account since."""
        changed = [
            id_
            for entry in entries_of(context.work.connection, journal_id)
            if entry.kind == self.kind and entry.operation is Operation.UPDATE
            for id_, columns in entry.updates().items()
            if "parent" in columns
        ]
        above = _parents(context, changed, {})
        for id_ in changed:
            if _is_above(above, id_, above.get(id_)):
                title = self.record(context).title(context.work.row(self.kind, id_))
                raise RuleBroken("account_in_a_ring", field="parent", title=title)


def _is_above(above: Mapping[Stored, Stored], id_: int, start: Stored) -> bool:
    """Whether an account is met on the way up from `start`."""
    passed: set[Stored] = set()
    while start is not None and start not in passed:
        if start == id_:
            return True
        passed.add(start)
        start = above.get(start)
    return False


def _parents(
    context: Context, ids: Iterable[Stored], waiting: Mapping[Stored, Stored]
) -> dict[Stored, Stored]:
    """The parent of each of these accounts and of all above them, level by level."""
    account = context.work.schema[Kind.ACCOUNT].c
    above = dict(waiting)
    seen: set[Stored] = {None}
    level = {*ids} - seen
    while level:
        seen |= level
        for block in batches(sorted(int(id_ or 0) for id_ in level if id_ not in above)):
            statement = select(account.id, account.parent).where(account.id.in_(block))
            above.update((id_, parent) for id_, parent in context.work.connection.execute(statement))
        level = {above.get(id_) for id_ in level} - seen
    return above
