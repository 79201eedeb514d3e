"""Deals with lines, and quotes made of them, for tests."""

from __future__ import annotations

from crm_desktop.core.quotes.commands import AnswerQuote, IssueQuote, NewQuoteVersion
from crm_desktop.core.quotes.document import QuoteDocument
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.quotes.reading import read_paper
from tests.services.workspaces import Desk

#: Enough of a picture for the judge of logos.
PICTURE = b"\x89PNG\r\n\x1a\n" + b"dots"


def a_deal(desk: Desk, name: str = "產線自動化", **more: object) -> int:
    """A deal of an account and a person, with two lines at 5 % tax."""
    account = desk.create(
        Kind.ACCOUNT,
        name="宏遠精密股份有限公司",
        billing_address="新北市三重區重新路 88 號",
        tax_number="13579245",
    )
    contact = desk.create(
        Kind.CONTACT, name="王小明", job_title="採購經理", account=account, email="wang@example.com"
    )
    deal = desk.create(Kind.OPPORTUNITY, name=name, account=account, contact=contact, currency="TWD", **more)
    a_line(desk, deal, "A 型精密加工機", 480_000, quantity=2, unit="台", discount="5%")
    a_line(desk, deal, "安裝", 36_000, description="兩天，含交通")
    return deal


def a_line(desk: Desk, deal: int, name: str, price: object, **more: object) -> int:
    """A line of a deal."""
    values = {"opportunity": deal, "name": name, "quantity": 1, "unit_price": price, "taxes": "5%", **more}
    return desk.create(Kind.LINE, **values)


def a_draft(desk: Desk, deal: int | None = None, **more: object) -> int:
    """A draft of a deal."""
    return desk.create(Kind.QUOTE, opportunity=a_deal(desk) if deal is None else deal, **more)


def issued(desk: Desk, deal: int | None = None, **more: object) -> int:
    """A quote that was sent."""
    return issue(desk, a_draft(desk, deal, **more))


def issue(desk: Desk, quote: int) -> int:
    """Send a draft."""
    return desk.workspace.run(IssueQuote(quote)).ids[0]


def answer(desk: Desk, quote: int, *, accepted: bool = True) -> None:
    """What the customer said."""
    desk.workspace.run(AnswerQuote(quote, accepted))


def version(desk: Desk, quote: int) -> int:
    """A new version of a quote that was sent."""
    return desk.workspace.run(NewQuoteVersion(quote)).ids[0]


def paper(desk: Desk, quote: int) -> QuoteDocument:
    """What a quote says on paper."""
    reader = desk.workspace.reader()
    try:
        return reader.read(read_paper(quote)).document
    finally:
        reader.close()


def number(desk: Desk, quote: int) -> object:
    """The number of a quote."""
    return desk.row(Kind.QUOTE, quote)["number"]
