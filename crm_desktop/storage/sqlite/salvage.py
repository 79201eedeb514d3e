"""Carries what can still be read in a damaged file into a new one, and says which rows are lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from crm_desktop.core.errors import DamagedFile
from crm_desktop.storage.sqlite.content_check import drop_damaged
from crm_desktop.storage.sqlite.engine import connect_to
from crm_desktop.storage.sqlite.examination import APPLICATION_ID, has_log, meaning_of, read_in_part
from crm_desktop.storage.sqlite.faults import FAULTS
from crm_desktop.storage.sqlite.foreign_parts import is_our_trigger
from crm_desktop.storage.sqlite.keying import key_for

#: Rows behind a damaged place are looked for so far, in numbers of rows.
_FAR = 1 << 40
_BLOCK = 500


@dataclass
class SalvagedTable:
    """What became of one table: rows kept, rows known to be lost, by their numbers and names."""

    kept: int = 0
    lost: dict[int, str] = field(default_factory=dict)


def salvage(source: Path, target: Path, step: Callable[[int, int], None]) -> dict[str, SalvagedTable]:
    """Fill an empty file with everything readable, in the form of the source; nothing in the source changes.

    `step` is told tables done and their number, and may raise to give up. Raises DamagedFile where not even
    the tables are known.
    """
    old = _connect_to_read(source)
    new = connect_to(target, key=key_for(source))
    try:
        statements = _schema_of(old, source)
        new.execute("PRAGMA foreign_keys=OFF")
        new.execute("BEGIN IMMEDIATE")
        # What triggers keep is made by them once more, row by row; indexes come when all rows are there.
        for kind in ("table", "trigger"):
            for each, _, sql in statements:
                if each == kind:
                    new.execute(sql)
        tables = _tables(new)
        found = {}
        for number, table in enumerate(tables):
            step(number, len(tables))
            found[table] = _carry_over(old, new, table)
        for each, name, sql in statements:
            if each == "index":
                _make_index(new, name, sql, source)
        _mend_links(new, found)
        for number, name in drop_damaged(new):
            found["attachment"].kept -= 1
            found["attachment"].lost[number] = name
        _keep_numbers(old, new)
        new.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        new.execute(f"PRAGMA user_version = {int(old.execute('PRAGMA user_version').fetchone()[0])}")
        new.execute("COMMIT")
        return found
    except FAULTS as error:
        raise meaning_of(error, source) from error
    finally:
        old.close()
        new.close()


def _connect_to_read(path: Path) -> Any:
    connection = connect_to(path, read_only=True, immutable=not has_log(path))
    read_in_part(connection)
    # Text that is no UTF-8 is mended rather than lost.
    connection.text_factory = _decoded
    return connection


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def _schema_of(old: Any, source: Path) -> list[tuple[str, str, str]]:
    """Statements that make everything anew, as (type, name, SQL), but for the tables of the search index."""
    try:
        rows = old.execute(
            "SELECT type, name, sql, tbl_name FROM sqlite_schema WHERE sql IS NOT NULL "
            "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search!_%' ESCAPE '!' ORDER BY rowid"
        ).fetchall()
    except FAULTS as error:
        raise DamagedFile("nothing_readable", path=str(source), detail=str(error)) from error
    if not any(name == "journal" for _, name, *_ in rows):
        raise DamagedFile("nothing_readable", path=str(source), detail="no tables")
    return [
        (str(kind), str(name), str(sql))
        for kind, name, sql, table in rows
        if kind != "trigger" or is_our_trigger(name, table, sql)
    ]


def _tables(new: Any) -> list[str]:
    """The tables that are filled: not the search index, nor what triggers fill."""
    rows = new.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr = 0 "
        "AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    return [str(name) for (name,) in rows]


def _carry_over(old: Any, new: Any, table: str) -> SalvagedTable:
    found = SalvagedTable()
    names = [row[0] for row in new.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    columns = ", ".join(f'"{name}"' for name in names)
    places = ", ".join("?" * (len(names) + 1))
    insert = f'INSERT INTO "{table}" (rowid, {columns}) VALUES ({places})'
    kept: set[int] = set()
    for row in _readable(old, table, columns):
        try:
            new.execute(insert, row)
        except FAULTS:
            continue  # a row that no program has written: from another page, or with values missing
        kept.add(row[0])
    found.kept = len(kept)
    found.lost = {number: name for number, name in _indexed(old, table, names) if number not in kept}
    return found


def _readable(old: Any, table: str, columns: str) -> Iterator[Sequence[Any]]:
    """The rows of a table in the order of their numbers, with what lies behind damaged places."""
    select = f'SELECT rowid, {columns} FROM "{table}" NOT INDEXED WHERE rowid >= ? ORDER BY rowid'
    start: int | None = -(1 << 62)
    while start is not None:
        last = start - 1
        try:
            for row in old.execute(select, (start,)):
                if not isinstance(row[0], int) or row[0] <= last:
                    break  # a misplaced page leads back: it would be read for ever
                last = row[0]
                yield row
            else:
                return
        except FAULTS:
            pass
        # A row that is found and cannot be read (its text goes on in a damaged page) is passed over.
        start = _behind(old, table, max(last, start, 0))


def _behind(old: Any, table: str, last: int) -> int | None:
    """The next number from which on rows can be read again; None where there is none."""

    def first_from(number: int) -> int | None:
        try:
            row = old.execute(
                f'SELECT rowid FROM "{table}" NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT 1', (number,)
            ).fetchone()
        except FAULTS:
            return None
        return None if row is None or row[0] < number else int(row[0])

    step = 1
    while step < _FAR and first_from(last + step) is None:
        step *= 2
    if step >= _FAR:
        return None
    low, high = last + step // 2, last + step  # unreadable, readable
    while high - low > 1:
        middle = (low + high) // 2
        if first_from(middle) is None:
            low = middle
        else:
            high = middle
    return first_from(high)


def _indexed(old: Any, table: str, names: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Numbers and names of rows as an index over all rows has them, should the rows themselves be gone."""
    indexes = old.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql NOT LIKE '% WHERE %' "
        "ORDER BY sql NOT LIKE '%name%'",
        (table,),
    ).fetchall()
    for (index,) in indexes:
        columns = [row[0] for row in old.execute("SELECT name FROM pragma_index_info(?)", (index,))]
        if not columns or columns[0] is None:
            continue
        told = f'"{columns[0]}"' if columns[0] in ("name", "title", "subject", "number") else "''"
        try:
            rows = old.execute(
                f'SELECT rowid, {told} FROM "{table}" INDEXED BY "{index}" ORDER BY "{columns[0]}"'
            ).fetchall()
        except FAULTS:
            continue
        yield from ((int(number), str(name or "")) for number, name in rows if isinstance(number, int))
        return


