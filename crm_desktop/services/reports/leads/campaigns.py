"""The report of campaigns: what each cost, how many leads it brought, how far they got, and what they earned.

Leads are counted as in the channel report, by their campaign instead of their channel; those that name none
are left out.
"""

from __future__ import annotations

from datetime import tzinfo
from fractions import Fraction

from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import ConvertedSum, CurrencyRates, RateDays
from crm_desktop.core.rules.rates import Counts, total
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.leads.channels import ReportOptions, cohort_of, spend_by
from crm_desktop.services.reports.leads.earnings import earnings_of
from crm_desktop.storage.rates import read_rates
from crm_desktop.storage.reference_data import Item, read_reference_data
from crm_desktop.storage.statistics import channels as statistics
from crm_desktop.storage.statistics.spends import SpendRow


@frozen
class CampaignRow:
    """One campaign's line; money in minor units of the office's currency, exact.

    `spend` is None where nothing is recorded; budget and expectation where none is told, or where they lack
    a rate on the campaign's first day.
    """

    campaign: int
    counts: Counts
    spend: Fraction | None
    revenue: Fraction
    budget: Fraction | None
    expected: Fraction | None


@frozen
class CampaignReport:
    """All campaigns that were not archived, or that did something; the latest first."""

    options: ReportOptions
    rows: tuple[CampaignRow, ...]
    currency: str
    spent: ConvertedSum
    earned: ConvertedSum

    @property
    def total(self) -> CampaignRow:
        """All campaigns together."""
        spends = [row.spend for row in self.rows if row.spend is not None]
        budgets = [row.budget for row in self.rows if row.budget is not None]
        expected = [row.expected for row in self.rows if row.expected is not None]
        return CampaignRow(
            0,
            total(row.counts for row in self.rows),
            sum(spends, Fraction(0)) if spends else None,
            sum((row.revenue for row in self.rows), Fraction(0)),
            sum(budgets, Fraction(0)) if budgets else None,
            sum(expected, Fraction(0)) if expected else None,
        )

    @property
    def is_converted(self) -> bool:
        """Whether amounts of other currencies are in the sums."""
        return self.spent.is_converted or self.earned.is_converted

    @property
    def lacking(self) -> ConvertedSum:
        """What lacks a rate, of spend and revenue together."""
        found = ConvertedSum(self.currency)
        found.add_lacking(self.spent)
        found.add_lacking(self.earned)
        return found


def campaign_report(view: View, options: ReportOptions, zone: tzinfo | None = None) -> CampaignReport:
    """Count the leads of campaigns and set spend, budget and revenue beside them."""
    with view.snapshot() as connection:
        return _count(connection, options, zone)


def _count(connection: Connection, options: ReportOptions, zone: tzinfo | None) -> CampaignReport:
    reference_data = read_reference_data(connection)
    base = reference_data.base_currency
    cohort = cohort_of(options, zone, "campaign")
    counts = statistics.channel_counts(connection, cohort)
    days = RateDays(options.as_of, zone)
    earned = earnings_of(connection, cohort, options.as_of, base, zone)
    spends, spent = spend_by(connection, options, base, _campaign_of, only_campaigns=True)
    campaigns = reference_data.of(Kind.CAMPAIGN)
    rates = read_rates(connection, base, {str(item.facts["currency"] or "") for item in campaigns})
    rows = []
    # Those without a day come last: nobody knows when they were.
    for item in sorted(campaigns, key=_first_day, reverse=True):
        row = CampaignRow(
            item.id,
            counts.get(item.id, Counts()),
            spends.get(item.id),
            earned.sums[item.id].amount if item.id in earned.sums else Fraction(0),
            _planned(item, "budget", rates, days),
            _planned(item, "expected_revenue", rates, days),
        )
        if item.active or row.counts.leads or row.spend:
            rows.append(row)
    return CampaignReport(options, tuple(rows), base, spent, earned.total)


def _campaign_of(row: SpendRow) -> int | None:
    return row.campaign


def _first_day(item: Item) -> tuple[str, int]:
    return str(item.facts["starts_on"] or ""), item.id


def _planned(item: Item, name: str, rates: CurrencyRates, days: RateDays) -> Fraction | None:
    """A budget or an expectation at the rate of the campaign's first day; today's where it has none."""
    amount: Stored = item.facts[name]
    if amount is None:
        return None
    return rates.converted(int(amount), str(item.facts["currency"] or ""), days.of(item.facts["starts_on"]))
