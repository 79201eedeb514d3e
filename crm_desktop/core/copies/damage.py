"""Values that are not what was saved: no command has changed them since a copy was made of the file."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen


@frozen
class ChangedValue:
    """A value that differs from the copy though nothing was written to its record since.

    `field` is empty where a whole record is concerned: one that `is_gone` from the file, else one that is in
    it and that no command has made.
    """

    kind: Kind
    id: int
    title: str
    field: str = ""
    now: Stored = None
    then: Stored = None
    is_gone: bool = False

    @property
    def place(self) -> tuple[Kind, int, str]:
        """What names it."""
        return self.kind, self.id, self.field


@frozen
class ValueDamage:
    """What differs from a copy that was made at `at` (milliseconds since 1970).

    `values` are the first ones, all unless `is_cut`; `history` counts rows of the journal that differ.
    """

    copy: Path
    at: int
    values: tuple[ChangedValue, ...] = ()
    history: int = 0
    is_cut: bool = False

    def __bool__(self) -> bool:
        return bool(self.values or self.history)
