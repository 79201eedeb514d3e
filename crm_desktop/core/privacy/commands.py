"""The command that undo cannot take back, and labels of which that holds too."""

from __future__ import annotations

from crm_desktop.core.commands import Command
from crm_desktop.core.copies.commands import HISTORY_MENDED
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen

#: The label of an erasure in the journal, and of deeds of which an erasure has left nothing.
ERASED, ERASED_PAST = "erased", "erased_past"
#: What nobody takes back, and what the undo stack passes over.
FOR_GOOD = frozenset({ERASED, ERASED_PAST, HISTORY_MENDED})


@frozen
class ErasePlan:
    """What an erasure is about, as a rehearsal finds it: the records that are the person, by their titles.

    `held_by_others` are names, e-mails and numbers that are another record's too, and stay: each with that
    record's kind, number and title.
    """

    people: tuple[tuple[Kind, int, str], ...]
    held_by_others: tuple[tuple[str, Kind, int, str], ...]


@frozen
class ErasePerson(Command):
    """Erase a person, present or deleted, from rows, journal, index of words and free parts of the file.

    The outcome's `result` is whether the file was rewritten at once; else its next opening does it. That of
    a rehearsal is an `ErasePlan`. Raises NotFound where the file knows no such person, RuleBroken for what is
    no person.
    """

    kind: Kind
    id: int
