"""A long quote from its lines to the PDF that is sent."""

from __future__ import annotations

import statistics
import sys
from datetime import date
from decimal import Decimal

from PySide6.QtGui import QGuiApplication

from bench.apart import measure
from bench.figures import RUNS, Report, at_most, seconds
from crm_desktop.command_line.showing.languages import translation
from crm_desktop.core.quotes.document import Party, QuoteDocument, QuoteLine, Sums, Tax
from crm_desktop.core.quotes.sheet import sheet_of
from crm_desktop.qtkit.paper.composing import compose
from crm_desktop.qtkit.paper.drawing import pdf_of

LINES = 200
_LIMIT = 1.0


def quote(lines: int) -> QuoteDocument:
    """A quote with notes, discounts and signs of its own in every line."""
    told = tuple(
        QuoteLine(
            f"精密零件 {chr(0x4E00 + number * 7)}{chr(0x5200 + number * 11)} F-{number:03}",
            Decimal(number * 1_234),
            f"規格 {chr(0x6200 + number * 5)}，含安裝與調校，交期 {number % 60} 天",
            Decimal(number),
            "組",
            Decimal(1_300),
            Decimal(5),
        )
        for number in range(1, lines + 1)
    )
    net = sum((line.amount for line in told), Decimal(0))
    return QuoteDocument(
        office=Party("元泰機械股份有限公司", ("台中市西屯區工業路 12 號",), "12345675"),
        customer=Party("宏遠精密股份有限公司", ("新北市三重區重新路 88 號",), "13579245"),
        lines=told,
        sums=Sums(net, net, (Tax(Decimal(5), net),)),
        currency="TWD",
        language="zh_TW",
        number="Q2026-0112",
        issued=date(2026, 11, 21),
    )


def timed() -> float:
    """Seconds for all of it: words, layout, drawing, fonts. Called in a process of its own."""
    application = QGuiApplication(sys.argv[:1])
    document = quote(LINES)
    words = translation(document.language)

    def made() -> None:
        pdf_of(compose(sheet_of(document, words)), "Quote", application.applicationName())

    made()
    return statistics.median(seconds(made) for _ in range(RUNS))


def run(report: Report) -> None:
    """Add the line."""
    took = measure("bench.rows.papers:timed")
    report.add(at_most(f"quote of {LINES} lines to PDF", "s", took, _LIMIT))
