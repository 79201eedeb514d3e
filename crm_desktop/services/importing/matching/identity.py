"""Tells which rows of a file are records that are there: by external id, by name, or by what they say."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.importing.finding import find_entries, ids_of_codes, ids_of_external_ids
from crm_desktop.services.importing.matching.choices import MatchBy
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.storage.reference_data import ReferenceData
from crm_desktop.storage.schema import schema_of

#: What rows of one record share; an external id, a name, an id that is known, or a digest of what they say.
Key = str | int
Columns = Mapping[str, Sequence[Stored]]

#: Of these the first that is told is when something is or was.
_MOMENTS = ("starts_at", "due_at", "done_at")


class Identity(ABC):
    """Knows the records of one kind by the rows of a file."""

    def __init__(self) -> None:
        #: by what the rows asked about last are known, where that is not always the same
        self.matched: dict[int, MatchBy] = {}
        #: those of them that may be several records, and why they are not taken
        self.ambiguous: dict[int, RuleBroken] = {}

    @abstractmethod
    def keys(self, columns: Columns, count: int) -> list[Key | None]:
        """The key of each row; None for one that cannot be known again."""

    @abstractmethod
    def known(self, keys: Sequence[Key | None]) -> Mapping[Key, int]:
        """The records that are there, by the keys that mean one."""

    @abstractmethod
    def remember(self, key: Key, id_: int) -> None:
        """Know a record that was made since, where it would not be found in the file."""


def identity_of(
    connection: Connection, record: RecordType, reference_data: Callable[[], ReferenceData], now: int
) -> Identity:
    """How the rows of a kind are known again.

    Entries may be added to the reference data meanwhile. What was done `now` was done at a moment that the
    file does not tell.
    """
    if record.is_reference_list:
        return _ByName(record.kind, reference_data)
    if record.same_by:
        return _ByWhatItSays(connection, record, now)
    if record.code_field:
        return _ByCode(connection, record)
    return _ByExternalId(connection, record.kind)


class _ByExternalId(Identity):
    """What other programs call a record."""

    def __init__(self, connection: Connection, kind: Kind) -> None:
        super().__init__()
        self._connection = connection
        self._kind = kind

    def keys(self, columns: Columns, count: int) -> list[Key | None]:
        """The external ids as they stand."""
        return list(columns.get("external_id") or [None] * count)

    def known(self, keys: Sequence[Key | None]) -> Mapping[Key, int]:
        """The records that bear them."""
        told = [key for key in keys if isinstance(key, str)]
        found = ids_of_external_ids(self._connection, self._kind, told)
        return {text: id_ for text, id_ in found.items() if text is not None}

    def remember(self, key: Key, id_: int) -> None:
        """The file is asked each time."""


class _ByCode(Identity):
    """What the office itself calls a record, else what another program does."""

    def __init__(self, connection: Connection, record: RecordType) -> None:
        super().__init__()
        self._connection = connection
        self._record = record

    def keys(self, columns: Columns, count: int) -> list[Key | None]:
        """The codes, and external ids where there is none."""
        codes = columns.get(self._record.code_field) or [None] * count
        others = columns.get("external_id") or [None] * count
        pairs = zip(codes, others, strict=True)
        return [other if code is None else code for code, other in pairs]

    def known(self, keys: Sequence[Key | None]) -> Mapping[Key, int]:
        """The records that bear them."""
        told = [key for key in keys if isinstance(key, str)]
        found = ids_of_codes(self._connection, self._record.kind, told)
        return {text: id_ for text, id_ in found.items() if isinstance(id_, int)}

    def remember(self, key: Key, id_: int) -> None:
        """The file is asked each time."""


class _ByName(Identity):
    """Entries of the office's lists, of which no two bear one name."""

    def __init__(self, kind: Kind, reference_data: Callable[[], ReferenceData]) -> None:
        super().__init__()
        self._kind = kind
        self._reference_data = reference_data

    def keys(self, columns: Columns, count: int) -> list[Key | None]:
        """The id of the entry that a name means, also by a built-in name; else what its spellings share."""
        names = [None if name is None else str(name) for name in columns.get("name") or [None] * count]
        told = [name for name in names if name is not None]
        found = find_entries(self._reference_data(), self._kind, told)
        return [None if name is None else found.get(name, key_of_name(name)) for name in names]

    def known(self, keys: Sequence[Key | None]) -> Mapping[Key, int]:
        """The entries that are there."""
        return {key: key for key in keys if isinstance(key, int)}

    def remember(self, key: Key, id_: int) -> None:
        """New entries stand in the reference data."""


