"""A funnel: steps below each other, each with its count and its share of the step before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from crm_desktop.qtkit.charts.data import FunnelStep
from crm_desktop.qtkit.charts.plot import TEXT_GAP, RowPlot
from crm_desktop.qtkit.charts.rows import RowChart
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme, Themes

FAINTEST = 0.5


class FunnelPlot(RowPlot):
    """Paints `FunnelStep` rows, each a little fainter than the one before, and the loss between them."""

    preferred_pitch = 54
    has_scale = False

    @property
    def thickness(self) -> float:
        """The height of a bar in pixels."""
        return self.pitch * 0.66

    def paint_rows(self, painter: QPainter, room: QRectF) -> None:
        """Paint what joins the steps, then the steps."""
        places = list(self.rows_in_sight())
        for place, middle in places:
            if place + 1 < len(self.rows):
                self._paint_joint(painter, place, middle)
        for place, middle in places:
            row = self.rows[place]
            if row.end > 0:
                painter.fillPath(self.bar_path(row.end, middle), self._shade(place))
            self.paint_text(painter, row.text, self.x_of(row.end) + TEXT_GAP, middle, Role.TEXT)

    def _paint_joint(self, painter: QPainter, place: int, middle: float) -> None:
        half = self.thickness / 2
        top, bottom = middle + half, middle + self.pitch - half
        upper, lower = self.x_of(self.rows[place].end), self.x_of(self.rows[place + 1].end)
        corners = [QPointF(0, top), QPointF(upper, top), QPointF(lower, bottom), QPointF(0, bottom)]
        painter.setPen(self.theme.colour(Role.ACCENT_SOFT))
        painter.setBrush(self.theme.colour(Role.ACCENT_SOFT))
        painter.drawPolygon(QPolygonF(corners))

    def _shade(self, place: int) -> QColor:
        """Return the accent mixed with the ground: opaque, so that nothing shines through."""
        share = place / max(len(self.rows) - 1, 1) * (1.0 - FAINTEST)
        accent, ground = self.theme.colour(Role.ACCENT), self.theme.colour(Role.SURFACE)
        mixed = (
            round(a + (b - a) * share)
            for a, b in (
                (accent.red(), ground.red()),
                (accent.green(), ground.green()),
                (accent.blue(), ground.blue()),
            )
        )
        return QColor(*mixed)


class FunnelChart(RowChart):
    """The steps from top to bottom. `activated` carries the key of a clicked step."""

    def __init__(self, themes: Themes) -> None:
        super().__init__(themes, FunnelPlot(themes.current))

    def set_steps(self, steps: Sequence[FunnelStep]) -> None:
        """Show these steps."""
        self.set_rows(tuple(steps))

    def new_plot(self, theme: Theme) -> RowPlot:
        """Return an empty plot of the same kind."""
        return FunnelPlot(theme)
