"""How the tags of chosen records are spread: which of them all have, some or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import func, select

from crm_desktop.core.queries import Target
from crm_desktop.core.tags import TAGS
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.schema import schema_of


@frozen
class TagSpread:
    """How many records are meant, and how many of them have each tag, by its id."""

    total: int
    having: Mapping[int, int]

    def all_have(self, tag: int) -> bool:
        """Whether there is nothing left to put it on."""
        return self.total > 0 and self.having.get(tag, 0) == self.total


def read_spread(target: Target) -> Callable[[View], TagSpread]:
    """What reads it."""

    def work(view: View) -> TagSpread:
        with view.snapshot() as connection:
            schema = schema_of(connection)
            table, held = schema[target.kind], schema.held(target.kind, TAGS)
            meant = select(table.c.id).where(*view.target_condition(target))
            total = connection.scalar(select(func.count()).select_from(meant.subquery()))
            if held is None:
                return TagSpread(int(total or 0), {})
            counted = select(held.c.value, func.count()).where(held.c.record.in_(meant))
            found = connection.execute(counted.group_by(held.c.value)).all()
            return TagSpread(int(total or 0), {int(tag): int(count) for tag, count in found})

    return work
