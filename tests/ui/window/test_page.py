"""When a page reads its data again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.window.page import Rereading

GATHER = 20


class Asked:
    """Counts how often a page was asked to read."""

    def __init__(self, page: QWidget) -> None:
        self.times = 0
        self.fails = False
        self.rereading = Rereading(page, GATHER)
        self.rereading.due.connect(self._read)

    def _read(self) -> None:
        self.rereading.begun()
        self.times += 1
        if not self.fails:
            self.rereading.ended()


def test_a_page_reads_when_shown_first_and_not_again_without_a_change(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    asked = Asked(page)
    assert asked.rereading.page_shown()
    assert not asked.rereading.page_shown()
    assert asked.times == 1


def test_changes_while_it_is_hidden_wait_until_it_is_shown(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    asked = Asked(page)
    asked.rereading.begun()
    asked.rereading.note_change()
    qtbot.wait(3 * GATHER)
    assert asked.times == 0
    assert asked.rereading.page_shown()
    assert asked.times == 1


def test_changes_close_together_are_read_once_while_it_is_seen(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    asked = Asked(page)
    asked.rereading.begun()
    for _ in range(3):
        asked.rereading.note_change()
    qtbot.waitUntil(lambda: asked.times == 1)
    qtbot.wait(3 * GATHER)
    assert asked.times == 1
    asked.rereading.note_change()
    asked.rereading.begun()  # a reading for another reason holds the change already
    qtbot.wait(3 * GATHER)
    assert asked.times == 1


def test_a_reading_that_failed_is_tried_again_when_the_page_is_shown(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    asked = Asked(page)
    asked.fails = True
    assert asked.rereading.page_shown()
    asked.fails = False
    assert asked.rereading.page_shown()
    assert not asked.rereading.page_shown()


def test_a_change_during_a_reading_is_not_taken_for_read(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    asked = Asked(page)
    asked.rereading.begun()
    asked.rereading.note_change()
    asked.rereading.ended()
    assert asked.rereading.page_shown()
