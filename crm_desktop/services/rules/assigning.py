"""Who owns what nobody owns yet: the assignment rules of an office, from a channel to a person."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import select

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.leads import ASSIGN_NEW
from crm_desktop.services.context import Context
from crm_desktop.services.rules.rows import NewRows


class AssignmentRules:
    """The rules in force. Several for one channel take turns; one without a channel is for all the others."""

    def __init__(self, told: Sequence[tuple[int | None, int]]) -> None:
        self._people: dict[int | None, list[int]] = {}
        for channel, user in told:
            self._people.setdefault(channel, []).append(user)
        self._turns: Counter[int | None] = Counter()

    @classmethod
    def read(cls, context: Context) -> AssignmentRules:
        """The rules of the file in their order, but for those that are archived or name an archived user."""
        table = context.work.schema[Kind.ASSIGNMENT_RULE]
        statement = (
            select(table.c.channel, table.c.user)
            .where(table.c.active == 1, table.c.user.is_not(None))
            .order_by(table.c.position, table.c.id)
        )
        users = {item.id for item in context.reference_data.of(Kind.USER) if item.active}
        found = context.work.connection.execute(statement)
        return cls([(channel, user) for channel, user in found if user in users])

    def __bool__(self) -> bool:
        return bool(self._people)

    def next_owner(self, channel: Stored) -> int | None:
        """Whose turn it is for a record of that channel; None where no rule fits."""
        key = int(channel) if channel is not None and int(channel) in self._people else None
        people = self._people.get(key)
        if not people:
            return None
        turn = self._turns[key]
        self._turns[key] += 1
        return people[turn % len(people)]


def assign_new(context: Context, rows: NewRows) -> None:
    """Give new records without an owner to whom the rules name, where the office has switched that on.

    Where nobody tells owners at all, those that no rule fits go to who enters them, as they do without rules.
    """
    if not is_switched_on(context):
        return
    rules = AssignmentRules.read(context)
    if not rules:
        return
    told = rows.columns.get("owner")
    otherwise = None if told is not None else context.work.user
    owners = told or [None] * rows.count
    channels = rows.column("channel")
    rows.columns["owner"] = [
        owner if owner is not None else _or_else(rules.next_owner(channel), otherwise)
        for owner, channel in zip(owners, channels, strict=True)
    ]


def _or_else(owner: int | None, otherwise: int | None) -> int | None:
    return otherwise if owner is None else owner


def is_switched_on(context: Context) -> bool:
    """Whether new records are assigned by rule."""
    kept = context.work.find(Kind.SETTING, name=ASSIGN_NEW)
    return kept is not None and json.loads(str(kept["value"])) is True
