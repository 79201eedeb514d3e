"""In which order a column writes its dates: what its values prove, and what they leave open."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.core.values.time.dates import THREE_NUMBERS, YEAR_FIRST, DateOrder, plain_date


def judge_dates(samples: Iterable[object], default: DateOrder) -> tuple[DateOrder, str]:
    """The order that most samples prove, and a sample that can be read in two ways where none proves any.

    Years in front are read by every order, so they decide only where nothing else is in the column. What is
    usual here proves nothing: files come from anywhere.
    """
    votes = dict.fromkeys(DateOrder, 0)
    doubtful = ""
    for sample in samples:
        proven = _order_of(sample)
        if proven is not None:
            votes[proven] += 1
        elif not doubtful and isinstance(sample, str) and _is_doubtful(sample):
            doubtful = sample.strip()
    others = {order: count for order, count in votes.items() if count and order is not DateOrder.YEAR_FIRST}
    if others:
        return max(others, key=lambda order: (others[order], order == default)), ""
    if votes[DateOrder.YEAR_FIRST] and not doubtful:
        return DateOrder.YEAR_FIRST, ""
    return default, doubtful


def _order_of(sample: object) -> DateOrder | None:
    """The order that a sample proves."""
    if not isinstance(sample, str):
        return None
    text = plain_date(sample)
    if YEAR_FIRST.match(text):
        return DateOrder.YEAR_FIRST
    found = THREE_NUMBERS.match(text)
    if found:
        return _proven_order(found[1], int(found[3]), found[4])
    return None


def _is_doubtful(sample: str) -> bool:
    found = THREE_NUMBERS.match(plain_date(sample))
    if not found or found[2] == "." or len(found[4]) not in (2, 4):
        return False
    first, second = int(found[1]), int(found[3])
    return 1 <= first <= 12 and 1 <= second <= 12 and first != second


def _proven_order(first: str, second: int, third: str) -> DateOrder | None:
    if len(third) == 4:
        if int(first) > 12:
            return DateOrder.DAY_FIRST
        return DateOrder.MONTH_FIRST if second > 12 else None
    if len(first) == 3 or int(first) > 31:
        return DateOrder.REPUBLIC
    if int(third) > 31:
        if int(first) > 12:
            return DateOrder.DAY_FIRST
        return DateOrder.MONTH_FIRST if second > 12 else None
    return None
