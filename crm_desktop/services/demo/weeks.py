"""The made-up weeks of the office: visits, calls and tasks at their hours, a weekly meeting, a fair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import due_on
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.demo.names import Names
from crm_desktop.services.demo.rows import Values, moment
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import RowWriter

APPOINTMENT: Sequence[str] = (
    "kind subject starts_at ends_at due_at all_day place recurrence done_at priority account contact owner "
    "created_at".split()
)
#: How many weeks lie behind and ahead.
_BEHIND, _AHEAD = 6, 3
#: What a day of the office may hold: kind, hours at which it begins, minutes that it takes.
_DAY = (
    ("call", (9, 10, 11, 14, 16), (30, 30, 60)),
    ("meeting", (10, 13, 14, 15), (60, 90, 120)),
    ("task", (9, 11, 16), (30, 60)),
)
_FAIR_DAYS = 3


class Weeks:
    """Makes the rows; `people` are accounts with one of their contacts, `users` those of the office."""

    def __init__(
        self,
        names: Names,
        random: Random,
        now: datetime,
        people: Sequence[tuple[int, int]],
        users: Sequence[int],
    ) -> None:
        self._names = names
        self._random = random
        self._now = now
        self._people = people
        self._users = users

    def rows(self) -> list[Values]:
        """Rows of `APPOINTMENT`."""
        today = self._now.date()
        monday = today - timedelta(days=today.weekday())
        rows: list[Values] = []
        for week in range(-_BEHIND, _AHEAD + 1):
            for day in range(5):
                rows += self._day(monday + timedelta(weeks=week, days=day))
        rows += self._weekly(monday)
        rows.append(self._fair(monday + timedelta(weeks=2, days=1)))
        return rows

    def write(self, work: RowWriter) -> None:
        """Write them, with those who take part in their meetings."""
        rows = self.rows()
        first = work.insert_many(Kind.ACTIVITY, APPOINTMENT, rows)
        people = [person for id_, row in enumerate(rows, first) for person in self._taking_part(id_, row)]
        work.insert_many(Kind.PARTICIPANT, ("activity", "contact", "user"), people)

    def _taking_part(self, id_: int, row: Values) -> Iterator[Values]:
        """A visit has its contact and now and then a colleague; the office's own meeting all of them."""
        told = dict(zip(APPOINTMENT, row, strict=True))
        if told["kind"] != "meeting":
            return
        colleagues = [user for user in self._users if user != told["owner"]]
        if told["contact"] is not None:
            yield (id_, told["contact"], None)
            colleagues = colleagues and self._random.choice(([], [self._random.choice(colleagues)]))
        for user in colleagues:
            yield (id_, None, user)

    def birthdays(self, contacts: Sequence[Row]) -> dict[int, str]:
        """On which days half of the contacts were born, by id: each owner has one to congratulate soon."""
        years = 40 * 365
        born = {
            id_of(row): (date(1962, 1, 1) + timedelta(days=self._random.randrange(years))).isoformat()
            for row in contacts
            if self._random.random() < 0.5
        }
        for place, id_ in enumerate({row["owner"]: id_of(row) for row in contacts}.values()):
            soon = self._now.date() + timedelta(days=1 + place)
            born[id_] = soon.replace(year=1980).isoformat()
        return born

    def _day(self, day: date) -> Iterator[Values]:
        random = self._random
        for user in self._users:
            busy: set[int] = set()
            for kind, hours, lengths in random.sample(_DAY, k=random.choice((0, 1, 1, 2, 2))):
                hour = random.choice(hours)
                if hour in busy:
                    continue
                busy |= {hour, hour + 1}
                start = self._at(day, hour, random.choice((0, 0, 30)))
                account, contact = random.choice(self._people)
                place = self._names.some("places") if kind == "meeting" else None
                is_due_only = kind == "task"
                end = None if is_due_only else start + timedelta(minutes=random.choice(lengths))
                yield self._row(
                    kind, self._names.subject(kind), start, end, place, account, contact, user, is_due_only
                )

    def _at(self, day: date, hour: int, minute: int = 0) -> datetime:
        return datetime.combine(day, time(hour, minute), SYSTEM_ZONE)

    def _row(
        self,
        kind: str,
        subject: str,
        start: datetime,
        end: datetime | None,
        place: str | None,
        account: int,
        contact: int,
        user: int,
        is_due_only: bool,
    ) -> Values:
        is_done = start < self._now
        return (
            kind,
            subject,
            None if is_due_only else moment(start),
            moment(end),
            moment(start),
            0,
            place,
            None,
            moment(start) if is_done else None,
            "normal",
            account,
            contact,
            user,
            moment(min(start, self._now) - timedelta(days=2)),
        )

    def _weekly(self, monday: date) -> Iterator[Values]:
        """The meeting of the office: it was held every week, and the next one is planned."""
        subject = str(self._names.parts["weekly_meeting"])
        days = [monday + timedelta(weeks=week, days=4) for week in range(-_BEHIND, 2)]
        for day in days:
            start = self._at(day, 9)
            is_done = start < self._now
            rule: Stored = None if is_done else "FREQ=WEEKLY"
            done_at = moment(start + timedelta(hours=1)) if is_done else None
            yield (
                "meeting",
                subject,
                moment(start),
                moment(start + timedelta(hours=1, minutes=30)),
                moment(start),
                0,
                self._names.some("places"),
                rule,
                done_at,
                "normal",
                None,
                None,
                self._users[0],
                moment(self._now - timedelta(weeks=_BEHIND + 1)),
            )
            if not is_done:
                return

    def _fair(self, first: date) -> Values:
        """Some whole days."""
        last = first + timedelta(days=_FAIR_DAYS - 1)
        return (
            "meeting",
            str(self._names.parts["fair"]),
            moment(self._at(first, 0)),
            moment(due_on(last, SYSTEM_ZONE)),
            moment(due_on(first, SYSTEM_ZONE)),
            1,
            None,
            None,
            None,
            "normal",
            None,
            None,
            self._users[0],
            moment(self._now - timedelta(days=30)),
        )
