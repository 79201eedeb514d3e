"""Reads a message as Outlook keeps it (.msg, [MS-OXMSG]): properties in streams of a compound file.

Late import: the reader of compound files is needed by few sessions.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

from crm_desktop.core.attachments import LARGEST
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

_SUBJECT, _BODY, _HTML = "0037", "1000", "1013"
_SENDER_NAME, _SENDER, _SENDER_SMTP = "0C1A", "0C1F", "5D01"
_RECIPIENT_NAME, _RECIPIENT, _RECIPIENT_SMTP = "3001", "3003", "39FE"
_LONG_FILE_NAME, _FILE_NAME, _DATA = "3707", "3704", "3701"
#: When it was sent, else when it was delivered, as numbers of properties.
_TIMES = (0x0039, 0x0E06)
_TIME_TYPE = 0x0040
#: The head of the stream of a message's properties, and the length of each entry.
_HEAD, _ENTRY = 32, 16
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
#: Streams are read up to here.
_LONGEST = 4_000_000
_MOST = 50
#: The reader tells damage by errors of many sorts, struct's and its own among them.
_DAMAGE = (OSError, ValueError, LookupError, TypeError, AttributeError, struct.error, RecursionError)


def read_msg(content: bytes) -> Message | None:
    """The message; None for bytes that are none."""
    from olefile import OleFileIO

    try:
        with OleFileIO(BytesIO(content)) as file:
            streams = {"/".join(path).upper(): path for path in file.listdir(streams=True, storages=False)}
            if not any(name.startswith("__SUBSTG1.0_") for name in streams):
                return None
            return _message(_Streams(file, streams))
    except _DAMAGE:
        return None


def files_of_msg(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Names and contents of the files that came with a message; messages within it are none."""
    from olefile import OleFileIO

    try:
        with OleFileIO(BytesIO(content)) as file:
            streams = _Streams(
                file, {"/".join(path).upper(): path for path in file.listdir(streams=True, storages=False)}
            )
            for storage in streams.storages("__attach_version1.0_"):
                data = streams.read(f"{storage}__substg1.0_{_DATA}0102", LARGEST)
                if data:
                    yield plain_line(_name_of(streams, storage)), data
    except _DAMAGE:
        return


class _Streams:
    """Properties by the names of their streams, "" where there is none."""

    def __init__(self, file: Any, paths: dict[str, list[str]]) -> None:
        self._file = file
        self._paths = paths

    def size(self, name: str) -> int:
        """How long a stream is."""
        path = self._paths.get(name.upper())
        return 0 if path is None else int(self._file.get_size(path))

    def read(self, name: str, most: int = _LONGEST) -> bytes:
        """A stream, up to some length."""
        path = self._paths.get(name.upper())
        if path is None:
            return b""
        with self._file.openstream(path) as stream:
            data: bytes = stream.read(most)
        return data

    def text(self, number: str, within: str = "") -> str:
        """A property as text: Unicode, or the letters of a former time."""
        wide = self.read(f"{within}__substg1.0_{number}001F")
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        return _narrow(self.read(f"{within}__substg1.0_{number}001E"))

    def storages(self, beginning: str) -> Iterator[str]:
        """The storages of the recipients or the attachments, each with its slash."""
        names = {name.split("/")[0] for name in self._paths if "/" in name}
        yield from sorted(f"{name}/" for name in names if name.startswith(beginning.upper()))[:_MOST]


def _narrow(data: bytes) -> str:
    try:
        return data.decode("utf-8").rstrip("\0")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace").rstrip("\0")


def _message(streams: _Streams) -> Message:
    text = streams.text(_BODY)
    if not text.strip():
        text = text_of_html(_narrow(streams.read(f"__substg1.0_{_HTML}0102")) or streams.text(_HTML))
    return Message(
        plain_line(streams.text(_SUBJECT)),
        _person(streams, "", _SENDER_NAME, (_SENDER_SMTP, _SENDER)) or Person("", ""),
        tuple(_recipients(streams)),
        _sent_at(streams.read("__properties_version1.0")),
        plain_text(text),
        attachments(_attached(streams)),
    )


def _person(streams: _Streams, within: str, name: str, addresses: tuple[str, ...]) -> Person | None:
    """Somebody whose address is one of the internet, and no path of an office's own directory."""
    told = streams.text(name, within)
    for number in addresses:
        found = people([streams.text(number, within)])
        if found:
            return Person(plain_line(told), found[0].address)
    return None


def _recipients(streams: _Streams) -> Iterator[Person]:
    for storage in streams.storages("__recip_version1.0_"):
        person = _person(streams, storage, _RECIPIENT_NAME, (_RECIPIENT_SMTP, _RECIPIENT))
        if person is not None:
            yield person


def _attached(streams: _Streams) -> Iterator[tuple[str, int]]:
    for storage in streams.storages("__attach_version1.0_"):
        yield _name_of(streams, storage), streams.size(f"{storage}__substg1.0_{_DATA}0102")


def _name_of(streams: _Streams, storage: str) -> str:
    return streams.text(_LONG_FILE_NAME, storage) or streams.text(_FILE_NAME, storage)


def _sent_at(properties: bytes) -> datetime | None:
    """When it was sent, out of the entries of fixed length."""
    told: dict[int, datetime] = {}
    for place in range(_HEAD, len(properties) - _ENTRY + 1, _ENTRY):
        kind, number, _flags, value = struct.unpack_from("<HHIQ", properties, place)
        if kind == _TIME_TYPE and number in _TIMES:
            at = _moment(value)
            if at is not None:
                told[number] = at
    return next((told[number] for number in _TIMES if number in told), None)


def _moment(value: int) -> datetime | None:
    """A moment that is counted in tenths of microseconds since 1601."""
    try:
        return moment(_EPOCH + timedelta(microseconds=value // 10))
    except OverflowError:
        return None
