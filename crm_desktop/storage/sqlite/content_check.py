"""Finds contents of attached files that are not what was stored: no page and no index tells of that."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from crm_desktop.storage.sqlite.faults import FAULTS


def damaged_contents(connection: Any, go_on: Callable[[], None]) -> Iterator[tuple[int, str]]:
    """Number and digest of each content that is damaged; `go_on` is called before each and may raise.

    A file of an older form has none.
    """
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'content_part'").fetchone():
        return
    contents = connection.execute("SELECT id, digest, size FROM content ORDER BY id").fetchall()
    for id_, digest, size in contents:
        go_on()
        if _told(connection, id_) != (digest, size):
            yield int(id_), str(digest)


def _told(connection: Any, id_: int) -> tuple[str, int] | None:
    """Digest and length of what is there; None where it cannot be read."""
    told, length, place = hashlib.sha256(), 0, 0
    statement = "SELECT data FROM content_part WHERE content = ? AND place = ?"
    try:
        while row := connection.execute(statement, (id_, place)).fetchone():
            told.update(row[0])
            length += len(row[0])
            place += 1
    except (*FAULTS, TypeError):
        return None
    return told.hexdigest(), length


def borne_by(connection: Any, digest: str) -> list[tuple[int, str]]:
    """Number and name of the attachments that bear a content."""
    rows = connection.execute("SELECT id, name FROM attachment WHERE digest = ? ORDER BY id", (digest,))
    return [(int(number), str(name)) for number, name in rows]


def drop_damaged(connection: Any) -> Iterator[tuple[int, str]]:
    """Let go of damaged contents in the connection's transaction; number and name of who had them."""
    for id_, digest in list(damaged_contents(connection, lambda: None)):
        connection.execute("DELETE FROM content_part WHERE content = ?", (id_,))
        connection.execute("DELETE FROM content WHERE id = ?", (id_,))
        yield from borne_by(connection, digest)
