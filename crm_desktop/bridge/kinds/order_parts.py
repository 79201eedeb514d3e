"""How the parts of an order are shown: each in one line, in sections, and what is asked of a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.view import Row
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.orders import days_late
from crm_desktop.core.sums.rounding import rounded
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.values.parsing import Money
from crm_desktop.core.values.stored import from_millionths
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.editors.base import Parse
from crm_desktop.services.reads.record.orders import OrderParts

#: Behind a number it is a share, also as Chinese keyboards write it.
_PERCENT = ("%", "\uff05")
#: What is asked of each kind, in the order in which it is typed.
FORM_FIELDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.PAYMENT: ("amount", "paid_on", "rate", "method", "reference", "description"),
    Kind.INSTALMENT: ("name", "due_on", "amount"),
    Kind.CREDIT_NOTE: ("amount", "issued_on", "description"),
    Kind.ORDER_LINE: (
        "product",
        "name",
        "quantity",
        "unit",
        "unit_price",
        "discount",
        "taxes",
        "delivered",
    ),
}


@frozen
class PartLine:
    """One part as it is shown; `is_bad` where its figure needs somebody's care."""

    kind: Kind
    id: int
    text: str
    aside: str
    figure: str
    is_bad: bool = False


@frozen
class Section:
    """The parts of one kind under their heading, and what the button says that adds one."""

    kind: Kind
    heading: str
    add: str
    lines: Sequence[PartLine]
    #: whether they stand in a sheet where the order has a page of its own
    has_sheet: bool = False
    #: what the lines leave open, if anything
    note: str = ""


def sections(context: PageContext, order: Row, parts: OrderParts, today: date) -> list[Section]:
    """All parts of an order."""
    translate = QCoreApplication.translate
    return [
        Section(
            Kind.ORDER_LINE,
            translate("OrderPart", "LINES"),
            translate("OrderPart", "Add line"),
            [line_of(context, row) for row in parts.lines],
            has_sheet=True,
        ),
        Section(
            Kind.INSTALMENT,
            translate("OrderPart", "INSTALMENTS"),
            translate("OrderPart", "Add instalment"),
            [instalment_of(context, row, today) for row in parts.instalments],
            note=_instalments_note(context, order, parts),
        ),
        Section(
            Kind.PAYMENT,
            translate("OrderPart", "PAYMENTS"),
            translate("OrderPart", "Record payment"),
            [payment_of(context, row) for row in parts.payments],
        ),
        Section(
            Kind.CREDIT_NOTE,
            translate("OrderPart", "CREDIT NOTES"),
            translate("OrderPart", "Add credit note"),
            [credit_note_of(context, row) for row in parts.credit_notes],
        ),
    ]


def row_of(parts: OrderParts, line: PartLine) -> Row | None:
    """The part that a line shows; None where it is gone."""
    rows = {
        Kind.ORDER_LINE: parts.lines,
        Kind.INSTALMENT: parts.instalments,
        Kind.PAYMENT: parts.payments,
        Kind.CREDIT_NOTE: parts.credit_notes,
    }[line.kind]
    return next((row for row in rows if id_of(row) == line.id), None)


def start_of(kind: Kind, order: Row, parts: OrderParts, today: date) -> dict[str, object]:
    """What the form of a new part begins with: money with all that is left, today."""
    start: dict[str, object] = {"paid_on": today, "issued_on": today}
    currency, outstanding = str(order["currency"] or ""), int(order["outstanding"] or 0)
    left = {
        Kind.PAYMENT: outstanding,
        Kind.CREDIT_NOTE: outstanding,
        Kind.INSTALMENT: max(_in_no_instalment(order, parts), 0),
    }.get(kind)
    if left:
        start["amount"] = Money(from_minor(left, currency), currency)
    return start


def read_shares(parse: Parse, order: Row) -> Parse:
    """What reads an amount that may also be typed as a share of the order's total, such as "30%"."""
    currency = str(order["currency"] or "")
    total = from_minor(int(order["gross"] or 0) - int(order["credited"] or 0), currency)

    def parse_text(text: str) -> tuple[Any, str | None]:
        if not text.strip().endswith(_PERCENT):
            return parse(text)
        share, wrong = parse(text.strip()[:-1])
        if wrong is not None or share is None:
            return share, wrong
        return Money(rounded(total * share.amount / 100, currency), currency), None

    return parse_text


