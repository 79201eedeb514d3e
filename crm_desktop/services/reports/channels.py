"""The channel report: who came from where, how far they got, what it cost and earned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo
from fractions import Fraction
from statistics import median

from sqlalchemy.engine import Connection

from crm_desktop.core.rules.rates import Counts, total
from crm_desktop.core.rules.spending import share_in_range
from crm_desktop.core.values.local_zone import day_end, day_start
from crm_desktop.core.values.stored import DAY, from_milliseconds
from crm_desktop.storage.reference_data import ReferenceData, read_reference_data
from crm_desktop.storage.statistics import channels as statistics
from crm_desktop.storage.statistics.channels import Cohort, SpendRow


@dataclass(frozen=True, slots=True)
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

    def previous(self) -> ReportOptions | None:
        """The same report over the period of equal length before, as it stood then; None for an open range.

        `as_of` moves along, so that the leads of both periods have had the same time to be won.
        """
        if self.start is None or self.end is None:
            return None
        length = self.end - self.start + timedelta(days=1)
        return replace(self, start=self.start - length, end=self.end - length, as_of=self.as_of - length)


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """One channel's line; `channel` is None for leads without one. Money in minor units of the base currency.

    `spend` is None where nothing is recorded.
    """

    channel: int | None
    counts: Counts
    spend: Fraction | None = None
    revenue: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class ChannelReport:
    """The whole report. `other_currencies` names those left out of the sums because no rate is known."""

    options: ReportOptions
    rows: tuple[ChannelRow, ...]
    currency: str
    median_days: float | None
    other_currencies: tuple[str, ...] = ()

    @property
    def total(self) -> ChannelRow:
        """All channels together."""
        spends = [row.spend for row in self.rows if row.spend is not None]
        return ChannelRow(
            None,
            total(row.counts for row in self.rows),
            sum(spends, Fraction(0)) if spends else None,
            sum((row.revenue for row in self.rows), Fraction(0)),
        )


def cohort_of(options: ReportOptions, zone: tzinfo | None = None) -> Cohort:
    """The options in the terms of the database."""
    return Cohort(
        start=None if options.start is None else day_start(options.start, zone),
        end=None if options.end is None else day_start(options.end + timedelta(days=1), zone),
        within=None if options.within is None else options.within * DAY,
        as_of=day_end(options.as_of, zone),
        owners=options.owners,
        without_unqualified=options.without_unqualified,
    )


def channel_report(
    connection: Connection, options: ReportOptions, zone: tzinfo | None = None
) -> ChannelReport:
    """Count the cohort by channel and set spend and revenue beside it (formulas: docs/formulas.md)."""
    cohort = cohort_of(options, zone)
    reference_data = read_reference_data(connection)
    counts = statistics.channel_counts(connection, cohort)
    spends, other_spend = _spend(connection, options, reference_data)
    revenues, other_revenue = _revenue(connection, cohort, reference_data)
    for channel in spends:
        counts.setdefault(channel, Counts())
    if counts:
        counts.setdefault(None, Counts())  # "(not recorded)" is always shown
    rows = tuple(
        ChannelRow(channel, each, spends.get(channel), revenues.get(channel, Fraction(0)))
        for channel, each in sorted(counts.items(), key=_by_rate)
    )
    days = statistics.days_to_win(connection, cohort)
    other = tuple(sorted(other_spend | other_revenue))
    return ChannelReport(options, rows, reference_data.base_currency, median(days) if days else None, other)


def _by_rate(entry: tuple[int | None, Counts]) -> tuple[float, int]:
    counts = entry[1]
    return (-(counts.won / counts.grown) if counts.grown else 1.0, -counts.leads)


def _spend(
    connection: Connection, options: ReportOptions, reference_data: ReferenceData
) -> tuple[dict[int | None, Fraction], set[str]]:
    found: dict[int | None, Fraction] = {}
    others: set[str] = set()
    for row in statistics.spend_rows(connection):
        share = _share(row, options)
        if not share:
            continue
        if row.currency in ("", reference_data.base_currency):
            found[row.channel] = found.get(row.channel, Fraction(0)) + share
        else:
            others.add(row.currency)
    return found, others


def _share(row: SpendRow, options: ReportOptions) -> Fraction:
    first, last = date.fromisoformat(row.first_day), date.fromisoformat(row.last_day)
    return share_in_range(row.amount, first, last, options.start, options.end)


def _revenue(
    connection: Connection, cohort: Cohort, reference_data: ReferenceData
) -> tuple[dict[int | None, Fraction], set[str]]:
    found: dict[int | None, Fraction] = {}
    others: set[str] = set()
    for (channel, currency), amount in statistics.revenue(connection, cohort).items():
        if currency in ("", reference_data.base_currency):
            found[channel] = found.get(channel, Fraction(0)) + amount
        else:
            others.add(currency)
    return found, others


def creation_days(connection: Connection, zone: tzinfo | None = None) -> tuple[date, date] | None:
    """Days on which the first and the last lead were created; None without leads."""
    found = statistics.creation_range(connection)
    if found is None:
        return None
    first, last = (from_milliseconds(each).astimezone(zone).date() for each in found)
    return first, last
