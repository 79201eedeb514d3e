"""What a person can do about a data file that is lost or damaged, in lines below the error."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from crm_desktop.core.errors import DamagedFile, LostFile, NotFound, TargetExists, UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.damage import still_readable


def ways_out(error: UserError, db: Path | None, words: Wording) -> Iterator[str]:
    """Lines to print after the error itself."""
    if isinstance(error, TargetExists):
        yield words.on_command_line("force_replaces")
    is_missing = isinstance(error, NotFound) and error.key == "file_missing"
    if db is None or not (is_missing or isinstance(error, DamagedFile | LostFile)):
        return
    if isinstance(error, DamagedFile):
        counts = still_readable(db)
        parts = [f"{words.kinds(kind)} {count:,}" for kind, count in counts.items() if count]
        if parts:
            yield words.on_command_line("still_readable", parts=" · ".join(parts))
    copy = KnownFiles().newest_copy(db)
    if copy is not None:
        when = datetime.fromtimestamp(copy.at / 1000).strftime("%Y-%m-%d %H:%M")
        yield words.on_command_line("newest_copy", path=copy.path, when=when)
        yield words.on_command_line("copy_back", copy=copy.path, path=db)
    if isinstance(error, LostFile):
        yield words.on_command_line("begin_anew")
