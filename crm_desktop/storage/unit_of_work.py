"""One write transaction: it begins a journal record, ends in a commit, or leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

from sqlalchemy import update
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_fields import OwnColumn
from crm_desktop.core.values.search.folding import Folder
from crm_desktop.storage.forms import add_column, settle
from crm_desktop.storage.journal import pack_text, write_head
from crm_desktop.storage.row_writer import RowWriter, batches
from crm_desktop.storage.schema import JOURNAL


class UnitOfWork(RowWriter):
    """One write transaction; leaves nothing behind unless `commit` is reached.

    Used as a context manager.
    """

    def __init__(
        self,
        connection: Connection,
        folder: Callable[[], Folder],
        *,
        now: Callable[[], int],
        user: int | None,
    ) -> None:
        super().__init__(connection, folder)
        #: who writes; settled by the commit
        self.user = user
        self._now = now
        #: whether the journal was written anew: then there is something to commit though no record changed
        self.is_rewritten = False

    def __enter__(self) -> UnitOfWork:
        with self.backend.faults():
            self.connection.begin()
        try:
            self.backend.require_known_form(self.connection)
            self.know_form()
            self.at = self._now()
            with self._writing():
                self.journal_id = write_head(self.connection, "", {}, self.at, self.user, None)
        except BaseException as error:
            self.__exit__(type(error), error, error.__traceback__)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        transaction = self.connection.get_transaction()
        try:
            if transaction is not None:
                with self._writing():
                    transaction.rollback()
        finally:
            self.backend.end_unit(self.connection)

    def know_form(self) -> None:
        """Take in which fields the office has made itself, as they are in this transaction."""
        self.schema = settle(self.connection)
        self.catalogue = self.schema.catalogue

    def add_own_column(self, column: OwnColumn) -> None:
        """Make room for the values of a new field; no undo takes it away."""
        with self._writing():
            add_column(self.connection, column)
        self.know_form()

    def delete(self, kind: Kind, ids: Sequence[int]) -> int:
        """Delete rows with everything that means nothing without them; other links to them become empty."""
        count = 0
        for block in batches(sorted(ids)):
            self._let_go(kind, block)
            rows = self.rows(kind, block)
            count += len(rows)
            self.delete_rows(kind, rows)
        return count

    def _let_go(self, kind: Kind, ids: Sequence[int]) -> None:
        for child, column in self.catalogue.references_to(kind):
            record = self.catalogue[child]
            rows = self.rows_pointing(child, column, ids)
            owned = [record.is_owned_through(column, row) for row in rows]
            self.delete(child, [id_of(row) for row, goes in zip(rows, owned, strict=True) if goes])
            self.update_many(
                child, [(row, {column: None}) for row, goes in zip(rows, owned, strict=True) if not goes]
            )

    def foretold(self, label: str, params: Mapping[str, object]) -> ChangeSet | None:
        """What a commit would have changed, where the unit is to leave nothing behind."""
        changes = self._summary.changes()
        is_something = changes or self.is_rewritten
        return ChangeSet(0, label, dict(params), changes, self.at, self.user) if is_something else None

    def commit(
        self, label: str, params: Mapping[str, object] | None = None, reverts: int | None = None
    ) -> ChangeSet | None:
        """Make everything permanent under a label; returns what changed, or None when nothing did."""
        changes = self._summary.changes()
        if not changes and not self.is_rewritten:
            return None  # leaving the context rolls the empty journal record back
        named = dict(params or {})
        self.flush_journal()
        self.flush_search()
        self._wake_indexes()
        with self._writing():
            self.connection.execute(
                update(JOURNAL)
                .where(JOURNAL.c.id == self.journal_id)
                .values(label=label, params=pack_text(named), user=self.user, reverts=reverts)
            )
        transaction = self.connection.get_transaction()
        assert transaction is not None
        with self._writing():
            transaction.commit()
        return ChangeSet(self.journal_id, label, named, changes, self.at, self.user, reverts)
