"""The menu of a card: open, move, owner, delete."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.board.reading import stages_of
from crm_desktop.bridge.kinds.office.reference_lists import entries, stage_kind
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind


class CardMenu(QMenu):
    """Deletes itself when it closes. Each signal carries the card first."""

    open_wanted = Signal(int)
    #: card, stage
    move_wanted = Signal(int, int)
    #: card, user or None
    owner_wanted = Signal(int, object)
    clone_wanted = Signal(int)
    delete_wanted = Signal(int)

    def __init__(
        self, context: PageContext, card_id: int, stage: int, pipeline: int | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._card_id = card_id
        self.aboutToHide.connect(self.deleteLater)
        self.addAction(self.tr("Open")).triggered.connect(partial(self.open_wanted.emit, card_id))
        self.addSeparator()
        self._add_stages(stage, pipeline)
        self._add_owners()
        self.addSeparator()
        self.addAction(self.tr("Duplicate")).triggered.connect(partial(self.clone_wanted.emit, card_id))
        self.addAction(self.tr("Delete")).triggered.connect(partial(self.delete_wanted.emit, card_id))

    def _add_stages(self, now: int, pipeline: int | None) -> None:
        reference_data, words = self._context.gateway.reference_data, self._context.words
        menu = self.addMenu(self.tr("Move to"))
        for stage in stages_of(reference_data, pipeline):
            if stage == now:
                continue
            kind = stage_kind(reference_data, stage)
            text = words.item(reference_data, Kind.STAGE, stage)
            if kind is StageKind.WON:
                self._add_move(self, self.tr("Mark as won…"), stage)
            elif kind is StageKind.LOST:
                self._add_move(self, self.tr("Mark as lost…"), stage)
            else:
                self._add_move(menu, text, stage)
        menu.menuAction().setVisible(not menu.isEmpty())

    def _add_move(self, menu: QMenu, text: str, stage: int) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.triggered.connect(partial(self.move_wanted.emit, self._card_id, stage))

    def _add_owners(self) -> None:
        menu = self.addMenu(self.tr("Owner"))
        for user in entries(self._context, Kind.USER):
            action = menu.addAction(user.name.replace("&", "&&"))
            action.triggered.connect(partial(self.owner_wanted.emit, self._card_id, user.id))
        action = menu.addAction(self.tr("nobody"))
        action.triggered.connect(partial(self.owner_wanted.emit, self._card_id, None))
