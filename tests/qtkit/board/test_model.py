"""The columns' models and the store that loads their cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.board.data import Card
from crm_desktop.qtkit.board.model import ID_ROLE, PAGE, BoardColumnModel
from crm_desktop.qtkit.board.store import CARDS_KEPT, CardStore

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


class Recorder:
    """Keeps the questions and answers none."""

    def __init__(self) -> None:
        self.asked: list[tuple[list[int], int]] = []

    def fetch(self, ids: Sequence[int], generation: int) -> None:
        self.asked.append((list(ids), generation))


def filled(count: int) -> tuple[BoardColumnModel, CardStore, Recorder]:
    recorder = Recorder()
    store = CardStore(recorder)
    model = BoardColumnModel(7, store)
    model.set_ids(range(1000, 1000 + count))
    return model, store, recorder


def cards(ids: Sequence[int], title: str = "Order") -> dict[int, Card]:
    return {card_id: Card(card_id, f"{title} {card_id}", "Blue Sea") for card_id in ids}


def test_model_keeps_the_rules_of_item_models(qapp: object) -> None:
    model, store, _recorder = filled(50)
    tester = QAbstractItemModelTester(model, FATAL)
    model.insert_id(0, 5)
    model.insert_id(51, 6)
    model.remove_row(10)
    model.move_id(0, 20)
    model.move_id(20, 19)
    model.move_id(50, 0)
    model.move_id(3, 3)
    store.put(0, cards(list(model.ids)))
    store.invalidate([5])
    model.set_ids([])
    model.set_ids([3, 2, 1])
    assert tester.model() is model
    assert list(model.ids) == [3, 2, 1]


def test_a_moved_card_stands_at_its_slot(qapp: object) -> None:
    model, _store, _recorder = filled(5)
    model.move_id(1, 3)
    assert list(model.ids) == [1000, 1002, 1003, 1001, 1004]
    model.move_id(3, 0)
    assert list(model.ids) == [1001, 1000, 1002, 1003, 1004]


def test_roles(qapp: object) -> None:
    model, store, _recorder = filled(2)
    index = model.index(1)
    assert index.data() is None
    assert index.data(ID_ROLE) == 1001
    store.put(0, {1001: Card(1001, "Web shop", "Mico", "NT$ 5", "6 Nov")})
    assert index.data() == "Web shop"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Web shop, Mico, NT$ 5, 6 Nov"


def test_pages_are_asked_for_once_a_turn_and_never_twice(qtbot: QtBot) -> None:
    model, _store, recorder = filled(20_000)
    model.want_rows(100, 104)
    model.want_rows(101, 108)
    assert recorder.asked == []
    qtbot.waitUntil(lambda: bool(recorder.asked))
    page = 1000 + 100 // PAGE * PAGE
    assert recorder.asked.pop() == (list(range(page, page + PAGE)), 0)
    model.want_rows(100, 104)
    qtbot.wait(5)
    assert recorder.asked == []


def test_the_pages_beside_follow_when_the_page_is_there(qtbot: QtBot) -> None:
    model, store, recorder = filled(20_000)
    page = 100 // PAGE * PAGE
    store.put(0, cards(model.ids[page : page + PAGE]))
    model.want_rows(100, 104)
    qtbot.waitUntil(lambda: bool(recorder.asked))
    assert len(recorder.asked[0][0]) == 2 * PAGE


def test_what_several_columns_lack_is_one_question(qtbot: QtBot) -> None:
    model, store, recorder = filled(PAGE)
    other = BoardColumnModel(8, store)
    other.set_ids([1, 2, 3])
    model.want_rows(0, 3)
    other.want_rows(0, 2)
    qtbot.waitUntil(lambda: bool(recorder.asked))
    assert recorder.asked == [([*model.ids, 1, 2, 3], 0)]


def test_stale_cards_are_shown_until_new_ones_come(qtbot: QtBot) -> None:
    model, store, recorder = filled(3)
    store.put(0, cards(list(model.ids), "Old"))
    store.invalidate([1001])
    assert store.generation == 1
    assert model.index(1).data() == "Old 1001"
    model.want_rows(0, 2)
    qtbot.waitUntil(lambda: bool(recorder.asked))
    assert recorder.asked == [([1001], 1)]
    store.put(0, cards([1001], "Late"))
    assert model.index(1).data() == "Old 1001"
    store.put(1, cards([1001], "New"))
    assert model.index(1).data() == "New 1001"


def test_arrivals_tell_their_own_column_only(qtbot: QtBot) -> None:
    model, store, recorder = filled(3)
    other = BoardColumnModel(8, store)
    other.set_ids([1, 2])
    told: list[int] = []
    other.dataChanged.connect(told.append)
    model.want_rows(0, 2)
    qtbot.waitUntil(lambda: bool(recorder.asked))
    with qtbot.waitSignal(model.dataChanged):
        store.put(0, cards([1000, 1001, 1002]))
    assert told == []


def test_stale_cards_are_told_alone_with_those_that_must_be_asked_for_again(qapp: object) -> None:
    model, store, _recorder = filled(6)
    store.put(0, cards([1000, 1001, 1002, 1003]))
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    store.invalidate([1001])
    store.invalidate([4711])
    assert told == [(1, 1)]
    model.want_rows(4, 5)
    store.invalidate([1002])
    assert told == [(1, 1), (1, 5)], "1001 is stale still, 1004 and 1005 were on their way"


def test_cards_not_seen_for_long_are_dropped(qapp: object) -> None:
    model, store, _recorder = filled(CARDS_KEPT + 10)
    store.put(0, cards(model.ids[:CARDS_KEPT]))
    store.card(1000)
    store.put(0, cards(model.ids[CARDS_KEPT:]))
    assert store.card(1000) is not None
    assert store.card(1001) is None
