"""What SQLite's write-ahead log holds of the first page of its file (sqlite.org/fileformat2.html, 4)."""

from __future__ import annotations

import struct
from pathlib import Path

_HEADER = struct.Struct(">8I")
_FRAME_HEADER = struct.Struct(">6I")
_MAGIC = (0x377F0682, 0x377F0683)
_PAGE_SIZES = frozenset(1 << power for power in range(9, 17))


def first_page_in_log(log: Path) -> bytes:
    """The first page as a log has it, none where it has none: the page in the file may be torn then.

    The first of several: what tells an encrypted file, and its salt, is the same in all of them. Whether the
    log is whole is left to SQLite, which reads it to the last frame whose checksums fit.
    """
    try:
        with log.open("rb") as file:
            head = file.read(_HEADER.size)
            if len(head) < _HEADER.size:
                return b""
            magic, _, page_size, _, *salts, _, _ = _HEADER.unpack(head)
            if magic not in _MAGIC or page_size not in _PAGE_SIZES:
                return b""
            while len(frame := file.read(_FRAME_HEADER.size)) == _FRAME_HEADER.size:
                number, _, *found, _, _ = _FRAME_HEADER.unpack(frame)
                if found != salts:
                    break  # of a former round of the log
                if number == 1:
                    return file.read(page_size)
                file.seek(page_size, 1)
    except OSError:
        pass
    return b""
