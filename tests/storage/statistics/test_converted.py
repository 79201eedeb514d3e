"""Sums over several currencies by SQL, against decimals deal by deal, by the days of several time zones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.core.commands import Undo
from crm_desktop.core.queries import ListQuery, Matching, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import ConvertedSum, RateDays
from crm_desktop.core.values.amounts.money import decimals
from crm_desktop.storage.statistics.board import ColumnTotals
from tests.services.workspaces import Desk, query, statements

#: Days begin at other moments in each; in the second one an hour is missing and one comes twice.
ZONES = (ZoneInfo("Asia/Taipei"), ZoneInfo("America/New_York"), ZoneInfo("Asia/Kathmandu"))
BEGIN = date(2025, 10, 25)
TODAY = date(2025, 11, 10)
ENQUIRY, WON = 1, 5
EXACT = Context(prec=200)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "office.crm")
    yield made
    made.close()


@dataclass(frozen=True)
class Deal:
    stage: int
    currency: str | None
    amount: int | None
    closed_at: int | None
    probability: int | None


@dataclass(frozen=True)
class Rate:
    currency: str
    day: date
    rate: Decimal


DAYS = st.integers(-5, 20).map(lambda days: BEGIN + timedelta(days))
MOMENTS = st.tuples(DAYS, st.integers(0, 95), st.sampled_from((-1, 0, 1, 59_999))).map(
    lambda told: (
        int(datetime(told[0].year, told[0].month, told[0].day, tzinfo=UTC).timestamp() * 1000)
        + told[1] * 900_000
        + told[2]
    )
)
DEALS = st.builds(
    Deal,
    stage=st.sampled_from((ENQUIRY, WON)),
    currency=st.sampled_from((None, "TWD", "USD", "JPY", "KWD")),
    amount=st.none() | st.integers(-(10**9), 10**12),
    closed_at=st.none() | MOMENTS,
    probability=st.none() | st.integers(0, 100),
)
RATES = st.dictionaries(
    st.tuples(st.sampled_from(("USD", "JPY", "KWD")), DAYS),
    st.decimals(Decimal("0.000000000001"), 1000, places=12),
    max_size=8,
).map(lambda told: [Rate(currency, day, rate) for (currency, day), rate in told.items()])


def fill(desk: Desk, deals: list[Deal], rates: list[Rate]) -> None:
    connection = driver.connect(str(desk.path))
    for table in ("opportunity", "rate"):
        connection.execute(f"DELETE FROM {table}")
    connection.commit()
    connection.close()
    with desk.writing() as work:
        columns = ["name", "stage", "currency", "amount", "closed_at", "probability"]
        rows = [("x", d.stage, d.currency, d.amount, d.closed_at, d.probability) for d in deals]
        if rows:
            work.insert_many(Kind.OPPORTUNITY, columns, rows)
        told = [(r.currency, r.day.isoformat(), int(r.rate.scaleb(12)), "TWD") for r in rates]
        if told:
            work.insert_many(Kind.RATE, ["currency", "day", "rate", "base"], told)
        work.commit("filled")


def plain_sum(
    deals: list[tuple[Decimal, Deal]], rates: list[Rate], zone: ZoneInfo
) -> tuple[int, dict[str, tuple[int, Decimal]]]:
    """The sum in cents, and by currency how many lack a rate and what they come to in minor units."""
    total, lacking = Decimal(0), dict[str, tuple[int, Decimal]]()
    for minor, deal in deals:
        currency = deal.currency or "TWD"
        day = TODAY
        if deal.closed_at is not None:
            moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=deal.closed_at)
            day = moment.astimezone(zone).date()
        known = [rate for rate in rates if rate.currency == currency and rate.day <= day]
        if currency != "TWD" and not known:
            count, amount = lacking.get(currency, (0, Decimal(0)))
            lacking[currency] = (count + 1, amount + minor)
            continue
        rate = Decimal(1) if currency == "TWD" else max(known, key=lambda each: each.day).rate
        amount = minor.scaleb(-decimals(currency), EXACT)
        total = EXACT.add(total, EXACT.multiply(amount, rate))
    return int(total.scaleb(2, EXACT).quantize(Decimal(1), ROUND_HALF_UP, EXACT)), lacking


def told(total: ConvertedSum) -> tuple[int, dict[str, tuple[int, Decimal]]]:
    lacking = {
        currency: (each.count, Decimal(each.amount.numerator) / each.amount.denominator)
        for currency, each in total.lacking.items()
    }
    return total.minor, lacking


def totals_of(desk: Desk, zone: ZoneInfo) -> tuple[ConvertedSum, dict[int, ColumnTotals]]:
    reader = desk.workspace.reader()
    try:
        days, query = RateDays(TODAY, zone), ListQuery(Kind.OPPORTUNITY)
        with reader.view() as view:
            total = view.converted_sum(Matching(query), "amount", days)
            return total, view.column_totals(query, days)
    finally:
        reader.close()


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(DEALS, max_size=12), RATES, st.sampled_from(ZONES))
def test_sums_of_lists_and_columns_agree_with_decimals(
    desk: Desk, deals: list[Deal], rates: list[Rate], zone: ZoneInfo
) -> None:
    fill(desk, deals, rates)
    whole, columns = totals_of(desk, zone)
    filled = [(Decimal(deal.amount), deal) for deal in deals if deal.amount is not None]
    assert told(whole) == plain_sum(filled, rates, zone)
    assert {stage: each.count for stage, each in columns.items()} == {
        stage: sum(deal.stage == stage for deal in deals) for stage in {deal.stage for deal in deals}
    }
    for stage, totals in columns.items():
        own = [(amount, deal) for amount, deal in filled if deal.stage == stage]
        assert told(totals.amount) == plain_sum(own, rates, zone)
        usual = {ENQUIRY: 10, WON: 100}[stage]
        chances = [
            (deal.probability if stage == ENQUIRY and deal.probability is not None else usual)
            for _, deal in own
        ]
        weighted = [
            (amount * chance / 100, deal) for (amount, deal), chance in zip(own, chances, strict=True)
        ]
        assert told(totals.weighted) == plain_sum(weighted, rates, zone)


@pytest.fixture
def abroad(desk: Desk) -> Desk:
    """A deal of NT$ 100 and one of US$ 10 that was won the day before yesterday."""
    desk.create(Kind.OPPORTUNITY, name="own", amount=100, currency="TWD")
    closed = datetime(2025, 12, 30, 12, tzinfo=UTC)
    desk.create(Kind.OPPORTUNITY, name="won", amount=10, currency="USD", stage=WON, closed_at=closed)
    return desk


def total_of(desk: Desk) -> ConvertedSum:
    return totals_of(desk, ZONES[0])[0]


def test_a_changed_rate_is_followed_by_the_sums_and_undone_with_them(abroad: Desk) -> None:
    assert total_of(abroad).sums == [("TWD", 10_000), ("USD", 1_000)]
    rate = abroad.create(Kind.RATE, currency="USD", day=date(2025, 12, 30), rate=Decimal("31.5"))
    assert total_of(abroad).sums == [("TWD", 41_500)]
    abroad.create(Kind.RATE, currency="USD", day=date(2025, 12, 31), rate=Decimal(99))
    assert total_of(abroad).sums == [("TWD", 41_500)]
    abroad.edit(Kind.RATE, rate, rate=Decimal(32))
    assert total_of(abroad).sums == [("TWD", 42_000)]
    abroad.workspace.run(Undo())
    assert total_of(abroad).sums == [("TWD", 41_500)]
    abroad.edit(Kind.RATE, rate, day=date(2026, 1, 1))
    lacking = total_of(abroad)
    assert lacking.sums == [("TWD", 10_000), ("USD", 1_000)]
    assert lacking.lacking["USD"].since == "2025-12-31"


def test_what_is_in_one_currency_is_counted_by_one_statement(desk: Desk) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="own", amount=100, currency="TWD")
    reader = desk.workspace.reader()
    try:
        with statements(desk.workspace.file.reading) as seen, reader.view() as view:
            days = RateDays(TODAY, ZONES[0])
            view.converted_sum(Records(Kind.OPPORTUNITY, (deal,)), "amount", days)
            assert not [each for each in seen if "rate" in each.partition("FROM")[2].split()]
    finally:
        reader.close()


def test_sums_in_several_currencies_are_added_up_in_the_order_of_an_index(abroad: Desk) -> None:
    reader = abroad.workspace.reader()
    try:
        with statements(abroad.workspace.file.reading) as seen, reader.view() as view:
            view.column_totals(ListQuery(Kind.OPPORTUNITY), RateDays(TODAY, ZONES[0]))
    finally:
        reader.close()
    summing = [each for each in seen if "FROM opportunity JOIN" in each]
    assert len(summing) == 2
    for statement in summing:
        values = ["USD"] * statement.count("?")
        plan = " ".join(
            str(step[3]) for step in query(abroad.path, f"EXPLAIN QUERY PLAN {statement}", *values)
        )
        assert "USING COVERING INDEX ix_opportunity_sums" in plan
        assert "TEMP B-TREE" not in plan


def test_an_empty_list_comes_to_nothing_in_the_office_s_currency(desk: Desk) -> None:
    assert total_of(desk).sums == [("TWD", 0)]
