"""The board under mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QFocusEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.board.card_painter import CardPainter
from crm_desktop.qtkit.board.data import BoardColumn, Card
from crm_desktop.qtkit.board.view import BoardView
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Themes
from tests.qtkit.board.board_gallery import LaterFetcher, carry, column_view, make_board, press_card

CARD_201 = ("20-seat licence", "Blue Sea Information", "NT$ 480,000", "6 Dec · KC")
Moves = list[tuple[object, ...]]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def themes(qapp: QApplication) -> Themes:
    return Themes()


@pytest.fixture
def board(qtbot: QtBot, themes: Themes) -> Iterator[BoardView]:
    board, fetcher = make_board(themes)
    qtbot.addWidget(board)
    board.set_animated(False)
    board.resize(1360, 740)
    board.show()
    board.activateWindow()
    board.setFocus()
    qtbot.waitUntil(lambda: column_view(board, 1).cards.card_at(0) is not None)
    yield board
    fetcher.board = None


def ids(board: BoardView, key: int) -> list[int]:
    return list(column_view(board, key).cards.ids)


def moves_of(board: BoardView) -> Moves:
    moves: Moves = []

    def note(*move: object) -> None:
        moves.append(move)

    board.move_requested.connect(note)
    return moves


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def drag(board: BoardView, source: tuple[int, int], target: tuple[int, int]) -> None:
    """Drag the card at (column, row) to where the card at another (column, row) stands, and let it go."""
    view, start = press_card(board, *source)
    other = column_view(board, target[0])
    at = other.card_rect(target[1]).topLeft() + QPoint(40, 30)
    end = other.viewport().mapToGlobal(at)
    carry(view, start, end)
    QTest.mouseRelease(
        view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, view.viewport().mapFromGlobal(end)
    )


def test_drag_to_another_column_asks_and_waits(board: BoardView) -> None:
    moves = moves_of(board)
    drag(board, (2, 1), (3, 1))
    assert moves == [(201, 2, 3, 300, 301)]
    assert ids(board, 2) == [200, 202, 203]
    assert ids(board, 3) == [300, 201, 301, 302]
    assert board.current_card() == 201
    drag(board, (3, 1), (4, 0))
    assert len(moves) == 1, "a card whose move is pending stays where it is"
    board.accept_move(201)
    drag(board, (3, 1), (4, 0))
    assert moves[1:] == [(201, 3, 4, None, 400)]


def test_drag_within_a_column_keeps_the_order_asked_for(board: BoardView) -> None:
    moves = moves_of(board)
    drag(board, (1, 0), (1, 2))
    assert moves == [(100, 1, 1, 102, 103)]
    assert ids(board, 1) == [101, 102, 100, 103, 104]


def test_a_refused_move_goes_back_and_says_why(board: BoardView, qtbot: QtBot) -> None:
    before = ids(board, 2)
    drag(board, (2, 1), (5, 0))
    assert ids(board, 5)[0] == 201
    with qtbot.waitSignal(board.move_refused) as refused:
        board.refuse_move(201, "Somebody else moved it")
    assert refused.args == [201, "Somebody else moved it"]
    assert ids(board, 2) == before
    assert 201 not in ids(board, 5)
    assert board.current_card() == 201


def test_a_refused_card_slides_when_animated(board: BoardView, qtbot: QtBot) -> None:
    board.set_animated(True)
    drag(board, (2, 1), (5, 0))
    view = column_view(board, 2)
    board.refuse_move(201, "no")
    hidden = view.grab(view.card_rect(1)).toImage().pixelColor(60, 20)
    qtbot.waitUntil(lambda: view.grab(view.card_rect(1)).toImage().pixelColor(60, 20) != hidden)


def test_a_refusal_in_the_very_signal_is_fine(board: BoardView) -> None:
    before = [ids(board, key) for key in range(1, 7)]

    def refuse(card_id: int, *_rest: object) -> None:
        board.refuse_move(card_id, "no")

    board.move_requested.connect(refuse)
    drag(board, (2, 1), (3, 0))
    assert [ids(board, key) for key in range(1, 7)] == before


def test_escape_puts_the_card_back(board: BoardView) -> None:
    moves = moves_of(board)
    view, start = press_card(board, 2, 1)
    target = column_view(board, 3)
    carry(view, start, target.viewport().mapToGlobal(QPoint(60, 60)))
    lit = board.column_widgets[2].grab().toImage().pixelColor(20, 500)
    assert lit == board.card_painter.theme.colour(Role.ACCENT_SOFT)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT)
    assert moves == []
    assert ids(board, 2) == [200, 201, 202, 203]
    assert board.column_widgets[2].grab().toImage().pixelColor(20, 500) != lit


def test_escape_does_not_reach_a_shortcut_of_the_window_while_dragging(board: BoardView) -> None:
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), board)
    reached: list[bool] = []

    def note() -> None:
        reached.append(True)

    shortcut.activated.connect(note)
    view, start = press_card(board, 2, 1)
    carry(view, start, start + QPoint(0, 60))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert reached == []
    QTest.mouseRelease(view.viewport(), LEFT)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert reached == [True]


def test_a_card_goes_back_when_another_window_comes_up(board: BoardView) -> None:
    moves = moves_of(board)
    view, start = press_card(board, 2, 1)
    carry(view, start, column_view(board, 3).viewport().mapToGlobal(QPoint(60, 60)))
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    QTest.mouseRelease(view.viewport(), LEFT)
    assert moves == []


def test_a_board_may_die_with_a_card_in_the_hand(qtbot: QtBot, themes: Themes) -> None:
    board, fetcher = make_board(themes)
    board.show()
    board.activateWindow()
    qtbot.waitUntil(lambda: column_view(board, 2).cards.card_at(1) is not None)
    view, start = press_card(board, 2, 1)
    carry(view, start, start + QPoint(60, 40))
    fetcher.board = None
    shiboken6.delete(board)
    assert not shiboken6.isValid(view)


def test_a_click_lifts_nothing(board: BoardView) -> None:
    moves = moves_of(board)
    view, start = press_card(board, 2, 1)
    carry(view, start, start + QPoint(2, 2))
    QTest.mouseRelease(view.viewport(), LEFT)
    assert moves == []
    assert board.current_card() == 201


def test_a_column_that_accepts_nothing_takes_no_card(board: BoardView) -> None:
    widget = board.column_widgets[3]
    column = widget.column
    board.update_columns([BoardColumn(column.key, column.title, 3, accepts=False)])
    moves = moves_of(board)
    drag(board, (2, 1), (4, 0))
    assert moves == []
    drag(board, (4, 0), (4, 2))
    assert moves == [(400, 4, 4, 402, None)], "its own cards may still be put in order"


def test_new_lists_while_a_card_is_in_the_hand(board: BoardView) -> None:
    moves = moves_of(board)
    taken_away: list[int] = []
    board.taken_away.connect(taken_away.append)
    view, start = press_card(board, 2, 1)
    carry(view, start, column_view(board, 3).viewport().mapToGlobal(QPoint(60, 30)))
    board.set_column_ids(2, [201, 200, 203])
    QTest.mouseRelease(view.viewport(), LEFT)
    assert moves[0][:3] == (201, 2, 3)
    assert ids(board, 2) == [200, 203]
    assert taken_away == []
    view, start = press_card(board, 2, 0)
    carry(view, start, start + QPoint(0, 60))
    board.set_column_ids(2, [203])
    assert taken_away == [200]
    QTest.mouseRelease(view.viewport(), LEFT)
    assert len(moves) == 1
    assert ids(board, 2) == [203]


def test_keys_choose_cards(board: BoardView) -> None:
    board.set_current_card(100)
    view = column_view(board, 1)
    view.setFocus()
    for key, expected in (
        (Qt.Key.Key_Down, 101),
        (Qt.Key.Key_Right, 201),
        (Qt.Key.Key_End, 203),
        (Qt.Key.Key_Right, 302),
        (Qt.Key.Key_Home, 300),
        (Qt.Key.Key_Left, 200),
        (Qt.Key.Key_Up, 200),
        (Qt.Key.Key_PageDown, 203),
    ):
        QTest.keyClick(focused(), key)
        assert board.current_card() == expected, key
    chosen = [widget.view.currentIndex().isValid() for widget in board.column_widgets]
    assert chosen.count(True) == 1


def test_control_and_arrows_ask_for_moves(board: BoardView) -> None:
    moves = moves_of(board)
    board.set_current_card(201)
    view = column_view(board, 2)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert moves == [(201, 2, 2, None, 200)]
    board.accept_move(201)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert moves[1:] == [(201, 2, 3, None, 300)]
    assert column_view(board, 3).hasFocus()
    QTest.keyClick(column_view(board, 3), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert len(moves) == 2, "not before the first one is answered"


def test_enter_delete_double_click_and_menu(board: BoardView, qtbot: QtBot) -> None:
    board.set_current_card(301)
    view = column_view(board, 3)
    for signal, key in (
        (board.open_requested, Qt.Key.Key_Return),
        (board.delete_requested, Qt.Key.Key_Delete),
    ):
        with qtbot.waitSignal(signal) as asked:
            QTest.keyClick(view, key)
        assert asked.args == [301]
    with qtbot.waitSignal(board.open_requested) as opened:
        at = view.card_rect(2).center()
        QTest.mouseDClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert opened.args == [302]
    with qtbot.waitSignal(board.context_requested) as menu:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
        QApplication.sendEvent(view.viewport(), event)
    assert menu.args is not None
    assert menu.args[0] == 301
    assert menu.args[1] == view.viewport().mapToGlobal(view.card_rect(1).center())


def test_the_choice_survives_new_lists_and_moves_on_when_its_card_is_gone(board: BoardView) -> None:
    board.set_current_card(102)
    board.set_column_ids(1, [104, 103, 102])
    assert board.current_card() == 102
    assert column_view(board, 1).currentIndex().row() == 2
    board.set_column_ids(1, [104, 103])
    assert board.current_card() == 103
    board.set_column_ids(2, [102, 200])
    assert board.current_card() == 102, "it had only changed columns"


def test_only_the_two_columns_of_a_move_are_painted(board: BoardView, qtbot: QtBot) -> None:
    drag(board, (2, 1), (3, 1))
    qtbot.wait(30)
    painted = PaintCounter(board)
    board.accept_move(201)
    board.update_columns([BoardColumn(3, "Solution review", 10, "NT$ 5.1M", "60%", 1)])
    qtbot.wait(30)
    assert painted.columns == {3}


def test_a_card_that_lands_is_painted_once_in_either_column(board: BoardView, qtbot: QtBot) -> None:
    board.set_animated(False)
    board.set_current_card(201)  # as it is that was taken in the hand
    qtbot.wait(30)
    painted = PaintCounter(board)
    board.land(201, 3, 1)
    qtbot.wait(30)
    assert sorted(painted.keys) == [2, 3]


def test_a_move_that_is_answered_at_once_is_painted_once(board: BoardView, qtbot: QtBot) -> None:
    board.set_current_card(400)
    qtbot.wait(30)
    painted = PaintCounter(board)
    board.land(201, 3, 1)
    QApplication.processEvents()
    assert painted.keys == [], "the answer may come within this frame"
    board.accept_move(201)
    qtbot.wait(30)
    assert sorted(painted.keys) == [2, 3, 4]


def test_a_move_that_is_not_answered_is_shown_as_such(board: BoardView, qtbot: QtBot) -> None:
    board.set_current_card(201)
    qtbot.wait(30)
    painted = PaintCounter(board)
    board.land(201, 3, 1)
    qtbot.waitUntil(lambda: {2, 3} <= painted.columns)


class PaintCounter(QObject):
    """Notes which columns are painted, and how often."""

    def __init__(self, board: BoardView) -> None:
        super().__init__(board)
        self.keys: list[int] = []
        self._keys = {widget.view.viewport(): widget.column.key for widget in board.column_widgets}
        for viewport in self._keys:
            viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.keys.append(next(key for viewport, key in self._keys.items() if viewport is watched))
        return False

    @property
    def columns(self) -> set[int]:
        """The columns painted at all."""
        return set(self.keys)


@pytest.mark.parametrize("lets_go_first", [False, True])
def test_columns_that_go_during_a_drag_take_the_card_out_of_the_hand(
    board: BoardView, qtbot: QtBot, lets_go_first: bool
) -> None:
    board.set_animated(True)  # a card let go over nothing glides home for a while
    taken_away: list[int] = []
    board.taken_away.connect(taken_away.append)
    view, start = press_card(board, 2, 0)
    carry(view, start, start + QPoint(30, 40))
    if lets_go_first:
        QTest.keyClick(view, Qt.Key.Key_Escape)
    left = [column.column for column in board.column_widgets if column.column.key != 2]
    board.set_columns(left)
    assert taken_away == ([] if lets_go_first else [200])
    qtbot.waitUntil(lambda: not shiboken6.isValid(view))
    QTest.qWait(200)  # longer than a card glides: what comes late must find nothing gone
    drag(board, (3, 0), (4, 0))  # and the hand is free


def test_dragging_near_an_edge_scrolls(qtbot: QtBot, themes: Themes) -> None:
    fetcher = LaterFetcher()
    board = BoardView(themes, fetcher)
    fetcher.board = board
    qtbot.addWidget(board)
    board.set_columns([BoardColumn(key, f"Stage {key}", 5000) for key in range(12)])
    for key in range(12):
        board.set_column_ids(key, range(key * 5000 + 1, key * 5000 + 5001))
    board.set_animated(False)
    board.resize(900, 500)
    board.show()
    qtbot.waitUntil(lambda: column_view(board, 0).cards.card_at(0) is not None)
    view, start = press_card(board, 0, 0)
    bottom = view.viewport().mapToGlobal(QPoint(60, view.viewport().height() - 5))
    carry(view, start, bottom)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 300)
    right = board.mapToGlobal(QPoint(board.width() - 4, 250))
    carry(view, bottom, right)
    qtbot.waitUntil(lambda: board.horizontal_bar.value() > 200)
    moves = moves_of(board)
    QTest.mouseRelease(view.viewport(), LEFT)
    assert moves
    assert moves[0][2] != 0
    fetcher.board = None


def test_cards_are_loaded_where_one_looks(qtbot: QtBot, themes: Themes) -> None:
    fetcher = LaterFetcher()
    board = BoardView(themes, fetcher)
    fetcher.board = board
    qtbot.addWidget(board)
    board.set_columns([BoardColumn(1, "Enquiry", 20_000)])
    board.set_column_ids(1, range(1, 20_001))
    board.resize(400, 600)
    board.show()
    view = column_view(board, 1)
    qtbot.waitUntil(lambda: view.cards.card_at(0) is not None)
    board.set_current_card(15_000)
    qtbot.waitUntil(lambda: view.cards.card_at(14_999) is not None)
    assert sum(len(asked) for asked, _generation in fetcher.asked) < 400
    QTest.keyClick(view, Qt.Key.Key_End)
    assert board.current_card() == 20_000
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    fetcher.board = None


def test_a_screen_reader_hears_column_and_card(board: BoardView) -> None:
    view = column_view(board, 2)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Quotation"
    assert "30%" in interface.text(QAccessible.Text.Description)
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == 4
    card = interface.child(1)
    assert card.text(QAccessible.Text.Name) == ", ".join(CARD_201)
    assert card.rect().topLeft() == view.viewport().mapToGlobal(view.card_rect(1).topLeft())


def test_columns_share_the_width_until_they_are_200_wide(board: BoardView, qtbot: QtBot) -> None:
    widths = {widget.width() for widget in board.column_widgets}
    assert max(widths) - min(widths) <= 1
    assert board.horizontal_bar.maximum() == 0
    board.resize(1000, 640)
    qtbot.waitUntil(lambda: board.horizontal_bar.maximum() > 0)
    assert {widget.width() for widget in board.column_widgets} == {200}


def test_the_tab_key_stops_once(board: BoardView) -> None:
    board.set_current_card(301)
    stops = [
        widget.column.key
        for widget in board.column_widgets
        if widget.view.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [3]


def test_theme_and_text_size_change_at_once(board: BoardView, themes: Themes, qtbot: QtBot) -> None:
    view = column_view(board, 1)
    height, ground = view.card_rect(0).height(), view.viewport().grab().toImage().pixelColor(2, 2)
    themes.set_choice("dark")
    themes.set_text_scale(1.5)
    assert view.card_rect(0).height() > height
    assert view.viewport().grab().toImage().pixelColor(2, 2) != ground


def test_columns_can_be_exchanged(board: BoardView, qtbot: QtBot) -> None:
    board.set_current_card(100)
    board.set_columns([BoardColumn(9, "新階段", 1), BoardColumn(1, "Enquiry", 2)])
    assert board.current_card() is None
    board.set_column_ids(1, [100, 101])
    board.set_column_ids(9, [202])
    assert [widget.column.title for widget in board.column_widgets] == ["新階段", "Enquiry"]
    drag(board, (1, 1), (9, 0))
    assert ids(board, 9) == [101, 202]


def test_the_disc_of_the_owner_has_its_room_beside_the_account(themes: Themes) -> None:
    painter = CardPainter(themes.current)
    width = painter.metrics.small_lines.horizontalAdvance("Account of some length")
    width += 2 * painter.metrics.padding + 2
    card = Card(1, "Deal", "Account of some length", "NT$ 1", "30 Nov", disc="志明", owner="林志明")
    assert painter.is_shortened(card, width)
    assert not painter.is_shortened(replace(card, disc=""), width)
    assert card.spoken() == "Deal, Account of some length, NT$ 1, 30 Nov, 林志明"


def test_heads_take_a_second_line_together(board: BoardView, themes: Themes) -> None:
    """Where the sums of one column are too long for its head, the heads of all are as high."""
    before = {widget.head.height() for widget in board.column_widgets}
    long = "NT$ 5,310,000 + US$ 7,200 + € 87,000 · weighted NT$ 4,250,000 + US$ 5,760"
    board.update_columns([BoardColumn(2, "Quotation", 11, long, "30%")])
    after = {widget.head.height() for widget in board.column_widgets}
    assert len(before) == len(after) == 1
    assert after.pop() > max(before)
    board.update_columns([BoardColumn(2, "Quotation", 11, "NT$ 5.2M · weighted 1.6M", "30%")])
    assert {widget.head.height() for widget in board.column_widgets} == before
