"""Opens a workspace file that may come from anybody: what is not as documented is refused before it is read.

Nothing of it is ever put on the disk; entries are read by the names that the form knows and no others.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.files.data_files import is_open_here
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import RecordType
from crm_desktop.services.workspace_files.form import (
    ID,
    MANIFEST,
    content_entry_of,
    entry_of,
    id_of_cell,
    kept_entry_of,
    stored_of,
)
from crm_desktop.services.workspace_files.manifest import (
    KindEntry,
    Manifest,
    NewerWorkspace,
    NotAWorkspace,
    kept_fields,
    read_manifest,
    shown_fields,
)
from crm_desktop.storage.schema import SCHEMA_VERSION

Row = dict[str, Stored]
#: Text does not shrink to less than a part of this; what does so was made to fill a disk.
_MOST_UNPACKED = 150
#: Below this size in bytes it does no harm.
_HARMLESS = 64 * 2**20
_LARGEST_MANIFEST = 16 * 2**20
#: Characters in one line of a table, and of what the program keeps.
_LONGEST_LINE, _LONGEST_KEPT = 2_000_000, 64_000_000
_ENCRYPTED = 1
#: Bytes of a content that are read at once.
_PIECE = 256 * 1024
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, UnicodeError, NotImplementedError)


class WorkspaceArchive:
    """An open workspace file; used by `open_archive`."""

    def __init__(self, zipped: zipfile.ZipFile, name: str) -> None:
        self._zip = zipped
        self._name = name
        self.manifest = self._read_manifest()
        self._check_entries()

    def _read_manifest(self) -> Manifest:
        try:
            info = self._zip.getinfo(MANIFEST)
            if info.file_size > _LARGEST_MANIFEST or info.flag_bits & _ENCRYPTED:
                raise NotAWorkspace
            return read_manifest(self._zip.read(info), SCHEMA_VERSION)
        except (KeyError, NotAWorkspace):
            raise ImportProblem("workspace_not_ours", file=self._name) from None
        except NewerWorkspace:
            raise ImportProblem("workspace_newer", file=self._name) from None

    def _check_entries(self) -> None:
        """Only what the form knows, once each, readable, and of a size that text can have."""
        known = {MANIFEST}
        for each in self.manifest.kinds:
            known |= {entry_of(each.kind), kept_entry_of(each.kind)}
        known |= {content_entry_of(digest) for digest in self.manifest.contents}
        infos = self._zip.infolist()
        strange = [
            info.filename for info in infos if info.filename not in known or info.flag_bits & _ENCRYPTED
        ]
        names = [info.filename for info in infos]
        strange += [name for name in dict.fromkeys(names) if names.count(name) > 1]
        if strange:
            raise ImportProblem("workspace_strange_entry", file=self._name, entry=strange[0][:100])
        size = sum(info.file_size for info in infos)
        if size > max(_HARMLESS, _MOST_UNPACKED * sum(info.compress_size for info in infos)):
            raise ImportProblem("workspace_unpacks_too_large", file=self._name, size=size // 2**20)

    def rows(self, entry: KindEntry, catalogue: Catalogue) -> Generator[Row]:
        """The records of a kind with all their fields in stored form; raises ImportProblem, naming the row.

        A kind or column that the file, as it is now, cannot take would be lost, so it is refused.
        """
        record = catalogue.get(entry.kind)
        fields = {} if record is None else {field.name: field for field in shown_fields(record)}
        if record is None or not {ID, *fields} >= set(entry.columns):
            raise ImportProblem("workspace_newer", file=self._name)
        reading = _Reading(record, entry, self._kept(entry, catalogue))
        name, count, last = entry_of(entry.kind), 0, 0
        with self._cells(entry) as numbered:
            for number, cells in numbered:
                try:
                    row = reading.row(cells)
                except (ValueError, IndexError, OverflowError):
                    raise self._broken(name, number) from None
                if id_of(row) <= last:
                    raise self._broken(name, number)
                count, last = count + 1, id_of(row)
                yield row
        if count != entry.rows or reading.kept:
            raise self._broken(name, count + 1)

    @contextmanager
    def _cells(self, entry: KindEntry) -> Iterator[Iterator[tuple[int, list[str]]]]:
        """The cells of each row below the head, with the row's number."""
        name = entry_of(entry.kind)
        with closing(self._lines(name, _LONGEST_LINE)) as lines:
            reader = csv.reader(lines, strict=True)
            try:
                if tuple(next(reader, ())) != entry.columns:
                    raise self._broken(name, 1)
                yield enumerate(reader, start=2)
            except csv.Error:
                raise self._broken(name, reader.line_num) from None

    def _kept(self, entry: KindEntry, catalogue: Catalogue) -> dict[int, Row]:
        """What only the program reads, by id."""
        name = kept_entry_of(entry.kind)
        known = {field.name: field.max_length for field in kept_fields(catalogue[entry.kind])}
        found: dict[int, Row] = {}
        if name not in self._zip.namelist():
            return found
        with closing(self._lines(name, _LONGEST_KEPT)) as lines:
            for number, line in enumerate(lines, start=1):
                try:
                    told = json.loads(line)
                    id_ = id_of_cell(str(told.pop(ID)))
                    if id_ in found or not all(_fits(known[key], value) for key, value in told.items()):
                        raise ValueError(line[:100])
                except (ValueError, KeyError, AttributeError, TypeError, RecursionError):
                    raise self._broken(name, number) from None
                found[id_] = told
        return found

    def _lines(self, name: str, longest: int) -> Generator[str]:
        """The lines of an entry; none is longer than it may be."""
        try:
            with self._zip.open(name) as raw, io.TextIOWrapper(raw, "utf-8-sig", newline="") as text:
                while line := text.readline(longest):
                    if len(line) >= longest:
                        raise self._broken(name, 0)
                    yield line
        except KeyError:
            raise ImportProblem("workspace_damaged", file=self._name) from None

    def content(self, digest: str) -> Generator[bytes]:
        """A content in pieces, no more of it than it is said to have; raises ImportProblem."""
        left = self.manifest.contents[digest] + 1
        try:
            with self._zip.open(content_entry_of(digest)) as raw:
                while left and (piece := raw.read(min(left, _PIECE))):
                    left -= len(piece)
                    yield piece
        except KeyError:
            raise ImportProblem("workspace_damaged", file=self._name) from None

    def _broken(self, entry: str, row: int) -> ImportProblem:
        return ImportProblem("workspace_row_broken", file=self._name, entry=entry, row=row)


