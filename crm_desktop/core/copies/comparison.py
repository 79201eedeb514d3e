"""What a copy and its file differ in, kind by kind."""

from __future__ import annotations

from crm_desktop.frozen import frozen


@frozen
class Difference:
    """How many records of a kind the copy holds, how many there are now, and what happened in between."""

    then: int
    now: int
    new: int
    changed: int
    deleted: int

    @property
    def is_any(self) -> bool:
        """Whether anything happened."""
        return bool(self.new or self.changed or self.deleted)
