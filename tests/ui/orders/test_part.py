"""An order beside its record: figures, parts, payments noted in one step by keyboard, and taken back."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import EditRecords, MoveOpportunity
from crm_desktop.core.orders import MakeOrder
from crm_desktop.core.queries import Records
from crm_desktop.core.quotes.commands import QuoteDeal, SetLogo
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.ui.orders.part_form import OrderPartForm
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.record_page.parts import RecordParts
from tests.services.quotes.offers import PICTURE
from tests.ui.records_of_tests import make, open_page, run, stored

D = Decimal


def an_order(qtbot: QtBot, context: PageContext) -> int:
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Lathes")
    told = {"opportunity": deal, "name": "Lathe", "quantity": D(2), "unit_price": D(500), "taxes": "5%"}
    make(qtbot, context, Kind.LINE, **told)
    run(qtbot, context, MoveOpportunity(deal, 1, 5))
    late = context.today() - timedelta(days=3)
    return run(qtbot, context, MakeOrder(deal, {"due_on": late, "ordered_on": date(2026, 1, 2)})).ids[0]


def shown(qtbot: QtBot, context: PageContext, order: int) -> RecordParts:
    page = open_page(qtbot, context, Kind.ORDER)
    page.open_record(order)
    qtbot.waitUntil(lambda: bool(page.findChildren(RecordPage)))
    parts = page.findChildren(RecordPage)[0].parts
    qtbot.waitUntil(lambda: parts.details is not None and parts.details.id == order)
    return parts


def said(parts: RecordParts) -> list[str]:
    labels = parts.own[0].findChildren(QLabel)
    return [label.text().replace("\u00a0", " ") for label in labels if label.isVisibleTo(parts.own[0])]


def form_of(qtbot: QtBot) -> OrderPartForm:
    def forms() -> list[OrderPartForm]:
        found = QApplication.topLevelWidgets()
        return [each for each in found if isinstance(each, OrderPartForm) and each.isVisible()]

    qtbot.waitUntil(lambda: bool(forms()))
    return forms()[0]


def test_an_order_says_how_it_stands(qtbot: QtBot, context: PageContext) -> None:
    parts = shown(qtbot, context, an_order(qtbot, context))
    wanted = {"NT$ 1,050", "NT$ 1,000 net", "NT$ 0", context.formats.overdue(3)}
    qtbot.waitUntil(lambda: wanted <= set(said(parts)))
    assert not parts.own[0].findChildren(Button, "add_order_line")  # they stand in a sheet above


def test_beside_the_list_an_order_says_its_lines_in_short(qtbot: QtBot, context: PageContext) -> None:
    order = an_order(qtbot, context)
    parts = RecordParts(context, Kind.ORDER, panel := QWidget())
    qtbot.addWidget(panel)
    panel.show()
    parts.show(order)
    qtbot.waitUntil(lambda: "2 × NT$ 500 · 5%" in said(parts))
    run(qtbot, context, EditRecords(Records(Kind.ORDER_LINE, (1,)), {"delivered": D(1)}))
    qtbot.waitUntil(lambda: "2 × NT$ 500 · 5% · 1 of 2 delivered" in said(parts))


def test_a_payment_of_all_that_is_owed_is_noted_by_enter_alone(qtbot: QtBot, context: PageContext) -> None:
    order = an_order(qtbot, context)
    parts = shown(qtbot, context, order)
    parts.head.asked.emit("record_payment")
    form = form_of(qtbot)
    assert form.rows["amount"].editor.typed_text().replace("\u00a0", " ") == "NT$ 1,050"
    qtbot.keyClick(form, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "PAYMENTS · 1" in said(parts))
    row = stored(qtbot, context, Kind.ORDER, order)
    assert (row["paid"], row["outstanding"]) == (105_000, 0)
    context.gateway.undo()
    qtbot.waitUntil(lambda: "PAYMENTS" in said(parts) and context.formats.overdue(3) in said(parts))
    assert stored(qtbot, context, Kind.ORDER, order)["outstanding"] == 105_000


def test_the_keys_go_on_where_a_payment_was_begun(qtbot: QtBot, context: PageContext) -> None:
    """The list that has got another line is filled anew; the button above it keeps the keys."""
    order = an_order(qtbot, context)
    parts = shown(qtbot, context, order)
    window = parts.own[0].window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button = parts.own[0].findChild(Button, "add_payment")
    assert isinstance(button, Button)
    button.setFocus()
    button.click()
    form_of(qtbot).save()
    qtbot.waitUntil(lambda: "PAYMENTS · 1" in said(parts))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    held = window.focusWidget()
    assert held is not None
    assert (held.objectName(), held is button) == ("add_payment", False)


def test_a_second_payment_begins_with_what_the_first_has_left(qtbot: QtBot, context: PageContext) -> None:
    """Also where the order was not read anew since, as at once after the first."""
    order = an_order(qtbot, context)
    parts = shown(qtbot, context, order)
    before = parts.details
    assert before is not None
    make(qtbot, context, Kind.PAYMENT, order=order, paid_on=date(2026, 1, 5), amount=D(1000))
    parts.own[0].show_details(before)
    parts.head.asked.emit("record_payment")
    amount = form_of(qtbot).rows["amount"].editor.typed_text()
    assert amount.replace("\u00a0", " ") == "NT$ 50"


def test_an_instalment_begins_with_what_no_other_covers_and_what_none_covers_is_said(
    qtbot: QtBot, context: PageContext
) -> None:
    order = an_order(qtbot, context)
    parts = shown(qtbot, context, order)
    told = {"order": order, "name": "Deposit", "due_on": date(2026, 2, 1)}
    first = make(qtbot, context, Kind.INSTALMENT, **told, amount=D(300))
    qtbot.waitUntil(lambda: "NT$ 750 of the order are in no instalment." in said(parts))
    button = parts.own[0].findChild(Button, "add_instalment")
    assert isinstance(button, Button)
    button.click()
    form = form_of(qtbot)
    assert form.rows["amount"].editor.typed_text().replace("\u00a0", " ") == "NT$ 750"
    form.close()
    second = make(qtbot, context, Kind.INSTALMENT, **{**told, "name": "Rest"}, amount=D(750))
    qtbot.waitUntil(lambda: "INSTALMENTS · 2" in said(parts))
    assert not any("instalment" in text for text in said(parts))
    run(qtbot, context, EditRecords(Records(Kind.INSTALMENT, (first, second)), {"amount": D(600)}))
    qtbot.waitUntil(lambda: "The instalments are NT$ 150 more than the order." in said(parts))


@pytest.mark.parametrize(("typed", "amount"), [("30%", 31_500), ("30 ％", 31_500), ("33.3%", 35_000)])
def test_an_instalment_may_be_typed_as_a_share_of_the_order(
    qtbot: QtBot, context: PageContext, typed: str, amount: int
) -> None:
    """Of all of it, not of what is left: 30 % and 70 % make the whole."""
    order = an_order(qtbot, context)
    parts = shown(qtbot, context, order)
    told = {"order": order, "name": "Deposit", "due_on": date(2026, 2, 1)}
    make(qtbot, context, Kind.INSTALMENT, **told, amount=D(300))
    qtbot.waitUntil(lambda: "INSTALMENTS · 1" in said(parts))
    button = parts.own[0].findChild(Button, "add_instalment")
    assert isinstance(button, Button)
    button.click()
    form = form_of(qtbot)
    form.rows["due_on"].reset(date(2026, 3, 1))
    line = form.rows["amount"].editor.input_widget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    line.insert(typed)  # the wide sign has no key of its own
    form.save()
    qtbot.waitUntil(lambda: "INSTALMENTS · 2" in said(parts))
    assert stored(qtbot, context, Kind.INSTALMENT, 2)["amount"] == amount


def test_what_is_paid_too_much_and_what_lacks_a_rate_is_said(qtbot: QtBot, context: PageContext) -> None:
    order = an_order(qtbot, context)
    parts = shown(qtbot, context, order)
    make(qtbot, context, Kind.PAYMENT, order=order, paid_on=date(2026, 1, 5), amount=D(1100))
    overpaid = "Overpaid by NT$ 50. It is kept as the customer’s credit."
    qtbot.waitUntil(lambda: overpaid in said(parts))
    told = {"order": order, "paid_on": date(2026, 1, 5), "amount": D(7), "currency": "USD"}
    make(qtbot, context, Kind.PAYMENT, **told)
    qtbot.waitUntil(lambda: "lacks an exchange rate, is not counted" in said(parts))
    assert any(text.startswith("1 payment") for text in said(parts))


def test_what_is_wrong_is_said_at_its_field_and_kept(qtbot: QtBot, context: PageContext) -> None:
    order = an_order(qtbot, context)
    parts = shown(qtbot, context, order)
    button = parts.own[0].findChild(Button, "add_credit_note")
    assert isinstance(button, Button)
    button.click()
    form = form_of(qtbot)
    line = form.rows["amount"].editor.input_widget()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "2000")
    form.save()
    qtbot.waitUntil(lambda: "more would be credited" in form.rows["amount"].message())
    assert form.isVisible()
    form.close()


def test_a_call_about_an_order_is_noted_on_its_page(qtbot: QtBot, context: PageContext) -> None:
    order = an_order(qtbot, context)
    parts = shown(qtbot, context, order)
    parts.timeline.begin("call")
    form = parts.timeline.form
    qtbot.keyClicks(form.subject.line_edit, "Asked for the payment")
    qtbot.keyClick(form.subject.line_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: parts.details is not None and bool(parts.details.activities))
    assert parts.details is not None
    noted = parts.details.activities[0]
    assert (noted["subject"], noted["order"]) == ("Asked for the payment", order)


def test_what_a_quote_keeps_for_itself_is_no_link(qtbot: QtBot, context: PageContext) -> None:
    """The logo that stands on its paper has no page."""
    run(qtbot, context, SetLogo(PICTURE))
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Lathes")
    make(qtbot, context, Kind.LINE, opportunity=deal, name="Lathe", unit_price=D(500))
    quote = run(qtbot, context, QuoteDeal(deal)).ids[0]
    assert stored(qtbot, context, Kind.QUOTE, quote)["logo"] == 1
    parts = RecordParts(context, Kind.QUOTE, panel := QWidget())
    qtbot.addWidget(panel)
    panel.show()
    parts.show(quote)
    qtbot.waitUntil(lambda: parts.details is not None)
    links = [button.text() for button in parts.related.findChildren(Button)]
    assert links == ["Lathes"]
