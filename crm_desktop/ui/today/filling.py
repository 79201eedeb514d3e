"""Fills the parts of the Today page with lines, a dozen in each turn of the window."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.agenda import Closing, Due, Unplanned, Untouched
from crm_desktop.ui.today.agenda_row import AgendaRow
from crm_desktop.ui.today.keys import KeptPlace
from crm_desktop.ui.today.parts import Part

#: Lines shown of each part; the rest is one click away.
_SHOWN = 12

Entry = Due | Closing | Unplanned | Untouched


class Filling(QObject):
    """Makes the lines of the entries; those that come later wait for the next turn."""

    def __init__(
        self,
        context: PageContext,
        parts: Mapping[str, Part],
        make: Callable[[str, Entry], AgendaRow],
        kept_place: KeptPlace,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._parts = parts
        self._make = make
        self._kept_place = kept_place
        #: part, place and entries of the lines that are still to be made
        self._waiting: deque[tuple[str, int, Sequence[Entry]]] = deque()
        #: the parts that are shown whole
        self.whole: set[str] = set()
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._go_on)

    def begin(self, entries: Mapping[str, Sequence[Entry]]) -> None:
        """Show other entries, by their parts."""
        self._turn.stop()
        self._waiting.clear()
        for key, all_of_them in entries.items():
            shown = all_of_them if key in self.whole else all_of_them[:_SHOWN]
            self._say_count(key, len(shown), len(all_of_them))
            if shown:
                starts = range(0, len(shown), _SHOWN)
                self._waiting += [(key, start, shown[start : start + _SHOWN]) for start in starts]
            else:
                self._parts[key].fill(())
        self._go_on()

    def _say_count(self, key: str, shown: int, count: int) -> None:
        number = self._context.formats.number
        said = number(count)
        if count > shown:
            said = QCoreApplication.translate("TodayPage", "{shown} of {count}").format(
                shown=number(shown), count=said
            )
        self._parts[key].count.setText(said)
        self._parts[key].more.setVisible(shown < count)

    def _go_on(self) -> None:
        if self._waiting:
            key, start, entries = self._waiting.popleft()
            rows = [self._make(key, entry) for entry in entries]
            if start:
                self._parts[key].add(rows)
            else:
                self._parts[key].fill(rows)
        # Lines are seen from the next turn on, and nobody can go to them before.
        QTimer.singleShot(0, self, partial(self._kept_place.bring_back, is_last_try=not self._waiting))
        if self._waiting:
            self._turn.start()
