"""Several entries of a list in one value, as tags are: ids between commas, and names that are told.

What is stored lists ids, ",3,17,", so that renaming an entry changes no record. What is told may also name
entries, ",3,=Fair 2025,": the rules put ids in the place of names, and make the entries that nobody knows yet
(`services.rules.tagging`), before anything is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from crm_desktop.core.queries import Stored

#: The longest name of a tag.
LONGEST_TAG = 60
#: A record has no more than so many: nobody reads further.
MOST_OF_A_RECORD = 50
#: What stands between names in a line; no name holds any of it.
MARKS = re.compile(r"[,;\uff0c\uff1b\u3001|\n]")
_TOLD = "="

#: An entry by its id, or by a name that may be new.
Entry = int | str


def told_in_line(text: str) -> tuple[str, ...]:
    """The names of a line, each once, in their order."""
    return tuple(dict.fromkeys(name for part in MARKS.split(text) if (name := " ".join(part.split()))))


def as_told(entries: Iterable[Entry]) -> str:
    """Entries by id and by name as one value; "" for none."""
    parts = dict.fromkeys(str(each) if isinstance(each, int) else f"{_TOLD}{each}" for each in entries)
    return f",{','.join(parts)}," if parts else ""


def entries_of(stored: Stored) -> tuple[Entry, ...]:
    """What `as_told` was given."""
    parts = str(stored or "").split(",")
    return tuple(part[1:] if part[0] == _TOLD else int(part) for part in parts if part)


def ids_of(stored: Stored) -> tuple[int, ...]:
    """The ids that a value lists, by now without names."""
    return tuple(int(part) for part in str(stored or "").split(",") if part)


def as_stored(ids: Iterable[int]) -> str | None:
    """Ids as a record holds them: each once, in their order; None for none."""
    return as_told(sorted(set(ids))) or None
