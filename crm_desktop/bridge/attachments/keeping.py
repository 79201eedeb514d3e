"""What is done with the files of records: kept, shown, opened, written out, renamed and removed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, QSize, Signal
from PySide6.QtGui import QImage

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.attachments.pictures import ENDINGS, LONGEST, picture_of
from crm_desktop.bridge.attachments.private_copies import only_to_be_read, private_folder
from crm_desktop.core.attachments import AttachFiles, GivenFile
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, DeleteRecords, EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.files.pending import meaning_of
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.file_names import ending_of, may_act
from crm_desktop.services.attachments.reading import (
    AttachedFile,
    AttachedFiles,
    attached_file,
    file_writing,
    has_files,
    whole_content,
)
from crm_desktop.services.reads.reader import View

__all__ = [
    "AttachedFile",
    "AttachedFiles",
    "FileKeeping",
    "attached_file",
    "given_in",
    "has_files",
    "is_picture",
]

#: So many reasons are told at once.
_MOST_REASONS = 3


def is_picture(file: AttachedFile) -> bool:
    """Whether a file may be shown as a picture."""
    return ending_of(file.name) in ENDINGS and 0 < file.size <= LONGEST


def given_in(mime: QMimeData, name: str) -> tuple[GivenFile, ...]:
    """The files that are dragged or in the clipboard; a picture alone becomes one of that name."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return tuple(map(GivenFile.at, paths))
    image = mime.imageData() if mime.hasImage() else None
    content = _png_of(image) if isinstance(image, QImage) else b""
    return (GivenFile(name, None, content),) if content else ()


def _png_of(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    is_written = image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data()) if is_written else b""


class FileKeeping(QObject):
    """The work of one part that shows files."""

    #: a sentence for a person: why something could not be done
    refused = Signal(str)
    #: Path: a private copy that another program can show
    opened = Signal(object)
    #: Path: where a file was written
    saved = Signal(object)
    #: the number of a file, and its picture (QImage) or None
    pictured = Signal(int, object)

    def __init__(self, context: PageContext, owner: QObject) -> None:
        super().__init__(owner)
        self._context = context

    def add(self, kind: Kind, id_: int, files: Sequence[GivenFile]) -> None:
        """Keep files with a record."""
        if files:
            self._run(AttachFiles(kind, id_, tuple(files)))

    def rename(self, file: AttachedFile, name: str) -> None:
        """Call a file otherwise."""
        if name.strip() and name != file.name:
            target = Records(Kind.ATTACHMENT, (file.id,))
            self._run(EditRecords(target, {"name": name}, {"name": file.name}))

    def remove(self, file: AttachedFile) -> None:
        """Take a file away from its record; undo brings it back."""
        self._run(DeleteRecords(Records(Kind.ATTACHMENT, (file.id,))))

    def save(self, file: AttachedFile, target: Path, *, may_replace: bool) -> None:
        """Write a file where the person said."""
        protected = (self._context.gateway.path,)
        work = file_writing(file.id, target, Progress(), may_replace=may_replace, protected=protected)

        def done(_file: AttachedFile) -> None:
            self.saved.emit(target)

        self._context.gateway.read(work, done, self._say, owner=self)

    def open(self, file: AttachedFile) -> None:
        """Write a private copy for another program; never of what a computer might run."""
        if may_act(file.name):
            self.refused.emit(
                self.tr(
                    "“{name}” could run as a program, so it is not opened from here. Save it if you know "
                    "where it comes from."
                ).format(name=file.name)
            )
            return

        try:
            folder = private_folder()
        except OSError as error:
            self._say(meaning_of(error, Path(file.name)))
            return

        def work(view: View) -> Path:
            written = file_writing(file.id, folder, Progress())(view)
            only_to_be_read(folder / written.name)
            return folder / written.name

        self._context.gateway.read(work, self.opened.emit, self._say, owner=self)

    def show_picture(self, file: AttachedFile, room: QSize) -> None:
        """Read the picture of a file; a later wish takes the place of an earlier one."""

        def work(view: View) -> QImage | None:
            content = whole_content(view, attached_file(view, file.id), LONGEST)
            return None if content is None else picture_of(content, room)

        done = partial(self.pictured.emit, file.id)
        self._context.gateway.read(work, done, self._say, owner=self, replaces=(self, "picture"))

    def _run(self, command: Command) -> None:
        self._context.gateway.run(command, origin=self, done=self._done, failed=self._say, owner=self)

    def _done(self, outcome: Outcome) -> None:
        """Say which of several files could not be kept."""
        if isinstance(outcome.result, tuple) and outcome.result:
            reasons = [self._context.words.error(error, Kind.ATTACHMENT) for _, error in outcome.result]
            self.refused.emit(" ".join(reasons[:_MOST_REASONS]))

    def _say(self, error: UserError) -> None:
        self.refused.emit(self._context.words.error(error, Kind.ATTACHMENT))
