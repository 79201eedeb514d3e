"""Records beside another one, written together and put in order: one step each; the deal's amount follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.core.errors import NotFound, RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.sheets import MoveRows, WriteRows
from crm_desktop.services.reads.record.lines import deal_lines
from tests.services.workspaces import Desk, rows_of

D = Decimal


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "office.crm")
    yield made
    made.close()


@pytest.fixture
def deal(desk: Desk) -> int:
    return desk.create(Kind.OPPORTUNITY, name="Line of lathes", currency="TWD")


def written(deal: int, *edits: tuple[int, Mapping[str, object]], **more: Any) -> WriteRows:
    return WriteRows(Kind.LINE, "opportunity", deal, edits, **more)


def moved(deal: int, *lines: int, before: int | None = None) -> MoveRows:
    return MoveRows(Kind.LINE, "opportunity", deal, lines, before)


def add(desk: Desk, deal: int, *names: str, after: int | None = None) -> tuple[int, ...]:
    rows = tuple({"name": name, "unit_price": D(100)} for name in names)
    return desk.workspace.run(written(deal, new=rows, after=after)).ids


def order(desk: Desk, deal: int) -> list[object]:
    with closing(desk.workspace.reader()) as reader:
        return [row["name"] for row in reader.read(lambda view: deal_lines(view, deal)).rows]


def test_rows_are_written_in_one_step_with_the_amount(desk: Desk, deal: int) -> None:
    first, second = add(desk, deal, "Lathe", "Training")
    changes = ((first, {"quantity": D(3)}), (second, {"discount": "50%"}))
    desk.workspace.run(written(deal, *changes, new=({"name": "Transport", "unit_price": D(70)},)))
    assert order(desk, deal) == ["Lathe", "Training", "Transport"]
    assert desk.row(Kind.OPPORTUNITY, deal)["amount"] == (300 + 50 + 70) * 100
    desk.workspace.undo()
    assert order(desk, deal) == ["Lathe", "Training"]
    assert desk.row(Kind.OPPORTUNITY, deal)["amount"] == 200_00
    desk.workspace.undo()
    assert (order(desk, deal), desk.row(Kind.OPPORTUNITY, deal)["amount"]) == ([], None)


def test_one_wrong_row_of_many_refuses_all_and_is_named(desk: Desk, deal: int) -> None:
    (known,) = add(desk, deal, "Lathe")
    good, bad = {"name": "Training"}, {"name": "Transport", "unit_price": D(5), "discount": "101%"}
    for edits, place in (((), 1), (((known, {"quantity": D(2)}),), 2)):
        with pytest.raises(RuleBroken) as refused:
            desk.workspace.run(written(deal, *edits, new=(good, bad)))
        assert (refused.value.key, refused.value.params["place"]) == ("discount_over_whole", place)
    with pytest.raises(RuleBroken) as refused:
        desk.workspace.run(written(deal, (known, {"discount": "much"}), new=(good,)))
    assert (refused.value.field, refused.value.params["place"]) == ("discount", 0)
    with pytest.raises(RuleBroken) as refused:
        desk.workspace.run(written(deal, new=(good, {"name": "x" * 501})))
    assert (refused.value.field, refused.value.params["place"]) == ("name", 1)
    assert order(desk, deal) == ["Lathe"]


def test_lines_that_are_gone_are_passed_over(desk: Desk, deal: int) -> None:
    first, second = add(desk, deal, "Lathe", "Training")
    desk.delete(Kind.LINE, first)
    desk.workspace.run(written(deal, (first, {"name": "Mill"}), (second, {"name": "Course"})))
    assert order(desk, deal) == ["Course"]
    for command in (written(deal, (first, {"name": "Mill"})), moved(deal, first), written(deal)):
        with pytest.raises(NotFound):
            desk.workspace.run(command)


def test_lines_are_put_before_others_behind_all_and_behind_one(desk: Desk, deal: int) -> None:
    a, b, c, d = add(desk, deal, *"abcd")
    desk.workspace.run(moved(deal, d, before=b))
    assert order(desk, deal) == ["a", "d", "b", "c"]
    desk.workspace.run(moved(deal, a, d))
    assert order(desk, deal) == ["b", "c", "a", "d"]
    desk.workspace.run(moved(deal, a, b, before=b))  # in front of one that goes along: behind all
    assert order(desk, deal) == ["c", "d", "a", "b"]
    add(desk, deal, "e", "f", after=c)
    assert order(desk, deal) == ["c", "e", "f", "d", "a", "b"]
    for expected in ("cdab", "bcad", "adbc", "abcd"):
        desk.workspace.undo()
        assert order(desk, deal) == list(expected)


def test_a_move_writes_the_moved_line_alone(desk: Desk, deal: int) -> None:
    lines = add(desk, deal, *(f"{number}" for number in range(50)))
    outcome = desk.workspace.run(moved(deal, lines[40], before=lines[3]))
    assert outcome.change_set is not None
    assert {change.ids for change in outcome.change_set.changes} == {frozenset({lines[40]})}


def test_lines_of_other_deals_are_left_alone(desk: Desk, deal: int) -> None:
    other = desk.create(Kind.OPPORTUNITY, name="Other")
    (own, _), (foreign,) = add(desk, deal, "a", "b"), add(desk, other, "c")
    desk.workspace.run(moved(deal, foreign, own))
    assert (order(desk, deal), order(desk, other)) == (["b", "a"], ["c"])
    desk.workspace.run(written(deal, (foreign, {"name": "x"}), (own, {"name": "d"})))
    assert (order(desk, deal), order(desk, other)) == (["b", "d"], ["c"])
    with pytest.raises(NotFound):
        desk.workspace.run(written(deal, (foreign, {"name": "x"})))


def test_a_product_set_aside_is_not_chosen_anew(desk: Desk, deal: int) -> None:
    lathe = desk.create(Kind.PRODUCT, name="Lathe", code="L-1")
    line = desk.create(Kind.LINE, opportunity=deal, product=lathe)
    desk.edit(Kind.PRODUCT, lathe, archived=True)
    desk.edit(Kind.LINE, line, quantity=D(2))
    with pytest.raises(RuleBroken) as refused:
        desk.create(Kind.LINE, opportunity=deal, product=lathe)
    assert (refused.value.key, refused.value.field) == ("product_archived", "product")
    free = desk.create(Kind.LINE, opportunity=deal, name="Free")
    with pytest.raises(RuleBroken):
        desk.edit(Kind.LINE, free, product=lathe)
    assert len(rows_of(desk.path, Kind.LINE)) == 2
