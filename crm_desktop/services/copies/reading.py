"""Reads in a copy without changing it; one of an older form is read in a temporary one of the newest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crm_desktop.core.errors import NotFound
from crm_desktop.core.files.temporary import COPY, remove_folder, temporary_folder
from crm_desktop.storage.sqlite.backup import backup
from crm_desktop.storage.sqlite.examination import examine
from crm_desktop.storage.sqlite.opening import open_file


@contextmanager
def in_newest_form(copy: Path) -> Iterator[Path]:
    """A file with what the copy holds, for reading; raises FileProblem, NotFound."""
    try:
        is_newest = examine(copy).is_newest
    except OSError:
        raise NotFound("file_missing", path=str(copy)) from None
    if is_newest:
        yield copy
        return
    folder = temporary_folder(COPY)
    try:
        upgraded = folder / copy.name
        backup(copy, upgraded)
        open_file(upgraded, create=False).close()
        yield upgraded
    finally:
        remove_folder(folder)
