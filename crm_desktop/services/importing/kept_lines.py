"""What no field of a record takes is kept in its notes, each value on a line of its own behind its label."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.shared_fields import DESCRIPTION

#: Lines by the place of their row.
KeptLines = dict[int, list[str]]


def labelled(label: str, text: str) -> str:
    """A line of the notes."""
    flat = " ".join(text.split())
    return f"{label}: {flat}" if label else flat


def with_lines(notes: Stored, lines: Iterable[str]) -> str:
    """The notes with the lines that they do not hold yet, as far as there is room."""
    text = str(notes or "")
    for line in lines:
        longer = f"{text}\n{line}" if text else line
        if line not in text.split("\n") and len(longer) <= DESCRIPTION.max_length:
            text = longer
    return text


def add_lines(columns: dict[str, list[Stored]], kept: Mapping[int, Iterable[str]], count: int) -> None:
    """Put the lines of new records into their notes; only kinds that have notes have lines."""
    if not kept:
        return
    notes = list(columns.get(DESCRIPTION.name) or [None] * count)
    for place, lines in kept.items():
        notes[place] = with_lines(notes[place], lines)
    columns[DESCRIPTION.name] = notes
