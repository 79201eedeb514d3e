"""Asks where the keyboard focus is, keeps it in what is filled anew, and opens the menu of what has it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


def holds_focus(widget: QWidget) -> bool:
    """Say whether the focus is on a widget, inside it, or in a popup that belongs to it."""
    # Not isAncestorOf: that stops at windows, and popups are windows.
    focused: QWidget | None = QApplication.focusWidget()
    while focused is not None:
        if focused is widget:
            return True
        focused = focused.parentWidget()
    return False


@contextmanager
def focus_kept(around: QWidget) -> Iterator[None]:
    """Fill a widget anew: where the focus is inside, what stands in the same place gets it afterwards.

    That is what bears the same name, else what comes in the same place of the way by Tab.
    """
    held = around.window().focusWidget()
    if held is None or not around.isAncestorOf(held):
        yield
        return
    before = _stops_in(around)
    name, place = _name_of(held), before.index(held) if held in before else 0
    yield
    stops = _stops_in(around)
    same = (each for each in stops if name and _name_of(each) == name)
    heir = next(same, stops[min(place, len(stops) - 1)] if stops else None)
    if heir is not None:
        above: QWidget | None = heir
        while above is not None and above is not around:
            above.show()  # a layout would show it a moment later, and what is hidden takes no focus
            above = above.parentWidget()
        heir.setFocus(Qt.FocusReason.OtherFocusReason)


def _stops_in(around: QWidget) -> list[QWidget]:
    """What the keys can stop at inside a widget, in the order in which it was made."""
    return [
        each
        for each in around.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not _is_taken_out(each, around)
    ]


def _is_taken_out(widget: QWidget, around: QWidget) -> bool:
    """Whether it was hidden, itself or with what it stands in."""
    above: QWidget | None = widget
    while above is not None and above is not around:
        if above.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and above.isHidden():
            return True
        above = above.parentWidget()
    return False


def _name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.objectName() or widget.accessibleName() or text


def ask_for_menu() -> None:
    """Open the context menu of the focused widget as the menu key does.

    For Shift+F10, which Qt turns into a request for the menu on Windows alone.
    """
    focused = QApplication.focusWidget()
    if focused is None:
        return
    place = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    reason = QContextMenuEvent.Reason.Keyboard
    QCoreApplication.sendEvent(focused, QContextMenuEvent(reason, place, focused.mapToGlobal(place)))
