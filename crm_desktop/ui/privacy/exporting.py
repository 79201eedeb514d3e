"""Asks where what is held on a person shall be written; a late import, asked for by the key of the deed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.privacy.person_file import save_person
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Target
from crm_desktop.ui.dialogs.files import Chosen, ask_person
from crm_desktop.ui.navigation.requests import Request, Say
from crm_desktop.ui.privacy.one_person import one_person


class ExportPerson(QObject):
    """Writes the zip while work goes on."""

    def __init__(
        self, parent: QWidget, context: PageContext, target: Target, handle: Callable[[Request], None]
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._context = context
        self._target = target
        self._handle = handle

    def ask(self, id_: int) -> None:
        """Ask for the file and write it."""
        name = f"{self._context.words.kind(self._target.kind)}-{id_}.zip"
        chosen = ask_person(self._window, documents_folder() / name)
        if chosen is None:
            self.deleteLater()
        else:
            self.write(id_, chosen)

    def write(self, id_: int, chosen: Chosen) -> None:
        """Write to a file that was chosen."""

        def done(_count: int) -> None:
            self._handle(Say(self.tr("Saved as {file}").format(file=chosen.path.name)))
            self.deleteLater()

        def failed(error: UserError) -> None:
            self._handle(Say(self._context.words.error(error, self._target.kind)))
            self.deleteLater()

        save_person(
            self._context,
            self._target.kind,
            id_,
            chosen.path,
            may_replace=chosen.may_replace,
            done=done,
            failed=failed,
            owner=self,
        )


def open_deed(
    parent: QWidget, context: PageContext, target: Target, handle: Callable[[Request], None]
) -> None:
    """Ask where it is to be written."""
    record = one_person(target, handle)
    if record is not None:
        ExportPerson(parent, context, target, handle).ask(record)
