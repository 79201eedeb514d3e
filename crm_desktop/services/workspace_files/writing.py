"""Writes everything that a file holds as one zip: a table of each kind and a manifest that explains them."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.files.pending import PendingFile
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View
from crm_desktop.services.workspace_files.form import (
    ID,
    MANIFEST,
    cell_of,
    content_entry_of,
    entry_of,
    kept_entry_of,
)
from crm_desktop.services.workspace_files.manifest import kept_fields, manifest_text, shown_fields
from crm_desktop.storage.contents import borne_contents, read_content
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.forms import made_columns
from crm_desktop.storage.schema import SCHEMA_VERSION, schema_of

_BLOCK = 2_000
#: How spreadsheets know UTF-8.
_MARK = "\ufeff"


def workspace_writing(
    path: Path, progress: Progress, *, may_replace: bool, protected: Sequence[Path]
) -> Callable[[View], int]:
    """A read that writes everything a view shows to a file; gives the number of records.

    Raises as `core.files.pending` does, Cancelled; nothing is left behind then.
    """

    def work(view: View) -> int:
        with PendingFile(path, may_replace=may_replace, protected=protected) as pending:
            count = write_workspace(view, pending.path, progress)
            pending.place()
        return count

    return work


def write_workspace(view: View, path: Path, progress: Progress | None = None) -> int:
    """Write the zip to a path that is the caller's; returns the number of records."""
    progress = progress or Progress()
    with view.snapshot() as connection, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        counts = _counts(connection)
        contents = borne_contents(connection)
        records, done = sum(counts.values()), 0
        total = records + len(contents)
        for kind, count in counts.items():
            table = _Table(connection, kind)
            for name, lines in ((entry_of(kind), table.csv_lines), (kept_entry_of(kind), table.kept_lines)):
                if name == kept_entry_of(kind) and not table.kept:
                    continue
                with archive.open(name, "w", force_zip64=True) as entry:
                    for place, block in lines():
                        entry.write(block.encode())
                        progress.step(done + place, total)
            done += count
        for digest, (_size, name) in contents.items():
            # Most files are packed already: what is stored as it is needs no time and tells no lies.
            with archive.open(zipfile.ZipInfo(content_entry_of(digest)), "w", force_zip64=True) as entry:
                for part in read_content(connection, digest, name):
                    entry.write(part)
            done += 1
            progress.step(done, total)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        sizes = {digest: size for digest, (size, _name) in contents.items()}
        text = manifest_text(view.catalogue, SCHEMA_VERSION, now, made_columns(connection), counts, sizes)
        archive.writestr(MANIFEST, text)
    return records


def _counts(connection: Connection) -> dict[Kind, int]:
    schema = schema_of(connection)
    found = {
        kind: connection.scalar(select(func.count()).select_from(schema[kind])) for kind in schema.catalogue
    }
    return {kind: int(count or 0) for kind, count in found.items() if count}


class _Table:
    """The records of one kind as lines of text, block by block with how many are done."""

    def __init__(self, connection: Connection, kind: Kind) -> None:
        record = schema_of(connection).catalogue[kind]
        self._connection = connection
        self._table = schema_of(connection)[kind]
        self._shown, self.kept = shown_fields(record), kept_fields(record)

    def csv_lines(self) -> Iterator[tuple[int, str]]:
        """A head with the names of fields, then a row for each record."""
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer)
        buffer.write(_MARK)
        writer.writerow([ID, *(field.name for field in self._shown)])
        done = 0
        for rows in self._rows(self._shown):
            for id_, *values in rows:
                cells = [cell_of(field, value) for field, value in zip(self._shown, values, strict=True)]
                writer.writerow([id_, *cells])
            done += len(rows)
            yield done, buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()

    def kept_lines(self) -> Iterator[tuple[int, str]]:
        """A line of JSON for each record of which the program keeps something."""
        done = 0
        for rows in self._rows(self.kept):
            lines = []
            for id_, *values in rows:
                told = {
                    field.name: value
                    for field, value in zip(self.kept, values, strict=True)
                    if value is not None
                }
                if told:
                    lines.append(json.dumps({ID: id_, **told}, ensure_ascii=False) + "\n")
            done += len(rows)
            yield done, "".join(lines)

    def _rows(self, fields: Sequence[Field]) -> Iterator[list[tuple[Any, ...]]]:
        columns = [self._table.c[field.name] for field in fields]
        cursor = cursor_of(self._connection, select(self._table.c.id, *columns).order_by(self._table.c.id))
        try:
            while rows := cursor.fetchmany(_BLOCK):
                yield rows
        finally:
            cursor.close()
