"""The lines of a deal as they are read: what stands as it was is taken over from the reading before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.queries import Records, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.record.lines import OwnedLines, deal_lines
from crm_desktop.services.workspace import Workspace
from tests.new_files import put_new_file


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(put_new_file(tmp_path / "office.crm"))
    yield made
    made.close()


def _deal(workspace: Workspace, name: str, product: int) -> int:
    deal = workspace.run(CreateRecord(Kind.OPPORTUNITY, {"name": name, "currency": "USD"})).ids[0]
    for number in range(3):
        values = {"opportunity": deal, "name": f"Part {number}", "unit_price": 10}
        workspace.run(CreateRecord(Kind.LINE, values | ({"product": product} if number == 0 else {})))
    return deal


def _read(workspace: Workspace, deal: int, former: OwnedLines | None = None) -> OwnedLines:
    with closing(workspace.reader()) as reader:
        return reader.read(lambda view: deal_lines(view, deal, former))


def test_only_lines_that_were_written_are_read_again(workspace: Workspace) -> None:
    product = workspace.run(CreateRecord(Kind.PRODUCT, {"code": "P1", "name": "Pump"})).ids[0]
    deal = _deal(workspace, "Pumps", product)
    first = _read(workspace, deal)
    changed = id_of(first.rows[1])
    workspace.run(EditRecords(Records(Kind.LINE, (changed,)), {"quantity": 3}))
    second = _read(workspace, deal, first)
    assert [new is old for new, old in zip(second.rows, first.rows, strict=True)] == [True, False, True]
    assert second.rows == _read(workspace, deal).rows
    assert second.totals.gross == 50

    workspace.run(EditRecords(Records(Kind.PRODUCT, (product,)), {"code": "P2"}))
    third = _read(workspace, deal, second)
    assert [row["product:code"] for row in third.rows] == ["P2", None, None]
    assert third.rows[1] is second.rows[1]


def test_nothing_is_taken_over_from_another_deal_nor_of_lines_that_went(workspace: Workspace) -> None:
    product = workspace.run(CreateRecord(Kind.PRODUCT, {"code": "P1", "name": "Pump"})).ids[0]
    deal, other = _deal(workspace, "Pumps", product), _deal(workspace, "Others", product)
    first = _read(workspace, deal)
    assert _read(workspace, other, first) == _read(workspace, other)
    last = int(first.rows[2]["position"] or 0)
    workspace.run(EditRecords(Records(Kind.LINE, (id_of(first.rows[0]),)), {"position": last + 1}))
    workspace.run(DeleteRecords(Records(Kind.LINE, (id_of(first.rows[1]),))))
    second = _read(workspace, deal, first)
    assert second == _read(workspace, deal)
    assert [row["name"] for row in second.rows] == ["Part 2", "Part 0"]
    workspace.undo()
    assert _read(workspace, deal, second) == _read(workspace, deal)
