"""The report of campaigns as text, JSON and rows of a table file."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import CAMPAIGNS
from crm_desktop.core.rules.currency_rates import half_up
from crm_desktop.core.rules.spending import cost_per, return_on_spend
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.words.sentences import Wording
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reports.choosing import options_of
from crm_desktop.services.reports.leads.campaigns import CampaignReport, CampaignRow, campaign_report
from crm_desktop.services.reports.leads.channel_writing import units
from crm_desktop.services.reports.report import Chosen, Report, ReportTable

_COUNTED = ("leads", "qualified", "opportunities", "won")
_MONEY = ("spend", "budget", "revenue", "expected_revenue")
_PER = ("per_lead", "per_qualified", "per_opportunity", "per_won")


@frozen
class CountedCampaigns:
    """The report with the reference data that name its campaigns."""

    report: CampaignReport
    reference_data: ReferenceData


class CampaignsReport(Report[CountedCampaigns]):
    """What campaigns cost and brought."""

    type = CAMPAIGNS

    def read(self, view: View, chosen: Chosen, today: date) -> CountedCampaigns:
        """Count; raises RuleBroken for a range that ends before it begins."""
        return CountedCampaigns(campaign_report(view, options_of(chosen, today)), view.reference_data())

    def as_object(self, figures: CountedCampaigns, words: Wording) -> dict[str, object]:
        """A line a campaign; amounts as text with all their digits, null where nothing is recorded."""
        report = figures.report
        lacking = {currency: each.count for currency, each in sorted(report.lacking.lacking.items())}
        return {
            "currency": report.currency,
            "campaigns": [
                {"id": row.campaign, "campaign": _name(figures, row), **_object(row, report.currency)}
                for row in report.rows
            ],
            "total": _object(report.total, report.currency),
            "lacking_rates": lacking,
        }

    def table(self, figures: CountedCampaigns, words: Wording) -> ReportTable:
        """A line a campaign, the latest first, and one for all."""
        keys = ("campaign", *_COUNTED, "spend", "budget", "revenue", "per_lead", "per_won", "return")
        lines = [[name, *_shown(row, figures.report.currency)] for name, row in _named(figures, words)]
        headers = [words.report(key) for key in keys]
        return ReportTable(headers, lines, right=frozenset(range(1, len(headers))))

    def rows(self, figures: CountedCampaigns, words: Wording) -> list[list[str]]:
        """A line a campaign and one for all."""
        currency = figures.report.currency
        money = [f"{words.report(key)} {currency}" for key in (*_MONEY, *_PER)]
        counted = [words.report(key) for key in _COUNTED]
        headings = [words.report("campaign"), *counted, *money, words.report("return")]
        lines = []
        for name, row in _named(figures, words):
            amounts = [_written(each, currency) for each in (*_amounts(row), *costs(row))]
            gain = return_on_spend(row.revenue, row.spend)
            shown = "" if gain is None else f"{float(gain):.4f}"
            lines.append([name, *map(str, counts_of(row)), *amounts, shown])
        return [headings, *lines]


def counts_of(row: CampaignRow) -> tuple[int, int, int, int]:
    """Leads, qualified, opportunities, won."""
    counts = row.counts
    return counts.leads, counts.qualified, counts.opportunities, counts.won


def costs(row: CampaignRow) -> tuple[Fraction | None, ...]:
    """Spend by lead, qualified lead, opportunity, won."""
    return tuple(cost_per(row.spend, count) for count in counts_of(row))


def _amounts(row: CampaignRow) -> tuple[Fraction | None, ...]:
    return row.spend, row.budget, row.revenue, row.expected


def _object(row: CampaignRow, currency: str) -> dict[str, object]:
    amounts = zip((*_MONEY, *_PER), (*_amounts(row), *costs(row)), strict=True)
    gain = return_on_spend(row.revenue, row.spend)
    return {
        **dict(zip(_COUNTED, counts_of(row), strict=True)),
        **{key: _written(each, currency) or None for key, each in amounts},
        "return": None if gain is None else float(gain),
    }


def _written(amount: Fraction | None, currency: str) -> str:
    return "" if amount is None else units(amount, currency)


def _shown(row: CampaignRow, currency: str) -> list[str]:
    spend, budget, revenue, _ = _amounts(row)
    per_lead, _, _, per_won = costs(row)
    gain = return_on_spend(row.revenue, row.spend)
    amounts = (spend, budget, revenue or None, per_lead, per_won)
    money = ["—" if each is None else f"{from_minor(half_up(each), currency):,}" for each in amounts]
    return [
        *(f"{count:,}" for count in counts_of(row)),
        *money,
        "—" if gain is None else f"1 : {float(gain):.2f}",
    ]


def _named(figures: CountedCampaigns, words: Wording) -> list[tuple[str, CampaignRow]]:
    """The lines with their names, all campaigns together last."""
    named = [(_name(figures, row), row) for row in figures.report.rows]
    return [*named, (words.report("all_campaigns"), figures.report.total)]


def _name(figures: CountedCampaigns, row: CampaignRow) -> str:
    item = figures.reference_data.get(Kind.CAMPAIGN, row.campaign)
    return "" if item is None else item.name
