"""Orders: made once of a won deal, with lines of their own, numbered without a gap, kept once paid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Barrier, Thread

import pytest

from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditRecords, Revert
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.orders import MakeOrder, OrderAgain, RepeatOrder
from crm_desktop.core.queries import Records, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.folding import folder
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.unit_of_work import UnitOfWork
from tests.services.workspaces import Desk, rows_of

D = Decimal
WON, LOST = 5, 6


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "office.crm")
    yield made
    made.close()


@pytest.fixture
def deal(desk: Desk) -> int:
    """A won deal of two lines: 960,000 and 3 × 12,000 less 10 %, both with 5 % of tax."""
    account = desk.create(Kind.ACCOUNT, name="Pacific Tools")
    made = desk.create(Kind.OPPORTUNITY, name="Line of lathes", account=account, stage=WON)
    lathe = desk.create(Kind.PRODUCT, name="Lathe", price=D(960_000), currency="TWD", taxes="5%")
    desk.create(Kind.LINE, opportunity=made, product=lathe)
    desk.create(
        Kind.LINE,
        opportunity=made,
        name="Training",
        quantity=D(3),
        unit_price=D(12_000),
        discount="10%",
        taxes="5%",
    )
    return made


def ordered(desk: Desk, deal: int, **values: object) -> int:
    return desk.workspace.run(MakeOrder(deal, values)).ids[0]


def sums(desk: Desk, order: int) -> tuple[Stored, ...]:
    row = desk.row(Kind.ORDER, order)
    return row["net"], row["tax"], row["gross"]


def refused(desk: Desk, kind: Kind, **values: object) -> str:
    with pytest.raises(RuleBroken) as error:
        desk.create(kind, **values)
    return error.value.key


def test_a_won_deal_becomes_an_order_with_its_lines(desk: Desk, deal: int) -> None:
    order = ordered(desk, deal, contract_number="C-7", due_on=date(2026, 3, 1))
    row = desk.row(Kind.ORDER, order)
    assert (row["number"], row["name"], row["contract_number"]) == ("SO2026-0001", "Line of lathes", "C-7")
    assert (row["ordered_on"], row["status"], row["account"]) == ("2026-01-01", "open", 1)
    assert sums(desk, order) == (99_240_000, 4_962_000, 104_202_000)
    assert (row["outstanding"], row["paid"], row["next_due_on"]) == (104_202_000, 0, "2026-03-01")
    lines = rows_of(desk.path, Kind.ORDER_LINE).values()
    assert [(line["name"], line["amount"], line["delivered"]) for line in lines] == [
        ("Lathe", 96_000_000, 0),
        ("Training", 3_240_000, 0),
    ]


def test_what_changes_later_in_deal_or_product_changes_no_order(desk: Desk, deal: int) -> None:
    order = ordered(desk, deal)
    before = rows_of(desk.path, Kind.ORDER_LINE), desk.row(Kind.ORDER, order)
    desk.edit(Kind.LINE, 1, quantity=D(2))
    desk.edit(Kind.PRODUCT, 1, price=D(1))
    desk.delete(Kind.LINE, 2)
    assert (rows_of(desk.path, Kind.ORDER_LINE), desk.row(Kind.ORDER, order)) == before


def test_the_first_order_makes_a_customer_of_a_prospect(desk: Desk, deal: int) -> None:
    """Somebody who was a customer once stays what the office calls them; an undo takes the word back."""
    former = desk.create(Kind.ACCOUNT, name="Old Mill", status="former")
    cancelled = desk.create(Kind.ACCOUNT, name="Never Mind")
    assert desk.row(Kind.ACCOUNT, 1)["status"] == "prospect"
    ordered(desk, deal)
    assert desk.row(Kind.ACCOUNT, 1)["status"] == "customer"
    desk.workspace.undo()
    assert desk.row(Kind.ACCOUNT, 1)["status"] == "prospect"
    desk.create(Kind.ORDER, account=former, gross=D(10))
    desk.create(Kind.ORDER, account=cancelled, gross=D(10), status="cancelled")
    assert [desk.row(Kind.ACCOUNT, id_)["status"] for id_ in (former, cancelled)] == ["former", "prospect"]


def test_a_line_of_an_order_that_is_changed_brings_its_sums_along(desk: Desk, deal: int) -> None:
    order = ordered(desk, deal)
    desk.edit(Kind.ORDER_LINE, 2, quantity=D(1))
    assert sums(desk, order) == (97_080_000, 4_854_000, 101_934_000)
    assert desk.row(Kind.ORDER, order)["outstanding"] == 101_934_000
    with pytest.raises(RuleBroken, match="order_follows_lines"):
        desk.edit(Kind.ORDER, order, gross=D(1))
    desk.workspace.undo()
    assert sums(desk, order) == (99_240_000, 4_962_000, 104_202_000)
    assert desk.row(Kind.ORDER, order)["outstanding"] == 104_202_000


def test_a_deal_without_lines_is_one_line_and_one_without_an_amount_is_refused(desk: Desk) -> None:
    plain = desk.create(Kind.OPPORTUNITY, name="Roof", stage=WON, amount=D(1200), currency="EUR")
    assert sums(desk, ordered(desk, plain)) == (120_000, 0, 120_000)
    empty = desk.create(Kind.OPPORTUNITY, name="Wall", stage=WON)
    with pytest.raises(RuleBroken, match="order_of_nothing"):
        ordered(desk, empty)
    desk.edit(Kind.OPPORTUNITY, empty, amount=D(5), stage=1)
    with pytest.raises(RuleBroken, match="order_needs_win"):
        ordered(desk, empty)


def test_two_windows_make_one_order(desk: Desk, deal: int) -> None:
    """The second is given the order that the first has made; nothing is written for it."""
    both = Barrier(2)
    found: list[tuple[int, bool]] = []

    def make(workspace: Workspace) -> None:
        both.wait()
        outcome = workspace.run(MakeOrder(deal))
        found.append((outcome.ids[0], outcome.change_set is not None))

    other = Workspace.open(desk.path, now=desk.clock)
    try:
        threads = [Thread(target=make, args=(each,)) for each in (desk.workspace, other)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        other.close()
    assert sorted(found) == [(1, False), (1, True)]
    assert len(rows_of(desk.path, Kind.ORDER)) == 1
    assert len(rows_of(desk.path, Kind.ORDER_LINE)) == 2


def test_numbers_have_no_gap_and_none_comes_twice(desk: Desk, deal: int) -> None:
    first = ordered(desk, deal)
    second, third = (desk.create(Kind.ORDER, ordered_on=date(2026, 2, 1), gross=D(10)) for _ in range(2))
    numbers = [row["number"] for row in rows_of(desk.path, Kind.ORDER).values()]
    assert numbers == ["SO2026-0001", "SO2026-0002", "SO2026-0003"]
    assert (
        refused(desk, Kind.ORDER, ordered_on=date(2026, 2, 1), number="SO2026-0002") == "order_number_taken"
    )
    with pytest.raises(RuleBroken, match="order_number_kept"):
        desk.delete(Kind.ORDER, second)
    desk.delete(Kind.ORDER, third, second)
    assert desk.row(Kind.ORDER, first)["number"] == "SO2026-0001"
    again = desk.create(Kind.ORDER, ordered_on=date(2026, 2, 1), gross=D(10))
    assert desk.row(Kind.ORDER, again)["number"] == "SO2026-0002"
    next_year = desk.create(Kind.ORDER, ordered_on=date(2027, 2, 1), gross=D(10))
    assert desk.row(Kind.ORDER, next_year)["number"] == "SO2027-0001"


def test_an_undo_frees_the_last_number_and_leaves_an_older_order(desk: Desk, deal: int) -> None:
    made = desk.workspace.run(MakeOrder(deal))
    further = desk.workspace.run(RepeatOrder(made.ids[0]))
    assert made.change_set is not None
    assert further.change_set is not None
    with pytest.raises(RuleBroken, match="order_number_kept"):
        desk.workspace.run(Revert(made.change_set.journal_id))
    assert len(rows_of(desk.path, Kind.ORDER)) == 2
    desk.workspace.undo()
    again = desk.workspace.run(RepeatOrder(made.ids[0])).ids[0]
    assert desk.row(Kind.ORDER, again)["number"] == "SO2026-0002"


def test_a_number_that_another_order_bears_by_now_is_not_brought_back(desk: Desk, deal: int) -> None:
    ordered(desk, deal)
    desk.workspace.undo()
    desk.create(Kind.ORDER, ordered_on=date(2026, 1, 1), gross=D(10))
    last = desk.workspace.run(DeleteRecords(Records(Kind.ORDER, (2,)))).change_set
    desk.create(Kind.ORDER, ordered_on=date(2026, 1, 1), gross=D(20))
    assert last is not None
    with pytest.raises(RuleBroken, match="order_number_taken"):
        desk.workspace.run(Revert(last.journal_id))
    assert [row["number"] for row in rows_of(desk.path, Kind.ORDER).values()] == ["SO2026-0001"]


def test_an_office_numbers_by_its_own_pattern(desk: Desk, deal: int) -> None:
    desk.edit(Kind.OFFICE, 1, order_pattern="A-{yy}{month}/{seq:03}")
    assert desk.row(Kind.ORDER, ordered(desk, deal))["number"] == "A-2601/001"


def test_a_deal_has_one_order_that_is_not_cancelled(desk: Desk, deal: int) -> None:
    order = ordered(desk, deal)
    assert refused(desk, Kind.ORDER, ordered_on=date(2026, 1, 2), opportunity=deal) == "deal_has_order"
    desk.edit(Kind.ORDER, order, status="cancelled")
    further = ordered(desk, deal)
    assert further != order
    with pytest.raises(RuleBroken, match="deal_has_order"):
        desk.edit(Kind.ORDER, order, status="open")


def test_no_change_gives_a_deal_a_second_order(desk: Desk, deal: int) -> None:
    told = {"ordered_on": date(2026, 1, 2), "gross": D(10)}
    cancelled = [desk.create(Kind.ORDER, opportunity=deal, status="cancelled", **told) for _ in range(2)]
    free = [desk.create(Kind.ORDER, **told) for _ in range(2)]
    before = desk.tables()
    with pytest.raises(RuleBroken, match="deal_has_order"):
        desk.edit(Kind.ORDER, *cancelled, status="open")
    with pytest.raises(RuleBroken, match="deal_has_order"):
        desk.edit(Kind.ORDER, *free, opportunity=deal)
    assert desk.tables() == before
    desk.edit(Kind.ORDER, free[0], opportunity=deal)
    desk.edit(Kind.ORDER, *cancelled, contract_number="C-8", opportunity=deal, status="cancelled")
    with pytest.raises(RuleBroken, match="deal_has_order") as caught:
        desk.edit(Kind.ORDER, free[1], opportunity=deal)
    assert caught.value.params["value"] == desk.row(Kind.ORDER, free[0])["number"]
    desk.edit(Kind.ORDER, *free, opportunity=None)


def test_no_undo_gives_a_deal_a_second_order(desk: Desk, deal: int) -> None:
    order = ordered(desk, deal)
    target = Records(Kind.ORDER, (order,))
    cancelled = desk.workspace.run(EditRecords(target, {"status": "cancelled"})).change_set
    deleted = desk.workspace.run(DeleteRecords(Records(Kind.ORDER, (ordered(desk, deal),)))).change_set
    ordered(desk, deal, number="Own 1")
    assert cancelled is not None
    assert deleted is not None
    for deed in (cancelled, deleted):
        with pytest.raises(RuleBroken, match="deal_has_order"):
            desk.workspace.run(Revert(deed.journal_id))
    assert len(rows_of(desk.path, Kind.ORDER)) == 2


def test_an_order_of_a_deal_takes_what_the_deal_knows_where_nobody_says_otherwise(
    desk: Desk, deal: int
) -> None:
    contact = desk.create(Kind.CONTACT, name="Anna", account=1)
    desk.edit(Kind.OPPORTUNITY, deal, contact=contact)
    other = desk.create(Kind.OPPORTUNITY, name="Roof", currency="EUR")
    order = desk.create(Kind.ORDER, opportunity=deal, name="Second lathe")
    row = desk.row(Kind.ORDER, order)
    names = "name", "account", "contact", "currency", "ordered_on"
    assert [row[name] for name in names] == ["Second lathe", 1, contact, "TWD", "2026-01-01"]
    assert desk.row(Kind.ORDER, desk.create(Kind.ORDER, opportunity=other))["currency"] == "EUR"
    assert desk.row(Kind.ORDER, desk.create(Kind.ORDER, name="Alone"))["currency"] == "TWD"


def test_a_number_is_of_one_order_and_none_is_without(desk: Desk) -> None:
    orders = [desk.create(Kind.ORDER, ordered_on=date(2026, 2, 1)) for _ in range(2)]
    for ids, number, key in (
        (orders[1:], "SO2026-0001", "order_number_taken"),
        (orders, "Own 1", "order_number_taken"),
        (orders[:1], None, "value_required"),
    ):
        with pytest.raises(RuleBroken, match=key):
            desk.edit(Kind.ORDER, *ids, number=number)
    desk.edit(Kind.ORDER, orders[0], number="SO2026-0001")
    desk.edit(Kind.ORDER, orders[0], number="Own 1")


def test_whether_tax_is_included_changes_the_sums_of_the_lines(desk: Desk, deal: int) -> None:
    order = ordered(desk, deal)
    desk.edit(Kind.ORDER, order, tax_included=True)
    net, tax, gross = sums(desk, order)
    assert (net, tax, gross) == (94_514_300, 4_725_700, 99_240_000)
    assert desk.row(Kind.ORDER, order)["outstanding"] == gross


def test_the_same_is_ordered_again_without_the_deal(desk: Desk, deal: int) -> None:
    order = ordered(desk, deal)
    desk.edit(Kind.ORDER_LINE, 1, delivered=D(1))
    again = desk.workspace.run(RepeatOrder(order)).ids[0]
    row = desk.row(Kind.ORDER, again)
    assert (row["account"], row["opportunity"], row["status"], row["number"]) == (
        1,
        None,
        "open",
        "SO2026-0002",
    )
    assert sums(desk, again) == sums(desk, order)
    copied = [line for line in rows_of(desk.path, Kind.ORDER_LINE).values() if line["order"] == again]
    assert [line["delivered"] for line in copied] == [0, 0]


def test_an_order_without_lines_is_repeated_at_its_sums(desk: Desk) -> None:
    order = desk.create(Kind.ORDER, ordered_on=date(2026, 1, 2), net=D(100), tax=D(5))
    assert sums(desk, desk.workspace.run(RepeatOrder(order)).ids[0]) == (10_000, 500, 10_500)


def test_an_account_orders_again_what_it_ordered_last(desk: Desk, deal: int) -> None:
    other = desk.create(Kind.ACCOUNT, name="Nordlicht")
    with pytest.raises(RuleBroken, match="nothing_ordered_yet"):
        desk.workspace.run(OrderAgain(other))
    order = ordered(desk, deal)
    void = desk.create(Kind.ORDER, account=1, ordered_on=date(2026, 5, 1), gross=D(7), status="cancelled")
    again = desk.workspace.run(OrderAgain(1)).ids[0]
    assert again not in (order, void)
    assert sums(desk, again) == sums(desk, order)


def test_what_is_delivered_of_the_lines_is_the_status(desk: Desk, deal: int) -> None:
    order = ordered(desk, deal)

    def status() -> tuple[Stored, Stored]:
        row = desk.row(Kind.ORDER, order)
        return row["status"], row["delivered_on"]

    desk.edit(Kind.ORDER_LINE, 2, delivered=D("1.5"))
    assert status() == ("partly_delivered", None)
    desk.edit(Kind.ORDER_LINE, 1, 2, delivered=D(1))
    assert status() == ("partly_delivered", None)
    desk.edit(Kind.ORDER_LINE, 2, delivered=D(3))
    assert status() == ("delivered", "2026-01-01")
    desk.edit(Kind.ORDER, order, status="open")
    assert status() == ("open", None)
    assert [line["delivered"] for line in rows_of(desk.path, Kind.ORDER_LINE).values()] == [0, 0]
    desk.edit(Kind.ORDER, order, status="delivered")
    assert [line["delivered"] for line in rows_of(desk.path, Kind.ORDER_LINE).values()] == [
        1_000_000,
        3_000_000,
    ]
    with pytest.raises(RuleBroken, match="delivered_beyond"):
        desk.edit(Kind.ORDER_LINE, 2, delivered=D(4))
    with pytest.raises(RuleBroken, match="delivered_beyond"):
        desk.edit(Kind.ORDER_LINE, 2, quantity=D(2))
    told = {"order": order, "name": "Freight", "unit_price": D(1)}
    assert refused(desk, Kind.ORDER_LINE, delivered=D(2), quantity=D(1), **told) == "delivered_beyond"
    assert refused(desk, Kind.ORDER_LINE, delivered=D(-1), quantity=D(1), **told) == "delivered_beyond"
    desk.edit(Kind.ORDER_LINE, 2, delivered=None)
    assert desk.row(Kind.ORDER_LINE, 2)["delivered"] == 0
    assert status() == ("partly_delivered", None)


def test_a_day_of_delivery_that_is_told_stays(desk: Desk, deal: int) -> None:
    order = ordered(desk, deal)
    desk.edit(Kind.ORDER, order, status="delivered", delivered_on=date(2025, 12, 24))
    assert desk.row(Kind.ORDER, order)["delivered_on"] == "2025-12-24"


def test_sums_without_lines_are_one_from_the_others(desk: Desk) -> None:
    def made(**told: object) -> tuple[Stored, ...]:
        return sums(desk, desk.create(Kind.ORDER, ordered_on=date(2026, 1, 2), **told))

    assert made(gross=D(105), tax=D(5)) == (10_000, 500, 10_500)
    assert made(net=D(100), tax=D(5)) == (10_000, 500, 10_500)
    assert made(net=D(100), gross=D(105)) == (10_000, 500, 10_500)
    assert made(gross=D(105)) == (10_500, 0, 10_500)
    assert made() == (None, None, None)
    told = {"net": D(1), "tax": D(1), "gross": D(3)}
    assert refused(desk, Kind.ORDER, ordered_on=date(2026, 1, 2), **told) == "order_sums_disagree"
    desk.edit(Kind.ORDER, 1, gross=D(210))
    assert sums(desk, 1) == (20_500, 500, 21_000)
    desk.edit(Kind.ORDER, 1, tax=D(10), net=D(200))
    assert sums(desk, 1) == (20_000, 1_000, 21_000)
    desk.edit(Kind.ORDER, 1, gross=None, net=None, tax=None)
    assert sums(desk, 1) == (None, None, None)
    with pytest.raises(RuleBroken, match="order_sums_disagree"):
        desk.edit(Kind.ORDER, 1, **told)


def test_an_order_comes_to_nothing_or_more_whoever_tells_it(desk: Desk) -> None:
    told = {"ordered_on": date(2026, 1, 2)}
    for each in ({"gross": D(-1)}, {"net": D(-1), "tax": D(2)}, {"gross": D(1), "tax": D(-1)}):
        assert refused(desk, Kind.ORDER, **told, **each) == "order_below_nothing"
    order = desk.create(Kind.ORDER, **told, gross=D(0))
    with pytest.raises(RuleBroken, match="order_below_nothing"):
        desk.edit(Kind.ORDER, order, gross=D(-5))


def test_deductions_of_an_order_are_no_more_than_the_rest_of_it(desk: Desk) -> None:
    order = desk.create(Kind.ORDER, ordered_on=date(2026, 1, 2), currency="TWD")

    def line(price: int) -> dict[str, object]:
        return {"order": order, "name": "Line", "unit_price": D(price), "taxes": "5%"}

    assert refused(desk, Kind.ORDER_LINE, **line(-5)) == "order_below_nothing"
    goods = desk.create(Kind.ORDER_LINE, **line(100))
    less = desk.create(Kind.ORDER_LINE, **line(-100))
    assert sums(desk, order) == (0, 0, 0)
    with pytest.raises(RuleBroken, match="order_below_nothing"):
        desk.edit(Kind.ORDER_LINE, less, unit_price=D(-101))
    with pytest.raises(RuleBroken, match="order_below_nothing"):
        desk.edit(Kind.ORDER_LINE, goods, unit_price=D(99))
    with pytest.raises(RuleBroken, match="order_below_nothing"):
        desk.delete(Kind.ORDER_LINE, goods)
    other = desk.create(Kind.ORDER, ordered_on=date(2026, 1, 2), currency="TWD")
    with pytest.raises(RuleBroken, match="order_below_nothing"):
        desk.edit(Kind.ORDER_LINE, goods, order=other)
    desk.workspace.run(DeleteRecords(Records(Kind.ORDER_LINE, (goods, less))))
    assert sums(desk, order) == (None, None, None)


def test_taxes_bring_no_order_below_nothing(desk: Desk) -> None:
    order = desk.create(Kind.ORDER, ordered_on=date(2026, 1, 2), currency="TWD")
    goods, less = (
        desk.create(Kind.ORDER_LINE, order=order, name="Line", unit_price=D(price), taxes="5%")
        for price in (100, -100)
    )
    with pytest.raises(RuleBroken, match="order_below_nothing"):
        desk.edit(Kind.ORDER_LINE, goods, taxes=None)
    with pytest.raises(RuleBroken, match="order_below_nothing"):
        desk.edit(Kind.ORDER_LINE, less, taxes="10%")
    desk.edit(Kind.ORDER_LINE, goods, taxes="10%")
    assert sums(desk, order) == (0, 500, 500)


def test_an_order_from_before_the_rule_is_brought_nearer_to_nothing_and_no_further_below(desk: Desk) -> None:
    order = desk.create(Kind.ORDER, ordered_on=date(2026, 1, 2), currency="TWD")
    goods, less = (
        desk.create(Kind.ORDER_LINE, order=order, name="Line", unit_price=D(price), taxes=None)
        for price in (100, -100)
    )
    # As an earlier version kept it: no rule was asked.
    with (
        desk.workspace.file.writing.connect() as connection,
        UnitOfWork(connection, folder, now=desk.clock, user=1) as work,
    ):
        work.update(Kind.ORDER_LINE, less, {"unit_price": -25_000, "amount": -25_000})
        work.update(Kind.ORDER, order, {"net": -15_000, "gross": -15_000, "outstanding": 0})
        work.commit("edited")
    desk.edit(Kind.ORDER_LINE, less, name="Deduction")
    with pytest.raises(RuleBroken, match="order_below_nothing"):
        desk.edit(Kind.ORDER_LINE, goods, unit_price=D(99))
    desk.edit(Kind.ORDER_LINE, less, unit_price=D(-200))
    assert sums(desk, order) == (-10_000, 0, -10_000)
    with pytest.raises(RuleBroken, match="order_below_nothing"):
        desk.edit(Kind.ORDER_LINE, less, unit_price=D(-201))
    free = desk.create(Kind.ORDER_LINE, order=order, name="Manual", unit_price=D(0), taxes="5%")
    assert sums(desk, order) == (-10_000, 0, -10_000)
    desk.delete(Kind.ORDER_LINE, free)
    assert refused(desk, Kind.ORDER_LINE, order=order, name="Deduction", unit_price=D(-1)) == (
        "order_below_nothing"
    )
    desk.create(Kind.ORDER_LINE, order=order, name="Freight", unit_price=D(40), taxes=None)
    assert sums(desk, order) == (-6_000, 0, -6_000)


def test_no_order_is_made_of_a_deal_that_comes_to_less_than_nothing(desk: Desk) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Given back", stage=WON)
    desk.create(Kind.LINE, opportunity=deal, name="Deduction", unit_price=D(-5))
    with pytest.raises(RuleBroken, match="order_below_nothing"):
        ordered(desk, deal)
    assert rows_of(desk.path, Kind.ORDER) == {}


def test_an_order_with_payments_stays(desk: Desk, deal: int) -> None:
    order = ordered(desk, deal)
    payment = desk.create(Kind.PAYMENT, order=order, paid_on=date(2026, 1, 5), amount=D(10))
    with pytest.raises(RuleBroken, match="order_has_payments"):
        desk.delete(Kind.ORDER, order)
    desk.edit(Kind.ORDER, order, status="cancelled")
    desk.delete(Kind.PAYMENT, payment)
    desk.delete(Kind.ORDER, order)
    assert rows_of(desk.path, Kind.ORDER) == rows_of(desk.path, Kind.ORDER_LINE) == {}
    desk.workspace.undo()
    assert desk.row(Kind.ORDER, order)["outstanding"] == 0
    desk.workspace.undo()
    assert desk.row(Kind.ORDER, order)["overpaid"] == 1_000


def test_the_making_of_a_paid_order_is_not_undone(desk: Desk, deal: int) -> None:
    made = desk.workspace.run(MakeOrder(deal))
    desk.create(Kind.PAYMENT, order=made.ids[0], paid_on=date(2026, 1, 5), amount=D(10))
    assert made.change_set is not None
    with pytest.raises(UserError, match="undo_built_on"):
        desk.workspace.run(Revert(made.change_set.journal_id))


def test_the_currency_of_an_order_stays_once_something_is_in_it(desk: Desk, deal: int) -> None:
    plain = desk.create(Kind.ORDER, ordered_on=date(2026, 1, 2), gross=D(100))
    desk.edit(Kind.ORDER, plain, currency="JPY")
    assert sums(desk, plain) == (100, 0, 100)
    desk.workspace.run(
        CreateRecord(Kind.PAYMENT, {"order": plain, "paid_on": date(2026, 1, 5), "amount": D(60)})
    )
    with pytest.raises(RuleBroken, match="order_currency_settled"):
        desk.edit(Kind.ORDER, plain, currency="EUR")
    desk.edit(Kind.ORDER, plain, currency="JPY", name="As before")


def test_a_product_of_an_order_stays(desk: Desk, deal: int) -> None:
    ordered(desk, deal)
    desk.delete(Kind.LINE, 1)
    with pytest.raises(RuleBroken, match="product_in_use"):
        desk.delete(Kind.PRODUCT, 1)
