"""The conversion window: what it proposes, what a person changes in it, and what comes of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import DeleteRecords, EditRecords
from crm_desktop.core.conversions import Becoming, ConversionResult, ConvertLeads, LeadConversion
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import Money
from crm_desktop.qtkit.widgets.option_card import OptionCard
from crm_desktop.ui.conversion.dialog import ConversionDialog
from crm_desktop.ui.navigation.requests import Say, ShowRecord
from tests.ui.records_of_tests import make, run, stored


@pytest.fixture
def lead(qtbot: QtBot, context: PageContext) -> int:
    values = {
        "name": "Anna Müller",
        "company": "Nordlicht GmbH",
        "email": "anna@nordlicht.example",
        "website": "nordlicht.example",
        "industry": "Light",
        "estimated_amount": Decimal(5000),
        "currency": "EUR",
        "clear_need": True,
    }
    return make(qtbot, context, Kind.LEAD, **values)


@pytest.fixture
def account(qtbot: QtBot, context: PageContext) -> int:
    return make(qtbot, context, Kind.ACCOUNT, name="Nordlicht", industry="Energy")


def opened(qtbot: QtBot, context: PageContext, lead: int) -> ConversionDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ConversionDialog(context, lead, parent)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.columns[Kind.ACCOUNT].cards()))
    return dialog


def card(dialog: ConversionDialog, kind: Kind, text: str) -> OptionCard:
    return next(each for each in dialog.columns[kind].cards() if text in each.text())


def chosen(dialog: ConversionDialog, kind: Kind) -> str:
    return next(each.text() for each in dialog.columns[kind].cards() if each.isChecked())


def choose(qtbot: QtBot, dialog: ConversionDialog, kind: Kind, text: str) -> None:
    wanted = card(dialog, kind, text)
    wanted.setFocus()
    with qtbot.waitSignal(dialog.session.proposed):
        QTest.mouseClick(wanted, Qt.MouseButton.LeftButton)


def converted(qtbot: QtBot, dialog: ConversionDialog) -> ConversionResult:
    with qtbot.waitSignal(dialog.converted) as caught:
        dialog.convert()
    (result,) = caught.args
    assert isinstance(result, ConversionResult)
    return result


def test_it_proposes_what_is_known_and_new_ones_for_the_rest(
    qtbot: QtBot, context: PageContext, account: int, lead: int
) -> None:
    dialog = opened(qtbot, context, lead)
    assert chosen(dialog, Kind.ACCOUNT) == "Nordlicht"
    assert chosen(dialog, Kind.CONTACT) == "New contact: Anna Müller"
    assert chosen(dialog, Kind.OPPORTUNITY) == "New opportunity: Nordlicht GmbH"
    fields = dialog.columns[Kind.ACCOUNT].fields
    assert (fields.row("industry").value(), fields.note("industry")) == ("Energy", "kept as it is")
    assert fields.row("website").value() == "nordlicht.example"
    assert fields.note("website") == "filled in from the lead"
    result = converted(qtbot, dialog)
    assert (result.account, result.matched) == (account, (Kind.ACCOUNT,))
    row = stored(qtbot, context, Kind.ACCOUNT, account)
    assert (row["industry"], row["website"]) == ("Energy", "nordlicht.example")


def test_a_private_person_becomes_an_account_that_says_so(qtbot: QtBot, context: PageContext) -> None:
    dialog = opened(qtbot, context, make(qtbot, context, Kind.LEAD, name="Anna Müller"))
    new = card(dialog, Kind.ACCOUNT, "Anna Müller")
    assert new.accessibleName().endswith(" · Person")
    account = stored(qtbot, context, Kind.ACCOUNT, int(converted(qtbot, dialog).account or 0))
    assert (account["name"], account["kind"]) == ("Anna Müller", "person")
    made = make(qtbot, context, Kind.LEAD, name="Ben", company="Bau AG")
    assert card(opened(qtbot, context, made), Kind.ACCOUNT, "Bau AG").accessibleName().endswith("Bau AG")


def test_another_choice_is_taken_and_what_was_typed_is_written(
    qtbot: QtBot, context: PageContext, account: int, lead: int
) -> None:
    dialog = opened(qtbot, context, lead)
    choose(qtbot, dialog, Kind.ACCOUNT, "New account")
    choose(qtbot, dialog, Kind.CONTACT, "No contact")
    fields = dialog.columns[Kind.OPPORTUNITY].fields
    fields.row("name").editor.set_value("Lamps 2027")
    fields.row("amount").editor.set_value(Money(Decimal(7000), "EUR"))
    result = converted(qtbot, dialog)
    assert result.account not in (None, account)
    assert result.contact is None
    row = stored(qtbot, context, Kind.OPPORTUNITY, result.opportunity or 0)
    assert (row["name"], row["amount"], row["currency"]) == ("Lamps 2027", 700000, "EUR")


def test_what_was_typed_stays_while_another_part_is_chosen(
    qtbot: QtBot, context: PageContext, account: int, lead: int
) -> None:
    dialog = opened(qtbot, context, lead)
    dialog.columns[Kind.CONTACT].fields.row("job_title").editor.set_value("Buyer")
    choose(qtbot, dialog, Kind.ACCOUNT, "New account")
    assert dialog.columns[Kind.CONTACT].fields.row("job_title").value() == "Buyer"
    choose(qtbot, dialog, Kind.CONTACT, "No contact")
    choose(qtbot, dialog, Kind.CONTACT, "New contact")
    assert dialog.columns[Kind.CONTACT].fields.row("job_title").value() == "Buyer"


def test_an_account_deleted_meanwhile_is_offered_no_more(
    qtbot: QtBot, context: PageContext, account: int, lead: int
) -> None:
    dialog = opened(qtbot, context, lead)
    with qtbot.waitSignal(dialog.session.proposed):
        run(qtbot, context, DeleteRecords(Records(Kind.ACCOUNT, (account,))))
    qtbot.waitUntil(lambda: chosen(dialog, Kind.ACCOUNT).startswith("New account"))


def test_a_lead_converted_meanwhile_is_said_and_not_converted_twice(
    qtbot: QtBot, context: PageContext, lead: int
) -> None:
    dialog = opened(qtbot, context, lead)
    with qtbot.waitSignal(dialog.session.refused):
        run(qtbot, context, ConvertLeads((LeadConversion(lead),)))
    with qtbot.waitSignal(dialog.session.refused):
        dialog.convert()
    assert dialog.isVisible()
    assert "has been converted meanwhile" in dialog.said()


def test_a_wrong_value_is_said_at_its_field(qtbot: QtBot, context: PageContext, lead: int) -> None:
    dialog = opened(qtbot, context, lead)
    row = dialog.columns[Kind.CONTACT].fields.row("email")
    row.editor.set_value("no address")
    dialog.convert()
    assert row.message()
    assert stored(qtbot, context, Kind.LEAD, lead)["status"] == "new"
    row.editor.set_value("anna@nordlicht.example")
    converted(qtbot, dialog)


def test_the_arrows_choose_and_control_enter_converts(
    qtbot: QtBot, context: PageContext, account: int, lead: int
) -> None:
    dialog = opened(qtbot, context, lead)
    first = dialog.columns[Kind.ACCOUNT].cards()[0]
    dialog.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    with qtbot.waitSignal(dialog.session.proposed):
        QTest.keyClick(first, Qt.Key.Key_Down)
    assert chosen(dialog, Kind.ACCOUNT).startswith("New account")
    with qtbot.waitSignal(dialog.converted):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_any_other_record_can_be_chosen(qtbot: QtBot, context: PageContext, lead: int) -> None:
    other = make(qtbot, context, Kind.ACCOUNT, name="Südwind")
    dialog = opened(qtbot, context, lead)
    with qtbot.waitSignal(dialog.session.proposed):
        dialog.columns[Kind.ACCOUNT].chosen.emit(Becoming.EXISTING, other)
    qtbot.waitUntil(lambda: chosen(dialog, Kind.ACCOUNT) == "Südwind")
    assert converted(qtbot, dialog).account == other


def test_a_change_of_the_lead_is_proposed_anew(qtbot: QtBot, context: PageContext, lead: int) -> None:
    dialog = opened(qtbot, context, lead)
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (lead,)), {"job_title": "Buyer"}))
    qtbot.waitUntil(lambda: dialog.columns[Kind.CONTACT].fields.row("job_title").value() == "Buyer")


def test_a_conversion_leads_on_to_what_became_of_the_lead(
    qtbot: QtBot, context: PageContext, lead: int
) -> None:
    dialog = opened(qtbot, context, lead)
    with qtbot.waitSignal(dialog.requested) as asked:
        dialog.convert()
    became = stored(qtbot, context, Kind.LEAD, lead)["opportunity"]
    assert isinstance(became, int)
    (said,) = asked.args
    assert said == Say(
        "“Anna Müller” is converted.", "Open the opportunity", ShowRecord(Kind.OPPORTUNITY, became)
    )
