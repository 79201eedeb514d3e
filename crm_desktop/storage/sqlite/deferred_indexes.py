"""Lays the indexes of a table aside while very many rows pour in: built anew at the end they cost a third.

All of it happens inside the write transaction: readers keep the old indexes until the commit, and a rollback
or a kill brings them back.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.sqlite import full_text

#: Fewer rows than this never lay indexes aside.
_POURED = 5_000
#: One new row to so many old ones is worth building the indexes anew.
_SHARE = 4
#: Indexes by which an import looks up rows of the very table that it fills.
_LOOKED_UP: Mapping[Kind, frozenset[str]] = {Kind.LEAD: frozenset({"ix_lead_external_id"})}


class DeferredIndexes:
    """The indexes that one transaction laid aside."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._poured: dict[Kind, int] = {}
        self._statements: dict[Kind, list[str]] = {}

    def pour(self, kind: Kind, count: int, stored: int) -> None:
        """Note that `count` rows are about to be inserted beside about `stored` others.

        Lays the indexes aside when many have been poured in, as against those that were there before.
        """
        poured = self._poured.get(kind, 0)
        self._poured[kind] = poured + count
        if kind in self._statements or poured < _POURED or poured * _SHARE < stored - poured:
            return
        self._statements[kind] = []
        found = self._connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
            (kind,),
        )
        full_text.set_merging(self._connection, on=False)
        for name, sql in found.all():
            if not _is_looked_up(kind, name):
                self._connection.exec_driver_sql(f'DROP INDEX "{name}"')
                self._statements[kind].append(sql)

    def wake(self) -> None:
        """Build everything laid aside anew."""
        if not self._statements:
            return
        for statements in self._statements.values():
            for sql in statements:
                self._connection.exec_driver_sql(sql)
        full_text.set_merging(self._connection, on=True)
        full_text.merge_all(self._connection)
        self._statements = {}


def _is_looked_up(kind: Kind, name: str) -> bool:
    if kind in _LOOKED_UP:
        return name in _LOOKED_UP[kind]
    return name.endswith(("_external_id", "_name", "_email", "_board"))
