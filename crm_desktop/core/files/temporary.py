"""Temporary folders that nobody else may look into; the next start removes those of a killed program."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from crm_desktop.core.files.leftovers import is_running

#: What such folders are for, which is part of their names: copies of another form, copies that are looked
#: into, files for other programs, tables from the clipboard.
COPY, LOOK, FILE, PASTED = "copy", "look", "file", "pasted"
_NAME = re.compile(r"crm-[a-z]+-(\d+)-\w+")
#: Names that say nothing of their process, by former versions of the program.
_FORMER_NAME = re.compile(r"crm-(?:copy|look|pasted)-\w{8}")
#: So old, in seconds, that whoever made one of those has ended.
_FORMER_AGE = 86_400


def beginning(sort: str) -> str:
    """How the names of one sort begin."""
    return f"crm-{sort}-"


def temporary_folder(sort: str) -> Path:
    """A new folder of this process; whoever makes it removes it."""
    return Path(tempfile.mkdtemp(prefix=f"{beginning(sort)}{os.getpid()}-"))


def remove_folder(folder: Path) -> None:
    """Remove a folder with its files; what another program has open stays for the next start."""
    with suppress(OSError):
        for each in folder.iterdir():
            each.chmod(stat.S_IRUSR | stat.S_IWUSR)  # Windows removes nothing that is only to be read
    shutil.rmtree(folder, ignore_errors=True)


def remove_left_folders() -> None:
    """Remove what programs left that were killed, or whose files were open to the end."""
    with suppress(OSError):
        for each in os.scandir(tempfile.gettempdir()):
            if each.name.startswith("crm-") and each.is_dir(follow_symlinks=False) and _is_left(each):
                remove_folder(Path(each.path))


def _is_left(folder: os.DirEntry[str]) -> bool:
    if found := _NAME.fullmatch(folder.name):
        return not is_running(int(found[1]))
    is_former = _FORMER_NAME.fullmatch(folder.name) is not None
    return is_former and time.time() - folder.stat(follow_symlinks=False).st_mtime > _FORMER_AGE
