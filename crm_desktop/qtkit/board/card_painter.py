"""Paints the cards of a board: one painter for all columns and for the card that is being dragged."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QStaticText

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.board.data import Card
from crm_desktop.qtkit.look.chips import Chips
from crm_desktop.qtkit.look.discs import Discs
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme

RADIUS = 7.0
SHADOW_MARGIN = 4

_LAYOUTS_KEPT = 512
_FRAMES_KEPT = 64


class CardState(Enum):
    """How a card stands out from the others."""

    NORMAL = "normal"
    HOVERED = "hovered"
    CURRENT = "current"
    FOCUSED = "focused"
    LIFTED = "lifted"


class CardMetrics:
    """Lengths of a card and its column in logical pixels, for one theme."""

    def __init__(self, theme: Theme, *, has_tags: bool = False) -> None:
        self.title_font = theme.font(TextSize.BODY, bold=True)
        self.small_font = theme.font(TextSize.SMALL)
        self.value_font = theme.font(TextSize.SMALL, bold=True)
        self.title_lines = QFontMetrics(self.title_font)
        self.small_lines = QFontMetrics(self.small_font)
        self.value_lines = QFontMetrics(self.value_font)
        self.disc = theme.pixels(19)
        self.margin = theme.pixels(10)
        self.spacing = theme.pixels(9)
        self.padding = theme.pixels(11)
        self.title_y = theme.pixels(9)
        self.subtitle_y = self.title_y + self.title_lines.height()
        self.value_y = self.subtitle_y + self.small_lines.height() + theme.pixels(5)
        #: where tags stand, on boards whose cards have any
        self.tags_y = self.value_y + self.value_lines.height() + theme.pixels(5)
        tags = theme.pixels(25) if has_tags else 0
        self.height = self.value_y + self.value_lines.height() + theme.pixels(9) + tags
        self.pitch = self.height + self.spacing


@frozen
class _Layout:
    """The texts of a card laid out for one width."""

    title: QStaticText
    subtitle: QStaticText
    left: QStaticText
    right: QStaticText
    right_x: int
    badge: QStaticText
    badge_width: int
    mark: QStaticText
    mark_width: int
    is_shortened: bool


class CardPainter:
    """Paints cards from prepared texts and frames; make a new one for each theme.

    All cards of a board are equally high: those without tags keep the room of those that have some.
    """

    def __init__(self, theme: Theme, *, has_tags: bool = False) -> None:
        self.theme = theme
        self.has_tags = has_tags
        self.metrics = CardMetrics(theme, has_tags=has_tags)
        self._chips = Chips(theme)
        self._discs = Discs(theme)
        self._layouts: dict[tuple[Card, int], _Layout] = {}
        self._frames: dict[tuple[int, CardState, float], QPixmap] = {}

    def paint(
        self, painter: QPainter, at: QPoint, width: int, card: Card | None, state: CardState, pending: bool
    ) -> None:
        """Paint a card with its top left corner at a point; None paints a card not loaded yet."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(at.x() - SHADOW_MARGIN, at.y() - SHADOW_MARGIN, self._frame(width, state, ratio))
        if card is None:
            self._paint_skeleton(painter, at, width)
            return
        if pending:
            painter.setOpacity(0.45)
        self._paint_texts(painter, at, width, card)
        if pending:
            painter.setOpacity(1.0)

    def is_shortened(self, card: Card, width: int) -> bool:
        """Tell whether a text of the card does not fit and ends in "…"."""
        inner = width - 2 * self.metrics.padding
        return self._layout(card, width).is_shortened or self._chips.are_shortened(card.tags, inner)

    def _paint_texts(self, painter: QPainter, at: QPoint, width: int, card: Card) -> None:
        layout, metrics, theme = self._layout(card, width), self.metrics, self.theme
        x, y = at.x() + metrics.padding, at.y()
        painter.setPen(theme.colour(Role.TEXT))
        painter.setFont(metrics.title_font)
        painter.drawStaticText(x, y + metrics.title_y, layout.title)
        painter.setFont(metrics.value_font)
        painter.drawStaticText(x, y + metrics.value_y, layout.left)
        painter.setPen(theme.colour(Role.MUTED))
        painter.setFont(metrics.small_font)
        painter.drawStaticText(x, y + metrics.subtitle_y, layout.subtitle)
        if card.right_is_bad:
            painter.setPen(theme.colour(Role.BAD))
        painter.drawStaticText(at.x() + layout.right_x, y + metrics.value_y, layout.right)
        if card.tags and self.has_tags:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._chips.paint(painter, x, y + metrics.tags_y, width - 2 * metrics.padding, card.tags)
        if card.disc:
            # Between the lines of the account and of the day: as high as it is, it touches neither.
            middle = y + metrics.subtitle_y + metrics.small_lines.height() / 2
            ratio = painter.device().devicePixelRatioF()
            disc = self._discs.pixmap(card.disc, card.disc_colour, metrics.disc, ratio)
            painter.drawPixmap(
                at.x() + width - metrics.padding - metrics.disc, round(middle - metrics.disc / 2), disc
            )
        right = QPoint(at.x() + width - metrics.padding + theme.pixels(3), y)
        if card.badge:
            pill = QRectF(right.x() - layout.badge_width, y + metrics.title_y, layout.badge_width, 0)
            self._paint_pill(painter, pill, layout.badge, Role.NEUTRAL, Role.NEUTRAL_SOFT)
        if card.mark:
            place = right.x() - self._disc_room(card) - layout.mark_width
            pill = QRectF(place, y + metrics.subtitle_y, layout.mark_width, 0)
            self._paint_pill(painter, pill, layout.mark, Role.WARN, Role.WARN_SOFT)

    def _paint_pill(self, painter: QPainter, pill: QRectF, text: QStaticText, role: Role, soft: Role) -> None:
        """Paint few letters on a soft ground, one small line high."""
        pill.setHeight(self.metrics.small_lines.height() + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(soft))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(self.theme.colour(role))
        painter.drawStaticText(round(pill.x()) + self.theme.pixels(7), round(pill.y()), text)

    def _paint_skeleton(self, painter: QPainter, at: QPoint, width: int) -> None:
        metrics = self.metrics
        inner = width - 2 * metrics.padding
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(Role.NEUTRAL_SOFT))
        thickness = self.theme.pixels(8)
        for y, share in ((metrics.title_y, 0.62), (metrics.subtitle_y, 0.44), (metrics.value_y, 0.34)):
            bar = QRectF(at.x() + metrics.padding, at.y() + y + 5, inner * share, thickness)
            painter.drawRoundedRect(bar, thickness / 2, thickness / 2)

    def _layout(self, card: Card, width: int) -> _Layout:
        key = (card, width)
        layout = self._layouts.get(key)
        if layout is None:
            if len(self._layouts) >= _LAYOUTS_KEPT:
                self._layouts.clear()
            layout = self._layouts[key] = self._lay_out(card, width)
        return layout

    def _lay_out(self, card: Card, width: int) -> _Layout:
        metrics, gap = self.metrics, self.theme.pixels(8)
        inner = width - 2 * metrics.padding
        badge_width, mark_width = self._pill_width(card.badge), self._pill_width(card.mark)
        title = _shorten(card.title, metrics.title_lines, inner - (badge_width + gap if badge_width else 0))
        beside_mark = inner - (mark_width + gap if mark_width else 0) - self._disc_room(card)
        subtitle = _shorten(card.subtitle, metrics.small_lines, beside_mark)
        # The amount keeps its room before the date does: half an amount is worse than half a date.
        right_width = metrics.small_lines.horizontalAdvance(card.right)
        left = _shorten(card.left, metrics.value_lines, max(inner - right_width - gap, inner * 7 // 10))
        right_room = inner - gap - metrics.value_lines.horizontalAdvance(left)
        right = _shorten(card.right, metrics.small_lines, right_room)
        right_x = width - metrics.padding - metrics.small_lines.horizontalAdvance(right)
        shown = (title, subtitle, left, right)
        return _Layout(
            title=_static(title, metrics.title_font),
            subtitle=_static(subtitle, metrics.small_font),
            left=_static(left, metrics.value_font),
            right=_static(right, metrics.small_font),
            right_x=right_x,
            badge=_static(card.badge, metrics.small_font),
            badge_width=badge_width,
            mark=_static(card.mark, metrics.small_font),
            mark_width=mark_width,
            is_shortened=shown != tuple(map(_one_line, (card.title, card.subtitle, card.left, card.right))),
        )

    def _disc_room(self, card: Card) -> int:
        """What the owner's disc takes at the end of the second line."""
        return self.metrics.disc + self.theme.pixels(6) if card.disc else 0

    def _pill_width(self, text: str) -> int:
        return self.metrics.small_lines.horizontalAdvance(text) + 2 * self.theme.pixels(7) if text else 0

    def _frame(self, width: int, state: CardState, ratio: float) -> QPixmap:
        key = (width, state, ratio)
        frame = self._frames.get(key)
        if frame is None:
            if len(self._frames) >= _FRAMES_KEPT:
                self._frames.clear()
            frame = self._frames[key] = self._paint_frame(width, state, ratio)
        return frame

    def _paint_frame(self, width: int, state: CardState, ratio: float) -> QPixmap:
        whole = QSizeF(width + 2 * SHADOW_MARGIN, self.metrics.height + 2 * SHADOW_MARGIN)
        pixmap = QPixmap((whole * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        card = QRectF(SHADOW_MARGIN, SHADOW_MARGIN, width, self.metrics.height)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shadow(painter, card)
        pen = self._frame_pen(state)
        if state is CardState.FOCUSED:
            halo = QPen(self.theme.colour(Role.ACCENT_LINE), 2)
            painter.setPen(halo)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(-1, -1, 1, 1), RADIUS + 1, RADIUS + 1)
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(self.theme.colour(Role.RAISED))
        painter.drawRoundedRect(card.adjusted(half, half, -half, -half), RADIUS - half, RADIUS - half)
        painter.end()
        return pixmap

    def _paint_shadow(self, painter: QPainter, card: QRectF) -> None:
        shadow = QColor(self.theme.colour(Role.SHADOW))
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, strength in ((1.5, 0.14), (0.5, 0.22)):
            shadow.setAlphaF(self.theme.colour(Role.SHADOW).alphaF() * strength)
            painter.setBrush(shadow)
            painter.drawRoundedRect(card.adjusted(-spread, 0, spread, spread + 1), RADIUS, RADIUS)

    def _frame_pen(self, state: CardState) -> QPen:
        theme = self.theme
        pens = {
            CardState.NORMAL: QPen(theme.colour(Role.LINE), 1),
            CardState.HOVERED: QPen(theme.colour(Role.LINE_STRONG), 1),
            CardState.CURRENT: QPen(theme.colour(Role.ACCENT_LINE), 1.5),
            CardState.FOCUSED: QPen(theme.colour(Role.ACCENT), 1.5),
            CardState.LIFTED: QPen(theme.colour(Role.ACCENT), 1.5),
        }
        return pens[state]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _shorten(text: str, metrics: QFontMetrics, room: int) -> str:
    return metrics.elidedText(_one_line(text), Qt.TextElideMode.ElideRight, max(room, 0))


def _static(text: str, font: QFont) -> QStaticText:
    static = QStaticText(text)
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.prepare(font=font)
    return static
