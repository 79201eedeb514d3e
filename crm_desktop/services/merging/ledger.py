"""What a merge changed, written down so that it can be taken back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen

Row = dict[str, Stored]


class How(StrEnum):
    """What was done with a row that pointed at a record that went."""

    #: it points at the kept one instead; before are the fields as they were
    MOVED = "moved"
    #: it would have stood twice, or joined a record with itself; before is the whole row, after the id of the
    #: one that stands for it
    DROPPED = "dropped"
    #: it was given what a dropped one said more; before are the fields as they were
    FOLDED = "folded"


@frozen
class Step:
    """One row: its kind and id, the values concerned before, and after."""

    how: str
    kind: Kind
    id: int
    before: Row
    after: Row = field(default_factory=dict)

    def as_list(self) -> list[object]:
        """The form that the ledger keeps."""
        return [self.how, self.kind, self.id, self.before, self.after]


@dataclass
class Ledger:
    """The records that went, whole; what differs in the one that stayed; what pointed at them."""

    merged: list[Row] = field(default_factory=list)
    #: values of the kept record before and after, by field
    filled: dict[str, list[Stored]] = field(default_factory=dict)
    #: what became of the rows that pointed at those that went, in the order in which it was done
    steps: list[Step] = field(default_factory=list)
    #: further ways to reach the kept record that were made
    ways: list[int] = field(default_factory=list)

    def note_filled(self, before: Mapping[str, Stored], after: Mapping[str, Stored]) -> None:
        """Note the fields of the kept record that differ now."""
        self.filled = {name: [before[name], value] for name, value in after.items() if before[name] != value}

    def as_text(self) -> str:
        """The form that the file keeps."""
        told = {**self.__dict__, "steps": [each.as_list() for each in self.steps]}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def read(cls, text: Stored) -> Ledger:
        """The ledger of a merge in the file."""
        stored = json.loads(str(text or "{}"))
        return cls(
            list(stored["merged"]),
            dict(stored["filled"]),
            [Step(each[0], Kind(each[1]), *each[2:]) for each in stored["steps"]],
            list(stored["ways"]),
        )
