"""Input and output (投入產出比): what was spent, what it brought, and when that had paid it back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, tzinfo
from fractions import Fraction

from sqlalchemy.engine import Connection

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.rules.currency_rates import ConvertedSum, CurrencyRates, RateDays
from crm_desktop.core.rules.rates import Counts, total
from crm_desktop.core.rules.spending import payback_days, share_in_range
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.core.values.time.periods import DayRange, months_of
from crm_desktop.services.reports.leads.channels import ReportOptions, cohort_of
from crm_desktop.storage.rates import read_base_currency, read_rates
from crm_desktop.storage.statistics.cash import (
    deal_incomes,
    first_days,
    order_costs,
    reached_counts,
    undated_leads,
)
from crm_desktop.storage.statistics.channels import CHANNEL, MONTH, Cohort, channel_counts
from crm_desktop.storage.statistics.order_revenue import OrderRevenue, order_revenue
from crm_desktop.storage.statistics.spends import SpendRow, spend_rows

#: Money in minor units: whole numbers as long as nothing was converted, which add up in a tenth of the time.
Amount = int | Fraction
_MILLION = 1_000_000
#: What the figures can be told apart by.
BY = (CHANNEL, "campaign", MONTH)


@dataclass
class ReturnRow:
    """One line; money in minor units of the office's currency, exact.

    `spend` is None where nothing is recorded, `cost` where that of the goods of some order is not known.
    """

    by: int | None
    counts: Counts = field(default_factory=Counts)
    spend: Fraction | None = None
    revenue: Amount = 0
    repeat: Amount = 0
    paid: Amount = 0
    outstanding: Amount = 0
    cost: Amount | None = 0
    spent_from: date | None = None
    #: what was earned on which day
    earned: list[tuple[date, Amount]] = field(default_factory=list)

    @property
    def payback(self) -> int | None:
        """Days from the first day of the spend until it was earned; None until then."""
        return None if self.spent_from is None else payback_days(self.spent_from, self.spend, self.earned)


@dataclass(frozen=True)
class Returns:
    """All lines; `months` are those that the lines' places name where they are told apart by month."""

    options: ReportOptions
    by: str
    is_cash: bool
    rows: tuple[ReturnRow, ...]
    currency: str
    months: tuple[DayRange, ...]
    lacking: ConvertedSum
    is_converted: bool
    #: leads that are qualified without a day, which the cash view cannot count
    undated: int = 0

    @property
    def total(self) -> ReturnRow:
        """All lines together."""
        spends = [row.spend for row in self.rows if row.spend is not None]
        costs = [row.cost for row in self.rows]
        known = [cost for cost in costs if cost is not None]
        return ReturnRow(
            None,
            total(row.counts for row in self.rows),
            sum(spends, Fraction(0)) if spends else None,
            _sum(row.revenue for row in self.rows),
            _sum(row.repeat for row in self.rows),
            _sum(row.paid for row in self.rows),
            _sum(row.outstanding for row in self.rows),
            sum(known, Fraction(0)) if len(known) == len(costs) else None,
            min((row.spent_from for row in self.rows if row.spent_from is not None), default=None),
            [each for row in self.rows for each in row.earned],
        )


def _sum(amounts: Iterable[Amount]) -> Fraction:
    return Fraction(sum(amounts))


def count_returns(
    connection: Connection,
    options: ReportOptions,
    by: str = CHANNEL,
    *,
    is_cash: bool = False,
    zone: tzinfo | None = None,
    costs: bool = True,
) -> Returns:
    """Count by channel, campaign or month, of the leads created in the range or as it happened in it.

    Without `costs` nothing is known of what the goods cost. In the cash view every milestone, win and order
    counts on its own day, whenever its lead was created; a window has no meaning there and raises RuleBroken.
    """
    if is_cash and options.within is not None:
        raise RuleBroken("window_in_cash_view")
    months = months_covered(connection, options, zone) if by == MONTH else ()
    begins = tuple(day_start(each.start, zone) for each in months if each.start is not None)
    cohort = replace(cohort_of(options, zone, by), months=begins)
    counting = _Counting(connection, cohort, options, zone, is_cash, months, costs)
    return counting.counted(by)


def months_covered(
    connection: Connection, options: ReportOptions, zone: tzinfo | None
) -> tuple[DayRange, ...]:
    """The months of the range; an open side reaches to what came first, and to the day of judgement."""
    end = options.end or options.as_of
    return tuple(months_of(DayRange(options.start or min([end, *first_days(connection, zone)]), end)))


