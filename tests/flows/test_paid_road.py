"""From a qualified lead to a paid order in a real window: lines, quote, paper, e-mail draft, win, order, two
payments; then all of it undone step by step, and done again.
"""

from __future__ import annotations

import email
from collections.abc import Callable
from contextlib import closing
from decimal import Decimal
from email.policy import default
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.queries import Records, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk
from tests.flows.screen import Point, wait_until
from tests.services.workspaces import Rows, query, rows_of, tables_of, without_bookkeeping

pytestmark = pytest.mark.flow

SIZE = (1360, 860)
#: From the window's corner: the first row of a list; the buttons and the menu in the head of a record's page
#: with steps and of one without; the first cell of a deal's lines.
FIRST_ROW = (60, 171)
DEAL_FIRST, DEAL_SECOND, DEAL_MORE = (53, 274), (127, 274), (183, 274)
ISSUE, ACCEPT, MAIL, QUOTE_MORE = (48, 203), (165, 226), (60, 226), (242, 226)
FIRST_CELL, QUANTITY, SECOND_CELL = (484, 227), (835, 227), (484, 261)
_LAST_ENTRY = "SELECT max(id) FROM journal"
_KEPT = (
    Kind.LEAD,
    Kind.ACCOUNT,
    Kind.CONTACT,
    Kind.OPPORTUNITY,
    Kind.LINE,
    Kind.QUOTE,
    Kind.ORDER,
    Kind.ORDER_LINE,
    Kind.PAYMENT,
    Kind.ACTIVITY,
)


def seed(path: Path) -> None:
    """A qualified lead, two products, and an office that has said who it is."""
    with closing(Workspace.open(path, currency="TWD")) as workspace:
        office = {"name": "元泰機械零件股份有限公司", "address": "台中市西屯區工業路 12 號"}
        workspace.run(EditRecords(Records(Kind.OFFICE, (1,)), office))
        for code, name, price in (("SC-10", "滾珠螺桿 2510", 12_500), ("IN-DAY", "安裝調校", 36_000)):
            told = {"code": code, "name": name, "price": Decimal(price), "currency": "TWD", "taxes": "5%"}
            workspace.run(CreateRecord(Kind.PRODUCT, told))
        lead = {"name": "王小明", "company": "宏遠精密股份有限公司", "owner": 1, "status": "qualified"}
        made = workspace.run(CreateRecord(Kind.LEAD, {**lead, "email": "wang@hongyuan.example"}))
        # A next step, so that no line about its want stands above the buttons.
        task = {"kind": "task", "subject": "Deliver", "lead": made.ids[0]}
        workspace.run(CreateRecord(Kind.ACTIVITY, task))


