"""One open data file with its window and everything between the two."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.bridge.access.data_location import default_file, is_demo, is_looked_into
from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.access.name_order import NameOrderRefresh
from crm_desktop.bridge.access.opening import OpenedFile
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.access.scores import ScoreRefresh
from crm_desktop.bridge.access.search_ahead import prepare_search
from crm_desktop.bridge.access.single_instance import SingleInstance
from crm_desktop.bridge.attachments.housekeeping import ContentKeeping
from crm_desktop.bridge.copies.backups import Backups
from crm_desktop.bridge.copies.watch import FileWatch
from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.bridge.lists.reminders import ReminderWatch
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.messages.tray import Tray
from crm_desktop.ui.copies.trouble import Trouble
from crm_desktop.ui.encryption.passwords import Passwords
from crm_desktop.ui.settings.appearance import Appearance
from crm_desktop.ui.window.main_window import MainWindow
from crm_desktop.ui.window.printing import Printing
from crm_desktop.ui.window.reminders import Reminders
from crm_desktop.ui.window.return_offer import ReturnOffer
from crm_desktop.ui.window.staying import Staying

#: Time after the start at which the tables of the search are read, in milliseconds: after the first paint.
_SEARCH_AFTER = 600
#: Time after the start at which is told what reminds, in milliseconds: once there is a window to tell it.
_REMINDERS_AFTER = 1_500
#: Time after the start at which leads are counted that may go back to the pool, in milliseconds.
_RETURN_AFTER = 3_000
#: Time after the start at which scores that are out of date are looked for, in milliseconds.
_SCORES_AFTER = 2_000
#: Time after the start at which the file is looked through and copied, in milliseconds: never while somebody
#: waits for the first page.
_WATCH_AFTER = 20_000


class DocumentWindow(QObject):
    """Lives from opening to closing."""

    #: the window is closed and the file is given up
    closed = Signal()
    #: a copy shall take the place of the file (Copy)
    restore_wanted = Signal(object)
    #: what can be read in the file shall take its place
    repair_wanted = Signal()

    def __init__(
        self,
        appearance: Appearance,
        opened: OpenedFile,
        instance: SingleInstance,
        known: KnownFiles,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.path = opened.path
        self._appearance = appearance
        self._instance = instance
        self._is_open = True
        self.gateway = Gateway(opened.workspace, opened.reference_data, self)
        self.backups = Backups(opened.workspace, known, self)
        #: not made-up data, nor a copy that is shown: nothing is done for it beside what a person asks
        self._is_own = not is_demo(opened.path) and not is_looked_into(opened.path)
        #: made where a person said; the file of a first start is nobody's choice yet
        self._is_made = opened.workspace.file.is_new and self._is_own and opened.path != default_file()
        self._is_only_read = is_looked_into(opened.path) or opened.workspace.file.not_written is not None
        if self._is_own:
            self.backups.guard_changes()
        formats = Formats(appearance.look.language)
        self.context = PageContext(
            self.gateway,
            appearance.themes,
            appearance.icons,
            appearance.preferences,
            formats,
            KindViews(BUILT_IN_VIEWS),
            self,
        )
        self._scores = ScoreRefresh(self.gateway, self.context.day_watch, self.context.today, self)
        self._contents = ContentKeeping(self.gateway, self.context.day_watch, self)
        self._look = appearance.look
        self._name_order = NameOrderRefresh(self.gateway, appearance.preferences, self._language, self)
        appearance.look.language_chosen.connect(self._change_language)
        appearance.look.name_order_chosen.connect(self._name_order.look)
        self.window = MainWindow(self.context, self.backups, appearance.look, opened.path)
        self.printing = Printing(self.context, self.window)
        self.window.add_doings(self.printing.doings())
        self.window.closed.connect(self.close)
        self.window.files.restore_wanted.connect(self._leave_for_restore)
        self.file_watch = FileWatch(opened.workspace, self.gateway, self.backups, self)
        self.trouble = Trouble(self.context, self.backups, self.file_watch, self.window.toasts, self.window)
        self.trouble.restore_wanted.connect(self._leave_for_restore)
        self.trouble.repair_wanted.connect(self._leave_for_repair)
        self.trouble.backups_wanted.connect(self.window.files.show_backups)
        self.passwords = Passwords(self.context, opened.path, known, self.window)
        self.passwords.lock.changed.connect(self._lock_changed)
        self.window.add_doings(self.passwords.doings())
        self._remind()
        self._offer_return()
        instance.raise_requested.connect(self.window.to_front)

    def _offer_return(self) -> None:
        self._return_offer = ReturnOffer(self.context, self.window.toasts, self.window.handle, self)

    def _remind(self) -> None:
        """Watch for what reminds, in the window and from the tray."""
        window, preferences = self.window, self.context.preferences
        tray = Tray(self.context.icons.icon("calendar", Role.ACCENT), window)
        self._watch = ReminderWatch(self.context, self)
        self.reminders = Reminders(self.context, window.toasts, tray, self._watch, window)
        self.reminders.requested.connect(window.handle)
        self.reminders.window_asked.connect(window.to_front)
        self.reminders.refused.connect(self._say_refusal)
        self._staying = Staying(preferences, tray, window)
        self._staying.quit.triggered.connect(window.quit_wanted)
        for wanted in (window.quit_wanted, window.file_wanted, window.demo_wanted):
            wanted.connect(self._leave_for_good)

    def _say_refusal(self, text: str) -> None:
        self.window.toasts.show(text, bad=True)

    def _leave_for_restore(self, copy: Copy) -> None:
        self.window.leaving.leave_for(partial(self.restore_wanted.emit, copy))

    def _leave_for_repair(self) -> None:
        self.window.leaving.leave_for(self.repair_wanted.emit)

    def _leave_for_good(self) -> None:
        self._staying.leave()

    def show(self) -> None:
        """Put the window on the screen."""
        self.window.show()
        self.window.show_first_page()
        QTimer.singleShot(_SEARCH_AFTER, self, self._prepare_search)
        if self._is_made:
            self.passwords.offer()
        if self._is_only_read:
            return
        QTimer.singleShot(_REMINDERS_AFTER, self, self._watch_reminders)
        QTimer.singleShot(_RETURN_AFTER, self, self._look_what_returns)
        QTimer.singleShot(_SCORES_AFTER, self, self._scores.look)
        QTimer.singleShot(_SCORES_AFTER, self, self._name_order.look)
        QTimer.singleShot(_WATCH_AFTER, self, self._watch_file)

    def close(self) -> None:
        """Finish what is queued, fold the log into the file, give up the claim on it."""
        if not self._is_open:
            return
        self._is_open = False
        self._watch.stop()
        self.passwords.end()
        self.window.hide()
        self._scores.stop()
        self._contents.stop()
        self._name_order.stop()
        self.file_watch.stop()
        self.backups.close()
        self.gateway.close()
        self._instance.release()
        self._appearance.preferences.save()
        self.window.deleteLater()  # with its timers, which would ask a gateway that is gone
        self.closed.emit()

    def _change_language(self, language: str) -> None:
        self.context.change_language(Formats(language))
        self._staying.retranslate()
        self._name_order.look()

    def _language(self) -> str:
        return self._look.language

    def _prepare_search(self) -> None:
        if self._is_open:
            prepare_search(self.gateway)

    def _watch_reminders(self) -> None:
        if self._is_open:
            self._watch.start()

    def _look_what_returns(self) -> None:
        if self._is_open:
            self._return_offer.look()

    def _lock_changed(self, is_locked: bool) -> None:
        """A reminder shows names; what comes meanwhile is told when somebody is there again."""
        if is_locked:
            self._watch.stop()
        else:
            self._watch_reminders()

    def _watch_file(self) -> None:
        if self._is_open:
            self.file_watch.begin(with_copies=self._is_own)
