"""What is noted of letters that were made."""

from __future__ import annotations

from crm_desktop.core.commands import Command
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen


@frozen
class NoteLetters(Command):
    """Note for each record that it was written to: an activity that is done, all in one step.

    `is_email` says that it was an e-mail, `subject` what it was about.
    """

    kind: Kind
    ids: tuple[int, ...]
    subject: str
    is_email: bool = False
