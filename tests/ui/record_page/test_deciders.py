"""Who decides in a deal, drawn on its page and its account's: opened, added, given roles, taken out."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.field_values import Linked
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.record_page.decider_form import DeciderForm
from crm_desktop.ui.record_page.deciders import DecidersPart
from crm_desktop.ui.record_page.parts import RecordParts
from tests.ui.records_of_tests import count, make


def shown(qtbot: QtBot, context: PageContext, kind: Kind, id_: int) -> tuple[RecordParts, DecidersPart]:
    page = QWidget()
    page.resize(900, 700)
    qtbot.addWidget(page)
    parts = RecordParts(context, kind, page, is_page=True)
    found = [part for part in parts.all if isinstance(part, DecidersPart)]
    found[0].resize(700, 200)
    page.show()
    parts.show(id_)
    qtbot.waitUntil(lambda: parts.details is not None)
    return parts, found[0]


def names(part: DecidersPart) -> list[tuple[str, str]]:
    return [(card.name, card.pill) for card in part.cards.cards if not card.is_gap]


def test_an_account_shows_who_decides_in_its_open_deals(qtbot: QtBot, context: PageContext) -> None:
    account = make(qtbot, context, Kind.ACCOUNT, name="Nord")
    _parts, part = shown(qtbot, context, Kind.ACCOUNT, account)
    assert part.isHidden()
    anna = make(qtbot, context, Kind.CONTACT, name="Anna", job_title="COO", account=account)
    deals = [make(qtbot, context, Kind.OPPORTUNITY, name=name, account=account) for name in ("Press", "Mill")]
    make(qtbot, context, Kind.OPPORTUNITY_CONTACT, opportunity=deals[0], contact=anna, role="decision_maker")
    qtbot.waitUntil(lambda: part.isVisible() and not part.deals.isHidden())
    assert names(part) == []
    next(each for each in part.deals.menu().actions() if each.text() == "Press").trigger()
    qtbot.waitUntil(lambda: names(part) == [("Anna", "Decision maker")])
    assert "Press" in part.cards.accessibleName()
    opened: list[tuple[str, int]] = []
    part.open_requested.connect(lambda kind, id_: opened.append((kind, id_)))
    QTest.mouseClick(
        part.cards,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        part.cards.card_rect(0).center(),
    )
    QTest.keyClick(part.cards, Qt.Key.Key_Return)
    assert opened == [(Kind.CONTACT, anna)] * 2


def test_people_are_added_given_roles_and_taken_out_and_all_is_undone(
    qtbot: QtBot, context: PageContext
) -> None:
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Press")
    people = [make(qtbot, context, Kind.CONTACT, name=name) for name in ("Anna", "Ben")]
    _parts, part = shown(qtbot, context, Kind.OPPORTUNITY, deal)
    for place, (name, contact) in enumerate(zip(("Anna", "Ben"), people, strict=True), start=1):
        assert part.cards.cards[-1].is_gap
        part.cards.chosen.emit(part.cards.cards[-1].key)
        form = part.findChildren(DeciderForm)[-1]
        form.rows["contact"].reset(Linked(contact, name))
        form.save()
        qtbot.waitUntil(lambda place=place: len(names(part)) == place)  # type: ignore[misc]
    qtbot.waitUntil(lambda: names(part) == [("Anna", "Decision maker"), ("Ben", "Influencer")])
    assert part.cards.cards[0].is_first
    part.cards.menu_asked.emit(people[1], QPoint(5, 5))
    menu = part.findChildren(QMenu)[-1]
    next(each for each in menu.actions() if each.text() == "Put first").trigger()
    qtbot.waitUntil(lambda: [card.is_first for card in part.cards.cards[:2]] == [False, True])
    part.cards.menu_asked.emit(people[0], QPoint(5, 5))
    menu = part.findChildren(QMenu)[-1]
    next(each for each in menu.actions() if each.text() == "Take out of the deal").trigger()
    qtbot.waitUntil(lambda: names(part) == [("Ben", "Influencer")])
    for _step in range(4):
        with qtbot.waitSignal(context.gateway.changed):
            context.gateway.undo()
    qtbot.waitUntil(lambda: names(part) == [])
    assert count(qtbot, context, ListQuery(Kind.OPPORTUNITY_CONTACT)) == 0


def test_the_same_person_twice_is_refused_at_the_field(qtbot: QtBot, context: PageContext) -> None:
    anna = make(qtbot, context, Kind.CONTACT, name="Anna")
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Press")
    make(qtbot, context, Kind.OPPORTUNITY_CONTACT, opportunity=deal, contact=anna)
    _parts, part = shown(qtbot, context, Kind.OPPORTUNITY, deal)
    part.begin()
    form = part.findChildren(DeciderForm)[-1]
    form.save()
    qtbot.waitUntil(lambda: bool(form.rows["contact"].message()))
    form.rows["contact"].reset(Linked(anna, "Anna"))
    form.save()
    qtbot.waitUntil(lambda: form.rows["contact"].message() == "This person stands here already.")
