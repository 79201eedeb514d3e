"""The lines of a deal or an order as a sheet: its columns, what it is read from, and its sums in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.interest import Interest, Part, everything_of
from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.sheets.columns import NumberColumn, SheetColumn
from crm_desktop.bridge.sheets.products import ProductColumn
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.sums.taxes import Tax
from crm_desktop.core.sums.totals import Totals
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.table.columns import CellStyle
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.lines import OwnedLines, deal_lines, order_lines

#: Re-exported for the pages, which do not see the services.
__all__ = ["DEAL_LINES", "ORDER_LINES", "LineSheet", "OwnedLines", "Sum", "line_columns", "sums_in_words"]

_PRODUCT_FIELDS = frozenset({"name", "code"})
_OWNER_FIELDS = frozenset({"currency", "tax_included"})


@frozen
class LineSheet:
    """One sort of lines: their kind, whose they are and by which field, and how they are read."""

    kind: Kind
    owner: Kind
    through: str
    read: Callable[[View, int, OwnedLines | None], OwnedLines]
    is_delivered: bool = False
    is_quoted: bool = False

    def interest(self, owner: int) -> Interest:
        """What the lines of a record are made of: lines, names of products, the currency of the record."""
        products = Part(Kind.PRODUCT, _PRODUCT_FIELDS, comings=False)
        whose = Part(self.owner, _OWNER_FIELDS, frozenset({owner}))
        return everything_of(self.kind) | Interest((products, whose))


DEAL_LINES = LineSheet(Kind.LINE, Kind.OPPORTUNITY, "opportunity", deal_lines, is_quoted=True)
ORDER_LINES = LineSheet(Kind.ORDER_LINE, Kind.ORDER, "order", order_lines, is_delivered=True)


@frozen
class Sum:
    """One of the sums below the lines."""

    name: str
    amount: str
    is_total: bool = False


def taxed_alike(rows: Sequence[Row], values: dict[str, object], usual: str = "") -> dict[str, object]:
    """A line that is typed: without a product or taxes of its own it has those that all others have.

    The first one has the usual ones of the office.
    """
    if values.get("product") is not None or "taxes" in values:
        return values
    known = {row["taxes"] for row in rows} or {usual or None}
    return {**values, "taxes": known.pop()} if len(known) == 1 else values


def line_columns(values: FieldValues, sheet: LineSheet) -> list[SheetColumn]:
    """The columns of the lines, from left to right."""
    delivered = [SheetColumn(values, "delivered", 84)] if sheet.is_delivered else []
    return [
        NumberColumn(values, "position"),
        ProductColumn(values, "product", 104, hint=_hint),
        SheetColumn(values, "name", 130 if sheet.is_delivered else 150),
        SheetColumn(values, "description", 200, style=CellStyle.MUTED, shown_at_first=False),
        SheetColumn(values, "quantity", 80),
        SheetColumn(values, "unit", 60),
        *delivered,
        SheetColumn(values, "unit_price", 104),
        SheetColumn(values, "discount", 80, at_right=True),
        SheetColumn(values, "taxes", 92, at_right=True),
        SheetColumn(values, "amount", 116, style=CellStyle.NUMBER),
    ]


def _hint() -> str:
    return QCoreApplication.translate("DealLines", "New line")


def sums_in_words(formats: Formats, totals: Totals, *, tax_included: bool) -> list[Sum]:
    """The sums from top to bottom: what the lines come to, the tax of each rate, and the total."""
    translate = QCoreApplication.translate

    def sum_of(name: str, amount: Decimal, *, is_total: bool = False) -> Sum:
        return Sum(
            name, f"{formats.sign(totals.currency)}{formats.figure(amount, totals.currency)}", is_total
        )

    net = translate("DealLines", "Net")
    if tax_included:
        gross = translate("DealLines", "Total with tax")
        rows = [sum_of(gross, totals.gross, is_total=True)]
        rows += [sum_of(_tax_name(formats, each.tax), each.amount) for each in totals.taxes]
        return [*rows, sum_of(net, totals.net)]
    if not totals.taxes:
        return [sum_of(translate("DealLines", "Total"), totals.gross, is_total=True)]
    rows = [sum_of(net, totals.net)]
    rows += [sum_of(_tax_name(formats, each.tax), each.amount) for each in totals.taxes]
    return [*rows, sum_of(translate("DealLines", "Total with tax"), totals.gross, is_total=True)]


def _tax_name(formats: Formats, tax: Tax) -> str:
    rate = f"{formats.exact(tax.rate)}%"
    named = f"{tax.name} {rate}".strip()
    return QCoreApplication.translate("DealLines", "Tax {rate}").format(rate=named)