class _ByWhatItSays(Identity):
    """By external id, else by all that makes one record another: when, what, and with whom.

    Where nothing tells equal records apart, the second of them in a file is the second one that is there.
    """

    def __init__(self, connection: Connection, record: RecordType, now: int) -> None:
        super().__init__()
        self._by_external_id = _ByExternalId(connection, record.kind)
        self._connection = connection
        self._record = record
        self._moments = tuple(name for name in _MOMENTS if name in record.by_name)
        self._now = now
        self._found: dict[int, int] | None = None
        #: how often the file has told each digest that tells nothing apart
        self._told: Counter[int] = Counter()

    def keys(self, columns: Columns, count: int) -> list[Key | None]:
        """External ids, and a digest of each row that has none."""
        names = (*self._record.same_by, *self._moments)
        usual = {field.name: field.default for field in self._record.fields}
        told = [columns.get(name) or [None] * count for name in names]
        found: list[Key | None] = []
        rows = zip(*told, strict=True)
        for external_id, row in zip(self._by_external_id.keys(columns, count), rows, strict=True):
            values = [usual[name] if value is None else value for name, value in zip(names, row, strict=True)]
            digest = _digest(values, len(self._moments), untold=self._now)
            is_told_apart = external_id is not None
            found.append(external_id if is_told_apart else self._counted(digest, values, self._told))
        return found

    def _counted(self, digest: int, values: Sequence[Stored], counts: Counter[int]) -> int:
        """The digest of a record, and of which of its equals it is."""
        name = self._record.told_apart_by
        if not name or values[self._record.same_by.index(name)] is not None:
            return digest
        counts[digest] += 1
        return digest if counts[digest] == 1 else hash((digest, counts[digest]))

    def known(self, keys: Sequence[Key | None]) -> Mapping[Key, int]:
        """The records that are there; those that say so are read once."""
        digests = [key for key in keys if isinstance(key, int)]
        found = dict(self._by_external_id.known(keys))
        if digests and self._found is None:
            self._found = self._read()
        of_file = self._found or {}
        return {**found, **{digest: of_file[digest] for digest in digests if digest in of_file}}

    def remember(self, key: Key, id_: int) -> None:
        """Know it again by its digest."""
        if isinstance(key, int) and self._found is not None:
            self._found[key] = id_

    def _read(self) -> dict[int, int]:
        table = schema_of(self._connection)[self._record.kind]
        columns = [table.c[name] for name in (*self._record.same_by, *self._moments)]
        statement = select(table.c.id, table.c.created_at, *columns).order_by(table.c.id)
        found: dict[int, int] = {}
        counts: Counter[int] = Counter()
        for id_, created_at, *values in self._connection.execute(statement):
            # What was done when it was noted may have been noted without a moment.
            count = len(self._moments)
            for digest in {_digest(values, count), _digest(values, count, untold=created_at)}:
                found.setdefault(self._counted(digest, values, counts), int(id_))
        return found


def _digest(values: Sequence[Stored], moments: int, *, untold: Stored = None) -> int:
    """A number for what a record says; of the moments, which come last, the first that is told counts."""
    said = len(values) - moments
    moment = next((value for value in values[said:] if value is not None), None)
    return hash((*values[:said], None if moment == untold else moment))
