"""Opportunities dragged across the board with a real mouse, and looked up in the database."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk, Program
from tests.flows.screen import Point, wait_until
from tests.services.workspaces import query

pytestmark = pytest.mark.flow

ENQUIRY, QUOTATION, REVIEW, NEGOTIATION, WON, LOST = range(1, 7)
SIZE = (1360, 860)
#: From the window's upper edge to the middle of the first card of a column.
FIRST_CARD = 222
#: Six columns share the width of the window less its margins.
COLUMN = (SIZE[0] - 2 * 12 + 10) / 6
#: For a question to open.
QUESTION_SECONDS = 0.5


class Board:
    """The pipeline on the screen; cards lie by name in the file, columns by number on the screen."""

    def __init__(self, desk: Desk, path: Path) -> None:
        self.desk, self.path = desk, path
        self.program: Program = desk.run("--lang", "en", "--db", path)
        self.window = self.program.window_titled("– CRM Desktop")
        desk.place(self.window, 20, 30, *SIZE)
        desk.activate(self.window)
        desk.key("ctrl+6")

    def card(self, stage: int, row: int = 0) -> Point:
        """Where a card lies, or would lie, on the screen."""
        left, top, _, _ = self.desk.geometry(self.window)
        return round(left + 12 + COLUMN * (stage - 0.5)), top + FIRST_CARD + 85 * row

    def drag(self, start: Point, end: Point, done: Callable[[], bool]) -> None:
        """Drag until it is done: the first time may come before the board has been read."""

        def dragged() -> bool:
            self.desk.drag(start, end, hold=0.1)
            return self.soon(done)

        wait_until(dragged, "the dragged card", 20)

    @staticmethod
    def soon(done: Callable[[], bool], patience: float = 1.5) -> bool:
        """Whether something happens within a moment."""
        last = time.monotonic() + patience
        while not done() and time.monotonic() < last:
            time.sleep(0.05)
        return done()

    def stage_of(self, name: str) -> int:
        return int(query(self.path, "SELECT stage FROM opportunity WHERE name = ?", name)[0][0])

    def order_of(self, stage: int) -> list[str]:
        sql = "SELECT name FROM opportunity WHERE stage = ? ORDER BY position, id"
        return [str(name) for (name,) in query(self.path, sql, stage)]

    def close(self) -> None:
        self.desk.close_window(self.window)
        assert self.program.wait_for_end() == 0
        assert "Traceback" not in self.program.output()


def make_opportunities(path: Path, **names: int) -> None:
    """A file with opportunities by name and stage; later ones lie above."""
    workspace = Workspace.open(path, currency="TWD")
    for name, stage in names.items():
        workspace.run(CreateRecord(Kind.OPPORTUNITY, {"name": name, "stage": stage}))
    workspace.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "office.crm"
    make_opportunities(path, Below=ENQUIRY, Above=ENQUIRY, Old=QUOTATION)
    return path


def test_a_card_is_dragged_to_another_stage_and_back_by_undo(desk: Desk, path: Path) -> None:
    board = Board(desk, path)
    board.drag(board.card(ENQUIRY), board.card(REVIEW), lambda: board.stage_of("Above") == REVIEW)
    history = query(path, "SELECT from_stage, to_stage FROM stage_change ORDER BY id DESC LIMIT 1")
    assert history == [(ENQUIRY, REVIEW)]
    desk.key("ctrl+z")
    wait_until(lambda: board.stage_of("Above") == ENQUIRY, "the card where it came from")
    assert board.order_of(ENQUIRY) == ["Above", "Below"]
    desk.key("ctrl+shift+z")
    wait_until(lambda: board.stage_of("Above") == REVIEW, "the card in its new stage again")
    board.close()


def test_order_within_a_column_is_kept(desk: Desk, path: Path) -> None:
    board = Board(desk, path)
    board.drag(
        board.card(ENQUIRY, 0), board.card(ENQUIRY, 1), lambda: board.order_of(ENQUIRY) == ["Below", "Above"]
    )
    desk.drag(board.card(QUOTATION), board.card(ENQUIRY, 1), hold=0.1)
    wait_until(lambda: board.order_of(ENQUIRY) == ["Below", "Old", "Above"], "a third card between the two")
    board.close()


def test_lost_asks_why_before_anything_is_written(desk: Desk, path: Path) -> None:
    board = Board(desk, path)
    board.drag(board.card(ENQUIRY, 1), board.card(REVIEW), lambda: board.stage_of("Below") == REVIEW)
    desk.drag(board.card(QUOTATION), board.card(LOST), hold=0.1)
    desk.rest(QUESTION_SECONDS)
    assert board.stage_of("Old") == QUOTATION
    desk.type_text("Price")
    for _ in range(2):  # once for the entry of the list, once for the answer
        if not board.soon(lambda: board.stage_of("Old") == LOST, 0.5):
            desk.key("Return")
    wait_until(lambda: board.stage_of("Old") == LOST, "the lost deal")
    sql = "SELECT loss_reason, closed_at IS NOT NULL FROM opportunity WHERE name = 'Old'"
    assert query(path, sql) == [(1, 1)]
    desk.drag(board.card(ENQUIRY), board.card(LOST), hold=0.1)
    desk.rest(QUESTION_SECONDS)
    desk.key("Escape")
    board.drag(board.card(REVIEW), board.card(NEGOTIATION), lambda: board.stage_of("Below") == NEGOTIATION)
    assert board.stage_of("Above") == ENQUIRY
    board.close()


def test_escape_puts_a_card_in_the_hand_back(desk: Desk, path: Path) -> None:
    board = Board(desk, path)
    board.drag(board.card(ENQUIRY, 1), board.card(QUOTATION, 1), lambda: board.stage_of("Below") == QUOTATION)
    desk.move(board.card(ENQUIRY))
    desk.xdotool("mousedown", 1)
    desk.move(board.card(REVIEW))
    desk.xdotool("key", "Escape")  # not `desk.key`, which lets go of mouse buttons too
    desk.xdotool("mouseup", 1)
    desk.drag(board.card(QUOTATION), board.card(NEGOTIATION), hold=0.1)
    wait_until(lambda: board.stage_of("Old") == NEGOTIATION, "the next card")
    assert board.stage_of("Above") == ENQUIRY
    board.close()


def test_a_card_is_moved_by_keys_alone(desk: Desk, path: Path) -> None:
    board = Board(desk, path)

    def chosen() -> bool:
        desk.click(board.card(QUOTATION))
        desk.key("ctrl+Right")
        return board.soon(lambda: board.stage_of("Old") == REVIEW)

    wait_until(chosen, "the card one stage further")
    desk.key("ctrl+Right")
    wait_until(lambda: board.stage_of("Old") == NEGOTIATION, "the card two stages further")
    desk.key("ctrl+Left")
    wait_until(lambda: board.stage_of("Old") == REVIEW, "the card one stage back")
    board.close()
