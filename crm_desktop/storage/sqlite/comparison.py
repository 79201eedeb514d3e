"""Compares a copy with its file by one connection that has both; neither is written to."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from crm_desktop.core.copies.comparison import Difference
from crm_desktop.core.queries import Stored
from crm_desktop.storage.sqlite.engine import connect_to
from crm_desktop.storage.sqlite.examination import meaning_of
from crm_desktop.storage.sqlite.faults import FAULTS
from crm_desktop.storage.sqlite.keying import key_for, specification_of


class CopyComparison:
    """A copy beside the file as it is now; used as a context manager, by one thread but for `interrupt`.

    A row's version names its content, so that rows of one number and one version are equal. A copy is read
    as it lies there, without a log of its own: nobody works in it.
    """

    def __init__(self, copy: Path, file: Path | None = None) -> None:
        self._copy = copy
        self._file = file
        self._connection: Any = None
        self._lock = threading.Lock()

    def __enter__(self) -> CopyComparison:
        try:
            self._connection = connection = connect_to(self._copy, immutable=True)
            connection.execute("PRAGMA query_only=ON")
            connection.execute("PRAGMA temp_store=MEMORY")
            if self._file is not None:
                address = self._file.absolute().as_uri() + "?mode=ro"
                key = specification_of(key_for(self._file))
                connection.execute("ATTACH ? AS now KEY ?", (address, key))
                connection.execute("BEGIN")  # one moment of the file for all that is asked
                connection.execute("SELECT count(*) FROM now.sqlite_schema").fetchone()
        except FAULTS as error:
            self.__exit__(None, None, None)
            raise meaning_of(error, self._copy) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def interrupt(self) -> None:
        """Give up what is being read, from any thread."""
        with self._lock:
            if self._connection is not None:
                self._connection.interrupt()

    def file_id(self) -> str:
        """The id that the copy bears: that of the file of which it was made."""
        return str(self._one("SELECT id FROM data_file")[0])

    def difference(self, kind: str) -> Difference:
        """What happened to the records of a kind; a kind that one of both does not know has none there."""
        then, now = self._rows(kind, "main"), self._rows(kind, "now")
        same = changed = 0
        if then and now:
            both = f'FROM "now"."{kind}" AS n JOIN "main"."{kind}" AS t ON t.id = n.id'
            same, changed = self._one(f"SELECT count(*), coalesce(sum(n.version <> t.version), 0) {both}")
        return Difference(then, now, now - same, changed, then - same)

    def deleted(self, kind: str, most: int) -> list[dict[str, Stored]]:
        """Rows of the copy that are not in the file any more, those changed last first."""
        where = f'WHERE NOT EXISTS (SELECT 1 FROM "now"."{kind}" AS n WHERE n.id = t.id)'
        if not self._columns(kind, "now"):
            return []
        return self._found(kind, f"{where} ORDER BY t.version DESC, t.id LIMIT {int(most)}")

    def changed(self, kind: str, most: int) -> list[dict[str, Stored]]:
        """Rows of the copy that are others now, those changed last first."""
        if not self._columns(kind, "now"):
            return []
        joined = f'JOIN "now"."{kind}" AS n ON n.id = t.id WHERE n.version <> t.version'
        return self._found(kind, f"{joined} ORDER BY n.version DESC LIMIT {int(most)}")

    def rows(self, kind: str, column: str, values: Sequence[int]) -> list[dict[str, Stored]]:
        """Rows of the copy of which a column holds one of these numbers."""
        if column not in self._columns(kind, "main"):
            return []
        places = ", ".join("?" * len(values))
        return self._found(kind, f'WHERE t."{column}" IN ({places}) ORDER BY t.id', tuple(values))

    def content(self, digest: str) -> Iterator[bytes]:
        """The parts of a content as the copy holds them; none where it holds none."""
        if not self._columns("content_part", "main"):
            return
        places = 'WHERE p.content = (SELECT id FROM "main"."content" WHERE digest = ?)'
        (count,) = self._all(f'SELECT count(*) FROM "main"."content_part" AS p {places}', (digest,))[0]
        for place in range(count):
            found = self._all(
                f'SELECT p.data FROM "main"."content_part" AS p {places} AND p.place = ?', (digest, place)
            )
            yield from (bytes(data) for (data,) in found)

    def _found(self, kind: str, rest: str, values: tuple[int, ...] = ()) -> list[dict[str, Stored]]:
        names = self._columns(kind, "main")
        if not names:
            return []
        columns = ", ".join(f't."{name}"' for name in names)
        rows = self._all(f'SELECT {columns} FROM "main"."{kind}" AS t {rest}', values)
        return [dict(zip(names, row, strict=True)) for row in rows]

    def _rows(self, kind: str, place: str) -> int:
        return (
            int(self._one(f'SELECT count(*) FROM "{place}"."{kind}"')[0]) if self._columns(kind, place) else 0
        )

    def _columns(self, kind: str, place: str) -> list[str]:
        return [str(row[0]) for row in self._all("SELECT name FROM pragma_table_info(?, ?)", (kind, place))]

    def _one(self, statement: str) -> tuple[Any, ...]:
        return self._all(statement, ())[0]

    def _all(self, statement: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        try:
            return list(self._connection.execute(statement, values))
        except FAULTS as error:
            raise meaning_of(error, self._copy) from error
