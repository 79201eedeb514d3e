"""A whole office for the reports: leads, deals with the history of their stages, activities, orders."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, pairwise
from pathlib import Path

from sqlalchemy import select

from bench.data import SEED
from bench.files import CURRENCY, LEADS_PER_OPPORTUNITY, blocks, fill
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.folding import folder
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.reference_data import ReferenceData, read_reference_data
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.sqlite.opening import open_file
from crm_desktop.storage.unit_of_work import UnitOfWork

_NOW = 1_793_534_400_000  # 2026-11-01 12:00 UTC, in milliseconds
_DAY = 86_400_000
_TODAY = date(2026, 11, 1)
#: How many activities there are for each lead, and how many leads for each order.
ACTIVITIES, LEADS_PER_ORDER = 2, 10
_ACTIVITY = "kind subject owner created_at done_at due_at lead opportunity"
_CHANGE = "opportunity from_stage to_stage at seconds_before"
_ORDER = "name opportunity account owner ordered_on due_on status net gross outstanding currency"
_LINE = "order product name quantity unit_price amount"
_PRODUCTS = 60


def make(path: Path, leads: int) -> Path:
    """So many leads, a fifth as many deals, twice as many activities, and an order for every tenth lead."""
    fill(path, leads, leads // LEADS_PER_OPPORTUNITY)
    chance = random.Random(SEED)
    file = open_file(path, now=lambda: _NOW)
    with (
        file.writing.connect() as connection,
        UnitOfWork(connection, folder, now=lambda: _NOW, user=1) as work,
    ):
        reference_data = read_reference_data(connection)
        deal = schema_of(connection)[Kind.OPPORTUNITY].c
        columns = (deal.id, deal.stage, deal.created_at, deal.closed_at, deal.owner)
        deals = cursor_of(connection, select(*columns)).fetchall()
        _insert(work, Kind.STAGE_CHANGE, _CHANGE, _changes(chance, reference_data, deals))
        _insert(work, Kind.ACTIVITY, _ACTIVITY, _activities(chance, leads, len(deals)))
        accounts = leads // LEADS_PER_ORDER // 2
        _insert(work, Kind.ACCOUNT, "name lead", ((f"客戶 {n}", n) for n in range(1, accounts + 1)))
        products = ((f"P{n}", f"產品 {n}", f"類 {n % 7}", n * 900, CURRENCY) for n in range(1, _PRODUCTS + 1))
        _insert(work, Kind.PRODUCT, "code name category cost currency", products)
        orders = leads // LEADS_PER_ORDER
        _insert(work, Kind.ORDER, _ORDER, _orders(chance, orders, accounts))
        _insert(work, Kind.ORDER_LINE, _LINE, _lines(chance, orders))
        work.commit("filled")
    file.close()
    return path


def _insert(work: UnitOfWork, kind: Kind, columns: str, rows: Iterator[tuple[Stored, ...]]) -> None:
    for block in blocks(rows, 50_000):
        work.insert_many(kind, columns.split(), block)


def _changes(
    chance: random.Random, reference_data: ReferenceData, deals: list[tuple[int, ...]]
) -> Iterator[tuple[Stored, ...]]:
    """Each deal went through some of the open stages until it came to where it stands."""
    opened = [item.id for item in reference_data.of(Kind.STAGE) if item.facts["kind"] == "open"]
    for id_, stage, created, closed, _owner in deals:
        way = [*sorted(chance.sample(opened, chance.randrange(1, len(opened)))), stage]
        step = max(1, ((closed or _NOW) - created) // len(way))
        yield id_, None, way[0], created, None
        for place, (before, after) in enumerate(pairwise(way), start=1):
            if before != after:
                yield id_, before, after, created + place * step, step // 1000


def _activities(chance: random.Random, leads: int, deals: int) -> Iterator[tuple[Stored, ...]]:
    kinds = ("call", "call", "email", "meeting", "task", "note")
    for number in range(leads * ACTIVITIES):
        kind, begun = chance.choice(kinds), _NOW - chance.randrange(1_000 * _DAY)
        done = begun + chance.randrange(3 * _DAY) if chance.random() < 0.9 and kind != "note" else None
        of_lead = number % 4 != 3
        lead = 1 + chance.randrange(leads) if of_lead else None
        deal = None if of_lead else 1 + chance.randrange(deals)
        yield kind, f"活動 {number}", 1 + chance.randrange(11), begun, done, begun + _DAY, lead, deal


def _orders(chance: random.Random, orders: int, accounts: int) -> Iterator[tuple[Stored, ...]]:
    for number in range(1, orders + 1):
        day = _TODAY - timedelta(days=chance.randrange(1_000))
        net = chance.randrange(10, 900) * 10_000
        status = chance.choice(("open", "delivered", "delivered", "cancelled"))
        owed = net * 105 // 100 if chance.random() < 0.3 and status != "cancelled" else 0
        due = (day + timedelta(days=30)).isoformat()
        account, owner = 1 + chance.randrange(accounts), 1 + chance.randrange(11)
        currency = "USD" if chance.random() < 0.05 else CURRENCY
        deal = number if number % 3 else None
        yield (
            f"訂單 {number}", deal, account, owner, day.isoformat(), due, status, net, net * 105 // 100, owed,
            currency,
        )  # fmt: skip


def _lines(chance: random.Random, orders: int) -> Iterator[tuple[Stored, ...]]:
    for number in count(1):
        if number > orders:
            return
        for _line in range(2):
            price, quantity = chance.randrange(10, 900) * 100, chance.randrange(1, 20)
            product = 1 + chance.randrange(_PRODUCTS)
            yield number, product, f"產品 {product}", quantity * 1_000_000, price, price * quantity
