"""What people did: activities by kind, records they worked on, and how soon new leads were answered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Subquery,
    and_,
    case,
    distinct,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.side_records import ACTIVITY_KINDS
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
#: More leads than there can be.
_ALL = 1 << 62


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
    """By who owns the activity; a note that is not done counts on the day on which it was written.

    Read in the order of one index, owner by owner: grouped by the kind too, all would be sorted first.
    """
    activity = schema_of(connection)[Kind.ACTIVITY].c
    written = case((activity.kind == NEVER_OPEN, activity.created_at))
    moment = func.coalesce(activity.done_at, written)
    kinds = [func.count(case((activity.kind == kind, 1))) for kind in ACTIVITY_KINDS]
    records = (func.count(distinct(activity.lead)), func.count(distinct(activity.opportunity)))
    statement = (
        select(activity.owner, *records, *kinds)
        .where(moment.is_not(None), *span.holds(moment, activity.owner))
        .group_by(activity.owner)
    )
    found: dict[int | None, Worked] = {}
    for owner, leads, deals, *counts in cursor_of(connection, statement):
        by_kind = zip(ACTIVITY_KINDS, counts, strict=True)
        done = Counter({kind: count for kind, count in by_kind if count})
        found[owner] = Worked(done, leads, deals)
    return found


def owners_of_leads(connection: Connection, span: Span) -> list[int | None]:
    """Who owns leads that were created in the span."""
    lead = schema_of(connection)[Kind.LEAD].c
    where = (lead.merged_into.is_(None), *span.holds(lead.created_at, lead.owner))
    return [owner for (owner,) in cursor_of(connection, select(lead.owner).where(*where).distinct())]


def leads_answered(connection: Connection, span: Span, now: int) -> dict[int | None, Answered]:
    """The leads created in the span, by their owners: what was answered before `now`, and how soon.

    The answer is the first of: contacted, qualified, converted, a call, meeting or e-mail done. A lead that
    is past new without any of these moments was answered nobody knows when. Only leads that are a day old
    are judged by the day.
    """
    each = _first_answers(schema_of(connection), span).c
    answer = earlier(each.told, each.touch)
    is_answered = and_(answer.is_not(None), answer < now)
    waited = case((answer <= each.created_at, 0), else_=answer - each.created_at)
    minute, hour = _whole(MINUTE), _whole(HOUR)
    rounded = case((waited < _whole(_FINE), waited // minute * minute), else_=waited // hour * hour)
    is_undated = and_(answer.is_(None), each.status != "new")
    is_judged = and_(each.created_at <= now - DAY, or_(answer.is_not(None), each.status == "new"))
    wait = case((is_answered, rounded)).label("wait")
    statement = select(
        each.owner,
        wait,
        func.count(),
        func.count(case((is_judged, 1))),
        func.count(case((and_(is_judged, is_answered, waited <= _whole(DAY)), 1))),
        func.count(case((is_undated, 1))),
    ).group_by(each.owner, literal_column("wait"))
    found: dict[int | None, Answered] = {}
    for owner, took, count, judged, soon, undated in cursor_of(connection, statement):
        person = found.setdefault(owner, Answered())
        person.leads += count
        person.a_day_old += judged
        person.within_a_day += soon
        person.undated += undated
        if took is not None:
            person.waits[int(took)] += count
    return found


def _first_answers(schema: Schema, span: Span) -> Subquery:
    """The leads created in the span, each with the first moment that is told of it, and the first touch."""
    lead, activity = schema[Kind.LEAD].c, schema[Kind.ACTIVITY].c
    touch = (
        select(activity.done_at)
        .where(activity.lead == lead.id, activity.done_at.is_not(None), activity.kind.in_(ANSWERS))
        .order_by(activity.done_at)
        .limit(1)
        .correlate(schema[Kind.LEAD])
        .scalar_subquery()
    )
    told = earlier(earlier(lead.contacted_at, lead.qualified_at), lead.converted_at)
    return (
        select(lead.owner, lead.created_at, lead.status, told.label("told"), touch.label("touch"))
        .where(lead.merged_into.is_(None), *span.holds(lead.created_at, lead.owner))
        .limit(_ALL)  # else it is made one with what asks it, and each touch is looked up many times
        .subquery("each")
    )


def _whole(number: int) -> ColumnElement[int]:
    """A number that stands in the text, so that the same words are in the list of columns and in GROUP BY."""
    return literal_column(str(number), BigInteger)
