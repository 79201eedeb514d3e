"""The old picture stays while an answer is waited for, but not for long."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.board.answer_hold import AnswerHold


def test_an_answer_paints_again(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    hold = AnswerHold(widget)
    hold.hold([widget])
    assert not widget.updatesEnabled()
    hold.release()
    assert widget.updatesEnabled()


def test_without_an_answer_painting_goes_on_after_a_frame(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    AnswerHold(widget).hold([widget])
    qtbot.waitUntil(widget.updatesEnabled)


def test_a_second_request_does_not_hold_longer_than_the_first(qtbot: QtBot) -> None:
    first, second = QWidget(), QWidget()
    qtbot.addWidget(first)
    qtbot.addWidget(second)
    hold = AnswerHold(first)
    hold.hold([first])
    hold.hold([first, second])
    hold.release()
    assert first.updatesEnabled()
    assert second.updatesEnabled()


def test_what_others_hold_is_left_to_them(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setUpdatesEnabled(False)
    hold = AnswerHold(widget)
    hold.hold([widget])
    hold.release()
    assert not widget.updatesEnabled()


def test_a_widget_may_die_while_it_is_held(qtbot: QtBot) -> None:
    keeper, widget = QWidget(), QWidget()
    qtbot.addWidget(keeper)
    hold = AnswerHold(keeper)
    hold.hold([widget])
    widget.deleteLater()
    qtbot.waitUntil(lambda: not hold._timer.isActive())
