"""The channel report in plain Python, lead by lead and day by day: what the SQL must equal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from statistics import median

from crm_desktop.core.rules.rates import Counts
from crm_desktop.services.reports.leads.channels import ReportOptions

DAY = 86_400_000


@dataclass(frozen=True)
class PlainLead:
    """Times in milliseconds."""

    id: int
    created_at: int
    channel: int | None = None
    qualified_at: int | None = None
    status: str = "new"
    owner: int | None = None
    merged_into: int | None = None
    #: what it was converted into: a place among the opportunities, counted from 1
    opportunity: int | None = None
    converted_at: int | None = None


@dataclass(frozen=True)
class PlainOpportunity:
    """`stage` 5 is won."""

    lead: int | None
    created_at: int
    stage: int = 1
    won_at: int | None = None
    amount: int | None = None
    currency: str | None = None
    closed_at: int | None = None


@dataclass(frozen=True)
class PlainRate:
    """What a dollar was worth from a day on."""

    day: date
    rate: Decimal


@dataclass(frozen=True)
class PlainSpend:
    channel: int | None
    first_day: date
    last_day: date
    amount: int
    currency: str | None = "TWD"


@dataclass(frozen=True)
class PlainRow:
    """One channel as counted here."""

    counts: Counts
    spend: Fraction | None
    revenue: Fraction


@dataclass(frozen=True)
class PlainReport:
    rows: dict[int | None, PlainRow]
    median_days: float | None
    #: how many amounts in dollars lack a rate
    lacking: int


def midnight(day: date) -> int:
    """The first moment of a day in UTC, in milliseconds."""
    return round(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def plain_report(
    leads: Sequence[PlainLead],
    opportunities: Sequence[PlainOpportunity],
    spends: Sequence[PlainSpend],
    options: ReportOptions,
    rates: Sequence[PlainRate] = (),
) -> PlainReport:
    """Count as the formulas say, for an office whose currency is TWD and whose days are UTC's."""
    as_of = midnight(options.as_of + timedelta(days=1)) - 1
    cohort = [lead for lead in leads if _belongs(lead, options, as_of)]
    counts: dict[int | None, Counts] = {}
    revenue: dict[int | None, Fraction] = {}
    lacking = 0
    days: list[float] = []
    for lead in cohort:
        own = [opportunity for opportunity in opportunities if opportunity.lead == lead.id]
        reached = own + _joined(lead, opportunities)
        counts[lead.channel] = counts.get(lead.channel, Counts()) + _reached(lead, reached, options, as_of)
        window = None if options.within is None else options.within * DAY
        if window is not None and lead.created_at > as_of - window:
            continue
        deadline = as_of if window is None else lead.created_at + window
        wins = [opportunity.won_at for opportunity in reached if opportunity.won_at is not None]
        if wins and min(wins) <= deadline:
            days.append(max(0, min(wins) - lead.created_at) / DAY)
        for opportunity in own:
            if (
                opportunity.stage == 5
                and opportunity.won_at is not None
                and opportunity.won_at <= deadline
                and opportunity.amount
            ):
                moment = as_of if opportunity.closed_at is None else opportunity.closed_at
                day = datetime.fromtimestamp(moment / 1000, UTC).date()
                converted = _converted(Fraction(opportunity.amount), opportunity.currency, day, rates)
                if converted is None:
                    lacking += 1
                else:
                    revenue[lead.channel] = revenue.get(lead.channel, Fraction(0)) + converted
    spent, spends_lacking = _spent(spends, options, rates)
    channels = set(counts) | set(spent)
    if channels:
        channels.add(None)
    rows = {
        channel: PlainRow(
            counts.get(channel, Counts()), spent.get(channel), revenue.get(channel, Fraction(0))
        )
        for channel in channels
    }
    return PlainReport(rows, median(days) if days else None, lacking + spends_lacking)


def _joined(lead: PlainLead, opportunities: Sequence[PlainOpportunity]) -> list[PlainOpportunity]:
    """The opportunity of another lead that this one was converted into, as old as that conversion."""
    if lead.opportunity is None or lead.opportunity > len(opportunities):
        return []
    deal = opportunities[lead.opportunity - 1]
    if deal.lead == lead.id:
        return []
    since = deal.created_at if lead.converted_at is None else lead.converted_at
    won = None if deal.won_at is None else max(deal.won_at, lead.converted_at or 0)
    return [replace(deal, created_at=since, won_at=won)]


def _belongs(lead: PlainLead, options: ReportOptions, as_of: int) -> bool:
    return (
        lead.merged_into is None
        and lead.created_at <= as_of
        and (options.start is None or lead.created_at >= midnight(options.start))
        and (options.end is None or lead.created_at < midnight(options.end + timedelta(days=1)))
        and (not options.owners or lead.owner in options.owners)
        and not (options.without_unqualified and lead.status == "unqualified")
    )


def _reached(
    lead: PlainLead, opportunities: Sequence[PlainOpportunity], options: ReportOptions, as_of: int
) -> Counts:
    window = None if options.within is None else options.within * DAY
    if window is not None and lead.created_at > as_of - window:
        return Counts(leads=1, young=1)
    deadline = as_of if window is None else lead.created_at + window
    won = any(
        opportunity.won_at is not None and opportunity.won_at <= deadline for opportunity in opportunities
    )
    opened = won or any(opportunity.created_at <= deadline for opportunity in opportunities)
    qualified = opened or (lead.qualified_at is not None and lead.qualified_at <= deadline)
    undated = not qualified and lead.qualified_at is None and lead.status in ("qualified", "converted")
    if undated and window is None:
        qualified, undated = True, False
    return Counts(1, 0, int(qualified), int(opened), int(won), int(undated))


def _converted(
    amount: Fraction, currency: str | None, day: date, rates: Sequence[PlainRate]
) -> Fraction | None:
    """Both currencies have two decimals."""
    if currency in (None, "TWD"):
        return amount
    known = [each for each in rates if each.day <= day]
    return amount * Fraction(max(known, key=lambda each: each.day).rate) if known else None


def _spent(
    spends: Sequence[PlainSpend], options: ReportOptions, rates: Sequence[PlainRate]
) -> tuple[dict[int | None, Fraction], int]:
    found: dict[int | None, Fraction] = {}
    lacking = 0
    for spend in spends:
        length = (spend.last_day - spend.first_day).days + 1
        days = [spend.first_day + timedelta(days=number) for number in range(length)]
        inside = [
            day
            for day in days
            if (options.start is None or day >= options.start) and (options.end is None or day <= options.end)
        ]
        share = Fraction(spend.amount * len(inside), length)
        if not share:
            continue
        converted = _converted(share, spend.currency, spend.first_day, rates)
        if converted is None:
            lacking += 1
        else:
            found[spend.channel] = found.get(spend.channel, Fraction(0)) + converted
    return found, lacking
