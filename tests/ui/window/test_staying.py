"""Closing the window leaves the program in the tray, where that is wanted and there is one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.qtkit.widgets.messages.tray import Tray
from crm_desktop.ui.window.staying import KEEP, Staying


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "preferences.ini")


def icon() -> QIcon:
    """Any icon."""
    picture = QPixmap(16, 16)
    picture.fill(Qt.GlobalColor.black)
    return QIcon(picture)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_without_a_tray_the_window_closes_whatever_is_chosen(
    preferences: Preferences, window: QWidget
) -> None:
    staying = Staying(preferences, Tray(icon(), window), window)
    preferences.put(KEEP, True)
    assert staying.is_wanted is Tray.is_there()
    if not Tray.is_there():
        assert window.close()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support raise", extend=True)
def test_with_a_tray_it_is_hidden_comes_back_and_quits(
    monkeypatch: pytest.MonkeyPatch, preferences: Preferences, window: QWidget
) -> None:
    monkeypatch.setattr(Tray, "is_there", staticmethod(lambda: True))
    staying = Staying(preferences, Tray(icon(), window), window)
    preferences.put(KEEP, True)
    assert not window.close()
    assert not window.isVisible()
    staying.bring_back()
    assert window.isVisible()
    staying.leave()
    assert window.close()
    staying.bring_back()
    assert not window.close(), "the next closing is none again"
    preferences.put(KEEP, False)
    assert window.close()
