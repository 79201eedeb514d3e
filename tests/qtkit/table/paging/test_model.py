"""The paged model fetches what is painted, keeps what was typed, and obeys Qt's rules for models."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.paging.model import PagedTableModel
from crm_desktop.qtkit.table.paging.row_cache import PAGE_ROWS, PAGES_KEPT

Row = tuple[str, int]


def name_cell(row: Row) -> Cell:
    return Cell(row[0], edit_value=row[0])


def amount_cell(row: Row) -> Cell:
    return Cell(f"{row[1]:,}", CellStyle.NUMBER, edit_value=row[1], tooltip="whole")


def columns() -> list[FunctionColumn]:
    right = Qt.AlignmentFlag.AlignRight
    return [
        FunctionColumn("name", "Name".strip, name_cell, editable=True),
        FunctionColumn("amount", "Amount".strip, amount_cell, editable=False, alignment=right),
    ]


class LateFetcher:
    """Notes what is asked and answers when told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[list[int], int]] = []
        self.suffix = ""

    def fetch(self, ids: Sequence[int], generation: int) -> None:
        self.asked.append((list(ids), generation))

    def answer(self, model: PagedTableModel, *, without: Sequence[int] = ()) -> None:
        waiting, self.asked = self.asked, []
        for ids, generation in waiting:
            rows = {i: (f"name {i}{self.suffix}", i * 10) for i in ids if i not in without}
            model.put_rows(generation, rows)


@pytest.fixture
def fetcher() -> LateFetcher:
    return LateFetcher()


@pytest.fixture
def model(qtbot: QtBot, fetcher: LateFetcher) -> PagedTableModel:
    return PagedTableModel(columns(), fetcher)


def ids(*values: int) -> array[int]:
    return array("q", values)


def text(model: PagedTableModel, row: int, column: int = 0) -> str:
    return str(model.index(row, column).data())


def wait_for_requests(qtbot: QtBot, fetcher: LateFetcher) -> None:
    qtbot.waitUntil(lambda: bool(fetcher.asked))


def load(qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher, row: int = 0) -> None:
    model.cell_at(row, 0)
    wait_for_requests(qtbot, fetcher)
    fetcher.answer(model)


def test_obeys_the_rules_of_models(qtbot: QtBot, fetcher: LateFetcher) -> None:
    """Qt's own tester finds nothing through every kind of change."""
    model = PagedTableModel(columns(), fetcher)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_ids(array("q", range(1, 200)))
    load(qtbot, model, fetcher)
    model.insert_id(3, 900, ("new", 1))
    model.set_first_rows([(7, ("seven", 7))], 1)
    model.set_length(60)
    model.setData(model.index(0, 0), "typed")
    model.reject_edit(1, "name", "too long")
    model.set_first_rows([(7, ("seven", 7))], 50)
    model.set_ids(array("q", [7, *range(100, 149)]))
    model.invalidate()
    model.retranslate()
    model.set_ids(ids())
    assert tester.model() is model
    assert model.rowCount() == 0


def test_painting_asks_once_for_the_page(qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher) -> None:
    """A screen of missing cells is one request, and its answer is painted."""
    model.set_ids(array("q", range(1000, 2000)))
    for row in range(100, 125):
        assert model.cell_at(row, 0) is None
    assert fetcher.asked == []
    wait_for_requests(qtbot, fetcher)
    assert [asked for asked, _ in fetcher.asked] == [list(range(1064, 1128))]
    with qtbot.waitSignal(model.dataChanged) as changed:
        fetcher.answer(model)
    first, last = changed.args[0].row(), changed.args[1].row()
    assert first <= 100
    assert last >= 124
    assert text(model, 100) == "name 1100"
    assert text(model, 100, 1) == "11,000"