class Road:
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

    def until(self, work: Callable[[], None], ask: Callable[[], object], what: str) -> None:
        """Do something until it has told: keys that come before a page is read go nowhere."""

        def told() -> bool:
            if not ask():
                work()
            return _soon(ask)

        self.program.wait_until(told, what)

    def tables(self) -> dict[Kind, Rows]:
        """What people know, without what the program keeps and derives."""
        tables = without_bookkeeping(tables_of(self.path))
        return {kind: tables[kind] for kind in _KEPT}

    def one(self, sql: str) -> tuple[Stored, ...]:
        """The only row of an answer; nothing where there is none."""
        found = query(self.path, sql)
        return tuple(found[0]) if found else ()

    def open_deal(self) -> None:
        self.desk.key("ctrl+5")
        self.desk.rest(1.0)
        self.click(FIRST_ROW)
        self.desk.rest(0.5)
        self.desk.key("Return")
        self.desk.rest(1.5)

    # The steps of the road -------------------------------------------------------------------------------

    def convert(self) -> None:
        def asked() -> int:
            self.desk.key("ctrl+2")
            self.desk.rest(0.5)
            self.click(FIRST_ROW)
            self.desk.rest(0.3)
            self.desk.key("ctrl+shift+k")
            try:
                return self.program.window_titled("Convert", 3.0)
            except AssertionError:
                return 0  # the list was not read yet

        dialog = self.program.wait_until(asked, "the dialog")
        self.desk.activate(dialog)

        def answered() -> bool:
            if self.desk.size(dialog) != (0, 0):
                self.desk.key("ctrl+Return")
            return _soon(lambda: self.one("SELECT status FROM lead") == ("converted",))

        self.program.wait_until(answered, "the conversion")
        self.program.wait_until(lambda: self.desk.size(dialog) == (0, 0), "the end of the dialog")
        self.desk.activate(self.window)

    def type_in(self, cell: Point, text: str) -> None:
        self.click(cell)
        self.desk.rest(0.3)
        self.desk.type_text(text)
        self.desk.key("Return")

    def add_lines(self) -> None:
        """Twelve of one product and one of the other, by their codes."""
        counted = "SELECT count(*) FROM line"
        self.until(
            partial(self.type_in, FIRST_CELL, "sc-10"), lambda: self.one(counted) == (1,), "the first line"
        )
        self.until(
            partial(self.type_in, QUANTITY, "12"),
            lambda: self.one("SELECT amount FROM line") == (15_000_000,),
            "its quantity",
        )
        self.until(
            partial(self.type_in, SECOND_CELL, "in-day"), lambda: self.one(counted) == (2,), "another line"
        )

    def quote(self) -> None:
        """A draft, by the first entry of the deal's menu."""
        self.click(DEAL_MORE)
        self.desk.rest(0.4)
        self.desk.key("Down", "Return")

    def save_paper(self, file: Path) -> None:
        def save() -> None:
            self.click(QUOTE_MORE)
            self.desk.rest(0.4)
            self.desk.key("Down", "Down", "Down", "Return")
            self.desk.name_file(self.program, "Save as PDF", file)

        self.until(save, file.exists, "the PDF")
        self.desk.activate(self.window)

    def save_draft(self, file: Path) -> None:
        def save() -> None:
            self.click(MAIL)
            # The folder is that of the last paper.
            self.desk.name_file(self.program, "Save e-mail draft", Path(file.name))

        noted = "SELECT count(*) FROM activity WHERE kind = 'email'"
        self.until(save, file.exists, "the e-mail draft")
        self.program.wait_until(lambda: self.one(noted) == (1,), "the e-mail on the timeline")
        self.desk.activate(self.window)

    def win(self) -> None:
        """The day that is asked for is today's: Enter will do."""
        self.open_deal()
        self.click(DEAL_FIRST)
        self.desk.rest(0.8)
        self.desk.key("Return")

    def order(self) -> None:
        self.open_deal()
        self.click(DEAL_SECOND)

    def pay(self, amount: str = "") -> None:
        """By keys alone: all that is outstanding, or an amount typed over it."""
        self.desk.key("ctrl+shift+p")
        self.desk.rest(0.8)
        if amount:
            self.desk.type_text(amount)
        self.desk.key("Return")

    def paid(self) -> tuple[Stored, ...]:
        return self.one('SELECT paid, outstanding FROM "order"')

    def steps(self, key: str, end: dict[Kind, Rows]) -> int:
        """How often a key is pressed until the file is as it was."""
        for step in range(1, 25):
            before = self.one(_LAST_ENTRY)
            self.desk.key(key)
            self.program.wait_until(partial(self._is_written_since, before), f"{key} {step}")
            if self.tables() == end:
                return step
        raise AssertionError(f"{key} does not lead there")

    def _is_written_since(self, before: tuple[Stored, ...]) -> bool:
        return self.one(_LAST_ENTRY) != before

    def state(self) -> Stored:
        found = self.one("SELECT status FROM quote")
        return found[0] if found else None


def _soon(ask: Callable[[], object]) -> bool:
    try:
        return bool(wait_until(ask, "it", 3.0))
    except AssertionError:
        return False


def pdf_text(pdf: bytes) -> str:
    """What the pages say, without the spaces between."""
    return "".join("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_a_qualified_lead_becomes_a_paid_order_and_undo_leads_back(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    seed(path)
    road = Road(desk, path)
    begin = road.tables()
    road.convert()
    road.open_deal()
    desk.rest(1.5)
    road.add_lines()
    road.program.wait_until(lambda: road.one("SELECT amount FROM opportunity") == (18_600_000,), "the lines")
    road.until(road.quote, lambda: road.state() == "draft", "the quote")
    desk.rest(1.5)
    road.until(partial(road.click, ISSUE), lambda: road.state() == "sent", "the issue")
    desk.rest(1.5)
    road.save_paper(pdf := tmp_path / "quote.pdf")
    said = pdf_text(pdf.read_bytes())
    for text in ("元泰機械零件股份有限公司", "宏遠精密股份有限公司", "王小明", "滾珠螺桿2510", "安裝調校"):
        assert text in said
    for text in ("12,500", "150,000", "36,000", "186,000", "9,300", "195,300", "未稅", "含稅總計"):
        assert text in said
    assert str(road.one("SELECT number FROM quote")[0]) in said
    road.save_draft(eml := tmp_path / "quote.eml")
    draft = email.message_from_bytes(eml.read_bytes(), policy=default)
    assert draft["X-Unsent"] == "1"
    assert "wang@hongyuan.example" in str(draft["To"])
    (attached,) = draft.iter_attachments()
    assert pdf_text(attached.get_content()) == said
    road.until(partial(road.click, ACCEPT), lambda: road.state() == "accepted", "the answer")
    road.until(road.win, lambda: road.one("SELECT stage FROM opportunity") == (5,), "the win")
    desk.rest(1.5)
    road.until(road.order, road.paid, "the order")
    assert road.one('SELECT gross, quote FROM "order"') == (19_530_000, 1)
    desk.rest(1.0)
    road.until(partial(road.pay, "95300"), lambda: road.paid() == (9_530_000, 10_000_000), "a payment")
    road.until(road.pay, lambda: road.paid() == (19_530_000, 0), "the rest")
    end = road.tables()
    count = road.steps("ctrl+z", begin)
    assert not rows_of(path, Kind.ORDER)
    assert not rows_of(path, Kind.QUOTE)
    assert road.steps("ctrl+y", end) == count
    desk.close_window(road.window)
    assert road.program.wait_for_end() == 0
    assert "Traceback" not in road.program.output()
