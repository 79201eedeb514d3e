"""Each line of the road's sums comes out the same in the sheet, the form, the list and the command line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import pdf_bytes
from crm_desktop.bridge.papers.paper import Paper
from crm_desktop.bridge.papers.quotes import QUOTE_PAPERS
from crm_desktop.command_line.arguments.parser import parse
from crm_desktop.command_line.run import run
from crm_desktop.core.commands import MoveOpportunity
from crm_desktop.core.orders import MakeOrder
from crm_desktop.core.quotes.commands import AnswerQuote, QuoteDeal
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.sheets.lines_part import LinesPart
from tests.ui.records_of_tests import make, stored
from tests.ui.records_of_tests import run as carried_out
from tests.ui.sheets.sheets_of_tests import Deal, deal_page

NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Case:
    """Lines as they are pasted (name, quantity, unit price, discount, tax), and what must come out."""

    currency: str
    rows: Sequence[str]
    net: str
    taxes: Sequence[str]
    gross: str
    tax_included: bool = False
    amounts: Sequence[str] = ()


def priced(*prices: str, tax: str = "") -> list[str]:
    return [f"Part\t1\t{price}\t\t{tax}" for price in prices]


CASES = {
    "several taxable lines": Case(
        "EUR", priced("98.50", "66.00", "33.50", tax="19%"), "198.00", ["37.62"], "235.62"
    ),
    "three lines of 130": Case("TWD", priced("130", "130", "130", tax="5%"), "390", ["20"], "410"),
    "tax included": Case("TWD", priced("999", tax="5%"), "951", ["48"], "999", tax_included=True),
    "two taxes": Case(
        "CAD", priced("260", tax="GST 5% + QST 9.975%"), "260.00", ["13.00", "25.94"], "298.94"
    ),
    "hours": Case(
        "USD",
        [f"Hours\t{hours}\t25.00\t\t" for hours in ("0.117", "0.283", "1.333", "0.583")],
        "57.92",
        [],
        "57.92",
        amounts=("2.93", "7.08", "33.33", "14.58"),
    ),
    "discount and deduction": Case(
        "USD",
        ["Part\t3\t19.99\t10%\t0%", "Deduction\t1\t-5.00\t\t0%"],
        "48.97",
        ["0.00"],
        "48.97",
        amounts=("53.97", "−5.00"),
    ),
    "a hundred lines": Case("USD", priced(*["0.10"] * 100), "10.00", [], "10.00"),
}


def pasted(deal: Deal, case: Case) -> None:
    """Paste the rows as from a spreadsheet, with their headings."""
    titles = {column.key: column.title() for column in deal.view.paged_model.columns}
    heading = "\t".join(titles[key] for key in ("name", "quantity", "unit_price", "discount", "taxes"))
    QGuiApplication.clipboard().setText("\n".join([heading, *case.rows]))
    deal.keys(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    deal.idle()
    deal.wait(lambda: len(deal.view.sheet.stored_ids) == len(case.rows))
    deal.idle()


@pytest.mark.parametrize("name", CASES)
def test_the_sums_are_the_same_everywhere(
    qtbot: QtBot, context: PageContext, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    case = CASES[name]
    with deal_page(qtbot, context, currency=case.currency, tax_included=case.tax_included) as deal:
        pasted(deal, case)
        part = deal.part
        assert isinstance(part, LinesPart)
        sums = [each.amount.split(NO_BREAK)[-1] for each in part.sums.sums]
        expected = (
            [case.gross, *case.taxes, case.net] if case.tax_included else [case.net, *case.taxes, case.gross]
        )
        assert sums == (expected if case.taxes else [case.gross])
        for row, amount in enumerate(case.amounts):
            assert deal.cells(row, "amount") == (amount,)
        # The form and the list: the deal's amount is the net sum.
        exact = float(case.net)
        details = deal.record.parts.details
        assert details is not None
        assert int(details.values["amount"] or 0) == round(exact * 100)
        deal.page.close_record()
        listed = deal.page.table
        listed.show_id(deal.id)
        column = listed.paged_model.column_number("amount")

        def amount_listed() -> float:
            text = str(listed.paged_model.index(listed.currentIndex().row(), column).data() or "0")
            return float(text.split(NO_BREAK)[-1].replace(",", ""))

        deal.wait(lambda: amount_listed() == exact)
        # The command line, beside the open window.
        capsys.readouterr()
        run(
            parse(
                [
                    "--db",
                    str(context.gateway.path),
                    "--lang",
                    "en",
                    "show",
                    "opportunity",
                    str(deal.id),
                    "--json",
                ]
            )
        )
        told = json.loads(capsys.readouterr().out)
        assert (told["sums"]["net"], told["sums"]["gross"]) == (exact, float(case.gross))
        assert [each["amount"] for each in told["sums"]["taxes"]] == [float(tax) for tax in case.taxes]
        assert told["amount"] == exact
        assert len(told["lines"]) == len(case.rows)
        if case.amounts:
            assert [each["amount"] for each in told["lines"]] == [
                float(a.replace("−", "-")) for a in case.amounts
            ]


@pytest.mark.parametrize("name", CASES)
def test_the_sums_are_the_same_on_paper_in_the_order_and_in_its_report(
    qtbot: QtBot, context: PageContext, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    case = CASES[name]
    told = {"name": "All of it", "currency": case.currency, "tax_included": case.tax_included}
    deal = make(qtbot, context, Kind.OPPORTUNITY, **told)
    fields = ("name", "quantity", "unit_price", "discount", "taxes")
    for row in case.rows:
        values = {key: text for key, text in zip(fields, row.split("\t"), strict=True) if text}
        exact = {key: Decimal(values[key]) for key in ("quantity", "unit_price")}
        make(qtbot, context, Kind.LINE, **{**values, **exact, "opportunity": deal})
    quote = carried_out(qtbot, context, QuoteDeal(deal, {"language": "en"})).ids[0]
    papers: list[Paper] = []
    context.gateway.read(QUOTE_PAPERS.read(quote), papers.append)
    qtbot.waitUntil(lambda: bool(papers))
    pages = PdfReader(BytesIO(pdf_bytes(papers[0]))).pages
    said = {word.replace("$", "").replace("€", "") for page in pages for word in page.extract_text().split()}
    wanted = {case.gross, *case.taxes, *(each.replace("−", "-") for each in case.amounts)}
    assert wanted <= {word.replace("−", "-") for word in said}
    carried_out(qtbot, context, AnswerQuote(quote, accepted=True))
    carried_out(qtbot, context, MoveOpportunity(deal, 1, 5))
    order = carried_out(qtbot, context, MakeOrder(deal)).ids[0]
    made = stored(qtbot, context, Kind.ORDER, order)
    net, gross = (round(Decimal(each) * 100) for each in (case.net, case.gross))
    assert (made["net"], made["tax"], made["gross"], made["outstanding"]) == (net, gross - net, gross, gross)
    capsys.readouterr()
    assert run(parse(["--db", str(context.gateway.path), "report", "orders", "--json"])) == 0
    (line,) = json.loads(capsys.readouterr().out)["currencies"]
    assert (line["currency"], line["gross"]) == (case.currency, float(case.gross))


def test_the_yen_with_decimals_is_refused_everywhere(qtbot: QtBot, context: PageContext) -> None:
    with deal_page(qtbot, context, currency="JPY") as deal:
        pasted_text = "Part\t1\t1250.5"
        titles = {column.key: column.title() for column in deal.view.paged_model.columns}
        heading = "\t".join(titles[key] for key in ("name", "quantity", "unit_price"))
        QGuiApplication.clipboard().setText(f"{heading}\n{pasted_text}")
        deal.keys(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
        deal.idle()
        assert deal.messages[-1].startswith("Nothing was pasted. Row 1")
        assert "JPY" in deal.messages[-1]
        told = ["--set", f"opportunity={deal.id}", "--set", "name=Part", "--set", "unit_price=1250.5"]
        assert run(parse(["--db", str(context.gateway.path), "--lang", "en", "add", "line", *told])) == 2
        assert deal.stored("id") == []
    assert Kind.LINE in context.catalogue
