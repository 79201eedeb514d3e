"""Records that may be the one on the screen already, read beside whoever types."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.matching.matches import Match, find_matches
from crm_desktop.services.reads.reader import View

#: Re-exported for the floors above.
__all__ = ["Doubles", "Match"]

#: Pause in typing after which it is read, in milliseconds; and how long a record rests on the screen before:
#: the read holds the interpreter, and whoever walks through a list or types a filter is not to wait for it.
_PAUSE, _REST = 120, 700


class Doubles(QObject):
    """Reads the likeliest doubles of what was last asked about; an answer to something older is dropped."""

    #: list of Match; empty where nothing looks alike
    found = Signal(list)

    def __init__(self, gateway: Gateway, kind: Kind, most: int, parent: QObject) -> None:
        super().__init__(parent)
        self._gateway = gateway
        self._kind = kind
        self._most = most
        self._values: Mapping[str, object] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._read)

    def look(self, values: Mapping[str, object], *, is_typed: bool = True) -> None:
        """Ask about a record with these values, once nothing more is typed or shown for a moment."""
        self._values = values
        self._timer.start(_PAUSE if is_typed else _REST)

    def forget(self) -> None:
        """Ask about nothing any more."""
        self._timer.stop()
        self._values = {}
        self.found.emit([])

    def _read(self) -> None:
        asked = self._values
        self._gateway.read(
            partial(_matches, self._kind, asked, self._most),
            partial(self._take, asked),
            owner=self,
            replaces=self,
        )

    def _take(self, asked: Mapping[str, object], matches: list[Match]) -> None:
        if asked is self._values:
            self.found.emit(matches)


def _matches(kind: Kind, values: Mapping[str, object], most: int, view: View) -> list[Match]:
    return find_matches(view, kind, values, limit=most)