class _Reading:
    """Makes rows of the cells of one kind."""

    def __init__(self, record: RecordType, entry: KindEntry, kept: dict[int, Row]) -> None:
        fields = {field.name: field for field in shown_fields(record)}
        self._columns = [fields[name] for name in entry.columns[1:]]
        self._empty: Row = {
            name: None if name in entry.columns else field.default for name, field in fields.items()
        }
        self._empty |= {field.name: None for field in kept_fields(record)}
        self._needed = [field.name for field in record.fields if field.required and field.own is None]
        #: what only the program reads of records that have not come yet
        self.kept = kept

    def row(self, cells: list[str]) -> Row:
        """The whole row; raises ValueError or IndexError where a cell is none of its column's."""
        id_ = id_of_cell(cells[0])
        values = {
            field.name: stored_of(field, cell) for field, cell in zip(self._columns, cells[1:], strict=True)
        }
        row = {**self._empty, **values, **self.kept.pop(id_, {}), ID: id_}
        if any(row[name] is None for name in self._needed):
            raise ValueError(id_)
        return row


def _fits(longest: int, value: object) -> bool:
    return isinstance(value, str) and len(value) <= longest and "\0" not in value


@contextmanager
def open_archive(path: Path) -> Iterator[WorkspaceArchive]:
    """A workspace file, checked as far as its manifest and its list of entries tell; raises ImportProblem."""
    try:
        if not path.is_file():
            raise ImportProblem("file_not_found", file=path.name)
        if is_open_here(path) or not zipfile.is_zipfile(path):
            raise ImportProblem("workspace_not_ours", file=path.name)
        with zipfile.ZipFile(path) as zipped:
            yield WorkspaceArchive(zipped, path.name)
    except _DAMAGE as error:
        raise ImportProblem("workspace_damaged", file=path.name) from error
    except OSError as error:
        raise ImportProblem("file_unreadable", file=path.name, reason=error.strerror or "") from error
