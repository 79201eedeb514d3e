"""Takes the newest good copy of a data file, where the file itself is lost or damaged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crm_desktop.core.errors import FileProblem, NotFound
from crm_desktop.storage.sqlite.backup import backup
from crm_desktop.storage.sqlite.examination import examine


def restore_newest(copies: Sequence[Path], target: Path) -> Path:
    """Put the first good one of `copies` (the newest first) in place; returns which one it was.

    A copy that is damaged itself gives way to the next. What lies at `target` stays unless it is empty; the
    copies stay in any case. Raises the last one's error, NotFound where there is none.
    """
    is_empty = target.is_file() and target.stat().st_size == 0
    problem: FileProblem | NotFound = NotFound("file_missing", path=str(target))
    for copy in copies:
        try:
            examine(copy)
            backup(copy, target, may_replace=is_empty)
        except FileProblem as error:
            problem = error
        except OSError:
            problem = NotFound("file_missing", path=str(copy))
        else:
            return copy
    raise problem
