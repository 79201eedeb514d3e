"""The records of a kind by what spellings of a name share: one rule for known records and for new ones."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.storage.schema import schema_of

#: (id, the account that the record belongs to; None for none)
Named = tuple[int, int | None]


class NameIndex:
    """All records of a kind by name, read once; records that are made later are added by hand."""

    def __init__(self, connection: Connection, kind: Kind) -> None:
        self._found: dict[str, list[Named]] = {}
        for id_, account, name in _rows(connection, kind):
            self.add(name, id_, account)

    def add(self, name: str, id_: int, account: int | None = None) -> None:
        """Know one more record."""
        self._found.setdefault(key_of_name(name), []).append((id_, account))

    def named(self, name: str) -> list[Named]:
        """The records of that name."""
        return self._found.get(key_of_name(name), [])


class NameIndexes:
    """The index of each kind, made when it is first asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._indexes: dict[Kind, NameIndex] = {}

    def of(self, kind: Kind) -> NameIndex:
        """The index of a kind."""
        if kind not in self._indexes:
            self._indexes[kind] = NameIndex(self._connection, kind)
        return self._indexes[kind]

    def forget(self, kind: Kind) -> None:
        """Read a kind anew when it is asked for again."""
        self._indexes.pop(kind, None)


def _rows(connection: Connection, kind: Kind) -> Iterator[tuple[int, int | None, str]]:
    """Ids, accounts and names of all records that have a name."""
    table = schema_of(connection)[kind]
    if "name" not in table.c:
        return
    account = [table.c.account] if "account" in table.c else []
    statement = select(table.c.id, *account, table.c.name).where(table.c.name.is_not(None))
    for row in connection.execute(statement):
        yield int(row[0]), row[1] if account else None, str(row[-1])
