"""The virtual screen itself: events reach a window and change what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flows.desk import Desk
from tests.flows.screen import wait_until

pytestmark = pytest.mark.flow

ECHO = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget

app = QApplication(sys.argv)
window = QWidget(windowTitle="Echo")
line, items = QLineEdit(), QListWidget(dragDropMode=QListWidget.DragDropMode.InternalMove)
items.addItems(["first", "second", "third"])
layout = QVBoxLayout(window)
layout.setContentsMargins(0, 0, 0, 0)
layout.addWidget(line)
layout.addWidget(items)

def write():
    rows = [items.item(row).text() for row in range(items.count())]
    Path("echo.txt").write_text(line.text() + "|" + ",".join(rows), encoding="utf-8")

line.textChanged.connect(write)
items.model().rowsMoved.connect(write)
items.model().rowsRemoved.connect(write)
window.resize(400, 300)
window.show()
app.exec()
"""


def test_keys_and_mouse_reach_a_window(desk: Desk, tmp_path: Path) -> None:
    program = desk.run_python("-c", ECHO)
    said = desk.home / "echo.txt"

    def text() -> str:
        return said.read_text(encoding="utf-8") if said.exists() else ""

    window = program.window_id()
    desk.place(window, 100, 100, 400, 300)
    left, top, _, _ = desk.geometry(window)
    desk.activate(window)
    desk.click((left + 50, top + 12))
    desk.type_text("abc")
    desk.type_text("王小明")
    wait_until(lambda: text().startswith("abc王小明|"), "the typed text")
    desk.key("BackSpace")
    wait_until(lambda: text().startswith("abc王小|"), "the text without its last character")
    desk.drag((left + 30, top + 40), (left + 30, top + 200), hold=0.1)
    wait_until(lambda: text().endswith("|second,third,first"), "the dragged row at the end")
    assert desk.screenshot(tmp_path / "echo.png", window).stat().st_size > 500
    desk.close_window(window)
    assert program.wait_for_end() == 0
