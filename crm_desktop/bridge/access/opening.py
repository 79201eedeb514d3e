"""Opens a data file off the main thread: checking or migrating a large one takes seconds."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from crm_desktop.bridge.encryption.change import PasswordChange, PasswordSet
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.errors import LostFile, ReadOnlyFile, TargetExists, UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.leftovers import pending_name
from crm_desktop.core.files.private import private_folder
from crm_desktop.core.files.temporary import remove_folder
from crm_desktop.core.progress import Progress
from crm_desktop.frozen import frozen
from crm_desktop.services.copies.repairing import Repaired, repair_in_place
from crm_desktop.services.copies.restoring import restore_as, restore_in_place, restore_newest
from crm_desktop.services.copies.ways_out import WayOut, way_out
from crm_desktop.services.damage import explained
from crm_desktop.services.demo.command import FillWithDemoData
from crm_desktop.services.reads.reader import ReferenceData
from crm_desktop.services.workspace import Workspace

#: Re-exported for the floor above, which does not see the services.
__all__ = ["HowToOpen", "OpenedFile", "Opening", "Repaired"]


@frozen
class OpenedFile:
    """An open file with its reference data."""

    path: Path
    workspace: Workspace
    reference_data: ReferenceData
    #: where the copy lies that was made before an older file was brought up to date
    backup: Path | None
    #: what a repair has kept and what is lost, where the file was repaired before
    repaired: Repaired | None = None
    #: what came of a change of its password, if one was asked for
    password: PasswordSet | None = None


@frozen
class HowToOpen:
    """What may be made at a path that is to be opened.

    `demo_language` says that a missing file is made with demo data in that language; `anew`, that the person
    wants a new one where something is left of a former one; `copies`, that the first good one of them is put
    in the file's place; `is_lost`, that the file is known and was found missing. `restored` takes the place
    of the file that is there, which is kept; of `looked_into` a copy is shown at the path, for looking.
    `is_repaired` says that what can be read in the damaged file at the path takes its place first.
    `password` is what shall become of the file's password first.
    """

    create: bool = True
    anew: bool = False
    demo_language: str = ""
    copies: tuple[Path, ...] = ()
    is_lost: bool = False
    restored: Path | None = None
    looked_into: Path | None = None
    is_repaired: bool = False
    password: PasswordChange | None = None


class Opening(QObject):
    """One attempt to open a file; emits one of its signals, in the main thread."""

    #: OpenedFile
    opened = Signal(object)
    #: the exception: a UserError, or a defect of the program; and a WayOut
    failed = Signal(object, object)
    #: (bytes done, bytes of all) while the password is changed
    progressed = Signal(int, int)
    _answered = Signal(object, object)

    def __init__(
        self,
        path: Path,
        how: HowToOpen,
        *,
        currency: str,
        known: KnownFiles | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._how = how
        self._known = known or KnownFiles()
        self._currency = currency
        self._me = Words().on_command_line("me")
        self._progress = Progress(self._report)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin; the answer comes by signal."""
        threading.Thread(target=self._run, daemon=True).start()

    def cancel(self) -> None:
        """Give up a change of the password; the file stays as it was."""
        self._progress.cancel()

    def _report(self, done: int, size: int) -> None:
        # By thousandths: a signal carries no number of more than 31 bits.
        self.progressed.emit(done * 1000 // max(size, 1), 1000)

    def _run(self) -> None:
        try:
            with explained(self._path):
                answer = self._open()
        except UserError as error:
            # Here and not in the main thread: looking through copies and a large file takes its time.
            self._answered.emit(error, way_out(error, self._path, self._known))
        except Exception as error:  # reported in the main thread
            self._answered.emit(error, WayOut())
        else:
            self._answered.emit(answer, None)

    def _open(self) -> OpenedFile:
        how = self._how
        if how.is_lost:
            raise LostFile("file_lost", path=str(self._path))
        if how.demo_language and not self._path.exists():
            make_demo_file(self._path, how.demo_language, self._currency)
        if how.copies:
            restore_newest(how.copies, self._path)
        password = None
        if how.password is not None:
            password = how.password.carry_out(self._path, self._known, self._progress)
        if how.restored is not None:
            restore_in_place(how.restored, self._path, self._known)
        repaired = repair_in_place(self._path, self._known, Progress()) if how.is_repaired else None
        if how.looked_into is not None:
            restore_as(how.looked_into, self._path)
        workspace = Workspace.open(
            self._path, create=how.create, anew=how.anew, currency=self._currency, me=self._me
        )
        if how.looked_into is not None:
            workspace.halt(ReadOnlyFile("copy_read_only"))
        reader = workspace.reader()
        try:
            reference_data = reader.reference_data()
        finally:
            reader.close()
        return OpenedFile(
            self._path,
            workspace,
            reference_data,
            workspace.file.migration_backup,
            repaired,
            password,
        )

    @Slot(object, object)
    def _deliver(self, answer: object, way: object) -> None:
        if isinstance(answer, OpenedFile):
            self.opened.emit(answer)
        else:
            self.failed.emit(answer, way)


def make_demo_file(path: Path, language: str, currency: str) -> None:
    """Make the demo file whole or not at all."""
    folder = private_folder(path.with_name(pending_name()))
    try:
        workspace = Workspace.open(folder / path.name, currency=currency)
        try:
            workspace.run(FillWithDemoData(language))
            workspace.backup(path)
        except TargetExists:
            return  # another start made it in the same moment: that one is used
        finally:
            workspace.close()
    finally:
        remove_folder(folder)
