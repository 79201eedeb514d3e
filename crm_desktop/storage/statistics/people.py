"""What people did: activities by kind, records they worked on, and how soon new leads were answered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, and_, case, distinct, func, literal_column, or_, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import NEVER_OPEN
from crm_desktop.core.values.stored import DAY
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.lists.queries import any_of
from crm_desktop.storage.schema import Schema, schema_of
from crm_desktop.storage.statistics.cash import earlier

MINUTE, HOUR = 60_000, 3_600_000
#: Waits are told in whole minutes up to here, in whole hours beyond: so few values are counted fast.
_FINE = 2 * DAY
#: What reaches a person who waits for an answer.
ANSWERS = ("call", "meeting", "email")


@frozen
class Span:
    """Moments from `start` on and before `end` (milliseconds, UTC), of some owners where any are named."""

    start: int | None = None
    end: int | None = None
    owners: tuple[int | None, ...] = ()

    def holds(self, moment: ColumnElement[Any], owner: ColumnElement[Any]) -> list[ColumnElement[bool]]:
        """The conditions for a moment and an owner."""
        found = [any_of(owner, self.owners)] if self.owners else []
        if self.start is not None:
            found.append(moment >= self.start)
        if self.end is not None:
            found.append(moment < self.end)
        return found


@dataclass
class Worked:
    """What one person did: activities by kind, and on how many leads and deals."""

    done: Counter[str] = field(default_factory=Counter)
    leads: int = 0
    deals: int = 0


@dataclass
class Answered:
    """The new leads of one person: how long they waited, in milliseconds, and what cannot be judged."""

    leads: int = 0
    waits: Counter[int] = field(default_factory=Counter)
    within_a_day: int = 0
    a_day_old: int = 0
    undated: int = 0


def work_done(connection: Connection, span: Span) -> dict[int | None, Worked]:
    """By who owns the activity; a note that is not done counts on the day on which it was written."""
    schema = schema_of(connection)
    activity = schema[Kind.ACTIVITY].c
    written = case((activity.kind == NEVER_OPEN, activity.created_at))
    moment = func.coalesce(activity.done_at, written)
    meant = (moment.is_not(None), *span.holds(moment, activity.owner))
    found: dict[int | None, Worked] = {}
    by_kind = select(activity.owner, activity.kind, func.count()).where(*meant)
    for owner, kind, count in cursor_of(connection, by_kind.group_by(activity.owner, activity.kind)):
        found.setdefault(owner, Worked()).done[kind] += count
    records = (func.count(distinct(activity.lead)), func.count(distinct(activity.opportunity)))
    for owner, leads, deals in cursor_of(
        connection, select(activity.owner, *records).where(*meant).group_by(activity.owner)
    ):
        found[owner].leads, found[owner].deals = leads, deals
    return found


def leads_answered(connection: Connection, span: Span, now: int) -> dict[int | None, Answered]:
    """The leads created in the span, by their owners: what was answered before `now`, and how soon.

    The answer is the first of: contacted, qualified, converted, a call, meeting or e-mail done. A lead that
    is past new without any of these moments was answered nobody knows when. Only leads that are a day old
    are judged by the day.
    """
    schema = schema_of(connection)
    lead = schema[Kind.LEAD].c
    source, answer = _answer(schema)
    is_answered = and_(answer.is_not(None), answer < now)
    waited = case((answer <= lead.created_at, 0), else_=answer - lead.created_at)
    minute, hour = _whole(MINUTE), _whole(HOUR)
    rounded = case((waited < _whole(_FINE), waited // minute * minute), else_=waited // hour * hour)
    is_undated = and_(answer.is_(None), lead.status != "new")
    is_judged = and_(lead.created_at <= now - DAY, or_(answer.is_not(None), lead.status == "new"))
    wait = case((is_answered, rounded)).label("wait")
    statement = (
        select(
            lead.owner,
            wait,
            func.count(),
            func.count(case((is_judged, 1))),
            func.count(case((and_(is_judged, is_answered, waited <= _whole(DAY)), 1))),
            func.count(case((is_undated, 1))),
        )
        .select_from(source)
        .where(lead.merged_into.is_(None), *span.holds(lead.created_at, lead.owner))
        .group_by(lead.owner, literal_column("wait"))
    )
    found: dict[int | None, Answered] = {}
    for owner, took, count, judged, soon, undated in cursor_of(connection, statement):
        each = found.setdefault(owner, Answered())
        each.leads += count
        each.a_day_old += judged
        each.within_a_day += soon
        each.undated += undated
        if took is not None:
            each.waits[int(took)] += count
    return found


def _answer(schema: Schema) -> tuple[Any, ColumnElement[Any]]:
    """Leads beside the first moment at which somebody answered them."""
    lead, activity = schema[Kind.LEAD], schema[Kind.ACTIVITY].c
    touch = (
        select(activity.lead.label("lead"), func.min(activity.done_at).label("at"))
        .where(activity.lead.is_not(None), activity.done_at.is_not(None), activity.kind.in_(ANSWERS))
        .group_by(activity.lead)
        .subquery("touch")
    )
    told = earlier(earlier(lead.c.contacted_at, lead.c.qualified_at), lead.c.converted_at)
    return lead.outerjoin(touch, touch.c.lead == lead.c.id), earlier(told, touch.c.at)


def _whole(number: int) -> ColumnElement[int]:
    """A number that stands in the text, so that the same words are in the list of columns and in GROUP BY."""
    return literal_column(str(number), BigInteger)
