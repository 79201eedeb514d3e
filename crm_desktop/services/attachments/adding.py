"""The handler that keeps files with a record; each content is stored once, whoever brings it."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Iterable, Iterator

from crm_desktop.core.attachments import AttachFiles, GivenFile
from crm_desktop.core.errors import NotFound, RuleBroken, UserError
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.attachment_records import ATTACHED_TO
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.file_names import clean_file_name
from crm_desktop.services.attachments.sources import CannotKeep, Source, source_of
from crm_desktop.services.context import Context, Done
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import NewRows
from crm_desktop.storage.contents import ContentChanged, find_content, store_content

#: What of a file's kind is told by its name, the same on every computer.
_TYPES = mimetypes.MimeTypes()

#: The names of files that could not be kept, each with the reason.
Refused = list[tuple[str, UserError]]


def attach(context: Context, command: AttachFiles) -> Done:
    """Keep what can be kept; raises the first refusal where nothing can, Cancelled."""
    check_owner(context, command.kind, command.id)
    sources, refused = _sources(command.files)
    names, ids, late = keep(context, command.kind, command.id, sources)
    refused += late
    if not ids:
        raise refused[0][1] if refused else RuleBroken("nothing_selected")
    owner = context.catalogue[command.kind].heading(context.work.row(command.kind, command.id))
    params = {"kind": Kind.ATTACHMENT, "count": len(ids), "title": names[0], "owner": owner}
    return Done("attached", params, ids=ids, result=tuple(refused))


def check_owner(context: Context, kind: Kind, id_: int) -> None:
    """Raise where nothing can be kept with such a record, or it is not there."""
    if str(kind) not in ATTACHED_TO:
        raise RuleBroken("no_attachments", kind=kind)
    if not context.work.rows(kind, [id_]):
        raise NotFound("record_gone", kind=kind, id=id_)


def keep_given(context: Context, kind: Kind, id_: int, files: Iterable[GivenFile]) -> Refused:
    """Keep files with a record that is there; which of them could not be kept."""
    sources, refused = _sources(files)
    return refused + keep(context, kind, id_, sources)[2]


def keep(
    context: Context, kind: Kind, id_: int, sources: Iterable[Source]
) -> tuple[list[str], tuple[int, ...], Refused]:
    """Store contents and what is said of them: the names, their ids, and which could not be kept."""
    sources = list(sources)
    pace = _Pace(context, sum(each.size for each in sources) * 2)
    rows: list[dict[str, Stored]] = []
    refused: Refused = []
    for source in sources:
        name = source.name
        try:
            digest = _stored(context, source, pace)
        except CannotKeep as error:
            refused.append((name, error))
            continue
        rows.append({"name": name, "size": source.size, "media_type": media_type(name), "digest": digest})
    if not rows:
        return [], (), refused
    columns: dict[str, list[Stored]] = {key: [row[key] for row in rows] for key in rows[0]}
    columns |= {str(kind): [id_] * len(rows), "by": [context.work.user] * len(rows)}
    new = NewRows(columns, len(rows))
    ids = tuple(writing.create(context, Kind.ATTACHMENT, new))
    new.check()
    return [str(row["name"]) for row in rows], ids, refused


def media_type(name: str) -> str:
    """What sort of content a name tells of, as the internet calls it; "application/octet-stream" for any."""
    return _TYPES.guess_type(name, strict=False)[0] or "application/octet-stream"


def _sources(files: Iterable[GivenFile]) -> tuple[list[Source], Refused]:
    sources: list[Source] = []
    refused: Refused = []
    for given in files:
        try:
            sources.append(source_of(given))
        except CannotKeep as error:
            refused.append((clean_file_name(given.name), error))
    return sources, refused


def _stored(context: Context, source: Source, pace: _Pace) -> str:
    """The digest of a content that is kept now.

    It is read twice: once to know whether it is kept already, and once to be stored. A file that is being
    written to meanwhile differs between the two; of what was begun then nothing stays.
    """
    told, length = hashlib.sha256(), 0
    for piece in source.pieces():
        told.update(piece)
        length += len(piece)
        pace.done(len(piece))
    digest = told.hexdigest()
    if length != source.size:
        raise CannotKeep("attachment_changed", name=source.name)
    connection = context.work.connection
    if find_content(connection, digest) is None:
        try:
            store_content(connection, digest, source.size, pace.through(source.pieces()), context.work.at)
        except ContentChanged:
            raise CannotKeep("attachment_changed", name=source.name) from None
    return digest


class _Pace:
    """Tells how many bytes are read, and stops where somebody asks for that."""

    def __init__(self, context: Context, total: int) -> None:
        self._progress = context.progress
        self._total = total
        self._done = 0

    def done(self, count: int) -> None:
        """So many more are read."""
        self._done += count
        self._progress.step(min(self._done, self._total), self._total)

    def through(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The same pieces, counted."""
        for piece in pieces:
            self.done(len(piece))
            yield piece
