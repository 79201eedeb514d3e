"""Lists and sheets as CSV files or workbooks: every row that is listed or chosen, in the columns in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from crm_desktop.core.files.pending import PendingFile
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import DO_NOT_CONTACT
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.table.columns import Column
from crm_desktop.services.reads.reader import SortOrders, View
from crm_desktop.services.record_files.tables import TableColumn, form_of, write_csv, write_workbook

Texts = Iterable[Sequence[str]]
#: Rows made into text at once.
_BLOCK = 5_000
#: The ending of workbooks; anything else is CSV.
WORKBOOK = ".xlsx"


@frozen
class Listed:
    """What is to be saved: a read of its columns, and one of its rows as their texts."""

    columns: Callable[[View], Sequence[TableColumn]]
    rows: Callable[[View], Texts]
    #: how many of the rows given so far are of people who do not want to be contacted
    unwilling: Callable[[], int] = int


@frozen
class Saved:
    """What was written: how many records, and how many of them are people not to be contacted."""

    records: int
    unwilling: int


class RowTexts:
    """Records as the columns say them, block by block, and how many met do not want to be contacted."""

    def __init__(self, kind: Kind, columns: Sequence[Column]) -> None:
        self._kind = kind
        self._columns = columns
        self._headings = [(column.key, column.title()) for column in columns]
        self._unwilling = 0

    def unwilling(self) -> int:
        """How many of the rows given so far are of people who do not want to be contacted."""
        return self._unwilling

    def heads(self, view: View) -> Sequence[TableColumn]:
        """The headings, with what stands below them."""
        fields = view.catalogue[self._kind].by_name
        return [
            TableColumn(title, form_of(fields[key])) if key in fields else TableColumn(title)
            for key, title in self._headings
        ]

    def rows(self, view: View, ids: Sequence[int]) -> Iterator[Sequence[str]]:
        """The rows of records; those that are gone are left out."""
        place = view.catalogue.row_places(self._kind).get(DO_NOT_CONTACT.name)
        for start in range(0, len(ids), _BLOCK):
            block = ids[start : start + _BLOCK]
            found = view.rows(self._kind, block)
            for id_ in block:
                if id_ in found:
                    if place is not None and found[id_][place]:
                        self._unwilling += 1
                    yield [column.copied(found[id_]) for column in self._columns]


def listed_rows(
    kind: Kind,
    query: ListQuery,
    order: SortOrders,
    columns: Sequence[Column],
    chosen: Sequence[int] | None = None,
) -> Listed:
    """All rows of a query, or the chosen ones, as the columns say them."""
    texts = RowTexts(kind, columns)

    def rows(view: View) -> Iterator[Sequence[str]]:
        return texts.rows(view, view.ids(query, order) if chosen is None else chosen)

    return Listed(texts.heads, rows, texts.unwilling)


def rows_at_hand(texts: Sequence[Sequence[str]]) -> Listed:
    """Rows that are known already, after their headings."""

    def heads(_view: View) -> Sequence[TableColumn]:
        return [TableColumn(heading) for heading in texts[0]]

    def rows(_view: View) -> Texts:
        return texts[1:]

    return Listed(heads, rows)


def saving(
    listed: Listed,
    path: Path,
    name: str,
    progress: Progress,
    *,
    may_replace: bool,
    protected: Sequence[Path],
) -> Callable[[View], Saved]:
    """A read that writes its rows to a file, and says how many; raises UserError where that cannot be."""

    def work(view: View) -> Saved:
        with PendingFile(path, may_replace=may_replace, protected=protected) as pending:
            columns, rows = listed.columns(view), listed.rows(view)
            if path.suffix.casefold() == WORKBOOK:
                count = write_workbook(pending.path, columns, rows, name, progress)
            else:
                count = write_csv(pending.path, columns, rows, progress=progress)
            pending.place()
            return Saved(count, listed.unwilling())

    return work
