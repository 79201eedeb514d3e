"""An open data file with everything that works on it: the writer, readers, undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, Redo, Undo
from crm_desktop.core.errors import UserError
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.names.ordering import NameOrder
from crm_desktop.core.values.search.folding import Folder
from crm_desktop.services import folding
from crm_desktop.services.context import KindRules
from crm_desktop.services.dispatcher import Dispatcher, now_milliseconds
from crm_desktop.services.own_name import own_name
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.scoring.refreshing import Slice
from crm_desktop.services.session import Session, first_user
from crm_desktop.services.undo_stack import UndoStack
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.data_file import DataFile, WrittenCopy
from crm_desktop.storage.file_id import read_file_id
from crm_desktop.storage.forms import settle
from crm_desktop.storage.reference_data import read_reference_data
from crm_desktop.storage.schema import Schema
from crm_desktop.storage.sqlite.opening import open_file
from crm_desktop.storage.sqlite.soundness import SoundnessCheck


class Workspace:
    """One data file, open. `run` belongs to one thread; each reader belongs to one thread of its own."""

    def __init__(
        self,
        file: DataFile,
        *,
        now: Callable[[], int] = now_milliseconds,
        rules: Mapping[Kind, KindRules] | None = None,
    ) -> None:
        self.file = file
        self._folder: Callable[[], Folder] = folding.folder
        with (
            backend_of(file.reading).faults(),
            file.reading.connect() as connection,
            connection.begin(),
        ):
            settle(connection)
            self.session = Session(first_user(read_reference_data(connection)))
            #: made with the file and kept by its copies: tells it from all others of the same name
            self.file_id = read_file_id(connection)
        self._dispatcher = Dispatcher(file, self._folder, now=now, session=self.session, rules=rules)
        self._dispatcher.halted = file.not_written
        #: called in the writing thread before a command is carried out; what it raises speaks against that
        self.before_writing: Callable[[Command], None] | None = None

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        create: bool = True,
        anew: bool = False,
        currency: str = "USD",
        me: str = "Me",
        now: Callable[[], int] = now_milliseconds,
        catalogue: Catalogue = BUILT_IN,
        rules: Mapping[Kind, KindRules] | None = None,
    ) -> Workspace:
        """Open or make a data file; raises as `storage.sqlite.opening.open_file` does.

        A new file takes `currency` (ISO 4217) for its own, and calls its first user by the account of the
        computer, or `me` where that names nobody. Every kind of the `catalogue` has its `rules`; without any
        those of the built-in kinds hold.
        """
        file = open_file(
            path,
            create=create,
            anew=anew,
            user_name=own_name(me),
            currency=currency,
            now=now,
            catalogue=catalogue,
        )
        return cls(file, now=now, rules=rules)

    @property
    def catalogue(self) -> Catalogue:
        """The kinds of records that the file holds."""
        return self.file.catalogue

    @property
    def form(self) -> Schema:
        """The tables of the file, with the columns of the office's own fields, when last looked."""
        return self.file.forms.newest

    def make_index(self, kind: Kind, field: str) -> Schema:
        """Let an index serve lists by a field of the office's own; belongs to the thread that writes."""
        return self._dispatcher.make_index(kind, field)

    def work_as(self, user: int) -> None:
        """Let another user of the file work here from the next command on; in the thread that writes."""
        self.session = Session(user)
        self._dispatcher.session = self.session

    def reader(self) -> Reader:
        """A reader with a connection of its own, to be used by one thread."""
        with backend_of(self.file.reading).faults():
            connection = self.file.reading.connect()
            settle(connection, self.file.forms.newest)
            return Reader(connection, self._folder)

    def run(self, command: Command, progress: Progress | None = None) -> Outcome:
        """Carry a command out; see `Dispatcher.run`."""
        if self.before_writing is not None and self.halted is None:
            self.before_writing(command)
        return self._dispatcher.run(command, progress)

    def refresh_scores(self) -> Slice:
        """Bring some more scores up to date; belongs to the thread that writes, as `run` does."""
        return self._dispatcher.refresh_scores()

    def let_go_of_contents(self) -> int:
        """Remove some contents of files that nobody can bring back; how many went. In the writing thread."""
        return self._dispatcher.let_go_of_contents()

    def refresh_name_order(self, wanted: NameOrder) -> bool:
        """Bring some more names to an order, on the same thread; whether there are more."""
        return self._dispatcher.refresh_name_order(wanted)

    def rehearse(self, command: Command, progress: Progress | None = None) -> Outcome:
        """What carrying a command out would do, its refusals too; nothing is written."""
        return self._dispatcher.run(command, progress, rehearsed=True)

    def undo(self, progress: Progress | None = None) -> Outcome:
        """Undo the newest deed of the session's user that stands.

        Raises NotFound when there is none, Conflict when refused.
        """
        return self.run(Undo(), progress)

    def redo(self, progress: Progress | None = None) -> Outcome:
        """Redo what the session's user undid last; raises like `undo`."""
        return self.run(Redo(), progress)

    def undo_stack(self) -> UndoStack:
        """The session's undo stack as the journal stands."""
        reading = self.file.reading
        with backend_of(reading).faults(), reading.connect() as connection:
            return UndoStack.read(connection, self.session.user)

    # The file itself -------------------------------------------------------------------------------------

    def halt(self, error: UserError) -> None:
        """Write nothing any more, and say this instead: the file is damaged, gone or only to be read.

        From any thread.
        """
        self._dispatcher.halted = error

    def go_on(self) -> None:
        """Write again: the file is back in its place; from any thread."""
        self._dispatcher.halted = None

    @property
    def halted(self) -> UserError | None:
        """Why nothing is written, None while all is well."""
        return self._dispatcher.halted

    def fold_log(self) -> None:
        """Bring what was written into the file itself; belongs to the thread that writes."""
        self._dispatcher.fold_log()

    def soundness_check(self) -> SoundnessCheck:
        """A look through the whole file that can be stopped; for any thread."""
        return SoundnessCheck(self.file.path)

    def check(self) -> list[str]:
        """The full integrity check; empty when the file is sound."""
        return self.soundness_check().problems()

    def backup(self, target: Path, *, may_replace: bool = False) -> WrittenCopy:
        """Write a verified copy of what is open; a file that is there stays unless it may go.

        Also of a file that is not in its place any more. By one thread at a time.
        """
        with backend_of(self.file.reading).faults():
            return self.file.copier.copy(target, may_replace=may_replace)

    def close_writer(self) -> None:
        """Close the writing connection, in the thread that wrote."""
        self._dispatcher.close()

    def close(self) -> None:
        """Close the writing connection and the file; readers are closed by their owners first."""
        self._dispatcher.close()
        self.file.close()
