"""The first page is found in a log, and nothing in what is no log."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from crm_desktop.core.files.log import first_page_in_log

SIZE = 512


def log(*frames: tuple[int, int], magic: int = 0x377F0682) -> bytes:
    """A log with a frame for each (number of a page, salt); its pages are full of their place in the log."""
    content = struct.pack(">8I", magic, 3_007_000, SIZE, 0, 7, 7, 0, 0)
    for place, (number, salt) in enumerate(frames):
        content += struct.pack(">6I", number, 0, salt, salt, 0, 0) + bytes([place]) * SIZE
    return content


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (log((1, 7)), 0),
        (log((3, 7), (1, 7), (1, 7)), 1),
        (log((3, 7), (4, 7)), None),
        (log((3, 7), (1, 6)), None),
        (log((1, 7), magic=0x377F0683), 0),
        (log((1, 7), magic=1), None),
        (log((3, 7))[:-1], None),
        (b"", None),
        (b"of another program, and long enough for a header", None),
    ],
)
def test_the_first_page(tmp_path: Path, content: bytes, place: int | None) -> None:
    path = tmp_path / "office.crm-wal"
    path.write_bytes(content)
    assert first_page_in_log(path) == (b"" if place is None else bytes([place]) * SIZE)


def test_no_log(tmp_path: Path) -> None:
    assert first_page_in_log(tmp_path / "none") == b""
