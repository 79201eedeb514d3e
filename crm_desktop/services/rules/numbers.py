"""Numbers by the office's pattern, given in the transaction that needs them: none missing, none twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import func, select

from crm_desktop.core.changes import Operation
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.quotes.numbering import NumberPattern, number_pattern
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.context import Context
from crm_desktop.services.quotes.office import office_row
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import Row, entries_of
from crm_desktop.storage.row_writer import batches

#: Sorts behind every character that a number may hold.
_BEHIND_ALL = "\U0010ffff"


@frozen
class Numbering:
    """How records of a kind are numbered: by which day and pattern, and what is said of a taken number."""

    kind: Kind
    day: str
    #: the field of the office that holds the pattern, and what it is where that is empty
    field: str
    usual: str
    taken: str
    #: what is said where one that others were numbered after shall go
    kept: str

    def pattern(self, context: Context) -> NumberPattern:
        """The office's pattern; raises RuleBroken where it would not tell numbers apart."""
        told = office_row(context.work.connection)[self.field]
        return number_pattern(str(told or self.usual), self.field, self.usual)

    def fill(self, context: Context, rows: NewRows) -> None:
        """Number new records that bring no number; refuse numbers that are taken."""
        numbers, days = list(rows.column("number")), rows.column(self.day)
        known = self._bearers(context, numbers)
        for place, number in enumerate(numbers):
            if number is not None and str(number) in known:
                rows.refuse(place, RuleBroken(self.taken, field="number", value=str(number)))
            elif number is not None:
                known[str(number)] = 0
        if None in numbers:
            pattern = self.pattern(context)
            last: dict[int, int] = {}
            for place, day in enumerate(days):
                if numbers[place] is None and day is not None and place not in rows.refused:
                    on = date.fromisoformat(str(day))
                    if on.year not in last:
                        last[on.year] = _last((*self._given(context, pattern, on), *known), pattern, on.year)
                    last[on.year] += 1
                    numbers[place] = pattern.number(on, last[on.year])
        rows.columns["number"] = numbers

    def follow(self, context: Context, edits: Edits) -> None:
        """Refuse numbers that are taken, and to be without one."""
        places = edits.touching(("number",))
        known = self._bearers(context, [edits.changes[place]["number"] for place in places])
        for place in places:
            number, id_ = edits.changes[place]["number"], id_of(edits.rows[place])
            if number is None:
                edits.refuse(place, RuleBroken("value_required", field="number"))
            elif known.setdefault(str(number), id_) != id_:
                edits.refuse(place, RuleBroken(self.taken, field="number", value=str(number)))

    def check_none_missing(self, context: Context, leaving: Collection[Row]) -> None:
        """Raise RuleBroken where records that shall go were numbered before others that stay."""
        told = [row for row in leaving if row["number"] is not None and row[self.day] is not None]
        if not told:
            return
        pattern, gone = self.pattern(context), {str(row["number"]) for row in told}
        last: dict[int, int] = {}
        for row in told:
            on = date.fromisoformat(str(row[self.day]))
            place = pattern.sequence_of(str(row["number"]), on.year)
            if place is None:
                continue  # somebody's own number: nothing counts on from it
            if on.year not in last:
                stay = [each for each in self._given(context, pattern, on) if each not in gone]
                last[on.year] = _last(stay, pattern, on.year)
            if place < last[on.year]:
                raise RuleBroken(self.kept, title=str(row["number"]))

    def check_reverted(self, context: Context, journal_id: int) -> None:
        """Raise RuleBroken where an undo has taken away what others were numbered after, or has brought back
        a number that another one bears by now.
        """
        for entry in entries_of(context.work.connection, journal_id):
            if entry.kind != self.kind or entry.is_range:
                continue
            if entry.operation is Operation.INSERT:
                self.check_none_missing(context, entry.rows())
            elif entry.operation is Operation.DELETE:
                self._check_once(context, [row["number"] for row in entry.rows()])
            else:
                rows = context.work.rows(self.kind, sorted(entry.updates()))
                self._check_once(context, [row["number"] for row in rows])

    def _check_once(self, context: Context, numbers: Iterable[Stored]) -> None:
        number = context.work.schema[self.kind].c.number
        for block in batches(sorted({str(each) for each in numbers if each is not None})):
            twice = select(number).where(number.in_(block)).group_by(number).having(func.count() > 1)
            found = context.work.connection.scalar(twice.limit(1))
            if found is not None:
                raise RuleBroken(self.taken, field="number", value=str(found))

    def _given(self, context: Context, pattern: NumberPattern, on: date) -> list[str]:
        """The numbers that may be of the pattern and the year of a day."""
        head = NumberPattern(pattern.text.split("{seq")[0].split("{month")[0]).number(on, 0)
        number = context.work.schema[self.kind].c.number
        statement = select(number).where(number >= head, number < head + _BEHIND_ALL)
        return [str(each) for each in context.work.connection.scalars(statement)]

    def _bearers(self, context: Context, numbers: Iterable[Stored]) -> dict[str, int]:
        """The records that bear these numbers."""
        table = context.work.schema[self.kind].c
        found: dict[str, int] = {}
        for block in batches(sorted({str(number) for number in numbers if number is not None})):
            statement = select(table.number, func.min(table.id)).where(table.number.in_(block))
            rows = context.work.connection.execute(statement.group_by(table.number))
            found.update((str(number), int(id_)) for number, id_ in rows)
        return found


def _last(numbers: Iterable[str], pattern: NumberPattern, year: int) -> int:
    counts = (pattern.sequence_of(number, year) for number in numbers)
    return max((count for count in counts if count is not None), default=0)
