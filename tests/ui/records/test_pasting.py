"""Cells pasted into a table: what fits is kept, what is wrong is marked, what is over is asked about."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.table.columns import CellStyle
from crm_desktop.ui.dialogs.notice import Notice
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records.test_page import history
from tests.ui.records_of_tests import count, open_page, stored


def test_wrong_cells_are_marked_and_the_rest_is_kept(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    model, before = page.table.paged_model, history(qtbot, context)
    page.table.setCurrentIndex(model.index(model.row_of(leads[1]), model.column_number("company")))
    with qtbot.waitSignal(page.message) as said:
        page.record_actions.pasting.paste("First\tTrade fair\nSecond\tNo such channel\n")
    assert "1 cell" in said.args[0]
    assert "Row 2" in said.args[0]
    assert "No such channel" in said.args[0]
    first, second = (stored(qtbot, context, Kind.LEAD, id_) for id_ in (leads[1], leads[0]))
    assert (first["company"], first["channel"]) == ("First", 1)
    assert (second["company"], second["channel"]) == ("Second", 1)
    assert history(qtbot, context) == before + 1, "one step"
    cell = model.cell_at(model.row_of(leads[0]), model.column_number("channel"))
    assert cell is not None
    assert (cell.text, cell.style) == ("No such channel", CellStyle.OVERDUE)
    assert "is not in the list" in cell.tooltip
    with qtbot.waitSignal(page.message) as said:
        page.record_actions.pasting.paste("First\tNowhere\n")
    assert "1 cell" in said.args[0]
    assert history(qtbot, context) == before + 1, "nothing else was new"


def test_many_cells_are_one_step(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    """Six thousand cells, some in new records."""
    model, before = page.table.paged_model, history(qtbot, context)
    page.table.setCurrentIndex(model.index(0, model.column_number("name")))
    keys = ("name", "company", "job_title", "email", "phone", "description")
    titles = [model.columns[model.column_number(key)].title() for key in keys]
    rows = [f"N {n}\tC {n}\tJ {n}\tn{n}@x.example\t+886 2 2345 {n:04}\tI {n}" for n in range(1000)]
    page.record_actions.pasting.paste("\n".join(["\t".join(titles), *rows]))
    qtbot.waitUntil(lambda: page.findChild(Notice) is not None)
    answer(qtbot, page, "Make 995 new")
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.LEAD)) == 1000)
    assert history(qtbot, context) == before + 1
    last = ListQuery(Kind.LEAD, filters=(Filter("company", Operator.ANY_OF, ("C 999",)),))
    assert count(qtbot, context, last) == 1
    context.gateway.undo()
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.LEAD)) == 5)
    assert stored(qtbot, context, Kind.LEAD, leads[0])["company"] == "宏遠精密"


def id_named(qtbot: QtBot, context: PageContext, name: str) -> int:
    """The one lead of a name."""
    found: list[list[int]] = []
    query = ListQuery(Kind.LEAD, filters=(Filter("name", Operator.ANY_OF, (name,)),))
    context.gateway.read(lambda view: list(view.ids(query, {})), found.append)
    qtbot.waitUntil(lambda: bool(found))
    (id_,) = found[0]
    return id_


def answer(qtbot: QtBot, page: RecordsPage, text: str) -> None:
    """Press a button of the notice."""
    notice = page.findChild(Notice)
    assert notice is not None
    next(each for each in notice.findChildren(QPushButton) if each.text() == text).click()
    qtbot.waitUntil(lambda: page.findChild(Notice) is None)


def test_rows_past_the_end_become_new_records_where_that_is_wished(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    model, before = page.table.paged_model, history(qtbot, context)
    page.table.setCurrentIndex(model.index(model.row_of(leads[0]), model.column_number("name")))
    page.record_actions.pasting.paste("One\tA\tTrade fair\nTwo\tB\tNowhere\nThree\tC\tReferral\n")
    qtbot.waitUntil(lambda: page.findChild(Notice) is not None)
    with qtbot.waitSignal(page.message) as said:
        answer(qtbot, page, "Make 2 new")
    assert "Row 2, " in said.args[0]
    two, three = (id_named(qtbot, context, name) for name in ("Two", "Three"))
    assert stored(qtbot, context, Kind.LEAD, leads[0])["name"] == "One"
    assert stored(qtbot, context, Kind.LEAD, two)["channel"] is None
    assert stored(qtbot, context, Kind.LEAD, three)["channel"] == 6
    assert model.edit_message(two, "channel") != ""
    assert history(qtbot, context) == before + 1
    context.gateway.undo()
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.LEAD)) == 5)


def test_an_empty_list_takes_pasted_rows_as_new_ones(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context)
    page.record_actions.pasting.paste("Name\tCompany\nAnna\tA\n")
    qtbot.waitUntil(lambda: page.findChild(Notice) is not None)
    answer(qtbot, page, "Make 1 new")
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.LEAD)) == 1)
