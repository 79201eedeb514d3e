"""An address book as a table: a row a person, with the columns that any of them fills."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from crm_desktop.core.errors import ImportProblem, UserError
from crm_desktop.services.importing.notes import GROUPS_LEFT_OUT, PHOTOS_LEFT_OUT, PROPERTIES_LEFT_OUT, Note
from crm_desktop.services.importing.sources.base import CHUNK_ROWS, Chunk, TableSource, first_of
from crm_desktop.services.importing.sources.cards.directory_entries import read_entries
from crm_desktop.services.importing.sources.cards.person import Person, in_order
from crm_desktop.services.importing.sources.cards.vcards import read_cards
from crm_desktop.services.importing.sources.encodings import check_encoding, detect_encoding

Read = Callable[[TextIO, str], Iterator[Person]]
_SAMPLE = 300
_ENTRY = re.compile(r"\s*(?:#[^\n]*\n\s*)*(?:version:\s*\d+\s*\n\s*(?:#[^\n]*\n\s*)*)?dn:", re.IGNORECASE)


def reader_of(start: bytes) -> Read | None:
    """What reads a file that begins so; None where it is no address book."""
    text = start.decode("utf-16" if start[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "replace")
    if text.lstrip().upper().startswith("BEGIN:VCARD"):
        return read_cards
    return read_entries if _ENTRY.match(text) else None


class AddressBookSource(TableSource):
    """The persons of an address book; it is gone through once to find its columns."""

    def __init__(self, path: Path, read: Read, *, encoding: str = "", preferred_encoding: str = "") -> None:
        super().__init__(path)
        self._read_persons = read
        try:
            self.total_bytes = path.stat().st_size
            self.encoding = (
                check_encoding(encoding) if encoding else detect_encoding(path, preferred_encoding)
            )
            headings = self._look()
        except OSError as error:
            raise ImportProblem("file_unreadable", file=path.name, reason=error.strerror or "") from error
        except UnicodeError as error:
            raise ImportProblem("bytes_not_in_encoding", encoding=encoding) from error
        if not headings:
            raise ImportProblem("file_empty", file=path.name)
        self.headers = in_order(list(headings))
        self._sample = self._chunk(self._first, 0)

    def _look(self) -> dict[str, None]:
        """The headings that the persons of the file fill; counts what is left out on the way."""
        headings: dict[str, None] = {}
        self._first: list[Person] = []
        left_out: Counter[str] = Counter()
        photos = groups = 0
        for person, _done in self._persons(with_groups=True):
            photos += person.photos
            groups += person.is_group
            if person.is_group:
                continue
            left_out.update(person.left_out)
            headings.update(dict.fromkeys(person.cells))
            if len(self._first) < _SAMPLE:
                self._first.append(person)
        counts = {Note(PHOTOS_LEFT_OUT): photos, Note(GROUPS_LEFT_OUT): groups}
        counts |= {Note(PROPERTIES_LEFT_OUT, value=name): count for name, count in left_out.most_common(20)}
        self.notes = Counter({note: count for note, count in counts.items() if count})
        return headings

    def sample(self, count: int) -> Chunk:
        """At most so many of the first persons."""
        return first_of(self._sample, count)

    def chunks(self) -> Iterator[Chunk]:
        """All persons."""
        persons: list[Person] = []
        for person, done in self._persons():
            persons.append(person)
            if len(persons) == CHUNK_ROWS:
                yield self._chunk(persons, done)
                persons = []
        if persons:
            yield self._chunk(persons, self.total_bytes)

    def close(self) -> None:
        """Nothing is held open between reads."""

    def _persons(self, *, with_groups: bool = False) -> Iterator[tuple[Person, int]]:
        """The persons, and how many bytes were read by then."""
        binary, stream = self._open()
        with stream:
            for person in self._read_persons(stream, self.encoding):
                if with_groups or not person.is_group:
                    yield person, min(binary.tell(), self.total_bytes)

    def _open(self) -> tuple[BinaryIO, io.TextIOWrapper]:
        binary = self.path.open("rb", buffering=1 << 20)
        return binary, io.TextIOWrapper(
            binary, encoding=self.encoding, errors="surrogateescape", newline=None
        )

    def _chunk(self, persons: list[Person], done: int) -> Chunk:
        broken: dict[int, UserError] = {
            place: person.problem for place, person in enumerate(persons) if person.problem is not None
        }
        rows = [[person.cells.get(heading, "") for heading in self.headers] for person in persons]
        return Chunk([person.number for person in persons], rows, done, broken)
