"""Fields of an office's own in the window: in tables, forms, filters and record pages, once they are made."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists import own_indexes
from crm_desktop.bridge.lists.pasted_cells import PastedCells
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.queries import Filter, ListQuery, Operator, Records, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.several import SeveralEditor
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.imports.foot import Step
from crm_desktop.ui.imports.wizard import open_import
from crm_desktop.ui.navigation.page_factories import factories
from crm_desktop.ui.navigation.page_stack import PageStack
from crm_desktop.ui.navigation.requests import ShowQuery, ShowRecord
from crm_desktop.ui.new_records.form import NewRecord
from crm_desktop.ui.records.bulk_edit import BulkEdit
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make, names, run, stored

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pages(qtbot: QtBot, context: PageContext) -> PageStack:
    """The pages of a window, that of the leads in front."""
    stack = PageStack(context, factories(context.kinds))
    qtbot.addWidget(stack)
    stack.resize(1300, 700)
    stack.show()
    stack.turn_to("leads")
    return stack


def define(qtbot: QtBot, context: PageContext, **values: object) -> str:
    """Make a field; the name of its column."""
    with qtbot.waitSignal(context.gateway.form_changed):
        made = run(qtbot, context, CreateRecord(Kind.CUSTOM_FIELD, {"kind": "lead", **values}))
    return f"custom_{made.ids[0]}"


def front(pages: PageStack) -> RecordsPage:
    page = pages.current
    assert isinstance(page, RecordsPage)
    return page


def headings(pages: PageStack) -> dict[str, str]:
    return {column.key: column.title() for column in front(pages).table.all_columns()}


def cell(page: RecordsPage, id_: int, key: str) -> str:
    model = page.table.paged_model
    index = model.index(model.row_of(id_), model.column_number(key))
    return str(index.data(Qt.ItemDataRole.DisplayRole))


def test_a_new_field_is_a_column_a_form_field_and_a_detail_at_once(
    qtbot: QtBot, context: PageContext, pages: PageStack
) -> None:
    before = make(qtbot, context, Kind.LEAD, name="Anna")
    size = define(
        qtbot, context, name="Size", type="choice", choices="Small, Large", help="Of the <b>site</b>"
    )
    assert headings(pages)[size] == "Size"
    lead = make(qtbot, context, Kind.LEAD, name="Berta", **{size: "c2"})
    page = front(pages)
    qtbot.waitUntil(lambda: set(names(page)) == {"Anna", "Berta"})
    qtbot.waitUntil(lambda: cell(page, lead, size) == "Large")
    assert cell(page, before, size) == ""
    page.begin_new()
    form = page.inspector.panel
    assert isinstance(form, NewRecord)
    assert "Of the" in form.row(size).toolTip()
    assert "<b>" not in form.row(size).toolTip()
    form.row("name").editor.set_value("Clara")
    form.row(size).editor.set_value("c1")
    with qtbot.waitSignal(form.created) as made:
        form.save()
    assert stored(qtbot, context, Kind.LEAD, made.args[0])[size] == "c1"
    page.activate(ShowRecord(Kind.LEAD, lead))
    assert page._record_page is not None
    parts = page._record_page.parts
    qtbot.waitUntil(lambda: parts.details is not None and parts.details.id == lead)
    row = parts.form.row(size)
    assert row is not None
    assert row.value_label.text() == "Large"


def test_cells_are_edited_sorted_and_filtered_like_built_in_ones(
    qtbot: QtBot, context: PageContext, pages: PageStack
) -> None:
    count = define(qtbot, context, name="Machines", type="number")
    day = define(qtbot, context, name="Visit", type="date")
    several = define(qtbot, context, name="Interests", type="several_choices", choices="Lathe, Press, Saw")
    first = make(qtbot, context, Kind.LEAD, name="Anna", **{count: Decimal("2.5"), several: ("c1", "c3")})
    make(qtbot, context, Kind.LEAD, name="Berta", **{count: Decimal(7), day: date(2026, 3, 1)})
    page = front(pages)
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    qtbot.waitUntil(lambda: cell(page, first, several) == "Lathe, Saw")
    model = page.table.paged_model
    index = model.index(model.row_of(first), model.column_number(count))
    assert model.setData(index, Decimal(9), Qt.ItemDataRole.EditRole)
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, first)[count] == 9_000_000)
    page.activate(ShowQuery(ListQuery(Kind.LEAD, sort=(SortKey(count),))))
    qtbot.waitUntil(lambda: names(page) == ["Berta", "Anna"])
    page.activate(ShowQuery(ListQuery(Kind.LEAD, filters=(Filter(several, Operator.ANY_OF, ("c3",)),))))
    qtbot.waitUntil(lambda: names(page) == ["Anna"])
    assert page._terms.text(page.bar.filters[0]) == "Interests: Saw"
    page.activate(ShowQuery(ListQuery(Kind.LEAD, filters=(Filter(several, Operator.NONE_OF, ("c3",)),))))
    qtbot.waitUntil(lambda: names(page) == ["Berta"])


def test_a_field_deleted_while_its_filter_and_column_are_in_use_goes_and_comes_back(
    qtbot: QtBot, context: PageContext, pages: PageStack
) -> None:
    size = define(qtbot, context, name="Size", type="choice", choices="Small, Large")
    lead = make(qtbot, context, Kind.LEAD, name="Anna", **{size: "c2"})
    make(qtbot, context, Kind.LEAD, name="Berta")
    large = Filter(size, Operator.ANY_OF, ("c2",))
    front(pages).activate(ShowQuery(ListQuery(Kind.LEAD, filters=(large,), sort=(SortKey(size),))))
    qtbot.waitUntil(lambda: names(front(pages)) == ["Anna"])
    said: list[str] = []
    pages.made.connect(lambda _key, page: page.message.connect(said.append))
    with qtbot.waitSignal(context.gateway.form_changed):
        run(qtbot, context, DeleteRecords(Records(Kind.CUSTOM_FIELD, (int(size.removeprefix("custom_")),))))
    assert size not in headings(pages)
    qtbot.waitUntil(lambda: len(names(front(pages))) == 2)
    assert len(said) == 1
    with qtbot.waitSignal(context.gateway.form_changed):
        context.gateway.undo()
    assert headings(pages)[size] == "Size"
    page = front(pages)
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    qtbot.waitUntil(lambda: cell(page, lead, size) == "Large")


def test_what_is_typed_survives_a_field_made_elsewhere(
    qtbot: QtBot, context: PageContext, pages: PageStack
) -> None:
    front(pages).begin_new()
    form = front(pages).inspector.panel
    assert isinstance(form, NewRecord)
    qtbot.keyClicks(form.row("name").editor.input_widget(), "Half typed")
    define(qtbot, context, name="Size")
    form = front(pages).inspector.panel
    assert isinstance(form, NewRecord)
    assert form.row("name").value() == "Half typed"


def test_the_record_that_is_shown_whole_stays_in_front(
    qtbot: QtBot, context: PageContext, pages: PageStack
) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna")
    front(pages).activate(ShowRecord(Kind.LEAD, lead))
    define(qtbot, context, name="Size")
    page = front(pages)._record_page
    assert page is not None
    assert page.parts.reading.id == lead


def test_a_renamed_field_changes_its_heading_and_an_edit_of_the_old_form_is_refused(
    qtbot: QtBot, context: PageContext, pages: PageStack
) -> None:
    size = define(qtbot, context, name="Size")
    id_ = int(size.removeprefix("custom_"))
    with qtbot.waitSignal(context.gateway.form_changed):
        run(qtbot, context, EditRecords(Records(Kind.CUSTOM_FIELD, (id_,)), {"name": "Format"}))
    assert headings(pages)[size] == "Format"


def test_several_choices_are_ticked_in_a_list(qtbot: QtBot, context: PageContext, pages: PageStack) -> None:
    define(qtbot, context, name="Interests", type="several_choices", choices="Lathe, Press, Saw")
    front(pages).begin_new()
    form = front(pages).inspector.panel
    assert isinstance(form, NewRecord)
    editor = form.row("custom_1").editor
    assert isinstance(editor, SeveralEditor)
    editor.pick()
    assert editor._list is not None
    rows = editor._list.list_widget
    for row in (2, 0):
        qtbot.mouseClick(
            rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(row)).center()
        )
    assert editor.value() == ("c1", "c3")
    assert editor.typed_text() == "Lathe, Saw"
    assert editor._popup is not None
    editor._popup.close()


def test_many_records_get_a_value_at_once_and_give_it_back(
    qtbot: QtBot, context: PageContext, pages: PageStack
) -> None:
    size = define(qtbot, context, name="Size", type="choice", choices="Small, Large")
    leads = [make(qtbot, context, Kind.LEAD, name=name) for name in ("Anna", "Berta")]
    values = FieldValues(context, Kind.LEAD)
    form = BulkEdit(values, Records(Kind.LEAD, tuple(leads)), 2, pages)
    assert size in {each.value for each in form._fields()}
    form.choose(size)
    assert form.value_row is not None
    form.value_row.editor.set_value("c2")
    form.value_row.editor.edited.emit()
    with qtbot.waitSignal(form.accepted) as accepted:
        form.accept()
    run(qtbot, context, accepted.args[0])
    assert [stored(qtbot, context, Kind.LEAD, lead)[size] for lead in leads] == ["c2", "c2"]
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.undo()
    assert [stored(qtbot, context, Kind.LEAD, lead)[size] for lead in leads] == [None, None]


def test_copied_cells_paste_back_as_the_same(qtbot: QtBot, context: PageContext, pages: PageStack) -> None:
    several = define(qtbot, context, name="Interests", type="several_choices", choices="Lathe, Press")
    count = define(qtbot, context, name="Machines", type="number")
    lead = make(qtbot, context, Kind.LEAD, name="Anna", **{several: ("c2", "c1"), count: Decimal("2.5")})
    page = front(pages)
    qtbot.waitUntil(lambda: names(page) == ["Anna"])
    columns = [each for each in page.table.all_columns() if each.key in (several, count)]
    row = page.table.paged_model.row_object(lead)
    assert row is not None
    copied = [column.copied(row) for column in columns]
    assert copied == ["Lathe, Press", "2.5"]
    pasted = PastedCells(FieldValues(context, Kind.LEAD))
    assert pasted.changes([copied], columns, [row]) == ([{}], [])
    assert pasted.values_of([["press", "3"]], columns) == ([{several: ("c2",), count: Decimal(3)}], [])
    found, (wrong,) = pasted.values_of([["Saw", "3"]], columns)
    assert found == [{count: Decimal(3)}]
    assert (wrong.field, wrong.text) == ("Interests", "Saw")


def test_a_file_fills_own_fields_by_their_headings(
    qtbot: QtBot, context: PageContext, pages: PageStack, tmp_path: Path
) -> None:
    size = define(qtbot, context, name="Size", name_zh_tw="尺寸", type="choice", choices="Small, Large")
    path = tmp_path / "leads.csv"
    path.write_text("姓名,尺寸\nAnna,Large\nBerta,Huge\n", "utf-8")
    wizard = open_import(pages, context, Kind.LEAD, path)
    qtbot.waitUntil(lambda: wizard.step is Step.COLUMNS)
    draft = wizard.columns_page.draft
    assert draft is not None
    assert draft.columns == {"name": 0, size: 1}
    for _step in range(2):
        qtbot.waitUntil(wizard.buttons.next.isEnabled)
        wizard.go_on()
    qtbot.waitUntil(lambda: wizard.run is not None and wizard.run.report is not None)
    wizard.close()
    page = front(pages)
    qtbot.waitUntil(lambda: sorted(names(page)) == ["Anna", "Berta"])
    ids = {name: page.table.paged_model.id_at(place) for place, name in enumerate(names(page))}
    assert stored(qtbot, context, Kind.LEAD, ids["Anna"])[size] == "c2"
    assert "Huge" in str(stored(qtbot, context, Kind.LEAD, ids["Berta"])["description"])


def test_a_long_list_gets_its_index_when_somebody_sorts_by_the_field(
    qtbot: QtBot, context: PageContext, pages: PageStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_indexes, "LONG", 2)
    size = define(qtbot, context, name="Size")
    for name in ("b", "a"):
        make(qtbot, context, Kind.LEAD, name=name, **{size: name})
    page = front(pages)
    qtbot.waitUntil(lambda: page.table.list.everything == 2)
    assert not context.catalogue[Kind.LEAD].field(size).indexed
    page.activate(ShowQuery(ListQuery(Kind.LEAD, sort=(SortKey(size),))))
    qtbot.waitUntil(lambda: context.catalogue[Kind.LEAD].field(size).indexed)
    assert front(pages) is page, "an index is no reason to make pages anew"
    qtbot.waitUntil(lambda: names(page) == ["a", "b"])


def test_a_field_made_by_the_command_line_comes_into_the_window(
    qtbot: QtBot, context: PageContext, pages: PageStack
) -> None:
    with closing(Workspace.open(context.gateway.path)) as other:
        with qtbot.waitSignal(context.gateway.form_changed):
            other.run(CreateRecord(Kind.CUSTOM_FIELD, {"name": "Size", "kind": "lead"}))
        assert headings(pages)["custom_1"] == "Size"
        lead = other.run(CreateRecord(Kind.LEAD, {"name": "Anna", "custom_1": "wide"})).ids[0]
        page = front(pages)
        qtbot.waitUntil(lambda: names(page) == ["Anna"])
        qtbot.waitUntil(lambda: cell(page, lead, "custom_1") == "wide")
        with qtbot.waitSignal(context.gateway.form_changed):
            other.run(EditRecords(Records(Kind.CUSTOM_FIELD, (1,)), {"active": False}))
        assert "custom_1" not in headings(pages)


def test_a_cell_that_could_not_be_stored_keeps_its_page_until_it_is_mended(
    qtbot: QtBot, context: PageContext, pages: PageStack
) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna")
    page = front(pages)
    qtbot.waitUntil(lambda: names(page) == ["Anna"])
    model = page.table.paged_model
    index = model.index(model.row_of(lead), model.column_number("name"))
    assert model.setData(index, "x" * 1_000, Qt.ItemDataRole.EditRole)
    qtbot.waitUntil(lambda: page.unsaved() is not None)
    size = define(qtbot, context, name="Size")
    assert front(pages) is page, "what was typed is not thrown away"
    make(qtbot, context, Kind.LEAD, name="Berta", **{size: "wide"})
    qtbot.waitUntil(lambda: "Berta" in names(page))
    model.drop_edit(lead, "name")
    qtbot.waitUntil(lambda: front(pages) is not page)
    assert headings(pages)[size] == "Size"
