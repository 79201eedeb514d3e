"""The report of campaigns by hand, and its ties to the channel report and to plain SQL on the demo's file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from crm_desktop.core.commands import MoveOpportunity
from crm_desktop.core.conversions import ConvertLeads, LeadConversion
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import half_up
from crm_desktop.services.demo.command import FillWithDemoData
from crm_desktop.services.reports.leads.campaign_writing import costs
from crm_desktop.services.reports.leads.campaigns import CampaignReport, campaign_report
from crm_desktop.services.reports.leads.channels import ChannelReport, ReportOptions, channel_report
from crm_desktop.services.workspace import Workspace
from tests.services.workspaces import Desk, query

OPTIONS = ReportOptions(as_of=date(2026, 1, 31))
WON = 5


def counted(workspace: Workspace, options: ReportOptions = OPTIONS) -> tuple[CampaignReport, ChannelReport]:
    reader = workspace.reader()
    try:
        with reader.view() as view:
            return campaign_report(view, options, UTC), channel_report(view, options, UTC)
    finally:
        reader.close()


def won(desk: Desk, campaign: int | None, amount: int, currency: str) -> None:
    lead = desk.create(Kind.LEAD, name="Anna", channel=1, campaign=campaign)
    desk.workspace.run(ConvertLeads((LeadConversion(lead),)))
    deal = max(desk.tables()[Kind.OPPORTUNITY])
    desk.edit(Kind.OPPORTUNITY, deal, amount=Decimal(amount), currency=currency)
    closed = datetime(2026, 1, 1, tzinfo=UTC)
    desk.workspace.run(MoveOpportunity(deal, 1, WON, closed_at=closed))


def test_a_campaign_is_set_beside_its_plan_and_what_it_brought(desk: Desk) -> None:
    fair = desk.create(
        Kind.CAMPAIGN,
        name="Spring fair",
        channel=1,
        starts_on=date(2025, 12, 1),
        ends_on=date(2026, 1, 31),
        budget=Decimal(100),
        expected_revenue=Decimal(1000),
        currency="USD",
    )
    empty = desk.create(Kind.CAMPAIGN, name="Mailing")
    desk.create(Kind.CAMPAIGN, name="Forgotten", active=False)
    desk.create(Kind.RATE, currency="USD", day=date(2025, 12, 1), rate=Decimal("30.5"))
    days = {"first_day": date(2026, 1, 1), "last_day": date(2026, 1, 31)}
    desk.create(Kind.SPEND, campaign=fair, amount=Decimal(600), currency="TWD", **days)
    desk.create(Kind.SPEND, campaign=fair, amount=Decimal(10), currency="USD", **days)
    desk.create(Kind.SPEND, campaign=fair, amount=Decimal(7), currency="EUR", **days)
    desk.create(Kind.SPEND, channel=1, amount=Decimal(5000), currency="TWD", **days)
    won(desk, fair, 2000, "TWD")
    won(desk, fair, 100, "USD")
    won(desk, None, 9000, "TWD")
    desk.create(Kind.LEAD, name="Berta", campaign=fair)
    report, channels = counted(desk.workspace)
    first, second = report.rows
    assert (first.campaign, second.campaign) == (fair, empty)
    assert (first.counts.leads, first.counts.qualified, first.counts.opportunities, first.counts.won) == (
        3,
        2,
        2,
        2,
    )
    assert [first.budget, first.expected] == [305_000, 3_050_000]
    assert [first.spend, first.revenue] == [90_500, 505_000]
    assert list(costs(first)) == [Fraction(90_500, 3), 45_250, 45_250, 45_250]
    assert [second.spend, second.budget, second.revenue] == [None, None, 0]
    assert list(costs(second)) == [None] * 4
    assert report.is_converted
    assert {currency: each.count for currency, each in report.lacking.lacking.items()} == {"EUR": 1}
    # The office's whole spend: that of campaigns and that of channels.
    assert channels.total.spend == 90_500 + 500_000
    assert channels.total.revenue == 505_000 + 900_000


def test_a_rate_that_begins_too_late_leaves_the_plan_open(desk: Desk) -> None:
    fair = {"name": "Fair", "starts_on": date(2025, 12, 1), "budget": Decimal(100), "currency": "USD"}
    desk.create(Kind.CAMPAIGN, **fair)
    desk.create(Kind.RATE, currency="USD", day=date(2025, 12, 2), rate=Decimal("30.5"))
    assert counted(desk.workspace)[0].rows[0].budget is None


def test_the_demo_ties_with_plain_sql(tmp_path: Path) -> None:
    path = tmp_path / "demo.crm"
    workspace = Workspace.open(path, currency="TWD")
    workspace.run(FillWithDemoData("en", leads=200))
    options = ReportOptions(as_of=date.today())
    report, channels = counted(workspace, options)
    workspace.close()
    rate = """(SELECT rate / 1000000 FROM rate WHERE rate.currency = o.currency AND base = 'TWD'
               AND day <= {day} ORDER BY day DESC LIMIT 1)"""
    in_cents = "SUM(CASE WHEN o.currency = 'TWD' THEN o.amount * 1000000 ELSE o.amount * {rate} END)"
    spent = in_cents.format(rate=rate.format(day="o.first_day"))
    by_campaign = dict(query(path, f"SELECT campaign, {spent} FROM spend o GROUP BY campaign"))
    assert {row.campaign: row.spend for row in report.rows} == {
        campaign: Fraction(parts, 10**6) for campaign, parts in by_campaign.items() if campaign is not None
    }
    assert channels.total.spend == Fraction(sum(by_campaign.values()), 10**6)
    leads = dict(query(path, "SELECT campaign, COUNT(*) FROM lead WHERE campaign > 0 GROUP BY campaign"))
    assert {row.campaign: row.counts.leads for row in report.rows} == leads
    closed = "date(o.closed_at / 1000, 'unixepoch')"
    earned = in_cents.format(rate=rate.format(day=closed))
    stage = "(SELECT id FROM stage WHERE kind = 'won')"
    deals = f"""SELECT {earned} FROM opportunity o JOIN lead ON lead.id = o.lead
                WHERE o.stage IN {stage} AND {{which}}
                AND o.id NOT IN (SELECT opportunity FROM "order" WHERE opportunity > 0)"""
    ordered = in_cents.format(rate=rate.format(day="o.ordered_on"))
    orders = f"""SELECT {ordered}
        FROM (SELECT o.*, net - coalesce((SELECT sum(net) FROM credit_note WHERE "order" = o.id), 0) AS amount
              FROM "order" o WHERE status <> 'cancelled') o
        JOIN lead ON lead.id = coalesce(
            (SELECT l.id FROM lead l
             WHERE l.account = o.account OR l.id = (SELECT lead FROM account WHERE id = o.account)
             ORDER BY l.created_at, l.id LIMIT 1),
            (SELECT lead FROM opportunity WHERE id = o.opportunity))
        WHERE {{which}}"""

    def earned_by(which: str) -> Fraction:
        parts = (query(path, each.format(which=which))[0][0] for each in (deals, orders))
        return Fraction(sum(part or 0 for part in parts), 10**6)

    assert channels.total.revenue == earned_by("1")
    assert report.total.revenue == earned_by("lead.campaign IS NOT NULL")
    assert channels.total.repeat > 0
    assert report.earned.minor == half_up(report.total.revenue)
    assert not report.lacking.lacking
    assert report.is_converted
