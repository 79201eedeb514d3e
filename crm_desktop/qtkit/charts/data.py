"""What the charts show: bars with intervals and steps of a funnel, every text ready to paint."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from crm_desktop.frozen import frozen


@frozen
class ChartDrawing:
    """A chart laid out for a width: how high it is in logical pixels, and what paints it into a room."""

    height: int
    paint: Callable[[QPainter, QRectF], None]


class ChartRow(Protocol):
    """One row of a chart: a name, a bar and a text behind it."""

    @property
    def key(self) -> Hashable:
        """Says which row was activated."""

    @property
    def label(self) -> str:
        """The name at the left."""

    @property
    def text(self) -> str:
        """The figures behind the bar."""

    @property
    def tooltip(self) -> str:
        """The figures in full, in lines."""

    @property
    def end(self) -> float:
        """How far the drawing of the row reaches on the axis."""


@frozen
class Bar:
    """A rate with its interval, all as fractions; None where there is nothing to divide by.

    `muted` greys the bar. `hollow` hatches it, for too few cases to compare. `note` is painted fainter behind
    the text.
    """

    key: Hashable
    label: str
    value: float | None
    low: float | None = None
    high: float | None = None
    text: str = ""
    muted: bool = False
    hollow: bool = False
    tooltip: str = ""
    note: str = ""

    @property
    def end(self) -> float:
        """The end of the whisker or of the bar, whichever is farther."""
        return max(self.value or 0.0, self.high or 0.0)


@frozen
class FunnelStep:
    """A step with its count and a text such as "3,120 · 39% of previous"."""

    key: Hashable
    label: str
    value: float
    text: str = ""
    tooltip: str = ""

    @property
    def end(self) -> float:
        """The end of the bar."""
        return self.value


@frozen
class AverageLine:
    """A dashed line across all bars, with its name above."""

    value: float
    text: str


@frozen
class HeatCell:
    """A share with its text; None where it is not known."""

    value: float | None
    text: str = ""
    tooltip: str = ""


@frozen
class HeatRow:
    """A row of cells; its key says which was activated."""

    key: Hashable
    label: str
    cells: tuple[HeatCell, ...]


@frozen
class CurvePoint:
    """From a day on: a share with its interval, and both as text."""

    day: float
    value: float
    low: float
    high: float
    text: str = ""


@frozen
class Curve:
    """A share that grows in steps from day 0 on, known until the day `end`; `text` stands behind its name.

    The one that is the main curve is drawn in the colour of text. A `tone` from 0 to 1 shades curves that
    follow each other; others get colours that can be told apart.
    """

    key: Hashable
    label: str
    points: tuple[CurvePoint, ...]
    end: float
    text: str = ""
    is_main: bool = False
    tone: float | None = None

    def at(self, day: float) -> CurvePoint | None:
        """What is reached by a day; None before the first step."""
        place = bisect_right(self.points, day, key=lambda point: point.day)
        return self.points[place - 1] if place else None


@frozen
class WaterfallStep:
    """A column: a sum that stands on the ground, or a change from where the one before it ends."""

    key: Hashable
    label: str
    value: float
    text: str = ""
    tooltip: str = ""
    is_total: bool = False
    #: the figure for columns that are narrow
    brief: str = ""
