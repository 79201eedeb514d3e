"""Lists and sheets as CSV files: every row that is listed, with the columns that are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from crm_desktop.bridge.reports.export import rows_csv, write_export
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.table.columns import Column
from crm_desktop.services.reads.reader import SortOrders, View

Texts = Iterable[Sequence[str]]
#: A read of what is listed, as texts.
Listed = Callable[[View], Texts]
#: Rows made into text at once.
_BLOCK = 5_000


def listed_rows(kind: Kind, query: ListQuery, order: SortOrders, columns: Sequence[Column]) -> Listed:
    """A read of all rows of a query as the texts of columns, block by block, after the headings."""
    headings = [column.title() for column in columns]

    def work(view: View) -> Iterator[Sequence[str]]:
        yield headings
        ids = view.ids(query, order)
        for start in range(0, len(ids), _BLOCK):
            block = ids[start : start + _BLOCK]
            rows = view.rows(kind, block)
            for id_ in block:
                if id_ in rows:
                    yield [column.copied(rows[id_]) for column in columns]

    return work


def saving(
    rows: Listed, path: Path, *, may_replace: bool, protected: Sequence[Path]
) -> Callable[[View], Path]:
    """A read that writes its rows to a file; raises UserError where that cannot be written."""

    def work(view: View) -> Path:
        content = partial(_content, rows, view)
        return write_export(view, path, content, may_replace=may_replace, protected=protected)

    return work


def _content(rows: Listed, view: View) -> bytes:
    return rows_csv(rows(view))


def rows_at_hand(texts: Sequence[Sequence[str]]) -> Listed:
    """Rows that are known already."""

    def work(_view: View) -> Texts:
        return texts

    return work
