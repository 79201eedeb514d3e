"""Panels that open beside a widget."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.widgets.popover import Popover


def test_it_opens_over_the_window_also_where_its_place_is_scrolled_out_of_sight(qtbot: QtBot) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    space = QWidget(page)
    space.setFixedHeight(2000)
    layout.addWidget(space)
    anchor = QPushButton("Record payment", page)
    layout.addWidget(anchor)
    window = QScrollArea()
    window.setWidget(page)
    window.setWidgetResizable(True)
    window.resize(400, 300)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: page.height() >= 2000)
    popover = Popover(anchor)
    popover.body.addWidget(QLabel("Amount", popover))
    popover.show_under(anchor)
    place = QRect(anchor.mapTo(window, QPoint(0, 0)), anchor.size())
    assert window.rect().contains(place), "what it belongs to is in sight"
    assert abs(popover.y() - anchor.mapToGlobal(QPoint(0, anchor.height())).y()) < 200
    popover.close()
