"""What hears every write of a command and brings up to date what is derived from it, before the commit."""

from __future__ import annotations

from crm_desktop.services.context import Context
from crm_desktop.services.deriving.keeping import LeadWatch
from crm_desktop.services.orders.keeping import OrderWatch
from crm_desktop.storage.journal import JournalEntry


class Watches:
    """All of them, for one command."""

    def __init__(self) -> None:
        self._all = (LeadWatch(), OrderWatch())

    def __call__(self, entry: JournalEntry) -> None:
        """Take in one entry of the journal."""
        for watch in self._all:
            watch(entry)

    def bring_up_to_date(self, context: Context) -> None:
        """Write what is another value now, in the same transaction."""
        for watch in self._all:
            watch.bring_up_to_date(context)
