"""A competitor seen from all deals in which it was met: won and lost against, in which stage, with what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from datetime import tzinfo

from sqlalchemy import select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.local_zone import day_end, day_start
from crm_desktop.core.values.time.periods import EVER, DayRange
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.statistics.competitors import LOST, OPEN, OUTCOMES, WON, encounters

#: So many deals are named; all are counted.
NAMED = 100

#: Outcomes are re-exported for the words of them.
__all__ = [
    "LOST",
    "OPEN",
    "WON",
    "MetDeal",
    "Rivalry",
    "Sums",
    "deal_competitors",
    "moments",
    "rivalry",
]


@frozen
class Sums:
    """So many deals, and their amounts in minor units by currency."""

    count: int = 0
    amounts: Mapping[str, int] = field(default_factory=dict)


@frozen
class MetDeal:
    """A deal in which the competitor was met: its row, what came of it and where, and their part in it."""

    values: Mapping[str, Stored]
    outcome: str
    stage: int | None
    link: Mapping[str, Stored]


@frozen
class Rivalry:
    """All that came of meeting a competitor; `stages` counts outcomes by the stage that led to them."""

    outcomes: Mapping[str, Sums]
    stages: Mapping[int | None, Mapping[str, int]]
    deals: tuple[MetDeal, ...]

    @property
    def count(self) -> int:
        """In how many deals it was met."""
        return sum(each.count for each in self.outcomes.values())


def moments(days: DayRange, zone: tzinfo | None = None) -> tuple[int | None, int | None]:
    """The first and the last moment of a range of days; raises RuleBroken where that is reversed."""
    if days.start and days.end and days.end < days.start:
        raise RuleBroken("range_reversed")
    first = None if days.start is None else day_start(days.start, zone)
    return first, None if days.end is None else day_end(days.end, zone)


def rivalry(view: View, competitor: int, days: DayRange = EVER, zone: tzinfo | None = None) -> Rivalry:
    """Read what came of meeting a competitor in the deals that began in a range of days."""
    counts: Counter[str] = Counter()
    amounts: dict[str, Counter[str]] = {outcome: Counter() for outcome in OUTCOMES}
    stages: dict[int | None, Counter[str]] = {}
    with view.snapshot() as connection:
        found = list(encounters(connection, competitor, *moments(days, zone)))
        link = schema_of(connection)[Kind.OPPORTUNITY_COMPETITOR]
        named = [each.opportunity for each in found[:NAMED]]
        known = select(link).where(link.c.competitor == competitor, link.c.opportunity.in_(named))
        links = {row["opportunity"]: dict(row) for row in connection.execute(known).mappings()}
    for each in found:
        counts[each.outcome] += 1
        stages.setdefault(each.stage, Counter())[each.outcome] += 1
        if each.amount is not None:
            amounts[each.outcome][each.currency] += each.amount
    rows = view.rows(Kind.OPPORTUNITY, named)
    deals = tuple(
        MetDeal(
            view.catalogue.row_values(Kind.OPPORTUNITY, rows[each.opportunity]),
            each.outcome,
            each.stage,
            links[each.opportunity],
        )
        for each in found[:NAMED]
    )
    outcomes = {outcome: Sums(counts[outcome], dict(amounts[outcome])) for outcome in OUTCOMES}
    return Rivalry(outcomes, stages, deals)


def deal_competitors(view: View, opportunity: int) -> tuple[Mapping[str, Stored], ...]:
    """The competitors in a deal, the first that was named on top."""
    with view.snapshot() as connection:
        link = schema_of(connection)[Kind.OPPORTUNITY_COMPETITOR]
        statement = select(link).where(link.c.opportunity == opportunity).order_by(link.c.id)
        return tuple(dict(row) for row in connection.execute(statement).mappings())
