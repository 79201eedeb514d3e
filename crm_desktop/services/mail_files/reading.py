"""Reads an e-mail from a file by how its name ends: .eml as the standards have it, .msg as Outlook has it."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.attachments import MOST_BYTES_OF_A_MAIL, MOST_OF_A_MAIL, GivenFile
from crm_desktop.core.errors import FileProblem
from crm_desktop.services.mail_files.eml import files_of_eml, read_eml
from crm_desktop.services.mail_files.message import MOST_BYTES, Message
from crm_desktop.services.mail_files.msg import files_of_msg, read_msg


def read_message(path: Path) -> Message:
    """The message in a file; raises FileProblem for what is none, or too large."""
    content = _content(path)
    message = read_msg(content) if _is_outlooks(path) else read_eml(content)
    if message is None:
        raise FileProblem("not_a_mail", path=str(path))
    return message


def attached_files(path: Path) -> list[GivenFile]:
    """What came with the message in a file, within bounds; raises FileProblem as `read_message` does."""
    content = _content(path)
    found: list[GivenFile] = []
    size = 0
    for name, data in files_of_msg(content) if _is_outlooks(path) else files_of_eml(content):
        size += len(data)
        if size > MOST_BYTES_OF_A_MAIL or len(found) == MOST_OF_A_MAIL:
            break
        found.append(GivenFile(name or "file", None, data))
    return found


def _is_outlooks(path: Path) -> bool:
    return path.suffix.casefold() == ".msg"


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileProblem("mail_too_large", path=str(path), most=MOST_BYTES // 1_000_000)
        return path.read_bytes()
    except OSError as error:
        raise FileProblem("file_unreadable", file=path.name, reason=error.strerror or str(error)) from error
