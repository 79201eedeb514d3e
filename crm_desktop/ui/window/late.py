"""The late import of what opens over a window when somebody asks for it: the window itself comes first.

`ui.navigation.page_factories` loads these modules ahead, once the first rows are on the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.copies.backups import Backups
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.ui.navigation.requests import BeginActivity, Request

if TYPE_CHECKING:
    from pathlib import Path

    from crm_desktop.core.copies.damage import ValueDamage
    from crm_desktop.core.files.known import KnownFiles
    from crm_desktop.ui.activities.dialog import ActivityDialog
    from crm_desktop.ui.copies.restore import RestoreDialog
    from crm_desktop.ui.encryption.settings import PasswordSettings
    from crm_desktop.ui.quick_entry.dialog import QuickEntryDialog
    from crm_desktop.ui.window.reaching_out import ReachingOut


def make_quick_entry(context: PageContext, window: QWidget) -> QuickEntryDialog:
    """The quick entry of activities, which is made once and kept."""
    from crm_desktop.ui.quick_entry.dialog import QuickEntryDialog

    return QuickEntryDialog(context, window)


def begin_quick_entry(dialog: QuickEntryDialog, asked: BeginActivity) -> None:
    """Open the quick entry, about the record of a request if it names one."""
    from crm_desktop.bridge.lists.mentioned import Mentioned

    about = None if asked.kind is None else Mentioned(asked.kind, asked.id, asked.title)
    dialog.begin(about, asked.completes, (asked.begins, asked.ends))


def make_reaching_out(
    context: PageContext, window: QWidget, toasts: Toasts, handle: Callable[[Request], None]
) -> ReachingOut:
    """What calls and writes by the system's programs."""
    from crm_desktop.ui.window.reaching_out import ReachingOut

    return ReachingOut(context, window, toasts, handle)


def open_activity(context: PageContext, activity: int, title: str, window: QWidget) -> ActivityDialog:
    """Open an activity of the record of that title."""
    from crm_desktop.ui.activities.dialog import ActivityDialog

    return ActivityDialog(context, activity, title, window)


def open_office_lists(context: PageContext, window: QWidget) -> None:
    """Open the dialog of the office's lists."""
    from crm_desktop.ui.settings.office_lists import OfficeListsDialog

    OfficeListsDialog(context, window).open()


def open_rates(context: PageContext, window: QWidget) -> None:
    """Open the window of currencies and rates."""
    from crm_desktop.ui.rates.dialog import RatesDialog

    RatesDialog(context, window).open()


def make_backups_window(context: PageContext, backups: Backups, window: QWidget) -> RestoreDialog:
    """The window of backups."""
    from crm_desktop.ui.copies.restore import RestoreDialog

    return RestoreDialog(context, backups, window)


def open_mending(context: PageContext, backups: Backups, damage: ValueDamage, window: QWidget) -> None:
    """Open the list of values that no command has changed and that are others than in a backup."""
    from crm_desktop.ui.copies.mending import MendingDialog

    MendingDialog(context, backups, damage, window).open()


def make_password_settings(
    context: PageContext, path: Path, known: KnownFiles, window: QWidget
) -> PasswordSettings:
    """The dialog of the file's password."""
    from crm_desktop.ui.encryption.settings import PasswordSettings

    return PasswordSettings(context, path, known, window)


def open_recovery_sheet(context: PageContext, path: Path, code: str, window: QWidget) -> None:
    """Open the sheet with a recovery key."""
    from crm_desktop.ui.encryption.recovery_sheet import RecoverySheetDialog

    RecoverySheetDialog(context, path, code, window).open()
