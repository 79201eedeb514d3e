"""Takes the newest merge into a record apart, or says what forbids it; asked for by the key of the deed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.errors import UserError
from crm_desktop.core.merging import UnmergeRecord
from crm_desktop.core.queries import Records, Target
from crm_desktop.ui.navigation.requests import Request, Say


def open_deed(
    parent: QWidget, context: PageContext, target: Target, handle: Callable[[Request], None]
) -> None:
    """Take one record apart; what was done is told by the window."""
    if not isinstance(target, Records) or len(target.ids) != 1:
        handle(Say(QCoreApplication.translate("Unmerging", "Choose one record to take apart.")))
        return

    def refused(error: UserError) -> None:
        handle(Say(context.words.error(error, target.kind)))

    context.gateway.run(UnmergeRecord(target.kind, target.ids[0]), failed=refused, owner=parent)
