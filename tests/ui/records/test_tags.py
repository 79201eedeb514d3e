"""Tags in the window: chips in tables, edited in cells, filtered, sorted in the order of their list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.filters import FilterTerms
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import EditEach, EditRecords
from crm_desktop.core.queries import Filter, ListQuery, Operator, Records, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.several import SeveralEditor
from crm_desktop.qtkit.look.chips import Chip
from crm_desktop.qtkit.table.columns import Cell
from crm_desktop.ui.filters.forms import make_form
from crm_desktop.ui.navigation.requests import ShowQuery
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make, names, open_page, run, stored


def cell(page: RecordsPage, id_: int) -> Cell:
    model = page.table.paged_model
    found = model.cell_at(model.row_of(id_), model.column_number("tags"))
    assert isinstance(found, Cell)
    return found


def shows(page: RecordsPage, found: set[str]) -> bool:
    return set(names(page)) == found


def test_tags_are_chips_in_the_order_and_colours_of_their_list(qtbot: QtBot, context: PageContext) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna", tags="VIP, Fair")
    run(qtbot, context, EditRecords(Records(Kind.TAG, (1,)), {"colour": 4}))
    page = open_page(qtbot, context)
    qtbot.waitUntil(lambda: cell(page, lead).chips == (Chip("VIP", 4), Chip("Fair", 1)))
    assert cell(page, lead).text == "VIP, Fair"
    run(qtbot, context, EditEach(Kind.TAG, ((1, {"position": 2}), (2, {"position": 1, "name": "Messe"}))))
    qtbot.waitUntil(lambda: [each.text for each in cell(page, lead).chips] == ["Messe", "VIP"])


def test_a_cell_takes_names_old_and_new(qtbot: QtBot, context: PageContext) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna", tags="VIP")
    page = open_page(qtbot, context)
    model = page.table.paged_model
    factory = next(each for each in page.table.all_columns() if each.key == "tags").editor_factory()
    assert factory is not None
    editor = factory(page)
    assert isinstance(editor, SeveralEditor)
    editor.set_value(cell(page, lead).edit_value)
    assert editor.typed_text() == "VIP"
    editor.line_edit.setText("vip、 New one")
    assert editor.value() == (1, "New one")
    index = model.index(model.row_of(lead), model.column_number("tags"))
    model.setData(index, editor.value(), Qt.ItemDataRole.EditRole)
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, lead)["tags"] == ",1,2,")
    qtbot.waitUntil(lambda: [each.text for each in cell(page, lead).chips] == ["VIP", "New one"])


def test_lists_are_narrowed_by_any_all_or_none_and_say_so(qtbot: QtBot, context: PageContext) -> None:
    make(qtbot, context, Kind.LEAD, name="Anna", tags="VIP, Fair")
    make(qtbot, context, Kind.LEAD, name="Berta", tags="VIP")
    make(qtbot, context, Kind.LEAD, name="Chen")
    values = FieldValues(context, Kind.LEAD)
    form = make_form(values, values.record.field("tags"))
    qtbot.addWidget(form)
    page = open_page(qtbot, context)
    said = []
    for operator, found in (
        (Operator.ANY_OF, {"Anna", "Berta"}),
        (Operator.ALL_OF, {"Anna"}),
        (Operator.NONE_OF, {"Chen"}),
    ):
        query = ListQuery(Kind.LEAD, filters=(Filter("tags", operator, (1, 2)),))
        page.activate(ShowQuery(query))
        qtbot.waitUntil(partial(shows, page, found))
        (chosen,) = page.bar.filters
        form.show_filter(chosen)
        assert form.chosen() == chosen
        said.append(FilterTerms(values).text(chosen))
    assert said == ["Tags: VIP, Fair", "Tags: all of VIP, Fair", "Tags: not VIP, Fair"]


def test_lists_sort_by_the_first_tag_of_each(qtbot: QtBot, context: PageContext) -> None:
    for name, tags in (("Anna", "Zebra"), ("Berta", "Apple, Zebra"), ("Chen", None), ("Dora", "Apple")):
        make(qtbot, context, Kind.LEAD, name=name, tags=tags)
    page = open_page(qtbot, context)
    page.activate(ShowQuery(ListQuery(Kind.LEAD, sort=(SortKey("tags"), SortKey("name")))))
    qtbot.waitUntil(lambda: names(page) == ["Anna", "Berta", "Dora", "Chen"])
