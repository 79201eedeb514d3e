"""The running program: opens data files one at a time, and says what to do when one cannot be opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.bridge.access.data_location import (
    default_file,
    demo_file,
    free_name,
    is_demo,
    is_looked_into,
    local_folder,
)
from crm_desktop.bridge.access.defects import Defects
from crm_desktop.bridge.access.opening import HowToOpen, OpenedFile, Opening
from crm_desktop.bridge.access.recent_files import RecentFiles
from crm_desktop.bridge.access.single_instance import SingleInstance
from crm_desktop.bridge.copies.backups import WayOut
from crm_desktop.bridge.copies.looking import place_to_look
from crm_desktop.bridge.encryption.change import PasswordChange
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.languages import home_currency
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.errors import FileBusy, PasswordNeeded, UserError
from crm_desktop.core.files.data_files import beside
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.qtkit.threads.main_thread_garbage import MainThreadGarbage
from crm_desktop.ui.copies.place import PlaceCare
from crm_desktop.ui.copies.repaired import RepairedNotice
from crm_desktop.ui.dialogs.errors import DefectDialog, file_problem
from crm_desktop.ui.dialogs.files import ask_existing, ask_new
from crm_desktop.ui.dialogs.notice import Notice
from crm_desktop.ui.encryption.password_dialog import PasswordDialog
from crm_desktop.ui.settings.appearance import Appearance
from crm_desktop.ui.window.document_window import DocumentWindow
from crm_desktop.ui.window.opening_window import OpeningWindow

#: Opening that takes longer than this shows a window that says so, in milliseconds. Making a file, even with
#: demo data, is done sooner: a window that comes and goes at once looks like a fault.
_PATIENCE = 1000
_USUALLY = HowToOpen()


class Application(QObject):
    """Opens one file at a time; a file that cannot be opened leaves the former one as it is."""

    def __init__(self, application: QApplication, preferences: Preferences, language: str = "") -> None:
        super().__init__(application)
        self._application = application
        # For as long as the program runs: threads also work while no file is open.
        self._garbage = MainThreadGarbage(self)
        self.preferences = preferences
        self.recent = RecentFiles(preferences)
        self.known = KnownFiles()
        self.appearance = Appearance(application, preferences, language)
        self.document: DocumentWindow | None = None
        self.defects = Defects(self)
        self.defects.found.connect(self._show_defect)
        self._defect_dialog: DefectDialog | None = None
        self._notice: Notice | PasswordDialog | None = None
        self._place = PlaceCare(preferences, self.appearance.icons, self)
        self._place.file_wanted.connect(self.open_saved)
        self._next: HowToOpen | None = None  # how the file is opened again once its window is closed
        self._unsaid: UserError | None = None  # why the password was not changed; told in the window
        self._good: Path | None = None  # the copy that is offered for the file that was asked for
        self._opening: Opening | None = None
        self._claim: SingleInstance | None = None
        self._asked = default_file()
        self._note: OpeningWindow | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._show_note)

    @property
    def _window(self) -> QWidget | None:
        return None if self.document is None else self.document.window

    # Opening ---------------------------------------------------------------------------------------------

    def begin(self, path: Path, claim: SingleInstance, *, is_claimed: bool, demo: bool) -> None:
        """Open the first file; without the claim say that another window has it and does not answer."""
        self._asked = path
        is_known = self.known.about(path) is not None or self.recent.knows(path)
        if is_claimed:
            language = self.appearance.look.language if demo else ""
            is_lost = is_known and not demo and not path.exists()
            how = HowToOpen(create=not is_known or demo, demo_language=language, is_lost=is_lost)
            self._open_claimed(path, claim, how)
        else:
            self._refuse(FileBusy("file_open_elsewhere", path=str(path)))

    def look_inside(self, copy: Path) -> None:
        """Show a copy for looking only: a temporary one is opened, and goes with the program."""
        self._asked = path = place_to_look(copy, self._application)
        claim = SingleInstance(path, self)
        claim.claim()
        self._open_claimed(path, claim, HowToOpen(create=False, looked_into=copy.absolute()))

    def open(self, path: Path, how: HowToOpen = _USUALLY) -> bool:
        """Begin to open a file; False when another window has it, which then comes to the front."""
        if self._opening is not None:
            return True  # one at a time: a second click while the first still works
        self._asked = path
        claim = SingleInstance(path, self)
        if claim.claim():
            self._open_claimed(path, claim, how)
        elif self.document is not None and self.document.path == path:
            self.document.window.to_front()
        elif claim.raise_first():
            return False
        else:
            self._refuse(FileBusy("file_open_elsewhere", path=str(path)))
        return True

    def _open_claimed(self, path: Path, claim: SingleInstance, how: HowToOpen) -> None:
        self._claim, self._how = claim, how
        currency = home_currency(how.demo_language or self.appearance.look.language)
        opening = Opening(path, how, currency=currency, known=self.known, parent=self)
        opening.opened.connect(self._opened)
        opening.failed.connect(self._failed)
        self._opening = opening
        opening.start()
        self._patience.start()

    def _opened(self, opened: OpenedFile) -> None:
        self._end_opening()
        claim, self._claim = self._claim, None
        assert claim is not None
        former, self.document = (
            self.document,
            DocumentWindow(self.appearance, opened, claim, self.known, self),
        )
        window = self.document.window
        window.file_wanted.connect(self._open_wanted)
        window.demo_wanted.connect(self._demo_wanted)
        window.quit_wanted.connect(window.close)
        self.document.closed.connect(self._document_closed)
        self.document.gateway.defect.connect(self.defects.take)
        self.document.trouble.file_wanted.connect(self.open_saved)
        self.document.restore_wanted.connect(self._restore_in_place)
        self.document.repair_wanted.connect(self._repair)
        self.document.passwords.change_wanted.connect(self._change_password)
        if not is_looked_into(opened.path):
            self.recent.add(opened.path)
        if not is_demo(opened.path) and not is_looked_into(opened.path):
            self.known.opened(opened.path, opened.workspace.file_id)
        if former is not None:
            former.window.close()
        self.document.show()
        self._close_note()  # only now: there is always a window to look at
        if opened.repaired is not None:
            RepairedNotice(self.appearance.icons, opened.repaired, window).open()
        self.document.passwords.tell(opened.password, self._unsaid)
        self._unsaid = None
        self._place.look(self.document, is_left=is_looked_into(opened.path))

    def _failed(self, error: object, way: WayOut) -> None:
        self._end_opening()
        self._close_note()
        if self._claim is not None:
            self._claim.release()
            self._claim = None
        if isinstance(error, UserError) and self._how.password is not None:
            self._unsaid = error  # the file is as it was
            self.open_saved(self._asked)
        elif isinstance(error, UserError):
            self._refuse(error, way)
        else:
            self.defects.take(error)

    def _open_wanted(self, path: Path, create: bool) -> None:
        self.open(path, HowToOpen(create=create))

    def open_saved(self, path: Path) -> None:
        """Go on in a file that holds what was open."""
        self.open(path, HowToOpen(create=False))

    def _restore_in_place(self, copy: Copy) -> None:
        """Close the file, let a copy take its place, and open it again."""
        self._open_again(HowToOpen(create=False, restored=copy.path))

    def _repair(self) -> None:
        """Close the file, let what can be read of it take its place, and open that."""
        self._open_again(HowToOpen(create=False, is_repaired=True))

    def _open_again(self, how: HowToOpen) -> None:
        document = self.document
        if document is not None:
            self._next = how
            if not document.window.close():
                self._next = None  # long work goes on: the person was asked about that

    def _change_password(self, change: PasswordChange) -> None:
        """Close the file, which only then can be written anew, and open it again."""
        self._open_again(HowToOpen(create=False, password=change))

    def _demo_wanted(self) -> None:
        language = self.appearance.look.language
        self.open(demo_file(language), HowToOpen(demo_language=language))

    def _document_closed(self) -> None:
        document = self.sender()
        if isinstance(document, DocumentWindow) and document is self.document:
            self.document = None
            again, self._next = self._next, None
            if again is None:
                self._application.quit()
            else:
                self.open(document.path, again)
        if isinstance(document, DocumentWindow):
            document.deleteLater()

    def _show_note(self) -> None:
        is_demo = bool(self._how.demo_language) and not self._asked.exists()
        is_password = self._how.password is not None
        self._note = OpeningWindow(self._asked, is_password=is_password, is_demo=is_demo)
        self._note.follow(self._opening)
        self._note.show()

    def _end_opening(self) -> None:
        self._patience.stop()
        if self._opening is not None:
            self._opening.deleteLater()
            self._opening = None

    def _close_note(self) -> None:
        if self._note is not None:
            self._note.close()
            self._note = None

    # Problems --------------------------------------------------------------------------------------------

    def _refuse(self, error: UserError, way: WayOut | None = None) -> None:
        """Say why the file cannot be opened, and what can be done."""
        if isinstance(error, PasswordNeeded):
            self._ask_password(Path(str(error.params["path"])))
            return
        self._good = None if way is None or way.copy is None else way.copy.path
        notice = file_problem(
            self.appearance.icons,
            error,
            self._asked,
            way or WayOut(),
            Formats(self.appearance.look.language),
            has_window=self.document is not None,
            parent=self._window,
        )
        notice.chosen.connect(self._problem_answered)
        self._show_notice(notice)

    def _show_notice(self, notice: Notice | PasswordDialog) -> None:
        self._notice = notice  # without a window nothing else keeps it
        notice.show()
        notice.activateWindow()

    def _ask_password(self, path: Path) -> None:
        """Ask for the password of the file, or of the copy that shall take its place, and begin anew."""
        icons, window = self.appearance.icons, self._window
        dialog = PasswordDialog(icons, path, self.known, window, is_first=window is None)
        dialog.unlocked.connect(partial(self.open, self._asked, self._how))
        dialog.failed.connect(self.defects.take)
        dialog.given_up.connect(self._problem_answered)
        self._show_notice(dialog)

    def _problem_answered(self, key: str) -> None:
        is_opening = False
        folder = self._asked.parent if self._asked.parent.is_dir() else local_folder()
        copies = [each.path for each in self.known.copies(self._asked)]
        if key == "backup" and copies:
            is_opening = self._open_newest(copies)
        elif key == "repair":
            is_opening = self.open(self._asked, HowToOpen(create=False, is_repaired=True))
        elif key == "new" and (chosen := ask_new(self._window, folder)) is not None:
            is_opening = self.open(chosen.path, HowToOpen(anew=True))
        elif key == "open" and (path := ask_existing(self._window, folder)) is not None:
            is_opening = self.open(path, HowToOpen(create=False))
        if not is_opening and self.document is None:
            self._application.quit()

    def _open_newest(self, copies: list[Path]) -> bool:
        """Put the newest good copy in the place of the file that was asked for; what is there is kept."""
        good, asked = self._good, self._asked
        if good is not None and asked.is_file() and asked.stat().st_size:
            return self.open(asked, HowToOpen(create=False, restored=good))
        return self.open(self._place_for(copies[0]), HowToOpen(create=False, copies=tuple(copies)))

    def _place_for(self, copy: Path) -> Path:
        """Where a copy goes: the place of a lost file, else beside a damaged one, which stays as it is."""
        asked = self._asked
        is_left = any(beside(asked, suffix).exists() for suffix in ("-wal", "-journal"))
        if asked.parent.is_dir() and not is_left and not (asked.exists() and asked.stat().st_size):
            return asked
        return free_name(asked.parent if asked.parent.is_dir() else local_folder(), copy.name)

    def _show_defect(self, report: str) -> None:
        if self._defect_dialog is not None:
            self._defect_dialog.add_report(report)
            return
        dialog = DefectDialog(
            self.appearance.icons,
            report,
            self._window,
            protected=() if self.document is None else (self.document.path,),
        )
        dialog.finished.connect(self._defect_read)
        self._defect_dialog = dialog
        dialog.show()

    def _defect_read(self, _result: int) -> None:
        self._defect_dialog = None
        if self.document is None and self._opening is None:
            self._application.quit()
