"""What a workspace file says of itself: its form, the kinds in it with their columns, fields of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any

from crm_desktop.core.attachments import LARGEST
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_fields import OwnColumn
from crm_desktop.core.records.own_records import EXTENDED_KINDS, TARGETS, OwnType
from crm_desktop.frozen import frozen
from crm_desktop.services.workspace_files.form import FORMAT, VERSION, column_facts

_DIGEST = re.compile(r"[0-9a-f]{64}")


class NotAWorkspace(ValueError):
    """A text that is no manifest of this program."""


class NewerWorkspace(ValueError):
    """The manifest of a newer version."""


@frozen
class KindEntry:
    """The records of one kind: which columns stand in its table, and how many rows."""

    kind: Kind
    columns: tuple[str, ...]
    rows: int


@frozen
class Manifest:
    """The whole of it; `schema` is the form of the data file that was written out."""

    schema: int
    kinds: tuple[KindEntry, ...]
    own: tuple[OwnColumn, ...] = ()
    #: the contents of attached files: length in bytes by digest
    contents: Mapping[str, int] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """All records together."""
        return sum(each.rows for each in self.kinds)


def shown_fields(record: RecordType) -> list[Field]:
    """The fields of a kind that stand in its table, hidden ones of the office's own too."""
    return [field for field in (*record.fields, *record.hidden) if not field.internal]


def kept_fields(record: RecordType) -> list[Field]:
    """Those that only the program reads."""
    return [field for field in record.fields if field.internal]


def manifest_text(
    catalogue: Catalogue,
    schema: int,
    written_at: str,
    own: Iterable[OwnColumn],
    rows: Mapping[Kind, int],
    contents: Mapping[str, int],
) -> str:
    """The manifest of a file that was written, as JSON."""
    kinds = [
        {
            "kind": kind,
            "rows": count,
            "columns": [{"name": "id", "type": "id"}, *map(column_facts, shown_fields(catalogue[kind]))],
        }
        for kind, count in rows.items()
    ]
    custom = [
        {"id": each.id, "kind": each.kind, "type": each.type.value, "target": each.target} for each in own
    ]
    told = {
        "format": FORMAT,
        "version": VERSION,
        "schema": schema,
        "written_at": written_at,
        "custom_fields": custom,
        "kinds": kinds,
        "contents": [{"sha256": digest, "bytes": size} for digest, size in contents.items()],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def read_manifest(text: bytes, schema: int) -> Manifest:
    """The manifest in an entry, for a program that knows data files up to a `schema`.

    Raises NotAWorkspace, NewerWorkspace.
    """
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        raise NotAWorkspace from None
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise NotAWorkspace
    try:
        if int(told["version"]) > VERSION or int(told["schema"]) > schema:
            raise NewerWorkspace
        kinds = tuple(map(_kind_entry, told["kinds"]))
        own = tuple(map(_own_column, told["custom_fields"]))
        contents = dict(map(_content, told.get("contents", ())))
        found = Manifest(int(told["schema"]), kinds, own, contents)
    except NewerWorkspace:
        raise
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise NotAWorkspace from None
    if len({each.kind for each in kinds}) != len(kinds) or len({each.id for each in own}) != len(own):
        raise NotAWorkspace
    return found


def _kind_entry(told: Any) -> KindEntry:
    names = tuple(str(each["name"]) for each in told["columns"])
    rows = int(told["rows"])
    if rows < 0 or names[:1] != ("id",) or len(set(names)) != len(names):
        raise ValueError(told)
    return KindEntry(Kind(str(told["kind"])), names, rows)


def _content(told: Any) -> tuple[str, int]:
    digest, size = str(told["sha256"]), int(told["bytes"])
    if not _DIGEST.fullmatch(digest) or not 0 <= size <= LARGEST:
        raise ValueError(told)
    return digest, size


def _own_column(told: Any) -> OwnColumn:
    kind = Kind(str(told["kind"]))
    target = None if told["target"] is None else Kind(str(told["target"]))
    type_ = OwnType(told["type"])
    needs_target = type_ is OwnType.REFERENCE
    if kind not in EXTENDED_KINDS or needs_target != (target is not None):
        raise ValueError(told)
    if not 0 < int(told["id"]) < 2**31 or (target is not None and target not in TARGETS):
        raise ValueError(told)
    return OwnColumn(int(told["id"]), kind, type_, target)
