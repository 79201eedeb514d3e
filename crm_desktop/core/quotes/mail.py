"""An e-mail with a paper in it that is opened by the person's own mail program, ready to send."""

from __future__ import annotations

from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from crm_desktop.frozen import frozen

#: What Windows, macOS and Linux allow in no file name, and what would lead elsewhere.
_NOT_IN_NAMES = frozenset('<>:"/\\|?*')
_LONGEST_NAME = 80


@frozen
class MailDraft:
    """Who gets it, what it says, and the PDF that it brings."""

    subject: str
    text: str
    #: an e-mail may bring nothing but its text
    pdf: bytes = b""
    pdf_name: str = ""
    to_name: str = ""
    to_address: str = ""
    from_name: str = ""
    from_address: str = ""


def mail_file(draft: MailDraft) -> bytes:
    """The draft as an .eml file; `X-Unsent` makes mail programs open it for writing, not for reading."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = _one_line(draft.subject)
    for header, name, address in (
        ("From", draft.from_name, draft.from_address),
        ("To", draft.to_name, draft.to_address),
    ):
        if address:
            message[header] = _written(name, address)
    message.set_content(draft.text, cte="base64")
    if draft.pdf:
        message.add_attachment(
            draft.pdf, maintype="application", subtype="pdf", filename=file_name(draft.pdf_name, "pdf")
        )
    return message.as_bytes()


def file_name(wanted: str, ending: str) -> str:
    """A name that every system can keep a file under, made of what it is to be called."""
    signs = "".join(" " if sign in _NOT_IN_NAMES or sign < " " else sign for sign in wanted)
    name = " ".join(signs.split())[:_LONGEST_NAME].strip(" .")
    return f"{name or 'quote'}.{ending}"


def _written(name: str, address: str) -> Address | str:
    """Name and address; an address that no standard knows is left for the person to fill in."""
    if not address.isascii():
        return ""
    try:
        return Address(_one_line(name), addr_spec=_one_line(address))
    except (MessageError, ValueError, IndexError):
        return ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
