"""The Qt binding keeps its references to None: one that loses them aborts the process in time."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 10_000
ALLOWED_DRIFT = 100


def test_none_keeps_its_references(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for step in range(CALLS):
        widget.move(QPoint(step % 100, 0))
        widget.setWindowTitle("Leads")
        QObject.setObjectName(widget, "page")
    lost = before - sys.getrefcount(None)
    assert lost < ALLOWED_DRIFT, f"{lost} references to None lost in {3 * CALLS} calls"
