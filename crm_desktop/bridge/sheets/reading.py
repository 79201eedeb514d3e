"""Reads what a sheet shows, and again when something of it was written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.errors import NotFound, UserError
from crm_desktop.services.reads.reader import View

Read = Callable[[View, int, Any], Any]


def anew(read: Callable[[View, int], Any]) -> Read:
    """A reading that takes nothing over from the one before."""

    def work(view: View, owner: int, _former: object) -> Any:
        return read(view, owner)

    return work


class SheetReading(QObject):
    """Reads the sheet of one record after another. An answer that comes while something is being written is
    older than what the person sees: it is dropped and asked for again when that is done.
    """

    loaded = Signal(object)

    def __init__(
        self,
        context: PageContext,
        read: Read,
        interest: Callable[[int], Interest],
        is_seen: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """`read` is given whose sheet it is, and the last answer for it or None."""
        super().__init__(parent)
        self._gateway = context.gateway
        self._read = read
        self._interest = interest
        self._writes = 0
        self.owner: int | None = None
        self._former: Any = None
        self._freshness = Freshness(context, Interest(), is_seen, 0, self)
        self._freshness.due.connect(self._ask)

    def show(self, owner: int) -> None:
        """Read the sheet of another record."""
        if self.owner != owner:
            self._former = None
        self.owner = owner
        self._freshness.interest = self._interest(owner)
        self._freshness.ask()

    def catch_up(self) -> None:
        """Read what has changed while the sheet was out of sight."""
        if self.owner is not None:
            self._freshness.catch_up()

    def write_begins(self) -> None:
        """Something that the sheet shows already is about to be written."""
        self._writes += 1

    def write_ended(self) -> None:
        """It is written, or refused."""
        self._writes -= 1
        if not self._writes and self._freshness.is_stale:
            self._freshness.note_change()

    @property
    def is_current(self) -> bool:
        """Whether all that was written is shown."""
        return not self._writes and not self._freshness.is_stale

    def _ask(self) -> None:
        if self.owner is None:
            return
        self._freshness.begun()
        wanted, former = self.owner, self._former

        def work(view: View) -> Any:
            return self._read(view, wanted, former)

        def done(found: Any) -> None:
            if self.owner == wanted and not self._writes:
                self._freshness.ended()
                self._former = found
                self.loaded.emit(found)

        def failed(error: UserError) -> None:
            if not isinstance(error, NotFound):  # the record's own reading says that it is gone
                self._gateway.refused.emit(error)

        self._gateway.read(work, done, failed, owner=self, replaces=(self, "sheet"), quick=True)
