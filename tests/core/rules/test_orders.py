"""What is outstanding of an order, by its due days, and how late that is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.rules.orders import AGES, Due, age, counted, days_late, net_share, standing

TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("late", "place"),
    [(-5, 0), (0, 0), (1, 1), (30, 1), (31, 2), (60, 2), (61, 3), (90, 3), (91, 4), (900, 4)],
)
def test_the_ageing_counts_days_after_the_due_day(late: int, place: int) -> None:
    due = (TODAY - timedelta(days=late)).isoformat()
    assert age(due, TODAY) == place
    assert days_late(due, TODAY) == max(0, late)


def test_what_has_no_due_day_is_not_late() -> None:
    assert (age(None, TODAY), days_late(None, TODAY), AGES) == (0, 0, 5)


def test_a_payment_counts_in_the_currency_of_its_order() -> None:
    assert counted(12_345, "EUR", None, "EUR") == 12_345
    assert counted(10_000, "USD", None, "TWD") is None
    assert counted(10_000, "USD", 31_245_500, "TWD") == 312_500  # 3,124.55, and NT$ have no cents
    assert counted(1_000, "JPY", 6_150, "EUR") == 615


def test_a_credit_note_has_the_share_of_tax_that_its_order_has() -> None:
    assert net_share(10_505, 100_000, 105_000, "EUR") == 10_005
    assert net_share(100, 0, 0, "EUR") == 100


AMOUNTS = st.integers(0, 1000)


@given(
    gross=AMOUNTS,
    credits=st.lists(AMOUNTS, max_size=3),
    payments=st.lists(st.integers(-500, 1000) | st.none(), max_size=4),
    instalments=st.lists(st.tuples(st.integers(1, 28), AMOUNTS), max_size=4),
    is_cancelled=st.booleans(),
    due=st.none() | st.integers(1, 28),
)
def test_the_parts_are_the_whole_and_nothing_is_both_owed_and_overpaid(
    gross: int,
    credits: list[int],
    payments: list[int | None],
    instalments: list[tuple[int, int]],
    is_cancelled: bool,
    due: int | None,
) -> None:
    found = standing(
        gross=gross,
        due_on=None if due is None else f"2026-03-{due:02}",
        is_cancelled=is_cancelled,
        credits=credits,
        payments=payments,
        instalments=[
            Due(at + 1, amount, f"2026-03-{day:02}") for at, (day, amount) in enumerate(instalments)
        ],
    )
    owed = 0 if is_cancelled else gross - sum(credits)
    assert found.outstanding - found.overpaid == owed - found.paid
    assert min(found.outstanding, found.overpaid) == 0
    assert sum(found.open.values()) + found.unplanned == found.outstanding
    assert all(part >= 0 for part in (*found.open.values(), found.unplanned))
    assert found.uncounted == payments.count(None)
    if found.next_due_on is not None:
        assert found.outstanding > 0
        days = [f"2026-03-{day:02}" for at, (day, _) in enumerate(instalments) if found.open[at + 1]]
        assert found.next_due_on == min([*days, *([f"2026-03-{due:02}"] if found.unplanned and due else [])])