def _make_index(new: Any, name: str, sql: str, source: Path) -> None:
    try:
        new.execute(sql)
    except driver.IntegrityError:
        raise DamagedFile(
            "nothing_readable", path="", detail=f"rows that contradict each other: {name}"
        ) from None


def _mend_links(new: Any, found: dict[str, SalvagedTable]) -> None:
    """Links to rows that are lost become empty; rows that cannot be without theirs are lost too."""
    while True:
        broken = new.execute("PRAGMA foreign_key_check").fetchall()
        if not broken:
            return
        for table, number, _, link in broken:
            if number is None:  # of a table that triggers keep: it has no row numbers
                _forget_held(new, table)
                continue
            links = new.execute('SELECT id, "from" FROM pragma_foreign_key_list(?)', (table,)).fetchall()
            column = dict(links)[link]
            try:
                new.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', (number,))
            except driver.IntegrityError:
                if new.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (number,)).rowcount:
                    found[table].kept -= 1
                    found[table].lost.setdefault(number, "")


def _forget_held(new: Any, table: str) -> None:
    links = new.execute('SELECT "table", "from" FROM pragma_foreign_key_list(?)', (table,)).fetchall()
    for target, column in links:
        new.execute(f'DELETE FROM "{table}" WHERE "{column}" NOT IN (SELECT id FROM "{target}")')


def _keep_numbers(old: Any, new: Any) -> None:
    """Numbers that were given are given to nobody else."""
    try:
        rows = old.execute("SELECT name, seq FROM sqlite_sequence WHERE typeof(seq) = 'integer'").fetchall()
    except FAULTS:
        return
    for name, last in rows:
        new.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (last, name))
