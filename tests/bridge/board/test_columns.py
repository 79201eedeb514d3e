"""The columns of the board through writes: only those that a write touched are read, in one view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.board.columns import BoardColumns
from crm_desktop.bridge.board.reading import BoardContent, BoardFilters
from crm_desktop.core.commands import Command, CreateRecord, DeleteRecords, EditRecords, MoveOpportunity
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from tests.ui.context_of_tests import begin_next_day, open_context
from tests.ui.records_of_tests import make, run

ENQUIRY, QUOTATION, REVIEW, NEGOTIATION, WON, LOST = STAGES = tuple(range(1, 7))


class Board:
    """The columns of the first pipeline, and which of them were read, one entry a reading."""

    def __init__(self, qtbot: QtBot, context: PageContext, parent: QObject) -> None:
        self.qtbot = qtbot
        self.context = context
        self.is_seen = True
        self.filters = BoardFilters()
        self.readings: list[list[int]] = []
        self.columns = BoardColumns(context, self._chosen, self._is_seen, parent)
        self.columns.read.connect(self._note)

    def _chosen(self) -> tuple[BoardFilters, int | None]:
        return self.filters, 1

    def _is_seen(self) -> bool:
        return self.is_seen

    def _note(self, columns: BoardContent) -> None:
        self.readings.append(sorted(columns))

    def ids(self, stage: int) -> list[int]:
        return self.columns.content[stage].ids.tolist()

    def after(self, command: Command) -> list[int]:
        """The columns that are read after a command."""
        before = len(self.readings)
        run(self.qtbot, self.context, command)
        self.qtbot.waitUntil(lambda: len(self.readings) > before)
        return self.readings[-1]


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def board(qtbot: QtBot, context: PageContext) -> Iterator[Board]:
    parent = QObject()
    made = Board(qtbot, context, parent)
    made.columns.catch_up()
    qtbot.waitUntil(lambda: bool(made.readings))
    yield made
    parent.deleteLater()


def test_a_drop_reads_the_columns_that_it_is_about(board: Board) -> None:
    first = make(board.qtbot, board.context, Kind.OPPORTUNITY, name="First", stage=ENQUIRY)
    board.qtbot.waitUntil(lambda: board.readings == [[*STAGES], [ENQUIRY]])
    assert board.after(MoveOpportunity(first, ENQUIRY, REVIEW)) == [ENQUIRY, REVIEW]
    assert (board.ids(ENQUIRY), board.ids(REVIEW)) == ([], [first])
    second = make(board.qtbot, board.context, Kind.OPPORTUNITY, name="Second", stage=REVIEW)
    board.qtbot.waitUntil(lambda: board.ids(REVIEW) == [second, first])
    assert board.after(MoveOpportunity(first, REVIEW, REVIEW, before=second)) == [REVIEW]
    assert board.ids(REVIEW) == [first, second]
    assert board.after(MoveOpportunity(first, REVIEW, LOST, loss_reason=1)) == [REVIEW, LOST]
    assert board.after(DeleteRecords(Records(Kind.OPPORTUNITY, (second,)))) == [REVIEW]
    assert board.ids(REVIEW) == []


def test_figures_of_the_columns_that_were_read_are_new(board: Board) -> None:
    one = make(board.qtbot, board.context, Kind.OPPORTUNITY, name="One", stage=ENQUIRY)
    board.qtbot.waitUntil(lambda: len(board.readings) == 2)
    target = Records(Kind.OPPORTUNITY, (one,))
    assert board.after(EditRecords(target, {"amount": 500, "currency": "TWD"})) == [ENQUIRY]
    totals = board.columns.content[ENQUIRY].totals
    assert totals is not None
    assert totals.amount.minor == 50_000


def test_writes_while_a_reading_is_under_way_are_not_lost(board: Board) -> None:
    """Two drops one after the other: whatever the first reading had, the columns of both are read."""
    one, two = (make(board.qtbot, board.context, Kind.OPPORTUNITY, name=name, stage=ENQUIRY) for name in "ab")
    board.qtbot.waitUntil(lambda: ENQUIRY in board.columns.content and len(board.ids(ENQUIRY)) == 2)
    gateway = board.context.gateway
    gateway.run(MoveOpportunity(one, ENQUIRY, QUOTATION))
    board.columns._read()
    gateway.run(MoveOpportunity(two, ENQUIRY, NEGOTIATION))
    board.columns._read()
    board.qtbot.waitUntil(
        lambda: (board.ids(ENQUIRY), board.ids(QUOTATION), board.ids(NEGOTIATION)) == ([], [one], [two])
    )


def test_what_is_out_of_sight_waits_and_is_read_by_its_columns_too(board: Board) -> None:
    one = make(board.qtbot, board.context, Kind.OPPORTUNITY, name="One", stage=ENQUIRY)
    board.qtbot.waitUntil(lambda: len(board.readings) == 2)
    board.is_seen = False
    run(board.qtbot, board.context, MoveOpportunity(one, ENQUIRY, QUOTATION))
    run(board.qtbot, board.context, MoveOpportunity(one, QUOTATION, REVIEW))
    board.qtbot.wait(100)
    assert len(board.readings) == 2
    board.is_seen = True
    assert board.columns.catch_up()
    board.qtbot.waitUntil(lambda: len(board.readings) == 3)
    assert board.readings[-1] == [ENQUIRY, REVIEW]


@pytest.mark.parametrize("what", ["stage", "day", "filter"])
def test_everything_is_read_where_any_column_may_differ(board: Board, what: str) -> None:
    if what == "stage":
        run(board.qtbot, board.context, EditRecords(Records(Kind.STAGE, (ENQUIRY,)), {"probability": 20}))
    elif what == "day":
        begin_next_day(board.context)
    else:
        board.filters = BoardFilters(text="x")
        board.columns.reload()
    board.qtbot.waitUntil(lambda: len(board.readings) == 2)
    assert board.readings[-1] == [*STAGES]


def test_a_new_stage_appears(board: Board) -> None:
    values = {"name": "Later", "pipeline": 1, "kind": "open", "probability": 5}
    stage = run(board.qtbot, board.context, CreateRecord(Kind.STAGE, values)).ids[0]
    board.qtbot.waitUntil(lambda: stage in board.columns.content)
