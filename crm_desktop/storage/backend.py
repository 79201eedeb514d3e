"""What the stored data need of a database engine beyond the SQL that every engine understands."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol, cast

from sqlalchemy import Column, ColumnElement, Engine, Index, Select, Table
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.search.folding import Question

#: The option under which an engine and its connections know their backend.
BACKEND_OPTION = "crm_backend"


class WordIndex(Protocol):
    """The index of folded words, one for all kinds that are searched."""

    def expression(self, question: Question) -> str | None:
        """The question in the engine's own words; None where it asks nothing."""

    def hits(self, record: RecordType, expression: Any) -> Select[Any]:
        """The ids of the records of a kind that match an expression (or a parameter for one), ascending."""

    def newest_hits(self, record: RecordType, expression: Any) -> Select[Any]:
        """The same, descending: cheap where the first few are enough."""

    def is_hit(self, record: RecordType, id_: ColumnElement[int], expression: Any) -> ColumnElement[bool]:
        """Whether one record matches, asked of the index about it alone."""

    def occurs(self, expression: Any) -> Select[Any]:
        """A row if a record of any kind matches an expression (or a parameter for one), else none."""

    def store(self, connection: Connection, record: RecordType, documents: Sequence[tuple[int, str]]) -> None:
        """Write the words of records (id, words), replacing what was there."""

    def store_new(
        self, connection: Connection, record: RecordType, first_id: int, documents: Iterable[str]
    ) -> None:
        """Write the words of new records with ids counting up from `first_id`."""

    def remove(self, connection: Connection, record: RecordType, ids: Sequence[int]) -> None:
        """Forget records."""

    def purge(self, connection: Connection) -> None:
        """Write the index anew, so that nothing of what it was told to forget is left in it."""


class RestingIndexes(Protocol):
    """The indexes that one transaction lays aside while very many rows pour in."""

    def pour(self, kind: Kind, count: int, stored: int) -> None:
        """Note that `count` rows are about to be inserted beside about `stored` others."""

    def wake(self) -> None:
        """Build everything laid aside anew."""


class Backend(Protocol):
    """One engine's ways; `storage.sqlite.backend` is the first. It holds no state: connections do."""

    def __hash__(self) -> int:
        """Backends are told apart by what they are."""

    @property
    def words(self) -> WordIndex:
        """The index of words."""

    def faults(self) -> AbstractContextManager[None]:
        """Raises the person's error (disk full, locked, damaged) in place of the engine's."""

    def writing(self, connection: Connection) -> AbstractContextManager[None]:
        """Lets writes pass for as long as a verb of the unit of work takes; raises as `faults` does."""

    def end_unit(self, connection: Connection) -> None:
        """End what a unit of work left open (a full disk, a missing link); then nothing may be written."""

    def next_id(self, connection: Connection, table: Table) -> int:
        """The id of the next row; none is ever used twice, so that the journal's ids keep their meaning."""

    def insert_rows(
        self, connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[Stored, ...]]
    ) -> None:
        """Insert very many rows, given as tuples of these columns."""

    def resting_indexes(self, connection: Connection) -> RestingIndexes:
        """What lays indexes aside in the connection's transaction."""

    def id_list(self, ids: Sequence[int] | array[int]) -> object:
        """Any number of ids as the one value that `storage.expressions.among` is given."""

    def add_column(self, connection: Connection, column: Column[Any]) -> None:
        """Add a column to its table, in the connection's transaction."""

    def add_held(self, connection: Connection, table: Table) -> None:
        """Make and fill the table of `Schema.held`, which from then on follows its column by itself."""

    def add_index(self, connection: Connection, index: Index) -> None:
        """Make an index, in the connection's transaction."""

    def change_counter(self, connection: Connection) -> int:
        """A number that changes whenever another connection has committed, within one connection's life."""

    def require_known_form(self, connection: Connection) -> None:
        """Raise NewerFile where a newer program has brought the file forward since it was opened here."""

    def fold_log(self, connection: Connection) -> None:
        """Bring committed writes to where they stay, as far as nobody is kept waiting for it."""

    def rewrite(self, connection: Connection) -> bool:
        """Write everything anew outside a transaction, so that free parts and the log hold nothing deleted.

        False where a reader still needs the log: then it is to be done again.
        """

    def interrupt(self, connection: Connection) -> None:
        """Stop the statement that runs on the connection; may be called from another thread."""


def backend_of(owner: Connection | Engine) -> Backend:
    """The backend of an engine, or of the one that a connection belongs to."""
    return cast(Backend, owner.get_execution_options()[BACKEND_OPTION])
