"""Looks at a workbook from outside before it is opened: is it one, is it locked, how large would it be."""

from __future__ import annotations

import re
import struct
import sys
import zipfile
from pathlib import Path

from crm_desktop.core.errors import ImportProblem

#: Sizes beyond which a workbook is refused; a table of 300,000 rows and 12 columns stays below all of them.
LARGEST_FILE = 100 << 20
LARGEST_UNPACKED = 400 << 20
LARGEST_DIRECTORY = 2 << 20
MOST_CELLS = 20_000_000
#: Memory and processor time of the process that reads it.
MEMORY_MIB = 440
SECONDS = 60

_ZIP_MARK = b"PK\x03\x04"
_COMPOUND_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END_OF_DIRECTORY = b"PK\x05\x06"
#: Names inside compound files: of an encrypted package, and of the stream of an .xls workbook.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_XLS_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_SHEET_NAME = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_PLACE = re.compile(rb'r="([A-Za-z]{1,4})(\d{1,9})"')
_BLOCK = 1 << 20


def is_workbook(path: Path) -> bool:
    """Whether the file's first bytes are those of a zip or compound file, whatever its name says."""
    with path.open("rb") as stream:
        start = stream.read(8)
    return start.startswith(_ZIP_MARK) or start == _COMPOUND_MARK


def check_workbook(path: Path, *, count_cells: bool = sys.platform != "linux") -> None:
    """Refuse what is no workbook, is locked, damaged or would grow too large; raises ImportProblem.

    `count_cells` also reads where the cells stand, for systems that cannot cap a process's memory.
    """
    if path.stat().st_size > LARGEST_FILE:
        raise ImportProblem("file_too_large", file=path.name)
    with path.open("rb") as stream:
        start = stream.read(8)
    if start == _COMPOUND_MARK:
        _check_compound(path)
        return
    if _directory_size(path) > LARGEST_DIRECTORY:
        raise ImportProblem("file_too_large", file=path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            _check_archive(path, archive, count_cells)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, struct.error) as error:
        raise ImportProblem("table_damaged", file=path.name) from error


def _check_compound(path: Path) -> None:
    content = path.read_bytes()
    if _ENCRYPTED in content:
        raise ImportProblem("file_password_protected", file=path.name)
    if not any(name in content for name in _XLS_STREAMS):
        raise ImportProblem("not_a_table", file=path.name)


def _directory_size(path: Path) -> int:
    """Bytes of the zip's directory by its own account, read before anything is made of it."""
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - 66_000))
        tail = stream.read()
    place = tail.rfind(_END_OF_DIRECTORY)
    if place < 0 or len(tail) < place + 16:
        raise ImportProblem("table_damaged", file=path.name)
    return int(struct.unpack_from("<I", tail, place + 12)[0])


def _check_archive(path: Path, archive: zipfile.ZipFile, count_cells: bool) -> None:
    entries = archive.infolist()
    names = {entry.filename.lower() for entry in entries}
    if not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
        raise ImportProblem("not_a_table", file=path.name)
    if any(entry.flag_bits & 1 for entry in entries):
        raise ImportProblem("file_password_protected", file=path.name)
    if sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        raise ImportProblem("file_too_large", file=path.name)
    if count_cells:
        for entry in entries:
            if _SHEET_NAME.fullmatch(entry.filename) and _cells_spanned(archive, entry) > MOST_CELLS:
                raise ImportProblem("file_too_large", file=path.name)


def _cells_spanned(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> int:
    """Rows times columns of the rectangle in which the cells stand: readers take memory for all of it."""
    most_rows = most_columns = 0
    with archive.open(entry) as stream:
        rest = b""
        while block := stream.read(_BLOCK):
            found = _PLACE.findall(rest + block)
            if found:
                most_rows = max(most_rows, max(int(row) for _letters, row in found))
                widest = max(map(_column_number, {letters for letters, _row in found}))
                most_columns = max(most_columns, widest)
            rest = block[-20:]
    return most_rows * most_columns


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
