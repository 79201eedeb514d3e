"""An e-mail as the program reads it from a file: plain values within bounds, whatever the file holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import getaddresses
from html.parser import HTMLParser

from crm_desktop.core.values.stored import EARLIEST, LATEST
from crm_desktop.frozen import frozen

#: Longer files are no message that somebody reads.
MOST_BYTES = 40_000_000
_LINE, _TEXT = 300, 20_000
#: So many people and attachments are told.
_MOST = 50
#: Controls, and what turns the direction of writing round.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MANY_LINES = re.compile(r"\n{3,}")
_ADDRESS = re.compile(r"[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}")


@frozen
class Person:
    """Somebody of whom a message tells: a name, which may be "", and an address."""

    name: str
    address: str


@frozen
class Attachment:
    """A file that came with a message: its name and its length in bytes."""

    name: str
    size: int


@frozen
class Message:
    """One e-mail; who sent it has the address "" where the file does not tell."""

    subject: str
    sender: Person
    recipients: tuple[Person, ...]
    sent_at: datetime | None
    text: str
    attachments: tuple[Attachment, ...] = ()


def plain_line(text: object) -> str:
    """One line of plain text, no longer than a subject may be."""
    return " ".join(_CONTROL.sub("", str(text or "")).split())[:_LINE].strip()


def plain_text(text: str) -> str:
    """A text without controls, no longer than an activity's may be."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    return _MANY_LINES.sub("\n\n", _CONTROL.sub("", lines)).strip()[:_TEXT].strip()


def people(headers: Iterable[str]) -> tuple[Person, ...]:
    """The people whom headers such as From and To name; what is no address is left out."""
    found: dict[str, Person] = {}
    for name, address in getaddresses([each[: _MOST * 300] for each in headers]):
        if _ADDRESS.fullmatch(address):
            found.setdefault(address.casefold(), Person(plain_line(name), address))
    return tuple(found.values())[:_MOST]


def attachments(told: Iterable[tuple[object, int]]) -> tuple[Attachment, ...]:
    """Names and lengths as they are shown; a name is never a path."""
    found = []
    for name, size in told:
        last = re.split(r"[/\\]", plain_line(name))[-1]
        found.append(Attachment(last or "?", max(0, size)))
        if len(found) == _MOST:
            break
    return tuple(found)


def moment(value: datetime | None) -> datetime | None:
    """A moment that a record can have, in UTC; one without a zone is meant so."""
    if value is None:
        return None
    try:
        at = (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return at if EARLIEST < at.date() < LATEST else None


def text_of_html(page: str) -> str:
    """What a page of HTML says, as plain text: no style, no script, nothing fetched."""
    reader = _TextOfHtml()
    reader.feed(page[: _TEXT * 40])
    reader.close()
    return "".join(reader.parts)


class _TextOfHtml(HTMLParser):
    """Gathers the words between the tags; blocks begin on a line of their own."""

    _UNSAID = frozenset({"style", "script", "head", "title"})
    _BLOCKS = frozenset("p div br tr li h1 h2 h3 h4 h5 h6 table blockquote".split())

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unsaid = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, or something that is not said."""
        if tag in self._UNSAID:
            self._unsaid += 1
        elif tag in self._BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End what is not said."""
        if tag in self._UNSAID and self._unsaid:
            self._unsaid -= 1

    def handle_data(self, data: str) -> None:
        """Take the words."""
        if not self._unsaid:
            self.parts.append(re.sub(r"[ \t\r\n]+", " ", data))
