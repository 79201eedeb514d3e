"""The days in sight saved as a calendar file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.calendar_files.session import save_calendar
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Condition
from crm_desktop.ui.dialogs.files import Chosen, ask_calendar


class CalendarSaving(QObject):
    """`action` asks for a name and writes what is in sight: these days, of whom they are shown."""

    #: what came of it
    said = Signal(str)

    def __init__(
        self,
        context: PageContext,
        in_sight: Callable[[], tuple[date, int, int | None, Condition | None]],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._context = context
        self._in_sight = in_sight
        self._page = page
        self._path = ""
        self.action = QAction(self)
        self.action.triggered.connect(self._ask)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the action anew."""
        self.action.setText(self.tr("Save as a calendar file…"))

    def _ask(self) -> None:
        first, *_others = self._in_sight()
        name = self.tr("Calendar {day}").format(day=first.isoformat())
        chosen = ask_calendar(self._page, documents_folder() / f"{name}.ics")
        if chosen is not None:
            self.save(chosen)

    def save(self, chosen: Chosen) -> None:
        """Write what is in sight."""
        first, days, user, where = self._in_sight()
        self._path = chosen.path.name
        save_calendar(
            self._context,
            chosen.path,
            (first, first + timedelta(days=days - 1)),
            user,
            where,
            may_replace=chosen.may_replace,
            done=self._done,
            failed=self._failed,
            owner=self,
        )

    def _done(self, count: int) -> None:
        self.said.emit(self.tr("%Ln activity(s) saved to {file}", "", count).format(file=self._path))

    def _failed(self, error: UserError) -> None:
        self.said.emit(self._context.words.error(error))
