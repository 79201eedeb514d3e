"""The bytes of attached files: each content once, by its digest, in parts that fill no memory.

They are no records: the journal names them by their digest and holds none of them. So a content outlasts the
attachments that bear it, for as long as deleted records can be brought back, and is let go after that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import delete, exists, func, insert, select, update
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import Operation
from crm_desktop.core.errors import DamagedFile, FileProblem, StorageFull
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.journal import entry_of
from crm_desktop.storage.schema import CONTENT, CONTENT_PART, JOURNAL, JOURNAL_ENTRY, schema_of

#: Bytes in one part.
PART = 256 * 1024
#: Contents that are let go in one transaction.
_BLOCK = 20


class ContentChanged(ValueError):
    """What was to be stored is not what its digest said: the file is being written to."""


@frozen
class Content:
    """A stored content: its number and its length in bytes."""

    id: int
    size: int


def find_content(connection: Connection, digest: str) -> Content | None:
    """The content of a digest, or None where it is not kept (any more)."""
    found = connection.execute(select(CONTENT.c.id, CONTENT.c.size).where(CONTENT.c.digest == digest)).first()
    return None if found is None else Content(int(found[0]), int(found[1]))


def store_content(connection: Connection, digest: str, size: int, pieces: Iterable[bytes], at: int) -> None:
    """Store a content that is not kept yet, in the transaction of whoever asks.

    Raises ContentChanged where the pieces are not what digest and size say; nothing of them stays then.
    """
    backend = backend_of(connection)
    with backend.writing(connection):
        values = {"digest": digest, "size": size, "stored_at": at}
        made = connection.execute(insert(CONTENT), values).inserted_primary_key
    assert made is not None
    id_ = int(made[0])
    try:
        told, length = hashlib.sha256(), 0
        for place, part in enumerate(parts_of(pieces)):
            told.update(part)
            length += len(part)
            with backend.writing(connection):
                connection.execute(insert(CONTENT_PART), {"content": id_, "place": place, "data": part})
        if (told.hexdigest(), length) != (digest, size):
            raise ContentChanged(digest)
    except (ContentChanged, FileProblem) as error:
        if not isinstance(error, StorageFull):  # which leaves nothing of the transaction anyway
            _remove(connection, id_)
        raise


def parts_of(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Pieces of any length cut into parts that are stored."""
    held = bytearray()
    for piece in pieces:
        held += piece
        while len(held) >= PART:
            yield bytes(held[:PART])
            del held[:PART]
    if held:
        yield bytes(held)


def read_content(connection: Connection, digest: str, name: str) -> Iterator[bytes]:
    """The parts of a content that is kept, one at a time.

    Raises DamagedFile, which names the file, behind the last one where they are not what was stored.
    """
    content = find_content(connection, digest)
    told, length, place = hashlib.sha256(), 0, 0
    while content is not None and length < content.size:
        this = (CONTENT_PART.c.content == content.id) & (CONTENT_PART.c.place == place)
        part = connection.scalar(select(CONTENT_PART.c.data).where(this))
        if not part:
            break
        told.update(part)
        length += len(part)
        place += 1
        yield part
    if content is None or (told.hexdigest(), length) != (digest, content.size):
        raise DamagedFile("attachment_damaged", name=name)


def borne_contents(connection: Connection) -> dict[str, tuple[int, str]]:
    """Length and the name of a file by digest, of all contents that attachments bear."""
    attachment = schema_of(connection)[Kind.ATTACHMENT]
    joined = select(CONTENT.c.digest, CONTENT.c.size, func.min(attachment.c.name)).join(
        attachment, attachment.c.digest == CONTENT.c.digest
    )
    rows = connection.execute(joined.group_by(CONTENT.c.id).order_by(CONTENT.c.digest))
    return {str(digest): (int(size), str(name)) for digest, size, name in rows}


def drop_contents(connection: Connection, digests: Collection[str]) -> int:
    """Let go of contents for good where no attachment bears them; returns how many went."""
    attachment = schema_of(connection)[Kind.ATTACHMENT]
    borne = exists().where(attachment.c.digest == CONTENT.c.digest)
    ids: list[int] = []
    for digest in digests:
        found = connection.scalar(select(CONTENT.c.id).where(CONTENT.c.digest == digest, ~borne))
        ids += [] if found is None else [int(found)]
    for id_ in ids:
        _remove(connection, id_)
    return len(ids)


def _remove(connection: Connection, id_: int) -> None:
    with backend_of(connection).writing(connection):
        connection.execute(delete(CONTENT_PART).where(CONTENT_PART.c.content == id_))
        connection.execute(delete(CONTENT).where(CONTENT.c.id == id_))


def sweep_contents(connection: Connection, now: int, before: int) -> int:
    """Let go of some contents that no attachment has borne since `before`; returns how many went.

    Those that none bears are marked with the moment `now` when that is first seen, and no longer where one
    does again, nor where one did between two looks and was removed since. Moments are milliseconds in UTC.
    """
    attachment = schema_of(connection)[Kind.ATTACHMENT]
    borne = exists().where(attachment.c.digest == CONTENT.c.digest)
    loose = CONTENT.c.loose_since
    with backend_of(connection).writing(connection):
        connection.execute(update(CONTENT).where(loose.is_(None), ~borne).values(loose_since=now))
        connection.execute(update(CONTENT).where(loose.is_not(None), borne).values(loose_since=None))
    found = connection.scalars(select(CONTENT.c.digest).where(loose < before).limit(_BLOCK)).all()
    removed = _removed_since(connection, before) if found else set()
    if spared := removed.intersection(found):
        with backend_of(connection).writing(connection):
            connection.execute(update(CONTENT).where(CONTENT.c.digest.in_(spared)).values(loose_since=now))
    return drop_contents(connection, [digest for digest in found if digest not in spared])


def _removed_since(connection: Connection, since: int) -> set[str]:
    """The digests of attachments that were removed since a moment, as the journal tells."""
    entry = JOURNAL_ENTRY.c
    statement = (
        select(JOURNAL_ENTRY)
        .join(JOURNAL, JOURNAL.c.id == entry.journal)
        .where(JOURNAL.c.at >= since, entry.kind == str(Kind.ATTACHMENT))
        .where(entry.operation == Operation.DELETE.value)
    )
    rows = (row for each in connection.execute(statement) for row in entry_of(each).rows())
    # Of what was erased the number alone is left.
    return {str(row["digest"]) for row in rows if row.get("digest")}
