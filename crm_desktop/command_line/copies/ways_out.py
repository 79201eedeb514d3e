"""What a person can do about a data file that is lost or damaged, in lines below the error."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from crm_desktop.core.errors import DamagedFile, LostFile, TargetExists, UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.copies.ways_out import way_out


def ways_out(error: UserError, db: Path | None, words: Wording) -> Iterator[str]:
    """Lines to print after the error itself."""
    if isinstance(error, TargetExists):
        yield words.on_command_line("force_replaces")
    if db is None:
        return
    if error.key == "values_changed":
        yield words.on_command_line("mend_them", path=db)
        return
    way = way_out(error, db, KnownFiles())
    parts = [f"{words.kinds(kind)} {count:,}" for kind, count in way.readable.items() if count]
    if parts:
        yield words.on_command_line("still_readable", parts=" · ".join(parts))
    if way.copy is not None:
        when = datetime.fromtimestamp(way.copy.at / 1000).strftime("%Y-%m-%d %H:%M")
        yield words.on_command_line("newest_copy", path=way.copy.path, when=when)
        yield words.on_command_line("copy_back", copy=way.copy.path, path=db)
    if isinstance(error, DamagedFile):
        yield words.on_command_line("repair_it", path=db)
    if isinstance(error, LostFile):
        yield words.on_command_line("begin_anew")
