"""Reads the files of a record, and writes the content of one out again, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from crm_desktop.core.attachments import LARGEST
from crm_desktop.core.errors import NotFound
from crm_desktop.core.files.pending import PendingFile, meaning_of
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.attachment_records import ATTACHED_TO
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.file_names import clean_file_name
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.whole_record import leads_behind
from crm_desktop.storage.contents import find_content, read_content
from crm_desktop.storage.lists.attachments import attached_row, attached_rows, count_attached

#: So many files of one record are listed, the newest.
MOST_LISTED = 500


@frozen
class AttachedFile:
    """One file of a record.

    `owner` is the record that it belongs to, which may be an activity or a former lead of the one asked for;
    `is_kept` is whether its content is there.
    """

    id: int
    name: str
    size: int
    media_type: str
    digest: str
    added_at: int
    added_by: int | None
    owner: tuple[Kind, int]
    is_kept: bool = True


@frozen
class AttachedFiles:
    """The files of a record, the newest first; `count` and `size` are those of all, listed or not."""

    files: tuple[AttachedFile, ...] = ()
    count: int = 0
    size: int = 0


def has_files(kind: Kind) -> bool:
    """Whether files are kept with records of a kind."""
    return str(kind) in ATTACHED_TO


def files_of(view: View, kind: Kind, id_: int, values: Mapping[str, Stored] | None = None) -> AttachedFiles:
    """The files of a record, with those of its activities and of the leads that it came of.

    Raises NotFound where the record is gone.
    """
    values = view.record(kind, id_) if values is None else values
    if not has_files(kind):
        return AttachedFiles()
    sources = [(str(kind), id_)]
    sources += [(str(Kind.LEAD), lead) for lead in leads_behind(view, kind, id_, values)]
    with view.snapshot() as connection:
        count, size = count_attached(connection, sources)
        rows = attached_rows(connection, sources, MOST_LISTED) if count else []
    return AttachedFiles(tuple(map(_file, rows)), count, size)


def _file(row: Mapping[str, Stored]) -> AttachedFile:
    owner = next((name, int(row[name] or 0)) for name in ATTACHED_TO if row[name] is not None)
    return AttachedFile(
        int(row["id"] or 0),
        str(row["name"]),
        int(row["size"] or 0),
        str(row["media_type"] or ""),
        str(row["digest"]),
        int(row["created_at"] or 0),
        None if row["by"] is None else int(row["by"]),
        (Kind(owner[0]), owner[1]),
        bool(row.get("is_kept", True)),
    )


def file_writing(
    id_: int,
    path: Path,
    progress: Progress,
    *,
    may_replace: bool = False,
    protected: Sequence[Path] = (),
) -> Callable[[View], AttachedFile]:
    """A read that writes the content of an attachment to a file.

    A path that is a folder takes it under its own name. Raises as `core.files.pending` does, NotFound,
    DamagedFile where the content is not what was kept, Cancelled; nothing is left behind then.
    """

    def work(view: View) -> AttachedFile:
        file = attached_file(view, id_)
        target = path / clean_file_name(file.name) if path.is_dir() else path
        with PendingFile(target, may_replace=may_replace, protected=protected) as pending:
            try:
                with pending.path.open("wb") as out:
                    done = 0
                    for part in content_of(view, file):
                        out.write(part)
                        done += len(part)
                        progress.step(done, file.size)
            except OSError as error:
                raise meaning_of(error, target) from error
            pending.place()
        return file

    return work


def attached_file(view: View, id_: int) -> AttachedFile:
    """What is said of one attachment; raises NotFound where there is none."""
    with view.snapshot() as connection:
        row = attached_row(connection, id_)
    if row is None:
        raise NotFound("record_gone", kind=Kind.ATTACHMENT, id=id_)
    return _file(row)


def content_of(view: View, file: AttachedFile) -> Iterator[bytes]:
    """The content in parts; raises NotFound where it is not kept any more, DamagedFile behind the last."""
    with view.snapshot() as connection:
        if find_content(connection, file.digest) is None:
            raise NotFound("attachment_not_kept", name=file.name)
        yield from read_content(connection, file.digest, file.name)


def whole_content(view: View, file: AttachedFile, most: int = LARGEST) -> bytes | None:
    """A content in one piece, None where it is longer than that; raises as `content_of` does."""
    return None if file.size > most else b"".join(content_of(view, file))
