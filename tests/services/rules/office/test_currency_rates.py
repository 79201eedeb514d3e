"""Rates as people write them down: above nought, one for each day, of another currency than the office's."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from crm_desktop.core.commands import Revert, Undo
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.rates import read_rates
from tests.services.workspaces import Desk, rows_of

DAY = date(2026, 1, 5)


def test_a_rate_keeps_twelve_decimals_and_finer_ones_are_rounded(desk: Desk) -> None:
    rate = desk.create(Kind.RATE, currency="usd", day=DAY, rate=Decimal(1) / Decimal(32))
    row = desk.row(Kind.RATE, rate)
    assert (row["currency"], row["day"], row["rate"], row["base"]) == (
        "USD",
        "2026-01-05",
        31_250_000_000,
        "TWD",
    )
    desk.edit(Kind.RATE, rate, rate=Decimal("0.0311041990668740"))
    assert desk.row(Kind.RATE, rate)["rate"] == 31_104_199_067
    large = desk.create(Kind.RATE, currency="KWD", day=DAY, rate=Decimal("9000000.5"))
    assert desk.row(Kind.RATE, large)["rate"] == 9_000_000_500_000_000_000


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"currency": "TWD", "rate": Decimal(1)}, "rate_of_own_currency"),
        ({"rate": Decimal(0)}, "rate_below_nought"),
        ({"rate": Decimal("-31.5")}, "rate_below_nought"),
        ({"rate": Decimal("0.0000000000001")}, "rate_below_nought"),
        ({"rate": Decimal(10**7)}, "number_too_large"),
        ({"rate": None}, "value_required"),
        ({"day": None}, "value_required"),
        ({"currency": None}, "value_required"),
        ({"currency": "XXX"}, "currency_not_understood"),
        ({"base": "USD"}, "field_not_editable"),
    ],
)
def test_what_says_nothing_is_refused(desk: Desk, values: dict[str, object], key: str) -> None:
    good: dict[str, object] = {"currency": "EUR", "day": DAY, "rate": Decimal(34)}
    known = desk.create(Kind.RATE, **good)
    before = rows_of(desk.path, Kind.RATE)
    with pytest.raises(RuleBroken) as refused:
        desk.create(Kind.RATE, **{**good, "day": date(2026, 2, 1), **values})
    assert refused.value.key == key
    with pytest.raises(RuleBroken) as refused:
        desk.edit(Kind.RATE, known, **values)
    assert refused.value.key == key
    assert rows_of(desk.path, Kind.RATE) == before


def test_a_day_has_one_rate_of_a_currency(desk: Desk) -> None:
    first = desk.create(Kind.RATE, currency="USD", day=DAY, rate=Decimal(31))
    desk.create(Kind.RATE, currency="EUR", day=DAY, rate=Decimal(34))
    second = desk.create(Kind.RATE, currency="USD", day=date(2026, 1, 6), rate=Decimal(32))
    with pytest.raises(RuleBroken) as refused:
        desk.create(Kind.RATE, currency="USD", day=DAY, rate=Decimal(33))
    assert (refused.value.key, refused.value.params["day"]) == ("rate_taken", "2026-01-05")
    with pytest.raises(RuleBroken):
        desk.edit(Kind.RATE, second, day=DAY)
    with pytest.raises(RuleBroken):
        desk.edit(Kind.RATE, first, second, day=date(2026, 1, 7))
    desk.edit(Kind.RATE, first, rate=Decimal("31.2"))
    assert len(rows_of(desk.path, Kind.RATE)) == 3


def test_an_undo_brings_back_no_second_rate_for_a_day(desk: Desk) -> None:
    rate = desk.create(Kind.RATE, currency="USD", day=DAY, rate=Decimal(31))
    desk.delete(Kind.RATE, rate)
    deleted = desk.workspace.undo_stack().to_undo
    assert deleted is not None
    desk.create(Kind.RATE, currency="USD", day=DAY, rate=Decimal(32))
    with pytest.raises(RuleBroken) as refused:
        desk.workspace.run(Revert(deleted.journal_id))
    assert refused.value.key == "rate_taken"
    assert [row["rate"] for row in rows_of(desk.path, Kind.RATE).values()] == [32 * 10**12]


def test_rates_of_another_base_currency_say_nothing(desk: Desk) -> None:
    rate = desk.create(Kind.RATE, currency="USD", day=DAY, rate=Decimal(31))
    with desk.workspace.file.reading.connect() as connection:
        known = read_rates(connection, "TWD", {"USD", "EUR", "TWD", ""})
        assert known.in_force("USD", "2026-02-01") == ("2026-01-05", Decimal(31))
        assert read_rates(connection, "EUR", {"USD"}).in_force("USD", "2026-02-01") is None
        assert read_rates(connection, "TWD", {"EUR"}).in_force("USD", "2026-02-01") is None
    desk.edit(Kind.RATE, rate, rate=Decimal(32))
    desk.workspace.run(Undo())
    with desk.workspace.file.reading.connect() as connection:
        assert read_rates(connection, "TWD", {"USD"}).in_force("USD", "2026-02-01") == (
            "2026-01-05",
            Decimal(31),
        )
