"""A deal won from a lead that is not converted: the window offers to convert it."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from crm_desktop.core.commands import MoveOpportunity
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.messages.toast import Toast
from crm_desktop.ui.conversion.dialog import ConversionDialog
from crm_desktop.ui.orders.page import OrdersPage
from tests.ui.records_of_tests import make, run, stored
from tests.ui.window.stage import Stage

WON = 5


def offers(stage: Stage, said: str = "is won") -> list[Toast]:
    found = stage.window.findChildren(Toast)
    return [toast for toast in found if said in toast.accessibleName()]


def test_the_order_of_a_won_deal_is_offered_made_and_shown(stage: Stage) -> None:
    qtbot, context = stage.qtbot, stage.context
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Lamps", amount=Decimal(1200))
    run(qtbot, context, MoveOpportunity(deal, 1, WON))
    qtbot.waitUntil(lambda: bool(offers(stage, "Won: “Lamps”")))
    offers(stage, "Won: “Lamps”")[0].acted.emit()
    qtbot.waitUntil(lambda: isinstance(stage.window.pages.current, OrdersPage))
    order = stored(qtbot, context, Kind.ORDER, 1)
    assert (order["opportunity"], order["gross"]) == (deal, 120_000)


def test_a_deal_that_comes_to_nothing_is_offered_no_order(stage: Stage) -> None:
    qtbot, context = stage.qtbot, stage.context
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Lamps")
    run(qtbot, context, MoveOpportunity(deal, 1, WON))
    stage.settle()
    assert not offers(stage, "Won: ")


def test_a_deal_that_has_neither_offers_both_in_one_message(stage: Stage) -> None:
    qtbot, context = stage.qtbot, stage.context
    lead = make(qtbot, context, Kind.LEAD, name="Anna", company="Nordlicht")
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Lamps", lead=lead, amount=Decimal(1200))
    run(qtbot, context, MoveOpportunity(deal, 1, WON))
    qtbot.waitUntil(lambda: bool(offers(stage)))
    (toast,) = offers(stage)
    words = [each.text() for each in toast.findChildren(QPushButton) if each.text()]
    assert words == ["Convert…", "Create order"]
    qtbot.mouseClick(toast.findChildren(QPushButton)[words.index("Create order")], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(stage.window.pages.current, OrdersPage))
    assert stored(qtbot, context, Kind.ORDER, 1)["opportunity"] == deal


def test_it_is_offered_and_joins_the_deal(stage: Stage) -> None:
    qtbot, context = stage.qtbot, stage.context
    lead = make(qtbot, context, Kind.LEAD, name="Anna", company="Nordlicht")
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Lamps", lead=lead)
    run(qtbot, context, MoveOpportunity(deal, 1, WON))
    qtbot.waitUntil(lambda: bool(offers(stage)))
    offers(stage)[0].acted.emit()
    windows = QApplication.topLevelWidgets
    qtbot.waitUntil(lambda: any(isinstance(each, ConversionDialog) for each in windows()))
    dialog = next(each for each in windows() if isinstance(each, ConversionDialog))
    qtbot.waitUntil(lambda: bool(dialog.columns[Kind.OPPORTUNITY].cards()))
    with qtbot.waitSignal(dialog.converted):
        dialog.convert()
    row = stored(qtbot, context, Kind.LEAD, lead)
    assert (row["status"], row["opportunity"]) == ("converted", deal)
    assert stored(qtbot, context, Kind.OPPORTUNITY, deal)["account"] == row["account"]


def test_a_deal_without_a_lead_and_one_that_is_not_won_offer_nothing(stage: Stage) -> None:
    qtbot, context = stage.qtbot, stage.context
    lead = make(qtbot, context, Kind.LEAD, name="Anna")
    moved = make(qtbot, context, Kind.OPPORTUNITY, name="Lamps", lead=lead)
    bare = make(qtbot, context, Kind.OPPORTUNITY, name="Cables")
    run(qtbot, context, MoveOpportunity(moved, 1, 2))
    run(qtbot, context, MoveOpportunity(bare, 1, WON))
    stage.settle()
    assert not offers(stage)
