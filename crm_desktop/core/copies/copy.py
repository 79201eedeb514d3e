"""A copy of a data file, and why it was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from pathlib import Path

from crm_desktop.frozen import frozen

#: How long a copy serves as that of the day, in milliseconds: a little less than a day, so that each working
#: day gets one though the office opens at another minute.
DAY_OF_A_COPY = 20 * 3_600_000


class Reason(StrEnum):
    """Why a copy was made. Those made by hand are the person's and never thrown away."""

    HAND = "hand"
    DAILY = "daily"
    MIGRATION = "migration"
    IMPORT = "import"
    BULK = "bulk"
    RESTORING = "restoring"
    SECOND_PLACE = "second_place"


@frozen
class Copy:
    """A copy that was verified when it was made (`at`, milliseconds since 1970).

    `about` names the file that was imported after it; `size` is in bytes; `counts` says how many records of
    each kind it holds; `journal` is the newest journal record in it. `fault` says what was found wrong with
    the copy itself since.
    """

    path: Path
    at: int
    reason: Reason = Reason.HAND
    about: str = ""
    size: int = 0
    counts: Mapping[str, int] = field(default_factory=dict, hash=False)
    journal: int = 0
    fault: str = ""
