"""Tab walks through a dialog in reading order, whatever was made later; of choices it stops at one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.widgets.dialog import Dialog


def test_a_part_that_is_made_later_stands_where_it_is_seen(qtbot: QtBot) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    above, foot = QLineEdit(dialog), QPushButton("Close", dialog)
    layout = QVBoxLayout(dialog)
    layout.addWidget(above)
    layout.addWidget(foot)
    later = QWidget(dialog)
    choices = [QRadioButton(name, later) for name in ("one", "two", "three")]
    inside = QVBoxLayout(later)
    for choice in choices:
        inside.addWidget(choice)
    choices[1].setChecked(True)
    layout.insertWidget(1, later)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    above.setFocus()
    seen = []
    for _step in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [choices[1], foot, above]
