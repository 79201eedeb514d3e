"""Runs commands: finds the handler, opens the transaction, journals, and answers with what changed."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from sqlalchemy.engine import Connection

from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command
from crm_desktop.core.errors import LostFile, UserError
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.names.ordering import NameOrder
from crm_desktop.core.values.search.folding import Folder
from crm_desktop.services.context import Context, KindRules
from crm_desktop.services.handlers.late import all_handlers, all_rules, new_watches
from crm_desktop.services.name_orders import refreshing as name_orders
from crm_desktop.services.scoring import refreshing
from crm_desktop.services.scoring.rules import day_of
from crm_desktop.services.session import Session
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.contents import sweep_contents
from crm_desktop.storage.data_file import DataFile
from crm_desktop.storage.derived import DerivedWork, read_state
from crm_desktop.storage.reference_data import ReferenceData, read_reference_data
from crm_desktop.storage.schema import Schema
from crm_desktop.storage.traces import REWRITING
from crm_desktop.storage.unit_of_work import UnitOfWork

#: A day in milliseconds.
_DAY = 86_400_000


def now_milliseconds() -> int:
    """The present moment, milliseconds since 1970 in UTC."""
    return time.time_ns() // 1_000_000


class Dispatcher:
    """The one door for writing; used by one thread at a time."""

    def __init__(
        self,
        file: DataFile,
        folder: Callable[[], Folder],
        *,
        now: Callable[[], int] = now_milliseconds,
        session: Session | None = None,
        rules: Mapping[Kind, KindRules] | None = None,
    ) -> None:
        """Without `rules` those of the built-in kinds hold."""
        self._file = file
        self._folder = folder
        self._now = now
        #: who works here, from the next command on
        self.session = session or Session()
        #: why nothing is written any more: the file is damaged or gone; set by any thread
        self.halted: UserError | None = None
        self._rules = rules
        self._connection: Connection | None = None
        self._reference_data: ReferenceData | None = None
        self._reference_data_version = -1

    def run(self, command: Command, progress: Progress | None = None, *, rehearsed: bool = False) -> Outcome:
        """Carry a command out in one transaction; a rehearsal leaves nothing behind.

        Raises UserError when it may not be done; nothing is written then. LostFile where the file has been
        removed or replaced: what was written to it would be found by nobody.
        """
        handler = all_handlers()[type(command)]
        self._check_halted()
        with UnitOfWork(self._open(), self._folder, now=self._now, user=self.session.user) as work:
            reference_data = self._current_reference_data(work.connection)
            work.user = self.session.user_in(reference_data)
            context = Context(
                work,
                reference_data,
                progress or Progress(),
                self._folder,
                all_rules() if self._rules is None else self._rules,
                (self._file.path,),
            )
            watches = work.watch = new_watches()
            done = handler(context, command)
            if rehearsed:
                return Outcome(work.foretold(done.label, done.params), done.ids, done.result)
            if not self._file.is_in_place():
                raise LostFile("file_gone_meanwhile", path=str(self._file.path))
            watches.bring_up_to_date(context)
            change_set = work.commit(done.label, done.params, done.reverts)
        result = self._rewrite(progress or Progress()) if done.is_final else done.result
        if change_set is not None and change_set.touches(self._file.catalogue.read_as_reference):
            self._reference_data = None
        return Outcome(change_set, done.ids, result)

    def _rewrite(self, progress: Progress) -> bool:
        """Leave nothing of what was erased in free parts of the file and its log; whether that was possible.

        Where it was not (a full disk, a long read), the next one who opens the file to write does it.
        """
        connection = self._open()
        try:
            progress.step(0, 0)
            if not backend_of(connection).rewrite(connection):
                return False
        except UserError:
            return False
        with DerivedWork(connection) as work:
            work.drop_state(REWRITING)
            work.commit()
        return True

    def refresh_scores(self) -> refreshing.Slice:
        """Bring the next leads' scores up to the rules in force and to this day; see `scoring.refreshing`."""
        self._check_halted()
        if not self._file.is_in_place():
            raise LostFile("file_gone_meanwhile", path=str(self._file.path))
        return refreshing.run_slice(self._open(), self._current_reference_data, day_of(self._now()))

    def let_go_of_contents(self) -> int:
        """Remove contents of files that were deleted for longer than the bin looks back; how many went.

        Some at a time: whoever asks asks again until there are none.
        """
        self._check_halted()
        if not self._file.is_in_place():
            raise LostFile("file_gone_meanwhile", path=str(self._file.path))
        with DerivedWork(self._open()) as work:
            days = self._current_reference_data(work.connection).bin_days
            now = self._now()
            count = sweep_contents(work.connection, now, now - days * _DAY)
            work.commit()
        return count

    def refresh_name_order(self, wanted: NameOrder) -> bool:
        """Bring the next names to an order; whether there are more. See `name_orders.refreshing`."""
        self._check_halted()
        if not self._file.is_in_place():
            raise LostFile("file_gone_meanwhile", path=str(self._file.path))
        return name_orders.run_slice(self._open(), wanted)

    def make_index(self, kind: Kind, field: str) -> Schema:
        """Let an index serve lists by a field of the office's own, where there is one; returns the form."""
        self._check_halted()
        with DerivedWork(self._open()) as work:
            work.add_index(kind, field)
            work.commit()
            return work.schema

    def fold_log(self) -> None:
        """Bring what was written into the file itself: should it be renamed, its log stays behind."""
        if self._connection is not None and self.halted is None and self._file.is_in_place():
            backend_of(self._connection).fold_log(self._connection)

    def _check_halted(self) -> None:
        if self.halted is not None:
            raise type(self.halted)(self.halted.key, **self.halted.params)

    def _current_reference_data(self, connection: Connection) -> ReferenceData:
        """The reference data, read anew only when somebody may have changed them: they cost more than a
        write.

        The change counter tells of others' commits; own ones are looked at by `run`.
        """
        version = backend_of(connection).change_counter(connection)
        if self._reference_data is None or version != self._reference_data_version:
            self._reference_data = read_reference_data(connection)
            self._reference_data_version = version
        return self._reference_data

    def _open(self) -> Connection:
        if self._connection is None:
            with backend_of(self._file.writing).faults():
                self._connection = self._file.writing.connect()
                with self._connection.begin():
                    is_due = read_state(self._connection, REWRITING) is not None
            if is_due:
                self._rewrite(Progress())
        return self._connection

    def close(self) -> None:
        """Close the writing connection; SQLite folds its log into the file when it was the last one."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
            self._reference_data = None
