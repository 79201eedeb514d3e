"""The lines of a deal or an order as the show command tells them: each line, and what they come to."""

from __future__ import annotations

from decimal import Decimal

from crm_desktop.core.sums.discounts import read_discount
from crm_desktop.core.sums.taxes import plain
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.values.stored import from_millionths
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.record.lines import OwnedLines, Row
from crm_desktop.services.record_files.printing import RecordPrinter, table

Object = dict[str, object]


def sums_object(lines: OwnedLines) -> Object:
    """What lines come to, as numbers with the same digits."""
    totals = lines.totals
    return {
        "currency": lines.currency,
        "tax_included": lines.tax_included,
        "net": _number(totals.net),
        "taxes": [
            {
                "name": each.tax.name,
                "rate": _number(each.tax.rate),
                "net": _number(each.net),
                "amount": _number(each.amount),
            }
            for each in totals.taxes
        ],
        "tax": _number(totals.tax),
        "gross": _number(totals.gross),
    }


def line_objects(lines: OwnedLines, printer: RecordPrinter) -> list[Object]:
    """The lines in their order, with the codes of their products."""
    return [{**printer.of_values(row), "product_code": row["product:code"]} for row in lines.rows]


def lines_text(lines: OwnedLines, words: Wording) -> list[str]:
    """The same for a person: a table of the lines, then the sums."""
    currency = lines.currency
    headers = [
        words.field(lines.kind, name) for name in ("name", "quantity", "unit_price", "discount", "amount")
    ]
    rows = [_cells(row, currency) for row in lines.rows]
    told = table(headers, rows, frozenset({1, 2, 3, 4})).splitlines()
    totals = lines.totals
    sums = [(words.on_command_line("sum_net"), totals.net)]
    sums += [(str(each.tax), each.amount) for each in totals.taxes]
    sums.append((words.on_command_line("sum_gross"), totals.gross))
    return [f"  {line}" for line in (*told, *(f"{name}: {amount} {currency}" for name, amount in sums))]


def _cells(row: Row, currency: str) -> list[str]:
    name = str(row["name"] or "").splitlines()[0][:60]
    code = str(row["product:code"] or "")
    return [
        f"{code} {name}".strip(),
        plain(from_millionths(int(row["quantity"] or 0))),
        str(from_minor(int(row["unit_price"] or 0), currency)),
        str(read_discount(str(row["discount"] or ""))),
        str(from_minor(int(row["amount"] or 0), currency)),
    ]


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == int(amount) else float(amount)
