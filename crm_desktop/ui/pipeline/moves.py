"""Moves of cards: asks what a closing needs, writes the move, and tells the board whether it stands."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import MoveOpportunity
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.board.view import BoardView
from crm_desktop.ui.record_page.closing_questions import Answer, ask


class PipelineMoves(QObject):
    """Answers the board's `move_requested`; `refused` carries why a move was taken back."""

    refused = Signal(str)

    def __init__(self, board: BoardView, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._board = board
        self._context = context
        self._values = FieldValues(context, Kind.OPPORTUNITY)
        self._window = parent
        board.move_requested.connect(self._asked)
        board.move_refused.connect(self._told)
        board.taken_away.connect(self._taken_away)

    def _asked(
        self, card_id: int, from_stage: int, to_stage: int, above: int | None, below: int | None
    ) -> None:
        """Send the move, after the questions that a closed stage brings."""
        command = MoveOpportunity(card_id, from_stage, to_stage, after=above, before=below)
        question = None
        if from_stage != to_stage:
            reference_data = self._context.gateway.reference_data
            question = self._values.view.question({"stage": to_stage}, {}, reference_data)
        if question is None:
            self._send(command, {})
            return
        place = self._board.card_place(card_id)
        ask(
            self._window,
            self._values,
            question,
            partial(self._send, command),
            cancelled=partial(self._board.refuse_move, card_id, ""),
            at=None if place is None else place.bottomLeft(),
        )

    def _send(self, command: MoveOpportunity, answer: Answer) -> None:
        self._context.gateway.run(
            completed(command, answer),
            origin=self,
            done=partial(self._done, command.opportunity),
            failed=partial(self._failed, command.opportunity),
            owner=self,
        )

    def _done(self, card_id: int, _outcome: Outcome) -> None:
        self._board.accept_move(card_id)

    def _failed(self, card_id: int, error: UserError) -> None:
        self._board.refuse_move(card_id, self._values.say(error))

    def _taken_away(self, _card_id: int) -> None:
        text = self.tr("The card in your hand was moved or deleted elsewhere meanwhile. Nothing was written.")
        self.refused.emit(text)

    def _told(self, _card_id: int, message: str) -> None:
        if message:
            self.refused.emit(message)


def completed(command: MoveOpportunity, answer: Answer) -> MoveOpportunity:
    """The move with what was answered about its closing."""
    closed_at = answer.get("closed_at")
    reason, competitor = answer.get("loss_reason"), answer.get("lost_to")
    return MoveOpportunity(
        command.opportunity,
        command.expected_stage,
        command.stage,
        after=command.after,
        before=command.before,
        closed_at=closed_at if isinstance(closed_at, datetime) else None,
        loss_reason=reason if isinstance(reason, int) else None,
        lost_to=competitor if isinstance(competitor, int) else None,
    )
