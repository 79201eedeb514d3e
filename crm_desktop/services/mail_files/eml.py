"""Reads an e-mail of the form of RFC 5322 with MIME parts, as mail programs save it (.eml)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.message import Message as RawMessage
from email.policy import EmailPolicy
from typing import Any

from crm_desktop.services.mail_files.message import (
    Message,
    Person,
    attachments,
    moment,
    people,
    plain_line,
    plain_text,
    text_of_html,
)

#: Deeper parts are no longer looked at.
_DEEPEST = 12
_MOST_PARTS = 500
#: Of longer headers the beginning is read: the time that the standard library takes grows with their square.
_LONGEST_HEADER = 6_000
#: What the standard library raises where headers or parts are not what they should be.
_ODD = (ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError)


#: What parts without a name of their own are called.
_UNNAMED = {"message/rfc822": "message.eml", "text/calendar": "invitation.ics"}


class _BoundedPolicy(EmailPolicy):
    """Reads headers as far as somebody would."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return super().header_fetch_parse(name, value[:_LONGEST_HEADER])


_POLICY = _BoundedPolicy()


def read_eml(content: bytes) -> Message | None:
    """The message; None for bytes that are none."""
    try:
        raw = message_from_bytes(content, policy=_POLICY)
    except _ODD:
        return None
    if not any(raw.get(name) is not None for name in ("From", "To", "Subject", "Date")):
        return None
    parts = list(_parts(raw, 0))[:_MOST_PARTS]
    sender = next(iter(people(_headers(raw, "From", "Sender"))), Person("", ""))
    told = [(_file_name(part), _size(part)) for part in parts if _is_attached(part)]
    return Message(
        plain_line(_header(raw, "Subject")),
        sender,
        people(_headers(raw, "To", "Cc")),
        _sent_at(raw),
        plain_text(_text(parts)),
        attachments(told),
    )


def files_of_eml(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Names and contents of the files that came with a message; pictures that its text shows are none."""
    try:
        raw = message_from_bytes(content, policy=_POLICY)
    except _ODD:
        return
    for part in list(_parts(raw, 0))[:_MOST_PARTS]:
        if _is_attached(part) and not _is_shown_inside(part):
            data = _data(part)
            if data is not None:
                yield plain_line(_file_name(part)) or _UNNAMED.get(part.get_content_type(), ""), data


def _is_shown_inside(part: EmailMessage) -> bool:
    """Whether the page of the message shows it, as it does logos."""
    return part.get_content_disposition() != "attachment" and bool(_header(part, "Content-ID"))


def _data(part: EmailMessage) -> bytes | None:
    """The bytes of a part, a message within the message as a file of its own; None where there are none."""
    try:
        inner = part.get_payload()
        if isinstance(inner, list):
            return inner[0].as_bytes() if inner and isinstance(inner[0], RawMessage) else None
        data = part.get_payload(decode=True)
    except _ODD:
        return None
    return data if isinstance(data, bytes) else None


def _parts(part: RawMessage, depth: int) -> Iterator[EmailMessage]:
    """The parts that hold something, a message within the message as one."""
    if not isinstance(part, EmailMessage):
        return
    inner = part.get_payload() if part.is_multipart() else None
    if isinstance(inner, list) and part.get_content_maintype() == "multipart" and depth < _DEEPEST:
        for each in inner:
            if isinstance(each, RawMessage):
                yield from _parts(each, depth + 1)
    else:
        yield part


def _header(part: RawMessage, name: str) -> str:
    try:
        return str(part.get(name) or "")
    except _ODD:
        return ""


def _headers(part: RawMessage, *names: str) -> list[str]:
    return [text for name in names if (text := _header(part, name))]


def _sent_at(part: RawMessage) -> datetime | None:
    try:
        return moment(getattr(part.get("Date"), "datetime", None))
    except _ODD:
        return None


def _is_attached(part: EmailMessage) -> bool:
    return (
        part.get_content_disposition() == "attachment"
        or bool(_file_name(part))
        or part.get_content_maintype() != "text"
    )


def _file_name(part: EmailMessage) -> str:
    try:
        return part.get_filename() or ""
    except _ODD:
        return ""


def _size(part: EmailMessage) -> int:
    payload = part.get_payload()
    if not isinstance(payload, str):
        return 0
    coding = _header(part, "Content-Transfer-Encoding").strip().casefold()
    # Without decoding megabytes that nobody asked for: four letters of base64 are three bytes.
    return len(payload) * 3 // 4 if coding == "base64" else len(payload)


def _text(parts: list[EmailMessage]) -> str:
    """The plain text; else what the page of HTML says."""
    shown = [part for part in parts if not _is_attached(part)]
    for kind, read in (("text/plain", str), ("text/html", text_of_html)):
        texts = [_content(part) for part in shown if part.get_content_type() == kind]
        if any(text.strip() for text in texts):
            return "\n".join(read(text) for text in texts)
    return ""


def _content(part: EmailMessage) -> str:
    """A part's text, by the encoding that it tells; where that is none, as far as it can be read."""
    try:
        return str(part.get_content())
    except _ODD:
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