def _in_no_instalment(order: Row, parts: OrderParts) -> int:
    """What the instalments leave of the order less its credit notes; below nought where they are more."""
    total = int(order["gross"] or 0) - int(order["credited"] or 0)
    return total - sum(int(row["amount"] or 0) for row in parts.instalments)


def _instalments_note(context: PageContext, order: Row, parts: OrderParts) -> str:
    """Say what instalments leave open of an order that is not paid."""
    if not parts.instalments or not order["outstanding"]:
        return ""
    left = _in_no_instalment(order, parts)
    said = {
        -1: QCoreApplication.translate("OrderPart", "The instalments are {amount} more than the order."),
        0: "",
        1: QCoreApplication.translate("OrderPart", "{amount} of the order are in no instalment."),
    }[(left > 0) - (left < 0)]
    return said.format(amount=context.formats.money(abs(left), str(order["currency"] or "")))


def line_of(context: PageContext, row: Row) -> PartLine:
    """A line of the order: how many at which price, and what is delivered."""
    formats = context.formats
    currency, quantity = str(row["currency"] or ""), int(row["quantity"] or 0)
    unit = f" {row['unit']}" if row["unit"] else ""
    parts = [f"{formats.exact(from_millionths(quantity))}{unit} × {_money(context, row, 'unit_price')}"]
    parts += [f"−{row['discount']}"] if row["discount"] else []
    parts += [str(row["taxes"])] if row["taxes"] else []
    delivered = int(row["delivered"] or 0)
    if delivered == quantity:
        parts.append(QCoreApplication.translate("OrderPart", "delivered"))
    elif delivered:
        said = QCoreApplication.translate("OrderPart", "{delivered} of {quantity} delivered")
        numbers = (formats.exact(from_millionths(each)) for each in (delivered, quantity))
        parts.append(said.format(**dict(zip(("delivered", "quantity"), numbers, strict=True))))
    figure = formats.money(int(row["amount"] or 0), currency)
    return PartLine(Kind.ORDER_LINE, id_of(row), str(row["name"] or ""), " · ".join(parts), figure)


def instalment_of(context: PageContext, row: Row, today: date) -> PartLine:
    """An instalment: when it is due, and what is still open of it."""
    due, still = str(row["due_on"]), int(row["open"] or 0)
    late = days_late(due, today) if still else 0
    parts = [str(row["name"])] if row["name"] else []
    if late:
        parts.append(context.formats.overdue(late))
    elif not still:
        parts.append(QCoreApplication.translate("OrderPart", "paid"))
    elif still != row["amount"]:
        open_ = _money(context, row, "open")
        parts.append(QCoreApplication.translate("OrderPart", "{amount} still open").format(amount=open_))
    figure = _money(context, row, "amount")
    return PartLine(Kind.INSTALMENT, id_of(row), due, " · ".join(parts), figure, is_bad=bool(late))


def payment_of(context: PageContext, row: Row) -> PartLine:
    """A payment: when, by which way, and what it counts as where it came in another currency."""
    parts = [str(row[name]) for name in ("method", "reference", "description") if row[name]]
    needs_rate = row["counted"] is None
    if needs_rate:
        parts.append(QCoreApplication.translate("OrderPart", "lacks an exchange rate, is not counted"))
    elif row["currency"] != row["order_currency"]:
        worth = context.formats.money(int(row["counted"] or 0), str(row["order_currency"] or ""))
        parts.append(QCoreApplication.translate("OrderPart", "counts as {amount}").format(amount=worth))
    if int(row["amount"] or 0) < 0:
        parts.insert(0, QCoreApplication.translate("OrderPart", "given back"))
    figure = _money(context, row, "amount")
    return PartLine(
        Kind.PAYMENT, id_of(row), str(row["paid_on"]), " · ".join(parts), figure, is_bad=needs_rate
    )


def credit_note_of(context: PageContext, row: Row) -> PartLine:
    """A credit note: its number and day."""
    aside = " · ".join(str(row[name]) for name in ("issued_on", "description") if row[name])
    figure = _money(context, row, "amount")
    return PartLine(Kind.CREDIT_NOTE, id_of(row), str(row["number"] or ""), aside, figure)


def _money(context: PageContext, row: Row, name: str) -> str:
    amount: Stored = row[name]
    return context.formats.money(int(amount or 0), str(row["currency"] or ""))
