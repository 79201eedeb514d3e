"""A card goes and comes with what it holds."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.widgets.card import Card


def test_a_card_follows_its_part(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    part = QLabel("Twelve deals", page)
    part.hide()
    card = Card(part, page)
    QVBoxLayout(page).addWidget(card)
    page.show()
    assert card.isHidden()
    part.show()
    assert card.isVisible()
    assert part.isVisible()
    part.hide()
    assert card.isHidden()
    part.setVisible(True)
    assert part.isVisible()
    assert part.parentWidget() is card


def test_a_part_that_was_never_hidden_is_shown_with_its_page(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    card = Card(QLabel("Always"), page)
    QVBoxLayout(page).addWidget(card)
    page.show()
    assert card.isVisible()
