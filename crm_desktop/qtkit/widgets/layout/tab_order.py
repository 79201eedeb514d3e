"""Tab walks through a window in the order in which it is read, whatever the order in which it was built."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QRadioButton, QScrollArea, QSplitter, QStackedWidget, QWidget

_TAB = Qt.FocusPolicy.TabFocus.value
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def walk(window: QWidget, forward: bool) -> bool:
    """Move the focus to the next stop of a window, or back; False if there is none.

    For `focusNextPrevChild` of a window: Qt's own order is that of construction, and changes with every
    widget that is made, moved or given a focus proxy later.
    """
    stops = tab_stops(window)
    if not stops:
        return False
    target = _neighbour(stops, window.focusWidget(), forward)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    give_focus(target, reason)
    return True


def give_focus(target: QWidget, reason: Qt.FocusReason) -> None:
    """Give a widget the focus and scroll to it."""
    target.setFocus(reason)
    parent = target.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(target)
        parent = parent.parentWidget()


def tab_stops(root: QWidget) -> list[QWidget]:
    """Return what Tab can stop at, in the order of the layouts."""
    return list(_stops(root))


def _neighbour(stops: list[QWidget], current: QWidget | None, forward: bool) -> QWidget:
    step = 1 if forward else -1
    if current in stops:
        return stops[(stops.index(current) + step) % len(stops)]
    # The focus is on a whole page, or in a part of a stop, as in the field of a combo box.
    around = [place for place, stop in enumerate(stops) if current is not None and stop.isAncestorOf(current)]
    if around:
        return stops[(around[-1] + step) % len(stops)]
    inside = [stop for stop in stops if current is not None and current.isAncestorOf(stop)]
    return (inside or stops)[0 if forward else -1]


def _stops(widget: QWidget) -> Iterator[QWidget]:
    for child in _children(widget):
        if child.isWindow() or not child.isVisible():
            continue
        takes_keys = child.focusPolicy().value & _TAB and child.isEnabled() and child.focusProxy() is None
        if takes_keys and not _stands_behind(child):
            yield child
        yield from _stops(child)


def _stands_behind(child: QWidget) -> bool:
    """Whether another of the same choices is chosen: Tab stops at that one, and arrows lead on from it."""
    if not isinstance(child, QRadioButton) or child.isChecked() or not child.autoExclusive():
        return False
    parent = child.parentWidget()
    beside = [] if parent is None else parent.findChildren(QRadioButton, options=_DIRECT)
    return any(each.isChecked() for each in beside)


def _children(widget: QWidget) -> Iterator[QWidget]:
    """The widgets directly inside one: first those that are laid out, in their order, then the others."""
    seen: set[QWidget] = set()
    for child in _laid_out(widget):
        seen.add(child)
        yield child
    for other in widget.children():
        if isinstance(other, QWidget) and other not in seen:
            yield other


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QSplitter):
        parts = (widget.widget(place) for place in range(widget.count()))
        yield from (part for part in parts if part is not None)
    elif isinstance(widget, QStackedWidget):
        front = widget.currentWidget()
        if front is not None:
            yield front
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _in_layout(layout, widget.findChildren(QWidget, options=_DIRECT))


def _in_layout(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Those of the widgets that a layout holds, in its order.

    Found by their places, not by `QLayout.itemAt`: Qt deletes an item with its widget and tells nobody, and
    the wrapper that PySide keeps of it would be taken for whatever is made at the same address later.
    """
    inside = (each for each in (*widgets, *layout.children()) if isinstance(each, QWidget | QLayout))
    placed = [(place, each) for each in inside if (place := layout.indexOf(each)) >= 0]
    for _, each in sorted(placed, key=_place):
        if isinstance(each, QWidget):
            yield each
        else:
            yield from _in_layout(each, widgets)


def _place(placed: tuple[int, object]) -> int:
    return placed[0]
