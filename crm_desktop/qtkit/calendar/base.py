"""The ground of every calendar: the blocks it shows, and a cursor that the keys lead from stop to stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from crm_desktop.qtkit.calendar.block_painter import BlockPainter
from crm_desktop.qtkit.calendar.blocks import STEP, Block, Cursor, Slot, lengthened, shifted
from crm_desktop.qtkit.look.theme import Theme, Themes

_SIDES: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_DEEDS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class CalendarBase(QAbstractScrollArea):
    """Shows blocks; what a person wants with them is told by signals, nothing is changed here."""

    #: a block is to be shown whole: its key
    opened = Signal(int)
    #: something new is wanted: day, minute at which it begins (None: all day), minute at which it ends
    new_asked = Signal(object, object, object)
    #: a block was put elsewhere, or its end was: the `Block` as it should be
    moved = Signal(object)
    stretched = Signal(object)
    deletion_asked = Signal(int)
    ticked = Signal(int)
    #: what else can be done is wanted: key, place of the screen
    menu_asked = Signal(int, QPoint)
    #: a day is to be shown whole
    day_asked = Signal(object)
    #: the keys go beyond the days shown, to that day
    left = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self._themes = themes
        self.painter = BlockPainter(themes.current)
        self.first = date(2000, 1, 1)
        self.count = 7
        self.today = date(2000, 1, 1)
        self.blocks: dict[int, Block] = {}
        self.cursor_at = Cursor(Slot(self.first))
        #: how a free place is called for those who hear it
        self.slot_words: Callable[[Slot], str] = _plain_words
        themes.changed.connect(self._dress)

    # What each view says of itself ---------------------------------------------------------------------

    def lay_out(self) -> None:
        """Place everything anew: other blocks, days, sizes."""
        raise NotImplementedError

    def rect_of(self, cursor: Cursor) -> QRect:
        """Where the keys are."""
        raise NotImplementedError

    def stops(self, day: date) -> list[Cursor]:
        """Where the keys can be on a day, from above to below."""
        raise NotImplementedError

    def beyond(self, day: date, step: int) -> date:
        """The day to which the keys go from the last stop of a day; the same where they stay."""
        return day

    def show_cursor(self) -> None:
        """Bring the keys' place into sight."""

    # Content -------------------------------------------------------------------------------------------

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._themes.current

    def show_blocks(self, first: date, count: int, today: date, blocks: Sequence[Block]) -> None:
        """Show some days; the keys stay where they were as far as that is shown."""
        self.first, self.count, self.today = first, count, today
        self.blocks = {block.key: block for block in blocks}
        at = self.cursor_at
        if at.key is not None and at.key in self.blocks:
            block = self.blocks[at.key]
            if not block.first <= at.slot.day <= block.last:
                at = Cursor(Slot(block.first, block.start), block.key)
        elif at.key is not None:
            at = Cursor(Slot(at.slot.day))
        if not self.is_shown(at.slot.day):
            at = Cursor(Slot(today if self.is_shown(today) else first))
        self.cursor_at = at
        self.lay_out()
        self.viewport().update()

    def is_shown(self, day: date) -> bool:
        """Whether a day is among those shown."""
        return (day - self.first).days in range(self.count)

    def go_to(self, cursor: Cursor) -> None:
        """Put the keys somewhere."""
        self.cursor_at = cursor
        self.show_cursor()
        self.viewport().update()
        self._announce()

    def _announce(self) -> None:
        """Let screen readers say where the keys are."""
        key = self.cursor_at.key
        if key is not None and key in self.blocks:
            block = self.blocks[key]
            self.setAccessibleDescription(block.said or block.told)
        else:
            self.setAccessibleDescription(self.slot_words(self.cursor_at.slot))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _dress(self, theme: Theme) -> None:
        self.painter = BlockPainter(theme)
        self.lay_out()
        self.viewport().update()

    # Keys ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from stop to stop; with Ctrl move the block, with Ctrl+Shift draw its end."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _SIDES or key in _UPS:
            self._arrow(key, bool(modifiers & _CONTROL), bool(modifiers & _SHIFT))
        elif modifiers:
            event.ignore()  # not for scrolling: the page may know the key
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._enter()
        elif self.current() is not None and key in (
            Qt.Key.Key_Delete,
            Qt.Key.Key_Backspace,
            Qt.Key.Key_Space,
        ):
            asked = self.ticked if key == Qt.Key.Key_Space else self.deletion_asked
            asked.emit(self.cursor_at.key)
        else:
            event.ignore()  # not for scrolling: the page may know the key

    def current(self) -> Block | None:
        """The block that the keys are on."""
        key = self.cursor_at.key
        return None if key is None else self.blocks.get(key)

    def _enter(self) -> None:
        slot = self.cursor_at.slot
        if self.current() is not None:
            self.opened.emit(self.cursor_at.key)
        else:
            self.new_asked.emit(slot.day, slot.minute, None)

    def _arrow(self, key: int, is_moving: bool, is_drawing: bool) -> None:
        block = self.current()
        if not is_moving:
            if key in _SIDES:
                self.step_day(_SIDES[key])
            else:
                self._step_stop(_UPS[key])
        elif block is not None and block.can_move:
            self._move_by_key(block, key, is_drawing)

    def _move_by_key(self, block: Block, key: int, is_drawing: bool) -> None:
        if is_drawing:
            is_whole = block.start is None
            steps = (_SIDES if is_whole else _UPS).get(key, 0)
            longer = lengthened(block, steps)
            if longer != block:
                self.stretched.emit(longer)
            return
        days, minutes = self.step_of(key)
        now = shifted(block, days=days, minutes=minutes)
        if now != block:
            self.moved.emit(now)

    def step_of(self, key: int) -> tuple[int, int]:
        """By how many days and minutes an arrow moves a block."""
        return _SIDES.get(key, 0), STEP * _UPS.get(key, 0)

    def step_day(self, step: int) -> None:
        """Put the keys on the day beside, at about the same hour."""
        self._to_day(self.cursor_at.slot.day + timedelta(days=step))

    def _to_day(self, day: date, *, from_below: bool = False) -> None:
        if not self.is_shown(day):
            self.cursor_at = Cursor(Slot(day, self.cursor_at.slot.minute))
            self.left.emit(day)
            return
        minute = self.cursor_at.slot.minute
        found = self.stops(day)
        if minute is None:
            self.go_to(found[-1] if from_below else found[0])
            return
        self.go_to(_nearest(found, minute))

    def _step_stop(self, step: int) -> None:
        day = self.cursor_at.slot.day
        found = self.stops(day)
        at = self.cursor_at
        place = next((each for each, stop in enumerate(found) if _is_at(stop, at)), None)
        if place is None:
            self.go_to(_nearest(found, at.slot.minute or 0))
        elif 0 <= place + step < len(found):
            self.go_to(found[place + step])
        elif (other := self.beyond(day, step)) != day:
            self._to_day(other, from_below=step < 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        self._announce()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def _plain_words(slot: Slot) -> str:
    clock = "" if slot.minute is None else f" {slot.minute // 60:02d}:{slot.minute % 60:02d}"
    return f"{slot.day.isoformat()}{clock}"


def _nearest(stops: Sequence[Cursor], minute: int) -> Cursor:
    return min(stops, key=lambda stop: abs((stop.slot.minute or 0) - minute))


def _is_at(stop: Cursor, at: Cursor) -> bool:
    if stop.key is not None or at.key is not None:
        return stop.key == at.key
    return stop.slot == at.slot
