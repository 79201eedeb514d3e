"""The report of campaigns for pages: its figures in words, and what is behind them as lists."""

from __future__ import annotations

from datetime import tzinfo
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.interest import DAYS, Interest, everything_of, reference_lists
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.words import Words
from crm_desktop.bridge.reports.channel_figures import DASH, Tile, ratio_text
from crm_desktop.core.queries import Filter, ListQuery, Operator, Stored
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.spending import return_on_spend
from crm_desktop.core.values.amounts.money import decimals
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reports.choosing import lead_filters
from crm_desktop.services.reports.leads.campaign_writing import CampaignsReport, CountedCampaigns, costs
from crm_desktop.services.reports.leads.campaigns import CampaignReport, CampaignRow, campaign_report
from crm_desktop.services.reports.leads.channels import ReportOptions
from crm_desktop.services.reports.leads.earnings import EARNING_KINDS

__all__ = ["CampaignReport", "CampaignRow", "CampaignWords", "campaign_interest", "campaign_rows"]


def campaign_interest(catalogue: Catalogue) -> Interest:
    """What the report is made of."""
    return everything_of(*EARNING_KINDS) | reference_lists(catalogue) | DAYS


def read_campaigns(view: View, options: ReportOptions, zone: tzinfo | None) -> CampaignReport:
    """Count the leads that were chosen."""
    return campaign_report(view, options, zone)


def leads_of(campaign: int, options: ReportOptions, zone: tzinfo | None) -> ListQuery:
    """The leads of a campaign that are counted."""
    of_campaign = Filter("campaign", Operator.ANY_OF, (campaign,))
    return ListQuery(Kind.LEAD, filters=(of_campaign, *lead_filters(options, zone)))


def deals_of(campaign: int) -> ListQuery:
    """All deals of a campaign."""
    return ListQuery(Kind.OPPORTUNITY, filters=(Filter("campaign", Operator.ANY_OF, (campaign,)),))


def campaign_rows(report: CampaignReport, reference_data: ReferenceData, words: Words) -> list[list[str]]:
    """The report as the rows of a table file: a line a campaign and one for all."""
    return CampaignsReport().rows(CountedCampaigns(report, reference_data), words)


@frozen
class CampaignLine:
    """One line of the list, ready to show; amounts are whole units of the office's currency."""

    campaign: int
    name: str
    days: str
    leads: str
    won: str
    spend: str
    revenue: str
    per_lead: str
    ratio: str


class CampaignWords:
    """Makes every text of the report, for one language and one state of the reference data."""

    def __init__(self, words: Words, formats: Formats, reference_data: ReferenceData) -> None:
        self._words = words
        self._formats = formats
        self._reference_data = reference_data

    def name(self, campaign: int) -> str:
        """What a campaign is called."""
        return self._words.item(self._reference_data, Kind.CAMPAIGN, campaign)

    def subtitle(self, campaign: int) -> str:
        """Its channel and its days."""
        facts = self._facts(campaign)
        channel = facts.get("channel")
        named = "" if channel is None else self._words.item(self._reference_data, Kind.CHANNEL, int(channel))
        return " · ".join(filter(None, (named, self._days(campaign))))

    def lines(self, report: CampaignReport) -> list[CampaignLine]:
        """A line a campaign."""
        return [self._line(row, report.currency) for row in report.rows]

    def _line(self, row: CampaignRow, currency: str) -> CampaignLine:
        number = self._formats.number
        per_lead = costs(row)[0]
        return CampaignLine(
            row.campaign,
            self.name(row.campaign),
            self._days(row.campaign),
            number(row.counts.leads),
            number(row.counts.won),
            self._units(row.spend, currency),
            self._units(row.revenue or None, currency),
            self._units(per_lead, currency),
            self.ratio(row),
        )

    def tiles(self, row: CampaignRow, currency: str) -> list[Tile]:
        """What each step cost: a lead, a qualified one, a deal, a won one; each with how many there are."""
        translate = QCoreApplication.translate
        titles = (
            translate("CampaignReport", "Per lead"),
            translate("CampaignReport", "Per qualified lead"),
            translate("CampaignReport", "Per deal"),
            translate("CampaignReport", "Per won deal"),
        )
        bases = (
            translate("CampaignReport", "%Ln lead(s)", "", row.counts.leads),
            translate("CampaignReport", "%Ln qualified", "", row.counts.qualified),
            translate("CampaignReport", "%Ln deal(s)", "", row.counts.opportunities),
            translate("CampaignReport", "%Ln won", "", row.counts.won),
        )
        return [
            Tile(title, self.money(cost, currency), basis=basis, brief=self._brief(cost, currency))
            for title, cost, basis in zip(titles, costs(row), bases, strict=True)
        ]

    def _brief(self, cost: Fraction | None, currency: str) -> str:
        return "" if cost is None else self._formats.short_money(round(cost), currency)

    def spent_of(self, row: CampaignRow, currency: str) -> str:
        """Spend beside the budget."""
        spend = self.money(row.spend, currency)
        if row.budget is None:
            return spend
        template = QCoreApplication.translate("CampaignReport", "{spend} of {budget}")
        return template.format(spend=spend, budget=self.money(row.budget, currency))

    def earned_of(self, row: CampaignRow, currency: str) -> str:
        """Revenue beside what was expected."""
        revenue = self.money(row.revenue or None, currency)
        if row.expected is None:
            return revenue
        template = QCoreApplication.translate("CampaignReport", "{revenue} of {expected} expected")
        return template.format(revenue=revenue, expected=self.money(row.expected, currency))

    @staticmethod
    def share(part: Fraction | None, whole: Fraction | None) -> int:
        """A part of a whole in per cent, no more than all of it."""
        return min(100, int(100 * part / whole)) if part and whole else 0

    def ratio(self, row: CampaignRow) -> str:
        """Return on spend."""
        gain = return_on_spend(row.revenue, row.spend)
        return DASH if gain is None else ratio_text(gain, self._formats)

    def notes(self, report: CampaignReport) -> list[str]:
        """What has to be said beside the figures."""
        if not report.is_converted:
            return []
        return [
            QCoreApplication.translate(
                "ChannelChart", "Amounts in other currencies are converted at the rates of their days."
            )
        ]

    def money(self, minor: Fraction | None, currency: str) -> str:
        """An amount without decimals once it is a hundred or more; a dash where there is none."""
        if minor is None:
            return DASH
        unit = 10 ** decimals(currency)
        return self._formats.money(
            round(minor / unit) * unit if abs(minor) >= 100 * unit else round(minor), currency
        )

    def _units(self, minor: Fraction | None, currency: str) -> str:
        return DASH if minor is None else self._formats.number(round(minor / 10 ** decimals(currency)))

    def _days(self, campaign: int) -> str:
        facts = self._facts(campaign)
        ends = [str(facts[name]) if facts.get(name) else "" for name in ("starts_on", "ends_on")]
        return " – ".join(ends) if any(ends) else ""

    def _facts(self, campaign: int) -> dict[str, Stored]:
        item = self._reference_data.get(Kind.CAMPAIGN, campaign)
        return {} if item is None else dict(item.facts)
