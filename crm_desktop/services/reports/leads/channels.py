"""The channel report: who came from where, how far they got, what it cost and earned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta, tzinfo
from fractions import Fraction
from statistics import median

from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Filter
from crm_desktop.core.rules.currency_rates import ConvertedSum
from crm_desktop.core.rules.rates import Counts, total
from crm_desktop.core.rules.spending import share_in_range
from crm_desktop.core.values.stored import DAY, from_milliseconds
from crm_desktop.core.values.time.local_zone import day_end, day_start
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import Reads
from crm_desktop.services.reports.leads.earnings import earnings_of
from crm_desktop.storage.rates import read_rates
from crm_desktop.storage.reference_data import read_reference_data
from crm_desktop.storage.statistics import channels as statistics
from crm_desktop.storage.statistics.channels import CHANNEL, Cohort
from crm_desktop.storage.statistics.spends import SpendRow, spend_rows


@frozen
class ReportOptions:
    """What the person chose: leads created from `start` to `end` (both included), judged within so many days.

    `as_of` is the last day that counts as past; all days are days of `zone`. Leads of any of the `owners`
    count (None: of nobody); all leads where none is named.
    """

    as_of: date
    start: date | None = None
    end: date | None = None
    within: int | None = None
    owners: tuple[int | None, ...] = ()
    without_unqualified: bool = False
    #: the channels they first came from; all of them where none is named
    channels: tuple[int | None, ...] = ()
    #: further filters of leads, by fields of the office's own for one
    where: tuple[Filter, ...] = ()

    def previous(self) -> ReportOptions | None:
        """The same report over the period of equal length before, as it stood then; None for an open range.

        `as_of` moves along, so that the leads of both periods have had the same time to be won.
        """
        if self.start is None or self.end is None:
            return None
        length = self.end - self.start + timedelta(days=1)
        return replace(self, start=self.start - length, end=self.end - length, as_of=self.as_of - length)


@frozen
class ChannelRow:
    """One channel's line; `channel` is None for leads without one. Money in minor units of the base currency.

    `spend` is None where nothing is recorded.
    """

    channel: int | None
    counts: Counts
    spend: Fraction | None = None
    revenue: Fraction = Fraction(0)
    #: of it, what came of orders after the first one of their account
    repeat: Fraction = Fraction(0)


@frozen
class ChannelReport:
    """The whole report; `spent` and `earned` say what of its sums was converted, and what lacks a rate."""

    options: ReportOptions
    rows: tuple[ChannelRow, ...]
    currency: str
    median_days: float | None
    spent: ConvertedSum | None = None
    earned: ConvertedSum | None = None

    @property
    def is_converted(self) -> bool:
        """Whether amounts of other currencies are in the sums."""
        return any(each is not None and each.is_converted for each in (self.spent, self.earned))

    @property
    def lacking(self) -> ConvertedSum:
        """What lacks a rate, of spend and revenue together."""
        found = ConvertedSum(self.currency)
        for each in (self.spent, self.earned):
            if each is not None:
                found.add_lacking(each)
        return found

    @property
    def total(self) -> ChannelRow:
        """All channels together."""
        spends = [row.spend for row in self.rows if row.spend is not None]
        return ChannelRow(
            None,
            total(row.counts for row in self.rows),
            sum(spends, Fraction(0)) if spends else None,
            sum((row.revenue for row in self.rows), Fraction(0)),
            sum((row.repeat for row in self.rows), Fraction(0)),
        )


def cohort_of(options: ReportOptions, zone: tzinfo | None = None, by: str = CHANNEL) -> Cohort:
    """The options in the terms of the database; leads are counted `by` their channel or another reference."""
    return Cohort(
        start=None if options.start is None else day_start(options.start, zone),
        end=None if options.end is None else day_start(options.end + timedelta(days=1), zone),
        within=None if options.within is None else options.within * DAY,
        as_of=day_end(options.as_of, zone),
        owners=options.owners,
        without_unqualified=options.without_unqualified,
        by=by,
        channels=options.channels,
        where=options.where,
    )


def channel_report(reads: Reads, options: ReportOptions, zone: tzinfo | None = None) -> ChannelReport:
    """Count the cohort by channel and set spend and revenue beside it (formulas: docs/formulas.md).

    Days are days of `zone` (None: the computer's).
    """
    with reads.snapshot() as connection:
        return _count(connection, options, zone)


def _count(connection: Connection, options: ReportOptions, zone: tzinfo | None) -> ChannelReport:
    cohort = cohort_of(options, zone)
    reference_data = read_reference_data(connection)
    counts = statistics.channel_counts(connection, cohort)
    spends, spent = spend_by(connection, options, reference_data.base_currency, _channel_of)
    earned = earnings_of(connection, cohort, options.as_of, reference_data.base_currency, zone)
    for channel in spends:
        counts.setdefault(channel, Counts())
    if counts:
        counts.setdefault(None, Counts())  # "(not recorded)" is always shown
    rows = tuple(
        ChannelRow(
            channel,
            each,
            spends.get(channel),
            earned.sums[channel].amount if channel in earned.sums else Fraction(0),
            earned.repeats[channel].amount if channel in earned.repeats else Fraction(0),
        )
        for channel, each in sorted(counts.items(), key=_by_rate)
    )
    days = statistics.days_to_win(connection, cohort)
    middle = median(days) if days else None
    return ChannelReport(options, rows, reference_data.base_currency, middle, spent, earned.total)


def _by_rate(entry: tuple[int | None, Counts]) -> tuple[float, int]:
    counts = entry[1]
    return (-(counts.won / counts.grown) if counts.grown else 1.0, -counts.leads)


def spend_by(
    connection: Connection,
    options: ReportOptions,
    base: str,
    purpose: Callable[[SpendRow], int | None],
    *,
    only_campaigns: bool = False,
) -> tuple[dict[int | None, Fraction], ConvertedSum]:
    """Spend by what it was spent on, at the rate of its first day; and all together, with what lacks one."""
    rows = spend_rows(connection)
    if only_campaigns:
        rows = [row for row in rows if row.campaign is not None]
    rates = read_rates(connection, base, {row.currency for row in rows})
    found: dict[int | None, Fraction] = {}
    together = ConvertedSum(base)
    for row in rows:
        share = share_of(row, options)
        if not share:
            continue
        together.add(rates, share, row.currency, row.first_day)
        converted = rates.converted(share, row.currency, row.first_day)
        if converted is not None:
            found[purpose(row)] = found.get(purpose(row), Fraction(0)) + converted
    return found, together


def _channel_of(row: SpendRow) -> int | None:
    return row.channel


def share_of(row: SpendRow, options: ReportOptions) -> Fraction:
    """The part of a spend that falls into the range, in its own currency."""
    first, last = date.fromisoformat(row.first_day), date.fromisoformat(row.last_day)
    return share_in_range(row.amount, first, last, options.start, options.end)


def creation_days(reads: Reads, zone: tzinfo | None = None) -> tuple[date, date] | None:
    """Days on which the first and the last lead were created; None without leads."""
    with reads.snapshot() as connection:
        found = statistics.creation_range(connection)
    if found is None:
        return None
    first, last = (from_milliseconds(each).astimezone(zone).date() for each in found)
    return first, last
