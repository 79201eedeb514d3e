"""A new order or filter by an indexed column, painted, beside Qt's own ways of showing a table of SQL."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRegularExpression, QSortFilterProxyModel, Qt
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel, QSqlTableModel
from PySide6.QtWidgets import QTableView

from bench.apart import measure
from bench.data import SEED
from bench.figures import RUNS, Report, at_most_times, times_faster
from bench.window import SIZE, Window
from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records.kinds import Kind

_FIRST_SORT = (SortKey("created_at", descending=True),)
#: Columns sorted by, and whether downwards.
_SORTS = (
    ("created_at", False),
    ("name", False),
    ("company", True),
    ("estimated_amount", True),
    ("next_step_on", True),
)
#: Column, the values chosen, and the same as Qt's SQL filter; each list is in the order of `_FIRST_SORT`.
_FILTERS: tuple[tuple[str, tuple[str | int, ...], str], ...] = (
    ("status", ("new",), "status = 'new'"),
    ("status", ("converted", "unqualified"), "status IN ('converted', 'unqualified')"),
    ("owner", (3,), "owner = 3"),
    ("channel", (12,), "channel = 12"),
)
#: The columns that our table shows, for the proxy model.
_SHOWN = "name, company, channel, status, owner, estimated_amount, next_step_on, created_at"

#: The proxy model is measured for files of at least this size.
_PROXY_FROM = 1_000_000

#: What was measured: name of the case -> seconds.
Times = dict[str, float]


def run(path: Path, leads: int, report: Report) -> None:
    """Measure and report the lines for this many leads."""
    ours, table = measure("bench.rows.sorting:against_sql_table", path)
    proxy: Times = measure("bench.rows.sorting:of_proxy", path) if leads >= _PROXY_FROM else {}
    for what in ("sort", "filter"):
        ratios = [ours[case] / table[case] for case in ours if case.startswith(what)]
        worst = f"worst of {len(ratios)}: {max(ratios):.2f} ×"
        mine, theirs = _median(ours, what), _median(table, what)
        figure = f"new {what} on an indexed column of {leads:,}"
        report.add(at_most_times(figure, "ms", mine, "QSqlTableModel, first 256 rows", theirs, 1, worst))
        if proxy:
            loaded = _median(proxy, what)
            report.add(times_faster(figure, "ms", mine, "QSortFilterProxyModel, loaded", loaded, 10))


def _median(times: Times, what: str) -> float:
    return statistics.median(taken for case, taken in times.items() if case.startswith(what)) * 1e3


def _cases(ways: Sequence[_Way], runs: int) -> list[Times]:
    """Run every case `runs` times in each way, the ways in turn and the cases shuffled; gives the medians.

    In turn, because another moment of the same machine may be twice as fast.
    """
    cases = [f"sort {column}" for column, _ in _SORTS]
    cases += [f"filter {column} {values}" for column, values, _ in _FILTERS]
    taken: list[dict[str, list[float]]] = [{case: [] for case in cases} for _ in ways]
    chance = random.Random(SEED)
    for _ in range(runs):
        for place in chance.sample(range(len(cases)), len(cases)):
            for way, times in zip(ways, taken, strict=True):
                if place < len(_SORTS):
                    times[cases[place]].append(way.sort(*_SORTS[place]))
                else:
                    times[cases[place]].append(way.narrow(place - len(_SORTS)))
    return [{case: statistics.median(each) for case, each in times.items()} for times in taken]


class _Way(Protocol):
    """One way of showing the table; both answer in seconds until the first rows are painted."""

    def sort(self, column: str, descending: bool) -> float:
        """Show all rows in another order."""

    def narrow(self, place: int) -> float:
        """Show what one of the filters leaves, in the order of `_FIRST_SORT`."""


class _Ours:
    """The page of leads: from asking to the first rows painted with the whole scroll range."""

    def __init__(self, window: Window) -> None:
        self._table = window.leads()

    def sort(self, column: str, descending: bool) -> float:
        return self._show(ListQuery(Kind.LEAD, sort=(SortKey(column, descending),)))

    def narrow(self, place: int) -> float:
        column, values, _sql = _FILTERS[place]
        return self._show(ListQuery(Kind.LEAD, "", (Filter(column, Operator.ANY_OF, values),), _FIRST_SORT))

    def _show(self, query: ListQuery) -> float:
        taken = self._table.show(query)
        self._table.finish()
        return taken


class _SqlTable:
    """QSqlTableModel: setSort or setFilter, select(), painted; it knows the first 256 rows then."""

    def __init__(self, window: Window, path: str) -> None:
        _open_in_qt(path)
        self._window = window
        self._model = QSqlTableModel()
        self._model.setTable("lead")
        self._model.setSort(self._model.fieldIndex("created_at"), Qt.SortOrder.DescendingOrder)
        self._model.select()
        self._view = _view(self._model)

    def sort(self, column: str, descending: bool) -> float:
        self._model.setFilter("")
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._model.setSort(self._model.fieldIndex(column), order)
        return self._painted(self._model.select)

    def narrow(self, place: int) -> float:
        self._model.setSort(self._model.fieldIndex("created_at"), Qt.SortOrder.DescendingOrder)
        # setFilter selects by itself, the model being loaded.
        return self._painted(partial(self._model.setFilter, _FILTERS[place][2]))

    def _painted(self, work: Callable[[], object]) -> float:
        return _until_painted(self._window, self._view, work)


class _Proxy:
    """QSortFilterProxyModel over the shown columns, all rows loaded."""

    def __init__(self, window: Window, path: str) -> None:
        self._window = window
        self._source = QSqlQueryModel()
        self._source.setQuery(f"SELECT {_SHOWN} FROM lead", _open_in_qt(path))
        while self._source.canFetchMore():
            self._source.fetchMore()
        self._proxy = QSortFilterProxyModel()
        self._proxy.setSourceModel(self._source)
        self._view = _view(self._proxy)
        self._columns = _SHOWN.split(", ")

    def sort(self, column: str, descending: bool) -> float:
        self._proxy.setFilterRegularExpression(QRegularExpression())
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        work = partial(self._proxy.sort, self._columns.index(column), order)
        return _until_painted(self._window, self._view, work)

    def narrow(self, place: int) -> float:
        column, values, _sql = _FILTERS[place]
        self._proxy.setFilterKeyColumn(self._columns.index(column))
        pattern = QRegularExpression("^(" + "|".join(map(str, values)) + ")$")
        work = partial(self._proxy.setFilterRegularExpression, pattern)
        return _until_painted(self._window, self._view, work)


def _until_painted(window: Window, view: QTableView, work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    view.viewport().repaint()
    taken = time.perf_counter() - started
    window.turn()
    return taken


def against_sql_table(path: str) -> list[Times]:
    """Ours and Qt's table of SQL in turn."""
    window = Window(Path(path))
    return _cases((_Ours(window), _SqlTable(window, path)), RUNS)


def of_proxy(path: str) -> Times:
    """The proxy model alone and once, as it takes so long."""
    return _cases((_Proxy(Window(Path(path)), path),), 1)[0]


def _open_in_qt(path: str) -> QSqlDatabase:
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(path)
    database.setConnectOptions("QSQLITE_OPEN_READONLY")
    assert database.open(), database.lastError().text()
    return database


def _view(model: QSqlQueryModel | QSortFilterProxyModel) -> QTableView:
    view = QTableView()
    view.resize(*SIZE)
    view.setModel(model)
    view.show()
    view.repaint()
    return view
