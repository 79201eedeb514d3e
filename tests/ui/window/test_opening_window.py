"""What is said while a file takes longer than a moment to open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.ui.window.opening_window import OpeningWindow


@pytest.mark.parametrize(
    ("is_password", "is_demo", "title"),
    [
        (False, False, "Opening office"),
        (True, False, "Changing the password of office"),
        (False, True, "Making the demo"),
    ],
)
def test_it_says_what_is_done_with_the_file(
    qtbot: QtBot, is_password: bool, is_demo: bool, title: str
) -> None:
    window = OpeningWindow(Path("office.crm"), is_password=is_password, is_demo=is_demo)
    qtbot.addWidget(window)
    said = [label.text() for label in window.findChildren(QLabel)]
    assert said[0] == title
    assert ("checked" in said[1]) is not is_demo
