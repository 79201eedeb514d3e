"""What is done with one card beside moving it by hand: its menu, and all that stands there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.board.reading import Grouping
from crm_desktop.bridge.kinds.opportunity import clone_of
from crm_desktop.bridge.records.chosen_actions import record_as_it_is
from crm_desktop.core.commands import DeleteRecords, EditRecords
from crm_desktop.core.queries import Records, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.board.view import BoardView
from crm_desktop.ui.pipeline.menu import CardMenu
from crm_desktop.ui.pipeline.moves import PipelineMoves


class CardActions(QObject):
    """The actions of the cards of one board."""

    open_wanted = Signal(int)

    def __init__(self, context: PageContext, board: BoardView, moves: PipelineMoves, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._board = board
        self._moves = moves
        self._window = window

    def show_menu(self, card_id: int, stage: int | None, pipeline: int | None, at: QPoint) -> None:
        """Open the menu of a card; only the file knows in which stage it stands where columns are none."""
        if stage is not None:
            self._open_menu(card_id, stage, pipeline, at)
            return

        def open_menu(seen: dict[str, Stored]) -> None:
            if seen and seen["stage"] is not None:
                self._open_menu(card_id, int(seen["stage"]), pipeline, at)

        read = record_as_it_is(Kind.OPPORTUNITY, card_id)
        self._context.gateway.read(read, open_menu, owner=self, quick=True)

    def _open_menu(self, card_id: int, stage: int, pipeline: int | None, at: QPoint) -> None:
        menu = CardMenu(self._context, card_id, stage, pipeline, self._window)
        menu.open_wanted.connect(self.open_wanted)
        menu.move_wanted.connect(self._move)
        menu.owner_wanted.connect(self._set_owner)
        menu.clone_wanted.connect(self._clone)
        menu.delete_wanted.connect(self.delete)
        menu.popup(at)

    def delete(self, card_id: int) -> None:
        """Delete the opportunity of a card."""
        self._context.gateway.run(DeleteRecords(Records(Kind.OPPORTUNITY, (card_id,))), origin=self)

    def _move(self, card_id: int, stage: int) -> None:
        """Move a card to the top of a stage, as if it were dropped there."""
        if self._moves.grouping is Grouping.STAGE:
            self._board.land(card_id, stage, 0)
        else:
            self._moves.to_stage(card_id, stage)

    def _clone(self, card_id: int) -> None:
        """Make another opportunity like that of a card, under the name that it has now."""

        def named(values: Mapping[str, Stored]) -> None:
            self._context.gateway.run(clone_of(card_id, str(values["name"] or "")), origin=self)

        self._context.gateway.read(lambda view: view.record(Kind.OPPORTUNITY, card_id), named, owner=self)

    def _set_owner(self, card_id: int, owner: int | None) -> None:
        target = Records(Kind.OPPORTUNITY, (card_id,))
        self._context.gateway.run(EditRecords(target, {"owner": owner}), origin=self)
