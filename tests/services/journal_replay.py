"""Plays a file's journal backwards over its tables: what is not journalled shows as a difference."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Rows, query, tables_of


def played_back(path: Path) -> dict[Kind, Rows]:
    """The tables as they were before the first journal record, by the journal's word alone.

    Checks on the way that every row holds what the journal says that it was given.
    """
    tables = tables_of(path)
    entries = query(
        path,
        'SELECT journal, kind, operation, first_id, last_id, "count", payload, packed '
        "FROM journal_entry ORDER BY id DESC",
    )
    for journal, kind, operation, first, last, count, payload, packed in entries:
        content = _unpack(payload, packed)
        rows = tables[Kind(kind)]
        if operation == "insert":
            _take_back_insert(rows, content, journal, first, last, count)
        elif operation == "update":
            assert len(content) == count
            for id_, changed in content:
                assert first <= id_ <= last
                for name, (before, after) in changed.items():
                    assert rows[id_][name] == after, f"{kind} {id_} {name} in journal record {journal}"
                    rows[id_][name] = before
        else:
            for row in _whole_rows(content):
                assert row["id"] not in rows
                rows[row["id"]] = row
    return {kind: dict(sorted(rows.items())) for kind, rows in tables.items()}


def _take_back_insert(rows: Rows, content: Any, journal: int, first: int, last: int, count: int) -> None:
    if content is None:  # a bulk insert: the rows stand in the table only, marked by their version
        assert last - first + 1 == count
        for id_ in range(first, last + 1):
            assert rows.pop(id_)["version"] == journal
        return
    inserted = _whole_rows(content)
    assert len(inserted) == count
    for row in inserted:
        present = rows.pop(row["id"])
        assert {name: value for name, value in present.items() if value is not None} == {
            name: value for name, value in row.items() if value is not None
        }


def _unpack(payload: str | None, packed: bytes | None) -> Any:
    if packed is not None:
        return json.loads(zlib.decompress(packed))
    return None if payload is None else json.loads(payload)


def _whole_rows(content: Any) -> list[dict[str, Any]]:
    if isinstance(content, dict):
        return [dict(zip(content["columns"], values, strict=True)) for values in content["rows"]]
    return list(content)
