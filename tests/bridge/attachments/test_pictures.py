"""Pictures are read within bounds, whatever a file says of itself."""

from __future__ import annotations

import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage

from crm_desktop.bridge.attachments.pictures import picture_of

ROOM = QSize(200, 100)


def encoded(width: int, height: int, sort: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, sort)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def test_a_picture_fits_its_room(qapp: object) -> None:
    for sort in ("PNG", "JPG", "BMP"):
        found = picture_of(encoded(800, 600, sort), ROOM)
        assert found is not None
        assert (found.width(), found.height()) == (133, 100)
    small = picture_of(encoded(20, 10), ROOM)
    assert small is not None
    assert (small.width(), small.height()) == (20, 10)


def test_what_is_none_or_too_large_gives_none(qapp: object) -> None:
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0))
    for content in (
        b"",
        b"no picture",
        encoded(30, 30)[:40],
        bomb + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b""),
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    ):
        assert picture_of(content, ROOM) is None
