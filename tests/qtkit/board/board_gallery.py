"""A board and data for it, for tests and to look at: `python -m tests.qtkit.board.board_gallery FOLDER`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.qtkit.board.column_view import BoardColumnView
from crm_desktop.qtkit.board.data import BoardColumn, Card
from crm_desktop.qtkit.board.view import BoardView
from crm_desktop.qtkit.look.theme import Themes

Row = tuple[str, str, str, str]

ENGLISH: dict[str, list[Row]] = {
    "Enquiry": [
        ("Retail POS refresh", "Good Day Coffee", "NT$ 180,000", "8 Dec"),
        ("Showroom fit-out", "Fjord Interiors", "€ 22,400", "15 Dec"),
        ("20 tablets", "Tung Lok Kids", "NT$ 96,000", "!3 days overdue"),
        ("Spare parts 2027", "East Steel", "NT$ 240,000", "12 Jan"),
        ("Packaging line", "Yung Feng", "NT$ 1,200,000", "28 Jan"),
    ],
    "Quotation": [
        ("Mould tooling", "Titan Moulds", "NT$ 760,000", "2 Dec"),
        ("20-seat licence", "Blue Sea Information", "NT$ 480,000", "6 Dec · KC"),
        ("Fleet tracking", "Galaxy Logistics", "NT$ 410,000", "9 Dec"),
        ("Organic labels", "Green Farm", "NT$ 88,000", "!3 days overdue"),
    ],
    "Solution review": [
        ("CNC retrofit", "Yuan Tai Machinery", "NT$ 1,450,000", "11 Dec"),
        ("Access control", "Anshin Security", "NT$ 620,000", "18 Dec"),
        ("Lab benches", "Haige Biotech", "NT$ 530,000", "!3 days overdue"),
    ],
    "Negotiation": [
        ("Precision jigs", "Hong Yuan Precision", "NT$ 1,980,000", "30 Nov"),
        ("Warehouse racks", "Pacific Tools", "US$ 31,000", "4 Dec"),
        ("Optics order", "United Opto", "NT$ 740,000", "9 Dec"),
    ],
    "Won · 30 days": [
        ("Web shop", "Mico Network", "NT$ 350,000", "18 Nov"),
        ("Annual service", "Da Tong Foods", "NT$ 260,000", "12 Nov"),
        ("Fabric printer", "Fu Hsing Textile", "NT$ 690,000", "6 Nov"),
    ],
    "Lost · 30 days": [
        ("Site network", "Li De Construction", "Price", "14 Nov"),
        ("CRM roll-out", "Blue Sea", "Competitor: Acme", "3 Nov"),
    ],
}
CHINESE: dict[str, list[Row]] = {
    "詢問": [
        ("門市 POS 更新", "好日子咖啡", "NT$ 180,000", "12月8日"),
        ("展示間裝修與家具、燈具整體更新專案", "峽灣室內設計股份有限公司台北分公司", "€ 22,400", "12月15日"),
        ("平板 20 台", "東樂幼兒", "NT$ 96,000", "!逾期 3 天"),
        ("2027 備品", "東方鋼鐵", "NT$ 240,000", "1月12日"),
        ("包裝線", "永豐", "NT$ 1,200,000", "1月28日"),
    ],
    "報價": [
        ("模具開發", "泰坦模具", "NT$ 760,000", "12月2日"),
        ("20 人授權", "藍海資訊", "NT$ 480,000", "12月6日 · KC"),
        ("車隊追蹤", "銀河物流", "NT$ 410,000", "12月9日"),
        ("有機標籤", "綠野農場", "NT$ 88,000", "!逾期 3 天"),
    ],
    "方案評估": [
        ("CNC 改裝", "元泰機械", "NT$ 1,450,000", "12月11日"),
        ("門禁系統", "安心保全", "NT$ 620,000", "12月18日"),
    ],
    "議價": [("精密治具", "宏遠精密", "NT$ 1,980,000", "11月30日")],
    "贏單 · 30 天": [("網路商店", "米可網路", "NT$ 350,000", "11月18日")],
    "輸單 · 30 天": [("工地網路", "立德營造", "價格", "11月14日")],
}
_HEADS_ENGLISH = [
    (14, "NT$ 3.1M · weighted 0.3M", "10%", 7),
    (11, "NT$ 5.2M · weighted 1.6M", "30%", 0),
    (9, "NT$ 4.6M · weighted 2.8M", "60%", 1),
    (6, "NT$ 3.9M · weighted 3.1M", "80%", 4),
    (5, "NT$ 1.6M", "100%", 2),
    (3, "NT$ 0.9M", "0%", 3),
]
_HEADS_CHINESE = [
    (count, left.replace("weighted", "加權").replace("3.1M", "310 萬"), right, colour)
    for count, left, right, colour in _HEADS_ENGLISH
]


def columns_and_cards(
    chinese: bool = False,
) -> tuple[list[BoardColumn], dict[int, list[int]], dict[int, Card]]:
    """Return heads, ids by column key and cards like those of a real pipeline."""
    data, heads = (CHINESE, _HEADS_CHINESE) if chinese else (ENGLISH, _HEADS_ENGLISH)
    columns, ids, cards = [], {}, {}
    for key, ((title, rows), (count, left, right, colour)) in enumerate(
        zip(data.items(), heads, strict=True), start=1
    ):
        columns.append(BoardColumn(key, title, count, left, right, colour))
        ids[key] = [key * 100 + place for place in range(len(rows))]
        for card_id, (name, company, amount, date) in zip(ids[key], rows, strict=True):
            is_bad = date.startswith("!")
            cards[card_id] = Card(card_id, name, company, amount, date.lstrip("!"), is_bad)
    return columns, ids, cards


class LaterFetcher(QObject):
    """Answers from a dictionary, or by making a card, in the next turn of the event loop."""

    def __init__(self, cards: dict[int, Card] | None = None) -> None:
        super().__init__()
        self.board: BoardView | None = None
        self.cards = cards
        self.asked: list[tuple[list[int], int]] = []
        self._waiting: list[tuple[int, dict[int, Card]]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._answer)

    def fetch(self, ids: Sequence[int], generation: int) -> None:
        """Remember the question and answer it a little later."""
        self.asked.append((list(ids), generation))
        cards = {card_id: self._card(card_id) for card_id in ids}
        self._waiting.append((generation, cards))
        self._timer.start(0)

    def _card(self, card_id: int) -> Card:
        if self.cards is not None:
            return self.cards[card_id]
        return Card(card_id, f"Order {card_id}", "Blue Sea Information", f"NT$ {card_id:,}", "6 Dec")

    def _answer(self) -> None:
        waiting, self._waiting = self._waiting, []
        for generation, cards in waiting:
            if self.board is not None:
                self.board.put_cards(generation, cards)


def make_board(themes: Themes, chinese: bool = False) -> tuple[BoardView, LaterFetcher]:
    """Return a filled board and its fetcher; keep both."""
    columns, ids, cards = columns_and_cards(chinese)
    fetcher = LaterFetcher(cards)
    board = BoardView(themes, fetcher)
    fetcher.board = board
    board.set_columns(columns)
    for key, column_ids in ids.items():
        board.set_column_ids(key, column_ids)
    return board, fetcher


def column_view(board: BoardView, key: int) -> BoardColumnView:
    """Return the view of a column."""
    return next(widget.view for widget in board.column_widgets if widget.column.key == key)


def press_card(board: BoardView, key: int, row: int) -> tuple[BoardColumnView, QPoint]:
    """Press the left button on a card and return its view and the global point."""
    view = column_view(board, key)
    at = view.card_rect(row).topLeft() + QPoint(40, 30)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    return view, view.viewport().mapToGlobal(at)


def carry(view: BoardColumnView, start: QPoint, end: QPoint, steps: int = 6) -> None:
    """Move the mouse from one global point to another, the button held."""
    for step in range(1, steps + 1):
        at = start + (end - start) * (step / steps)
        QTest.mouseMove(view.viewport(), view.viewport().mapFromGlobal(at))


def main(folder: Path) -> None:
    """Write pictures of the board in both themes, with a card in the hand."""
    application = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(application, QApplication)
    themes = Themes()
    themes.apply(application)
    for theme in ("light", "dark"):
        for chinese in (False, True):
            themes.set_choice(theme)
            themes.set_language("zh_TW" if chinese else "en")
            board, fetcher = make_board(themes, chinese)
            board.resize(1360, 740)
            board.show()
            board.activateWindow()
            QTest.qWait(60)
            view, start = press_card(board, 2, 1)
            carry(view, start, start + QPoint(150, -60))
            QTest.qWait(200)
            name = f"board-{theme}-{'zh' if chinese else 'en'}.png"
            board.grab().save(str(folder / name))
            QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton)
            QTest.qWait(50)
            board.grab().save(str(folder / name.replace(".png", "-pending.png")))
            board.close()
            fetcher.board = None


if __name__ == "__main__":
    main(Path(sys.argv[1]))
