"""Spend spread over days, and what it brings: cost per lead, return on spend."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction


def share_in_range(
    amount: int, first_day: date, last_day: date, start: date | None, end: date | None
) -> Fraction:
    """The part of a spend (minor units, spread evenly by day, both days included) that falls into a range.

    `start` and `end` are included; None leaves that side open.
    """
    days = (last_day - first_day).days + 1
    if days <= 0:
        return Fraction(0)
    begin = first_day if start is None else max(first_day, start)
    finish = last_day if end is None else min(last_day, end)
    inside = (finish - begin).days + 1
    return Fraction(amount) * max(0, inside) / days


def cost_per(spend: Fraction | None, count: int) -> Fraction | None:
    """Spend divided by a count; None (shown as a dash) where nothing is recorded or nothing was reached."""
    return None if not spend or count <= 0 else spend / count


def return_on_spend(revenue: int | Fraction, spend: Fraction | None) -> Fraction | None:
    """ROAS, 投入產出比 1 : x: revenue divided by spend; None without recorded spend."""
    return None if not spend else revenue / spend


def return_on_investment(revenue: int | Fraction, spend: Fraction | None) -> Fraction | None:
    """ROI: (revenue - spend) divided by spend; None without recorded spend."""
    return None if not spend else (revenue - spend) / spend


def return_on_margin(
    revenue: int | Fraction, cost: int | Fraction | None, spend: Fraction | None
) -> Fraction | None:
    """ROI of what is left of the revenue after the cost of the goods; None without spend or known costs."""
    return None if not spend or cost is None else (revenue - cost - spend) / spend


def payback_days(
    first_day: date, spend: Fraction | None, earned: Iterable[tuple[date, int | Fraction]]
) -> int | None:
    """Days from the first day of a spend until what was earned has reached the whole of it; None until then.

    What was earned before that day counts as on it: it can come of leads that were there already.
    """
    if not spend:
        return None
    together = Fraction(0)
    for day, amount in sorted(earned):
        together += amount
        if together >= spend:
            return max(0, (day - first_day).days)
    return None
