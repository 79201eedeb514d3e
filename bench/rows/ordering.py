"""The list of orders with its totals: from asking for another list to rows and totals painted."""

from __future__ import annotations

import random
import time
from datetime import date, timedelta
from pathlib import Path

from bench.apart import measure
from bench.data import SEED
from bench.figures import Report, at_most, percentile
from bench.files import CURRENCY, blocks
from bench.window import LeadTable, Window
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.folding import folder
from crm_desktop.services.orders.keeping import OrderWatch
from crm_desktop.services.rules.registry import RULES
from crm_desktop.services.rules.rows import Columns, NewRows, Source
from crm_desktop.services.rules.writing import create
from crm_desktop.storage.reference_data import read_reference_data
from crm_desktop.storage.sqlite.opening import open_file
from crm_desktop.storage.unit_of_work import UnitOfWork
from crm_desktop.ui.orders.page import OrdersPage

ORDERS = 100_000
_LIMIT = 100.0
_TODAY = date(2026, 11, 1)
_NOW = 1_793_534_400_000  # the same day at noon, in milliseconds
_FILE = Source(can_answer=False)
#: Lists that a person goes through: what they are narrowed by, and their order.
_LISTS = (
    ((), (SortKey("ordered_on", descending=True),)),
    ((), (SortKey("outstanding", descending=True),)),
    ((Filter("outstanding", Operator.BETWEEN, (1, None)),), (SortKey("next_due_on"),)),
    ((), (SortKey("gross"),)),
    ((Filter("status", Operator.ANY_OF, ("delivered",)),), (SortKey("number"),)),
)


def make(path: Path) -> Path:
    """A file of orders by their rules; a third is unpaid, some in instalments, two in three are paid."""
    chance = random.Random(SEED)
    file = open_file(path, create=True, currency=CURRENCY)
    with (
        file.writing.connect() as connection,
        UnitOfWork(connection, folder, now=lambda: _NOW, user=1) as work,
    ):
        context = Context(work, read_reference_data(connection), Progress(), folder, RULES)
        watch = work.watch = OrderWatch()
        for block in blocks(range(ORDERS)):
            days = [_TODAY - timedelta(days=chance.randrange(900)) for _ in block]
            rows = NewRows(
                {
                    "name": [f"訂單 {number}" for number in block],
                    "ordered_on": [day.isoformat() for day in days],
                    "due_on": [(day + timedelta(days=30)).isoformat() for day in days],
                    "status": [chance.choice(("open", "delivered", "delivered", "cancelled")) for _ in block],
                    "net": [chance.randrange(1, 900) * 100_000 for _ in block],
                    "currency": [chance.choice((CURRENCY, CURRENCY, CURRENCY, "USD")) for _ in block],
                },
                len(block),
                _FILE,
            )
            ids = create(context, Kind.ORDER, rows)
            _settle(context, chance, list(ids), rows)
        watch.bring_up_to_date(context)
        work.commit("imported", {"file": "bench", "created": ORDERS, "updated": 0})
    file.close()
    return path


def _settle(context: Context, chance: random.Random, ids: list[int], rows: NewRows) -> None:
    """Payments of two in three, instalments of one in ten."""
    paid = [place for place in range(len(ids)) if chance.random() < 0.67]
    told = {name: rows.column(name) for name in ("gross", "currency", "due_on")}
    payments: Columns = {
        "order": [ids[place] for place in paid],
        "paid_on": [told["due_on"][place] for place in paid],
        "amount": [told["gross"][place] for place in paid],
        "currency": [told["currency"][place] for place in paid],
    }
    create(context, Kind.PAYMENT, NewRows(payments, len(paid), _FILE))
    planned = [place for place in range(len(ids)) if chance.random() < 0.1]
    instalments: Columns = {
        "order": [ids[place] for place in planned],
        "due_on": [told["due_on"][place] for place in planned],
        "amount": [int(told["gross"][place] or 0) // 2 for place in planned],
        "currency": [told["currency"][place] for place in planned],
    }
    create(context, Kind.INSTALMENT, NewRows(instalments, len(planned), _FILE))


def run(path: Path, report: Report) -> None:
    """Measure and report the line."""
    taken: list[float] = measure("bench.rows.ordering:lists", path)
    figure = f"list of {ORDERS:,} orders with totals and ageing, first painted, p95"
    report.add(at_most(figure, "ms", percentile(taken) * 1e3, _LIMIT))


def lists(path: str) -> list[float]:
    """Seconds of each list, from asking to its rows and the totals above it painted."""
    window = Window(Path(path))
    window.document.window.show_page("orders")
    page = window.document.window.pages.page("orders")
    assert isinstance(page, OrdersPage)
    table = LeadTable(window, page)
    window.until(table.is_complete)
    window.rest(1.0)
    ended: list[float] = []

    def painted() -> None:
        page.totals.repaint()
        ended.append(time.perf_counter())

    page.totals.shown.connect(painted)
    taken = []
    for filters, sort in _LISTS * 4:
        query = ListQuery(Kind.ORDER, "", filters, sort)
        ended.clear()
        started = time.perf_counter()
        page.totals.show_query(query)
        listed = table.show(query)
        window.until(lambda: bool(ended))
        taken.append(max(listed, ended[0] - started))
        table.finish()
    return taken
