"""Which one person is meant by what is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.queries import Records, Target
from crm_desktop.ui.navigation.requests import Request, Say


def one_person(target: Target, handle: Callable[[Request], None]) -> int | None:
    """The number of the one record chosen; of several it is said that people go one by one."""
    if isinstance(target, Records) and len(target.ids) == 1:
        return target.ids[0]
    handle(Say(QCoreApplication.translate("OnePerson", "Choose just one person.")))
    return None
