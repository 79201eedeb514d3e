"""Revenue of channels from orders: net, less credit notes, first and repeat, by the account's first lead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from crm_desktop.core.orders import MakeOrder, RepeatOrder
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reports.leads.channels import ReportOptions, channel_report
from tests.services.workspaces import Desk

D = Decimal
FAIR, REFERRAL, WON = 1, 6, 5
DAY = date(2026, 1, 1)
JUDGED = date(2026, 12, 31)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "office.crm")
    yield made
    made.close()


def lead(desk: Desk, channel: int, day: date = DAY) -> int:
    created = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return desk.create(Kind.LEAD, name="Anna", channel=channel, created_at=created)


def won(desk: Desk, of: int | None, account: int | None, amount: int) -> int:
    """A won deal of one line with 5 % of tax on top."""
    deal = desk.create(Kind.OPPORTUNITY, name="Lathe", lead=of, account=account)
    desk.create(Kind.LINE, opportunity=deal, name="Lathe", unit_price=D(amount), taxes="5%")
    desk.edit(Kind.OPPORTUNITY, deal, stage=WON)
    return deal


def ordered(desk: Desk, deal: int, day: date) -> int:
    return desk.workspace.run(MakeOrder(deal, {"ordered_on": day})).ids[0]


def earned(desk: Desk, within: int | None = None) -> dict[int | None, tuple[int, int]]:
    """Revenue and its repeat part by channel, in whole dollars, of channels that earned something."""
    reader = desk.workspace.reader()
    try:
        report = channel_report(reader, ReportOptions(JUDGED, within=within), UTC)
    finally:
        reader.close()
    total = report.total
    assert total.revenue == sum((row.revenue for row in report.rows), Fraction(0))
    assert total.repeat == sum((row.repeat for row in report.rows), Fraction(0))
    return {
        row.channel: (int(row.revenue / 100), int(row.repeat / 100)) for row in report.rows if row.revenue
    }


def test_an_order_counts_without_tax_in_place_of_its_deal(desk: Desk) -> None:
    first = lead(desk, FAIR)
    account = desk.create(Kind.ACCOUNT, name="Bau", lead=first)
    deal = won(desk, first, account, 1000)
    assert earned(desk) == {FAIR: (1000, 0)}
    order = ordered(desk, deal, DAY)
    desk.edit(Kind.ORDER_LINE, 1, unit_price=D(1200))
    assert earned(desk) == {FAIR: (1200, 0)}
    desk.create(Kind.CREDIT_NOTE, order=order, issued_on=DAY, amount=D(210))
    assert earned(desk) == {FAIR: (1000, 0)}
    desk.edit(Kind.ORDER, order, status="cancelled")
    assert earned(desk) == {}


def test_repeat_orders_are_a_part_of_their_own_and_know_no_window(desk: Desk) -> None:
    first = lead(desk, FAIR)
    account = desk.create(Kind.ACCOUNT, name="Bau", lead=first)
    order = ordered(desk, won(desk, first, account, 1000), DAY + timedelta(days=20))
    desk.workspace.run(RepeatOrder(order, {"ordered_on": DAY + timedelta(days=200)}))
    assert earned(desk) == {FAIR: (2000, 1000)}
    assert earned(desk, within=30) == {FAIR: (2000, 1000)}
    desk.edit(Kind.ORDER, order, ordered_on=DAY + timedelta(days=31))
    assert earned(desk, within=30) == {FAIR: (1000, 1000)}
    assert earned(desk, within=60) == {FAIR: (2000, 1000)}


def test_an_order_is_due_to_the_first_lead_of_its_account(desk: Desk) -> None:
    later, first = lead(desk, REFERRAL, DAY + timedelta(days=9)), lead(desk, FAIR)
    account = desk.create(Kind.ACCOUNT, name="Bau", lead=first)
    ordered(desk, won(desk, later, account, 700), DAY + timedelta(days=10))
    assert earned(desk) == {FAIR: (700, 0)}
    ordered(desk, won(desk, later, None, 50), DAY + timedelta(days=11))
    assert earned(desk) == {FAIR: (700, 0), REFERRAL: (50, 0)}
    desk.create(Kind.ORDER, ordered_on=DAY, net=D(9), name="Nobody's")
    assert earned(desk) == {FAIR: (700, 0), REFERRAL: (50, 0)}


def test_what_is_ordered_after_the_day_of_judgement_is_not_earned_yet(desk: Desk) -> None:
    first = lead(desk, FAIR)
    account = desk.create(Kind.ACCOUNT, name="Bau", lead=first)
    ordered(desk, won(desk, first, account, 700), JUDGED + timedelta(days=1))
    assert earned(desk) == {}


def test_orders_in_another_currency_count_at_the_rate_of_their_day_or_are_named(desk: Desk) -> None:
    first = lead(desk, FAIR)
    account = desk.create(Kind.ACCOUNT, name="Bau", lead=first)
    desk.create(Kind.ORDER, account=account, ordered_on=DAY, net=D(9), currency="EUR")
    assert earned(desk) == {}
    reader = desk.workspace.reader()
    report = channel_report(reader, ReportOptions(JUDGED), UTC)
    reader.close()
    assert report.lacking.lacking["EUR"].amount == 900
    for day, rate in ((DAY, D(35)), (DAY + timedelta(days=1), D(36))):
        desk.create(Kind.RATE, currency="EUR", day=day, rate=rate)
    assert earned(desk) == {FAIR: (9 * 35, 0)}