class _Counting:
    """One count: rows by what they are told apart by, filled from several reads of one moment."""

    def __init__(
        self,
        connection: Connection,
        cohort: Cohort,
        options: ReportOptions,
        zone: tzinfo | None,
        is_cash: bool,
        months: tuple[DayRange, ...],
        costs: bool,
    ) -> None:
        self._has_costs = costs
        self._connection, self._cohort, self._options = connection, cohort, options
        self._zone, self._is_cash, self._months = zone, is_cash, months
        self._base = read_base_currency(connection)
        self._together = ConvertedSum(self._base)
        self._rows: dict[int | None, ReturnRow] = {}

    def counted(self, by: str) -> Returns:
        """Read everything."""
        count = reached_counts if self._is_cash else channel_counts
        for key, counts in count(self._connection, self._cohort).items():
            self._row(key).counts = counts
        self._spend(by)
        self._orders()
        self._deals()
        if self._rows and by == CHANNEL:
            self._row(None)  # "(not recorded)" is always shown
        if by == MONTH:
            for place in range(len(self._months)):
                self._row(place)
        rows = tuple(sorted(self._rows.values(), key=_by_month if by == MONTH else _by_spend))
        return Returns(
            self._options,
            by,
            self._is_cash,
            rows,
            self._base,
            self._months,
            self._together,
            self._together.is_converted,
            undated_leads(self._connection, self._cohort) if self._is_cash else 0,
        )

    def _row(self, key: int | None) -> ReturnRow:
        found = self._rows.get(key)
        if found is None:
            found = self._rows[key] = ReturnRow(key)
        return found

    # Spend -----------------------------------------------------------------------------------------------

    def _spend(self, by: str) -> None:
        rows = spend_rows(self._connection)
        rates = read_rates(self._connection, self._base, {row.currency for row in rows})
        for row in rows:
            for key, days in self._parts(row, by):
                self._add_spend(rates, row, key, days)

    def _parts(self, row: SpendRow, by: str) -> list[tuple[int | None, DayRange]]:
        """To which lines a spend belongs, with the days of each."""
        whole = DayRange(self._options.start, self._options.end)
        if by == MONTH:
            return list(enumerate(self._months))
        if by == CHANNEL:
            return [(row.channel, whole)]
        return [] if row.campaign is None else [(row.campaign, whole)]

    def _add_spend(self, rates: CurrencyRates, row: SpendRow, key: int | None, days: DayRange) -> None:
        first, last = date.fromisoformat(row.first_day), date.fromisoformat(row.last_day)
        share = share_in_range(row.amount, first, last, days.start, days.end)
        if not share:
            return
        self._together.add(rates, share, row.currency, row.first_day)
        converted = rates.converted(share, row.currency, row.first_day)
        if converted is None:
            return
        line = self._row(key)
        line.spend = converted + (line.spend or 0)
        begins = first if days.start is None else max(first, days.start)
        line.spent_from = begins if line.spent_from is None else min(line.spent_from, begins)

    # Revenue ---------------------------------------------------------------------------------------------

    def _orders(self) -> None:
        days, own = dict[str, date](), ("", self._base)
        for order, rates, costs in self._priced():
            told: list[Amount | None] = [order.amount, order.paid, order.outstanding]
            if order.currency not in own:
                self._together.add(rates, order.amount, order.currency, order.day)
                told = [rates.converted(each or 0, order.currency, order.day) for each in told]
            earned, paid, outstanding = told
            if earned is None or paid is None or outstanding is None:
                continue
            day = days.get(order.day) or days.setdefault(order.day, date.fromisoformat(order.day))
            line = self._row(self._place_of(day, order.by))
            line.revenue += earned
            line.repeat += earned if order.is_repeat else 0
            line.paid += paid
            line.outstanding += outstanding
            line.earned.append((day, earned))
            cost = _cost(rates, costs.get(order.id), order.day)
            line.cost = None if cost is None or line.cost is None else line.cost + cost

    def _priced(self) -> list[tuple[OrderRevenue, CurrencyRates, dict[int, list[tuple[str, int]]]]]:
        """The orders that count, with what converts them."""
        cohort = self._cohort
        if self._is_cash:
            anybody = replace(cohort, start=None, end=None)
            days = (cohort.start, cohort.end)
            orders = order_revenue(self._connection, anybody, self._zone, days)
        else:
            orders = order_revenue(self._connection, cohort, self._zone)
        if not orders:
            return []
        costs = order_costs(self._connection) if self._has_costs else {}
        currencies = {each.currency for each in orders} | {
            code for each in costs.values() for code, _ in each
        }
        rates = read_rates(self._connection, self._base, currencies)
        return [(order, rates, costs) for order in orders]

    def _place_of(self, day: date, by: int | None) -> int | None:
        """The line of an order: in the cash view by month the month of its day."""
        if not (self._is_cash and self._months):
            return by
        ends = [each.end for each in self._months if each.end is not None]
        return next((place for place, end in enumerate(ends) if day <= end), len(ends) - 1)

    def _deals(self) -> None:
        deals = deal_incomes(self._connection, self._cohort, is_cash=self._is_cash)
        rates = read_rates(self._connection, self._base, {deal.currency for deal in deals})
        days = RateDays(self._options.as_of, self._zone)
        for deal in deals:
            of_rate = days.of(deal.closed_at)
            amount: Amount | None = deal.amount
            if deal.currency not in ("", self._base):
                self._together.add(rates, deal.amount, deal.currency, of_rate)
                amount = rates.converted(deal.amount, deal.currency, of_rate)
            if amount is None:
                continue
            line = self._row(deal.by)
            line.revenue += amount
            line.earned.append((date.fromisoformat(days.of(deal.won_at)), amount))
            line.cost = None if amount else line.cost  # nobody knows what its goods cost


def _cost(rates: CurrencyRates, costs: list[tuple[str, int]] | None, day: str) -> Amount | None:
    """What the goods of an order cost; None where that is not known."""
    if costs is None:
        return None
    together: Amount = 0
    for currency, millionths in costs:
        whole, rest = divmod(millionths, _MILLION)
        minor = Fraction(millionths, _MILLION) if rest else whole
        known = minor if currency in ("", rates.base) else rates.converted(minor, currency, day)
        if known is None:
            return None
        together += known
    return together


def _by_month(row: ReturnRow) -> tuple[Fraction, Fraction, int]:
    return Fraction(0), Fraction(0), row.by or 0


def _by_spend(row: ReturnRow) -> tuple[Fraction, Amount, int]:
    """The largest spend first; leads without a channel last."""
    return -(row.spend or Fraction(0)), -row.revenue, row.by or 1 << 62
