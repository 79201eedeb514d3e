"""A competitor seen from all deals in which it was met: won and lost against, in which stage, with what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.statistics.competitors import LOST, OPEN, OUTCOMES, WON, encounters

#: So many deals are named; all are counted.
NAMED = 100

__all__ = ["LOST", "OPEN", "OUTCOMES", "WON", "MetDeal", "Rivalry", "Sums", "deal_competitors", "rivalry"]


@dataclass(frozen=True, slots=True)
class Sums:
    """So many deals, and their amounts in minor units by currency."""

    count: int = 0
    amounts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MetDeal:
    """A deal in which the competitor was met: its row, what came of it and where, and their part in it."""

    values: Mapping[str, Stored]
    outcome: str
    stage: int | None
    link: Mapping[str, Stored]


@dataclass(frozen=True, slots=True)
class Rivalry:
    """All that came of meeting a competitor; `stages` counts outcomes by the stage that led to them."""

    outcomes: Mapping[str, Sums]
    stages: Mapping[int | None, Mapping[str, int]]
    deals: tuple[MetDeal, ...]

    @property
    def count(self) -> int:
        """In how many deals it was met."""
        return sum(each.count for each in self.outcomes.values())


def rivalry(view: View, competitor: int) -> Rivalry:
    """Read what came of meeting a competitor."""
    counts: Counter[str] = Counter()
    amounts: dict[str, Counter[str]] = {outcome: Counter() for outcome in OUTCOMES}
    stages: dict[int | None, Counter[str]] = {}
    with view.snapshot() as connection:
        found = list(encounters(connection, competitor))
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
