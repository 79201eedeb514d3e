"""Payments, refunds, credit notes and instalments: what is outstanding and since when, whatever is undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord, Revert
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from tests.services.importing.imports import bring_in, counts
from tests.services.workspaces import Desk, rows_of

D = Decimal
DAY = date(2026, 1, 5)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "office.crm")
    yield made
    made.close()


@pytest.fixture
def order(desk: Desk) -> int:
    """An order of 1,050 with 50 of tax."""
    return desk.create(
        Kind.ORDER,
        ordered_on=date(2026, 1, 1),
        net=D(1000),
        tax=D(50),
        currency="EUR",
        due_on=date(2026, 2, 1),
    )


def pay(desk: Desk, order: int, amount: str, **told: object) -> int:
    return desk.create(Kind.PAYMENT, order=order, paid_on=DAY, amount=D(amount), **told)


def state(desk: Desk, order: int) -> tuple[Stored, ...]:
    row = desk.row(Kind.ORDER, order)
    return row["paid"], row["outstanding"], row["overpaid"], row["next_due_on"]


def refused(desk: Desk, kind: Kind, **values: object) -> str:
    with pytest.raises(RuleBroken) as error:
        desk.create(kind, **values)
    return error.value.key


def test_payments_and_their_undo_in_any_order(desk: Desk, order: int) -> None:
    told = {"order": order, "paid_on": DAY, "amount": D(400)}
    first = desk.workspace.run(CreateRecord(Kind.PAYMENT, told)).change_set
    assert state(desk, order) == (40_000, 65_000, 0, "2026-02-01")
    pay(desk, order, "650")
    assert state(desk, order) == (105_000, 0, 0, None)
    assert first is not None
    desk.workspace.run(Revert(first.journal_id))
    assert state(desk, order) == (65_000, 40_000, 0, "2026-02-01")


def test_what_is_paid_too_much_is_kept_as_credit_and_given_back_by_a_minus(desk: Desk, order: int) -> None:
    pay(desk, order, "1100")
    assert state(desk, order) == (110_000, 0, 5_000, None)
    pay(desk, order, "-50")
    assert state(desk, order) == (105_000, 0, 0, None)
    pay(desk, order, "-50")
    assert state(desk, order) == (100_000, 5_000, 0, "2026-02-01")
    assert refused(desk, Kind.PAYMENT, order=order, paid_on=DAY, amount=D(0)) == "amount_of_nothing"
    assert refused(desk, Kind.PAYMENT, paid_on=DAY, amount=D(1)) == "value_required"


def test_a_payment_in_another_currency_needs_a_rate_and_is_named_without(desk: Desk, order: int) -> None:
    foreign = pay(desk, order, "200", currency="USD")
    assert state(desk, order) == (0, 105_000, 0, "2026-02-01")
    assert desk.row(Kind.ORDER, order)["uncounted"] == 1
    assert desk.row(Kind.PAYMENT, foreign)["counted"] is None
    desk.edit(Kind.PAYMENT, foreign, rate=D("0.9173"))
    assert state(desk, order) == (18_346, 86_654, 0, "2026-02-01")
    row = desk.row(Kind.PAYMENT, foreign)
    assert (row["counted"], row["order_currency"]) == (18_346, "EUR")
    assert desk.row(Kind.ORDER, order)["uncounted"] == 0
    with pytest.raises(RuleBroken, match="rate_of_nothing"):
        desk.edit(Kind.PAYMENT, foreign, rate=D(0))
    with pytest.raises(RuleBroken, match="number_too_large"):
        desk.edit(Kind.PAYMENT, foreign, rate=D(9 * 10**9), amount=D(10**12))
    desk.workspace.undo()
    assert state(desk, order) == (0, 105_000, 0, "2026-02-01")


def test_a_payment_takes_the_rate_of_the_office_for_its_day_and_keeps_it(desk: Desk, order: int) -> None:
    for currency, day, rate in (
        ("EUR", DAY, D(35)),
        ("USD", DAY, D("31.5")),
        ("USD", date(2026, 1, 6), D(40)),
    ):
        desk.create(Kind.RATE, currency=currency, day=day, rate=rate)
    foreign = pay(desk, order, "100", currency="USD")
    assert desk.row(Kind.PAYMENT, foreign)["rate"] == 900_000
    assert state(desk, order)[:2] == (9_000, 96_000)
    told = pay(desk, order, "100", currency="USD", rate=D("0.5"))
    assert desk.row(Kind.PAYMENT, told)["counted"] == 5_000
    home = pay(desk, order, "350", currency="TWD")
    assert desk.row(Kind.PAYMENT, home)["rate"] == 28_571  # one NT$ is a 35th of a euro
    desk.edit(Kind.RATE, 2, rate=D(99))
    assert desk.row(Kind.PAYMENT, foreign)["counted"] == 9_000


def test_credit_notes_are_numbered_and_never_more_than_the_order(desk: Desk, order: int) -> None:
    note = desk.create(Kind.CREDIT_NOTE, order=order, issued_on=DAY, amount=D("105.05"))
    row = desk.row(Kind.CREDIT_NOTE, note)
    assert (row["number"], row["net"], row["currency"]) == ("CN2026-0001", 10_005, "EUR")
    assert desk.row(Kind.ORDER, order)["credited"] == 10_505
    assert state(desk, order)[:2] == (0, 94_495)
    told = {"order": order, "issued_on": DAY}
    assert refused(desk, Kind.CREDIT_NOTE, amount=D("944.96"), **told) == "credited_beyond"
    assert refused(desk, Kind.CREDIT_NOTE, amount=D(1), currency="USD", **told) == "not_in_order_currency"
    desk.create(Kind.CREDIT_NOTE, amount=D("944.95"), **told)
    assert state(desk, order) == (0, 0, 0, None)
    with pytest.raises(RuleBroken, match="credited_beyond"):
        desk.edit(Kind.CREDIT_NOTE, note, amount=D(106))
    with pytest.raises(RuleBroken, match="credit_note_number_kept"):
        desk.delete(Kind.CREDIT_NOTE, note)
    with pytest.raises(RuleBroken, match="order_has_payments"):
        desk.delete(Kind.ORDER, order)


def test_a_payment_of_an_order_is_in_its_currency_where_none_is_told(desk: Desk, order: int) -> None:
    assert desk.row(Kind.PAYMENT, pay(desk, order, "1"))["currency"] == "EUR"


@pytest.mark.parametrize("known", ["EUR", "USD"])
def test_a_rate_of_one_of_two_currencies_is_no_rate(desk: Desk, order: int, known: str) -> None:
    desk.create(Kind.RATE, currency=known, day=DAY, rate=D(35))
    foreign = pay(desk, order, "100", currency="USD")
    assert desk.row(Kind.PAYMENT, foreign)["rate"] is None
    assert desk.row(Kind.ORDER, order)["uncounted"] == 1


def test_a_rate_too_small_to_be_kept_is_none(desk: Desk, order: int) -> None:
    desk.create(Kind.RATE, currency="EUR", day=DAY, rate=D(35))
    desk.create(Kind.RATE, currency="VND", day=DAY, rate=D("0.00001"))
    assert desk.row(Kind.PAYMENT, pay(desk, order, "100", currency="VND"))["rate"] is None


def test_an_impossible_payment_is_neither_made_nor_changed_into(desk: Desk, order: int) -> None:
    far = {"amount": D(10**12), "rate": D(9 * 10**9), "currency": "USD"}
    told = {"order": order, "paid_on": DAY}
    assert refused(desk, Kind.PAYMENT, **told, **far) == "number_too_large"
    for rate in (D(0), D(-1)):
        assert refused(desk, Kind.PAYMENT, **told, **{**far, "rate": rate}) == "rate_of_nothing"
    foreign = pay(desk, order, "200", currency="USD", rate=D("0.000001"))
    for values, key in (
        ({"amount": D(0)}, "amount_of_nothing"),
        ({"order": None}, "value_required"),
        ({"rate": D(0)}, "rate_of_nothing"),
        ({"amount": far["amount"], "rate": far["rate"]}, "number_too_large"),
    ):
        with pytest.raises(RuleBroken, match=key):
            desk.edit(Kind.PAYMENT, foreign, **values)
    large = pay(desk, order, "1000", currency="USD", rate=D(9 * 10**9))
    with pytest.raises(RuleBroken, match="number_too_large"):
        desk.edit(Kind.PAYMENT, large, amount=far["amount"])
    desk.edit(Kind.PAYMENT, large, currency="EUR", rate=None)
    assert state(desk, order)[0] == 100_000


def test_credit_notes_of_one_file_are_together_no_more_than_the_order(desk: Desk, order: int) -> None:
    number = desk.row(Kind.ORDER, order)["number"]
    lines = [f"{number},2026-01-05,{amount}" for amount in (600, 600, 450)]
    report = bring_in(desk, Kind.CREDIT_NOTE, "order,issued_on,amount", *lines)
    assert counts(report) == (2, 0, 1)
    notes = rows_of(desk.path, Kind.CREDIT_NOTE).values()
    assert [(row["number"], row["amount"]) for row in notes] == [
        ("CN2026-0001", 60_000),
        ("CN2026-0002", 45_000),
    ]
    assert state(desk, order)[:2] == (0, 0)


def test_a_credit_note_is_changed_within_what_its_order_comes_to(desk: Desk, order: int) -> None:
    other = desk.create(Kind.ORDER, ordered_on=DAY, gross=D(10), currency="EUR")
    yen = desk.create(Kind.ORDER, ordered_on=DAY, gross=D(10_000), currency="JPY")
    first, second = (
        desk.create(Kind.CREDIT_NOTE, order=order, issued_on=DAY, amount=D(amount)) for amount in (20, 40)
    )
    for values, key in (
        ({"amount": D(0)}, "amount_of_nothing"),
        ({"amount": D(-1)}, "amount_of_nothing"),
        ({"order": None}, "value_required"),
        ({"order": other}, "credited_beyond"),
        ({"order": yen}, "not_in_order_currency"),
        ({"currency": "JPY"}, "not_in_order_currency"),
        ({"number": "CN2026-0002"}, "credit_note_number_taken"),
        ({"number": None}, "value_required"),
    ):
        with pytest.raises(RuleBroken, match=key):
            desk.edit(Kind.CREDIT_NOTE, first, **values)
    with pytest.raises(RuleBroken, match="credited_beyond"):
        desk.edit(Kind.CREDIT_NOTE, first, second, amount=D(526))
    desk.edit(Kind.CREDIT_NOTE, first, second, amount=D(525))
    assert desk.row(Kind.ORDER, order)["credited"] == 105_000
    assert [row["net"] for row in rows_of(desk.path, Kind.CREDIT_NOTE).values()] == [50_000, 50_000]
    desk.edit(Kind.CREDIT_NOTE, first, order=other, amount=D(10))
    assert [desk.row(Kind.ORDER, each)["credited"] for each in (order, other)] == [52_500, 1_000]


def test_an_undo_takes_no_credit_note_from_before_others(desk: Desk, order: int) -> None:
    told = {"order": order, "issued_on": DAY, "amount": D(10)}
    first = desk.workspace.run(CreateRecord(Kind.CREDIT_NOTE, told)).change_set
    desk.create(Kind.CREDIT_NOTE, **told)
    assert first is not None
    with pytest.raises(RuleBroken, match="credit_note_number_kept"):
        desk.workspace.run(Revert(first.journal_id))
    assert len(rows_of(desk.path, Kind.CREDIT_NOTE)) == 2


def test_an_instalment_is_in_the_currency_of_its_order(desk: Desk, order: int) -> None:
    told = {"order": order, "due_on": DAY, "amount": D(300)}
    instalment = desk.create(Kind.INSTALMENT, **told)
    assert desk.row(Kind.INSTALMENT, instalment)["currency"] == "EUR"
    with pytest.raises(RuleBroken, match="not_in_order_currency") as caught:
        desk.edit(Kind.INSTALMENT, instalment, currency="USD")
    assert (caught.value.params["value"], caught.value.params["currency"]) == ("USD", "EUR")
    with pytest.raises(RuleBroken, match="amount_of_nothing"):
        desk.edit(Kind.INSTALMENT, instalment, amount=D(-1))


def test_credit_notes_are_numbered_by_the_pattern_of_the_office(desk: Desk, order: int) -> None:
    told = {"order": order, "issued_on": DAY, "amount": D(10)}
    desk.edit(Kind.OFFICE, 1, credit_note_pattern="折{year}-{seq:03}")
    first = desk.create(Kind.CREDIT_NOTE, **told)
    desk.edit(Kind.OFFICE, 1, credit_note_pattern=None)
    second = desk.create(Kind.CREDIT_NOTE, **told)
    numbers = [desk.row(Kind.CREDIT_NOTE, each)["number"] for each in (first, second)]
    assert numbers == ["折2026-001", "CN2026-0001"]


def test_a_cancelled_order_owes_nothing_and_keeps_what_was_paid_as_credit(desk: Desk, order: int) -> None:
    pay(desk, order, "400")
    desk.edit(Kind.ORDER, order, status="cancelled")
    assert state(desk, order) == (40_000, 0, 40_000, None)
    desk.workspace.undo()
    assert state(desk, order) == (40_000, 65_000, 0, "2026-02-01")


def test_payments_cover_the_earliest_instalments_first(desk: Desk, order: int) -> None:
    later = desk.create(Kind.INSTALMENT, order=order, due_on=date(2026, 3, 1), amount=D(500))
    deposit = desk.create(Kind.INSTALMENT, order=order, due_on=date(2026, 1, 10), amount=D(300))
    pay(desk, order, "350")
    opens = {id_: row["open"] for id_, row in rows_of(desk.path, Kind.INSTALMENT).items()}
    # 300 covers the deposit, 50 of the 250 that are due with the order itself on the 1st of February.
    assert opens == {later: 50_000, deposit: 0}
    row = desk.row(Kind.ORDER, order)
    assert (row["unplanned"], row["next_due_on"]) == (20_000, "2026-02-01")
    desk.delete(Kind.INSTALMENT, later)
    row = desk.row(Kind.ORDER, order)
    assert (row["unplanned"], row["outstanding"]) == (70_000, 70_000)
    assert refused(desk, Kind.INSTALMENT, order=order, due_on=DAY, amount=D(-1)) == "amount_of_nothing"


def test_a_payment_goes_from_one_order_to_another(desk: Desk, order: int) -> None:
    other = desk.create(Kind.ORDER, ordered_on=date(2026, 1, 1), gross=D(10), currency="EUR")
    payment = pay(desk, order, "400")
    desk.edit(Kind.PAYMENT, payment, order=other)
    assert state(desk, order)[:3] == (0, 105_000, 0)
    assert state(desk, other)[:3] == (40_000, 0, 39_000)
