"""E-mail drafts of letters, one file each, for the person's own mail program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from crm_desktop.core.files.pending import write_file
from crm_desktop.core.progress import Progress
from crm_desktop.core.quotes.mail import MailDraft, file_name, mail_file
from crm_desktop.services.letters.people import Letters


def write_drafts(letters: Letters, folder: Path, progress: Progress, protected: Sequence[Path]) -> int:
    """Write a draft for each into a folder; names are numbered, and nothing that is there is replaced.

    Raises UserError where a file cannot be written, and Cancelled; then none of them is left.
    """
    written: list[Path] = []
    try:
        for path, draft in _drafts(letters, folder):
            progress.step(len(written), len(letters.letters))
            write_file(path, mail_file(draft), may_replace=False, protected=protected)
            written.append(path)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return len(written)


def _drafts(letters: Letters, folder: Path) -> Iterator[tuple[Path, MailDraft]]:
    from_name = str(letters.office["name"] or "")
    from_address = str(letters.office["email"] or "")
    taken = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    for letter in letters.letters:
        name = _free_name(letter.title, taken)
        taken.add(name)
        yield (
            folder / name,
            MailDraft(
                letter.subject,
                letter.text + "\n",
                to_name=letter.title,
                to_address=letter.email,
                from_name=from_name,
                from_address=from_address,
            ),
        )


def _free_name(title: str, taken: set[str]) -> str:
    name, number = file_name(title, "eml"), 1
    while name in taken:
        number += 1
        name = file_name(f"{title} {number}", "eml")
    return name
