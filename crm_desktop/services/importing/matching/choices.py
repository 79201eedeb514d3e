"""What a person chooses about rows whose records are there: by what they are known, what becomes of them."""

from __future__ import annotations

from enum import StrEnum


class MatchBy(StrEnum):
    """By what a row and a record may be one."""

    EXTERNAL_ID = "id"
    EMAIL = "email"
    PHONE = "phone"
    TAX_NUMBER = "tax"
    NAME = "name"


class OnMatch(StrEnum):
    """What becomes of a row whose record is there, or stands further up in the file."""

    SKIP = "skip"
    FILL = "fill"
    OVERWRITE = "overwrite"
    KEEP = "keep"
    ASK = "ask"


class BadValues(StrEnum):
    """What becomes of a row with a value that cannot be taken."""

    #: the value is left out and kept in the notes
    DROP = "drop"
    REFUSE = "refuse"