def test_neighbour_pages_follow(qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher) -> None:
    """When the painted page is there, those beside it are asked for, once."""
    model.set_ids(array("q", range(1000)))
    load(qtbot, model, fetcher, row=200)
    wait_for_requests(qtbot, fetcher)
    pages = {i // PAGE_ROWS for asked, _ in fetcher.asked for i in asked}
    assert pages == {2, 4}
    fetcher.answer(model)
    qtbot.wait(20)
    assert fetcher.asked == []


def test_dragging_the_scroll_bar_leaves_no_queue(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    """While two fetches are under way nothing is asked; then only the pages painted last."""
    model.set_ids(array("q", range(1_000_000)))
    for row in range(0, 1_000_000, 20_000):
        model.cell_at(row, 0)
        qtbot.wait(1)
    assert len(fetcher.asked) <= 2
    fetcher.answer(model)
    wait_for_requests(qtbot, fetcher)
    newest = [i for asked, _ in fetcher.asked for i in asked]
    assert len(newest) <= 4 * PAGE_ROWS
    assert 980_000 in newest


def test_memory_stays_bounded(qtbot: QtBot, model: PagedTableModel) -> None:
    """However far one scrolls, some thousand rows are held."""
    model.set_ids(array("q", range(100_000)))
    for start in range(0, 20_000, 500):
        model.set_first_rows([(i, ("n", i)) for i in range(start, start + 500)], 100_000)
    assert model.rows_at_hand <= PAGE_ROWS * PAGES_KEPT * 5 // 4


def test_first_rows_stay_however_many_lists_came_before(qtbot: QtBot, model: PagedTableModel) -> None:
    """One after the other, as while words are typed; a record that each of them holds is no older for it."""
    always = 7
    for first in range(100, 4 * PAGE_ROWS * PAGES_KEPT, PAGE_ROWS):
        listed = [always, *range(first, first + PAGE_ROWS)]
        model.set_first_rows([(record_id, (f"name {record_id}", 0)) for record_id in listed], len(listed))
        assert text(model, 0) == "name 7"


def test_answers_from_before_a_change_are_dropped(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    """Rows fetched before an invalidation are not shown after it."""
    model.set_ids(ids(1, 2, 3))
    model.cell_at(0, 0)
    wait_for_requests(qtbot, fetcher)
    model.invalidate()
    fetcher.suffix = " old"
    fetcher.answer(model)
    assert model.cell_at(0, 0) is None


def test_old_rows_show_until_the_new_ones_come(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    """A refresh does not flicker."""
    model.set_ids(ids(1, 2, 3))
    load(qtbot, model, fetcher)
    model.invalidate([2])
    assert text(model, 1) == "name 2"
    wait_for_requests(qtbot, fetcher)
    assert fetcher.asked[0][0] == [2]
    fetcher.suffix = " new"
    fetcher.answer(model)
    assert text(model, 1) == "name 2 new"
    assert text(model, 0) == "name 1"


def test_missing_records_are_not_asked_for_again_and_again(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    """A record deleted meanwhile stays empty without a request at each repaint."""
    model.set_ids(ids(1, 2, 3))
    model.cell_at(0, 0)
    wait_for_requests(qtbot, fetcher)
    fetcher.answer(model, without=[2])
    assert model.cell_at(1, 0) is None
    qtbot.wait(20)
    assert fetcher.asked == []


def test_failed_fetch_is_tried_again_when_painted(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    """After a failure the next painting asks again."""
    model.set_ids(ids(1, 2))
    model.cell_at(0, 0)
    wait_for_requests(qtbot, fetcher)
    asked, generation = fetcher.asked.pop()
    model.fetch_failed(generation, asked)
    load(qtbot, model, fetcher)
    assert text(model, 0) == "name 1"


def test_first_rows_then_all_ids_without_a_reset(qtbot: QtBot, model: PagedTableModel) -> None:
    """The whole scroll range is there at once, and filling in the ids moves nothing."""
    model.set_first_rows([(5, ("five", 5)), (6, ("six", 6))], 1000)
    assert model.rowCount() == 1000
    assert text(model, 1) == "six"
    assert model.id_at(500) == -1
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_ids(array("q", [5, 6, *range(100, 1098)]))
    assert resets == []
    assert model.id_at(500) == 598
    model.set_ids(array("q", [6, 5, *range(100, 1098)]))
    assert resets == [1]


def test_edit_is_announced_shown_and_confirmed(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    """What was typed shows at once; the stored row takes its place."""
    model.set_ids(ids(41, 42))
    load(qtbot, model, fetcher)
    with qtbot.waitSignal(model.edit_requested) as requested:
        assert model.setData(model.index(1, 0), "typed")
    assert requested.args == [42, "name", "typed"]
    assert text(model, 1) == "typed"
    model.confirm_edit(42, "name", ("Typed, stored", 1))
    assert text(model, 1) == "Typed, stored"


def test_what_was_typed_into_a_row_that_went_is_announced(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    model.set_ids(ids(41, 42))
    with qtbot.waitSignal(model.edit_requested) as requested:
        assert model.setData(model.index(1, 0), "typed")
    assert requested.args == [42, "name", "typed"]


def test_confirmed_edit_shows_until_the_row_is_fetched(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    """Between the confirmation and the new row the old value does not come back."""
    model.set_ids(ids(1))
    load(qtbot, model, fetcher)
    model.setData(model.index(0, 0), "typed")
    model.confirm_edit(1, "name")
    assert text(model, 0) == "typed"
    wait_for_requests(qtbot, fetcher)
    fetcher.suffix = " stored"
    fetcher.answer(model)
    assert text(model, 0) == "name 1 stored"


def test_refused_edit_keeps_what_was_typed(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    """It stays in red with the reason until it is mended or given up."""
    model.set_ids(ids(1))
    load(qtbot, model, fetcher)
    model.setData(model.index(0, 0), "typed")
    with qtbot.waitSignal(model.edit_rejected) as rejected:
        model.reject_edit(1, "name", "too long")
    assert rejected.args == [1, "name", "too long"]
    cell = model.cell_at(0, 0)
    assert cell is not None
    assert (cell.text, cell.style, cell.tooltip) == ("typed", CellStyle.OVERDUE, "too long")
    assert model.index(0, 0).data(Qt.ItemDataRole.EditRole) == "typed"
    model.drop_edit(1, "name")
    assert text(model, 0) == "name 1"


def test_text_that_is_no_value_is_kept_and_not_sent(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    """Unreadable input stays in its cell only."""
    model.set_ids(ids(1))
    load(qtbot, model, fetcher)
    with qtbot.assertNotEmitted(model.edit_requested):
        model.keep_typed(1, "name", "31 feb", "no such day")
    assert model.index(0, 0).data(Qt.ItemDataRole.EditRole) == Unparsed("31 feb")
    assert model.edit_message(1, "name") == "no such day"


def test_nothing_is_sent_where_nothing_changes_or_may_change(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    """Equal values and fixed columns are no edits."""
    model.set_ids(array("q", range(1000)))
    load(qtbot, model, fetcher)
    with qtbot.assertNotEmitted(model.edit_requested):
        assert not model.setData(model.index(0, 0), "name 0")
        assert not model.setData(model.index(0, 1), 5)
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable


def test_small_changes_keep_the_other_rows(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    """Rows are known by id, so an insertion shifts none of them."""
    model.set_ids(ids(1, 2, 3))
    load(qtbot, model, fetcher)
    model.insert_id(0, 9, ("nine", 9))
    assert [text(model, row) for row in range(3)] == ["nine", "name 1", "name 2"]
    assert model.row_of(3) == 3


def test_retranslation_makes_cells_anew(qtbot: QtBot, fetcher: LateFetcher) -> None:
    """Titles and cells are asked for again."""
    words = {"title": "Name"}
    column = FunctionColumn("name", lambda: words["title"], lambda row: Cell(words["title"] + row[0]))
    model = PagedTableModel([column], fetcher)
    model.set_first_rows([(1, ("!", 1))], 1)
    assert text(model, 0) == "Name!"
    words["title"] = "姓名"
    with qtbot.waitSignal(model.headerDataChanged):
        model.retranslate()
    assert text(model, 0) == "姓名!"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "姓名"


def test_a_length_that_comes_later_leaves_the_rows_alone(
    qtbot: QtBot, model: PagedTableModel, fetcher: LateFetcher
) -> None:
    """Only the scroll range grows; a row beyond those known asks for the ids."""
    model.set_first_rows([(7, ("seven", 7)), (8, ("eight", 8))], 2)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
        model.set_length(500)
    assert (model.rowCount(), text(model, 1)) == (500, "eight")
    with qtbot.waitSignal(model.ids_wanted):
        model.cell_at(400, 0)
    with qtbot.assertNotEmitted(model.ids_wanted):
        model.cell_at(1, 0)
