"""A new order or filter by an indexed column, painted, beside Qt's own ways of showing a table of SQL."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRegularExpression, QSortFilterProxyModel, Qt
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel, QSqlTableModel
from PySide6.QtWidgets import QTableView

from bench.apart import measure
from bench.data import SEED
from bench.figures import RUNS, Report, at_most_times, times_faster
from bench.window import SIZE, Window
from crm_desktop.core.kinds import Kind
from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey

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
    ours: Times = measure("bench.sorting:ours", path)
    table: Times = measure("bench.sorting:sql_table_model", path)
    proxy: Times = measure("bench.sorting:proxy_model", path) if leads >= _PROXY_FROM else {}
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


def _cases(sort: Callable[[str, bool], float], narrow: Callable[[int], float], runs: int) -> Times:
    """Run every case `runs` times, in an order that leaves no case beside itself; gives the medians."""
    works: dict[str, Callable[[], float]] = {}
    for column, descending in _SORTS:
        works[f"sort {column}"] = _bound(sort, column, descending)
    for place, (column, values, _sql) in enumerate(_FILTERS):
        works[f"filter {column} {values}"] = _bound(narrow, place)
    taken: dict[str, list[float]] = {case: [] for case in works}
    order = list(works)
    for _ in range(runs):
        random.Random(SEED).shuffle(order)
        for case in order:
            taken[case].append(works[case]())
    return {case: statistics.median(each) for case, each in taken.items()}


def _bound(work: Callable[..., float], *arguments: object) -> Callable[[], float]:
    def call() -> float:
        return work(*arguments)

    return call


def ours(path: str) -> Times:
    """The page of leads: from asking to the first rows painted with the whole scroll range."""
    window = Window(Path(path))
    table = window.leads()

    def show(query: ListQuery) -> float:
        taken = table.show(query)
        table.finish()
        return taken

    def sort(column: str, descending: bool) -> float:
        return show(ListQuery(Kind.LEAD, sort=(SortKey(column, descending),)))

    def narrow(place: int) -> float:
        column, values, _sql = _FILTERS[place]
        return show(ListQuery(Kind.LEAD, "", (Filter(column, Operator.ANY_OF, values),), _FIRST_SORT))

    return _cases(sort, narrow, RUNS)


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


def sql_table_model(path: str) -> Times:
    """QSqlTableModel: setSort or setFilter, select(), painted; it knows the first 256 rows then."""
    window = Window(Path(path))
    _open_in_qt(path)
    model = QSqlTableModel()
    model.setTable("lead")
    model.setSort(model.fieldIndex("created_at"), Qt.SortOrder.DescendingOrder)
    model.select()
    view = _view(model)

    def selected() -> float:
        started = time.perf_counter()
        assert model.select(), model.lastError().text()
        view.viewport().repaint()
        taken = time.perf_counter() - started
        window.turn()
        return taken

    def sort(column: str, descending: bool) -> float:
        model.setFilter("")
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        model.setSort(model.fieldIndex(column), order)
        return selected()

    def narrow(place: int) -> float:
        model.setSort(model.fieldIndex("created_at"), Qt.SortOrder.DescendingOrder)
        started = time.perf_counter()
        model.setFilter(_FILTERS[place][2])  # selects by itself, the model being loaded
        view.viewport().repaint()
        taken = time.perf_counter() - started
        window.turn()
        return taken

    return _cases(sort, narrow, RUNS)


def proxy_model(path: str) -> Times:
    """QSortFilterProxyModel over the shown columns, all rows loaded; once, as it takes so long."""
    window = Window(Path(path))
    database = _open_in_qt(path)
    source = QSqlQueryModel()
    source.setQuery(f"SELECT {_SHOWN} FROM lead", database)
    while source.canFetchMore():
        source.fetchMore()
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(source)
    view = _view(proxy)
    columns = _SHOWN.split(", ")

    def painted(work: Callable[[], object]) -> float:
        started = time.perf_counter()
        work()
        view.viewport().repaint()
        taken = time.perf_counter() - started
        window.turn()
        return taken

    def sort(column: str, descending: bool) -> float:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder

        def work() -> None:
            proxy.setFilterRegularExpression(QRegularExpression())
            proxy.sort(columns.index(column), order)

        return painted(work)

    def narrow(place: int) -> float:
        column, values, _sql = _FILTERS[place]
        pattern = "^(" + "|".join(map(str, values)) + ")$"

        def work() -> None:
            proxy.setFilterKeyColumn(columns.index(column))
            proxy.setFilterRegularExpression(QRegularExpression(pattern))

        return painted(work)

    return _cases(sort, narrow, 1)
