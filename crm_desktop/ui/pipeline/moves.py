"""Moves of cards: asks what a closing needs, writes the move, and tells the board whether it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.board.grouping import dropped
from crm_desktop.bridge.board.reading import Grouping
from crm_desktop.bridge.kinds.office.pipelines import needs_fields
from crm_desktop.bridge.records.chosen_actions import record_as_it_is
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, EditRecords, MoveOpportunity
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records, Stored
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
        #: what the columns are
        self.grouping = Grouping.STAGE
        board.move_requested.connect(self._asked)
        board.move_refused.connect(self._told)
        board.taken_away.connect(self._taken_away)
        context.gateway.form_changed.connect(self._take_fields)

    def _take_fields(self) -> None:
        """The office has other fields than before: stages may ask for new ones."""
        self._values = FieldValues(self._context, Kind.OPPORTUNITY)

    def _asked(
        self, card_id: int, from_stage: int, to_stage: int, above: int | None, below: int | None
    ) -> None:
        """Send the move, after the questions that its stage brings; in other columns it is an edit."""
        if self.grouping is not Grouping.STAGE:
            self._regroup(card_id, from_stage, to_stage)
            return
        command = MoveOpportunity(card_id, from_stage, to_stage, after=above, before=below)
        if from_stage == to_stage:
            self._send(command, {})
        elif needs_fields(self._context.gateway.reference_data, to_stage):
            # Only the file knows what the deal lacks; what it holds is asked for nowhere else.
            ask_first = partial(self._ask, command)
            read = record_as_it_is(Kind.OPPORTUNITY, card_id)
            self._context.gateway.read(read, ask_first, owner=self, quick=True)
        else:
            self._ask(command, {})

    def to_stage(self, card_id: int, stage: int) -> None:
        """Move a card to the top of a stage that is no column of the board."""

        def ask(seen: dict[str, Stored]) -> None:
            if seen and seen["stage"] is not None:
                self._ask(MoveOpportunity(card_id, int(seen["stage"]), stage), seen)

        self._context.gateway.read(record_as_it_is(Kind.OPPORTUNITY, card_id), ask, owner=self, quick=True)

    def _regroup(self, card_id: int, from_key: int, to_key: int) -> None:
        """Give a card to another owner, channel or month; where it stands in a column follows by itself."""
        if from_key == to_key:
            said = self.tr(
                "Cards stand in the order of their stages here. To put them in order, show columns of stages."
            )
            self._board.refuse_move(card_id, said)
            return
        grouping = self.grouping

        def write(seen: dict[str, Stored]) -> None:
            name = str(grouping)
            command = EditRecords(
                Records(Kind.OPPORTUNITY, (card_id,)),
                dropped(grouping, to_key, seen),
                {name: seen[name]} if seen else None,
            )
            self._run(card_id, command)

        read = record_as_it_is(Kind.OPPORTUNITY, card_id)
        self._context.gateway.read(read, write, owner=self, quick=True)

    def _ask(self, command: MoveOpportunity, seen: dict[str, Stored]) -> None:
        """Ask what the stage needs of a deal as it is, then send the move."""
        card_id, reference_data = command.opportunity, self._context.gateway.reference_data
        question = self._values.view.question({"stage": command.stage}, seen, reference_data)
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
        self._run(command.opportunity, completed(command, answer))

    def _run(self, card_id: int, command: Command) -> None:
        self._context.gateway.run(
            command,
            origin=self,
            done=partial(self._done, card_id),
            failed=partial(self._failed, card_id),
            owner=self,
        )

    def _done(self, card_id: int, _outcome: Outcome) -> None:
        self._board.accept_move(card_id)

    def _failed(self, card_id: int, error: UserError) -> None:
        said = self._values.say(error)
        if self.grouping is not Grouping.STAGE:
            self.refused.emit(said)  # a stage is no column here, so that no card slides back
            said = ""
        self._board.refuse_move(card_id, said)

    def _taken_away(self, _card_id: int) -> None:
        text = self.tr("The card in your hand was moved or deleted elsewhere meanwhile. Nothing was written.")
        self.refused.emit(text)

    def _told(self, _card_id: int, message: str) -> None:
        if message:
            self.refused.emit(message)


def completed(command: MoveOpportunity, answer: Answer) -> MoveOpportunity:
    """The move with what was answered about its end, and what its stage asked for."""
    told = dict(answer)
    closed_at, reason, competitor = (told.pop(name, None) for name in ("closed_at", "loss_reason", "lost_to"))
    return replace(
        command,
        closed_at=closed_at if isinstance(closed_at, datetime) else None,
        loss_reason=reason if isinstance(reason, int) else None,
        lost_to=competitor if isinstance(competitor, int) else None,
        values={name: value for name, value in told.items() if value is not None},
    )
