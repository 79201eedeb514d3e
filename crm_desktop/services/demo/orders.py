"""What came of the made-up office's won deals: orders, some ordered again, deliveries and payments."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy import select

from crm_desktop.core.orders import MakeOrder, RepeatOrder
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.orders import Status
from crm_desktop.core.sums.rounding import rounded
from crm_desktop.core.values.amounts.money import from_minor, to_minor
from crm_desktop.core.values.stored import MILLIONTHS, from_milliseconds
from crm_desktop.services.context import Context
from crm_desktop.services.demo.rows import Values
from crm_desktop.services.orders import making
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.services.rules.selling.order_sums import lines_of_orders
from crm_desktop.services.rules.writing import create, edit

#: The instalments of large orders: their shares in percent, and the days after the order when they are due.
_PLAN = ((30, 0), (50, 45), (20, 90))
#: Orders of deals that are larger than this share of the others are paid in instalments.
_LARGE = 0.7
_DAYS_TO_PAY = 30
#: How many days nobody owes anything longer.
_LONGEST_WAIT = 140


class DemoOrders:
    """Writes them in the order of their days, so that their numbers have it too."""

    def __init__(self, context: Context, seed: str, now: datetime) -> None:
        self._context = context
        # Drawn apart, so that the rest is told as before.
        self._random = Random(f"{seed} orders")
        self._today = now.date()

    def write(self) -> None:
        """Make the orders of the won deals, and a few of the same customers later."""
        won = self._won()
        amounts = sorted(amount for _day, _deal, amount in won)
        large = amounts[int(len(amounts) * _LARGE)] if amounts else 0
        made: list[tuple[int, date]] = []
        waiting: list[tuple[date, int]] = []
        for day, deal, amount in won:
            while waiting and waiting[0][0] <= day:
                again, order = waiting.pop(0)
                made.append((self._repeat(order, again), again))
            order = self._order(deal, day)
            made.append((order, day))
            if amount >= large:
                self._plan(order, day)
            if self._random.random() < 0.25:
                again = day + timedelta(days=self._random.randint(30, 150))
                waiting = sorted([*waiting, (again, order)])
        for again, order in waiting:
            if again <= self._today:
                made.append((self._repeat(order, again), again))
        for order, day in made:
            self._follow(order, day)

    def _won(self) -> list[tuple[date, int, int]]:
        """The won deals by the day of their win: day, id and amount."""
        stages = [
            item.id
            for item in self._context.reference_data.of(Kind.STAGE)
            if item.facts["kind"] == StageKind.WON
        ]
        deal = self._context.work.schema[Kind.OPPORTUNITY].c
        statement = (
            select(deal.closed_at, deal.id, deal.amount)
            .where(deal.stage.in_(stages), deal.amount.is_not(None))
            .order_by(deal.closed_at, deal.id)
        )
        rows = self._context.work.connection.execute(statement)
        return [(_day_of(closed), int(id_), int(amount)) for closed, id_, amount in rows]

    def _order(self, deal: int, day: date) -> int:
        told = {**self._terms(day), "contract_number": f"HT-{day:%y%m}-{deal:03}", "signed_on": day}
        return making.make(self._context, MakeOrder(deal, told)).ids[0]

    def _repeat(self, order: int, day: date) -> int:
        return making.repeat(self._context, RepeatOrder(order, self._terms(day))).ids[0]

    def _terms(self, day: date) -> dict[str, object]:
        delivery = day + timedelta(days=self._random.randint(14, 75))
        due = day + timedelta(days=_DAYS_TO_PAY)
        return {"ordered_on": day, "delivery_on": delivery, "due_on": due}

    def _plan(self, order: int, day: date) -> None:
        """Instalments that come to the whole, the last one taking what rounding leaves."""
        row = self._context.work.row(Kind.ORDER, order)
        left = int(row["gross"] or 0)
        columns: dict[str, list[Stored]] = {"order": [], "name": [], "due_on": [], "amount": []}
        for place, (percent, days) in enumerate(_PLAN):
            amount = left if place == len(_PLAN) - 1 else self._share(row, percent)
            left -= amount
            told: Values = (order, f"{percent}%", (day + timedelta(days=days)).isoformat(), amount)
            for name, value in zip(columns, told, strict=True):
                columns[name].append(value)
        self._create(Kind.INSTALMENT, columns)

    def _follow(self, order: int, day: date) -> None:
        """Deliver and pay as far as time has gone; some pay late, a few not at all, one too much."""
        row = self._context.work.row(Kind.ORDER, order)
        age = (self._today - day).days
        luck = self._random.random()
        if luck < 0.04 and age > 10:
            self._set(Kind.ORDER, order, status=Status.CANCELLED)
            return
        if row["delivery_on"] is not None and str(row["delivery_on"]) < self._today.isoformat():
            self._set(Kind.ORDER, order, status=Status.DELIVERED, delivered_on=row["delivery_on"])
        elif age > 14:  # what was in stock has gone out already
            self._deliver_some(order)
        gross = int(row["gross"] or 0)
        first = self._share(row, 30)
        late = self._random.choice((0, 0, 3, 12, 25, 40))
        if age < _DAYS_TO_PAY + late:
            if age > 7 and luck < 0.5:
                self._pay(order, first, day + timedelta(days=7))
            return
        if age > _LONGEST_WAIT:  # whoever owed it has paid in the end
            luck *= 0.84
        if luck > 0.9:  # has paid a part, and owes the rest
            self._pay(order, self._share(row, 50), day + timedelta(days=_DAYS_TO_PAY))
            return
        if luck > 0.84:
            return
        last = day + timedelta(days=_DAYS_TO_PAY + late)
        self._pay(order, first, day + timedelta(days=7))
        if luck < 0.1:  # something was sent back
            credit = self._share(row, 5)
            told: dict[str, Stored] = {"order": order, "issued_on": last.isoformat(), "amount": credit}
            self._create(Kind.CREDIT_NOTE, {name: [value] for name, value in told.items()})
            gross -= credit
        more = self._share(row, 1) if 0.1 <= luck < 0.14 else 0  # paid more than was owed
        self._pay(order, gross - first + more, last)

    def _deliver_some(self, order: int) -> None:
        """One of several lines has gone out, or half of what the only one says."""
        lines = lines_of_orders(self._context, [order]).get(order, [])
        for line in lines[1:2] or lines:
            quantity = int(line["quantity"] or 0)
            gone = quantity if len(lines) > 1 else quantity // (2 * MILLIONTHS) * MILLIONTHS
            self._set(Kind.ORDER_LINE, id_of(line), delivered=gone)

    @staticmethod
    def _share(order: Mapping[str, Stored], percent: int) -> int:
        """So many percent of an order, in minor units that its currency can pay."""
        currency = str(order["currency"])
        part = from_minor(int(order["gross"] or 0), currency) * percent / 100
        return to_minor(rounded(part, currency), currency)

    def _pay(self, order: int, amount: int, day: date) -> None:
        if amount > 0:
            reference = f"TT-{self._random.randint(10_000, 99_999)}"
            told: dict[str, Stored] = {
                "order": order,
                "paid_on": day.isoformat(),
                "amount": amount,
                "reference": reference,
            }
            self._create(Kind.PAYMENT, {name: [value] for name, value in told.items()})

    def _create(self, kind: Kind, columns: dict[str, list[Stored]]) -> None:
        rows = NewRows(columns, len(columns["order"]))
        create(self._context, kind, rows)
        rows.check()

    def _set(self, kind: Kind, id_: int, **values: Stored) -> None:
        edits = Edits([self._context.work.row(kind, id_)], [dict(values)])
        edit(self._context, kind, edits)
        edits.check()


def _day_of(moment: int) -> date:
    return from_milliseconds(moment).astimezone().date()
