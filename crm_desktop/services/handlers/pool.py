"""Handlers that take records out of the pool of those without an owner, put them back, and share them out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from sqlalchemy import func, select

from crm_desktop.core.commands import AssignRecords, ClaimRecords, GiveBackRecords
from crm_desktop.core.errors import Conflict, NotFound, RuleBroken
from crm_desktop.core.queries import Stored, Target, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.services.handlers.records import ids_of, write_all
from crm_desktop.services.rules.assigning import AssignmentRules
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches

#: Who owns a record from now on, by the record as it is; raises where it may not be.
Owner = Callable[[Row], int | None]


def claim(context: Context, command: ClaimRecords) -> Done:
    """Make somebody the owner of records that nobody else owns."""
    user = command.user if command.user is not None else context.work.user
    if user is None:
        raise RuleBroken("nobody_to_own", field="owner")
    _check_people(context, (user,))
    kind = command.target.kind

    def owner(row: Row) -> int | None:
        if row["owner"] not in (None, user):
            title = context.catalogue[kind].heading(row)
            who = _name(context, row["owner"])
            raise Conflict("owned_meanwhile", kind=kind, id=row["id"], field="owner", title=title, who=who)
        return user

    return _give(context, command.target, owner, "claimed")


def give_back(context: Context, command: GiveBackRecords) -> Done:
    """Take the owners of records away."""
    return _give(context, command.target, _nobody, "given_back")


def assign(context: Context, command: AssignRecords) -> Done:
    """Share records out among people, or by the rules of their channels."""
    if not command.users:
        return _assign_by_rule(context, command.target)
    users = tuple(dict.fromkeys(command.users))
    _check_people(context, users)
    turns = _Turns(_least_busy_first(context, command.target.kind, users))
    return _give(context, command.target, turns, "assigned")


def _assign_by_rule(context: Context, target: Target) -> Done:
    rules = AssignmentRules.read(context)

    def owner(row: Row) -> int | None:
        if row["owner"] is not None:
            return int(row["owner"])
        return rules.next_owner(row.get("channel"))

    done = _give(context, target, owner, "assigned")
    if not done.params["count"]:
        raise RuleBroken("no_rule_fits", field="owner")
    return done


def _nobody(_row: Row) -> None:
    return None


class _Turns:
    """Each person in turn."""

    def __init__(self, users: Sequence[int]) -> None:
        self._users = users
        self._given = 0

    def __call__(self, _row: Row) -> int:
        user = self._users[self._given % len(self._users)]
        self._given += 1
        return user


def _give(context: Context, target: Target, owner: Owner, label: str) -> Done:
    """Give all of the records their owners, or none."""
    kind = target.kind
    ids = ids_of(context, target)
    owners: Counter[int] = Counter()
    seen = count = 0
    title = ""
    for block in batches(ids):
        context.progress.step(seen, len(ids))
        rows = {id_of(row): row for row in context.work.rows(kind, block)}
        # In the order in which the person sees them, so that turns are taken from the top.
        ordered = [rows[id_] for id_ in block if id_ in rows]
        changes: list[dict[str, Stored]] = [{"owner": owner(row)} for row in ordered]
        differing = [
            (row, change)
            for row, change in zip(ordered, changes, strict=True)
            if row["owner"] != change["owner"]
        ]
        owners.update(int(change["owner"]) for _, change in differing if change["owner"] is not None)
        count += write_all(context, kind, [row for row, _ in differing], [change for _, change in differing])
        seen += len(block)
        title = title or next((context.catalogue[kind].heading(row) for row, _ in differing), "")
        if not ordered and len(ids) == 1:
            raise NotFound("record_gone", kind=kind, id=ids[0])
    who = sorted(_name(context, user) for user in owners)
    params = {"kind": kind, "count": count, "title": title if count == 1 else "", "who": who}
    return Done(label, params, ids=tuple(ids))


def _name(context: Context, user: Stored) -> str:
    item = context.reference_data.get(Kind.USER, None if user is None else int(user))
    return "" if item is None else item.name


def _check_people(context: Context, users: Sequence[int]) -> None:
    for user in users:
        item = context.reference_data.get(Kind.USER, user)
        if item is None:
            raise RuleBroken("owner_unknown", field="owner")
        if not item.active:
            raise RuleBroken("owner_archived", field="owner", who=item.name)


def _least_busy_first(context: Context, kind: Kind, users: Sequence[int]) -> list[int]:
    """The people by how many open records they own: who has the fewest gets what cannot be shared evenly."""
    record, table = context.catalogue[kind], context.work.schema[kind]
    statement = select(table.c.owner, func.count()).where(table.c.owner.in_(users)).group_by(table.c.owner)
    if record.ended_statuses:
        statement = statement.where(table.c.status.not_in(record.ended_statuses))
    busy = {int(user): int(count) for user, count in context.work.connection.execute(statement)}
    return sorted(users, key=lambda user: busy.get(user, 0))
