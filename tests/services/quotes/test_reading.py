"""What is read of a quote: its paper with to whom it goes, what has become of it today."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.quotes.document import Party
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.quotes.reading import read_paper
from tests.services.quotes.offers import a_draft, a_line, answer, issued, paper
from tests.services.workspaces import Desk


def test_a_quote_expires_by_itself_and_lists_know_it(desk: Desk) -> None:
    today = date.today()
    past = issued(desk, valid_until=date(2026, 1, 5))  # the office's clock stands at the beginning of 2026
    last = issued(desk, valid_until=today)
    later = issued(desk, valid_until=today + timedelta(days=1))
    open_end = a_draft(desk, valid_until=date(2026, 1, 5))
    reader = desk.workspace.reader()

    def found(status: str) -> list[int]:
        return list(
            reader.ids(ListQuery(Kind.QUOTE, "", (Filter("status", Operator.ANY_OF, (status,)),)), {})
        )

    try:
        assert found("expired") == [past]
        assert sorted(found("sent")) == [last, later]
        assert found("draft") == [open_end]
        assert reader.record(Kind.QUOTE, past)["status"] == "expired"
    finally:
        reader.close()
    assert desk.row(Kind.QUOTE, past)["status"] == "sent"


def test_an_expired_quote_may_still_be_accepted(desk: Desk) -> None:
    past = issued(desk, valid_until=date(2026, 1, 5))
    answer(desk, past)
    assert desk.row(Kind.QUOTE, past)["status"] == "accepted"


def test_it_goes_to_the_person_else_to_the_company(desk: Desk) -> None:
    quote = a_draft(desk)
    desk.edit(Kind.OFFICE, 1, email="sales@yuantai.example")
    reader = desk.workspace.reader()
    try:
        found = reader.read(read_paper(quote))
        assert (found.to_name, found.to_address) == ("王小明", "wang@example.com")
        assert found.from_address == "sales@yuantai.example"
        desk.edit(Kind.QUOTE, quote, contact=None)
        desk.edit(Kind.ACCOUNT, 1, email="info@hongyuan.example")
        found = reader.read(read_paper(quote))
        assert (found.to_name, found.to_address) == ("宏遠精密股份有限公司", "info@hongyuan.example")
    finally:
        reader.close()


def test_a_currency_without_decimals_and_taxes_by_name(desk: Desk) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Abroad", currency="JPY")
    a_line(desk, deal, "Lathe", 1_250, quantity=3, taxes="GST 5% + QST 9.975%")
    document = paper(desk, a_draft(desk, deal))
    assert document.currency == "JPY"
    assert document.lines[0].amount == Decimal(3_750)
    assert [(tax.percent, tax.name) for tax in document.sums.taxes] == [
        (Decimal(5), "GST"),
        (Decimal("9.975"), "QST"),
    ]
    assert document.sums.total == Decimal(3_750 + 188 + 374)


def test_prices_with_the_tax_in_them(desk: Desk) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Shop", currency="TWD", tax_included=True)
    a_line(desk, deal, "Lamp", 999)
    sums = paper(desk, a_draft(desk, deal)).sums
    assert [sums.net, sums.taxes[0].amount, sums.total] == [Decimal(951), Decimal(48), Decimal(999)]
    assert sums.tax_included


def test_who_never_said_a_name_is_not_printed(desk: Desk) -> None:
    quote = a_draft(desk)
    desk.edit(Kind.USER, 1, name="陳佳穎")
    assert paper(desk, quote).in_charge == Party("陳佳穎")
    for name in ("Me", "我"):
        desk.edit(Kind.USER, 1, name=name)
        assert paper(desk, quote).in_charge == Party()
    desk.edit(Kind.USER, 1, email="me@yuantai.example")
    assert paper(desk, quote).in_charge == Party("", ("me@yuantai.example",))
