"""E-mail drafts of letters, one file each, for the person's own mail program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crm_desktop.core.files.pending import write_file
from crm_desktop.core.progress import Progress
from crm_desktop.core.quotes.mail import MailDraft, file_name, mail_file
from crm_desktop.services.letters.people import Letters


def write_drafts(letters: Letters, folder: Path, progress: Progress, protected: Sequence[Path]) -> int:
    """Write a draft for each into a folder; names are numbered, and nothing that is there is replaced.

    Raises UserError where a file cannot be written.
    """
    from_name = str(letters.office["name"] or "")
    from_address = str(letters.office["email"] or "")
    taken = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    for number, letter in enumerate(letters.letters, start=1):
        progress.step(number - 1, len(letters.letters))
        draft = MailDraft(
            letter.subject,
            letter.text + "\n",
            to_name=letter.title,
            to_address=letter.email,
            from_name=from_name,
            from_address=from_address,
        )
        name = _free_name(letter.title, taken)
        taken.add(name)
        write_file(folder / name, mail_file(draft), may_replace=False, protected=protected)
    return len(letters.letters)


def _free_name(title: str, taken: set[str]) -> str:
    name, number = file_name(title, "eml"), 1
    while name in taken:
        number += 1
        name = file_name(f"{title} {number}", "eml")
    return name
