"""What a write changed, in the form in which pages ask whether it concerns them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from enum import StrEnum

from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen

#: Above this many records a change says only "many".
MANY = 500


class Operation(StrEnum):
    """What happened to a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


@frozen
class Change:
    """One kind's share of a write; `ids` is None when too many to name, `fields` when all may differ."""

    kind: Kind
    operation: Operation
    count: int
    ids: frozenset[int] | None = None
    fields: frozenset[str] | None = None


@frozen
class ChangeSet:
    """Everything that one committed write changed, who did it and when (milliseconds, UTC)."""

    journal_id: int
    label: str
    params: dict[str, object] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    at: int = 0
    user: int | None = None
    reverts: int | None = None

    def touches(self, kinds: Iterable[Kind]) -> bool:
        """Whether any of these kinds changed."""
        wanted = set(kinds)
        return any(change.kind in wanted for change in self.changes)

    def of(self, kind: Kind) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)


@frozen
class Outcome:
    """What a command achieved: the change set, the ids that it made or meant, and its own result."""

    change_set: ChangeSet | None
    ids: tuple[int, ...] = ()
    result: object = None
