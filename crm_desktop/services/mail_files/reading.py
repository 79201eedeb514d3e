"""Reads an e-mail from a file by how its name ends: .eml as the standards have it, .msg as Outlook has it."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.errors import FileProblem
from crm_desktop.services.mail_files.eml import read_eml
from crm_desktop.services.mail_files.message import MOST_BYTES, Message
from crm_desktop.services.mail_files.msg import read_msg


def read_message(path: Path) -> Message:
    """The message in a file; raises FileProblem for what is none, or too large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileProblem("mail_too_large", path=str(path), most=MOST_BYTES // 1_000_000)
        content = path.read_bytes()
    except OSError as error:
        raise FileProblem("file_unreadable", file=path.name, reason=error.strerror or str(error)) from error
    message = read_msg(content) if path.suffix.casefold() == ".msg" else read_eml(content)
    if message is None:
        raise FileProblem("not_a_mail", path=str(path))
    return message
