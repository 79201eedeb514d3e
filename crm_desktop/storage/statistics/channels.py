"""Counting for reports, in SQL over the whole file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.rates import Counts
from crm_desktop.core.values.stored import DAY
from crm_desktop.storage.lists.queries import any_of
from crm_desktop.storage.schema import TABLES
from crm_desktop.storage.sqlite.driver import cursor_of

_LEAD = TABLES[Kind.LEAD].c
_OPPORTUNITY = TABLES[Kind.OPPORTUNITY].c
#: Later than every moment that can be stored.
_NEVER = 1 << 62


@dataclass(frozen=True, slots=True)
class Cohort:
    """Which leads a report is about; times in milliseconds, UTC; `start` is included, `end` is not.

    `within` is the window W in milliseconds (None: no window); `as_of` is the moment that counts as now;
    leads of any of the `owners` belong to it (None: of nobody), and all where none is named.
    """

    start: int | None
    end: int | None
    within: int | None
    as_of: int
    owners: tuple[int | None, ...] = ()
    without_unqualified: bool = False


def _conditions(cohort: Cohort) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [_LEAD.merged_into.is_(None), _LEAD.created_at <= cohort.as_of]
    if cohort.start is not None:
        found.append(_LEAD.created_at >= cohort.start)
    if cohort.end is not None:
        found.append(_LEAD.created_at < cohort.end)
    if cohort.owners:
        found.append(any_of(_LEAD.owner, cohort.owners))
    if cohort.without_unqualified:
        found.append(_LEAD.status != "unqualified")
    return found


def _grown(cohort: Cohort) -> ColumnElement[bool]:
    if cohort.within is None:
        return literal(True)
    return _LEAD.created_at <= cohort.as_of - cohort.within


def _deadline(cohort: Cohort) -> ColumnElement[Any]:
    """The last moment at which a milestone counts for a lead."""
    if cohort.within is None:
        return literal(cohort.as_of)
    return _LEAD.created_at + cohort.within


def leads_statement(cohort: Cohort) -> Select[Any]:
    """Per channel: leads, young ones, and those whose own qualification falls into the window.

    Read from one covering index.
    """
    grown = _grown(cohort)
    qualified = and_(grown, _LEAD.qualified_at <= _deadline(cohort))
    return (
        select(
            _LEAD.channel,
            func.count(),
            func.count(case((grown, None), else_=1)),
            func.count(case((qualified, 1))),
        )
        .where(*_conditions(cohort))
        .group_by(_LEAD.channel)
    )


def opportunities_statement(cohort: Cohort) -> Select[Any]:
    """Per channel: grown leads with an opportunity and with a win in the window, and those of them not yet
    counted as qualified. A later milestone implies the earlier ones; several opportunities of one lead count
    once."""
    won = func.min(_OPPORTUNITY.won_at).label("won")
    opened = func.min(_OPPORTUNITY.created_at).label("opened")
    opportunity = (
        select(_OPPORTUNITY.lead, won, opened)
        .where(_OPPORTUNITY.lead.is_not(None))
        .group_by(_OPPORTUNITY.lead)
        .subquery("deal")
    )
    deadline = _deadline(cohort)
    is_won = opportunity.c.won <= deadline
    is_open = or_(is_won, opportunity.c.opened <= deadline)
    not_counted = or_(_LEAD.qualified_at.is_(None), _LEAD.qualified_at > deadline)
    return (
        select(
            _LEAD.channel,
            func.count(case((and_(is_open, not_counted), 1))),
            func.count(case((is_open, 1))),
            func.count(case((is_won, 1))),
        )
        .select_from(opportunity.join(TABLES[Kind.LEAD], _LEAD.id == opportunity.c.lead))
        .where(*_conditions(cohort), _grown(cohort))
        .group_by(_LEAD.channel)
    )


def channel_counts(connection: Connection, cohort: Cohort) -> dict[int | None, Counts]:
    """The cohort's counts per channel id; None stands for leads without a channel."""
    counts = {
        channel: Counts(leads=leads, young=young, qualified=qualified)
        for channel, leads, young, qualified in cursor_of(connection, leads_statement(cohort))
    }
    for channel, qualified, opened, won in cursor_of(connection, opportunities_statement(cohort)):
        counts[channel] += Counts(qualified=qualified, opportunities=opened, won=won)
    return counts


def days_to_win(connection: Connection, cohort: Cohort) -> list[float]:
    """Days from a lead's creation to its first win, of the cohort's leads, ascending.

    An opportunity dated before its lead counts as won on the same day.
    """
    opportunity = (
        select(_OPPORTUNITY.lead, func.min(_OPPORTUNITY.won_at).label("won"))
        .where(_OPPORTUNITY.won_at.is_not(None), _OPPORTUNITY.lead.is_not(None))
        .group_by(_OPPORTUNITY.lead)
        .subquery("deal")
    )
    statement = (
        select(func.max(0, opportunity.c.won - _LEAD.created_at))
        .select_from(opportunity.join(TABLES[Kind.LEAD], _LEAD.id == opportunity.c.lead))
        .where(*_conditions(cohort), _grown(cohort), opportunity.c.won <= _deadline(cohort))
    )
    return sorted(row[0] / DAY for row in cursor_of(connection, statement))


def revenue(connection: Connection, cohort: Cohort) -> Mapping[tuple[int | None, str], int]:
    """Amounts of the cohort's won opportunities per channel and currency, in minor units."""
    statement = (
        select(_LEAD.channel, _OPPORTUNITY.currency, func.sum(_OPPORTUNITY.amount))
        .select_from(TABLES[Kind.OPPORTUNITY].join(TABLES[Kind.LEAD], _LEAD.id == _OPPORTUNITY.lead))
        .where(
            *_conditions(cohort),
            _grown(cohort),
            _OPPORTUNITY.amount.is_not(None),
            _OPPORTUNITY.stage.in_(
                select(TABLES[Kind.STAGE].c.id).where(TABLES[Kind.STAGE].c.kind == StageKind.WON)
            ),
            _OPPORTUNITY.won_at <= _deadline(cohort),
        )
        .group_by(_LEAD.channel, _OPPORTUNITY.currency)
    )
    rows = cursor_of(connection, statement)
    return {(channel, currency or ""): int(total) for channel, currency, total in rows}


@dataclass(frozen=True, slots=True)
class SpendRow:
    """One recorded spend: days as ISO dates, amount in minor units."""

    channel: int | None
    first_day: str
    last_day: str
    amount: int
    currency: str


def spend_rows(connection: Connection) -> list[SpendRow]:
    """All spend; a spend on a campaign counts for the campaign's channel."""
    spend, campaign = TABLES[Kind.SPEND].c, TABLES[Kind.CAMPAIGN].c
    statement = select(
        func.coalesce(spend.channel, campaign.channel),
        spend.first_day,
        spend.last_day,
        spend.amount,
        func.coalesce(spend.currency, ""),
    ).select_from(TABLES[Kind.SPEND].outerjoin(TABLES[Kind.CAMPAIGN], campaign.id == spend.campaign))
    return [SpendRow(*row) for row in cursor_of(connection, statement)]


def creation_range(connection: Connection) -> tuple[int, int] | None:
    """Creation of the first and of the last lead, in milliseconds; None without leads."""
    first, last = connection.execute(select(func.min(_LEAD.created_at), func.max(_LEAD.created_at))).one()
    return None if first is None else (int(first), int(last))
