"""The events of a timeline, and the model that hands them to its list."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm_desktop.frozen import frozen

Index = QModelIndex | QPersistentModelIndex


class Tick(Enum):
    """Whether an entry is something to do, and done."""

    NONE = 0
    OPEN = 1
    DONE = 2


@frozen
class Event:
    """One entry; `strong` stands before the text; `tick` says that it can be ticked off, or is.

    An entry with a tick has its icon beside the second line, and `has_menu` what can be done with it. `mark`
    is a few letters on a disc in a colour of the series, before the second line: who it is of.
    """

    key: Any
    icon: str
    strong: str
    text: str
    detail: str
    tick: Tick = Tick.NONE
    is_bad: bool = False
    has_menu: bool = False
    mark: str = ""
    mark_colour: int = 0


class EventModel(QAbstractListModel):
    """The events, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: list[Event] = []

    def set_events(self, events: Sequence[Event]) -> None:
        """Show these events."""
        self.beginResetModel()
        self._events = list(events)
        self.endResetModel()

    def event_at(self, row: int) -> Event | None:
        """The event of a row."""
        return self._events[row] if 0 <= row < len(self._events) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._events)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        event = self.event_at(index.row())
        if event is not None and role == Qt.ItemDataRole.CheckStateRole and event.tick is not Tick.NONE:
            # For those who hear the list: the painter draws its own circle.
            return Qt.CheckState.Checked if event.tick is Tick.DONE else Qt.CheckState.Unchecked
        if event is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return ", ".join(part for part in (event.strong, event.text, event.detail) if part)
