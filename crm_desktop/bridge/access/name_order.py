"""The order of names: what the person has chosen, and the file brought to it in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.errors import UserError
from crm_desktop.core.values.names.ordering import NameOrder, order_of_language
from crm_desktop.services.name_orders.refreshing import order_is_due, renamed
from crm_desktop.services.reads.reader import View
from crm_desktop.services.workspace import Workspace

#: The person's choice in the preferences; "" or nothing: as the language has it.
CHOSEN = "look/name_order"
#: The writer is free for others between two slices, in milliseconds.
_PAUSE = 2


def chosen_order(preferences: Preferences) -> NameOrder | None:
    """The order that a person has chosen; None for that of the language."""
    kept = preferences.get(CHOSEN)
    return NameOrder(str(kept)) if kept in [*NameOrder] else None


class NameOrderRefresh(QObject):
    """Runs slice after slice on the writer's queue, so that whatever a person writes comes between two."""

    def __init__(
        self, gateway: Gateway, preferences: Preferences, language: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._gateway = gateway
        self._preferences = preferences
        self._language = language
        self._is_stopped = False
        self._is_running = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(_PAUSE)
        self._next.timeout.connect(self._run)

    @property
    def wanted(self) -> NameOrder:
        """The order that names shall have."""
        return chosen_order(self._preferences) or order_of_language(self._language())

    def look(self, *_what: object) -> None:
        """Find out whether names sort otherwise than wanted, and begin where they do."""
        if self._is_stopped or self._is_running:
            return
        wanted = self.wanted

        def work(view: View) -> bool:
            with view.snapshot() as connection:
                return order_is_due(connection, wanted)

        self._gateway.read(work, self._begin, self._give_up, owner=self, replaces=self, quick=True)

    def stop(self) -> None:
        """Begin no further slice: the file is about to be closed."""
        self._is_stopped = True
        self._next.stop()

    def _begin(self, is_due: bool) -> None:
        if is_due and not self._is_running:
            self._is_running = True
            self._run()

    def _run(self) -> None:
        if self._is_stopped:
            return
        wanted = self.wanted

        def work(workspace: Workspace) -> bool:
            return workspace.refresh_name_order(wanted)

        self._gateway.keep_up(work, partial(self._ran, wanted), self._give_up)

    def _ran(self, wanted: NameOrder, are_more: bool) -> None:
        if are_more or wanted is not self.wanted:
            self._next.start()
            return
        self._is_running = False
        self._gateway.derived.emit(renamed(self._gateway.catalogue))

    def _give_up(self, _error: UserError) -> None:
        """What stands against it is said at the person's next write; lists sort by the names themselves."""
        self._is_running = False
