"""How orders are shown: their list by what is due, their record, and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.common_views import mine, overdue
from crm_desktop.bridge.kinds.view import (
    KindView,
    KindWords,
    ListView,
    RecordAction,
    RecordActions,
    Row,
    Step,
    Steps,
)
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.orders import MakeOrder, RepeatOrder
from crm_desktop.core.queries import Operator, SortKey, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.orders import STATUSES, Status
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.table.columns import CellStyle
from crm_desktop.services.reads.reader import ReferenceData, View

_NEWEST = (SortKey("ordered_on", descending=True),)
_BY_DUE = (SortKey("next_due_on"),)


def _words() -> KindWords:
    translate = QCoreApplication.translate
    return KindWords(
        page=translate("Menus", "Orders"),
        new=translate("RecordWords", "New order"),
        nothing_yet=translate("RecordWords", "No orders yet"),
        belongs_here=translate(
            "RecordWords", "Won deals that became business, and what was paid. Win a deal, or import a list."
        ),
        one=translate("RecordWords", "1 order"),
        several=translate("RecordWords", "{count} orders"),
        shown_of=translate("RecordWords", "{shown} of {count} orders"),
    )


def _views(_reference_data: ReferenceData, me: int | None) -> list[ListView]:
    translate = QCoreApplication.translate
    unpaid = ChosenFilter("outstanding", Operator.BETWEEN, (1, None))
    to_deliver = ChosenFilter("status", Operator.ANY_OF, (Status.OPEN, Status.PARTLY_DELIVERED))
    overpaid = ChosenFilter("overpaid", Operator.BETWEEN, (1, None))
    return [
        ListView("all", translate("ListViews", "All orders"), (), _NEWEST),
        ListView("mine", translate("ListViews", "My orders"), (mine(me),), _NEWEST),
        ListView("unpaid", translate("ListViews", "Unpaid orders"), (unpaid,), _BY_DUE),
        ListView("overdue", translate("ListViews", "Overdue payments"), (overdue("next_due_on"),), _BY_DUE),
        ListView(
            "delivery",
            translate("ListViews", "Orders to deliver"),
            (to_deliver,),
            (SortKey("delivery_on"),),
        ),
        ListView("overpaid", translate("ListViews", "Overpaid orders"), (overpaid,), _NEWEST),
    ]


def _steps(values: Row, _reference_data: ReferenceData, words: Words) -> Steps:
    """The way ends with the delivery, or with the cancellation that it came to."""
    is_cancelled = values["status"] == Status.CANCELLED
    left_out = () if is_cancelled else (Status.CANCELLED,)
    steps = tuple(
        Step(status, words.choice(Kind.ORDER, "status", status), status)
        for status in STATUSES
        if status not in left_out
    )
    return Steps(steps, str(values["status"]), is_bad=is_cancelled)


def _actions(values: Row, _reference_data: ReferenceData) -> RecordActions:
    translate = QCoreApplication.translate
    is_cancelled = values["status"] == Status.CANCELLED
    is_owed = int(values["outstanding"] or 0) > 0
    is_waited_for = values["status"] in (Status.OPEN, Status.PARTLY_DELIVERED)
    paid = RecordAction(translate("RecordHead", "Record payment…"), deed=RECORD_PAYMENT, is_main=is_owed)
    delivered = RecordAction(
        translate("RecordHead", "Delivered"),
        "status",
        Status.DELIVERED,
        is_possible=is_waited_for,
        is_main=is_waited_for and not is_owed,
    )
    end = (
        RecordAction(translate("RecordHead", "Reopen"), "status", Status.OPEN)
        if is_cancelled
        else RecordAction(translate("RecordHead", "Cancel the order"), "status", Status.CANCELLED)
    )
    again = RecordAction(translate("RecordHead", "Order again"), command=RepeatOrder(int(values["id"] or 0)))
    return RecordActions(paid, delivered, (again, end))


def order_action(deal: int, order: Stored) -> RecordAction:
    """Make the order of a won deal, or open the one that it has."""
    translate = QCoreApplication.translate
    has_none = order is None
    text = translate("RecordHead", "Create order") if has_none else translate("RecordHead", "Open order")
    # One command for both: it makes no second order, and its outcome is opened.
    return RecordAction(text, command=MakeOrder(deal), is_main=True)


def order_of(view: View, deal: int) -> Stored:
    """The order of a deal that is not cancelled; None where it has none."""
    rows = (
        view.catalogue.row_values(Kind.ORDER, row) for row in view.linked(Kind.ORDER, "opportunity", deal)
    )
    return min((int(row["id"] or 0) for row in rows if row["status"] != Status.CANCELLED), default=None)


def _form_start(_reference_data: ReferenceData) -> Mapping[str, object]:
    """Mostly an order is entered on its day."""
    return {"ordered_on": date.today()}


#: The part of the record's page that notes a payment.
RECORD_PAYMENT = "record_payment"

ORDER = KindView(
    kind=Kind.ORDER,
    page="orders",
    icon="wallet",
    is_further=True,
    words=_words,
    file_words=("order", "訂單", "订单", "銷售單", "销售单"),
    first_columns=(
        "number",
        "name",
        "account",
        "ordered_on",
        "status",
        "gross",
        "paid",
        "outstanding",
        "next_due_on",
        "owner",
    ),
    title_width=120,
    pills={
        ("status", Status.OPEN): CellStyle.PILL_ACCENT,
        ("status", Status.PARTLY_DELIVERED): CellStyle.PILL_WARN,
        ("status", Status.DELIVERED): CellStyle.PILL_GOOD,
        ("status", Status.CANCELLED): CellStyle.PILL_NEUTRAL,
    },
    deadlines=frozenset({"next_due_on"}),
    summed="outstanding",
    views=_views,
    has_totals=True,
    has_order_parts=True,
    subtitle=("name", "account"),
    main_fields=(
        "account",
        "opportunity",
        "quote",
        "ordered_on",
        "gross",
        "due_on",
        "contract_number",
        "signed_on",
        "delivery_on",
        "owner",
    ),
    name_fields=("number", "name"),
    # How it stands is said by its parts, beside.
    said_elsewhere=frozenset(
        {
            "status",
            "currency",
            "paid",
            "credited",
            "outstanding",
            "overpaid",
            "next_due_on",
            "uncounted",
        }
    ),
    own_use=frozenset({"custom", "unplanned"}),
    parts=("order",),
    step_field="status",
    steps=_steps,
    actions=_actions,
    wide=("order_lines",),
    aside=("status", "gross", "outstanding"),
    listed=("number", "ordered_on", "status", "gross", "outstanding"),
    hit_fields=("name", "account:name"),
    form_fields=(
        "name",
        "account",
        "contact",
        "ordered_on",
        "net",
        "tax",
        "gross",
        "due_on",
        "delivery_on",
        "contract_number",
        "signed_on",
        "owner",
        "description",
    ),
    form_start=_form_start,
)
