"""Records on their way into the file: new ones by the column, known ones with their new values.

Both are blocks of any size. A record entered by hand is a block of one, so that a rule is written once and
serves the form, a paste, a bulk edit and an import of 100,000 rows alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, tzinfo

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.frozen import frozen
from crm_desktop.storage.journal import Row

Columns = dict[str, list[Stored]]


@frozen
class Source:
    """Who says how the records shall be: a person, who can be asked, or a file, which cannot.

    What a person would be asked, a file is given an answer to; what an earlier program settled, a file may
    bring. `zone` is that of days in the file, `pipeline` the one meant where the file names a stage.
    """

    can_answer: bool
    zone: tzinfo = UTC
    pipeline: int | None = None


PERSON = Source(can_answer=True)


class _Block:
    """What new and known records have in common: places, and which of them the rules refuse."""

    def __init__(self, source: Source) -> None:
        self.source = source
        #: why the record at a place is not taken
        self.refused: dict[int, list[RuleBroken]] = {}
        #: oddities that are kept and said, by message key
        self.notes: Counter[str] = Counter()

    def refuse(self, place: int, error: RuleBroken) -> None:
        """Do not take the record at a place; further rules may name further reasons."""
        self.refused.setdefault(place, []).append(error)

    def check(self) -> None:
        """Raise the first refusal, where all of the block is taken or none."""
        for place in sorted(self.refused):
            raise self.refused[place][0]


class NewRows(_Block):
    """New records of one kind, by the column; rules fill in and change the columns."""

    def __init__(self, columns: Columns, count: int, source: Source = PERSON) -> None:
        super().__init__(source)
        self.columns = columns
        self.count = count
        #: fields that are filled before the records are written, whatever stands in them now
        self.promised: frozenset[str] = frozenset()

    @classmethod
    def of_one(cls, values: Mapping[str, Stored], source: Source = PERSON) -> NewRows:
        """One record by its values."""
        return cls({name: [value] for name, value in values.items()}, 1, source)

    def column(self, name: str) -> list[Stored]:
        """A column's values; empty ones where nobody has told any."""
        return self.columns.get(name) or [None] * self.count

    def fill(self, name: str, value: Stored) -> None:
        """Give a column's value to the records that have none."""
        present = self.columns.get(name)
        if present is None:
            self.columns[name] = [value] * self.count
        elif None in present:
            self.columns[name] = [value if each is None else each for each in present]

    @property
    def taken(self) -> list[int]:
        """The places of the records that are not refused."""
        return [place for place in range(self.count) if place not in self.refused]

    def drop_refused(self) -> None:
        """Go on with the others only; places are counted anew."""
        if self.refused:
            taken = self.taken
            self.columns = {name: [values[place] for place in taken] for name, values in self.columns.items()}
            self.count = len(taken)
            self.refused = {}


class Edits(_Block):
    """Known records of one kind, each once, with what changes in them; rules add what follows.

    `rows` are the records as they are; `told` names the fields that somebody named, whatever follows.
    """

    def __init__(
        self,
        rows: Sequence[Row],
        changes: Sequence[dict[str, Stored]],
        source: Source = PERSON,
        waiting: Mapping[int, Row] | None = None,
    ) -> None:
        super().__init__(source)
        self.rows = rows
        self.changes = changes
        #: records as they will be by what is settled already but not written yet
        self.waiting: Mapping[int, Row] = waiting or {}

    def __len__(self) -> int:
        return len(self.rows)

    def touching(self, names: Collection[str]) -> list[int]:
        """The places of the records in which one of these fields is told."""
        return [place for place, each in enumerate(self.changes) if not each.keys().isdisjoint(names)]

    def after(self, place: int) -> Row:
        """A record as it will be."""
        return {**self.rows[place], **self.changes[place]}

    @property
    def taken(self) -> list[tuple[Row, dict[str, Stored]]]:
        """The records that are not refused, with their changes."""
        pairs = zip(self.rows, self.changes, strict=True)
        return [pair for place, pair in enumerate(pairs) if place not in self.refused]

    def ids(self) -> list[int]:
        """The records' ids."""
        return [id_of(row) for row in self.rows]
