"""The window's way to the data: commands to the writer queue, reads to readers, changes back as signals."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.foreign_writes import ForeignWrites
from crm_desktop.bridge.access.running import Running, Writer
from crm_desktop.core.changes import ChangeSet, Outcome
from crm_desktop.core.commands import Command, Redo, Undo
from crm_desktop.core.errors import Cancelled, DamagedFile, UserError
from crm_desktop.core.privacy.commands import FOR_GOOD
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.qtkit.threads.main_thread_garbage import MainThreadGarbage
from crm_desktop.qtkit.threads.workers import Job, Workers, stop_all
from crm_desktop.services.damage import explained
from crm_desktop.services.reads.reader import Reader, ReferenceData, Schema, View
from crm_desktop.services.undo_stack import Bookmark, UndoStack
from crm_desktop.services.workspace import Workspace

T = TypeVar("T")


class Gateway(QObject):
    """Owned by the application; every page is given it. Lives and is used in the main thread."""

    #: ChangeSet, origin: the object that asked for it, or None when it came from elsewhere
    changed = Signal(object, object)
    #: the reference data were read anew; emitted before `changed` of the same write
    reference_data_changed = Signal(object)
    form_changed = Signal()  # the office has other fields than before; emitted before `changed`
    #: what is derived from records is another: a ChangeSet that stands in no journal
    derived = Signal(object)
    #: somebody else of the office works here now
    user_changed = Signal()
    #: what undo and redo would do next has changed
    undo_changed = Signal()
    started = Signal(object, object)  # Command, Running: a write was queued
    #: an error that a person can mend and that no page took in hand (UserError)
    refused = Signal(object)
    defect = Signal(object)  # a defect of the program (Exception)
    #: nothing is written any more, for the file is damaged or gone (UserError)
    halted = Signal(object)
    #: whether a write is on its way
    writing = Signal(bool)

    def __init__(
        self, workspace: Workspace, reference_data: ReferenceData, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        #: why the file can only be read where it lies
        self.not_written = workspace.file.not_written
        self._is_closed = False
        self.reference_data = reference_data
        #: in which all that is shown is read: see `storage.forms`
        self._form = workspace.form
        self._garbage = MainThreadGarbage(self)
        self._stack = workspace.undo_stack()
        self._writer = Workers(self._make_writer, 1, self)
        self._writer.busy_changed.connect(self.writing)
        self._readers = Workers(workspace.reader, 2, self)
        #: short reads (rows to paint) never wait behind a long one
        self._quick = Workers(workspace.reader, 1, self)
        self._others = ForeignWrites(self._quick, self._stack.newest, self)
        self._others.found.connect(self._written_elsewhere)
        self._others.failed.connect(self.defect)

    @property
    def catalogue(self) -> Catalogue:
        """The kinds of records that the file holds, with the fields of the office."""
        return self._form.catalogue

    @property
    def path(self) -> Path:
        """The data file."""
        return self._workspace.file.path

    @property
    def user(self) -> int | None:
        """Who works here: the session's user, None in a file without users."""
        return self._workspace.session.user_in(self.reference_data)

    def _make_writer(self) -> Writer:
        return Writer(self._workspace)

    def work_as(self, user: int) -> None:
        """Let another user work here: what is queued already is still done by the former one."""

        def work(writer: Writer) -> None:
            writer.workspace.work_as(user)

        def done(_nothing: None) -> None:
            self._read_stack()
            self.user_changed.emit()

        self._writer.submit(work, done, self._failed)

    def keep_up(
        self,
        work: Callable[[Workspace], T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Do something for the file that changes no record, when the writer comes to it."""

        def on_writer(writer: Writer) -> T:
            with explained(self.path):
                return work(writer.workspace)

        self._writer.submit(on_writer, done, partial(self._failed, failed=failed))

    # Writing ---------------------------------------------------------------------------------------------

    def run(
        self,
        command: Command,
        *,
        origin: object = None,
        done: Callable[[Outcome], None] | None = None,
        failed: Callable[[UserError], None] | None = None,
        owner: QObject | None = None,
    ) -> Running:
        """Queue a command. `done` is called after `changed`; `failed` with what a person can mend.

        Neither is called where `owner` is gone by then: the error is then emitted as `refused`.
        """
        if self._is_closed:
            raise RuntimeError("the data file is closed: what is written now would be lost")
        running = Running(self)
        self._others.write_queued()

        def work(writer: Writer) -> Outcome:
            with explained(self.path):
                return writer.workspace.run(command, running.progress)

        def on_done(outcome: Outcome) -> None:
            running.finished.emit()
            running.deleteLater()
            change_set = outcome.change_set
            self._others.write_answered(None if change_set is None else change_set.journal_id)
            self._written(outcome, origin, done, owner)

        def on_failed(error: Exception) -> None:
            running.finished.emit()
            running.deleteLater()
            self._others.write_answered(None)
            self._failed(error, failed if _is_there(owner) else None)

        self._writer.submit(work, on_done, on_failed)
        self.started.emit(command, running)
        return running

    def _written(
        self,
        outcome: Outcome,
        origin: object,
        done: Callable[[Outcome], None] | None,
        owner: QObject | None,
    ) -> None:
        change_set = outcome.change_set

        def announce() -> None:
            if change_set is not None:
                self._announce(change_set, origin)
            if done is not None and _is_there(owner):
                done(outcome)

        if change_set is None:
            announce()
        else:
            self._after_reference_data(change_set, announce)

    def _written_elsewhere(self, change_set: ChangeSet) -> None:
        self._after_reference_data(change_set, partial(self._announce, change_set, None))

    def _announce(self, change_set: ChangeSet, origin: object) -> None:
        if change_set.label in FOR_GOOD:
            self._read_stack()  # former deeds speak of the erased no more
        elif change_set.journal_id > self._stack.newest:
            self._stack.push(Bookmark.of(change_set))
        else:
            # An own write was announced before this older one: the journal knows their order.
            self._read_stack()
        self.changed.emit(change_set, origin)
        self.undo_changed.emit()

    def _read_stack(self) -> None:
        self._quick.submit(self._undo_stack, self._take_stack, self._failed, replaces=UndoStack)

    def _undo_stack(self, reader: Reader) -> UndoStack:
        with explained(self.path), reader.snapshot() as connection:
            return UndoStack.read(connection, self._workspace.session.user)

    def _take_stack(self, stack: UndoStack) -> None:
        if stack.newest < self._stack.newest:
            self._read_stack()  # something was written while it was read
            return
        self._stack = stack
        self.undo_changed.emit()

    def _after_reference_data(self, change_set: ChangeSet, then: Callable[[], None]) -> None:
        """Read the reference data first when they changed, so that pages find the new names."""
        if not change_set.touches(self.catalogue.read_as_reference):
            then()
            return

        def take(read: tuple[ReferenceData, Schema]) -> None:
            self.reference_data, form = read
            self.reference_data_changed.emit(self.reference_data)
            self.take_form(form)
            then()

        self._quick.submit(_reference_data, take, self._failed)

    def take_form(self, form: Schema) -> None:
        """Read in another form of the file from now on; pages are told where its fields are others."""
        before, self._form = self._form, form
        if before is not form and before.catalogue.own_fields() != form.catalogue.own_fields():
            self.form_changed.emit()

    def _failed(self, error: Exception, failed: Callable[[UserError], None] | None = None) -> None:
        if isinstance(error, DamagedFile):
            self.halt(error)
        if isinstance(error, UserError):
            if failed is not None:
                failed(error)
            elif not isinstance(error, Cancelled):
                self.refused.emit(error)
        else:
            self.defect.emit(error)

    def halt(self, error: UserError) -> None:
        """Write nothing any more, and say why: what is written to a damaged file may be lost with it."""
        if self._workspace.halted is None:
            self._workspace.halt(error)
            self.halted.emit(error)

    @property
    def is_writing(self) -> bool:
        """Whether a write waits or runs."""
        return self._writer.is_busy

    # Undo ------------------------------------------------------------------------------------------------

    @property
    def to_undo(self) -> Bookmark | None:
        """What undo would revert."""
        return self._stack.to_undo

    @property
    def to_redo(self) -> Bookmark | None:
        """What redo would revert."""
        return self._stack.to_redo

    def undo(self) -> Running:
        """Undo the newest deed of this session's user; what that is, is found when its turn comes."""
        return self.run(Undo())

    def redo(self) -> Running:
        """Redo what was undone last, found likewise."""
        return self.run(Redo())

    # Reading ---------------------------------------------------------------------------------------------

    def read(
        self,
        work: Callable[[View], T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None] | None = None,
        *,
        owner: QObject | None = None,
        replaces: Hashable = None,
        quick: bool = False,
    ) -> Job:
        """Queue a read; its answer is delivered in the main thread unless `owner` is gone.

        All of it is read from one view. A read with the same `replaces` key supersedes an earlier one.
        `quick` reads (a few rows) do not wait behind long ones.
        """

        def on_failed(error: Exception) -> None:
            self._failed(error, failed)

        workers = self._quick if quick else self._readers
        read = partial(_read, work, self.path, self._form)
        return workers.submit(read, done, on_failed, owner=owner, replaces=replaces)

    # End -------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Finish queued writes, close all connections; the file is clean on disk afterwards."""
        self._is_closed = True
        self._others.stop()
        stop_all(self._writer, self._readers, self._quick)
        self._garbage.stop()
        self._workspace.file.close()


def _read(work: Callable[[View], T], path: Path, form: Schema, reader: Reader) -> T:
    with explained(path):
        return reader.read(work, form)


def _reference_data(reader: Reader) -> tuple[ReferenceData, Schema]:
    with reader.view() as view:
        return view.reference_data(), view.form


def _is_there(owner: QObject | None) -> bool:
    """Whether nobody in particular waits for an answer, or who waits for it still lives."""
    return owner is None or shiboken6.isValid(owner)
