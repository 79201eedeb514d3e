"""People as painted cards side by side: name, what they do, and a pill for the part that they have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme, Themes
from crm_desktop.qtkit.widgets.labels import plain_tooltip

_NARROWEST, _WIDEST, _GAP, _PADDING, _RADIUS = 122, 190, 12, 10, 6
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@frozen
class PersonCard:
    """One card; a gap is one for somebody who is not known yet, and `pill` what can be done about it."""

    key: int
    name: str
    detail: str = ""
    pill: str = ""
    #: colours of the pill's text and ground
    ink: Role = Role.NEUTRAL
    ground: Role = Role.NEUTRAL_SOFT
    is_first: bool = False
    is_gap: bool = False

    def said(self) -> str:
        """The card in words."""
        return ", ".join(part for part in (self.name, self.detail, self.pill) if part)


class PeopleCards(QWidget):
    """Breaks into lines; arrows go from card to card, Enter chooses, the menu key asks for more."""

    chosen = Signal(int)
    menu_asked = Signal(int, QPoint)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._cards: tuple[PersonCard, ...] = ()
        self._current = 0
        self._hovered = -1
        self._title = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self._take_theme)

    @property
    def cards(self) -> tuple[PersonCard, ...]:
        """The cards in their order."""
        return self._cards

    def show_cards(self, cards: Sequence[PersonCard], title: str) -> None:
        """Show people; `title` says what the whole is, to those who do not see it."""
        self._cards, self._title = tuple(cards), title
        self._current = min(self._current, max(0, len(self._cards) - 1))
        self._speak()
        self.updateGeometry()
        self.update()

    # Places ------------------------------------------------------------------------------------------------

    def _columns(self, width: int) -> int:
        pixels = self._themes.current.pixels
        most = max(1, (width + pixels(_GAP)) // (pixels(_NARROWEST) + pixels(_GAP)))
        return min(most, max(1, len(self._cards)))

    def _card_height(self) -> int:
        theme = self._themes.current
        lines = QFontMetrics(theme.font(bold=True)).height() + QFontMetrics(theme.font()).height()
        pill = QFontMetrics(theme.font(TextSize.SMALL)).height() + theme.pixels(6)
        return lines + pill + theme.pixels(2 * _PADDING + 6)

    def card_rect(self, place: int) -> QRect:
        """Where a card is painted."""
        pixels = self._themes.current.pixels
        columns, gap = self._columns(self.width()), pixels(_GAP)
        width = min((self.width() - (columns - 1) * gap) // columns, pixels(_WIDEST))
        height = self._card_height()
        row, column = divmod(place, columns)
        left = column * (width + gap)
        if self.isRightToLeft():
            left = self.width() - left - width
        return QRect(left, row * (height + gap), width, height)

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines of cards."""
        rows = -(-len(self._cards) // self._columns(width))
        return rows * self._card_height() + max(0, rows - 1) * self._themes.current.pixels(_GAP)

    def sizeHint(self) -> QSize:
        """Return room for two cards beside each other; the width is the layout's."""
        width = self._themes.current.pixels(2 * _NARROWEST + _GAP)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return one card's width."""
        return QSize(self._themes.current.pixels(_NARROWEST), self._card_height())

    def _at(self, point: QPoint) -> int:
        return next((at for at in range(len(self._cards)) if self.card_rect(at).contains(point)), -1)

    # Painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, card in enumerate(self._cards):
            rect = self.card_rect(place)
            if rect.intersects(event.rect()):
                self._paint_card(painter, QRectF(rect), card, place)

    def _paint_card(self, painter: QPainter, rect: QRectF, card: PersonCard, place: int) -> None:
        theme = self._themes.current
        is_here = self.hasFocus() and place == self._current
        line = Role.ACCENT if card.is_first or is_here else Role.LINE_STRONG if card.is_gap else Role.LINE
        pen = QPen(theme.colour(line), 2.0 if is_here else 1.0)
        if card.is_gap and not is_here:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour(Role.HOVER if place == self._hovered else Role.SURFACE))
        radius = theme.pixels(_RADIUS)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        padding = theme.pixels(_PADDING)
        inside = rect.adjusted(padding, padding, -padding, -padding)
        top = self._paint_line(painter, inside, card.name, Role.MUTED if card.is_gap else Role.TEXT, card)
        below = QRectF(inside.left(), top, inside.width(), inside.bottom() - top)
        top = self._paint_line(painter, below, card.detail, Role.MUTED, None)
        if card.pill:
            self._paint_pill(painter, inside, top + theme.pixels(3), card)

    def _paint_line(
        self, painter: QPainter, room: QRectF, text: str, role: Role, named: PersonCard | None
    ) -> float:
        """A line in the middle; returns where the next one begins."""
        theme = self._themes.current
        font = theme.font(bold=named is not None and not named.is_gap)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.colour(role))
        short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        line = QRectF(room.left(), room.top(), room.width(), metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, short)
        return line.bottom()

    def _paint_pill(self, painter: QPainter, inside: QRectF, top: float, card: PersonCard) -> None:
        theme = self._themes.current
        font = theme.font(TextSize.SMALL)
        metrics = QFontMetrics(font)
        room = int(inside.width()) - theme.pixels(12)
        short = metrics.elidedText(card.pill, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(short) + theme.pixels(14)
        pill = QRectF(inside.center().x() - width / 2, top, width, metrics.height() + theme.pixels(4))
        if not card.is_gap:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(card.ground))
            painter.drawRoundedRect(pill, theme.pixels(4), theme.pixels(4))
        painter.setFont(font)
        painter.setPen(theme.colour(Role.LINK if card.is_gap else card.ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, short)

    # Mouse and keys ----------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the card under the pointer up."""
        self._hover(self._at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Light none of them up."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.setCursor(Qt.CursorShape.PointingHandCursor if place >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the card that is clicked."""
        place = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self._go_to(place)
            self.chosen.emit(self._cards[place].key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a card, by pointer or by key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self._current if by_key else self._at(event.pos())
        if 0 <= place < len(self._cards):
            self._go_to(place)
            below = self.mapToGlobal(self.card_rect(place).bottomLeft())
            self.menu_asked.emit(self._cards[place].key, below if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from card to card, and choose one."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self._cards and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self.isRightToLeft() and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                step = -step
            self._go_to(max(0, min(self._current + step, len(self._cards) - 1)))
        elif event.key() in _TAKES and self._cards:
            self.chosen.emit(self._cards[self._current].key)
        else:
            super().keyPressEvent(event)

    def _go_to(self, place: int) -> None:
        self._current = place
        self._speak()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.update()

    def _speak(self) -> None:
        here = self._cards[self._current].said() if self._cards else ""
        self.setAccessibleName(f"{self._title}: {here}" if here else self._title)
        self.setAccessibleDescription("; ".join(card.said() for card in self._cards))

    def event(self, event: QEvent) -> bool:
        """Say the whole of a card whose words may be cut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(event.pos())
            said = self._cards[place].said() if place >= 0 else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(said) if said else "", self)
            return True
        return super().event(event)

    def _take_theme(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
