"""How an order stands: what is paid, credited and outstanding, when the rest is due, and how late it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from crm_desktop.core.sums.rounding import EXACT, rounded
from crm_desktop.core.values.amounts.money import from_minor, to_minor
from crm_desktop.core.values.stored import from_millionths
from crm_desktop.frozen import frozen


class Status(StrEnum):
    """What has become of an order; the value is what the file holds."""

    OPEN = "open"
    PARTLY_DELIVERED = "partly_delivered"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"


STATUSES = tuple(status.value for status in Status)

#: The last day late of each part of the ageing but the last, which has none.
_LATE_UNTIL = (0, 30, 60, 90)
#: Not due yet, 1 to 30 days late, 31 to 60, 61 to 90, more.
AGES = len(_LATE_UNTIL) + 1


@frozen
class Due:
    """A part of what an order comes to, and when it is to be paid; None as the day where nobody said."""

    id: int
    amount: int
    due_on: str | None


@frozen
class Standing:
    """The sums of an order in minor units of its currency."""

    paid: int
    credited: int
    outstanding: int
    #: what was paid above all that was owed: the customer's credit
    overpaid: int
    #: what is outstanding of each instalment, by its id, and beside them
    open: Mapping[int, int]
    unplanned: int
    next_due_on: str | None
    #: payments that count for nothing, because nobody told their rate
    uncounted: int


def counted(amount: int, currency: str, rate: int | None, into: str) -> int | None:
    """What a payment counts as in the order's currency, in minor units; None where it lacks a rate.

    `rate` is in millionths: so many of the order's currency for one of the payment's.
    """
    if currency == into:
        return amount
    if rate is None:
        return None
    worth = EXACT.multiply(from_minor(amount, currency), from_millionths(rate))
    return to_minor(rounded(worth, into), into)


def standing(
    *,
    gross: int,
    due_on: str | None,
    is_cancelled: bool,
    credits: Iterable[int],
    payments: Iterable[int | None],
    instalments: Sequence[Due],
) -> Standing:
    """How an order stands: outstanding = order - credit notes - payments, never below nought.

    A cancelled order owes nothing: what was paid for it is the customer's credit. What was paid covers what
    was due first; what the instalments leave of the order is due with the order itself.
    """
    credited, known = sum(credits), list(payments)
    paid = sum(amount for amount in known if amount is not None)
    owed = 0 if is_cancelled else gross - credited
    outstanding = max(0, owed - paid)
    parts = _parts(gross, due_on, instalments)
    covered = max(0, gross - outstanding)
    open_parts: list[Due] = []
    for part in sorted(parts, key=lambda each: (each.due_on is None, each.due_on or "", each.id)):
        taken = min(part.amount, covered)
        covered -= taken
        open_parts.append(Due(part.id, part.amount - taken, part.due_on))
    planned = {part.id: part.amount for part in open_parts if part.id}
    unplanned = outstanding - sum(planned.values())
    late = {part.id: part.due_on for part in open_parts}
    days = [late[id_] for id_, amount in {**planned, 0: unplanned}.items() if amount > 0]
    return Standing(
        paid,
        credited,
        outstanding,
        max(0, paid - owed),
        planned,
        unplanned,
        min((day for day in days if day is not None), default=None),
        known.count(None),
    )


def _parts(gross: int, due_on: str | None, instalments: Sequence[Due]) -> list[Due]:
    """What an order comes to, cut at its due days; instalments beyond the whole count for what is left."""
    left = max(0, gross)
    parts: list[Due] = []
    for each in sorted(instalments, key=lambda each: (each.due_on or "", each.id)):
        parts.append(Due(each.id, min(each.amount, left), each.due_on))
        left -= parts[-1].amount
    return [*parts, Due(0, left, due_on)]


def days_late(due_on: str | None, today: date) -> int:
    """How many days ago something was due; nought where it is not due yet, or nobody said when."""
    return 0 if due_on is None else max(0, (today - date.fromisoformat(due_on)).days)


def age(due_on: str | None, today: date) -> int:
    """The place of a due day in the ageing, from 0 (not due) to `AGES` - 1 (late by more than 90 days)."""
    late = days_late(due_on, today)
    return next((place for place, last in enumerate(_LATE_UNTIL) if late <= last), AGES - 1)


def net_share(amount: int, net: int, gross: int, currency: str) -> int:
    """What is left of a credit note without tax: in the proportion of its order, rounded half up."""
    if not gross:
        return amount
    part = EXACT.divide(EXACT.multiply(from_minor(amount, currency), Decimal(net)), Decimal(gross))
    return to_minor(rounded(part, currency), currency)
