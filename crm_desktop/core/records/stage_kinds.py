"""What a stage means for the opportunities that stand in it."""

from __future__ import annotations

from enum import StrEnum


class StageKind(StrEnum):
    """The kind of a stage; the value is what the file and the command line hold."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
