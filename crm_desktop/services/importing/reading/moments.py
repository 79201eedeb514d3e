"""When the activities of a file are, and which of them are done: days without an hour, words for done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from functools import cache

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.rules.activities import due_on, is_planned
from crm_desktop.core.values.parsing import Cell, ReadingOptions, cell_text
from crm_desktop.core.values.spoken.plain_words import says_no, says_yes
from crm_desktop.core.values.stored import from_milliseconds, to_milliseconds
from crm_desktop.core.words.synonyms.headings import word_key
from crm_desktop.core.words.synonyms.side import DONE_WORDS, OPEN_WORDS

Columns = dict[str, list[Stored]]
_NEEDED = frozenset({"due_at", "starts_at", "ends_at", "all_day", "done_at"})
_MOMENTS = ("starts_at", "due_at")


def says_done(text: str) -> bool | None:
    """Whether a text says that something is done, or is not done yet; None where it says neither."""
    key = word_key(text)
    if says_yes(text) or key in _keys(DONE_WORDS):
        return True
    return False if says_no(text) or key in _keys(OPEN_WORDS) else None


def says_neither(text: str) -> bool:
    """Whether a text speaks of something else than done or not done."""
    return bool(text.strip()) and says_done(text) is None


@cache
def _keys(words: str) -> frozenset[str]:
    return frozenset(map(word_key, words.split("|")))


def has_moments(record: RecordType) -> bool:
    """Whether records of a kind are planned for a moment and ticked off."""
    return record.by_name.keys() >= _NEEDED


class Moments:
    """Completes what the columns of a file say about when; made once for an import."""

    def __init__(self, record: RecordType, reading: ReadingOptions, now: int) -> None:
        self._usual_kind = str(record.field("kind").default)
        self._zone = reading.zone
        self._now = now

    def settle(self, columns: Columns, count: int, done: Sequence[Sequence[Cell]]) -> None:
        """Give days their hours, then say when what is done was done.

        `done` are the columns of words for done. Where the file has no word for it, what lies behind us is
        done, as when it is noted by hand; tasks are not.
        """
        if not count:
            return
        self._settle_days(columns, count)
        says = bool(done) or "done_at" in columns
        told = columns.get("done_at") or [None] * count
        kinds = columns.get("kind") or [None] * count
        found: list[Stored] = []
        for place in range(count):
            is_done = (
                _is_done([column[place] for column in done])
                if says
                else not self._is_planned(columns, kinds[place], place)
            )
            at = told[place]
            found.append(self._done_at(columns, place) if at is None and is_done else at)
        if says or any(at is not None for at in found):
            columns["done_at"] = found

    def _settle_days(self, columns: Columns, count: int) -> None:
        """A day is due at its end; what begins on one without an hour lasts the whole day."""
        if "due_at" in columns:
            columns["due_at"] = [self._end_of_day(at) for at in columns["due_at"]]
        if "starts_at" not in columns:
            return
        ends = columns.get("ends_at") or [None] * count
        all_day = columns.get("all_day") or [None] * count
        for place, (start, end) in enumerate(zip(columns["starts_at"], ends, strict=True)):
            is_day = self._is_day(start) and (end is None or self._is_day(end))
            if is_day and all_day[place] is None:
                all_day[place] = 1
                ends[place] = self._end_of_day(end)
        columns["all_day"] = all_day
        if any(end is not None for end in ends):
            columns["ends_at"] = ends

    def _is_day(self, at: Stored) -> bool:
        return at is not None and self._local(at).time() == time()

    def _end_of_day(self, at: Stored) -> Stored:
        return to_milliseconds(due_on(self._local(at).date(), self._zone)) if self._is_day(at) else at

    def _local(self, at: Stored) -> datetime:
        return from_milliseconds(int(at or 0)).astimezone(self._zone)

    def _is_planned(self, columns: Columns, kind: Stored, place: int) -> bool:
        told = {name: columns[name][place] for name in _MOMENTS if name in columns}
        moments = {name: from_milliseconds(int(at)) for name, at in told.items() if at is not None}
        if columns.get("recurrence", {place: None})[place] is not None:
            return True  # there is always a next time
        if not moments and kind in (None, self._usual_kind):
            return True  # written down, without being anything to do
        return is_planned(str(kind or self._usual_kind), moments, from_milliseconds(self._now))

    def _done_at(self, columns: Columns, place: int) -> Stored:
        """When something was done of which only that is told: when it was, at the latest now."""
        told = (columns[name][place] for name in (*_MOMENTS, "created_at") if name in columns)
        return min(self._now, next((int(at) for at in told if at is not None), self._now))


def _is_done(cells: Sequence[Cell]) -> bool:
    return any(says_done(cell_text(cell)) for cell in cells)
