"""The channel report against a plain model, and its single rules by hand."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.core.commands import MoveOpportunity
from crm_desktop.core.conversions import Becoming, ConvertLeads, LeadConversion, Part
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import Counts
from crm_desktop.services.reports.leads.channels import (
    ChannelReport,
    ReportOptions,
    channel_report,
    cohort_of,
    creation_days,
)
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
    PlainReport,
    PlainRow,
    PlainSpend,
    midnight,
    plain_report,
)
from tests.services.workspaces import Desk


def counted(desk: Desk, options: ReportOptions) -> ChannelReport:
    reader = desk.workspace.reader()
    try:
        return channel_report(reader, options, UTC)
    finally:
        reader.close()


def as_plain(report: ChannelReport) -> PlainReport:
    rows = {row.channel: PlainRow(row.counts, row.spend, row.revenue) for row in report.rows}
    assert len(rows) == len(report.rows)
    return PlainReport(rows, report.median_days, report.lacking.lacking_count)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lead_rows(), st.lists(opportunities, max_size=14), st.lists(spends, max_size=4), rates, options)
def test_the_report_equals_the_plain_count(
    desk: Desk,
    leads: list[PlainLead],
    opportunities: list[PlainOpportunity],
    spends: list[PlainSpend],
    rates: list[PlainRate],
    options: ReportOptions,
) -> None:
    kept = fill(desk, leads, opportunities, spends, rates)
    report = counted(desk, options)
    assert as_plain(report) == plain_report(leads, kept, spends, options, rates)
    assert report.total.counts == sum((row.counts for row in report.rows), Counts())


def lead(number: int, day: date, **more: object) -> PlainLead:
    return PlainLead(number, midnight(day) + DAY // 2, **more)  # type: ignore[arg-type]


def test_the_first_win_counts_and_two_opportunities_of_a_lead_count_once(desk: Desk) -> None:
    created = midnight(BEGIN)
    made = [PlainLead(1, created, 1)]
    won = [
        PlainOpportunity(1, created + DAY, 5, created + 3 * DAY),
        PlainOpportunity(1, created + DAY, 5, created + 90 * DAY),
    ]
    fill(desk, made, won, [])
    assert counted(desk, ReportOptions(AS_OF)).total.counts == Counts(1, 0, 1, 1, 1)
    assert counted(desk, ReportOptions(AS_OF)).median_days == 3


def test_a_second_lead_of_an_open_deal_has_won_with_it_and_its_money_counts_once(desk: Desk) -> None:
    first = desk.create(Kind.LEAD, name="Anna Berg", company="Nordlicht", channel=1)
    desk.workspace.run(ConvertLeads((LeadConversion(first),)))
    deal = int(desk.row(Kind.LEAD, first)["opportunity"] or 0)
    second = desk.create(Kind.LEAD, name="Ben Berg", company="Nordlicht", channel=2)
    into = LeadConversion(second, opportunity=Part(Becoming.EXISTING, deal))
    desk.workspace.run(ConvertLeads((into,)))
    desk.edit(Kind.OPPORTUNITY, deal, amount=Decimal(1000))
    desk.workspace.run(MoveOpportunity(deal, 1, 5))
    report = counted(desk, ReportOptions(date(2200, 1, 1)))
    rows = {row.channel: row for row in report.rows}
    assert [rows[channel].counts for channel in (1, 2)] == [Counts(1, 0, 1, 1, 1)] * 2
    assert (rows[1].revenue, rows[2].revenue) == (Fraction(1000 * 100), Fraction(0))


def test_a_deal_of_another_lead_is_reached_and_won_no_earlier_than_it_was_joined(desk: Desk) -> None:
    created = midnight(BEGIN)
    joined = PlainLead(2, created, 1, opportunity=1, converted_at=created + 40 * DAY)
    older = PlainOpportunity(1, created - 10 * DAY, 5, created - 5 * DAY)
    fill(desk, [PlainLead(1, created - 20 * DAY, 2), joined], [older], [])
    options = ReportOptions(AS_OF, start=BEGIN)
    assert counted(desk, options).total.counts == Counts(1, 0, 1, 1, 1)
    assert counted(desk, options).median_days == 40
    within = ReportOptions(AS_OF, start=BEGIN, within=30)
    assert counted(desk, within).total.counts == Counts(1, 0, 0, 0, 0)


def test_an_own_deal_counts_from_its_own_day_whenever_the_lead_was_converted(desk: Desk) -> None:
    created = midnight(BEGIN)
    lead = PlainLead(1, created, 1, opportunity=1, converted_at=created + 10 * DAY)
    fill(desk, [lead], [PlainOpportunity(1, created + 40 * DAY)], [])
    assert counted(desk, ReportOptions(AS_OF, within=30)).total.counts == Counts(1, 0, 0, 0, 0)


def test_a_opportunity_won_once_and_lost_later_stays_won_but_earns_nothing(desk: Desk) -> None:
    created = midnight(BEGIN)
    fill(desk, [PlainLead(1, created, 1)], [PlainOpportunity(1, created, 6, created + DAY, 5_000, "TWD")], [])
    total = counted(desk, ReportOptions(AS_OF)).total
    assert (total.counts.won, total.revenue) == (1, Fraction(0))


def test_a_opportunity_dated_before_its_lead_counts_as_won(desk: Desk) -> None:
    created = midnight(BEGIN) + 10 * DAY
    fill(desk, [PlainLead(1, created, 1)], [PlainOpportunity(1, created - 5 * DAY, 5, created - 2 * DAY)], [])
    report = counted(desk, ReportOptions(AS_OF, within=30))
    assert (report.total.counts.won, report.median_days) == (1, 0)


def test_leads_too_young_for_the_window_are_counted_beside(desk: Desk) -> None:
    young = AS_OF - timedelta(days=10)
    fill(desk, [lead(1, BEGIN, channel=1), lead(2, young, channel=1, qualified_at=midnight(young))], [], [])
    assert counted(desk, ReportOptions(AS_OF, within=30)).total.counts == Counts(2, 1, 0, 0, 0)
    assert counted(desk, ReportOptions(AS_OF)).total.counts == Counts(2, 0, 1, 0, 0)


def test_not_recorded_is_shown_as_soon_as_anything_is(desk: Desk) -> None:
    assert counted(desk, ReportOptions(AS_OF)).rows == ()
    fill(desk, [lead(1, BEGIN, channel=2)], [], [])
    assert {row.channel for row in counted(desk, ReportOptions(AS_OF)).rows} == {None, 2}


def test_spend_on_a_campaign_counts_for_its_channel(desk: Desk) -> None:
    campaign = desk.create(Kind.CAMPAIGN, name="Spring", channel=3)
    desk.create(
        Kind.SPEND,
        campaign=campaign,
        first_day=date(2026, 1, 1),
        last_day=date(2026, 1, 10),
        amount=Decimal(1000),
    )
    rows = {row.channel: row for row in counted(desk, ReportOptions(AS_OF, end=date(2026, 1, 5))).rows}
    assert rows[3].spend == Fraction(50_000)


def test_a_spend_cannot_end_before_it_begins(desk: Desk) -> None:
    days = {"first_day": date(2026, 1, 2), "last_day": date(2026, 1, 1)}
    with pytest.raises(RuleBroken) as refused:
        desk.create(Kind.SPEND, channel=1, amount=Decimal(5), **days)
    assert (refused.value.key, refused.value.field) == ("range_reversed", "last_day")
    good = desk.create(
        Kind.SPEND, channel=1, amount=Decimal(5), first_day=date(2026, 1, 1), last_day=date(2026, 1, 1)
    )
    with pytest.raises(RuleBroken):
        desk.edit(Kind.SPEND, good, first_day=date(2026, 1, 2))


def test_the_period_before_is_as_long_and_seen_as_it_stood_then() -> None:
    now = ReportOptions(AS_OF, date(2026, 1, 1), AS_OF, within=30)
    before = now.previous()
    assert before is not None
    assert (before.start, before.end) == (date(2025, 12, 1), date(2025, 12, 31))
    assert before.as_of == date(2025, 12, 31)
    assert before.within == 30
    assert ReportOptions(AS_OF, None, AS_OF).previous() is None


def test_the_last_day_of_a_range_is_whole(desk: Desk) -> None:
    evening = midnight(AS_OF) + DAY - 1
    fill(desk, [PlainLead(1, evening, 1), PlainLead(2, evening + 1, 1)], [], [])
    assert counted(desk, ReportOptions(AS_OF, AS_OF, AS_OF)).total.counts.leads == 1
    assert cohort_of(ReportOptions(AS_OF), UTC).as_of == evening


def test_first_and_last_day_of_creation(desk: Desk, tmp_path: Path) -> None:
    reader = desk.workspace.reader()
    assert creation_days(reader, UTC) is None
    fill(desk, [lead(1, AS_OF), lead(2, BEGIN)], [], [])
    assert creation_days(reader, UTC) == (BEGIN, AS_OF)
    reader.close()
