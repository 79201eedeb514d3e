"""Links between the records of one file, such as daughters and parents: made when all of its rows are in."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.importing.notes import LINK_LEFT_OUT, Note, Notes
from crm_desktop.services.importing.references import References
from crm_desktop.services.importing.runs import Runs
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import Edits, Source
from crm_desktop.storage.row_writer import batches


class OwnLinks:
    """Gathers the links of one import whose targets may stand further down; `notes` counts those left out."""

    def __init__(
        self, context: Context, kind: Kind, references: References, source: Source, notes: Notes
    ) -> None:
        self._context = context
        self._kind = kind
        self._references = references
        self._source = source
        self._notes = notes
        #: the columns of the chunk under way that name records of this kind, and by field all of their texts
        self._aside: dict[str, list[Stored]] = {}
        self._links: dict[str, list[tuple[int, Stored]]] = {}

    def set_aside(self, columns: dict[str, list[Stored]]) -> None:
        """Take the columns of such links out of a chunk."""
        self._aside = self._references.set_aside(columns)

    @property
    def are_there(self) -> bool:
        """Whether the chunk under way has any."""
        return bool(self._aside)

    def remember(self, place: int, id_: int) -> None:
        """What the row at a place of the chunk says is about this record."""
        for name, texts in self._aside.items():
            if texts[place] is not None:
                self._links.setdefault(name, []).append((id_, texts[place]))

    def make(self, written: Runs) -> Iterator[list[int]]:
        """Link the records of the file, whatever their order there; tells the ids of those that differ now.

        Their rows are in already: a link that cannot be made is left out and said.
        """
        for name, links in self._links.items():
            meanings = self._references.resolve_own(name, [text for _id, text in links], written)
            good = [(id_, meaning) for id_, text in links if isinstance(meaning := meanings[text], int)]
            self._left_out(name, len(links) - len(good))
            for block in batches(list(dict(good).items())):
                rows = {
                    id_of(row): row for row in self._context.work.rows(self._kind, [id_ for id_, _ in block])
                }
                changes: list[dict[str, Stored]] = [{name: target} for _id, target in block]
                edits = Edits([rows[id_] for id_, _target in block], changes, self._source)
                writing.edit(self._context, self._kind, edits)
                self._left_out(name, len(edits.refused))
                yield [id_of(row) for row, told in edits.taken if row[name] != told[name]]

    def _left_out(self, name: str, count: int) -> None:
        if count:
            self._notes[Note(LINK_LEFT_OUT, name)] += count
