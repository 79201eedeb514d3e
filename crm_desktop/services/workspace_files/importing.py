"""The handler that takes a whole office into an empty file: all of it with its numbers, or nothing."""

from __future__ import annotations

from contextlib import closing

from sqlalchemy import ColumnElement, exists, select

from crm_desktop.core.errors import Conflict, ImportProblem
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.services.workspace_files.archive import Row, WorkspaceArchive, open_archive
from crm_desktop.services.workspace_files.command import ImportWorkspace
from crm_desktop.services.workspace_files.form import ID, entry_of
from crm_desktop.services.workspace_files.manifest import KindEntry
from crm_desktop.storage.contents import ContentChanged, find_content, store_content
from crm_desktop.storage.forms import made_columns

_BLOCK = 1_000


def import_workspace(context: Context, command: ImportWorkspace) -> Done:
    """Carry it out; raises Conflict where the file holds records, ImportProblem, Cancelled."""
    check_empty(context)
    with open_archive(command.path) as archive:
        _Taking(context, archive, command.path.name).run()
        count = archive.manifest.rows
    return Done("workspace_imported", {"file": command.path.name, "count": count}, result=count)


def record_kinds(catalogue: Catalogue) -> tuple[Kind, ...]:
    """The kinds whose records an office makes: a file without any of them is empty, whatever lists it has."""
    imported = (kind for kind in catalogue.imported_kinds if not catalogue[kind].is_reference_list)
    return tuple(dict.fromkeys((*catalogue.listed_kinds, *imported)))


def check_empty(context: Context) -> None:
    """Raise Conflict where the file holds records."""
    work = context.work
    for kind in record_kinds(context.catalogue):
        found = work.connection.scalar(select(work.schema[kind].c.id).limit(1))
        if found is not None:
            raise Conflict("workspace_needs_empty", kind=kind)


class _Taking:
    """One import under way."""

    def __init__(self, context: Context, archive: WorkspaceArchive, name: str) -> None:
        self._context = context
        self._work = context.work
        self._archive = archive
        self._name = name
        self._done = 0

    def run(self) -> None:
        """Definitions of fields first: the columns of others follow from them."""
        self._make_columns()
        told = {each.kind: each for each in self._archive.manifest.kinds}
        first = [Kind.CUSTOM_FIELD]
        for kind in (*first, *(each for each in self._context.catalogue if each not in first)):
            if kind in told:
                self._take(told.pop(kind))
            else:
                self._work.delete_rows(kind, list(self._rows_there(kind).values()))
            if kind in first:
                self._work.know_form()
        if told:
            raise ImportProblem("workspace_newer", file=self._name)
        self._check_links()
        self._take_contents()
        self._context.read_reference_data_again()

    def _make_columns(self) -> None:
        made = {each.id: each for each in made_columns(self._work.connection)}
        for column in self._archive.manifest.own:
            there = made.get(column.id)
            is_same = there is not None and (there.kind, there.type, there.target) == (
                column.kind,
                column.type,
                column.target,
            )
            if there is not None and not is_same:
                raise Conflict("workspace_needs_empty", kind=Kind.CUSTOM_FIELD)
            self._work.add_own_column(column)

    def _take(self, entry: KindEntry) -> None:
        # What a new file begins with is so little that it is kept in memory.
        kind, there = entry.kind, self._rows_there(entry.kind)
        new: list[Row] = []
        with closing(self._archive.rows(entry, self._context.catalogue)) as rows:
            for row in rows:
                before = there.pop(id_of(row), None)
                if before is None:
                    new.append({**row, "version": self._work.journal_id})
                else:
                    self._work.update_many(kind, [(before, row)])
                if len(new) == _BLOCK:
                    self._restore(kind, new)
                    new = []
        self._restore(kind, new)
        self._work.delete_rows(kind, list(there.values()))

    def _rows_there(self, kind: Kind) -> dict[int, Row]:
        found = self._work.connection.execute(select(self._work.schema[kind])).mappings()
        return {int(row[ID]): dict(row) for row in found}

    def _restore(self, kind: Kind, rows: list[Row]) -> None:
        if rows:
            self._work.restore(kind, rows)
            self._done += len(rows)
            self._context.progress.step(self._done, self._archive.manifest.rows)

    def _take_contents(self) -> None:
        """Store the contents of files; raises ImportProblem where one is not what its digest says."""
        for digest, size in self._archive.manifest.contents.items():
            pieces = self._archive.content(digest)
            self._context.progress.step(self._done, self._archive.manifest.rows)
            if find_content(self._work.connection, digest) is None:
                try:
                    store_content(self._work.connection, digest, size, pieces, self._work.at)
                except ContentChanged:
                    raise ImportProblem("workspace_damaged", file=self._name) from None

    def _check_links(self) -> None:
        """Raise ImportProblem where a record points at one that the office does not have."""
        schema, catalogue = self._work.schema, self._context.catalogue
        for kind in catalogue:
            for child, column in catalogue.references_to(kind):
                points = schema[child].c[column]
                self._check_found(child, schema[child].c.id, points, kind)
            for child, column in catalogue.lists_of(kind):
                held = schema.held(child, column)
                if held is not None:
                    self._check_found(child, held.c.record, held.c.value, kind)

    def _check_found(
        self, child: Kind, owner: ColumnElement[int], points: ColumnElement[int], kind: Kind
    ) -> None:
        target = self._work.schema[kind].alias()
        missing = ~exists().where(target.c.id == points)
        found = self._work.connection.scalar(select(owner).where(points.is_not(None), missing).limit(1))
        if found is not None:
            raise ImportProblem(
                "workspace_link_missing", file=self._name, entry=entry_of(child), id=found, kind=kind
            )
