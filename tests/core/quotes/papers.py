"""Quotes that tests print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from crm_desktop.core.quotes.document import Party, QuoteDocument, QuoteLine, Sums, Tax, TextBlock

LINES = (
    QuoteLine(
        "A 型精密加工機",
        Decimal(912000),
        "含基本刀具組、中文操作手冊",
        Decimal(2),
        "台",
        Decimal(480000),
        Decimal(5),
    ),
    QuoteLine("自動送料機構 F-20", Decimal(130000), "", Decimal(2), "組", Decimal(65000)),
    QuoteLine("安裝、調校與教育訓練", Decimal(36000), "兩天，含交通", Decimal(1), "式", Decimal(36000)),
    QuoteLine("備品組（一年份）", Decimal(25740), "", Decimal(1), "組", Decimal(28600), Decimal(10)),
)
QUOTE = QuoteDocument(
    office=Party("元泰機械股份有限公司", ("台中市西屯區工業路 12 號", "04-2358-1234"), "12345675"),
    customer=Party("宏遠精密股份有限公司", ("王小明 採購經理", "新北市三重區重新路 88 號"), "13579245"),
    lines=LINES,
    sums=Sums(Decimal(1103740), Decimal(1158927), (Tax(Decimal(5), Decimal(55187)),)),
    currency="TWD",
    language="zh_TW",
    number="Q2026-0112",
    version=2,
    replaces="Q2026-0112",
    issued=date(2026, 11, 21),
    valid_until=date(2026, 12, 21),
    in_charge=Party("陳佳穎", ("04-2358-1234 分機 21",)),
    intro="感謝您的詢問，謹就所需設備報價如下：",
    texts=(
        TextBlock("付款條件", "訂金 30%，出貨前 60%，驗收後 30 天內 10%"),
        TextBlock("交期", "訂單確認後 45 個工作天"),
    ),
)


def of_lines(count: int) -> QuoteDocument:
    """The quote with so many lines."""
    lines = [replace(LINES[number % 4], title=f"品項{number + 1}號") for number in range(count)]
    return replace(QUOTE, lines=tuple(lines))
