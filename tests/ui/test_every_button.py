"""Every button that can be seen on a page is pressed by mouse: none may end in a defect."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.page_names import page_keys
from tests.ui.window.stage import Stage

_TICK = 20

PAGE_KEYS = page_keys(KindViews(BUILT_IN_VIEWS))


@pytest.fixture
def closing(qtbot: QtBot, stage: Stage) -> Iterator[QTimer]:
    """Something that closes whatever opens in front of the window."""

    def close() -> None:
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        others = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
        for each in (front, *others):
            if each is not None and each is not stage.window and each.isVisible():
                each.close()

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(_TICK)
    yield timer
    timer.stop()


def buttons_of(page: QWidget) -> list[QAbstractButton]:
    """The buttons in sight, of which some may be gone when their turn comes."""
    found = [each for each in page.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
    return [each for each in found if not isinstance(each.parent(), QComboBox)]


@pytest.mark.parametrize("key", PAGE_KEYS)
def test_no_button_ends_in_a_defect(qtbot: QtBot, stage: Stage, closing: QTimer, key: str) -> None:
    lead = stage.make(Kind.LEAD, name="王小明", company="宏遠", next_step_on=date.today())
    stage.make(Kind.ACCOUNT, name="宏遠")
    stage.make(Kind.CONTACT, name="王小明")
    stage.make(Kind.OPPORTUNITY, name="平板", lead=lead)
    defects: list[object] = []
    stage.gateway.defect.connect(defects.append)
    stage.trigger(f"page_{key}")
    stage.settle()
    qtbot.wait(4 * _TICK)
    page = stage.window.pages.page(key)
    pressed = 0
    for button in buttons_of(page):
        if stage.window.pages.key != key:  # some lead to another page
            stage.trigger(f"page_{key}")
            stage.settle()
        if not shiboken6.isValid(button) or not button.isVisible() or not button.isEnabled():
            continue
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.wait(3 * _TICK)
        pressed += 1
    assert pressed
    assert defects == []
