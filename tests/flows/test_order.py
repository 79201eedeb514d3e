"""From the won deal to the paid order in a real window, by mouse and keys, and by undo all the way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk
from tests.flows.screen import Point, wait_until
from tests.services.workspaces import Rows, query, rows_of, tables_of, without_bookkeeping

pytestmark = pytest.mark.flow

SIZE = (1360, 860)
#: From the window's corner: the first row of the list, and the two buttons in the head of a record's page.
FIRST_ROW, FIRST_BUTTON, SECOND_BUTTON = (60, 171), (53, 274), (127, 274)
_KEPT = (Kind.OPPORTUNITY, Kind.ORDER, Kind.ORDER_LINE, Kind.PAYMENT)


def seed(path: Path) -> None:
    """A deal of one line, 1,050 with tax, that is about to be won."""
    workspace = Workspace.open(path, currency="TWD")
    account = workspace.run(CreateRecord(Kind.ACCOUNT, {"name": "Pacific Tools"})).ids[0]
    told = {"name": "Line of lathes", "account": account, "stage": 4, "expected_close": date(2026, 3, 1)}
    deal = workspace.run(CreateRecord(Kind.OPPORTUNITY, told)).ids[0]
    line = {"opportunity": deal, "name": "Lathe", "unit_price": Decimal(1000), "taxes": "5%"}
    workspace.run(CreateRecord(Kind.LINE, line))
    # A next step, so that no line about its want stands above the buttons.
    workspace.run(CreateRecord(Kind.ACTIVITY, {"kind": "task", "subject": "Deliver", "opportunity": deal}))
    workspace.close()


class Deal:
    """The window on the file, and what the file says."""

    def __init__(self, desk: Desk, path: Path) -> None:
        self.desk = desk
        self.path = path
        self.program = desk.run("--lang", "en", "--db", path)
        self.window = self.program.window_titled("– CRM Desktop")
        desk.place(self.window, 20, 30, *SIZE)
        desk.activate(self.window)

    def click(self, place: Point) -> None:
        left, top, _, _ = self.desk.geometry(self.window)
        self.desk.click((left + place[0], top + place[1]))

    def tables(self) -> dict[Kind, Rows]:
        """What people know, without what the program keeps and derives."""
        tables = without_bookkeeping(tables_of(self.path))
        return {kind: tables[kind] for kind in _KEPT}

    def paid(self) -> tuple[int, int]:
        """What is paid and outstanding of the order, in cents; noughts before there is one."""
        found = [(int(row["paid"] or 0), int(row["outstanding"] or 0)) for row in self.orders().values()]
        return found[0] if found else (0, 0)

    def orders(self) -> Rows:
        return rows_of(self.path, Kind.ORDER)

    def until(self, work: Callable[[], None], ask: Callable[[], object], what: str) -> None:
        """Do something until it has told: keys that come before a page is read go nowhere."""

        def told() -> bool:
            if not ask():
                work()
            return _soon(ask)

        self.program.wait_until(told, what)

    def win(self) -> None:
        """The day that is asked for is today's: Enter will do."""
        self.desk.key("ctrl+5")
        self.desk.rest(0.5)
        self.click(FIRST_ROW)
        self.desk.key("Return")
        self.desk.rest(1.0)
        self.click(FIRST_BUTTON)
        self.desk.rest(0.5)
        self.desk.key("Return")

    def order(self) -> None:
        self.click(SECOND_BUTTON)

    def pay(self, amount: str = "") -> None:
        """By keys alone: all that is outstanding, or an amount typed over it."""
        self.desk.key("ctrl+shift+p")
        self.desk.rest(0.6)
        if amount:
            self.desk.type_text(amount)
        self.desk.key("Return")

    def step(self, keys: str) -> None:
        """One step back or forth."""
        before = _last_entry(self.path)
        self.desk.key(keys)
        self.program.wait_until(lambda: _last_entry(self.path) > before, f"what {keys} does")


def _soon(ask: Callable[[], object]) -> bool:
    try:
        return bool(wait_until(ask, "it", 3.0))
    except AssertionError:
        return False


def _last_entry(path: Path) -> int:
    ((last,),) = query(path, "SELECT max(id) FROM journal")
    return int(last)


def test_a_won_deal_becomes_a_paid_order_and_undo_leads_back(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    seed(path)
    deal = Deal(desk, path)
    begin = deal.tables()

    def stage() -> object:
        return next(iter(rows_of(path, Kind.OPPORTUNITY).values()))["stage"]

    deal.until(deal.win, lambda: stage() == 5, "the win")
    desk.rest(1.5)  # the buttons are those of a won deal by then
    deal.until(deal.order, lambda: len(deal.orders()) == 1, "the order")
    assert deal.paid() == (0, 105_000)
    desk.rest(1.0)
    deal.until(partial(deal.pay, "400"), lambda: deal.paid() == (40_000, 65_000), "the first payment")
    deal.until(deal.pay, lambda: deal.paid() == (105_000, 0), "the rest")
    end = deal.tables()
    for expected in ((40_000, 65_000), (0, 105_000), (0, 0), (0, 0)):
        deal.step("ctrl+z")
        assert deal.paid() == expected
    assert deal.tables() == begin
    for _ in range(4):
        deal.step("ctrl+y")
    assert deal.tables() == end
    desk.close_window(deal.window)
    assert deal.program.wait_for_end() == 0
    assert "Traceback" not in deal.program.output()
