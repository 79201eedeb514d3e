"""Input and output against a plain count, day by day; orders, margins and payback by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.orders import MakeOrder
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import Counts, total
from crm_desktop.services.reports.leads.channels import ReportOptions
from crm_desktop.services.reports.leads.returns import Returns, count_returns
from tests.services.reports.filled_files import (
    AS_OF,
    BEGIN,
    fill,
    lead_rows,
    opportunities,
    options,
    rates,
    spends,
)
from tests.services.reports.plain_report import (
    DAY,
    PlainLead,
    PlainOpportunity,
    PlainRate,
    PlainSpend,
    midnight,
    plain_report,
)
from tests.services.reports.plain_road import belongs, moments_of
from tests.services.workspaces import Desk

D = Decimal
WON = 5
HYPOTHESIS = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


def counted(desk: Desk, options: ReportOptions, by: str = "channel", *, is_cash: bool = False) -> Returns:
    reader = desk.workspace.reader()
    try:
        with reader.snapshot() as connection:
            return count_returns(connection, options, by, is_cash=is_cash, zone=UTC)
    finally:
        reader.close()


@HYPOTHESIS
@given(lead_rows(), st.lists(opportunities, max_size=14), st.lists(spends, max_size=4), rates, options)
def test_the_cohort_view_equals_the_plain_count(
    desk: Desk,
    leads: list[PlainLead],
    opportunities: list[PlainOpportunity],
    spends: list[PlainSpend],
    rates: list[PlainRate],
    options: ReportOptions,
) -> None:
    kept = fill(desk, leads, opportunities, spends, rates)
    found = counted(desk, options)
    plain = plain_report(leads, kept, spends, options, rates)
    assert {row.by: (row.counts, row.spend, row.revenue) for row in found.rows} == {
        channel: (row.counts, row.spend, row.revenue) for channel, row in plain.rows.items()
    }
    assert found.lacking.lacking_count == plain.lacking
    # By month the same leads and amounts stand in other lines.
    months = counted(desk, options, "month")
    in_months = (
        replace(options, start=months.months[0].start, end=months.months[-1].end)
        if months.months
        else options
    )
    same = counted(desk, in_months)
    assert months.total.counts == same.total.counts
    if months.months:
        assert (months.total.spend, months.total.revenue) == (same.total.spend, same.total.revenue)
    for place, month in enumerate(months.months):
        alone = plain_report(leads, kept, spends, replace(options, start=month.start, end=month.end), rates)
        row = next(each for each in months.rows if each.by == place)
        assert row.counts == total(each.counts for each in alone.rows.values())
        assert row.revenue == sum((each.revenue for each in alone.rows.values()), Fraction(0))


@HYPOTHESIS
@given(lead_rows(), st.lists(opportunities, max_size=14), options)
def test_the_cash_view_counts_what_happened_in_the_days(
    desk: Desk, leads: list[PlainLead], opportunities: list[PlainOpportunity], options: ReportOptions
) -> None:
    kept = fill(desk, leads, opportunities, [])
    options = replace(options, within=None)
    as_of = midnight(options.as_of + timedelta(days=1)) - 1
    first = 0 if options.start is None else midnight(options.start)
    end = as_of + 1 if options.end is None else min(midnight(options.end + timedelta(days=1)), as_of + 1)
    expected: dict[int | None, Counts] = {}
    months: dict[str, int] = {}
    for lead in leads:
        if not belongs(lead, replace(options, start=None, end=None), as_of):
            continue
        for name, moment in moments_of(lead, kept).items():
            if first <= moment < end:
                expected[lead.channel] = expected.get(lead.channel, Counts()) + Counts(**{name: 1})
                if name == "won":
                    month = datetime.fromtimestamp(moment / 1000, UTC).strftime("%Y-%m")
                    months[month] = months.get(month, 0) + 1
    found = counted(desk, options, is_cash=True)
    assert {row.by: row.counts for row in found.rows if row.counts != Counts()} == expected
    by_month = counted(desk, replace(options, start=options.start or BEGIN), "month", is_cash=True)
    shown = {str(by_month.months[row.by or 0].start)[:7]: row.counts.won for row in by_month.rows}
    after = {month: count for month, count in months.items() if options.start or month >= "2025-11"}
    assert {month: count for month, count in shown.items() if count} == after


def test_a_window_has_no_meaning_where_everything_counts_on_its_own_day(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="window_in_cash_view"):
        counted(desk, ReportOptions(AS_OF, within=30), is_cash=True)


def test_an_empty_file_divides_by_nothing(desk: Desk) -> None:
    for by in ("channel", "campaign", "month"):
        found = counted(desk, ReportOptions(AS_OF), by)
        assert whole(found.total.spend, found.total.revenue) == [None, 0]
        assert found.total.payback is None
        assert sum(row.counts.leads for row in found.rows) == 0


def whole(*amounts: int | Fraction | None) -> list[int | None]:
    """Amounts that have no fractions of a minor unit."""
    assert all(each is None or each.denominator == 1 for each in amounts)
    return [None if each is None else int(each) for each in amounts]


def ordered(desk: Desk, day: date, amount: int, cost: int | None, *, channel: int = 1) -> int:
    """A lead of a channel, created on a day, with an order ten days later of one product."""
    made = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    lead = desk.create(Kind.LEAD, name="Anna", channel=channel, created_at=made)
    account = desk.create(Kind.ACCOUNT, name=f"Nordlicht {lead}", lead=lead)
    deal = desk.create(Kind.OPPORTUNITY, name="Lathe", lead=lead, account=account)
    told = {} if cost is None else {"cost": D(cost)}
    product = desk.create(Kind.PRODUCT, name=f"Lathe {lead}", price=D(amount), currency="TWD", **told)
    desk.create(Kind.LINE, opportunity=deal, product=product, quantity=D(2), unit_price=D(amount), taxes="5%")
    desk.edit(Kind.OPPORTUNITY, deal, stage=WON)
    return desk.workspace.run(MakeOrder(deal, {"ordered_on": day + timedelta(days=10)})).ids[0]


def test_orders_bring_what_is_paid_and_outstanding_the_margin_and_the_payback(desk: Desk) -> None:
    desk.create(Kind.SPEND, channel=1, amount=D(3000), first_day=date(2026, 1, 1), last_day=date(2026, 1, 31))
    first = ordered(desk, date(2026, 1, 2), 1000, 400)
    ordered(desk, date(2026, 1, 20), 1000, 300)
    desk.create(Kind.PAYMENT, order=first, amount=D(500), paid_on=date(2026, 2, 1))
    found = counted(desk, ReportOptions(date(2026, 12, 31)))
    row = next(each for each in found.rows if each.by == 1)
    assert whole(row.spend, row.revenue, row.cost) == [300_000, 400_000, 140_000]
    assert whole(row.paid, row.outstanding) == [50_000, 2 * 210_000 - 50_000]
    # 2,000 on 12 January and 2,000 on 30 January: the 3,000 of the spend are back on the second day.
    assert row.payback == 29
    assert row.counts == Counts(2, 0, 2, 2, 2)
    cash = counted(
        desk, ReportOptions(date(2026, 12, 31), date(2026, 1, 25), date(2026, 2, 10)), is_cash=True
    )
    row = next(each for each in cash.rows if each.by == 1)
    assert row.revenue == 200_000
    assert row.spend == Fraction(300_000 * 7, 31)
    months = counted(desk, ReportOptions(date(2026, 12, 31), date(2026, 1, 1)), "month", is_cash=True)
    assert [int(each.revenue) for each in months.rows][:2] == [400_000, 0]


def test_a_product_without_a_cost_leaves_the_margin_open(desk: Desk) -> None:
    ordered(desk, date(2026, 1, 2), 1000, 400)
    ordered(desk, date(2026, 1, 3), 1000, None, channel=2)
    found = counted(desk, ReportOptions(date(2026, 12, 31)))
    assert {row.by: row.cost for row in found.rows} == {1: 80_000, 2: None, None: 0}
    assert found.total.cost is None


def test_a_campaign_is_judged_by_its_own_leads_and_spend(desk: Desk) -> None:
    fair = desk.create(Kind.CAMPAIGN, name="Fair", channel=1)
    for campaign in (fair, None):
        desk.create(Kind.LEAD, name="Anna", channel=1, campaign=campaign)
    days = {"first_day": date(2026, 1, 1), "last_day": date(2026, 1, 1)}
    desk.create(Kind.SPEND, campaign=fair, amount=D(100), **days)
    desk.create(Kind.SPEND, channel=1, amount=D(900), **days)
    found = counted(desk, ReportOptions(date(2026, 12, 31)), "campaign")
    assert [(row.by, row.counts.leads) for row in found.rows] == [(fair, 1)]
    assert whole(found.rows[0].spend) == [10_000]


def test_a_win_on_the_last_evening_of_a_month_belongs_to_it(desk: Desk) -> None:
    """The month ends with its last millisecond, by the clock of the zone."""
    created = midnight(date(2025, 11, 30)) + DAY - 1
    fill(desk, [PlainLead(1, created, 1), PlainLead(2, created + 1, 1)], [], [])
    found = counted(desk, ReportOptions(AS_OF, date(2025, 11, 1), date(2025, 12, 31)), "month")
    assert [row.counts.leads for row in found.rows] == [1, 1]
