"""Finds records of all kinds by a few words, the likeliest of each kind first.

Where nothing is found one typing error is forgiven (`core.values.typing_errors`).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from functools import partial

from sqlalchemy.engine import Connection

from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.search.folding import Folder, Question
from crm_desktop.core.values.search.typing_errors import forgiving
from crm_desktop.services.finding.found import Findings, Found, FoundKind, Place
from crm_desktop.services.finding.places import Seeker
from crm_desktop.services.finding.ranking import Rank, Ranking
from crm_desktop.services.reads.questions import expression_of_question
from crm_desktop.services.reads.reader import ListRow, View
from crm_desktop.storage.lists.hits import last_id
from crm_desktop.storage.lists.newest import beginning_with, newest_hits
from crm_desktop.storage.lists.text import occurring

#: So many of a kind are compared with each other, the newest and those whose name begins like the words.
_COMPARED = 20


def searched_kinds(catalogue: Catalogue) -> tuple[Kind, ...]:
    """The kinds whose records are found by words."""
    return tuple(kind for kind, record in catalogue.items() if record.search_number is not None)


def find_everywhere(
    view: View,
    text: str,
    *,
    kinds: Iterable[Kind] = (),
    me: int | None = None,
    most: int = 5,
) -> Findings:
    """Up to `most` records of each kind in which all words occur; all kinds that are searched, or some.

    Exact names come first, then those that begin like the words, then those with the words in them; among
    equals those of the person `me`, then what was changed last.
    """
    if not text.strip():
        return Findings(())
    asked = tuple(kinds) or searched_kinds(view.catalogue)
    search = _Search(view, view.folder, text, me, most)
    found = search.among(asked, search.folder.question(text))
    if found:
        return Findings(found)
    with view.snapshot() as connection:
        nearly = forgiving(search.folder, text, partial(occurring, connection))
    return Findings(search.among(asked, nearly, is_forgiven=True), is_forgiven=True)


class _Search:
    """One text, looked for in one view."""

    def __init__(self, view: View, folder: Folder, text: str, me: int | None, most: int) -> None:
        self.folder = folder
        self._view = view
        self._text = text
        self._most = most
        self._ranking = Ranking(folder, text, me)

    def among(
        self, kinds: Sequence[Kind], question: Question, *, is_forgiven: bool = False
    ) -> tuple[FoundKind, ...]:
        """What kinds have of a question."""
        if not question:
            return ()
        self._ranking.is_forgiven = is_forgiven
        found = [each for kind in kinds if (each := self._of_kind(kind, question)) is not None]
        # Sorting is stable: kinds whose best records are equally likely keep their order.
        return tuple(sorted(found, key=_best_rank))

    def _of_kind(self, kind: Kind, question: Question) -> FoundKind | None:
        record = self._view.catalogue[kind]
        with self._view.snapshot() as connection:
            expression = expression_of_question(connection, self.folder, kind, question)
            if expression is None or not last_id(connection, kind):
                return None
            limit = max(_COMPARED, self._most) + 1
            ids = list(newest_hits(connection, kind, expression, limit))
            if len(ids) == limit:
                ids += self._beginning_alike(connection, record)
        rows = self._view.rows(kind, list(dict.fromkeys(ids)))
        compared = [self._found(record, row) for row in rows.values()]
        if not compared:
            return None
        compared.sort(key=lambda each: self._ranking.key(each.rank, each.title.text, each.values))
        seeker = Seeker(self._view, self.folder, question)
        first = tuple(seeker.placed(record, compared[: self._most]))
        return FoundKind(kind, first, len(compared) > self._most)

    def _found(self, record: RecordType, row: ListRow) -> Found:
        values = self._view.catalogue.row_values(record.kind, row)
        title = record.heading(values)
        rank = self._ranking.rank(record, values)
        return Found(record.kind, int(row[0] or 0), Place("", title), values, rank)

    def _beginning_alike(self, connection: Connection, record: RecordType) -> array[int]:
        """Of very many hits those whose names begin like the words, found by the indexes of names."""
        found = array("q")
        for field in _named_by(record):
            found += beginning_with(connection, record.kind, field.name, self._text, _COMPARED)
        return found


def _named_by(record: RecordType) -> list[Field]:
    """The indexed texts by which a record is called."""
    names = (*record.title_fields[:2], record.code_field)
    fields = [record.by_name[name] for name in dict.fromkeys(names) if name in record.by_name]
    return [each for each in fields if each.indexed and each.type is FieldType.TEXT]


def _best_rank(found: FoundKind) -> Rank:
    return min(each.rank for each in found.found)
