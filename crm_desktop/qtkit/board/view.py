"""A kanban board: columns of cards that are moved by mouse and by keys, for tens of thousands of cards.

The board asks and does not decide: a dropped card stands in its new place until the owner accepts the move or
refuses it; then it slides back. While the answer takes more than a frame, the card is dimmed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScrollBar, QStyle, QVBoxLayout, QWidget

from crm_desktop.qtkit.board.answer_hold import AnswerHold
from crm_desktop.qtkit.board.card_painter import CardPainter
from crm_desktop.qtkit.board.choice import BoardChoice
from crm_desktop.qtkit.board.column import BoardColumnWidget, EvenHeads
from crm_desktop.qtkit.board.column_view import BoardColumnView
from crm_desktop.qtkit.board.control import BoardControl
from crm_desktop.qtkit.board.data import BoardColumn, Card, CardFetcher
from crm_desktop.qtkit.board.drag import BoardDrag
from crm_desktop.qtkit.board.model import BoardColumnModel
from crm_desktop.qtkit.board.moves import BoardMoves
from crm_desktop.qtkit.board.store import CardStore
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme, Themes


class BoardView(QWidget):
    """The board.

    `move_requested` carries card, from column, to column, and the ids of the cards that the moved card then
    stands behind and before (above and below it; None at the ends). `context_requested` carries card and
    global point. `current_changed` carries the chosen card or None. `move_refused` carries card and message.
    `taken_away` carries a card that was in the hand when new lists came in which it is not where it was.
    """

    move_requested = Signal(object, object, object, object, object)
    move_refused = Signal(object, str)
    taken_away = Signal(object)
    open_requested = Signal(object)
    delete_requested = Signal(object)
    context_requested = Signal(object, QPoint)
    current_changed = Signal(object)

    def __init__(self, themes: Themes, fetcher: CardFetcher, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._animated: bool | None = None
        self._store = CardStore(fetcher, self)
        #: whether a card has had tags: all cards keep room for them then
        self._has_tags = False
        self._painter = CardPainter(themes.current)
        self._models: dict[int, BoardColumnModel] = {}
        self._widgets: dict[int, BoardColumnWidget] = {}
        self._heads = EvenHeads(self)
        self._moves = BoardMoves(self._models)
        self._hold = AnswerHold(self)
        self._build()
        self._choice = BoardChoice(self._widgets, self._area, self)
        self._choice.changed.connect(self.current_changed)
        self._drag = BoardDrag(self, self)
        self._drag.taken_away.connect(self.taken_away)
        self._control = BoardControl(self._widgets, self._choice, self._moves, self._drag, self)
        self._control.move_asked.connect(self.land)
        self._control.open_asked.connect(self.open_requested)
        self._control.delete_asked.connect(self.delete_requested)
        self._control.menu_requested.connect(self.context_requested)
        themes.changed.connect(self._take_theme)

    def _build(self) -> None:
        self._content = QWidget()
        self._content.setProperty("panel", "clear")
        self._row = QHBoxLayout(self._content)
        self._area = QScrollArea(self)
        self._area.setWidget(self._content)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for ground in (self._content, self._area.viewport()):
            ground.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._space()

    # Filling

    @property
    def generation(self) -> int:
        """The number that `put_cards` must carry to be taken."""
        return self._store.generation

    def set_columns(self, columns: Sequence[BoardColumn]) -> None:
        """Show these columns, from left to right; the same keys in the same order keep their cards."""
        if [column.key for column in columns] != list(self._widgets):
            self._build_columns(columns)
        self.update_columns(columns)

    def update_columns(self, columns: Iterable[BoardColumn]) -> None:
        """Show other figures in the heads of some columns; only what changed is painted."""
        for column in columns:
            self._widgets[column.key].set_column(column)

    def set_column_ids(self, key: int, ids: Iterable[int]) -> None:
        """Give a column its cards in their order; unanswered moves stay where they were dropped."""
        model = self._models[key]
        new = self._moves.reconcile(key, ids)
        with self._choice.kept():
            model.set_ids(new)
        self._show_pending()
        self._drag.check()

    def put_cards(self, generation: int, cards: Mapping[int, Card]) -> None:
        """Take loaded cards; the answer to the fetcher's question of that generation."""
        if not self._painter.has_tags and any(card.tags for card in cards.values()):
            self._has_tags = True
            self._take_theme(self._themes.current)
        self._store.put(generation, cards)

    def invalidate(self, ids: Iterable[int] | None = None) -> None:
        """Load these cards (None: all) again; the old ones are shown until the new ones come."""
        self._store.invalidate(ids)

    # Moves

    def accept_move(self, card_id: int) -> None:
        """Keep a pending move: the card is painted in full again."""
        if self._moves.accept(card_id):
            self._show_pending()
        self._hold.release()

    def refuse_move(self, card_id: int, message: str) -> None:
        """Take a pending move back: the card slides to its old place, and `move_refused` says why."""
        place = self._moves.column_of(card_id)
        start = None
        self._hold.release()
        if place is not None and card_id in self._moves.pending_ids:
            start = self._widgets[place[0].key].view.global_card_rect(place[1])
        with self._choice.kept():
            move = self._moves.refuse(card_id)
        if move is None:
            return
        self._show_pending()
        view = self._widgets[move.from_column].view
        if start is not None and self.isVisible():
            self._drag.slide(card_id, start, view)
        self.move_refused.emit(card_id, message)

    def land(self, card_id: int, to_column: int, slot: int) -> None:
        """Put a card in its new place and ask for the move; it is dimmed while the answer takes its time."""
        self._hold_columns(card_id, to_column)
        with self._choice.kept():
            move = self._moves.begin(card_id, to_column, slot)
        if move is None:
            self._hold.release()
            return
        self._show_pending()
        self._choice.choose(self._widgets[to_column].view, self._models[to_column].row_of(card_id))
        self.move_requested.emit(card_id, move.from_column, to_column, move.before_id, move.after_id)

    def _hold_columns(self, card_id: int, to_column: int) -> None:
        """Hold the painting of the columns that a move is about, the one of the former choice among them."""
        place = self._moves.column_of(card_id)
        keys = {to_column, None if place is None else place[0].key}
        views = {widget.view for key, widget in self._widgets.items() if key in keys}
        if self._choice.view is not None:
            views.add(self._choice.view)
        self._hold.hold(view.viewport() for view in views)

    # Choosing

    def current_card(self) -> int | None:
        """Return the chosen card."""
        return self._choice.current_id

    def set_current_card(self, card_id: int) -> None:
        """Choose a card and bring it into sight."""
        place = self._moves.column_of(card_id)
        if place is not None:
            self._choice.choose(self._widgets[place[0].key].view, place[1])

    def card_place(self, card_id: int) -> QRect | None:
        """Return where a card stands on the screen, in global coordinates; None if no column has it."""
        place = self._moves.column_of(card_id)
        return None if place is None else self._widgets[place[0].key].view.global_card_rect(place[1])

    def set_animated(self, animated: bool | None) -> None:
        """Let things glide or not; None follows the desktop's setting."""
        self._animated = animated

    # What a drag asks (DragGround)

    @property
    def column_widgets(self) -> Sequence[BoardColumnWidget]:
        """The columns from left to right."""
        return list(self._widgets.values())

    @property
    def horizontal_bar(self) -> QScrollBar:
        """The bar that scrolls the columns."""
        return self._area.horizontalScrollBar()

    @property
    def card_painter(self) -> CardPainter:
        """The painter of the present theme."""
        return self._painter

    @property
    def is_animated(self) -> bool:
        """Whether things may glide."""
        if self._animated is not None:
            return self._animated
        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0

    def ground_rect(self) -> QRect:
        """Return the part of the screen that the columns are seen in, in global coordinates."""
        viewport = self._area.viewport()
        return QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size())

    # Inside

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page behind the columns."""
        QPainter(self).fillRect(event.rect(), self._themes.current.colour(Role.CANVAS))

    def hideEvent(self, event: QHideEvent) -> None:
        """Put the card in the hand back when the page goes away."""
        super().hideEvent(event)
        self._drag.cancel()

    def _build_columns(self, columns: Sequence[BoardColumn]) -> None:
        self._drag.forget()
        self._moves.forget()
        self._choice.forget()
        for widget in self._widgets.values():
            self._row.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for model in self._models.values():
            model.deleteLater()
        self._widgets.clear()
        self._models.clear()
        for column in columns:
            model = BoardColumnModel(column.key, self._store, self)
            view = BoardColumnView(model, self._themes, self._painter, self._control)
            self._models[column.key] = model
            self._widgets[column.key] = BoardColumnWidget(column, view, self._themes)
            self._row.addWidget(self._widgets[column.key], 1)
        self._heads.follow(widget.head for widget in self._widgets.values())
        self._choice.offer_tab_stop()

    def _show_pending(self) -> None:
        for widget in self._widgets.values():
            widget.view.set_pending(self._moves.pending_ids)

    def _space(self) -> None:
        theme = self._themes.current
        edge = theme.pixels(12)
        self._row.setContentsMargins(edge, edge, edge, edge)
        self._row.setSpacing(theme.pixels(10))

    def _take_theme(self, theme: Theme) -> None:
        self._painter = CardPainter(theme, has_tags=self._has_tags)
        self._space()
        for widget in self._widgets.values():
            widget.take_theme()
            widget.view.set_painter(self._painter)
        self.update()
