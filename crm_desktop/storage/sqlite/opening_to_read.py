"""Opens a file at whose place nothing can be written: on a disk without room, one that is only read, a closed
folder.
"""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.errors import FileProblem, ReadOnlyFile, StorageFull
from crm_desktop.core.files.data_files import hold, let_go, salt_of
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.storage.data_file import DataFile
from crm_desktop.storage.forms import Forms
from crm_desktop.storage.schema import schema_for
from crm_desktop.storage.sqlite.backup import OpenCopier
from crm_desktop.storage.sqlite.engine import make_engine
from crm_desktop.storage.sqlite.examination import check_readable, examine, meaning_of
from crm_desktop.storage.sqlite.faults import FAULTS, storage_faults
from crm_desktop.storage.sqlite.foreign_parts import check_parts


def open_to_read(path: Path, catalogue: Catalogue, reason: FileProblem) -> DataFile:
    """Open a whole file of the newest form to be read only; else raise the `reason` why it is not written.

    Nothing is brought forward, recovered or filled in, since all of that would have to be written.
    """
    try:
        salt, found = salt_of(path), path.stat()
    except OSError:
        raise reason from None
    hold(path, salt, is_only_read=True)
    try:
        if not examine(path).is_newest:
            raise reason
        check_readable(path)
        check_parts(path)
        schema = schema_for(catalogue)
        forms = Forms(schema)
        writing = make_engine(path, writing=True, schema=schema, forms=forms)
        reading = make_engine(path, writing=False, schema=schema, forms=forms)
        with storage_faults():
            copier = OpenCopier(path)
    except BaseException as error:
        let_go(path)
        _refuse(path, error, reason)
        raise
    identity = (found.st_dev, found.st_ino)
    return DataFile(path, forms, writing, reading, copier, identity=identity, not_written=_said(path, reason))


def _refuse(path: Path, error: BaseException, reason: FileProblem) -> None:
    """Raise why the file cannot be read either, where that says more than why it is not written."""
    meaning = meaning_of(error, path) if isinstance(error, FAULTS) else error
    if isinstance(meaning, (OSError, ReadOnlyFile, StorageFull)):
        raise reason from error
    if meaning is not error:
        raise meaning from error


def _said(path: Path, reason: FileProblem) -> FileProblem:
    """What every attempt to write is answered with."""
    if isinstance(reason, StorageFull):
        return StorageFull("disk_full_only_read", path=str(path))
    return ReadOnlyFile("file_only_read", path=str(path))
