"""Playbooks under way in the made-up office, and when somebody last did something with each lead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, func, select

from crm_desktop.core.commands import StartPlaybook
from crm_desktop.core.queries import Records, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import has_hour
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.core.words.synonyms.values import BUILT_IN_WORDS
from crm_desktop.services.context import Context
from crm_desktop.services.demo.rows import moment
from crm_desktop.services.handlers import playbooks
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches

#: In which order the words of built-in entries are told.
_LANGUAGES = ("en", "zh_TW", "zh_CN")
#: For so many records each of these was started, so many days ago.
_STARTED = 5
_DAYS_AGO = 4
#: What only has a day was done so long before its end, in milliseconds.
_BEFORE_NIGHT = 8 * 3_600_000
_OPEN = ("new", "contacted", "qualified")


class FollowUps:
    """Writes them when all else is told."""

    def __init__(self, context: Context, language: str, now: datetime) -> None:
        self._context = context
        self._work = context.work
        place = _LANGUAGES.index(language) if language in _LANGUAGES else 0
        words = BUILT_IN_WORDS["playbook_step"]
        self._names = {code: told.split("|")[place] for code, told in words.items()}
        self._now = now

    def write(self) -> None:
        """Start playbooks after the fair and after quotes; let leads lie since they were touched."""
        lead, deal = (self._work.schema[kind].c for kind in (Kind.LEAD, Kind.OPPORTUNITY))
        reference_data = self._context.reference_data
        fair = reference_data.by_code(Kind.CHANNEL, "trade_fair")
        quoted = reference_data.by_code(Kind.STAGE, "quotation")
        if fair is not None:
            came = and_(lead.channel == fair.id, lead.status.in_(_OPEN), lead.owner.is_not(None))
            self._start("after_fair", Kind.LEAD, came)
        if quoted is not None:
            self._start("after_quote", Kind.OPPORTUNITY, deal.stage == quoted.id)
        self._let_lie()

    def _start(self, code: str, kind: Kind, which: ColumnElement[bool]) -> None:
        """Start a playbook on the newest of some records; what was due by now is done."""
        book = self._context.reference_data.by_code(Kind.PLAYBOOK, code)
        table = self._work.schema[kind]
        begun = moment(self._now - timedelta(days=_DAYS_AGO + 1))
        was_there = table.c.created_at < begun
        statement = select(table.c.id).where(which, was_there).order_by(table.c.created_at.desc())
        ids = tuple(self._work.connection.scalars(statement.limit(_STARTED)))
        if book is None or not ids:
            return
        first = self._now.date() - timedelta(days=_DAYS_AGO)
        done = playbooks.start(self._context, StartPlaybook(Records(kind, ids), book.id, first, self._names))
        rows = self._work.rows(Kind.ACTIVITY, done.ids)
        past = [row for row in rows if int(row["due_at"] or 0) < (moment(self._now) or 0)]
        self._work.update_many(Kind.ACTIVITY, [(row, {"done_at": _done_at(row)}) for row in past])

    def _let_lie(self) -> None:
        """Leads were touched when they came in, or when something was done with them for the last time."""
        lead, activity = self._work.schema[Kind.LEAD], self._work.schema[Kind.ACTIVITY]
        last = select(activity.c.lead, func.max(activity.c.done_at)).where(activity.c.lead.is_not(None))
        spoken = {
            row[0]: int(row[1] or 0)
            for row in cursor_of(self._work.connection, last.group_by(activity.c.lead))
        }
        ids: Sequence[int] = list(self._work.connection.scalars(select(lead.c.id)))
        for block in batches(ids):
            rows = self._work.rows(Kind.LEAD, block)
            self._work.update_many(
                Kind.LEAD,
                [
                    (row, {"updated_at": max(int(row["created_at"] or 0), spoken.get(id_of(row), 0))})
                    for row in rows
                ],
            )


def _done_at(row: Row) -> int:
    """When a step was done: at its hour, or in the afternoon of its day."""
    due = int(row["due_at"] or 0)
    return due if has_hour(due, SYSTEM_ZONE) else due - _BEFORE_NIGHT
