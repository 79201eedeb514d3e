"""How many whole days leads take to reach a milestone, and how old those are that have not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, FromClause, and_, case, func, literal_column, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import Share
from crm_desktop.core.values.stored import DAY
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.schema import Schema, schema_of
from crm_desktop.storage.statistics.cash import earlier
from crm_desktop.storage.statistics.channels import Cohort, deals_of_leads, group_of, in_cohort, is_undated

QUALIFIED = "qualified"
MILESTONES = ("won", "opportunity", QUALIFIED)


@dataclass
class Waits:
    """Of one group: by days, how many reached the milestone, and how old the others are."""

    reached: Counter[int] = field(default_factory=Counter)
    watched: Counter[int] = field(default_factory=Counter)
    #: leads that have reached it, nobody knows when
    undated: int = 0
    #: by windows of days: reached within it of those that are at least as old
    within: dict[int, Share] = field(default_factory=dict)

    @property
    def share(self) -> Share:
        """Reached so far."""
        reached = self.reached.total() + self.undated
        return Share(reached, reached + self.watched.total())

    @property
    def dated(self) -> int:
        """How many there are of whom it is known when they reached it, or that they have not."""
        return self.reached.total() + self.watched.total()


def waits(
    connection: Connection, cohort: Cohort, milestone: str, windows: Sequence[int], *, by_age: bool = True
) -> dict[int | None, Waits]:
    """Count by what the cohort's leads are counted by; a part of a day is a whole one until it is reached.

    A milestone that is dated before its lead took no days. Leads that are qualified without a day are in no
    window until something later is dated. The cohort's own window is not looked at.

    Without `by_age` those who have not reached it are told as of one age, nought: that is counted faster.
    """
    schema = schema_of(connection)
    source, moment = _moment(schema, milestone)
    lead = schema[Kind.LEAD].c
    group, day = group_of(schema, cohort), literal_column(str(DAY), BigInteger)
    took = case((moment <= lead.created_at, 0), else_=(moment - lead.created_at + (DAY - 1)) // day)
    age = (cohort.as_of - lead.created_at) // day
    is_reached = and_(moment.is_not(None), moment <= cohort.as_of)
    undated = is_undated(schema) if milestone == QUALIFIED else literal_column("0")
    statement = (
        select(
            group,
            is_reached,
            case((is_reached, took), else_=age if by_age else literal_column("0")).label("days"),
            _passed(age, sorted(windows)).label("passed"),
            undated.label("undated"),
            func.count(),
        )
        .select_from(source)
        .where(*in_cohort(schema, cohort))
        .group_by(group, is_reached, *map(literal_column, ("days", "passed", "undated")))
    )
    found: dict[int | None, Waits] = {}
    for by, reached, days, passed, is_dateless, count in cursor_of(connection, statement):
        each = found.setdefault(by, Waits(within=dict.fromkeys(windows, Share(0, 0))))
        if is_dateless and not reached:
            each.undated += count
            continue
        (each.reached if reached else each.watched)[int(days)] += count
        for window in sorted(windows)[:passed]:
            if is_dateless and days > window:
                continue  # it may have been qualified by then
            so_far = each.within[window]
            in_time = count if reached and days <= window else 0
            each.within[window] = Share(so_far.reached + in_time, so_far.of + count)
    return found


def _passed(age: ColumnElement[Any], windows: Sequence[int]) -> ColumnElement[Any]:
    """How many of the windows, the shortest first, a lead is old enough for: one pass over the leads does."""
    if not windows:
        return literal_column("0")
    longest_first = [(age >= window, place) for place, window in enumerate(windows, start=1)][::-1]
    return case(*longest_first, else_=0)


def _moment(schema: Schema, milestone: str) -> tuple[FromClause, ColumnElement[Any]]:
    """Where the milestone's moment comes from; a later one stands for the earlier ones."""
    lead, deals = schema[Kind.LEAD], deals_of_leads(schema)
    source = lead.outerjoin(deals, deals.c.lead == lead.c.id)
    if milestone == "won":
        return source, deals.c.won
    opened = earlier(deals.c.opened, deals.c.won)
    return source, opened if milestone == "opportunity" else earlier(lead.c.qualified_at, opened)
