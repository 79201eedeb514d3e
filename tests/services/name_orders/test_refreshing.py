"""Names sort by keys that every write brings along and that the background brings to another order."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import func, select

from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.queries import ListQuery, Records, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.names.ordering import NameOrder
from crm_desktop.services.name_orders import refreshing
from crm_desktop.services.name_orders.refreshing import order_is_due
from crm_desktop.storage.name_orders import keys_of, read_order
from tests.services.workspaces import Desk

BY_NAME = (SortKey("name"),)
NAMES = ["陳怡君", "丁守中", "王小明", "歐陽菲菲", "Anna", "于右任", "曾國藩", "張飛"]


def bring(desk: Desk, order: NameOrder) -> int:
    """Run all slices; how many there were."""
    slices = 1
    while desk.workspace.refresh_name_order(order):
        slices += 1
    return slices


def listed(desk: Desk, kind: Kind = Kind.LEAD, *, descending: bool = False) -> list[str]:
    """The names of all records as a list sorted by them has them."""
    reader = desk.workspace.reader()
    with reader.view() as view:
        query = ListQuery(kind, sort=(SortKey("name", descending),))
        ids = list(view.ids(query, {}))
        first = [int(row[0] or 0) for row in view.first_rows(query, {}, 64).rows]
        assert first == ids[:64]
        place = view.catalogue.row_places(kind)["name"]
        rows = view.rows(kind, ids)
    reader.close()
    return [str(rows[id_][place]) for id_ in ids]


def expected(names: list[str], order: NameOrder) -> list[str]:
    return sorted(names, key=lambda name: keys_of(order).key(name, is_person=True) or "")


def keyless(desk: Desk) -> int:
    """How many leads with a name lack its key."""
    reader = desk.workspace.reader()
    with reader.view() as view, view.snapshot() as connection:
        lead = view.form[Kind.LEAD].c
        missing = select(func.count()).where(lead.name.is_not(None), lead.name_order.is_(None))
        count = int(connection.scalar(missing) or 0)
    reader.close()
    return count


def test_records_that_were_there_before_are_brought_to_an_order(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NAMES:
        desk.workspace.run(CreateRecord(Kind.LEAD, {"name": name}))
    assert keyless(desk) == len(NAMES)
    monkeypatch.setattr(refreshing, "SLICE", 3)
    assert bring(desk, NameOrder.STROKES) > 5
    assert keyless(desk) == 0
    assert listed(desk) == expected(NAMES, NameOrder.STROKES)
    assert listed(desk, descending=True) == expected(NAMES, NameOrder.STROKES)[::-1]
    bring(desk, NameOrder.PINYIN)
    assert listed(desk) == expected(NAMES, NameOrder.PINYIN)


def test_every_write_brings_its_key(desk: Desk) -> None:
    bring(desk, NameOrder.STROKES)
    ids = [desk.workspace.run(CreateRecord(Kind.LEAD, {"name": name})).ids[0] for name in NAMES]
    assert listed(desk) == expected(NAMES, NameOrder.STROKES)
    desk.workspace.run(EditRecords(Records(Kind.LEAD, (ids[0],)), {"name": "丁一"}))
    now = ["丁一", *NAMES[1:]]
    assert listed(desk) == expected(now, NameOrder.STROKES)
    desk.workspace.undo()
    assert listed(desk) == expected(NAMES, NameOrder.STROKES)
    desk.workspace.run(DeleteRecords(Records(Kind.LEAD, tuple(ids[2:5]))))
    desk.workspace.undo()
    assert listed(desk) == expected(NAMES, NameOrder.STROKES)
    assert keyless(desk) == 0
    with desk.writing() as work:
        work.insert_many(Kind.LEAD, ["name", "created_at"], [("一心", 1), (None, 1), ("Zoe", 1)])
        work.commit("filled")
    assert keyless(desk) == 0
    assert listed(desk)[-1] == "None"


def test_a_list_half_way_to_another_order_sorts_by_the_names_themselves(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(1)
    names = dice.sample(NAMES, len(NAMES))
    for name in names:
        desk.workspace.run(CreateRecord(Kind.LEAD, {"name": name}))
    plain = listed(desk)
    bring(desk, NameOrder.PINYIN)
    monkeypatch.setattr(refreshing, "SLICE", 2)
    assert desk.workspace.refresh_name_order(NameOrder.STROKES)
    assert listed(desk) == plain
    desk.workspace.run(CreateRecord(Kind.LEAD, {"name": "一心"}))
    bring(desk, NameOrder.STROKES)
    assert listed(desk) == expected([*names, "一心"], NameOrder.STROKES)


def test_what_is_due_is_known(desk: Desk) -> None:
    reader = desk.workspace.reader()
    with reader.view() as view, view.snapshot() as connection:
        assert read_order(connection) is None
        assert order_is_due(connection, NameOrder.ALPHABET)
    bring(desk, NameOrder.ALPHABET)
    with reader.view() as view, view.snapshot() as connection:
        assert not order_is_due(connection, NameOrder.ALPHABET)
        assert order_is_due(connection, NameOrder.STROKES)
    reader.close()
