"""The record page on a real file: lists, filters, edits, selection, new records, layout."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.view import CONVERT
from crm_desktop.bridge.lists.pasted_cells import MOST_ROWS
from crm_desktop.core.commands import DeleteRecords, EditRecords
from crm_desktop.core.queries import Filter, Having, ListQuery, Matching, Operator, Records, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import Money
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.editors.choice import ChoiceEditor
from crm_desktop.qtkit.editors.type_ahead import TypeAheadEditor
from crm_desktop.ui.dialogs.notice import Notice
from crm_desktop.ui.navigation.requests import BeginDeed, BeginImport, Say, ShowQuery
from crm_desktop.ui.new_records.form import NewRecord
from crm_desktop.ui.record_page.closing_questions import ClosingQuestion
from crm_desktop.ui.records.bulk_edit import BulkEdit, SelectionPanel
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import count, make, names, open_page, popup, run, stored

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def edit(page: RecordsPage, id_: int, name: str, value: object) -> None:
    """Give a cell a value as its editor would."""
    model = page.table.paged_model
    model.setData(model.index(model.row_of(id_), model.column_number(name)), value)


def test_newest_records_come_first(qtbot: QtBot, page: RecordsPage) -> None:
    assert names(page) == ["David Chen", "林志豪", "Anna Müller", "陳怡君", "王小明"]
    assert page.table.sort_keys == [("created_at", True)]


def test_the_model_keeps_qt_rules(qtbot: QtBot, page: RecordsPage) -> None:
    model: QAbstractItemModel = page.table.paged_model
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    page.bar.set_filters([ChosenFilter("status", Operator.ANY_OF, ("new",))])
    page.bar.changed.emit()
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    page.bar.clear_filters()
    qtbot.waitUntil(lambda: model.rowCount() == 5)
    del tester


def test_quick_filter_narrows_while_typing(qtbot: QtBot, page: RecordsPage) -> None:
    qtbot.keyClicks(page.bar.search, "nord")
    qtbot.waitUntil(lambda: names(page) == ["Anna Müller"])
    qtbot.keyClick(page.bar.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(page)) == 5)


def test_the_first_hit_is_shown_beside_the_list(qtbot: QtBot, page: RecordsPage, leads: list[int]) -> None:
    """A chosen record that the filter leaves out yields to the first one; one that it keeps stays chosen."""
    qtbot.waitUntil(lambda: page.inspector.parts.reading.id == leads[4])
    page.bar.search.setText("大同")
    qtbot.waitUntil(lambda: page.inspector.parts.reading.id == leads[3])
    assert list(page.table.selection_state().ids) == [leads[3]]
    page.bar.search.setText("")
    qtbot.waitUntil(lambda: page.table.list.total == 5)
    qtbot.wait(100)
    assert list(page.table.selection_state().ids) == [leads[3]]


def test_sorting_by_channel_follows_the_shown_names(qtbot: QtBot, page: RecordsPage) -> None:
    page.table.horizontalHeader().sort_by("channel")  # type: ignore[attr-defined]
    # Referral, Trade fair (twice), Website form, and the one without a channel last.
    expected = ["陳怡君", "王小明", "David Chen", "Anna Müller", "林志豪"]
    qtbot.waitUntil(lambda: names(page) == expected)


def test_a_view_brings_its_filters_and_chips(qtbot: QtBot, page: RecordsPage) -> None:
    view = next(view for view in page.bar.views() if view.key == "open")
    page.bar.list_view(view)
    qtbot.waitUntil(lambda: "Anna Müller" not in names(page) and len(names(page)) == 4)
    assert [chip.accessibleName() for chip in page.bar._chips.chips()] == ["Status: New, Contacted"]


def test_a_query_of_another_page_is_shown_with_its_filters(qtbot: QtBot, page: RecordsPage) -> None:
    query = ListQuery(Kind.LEAD, filters=(Filter("channel", Operator.ANY_OF, (1,)),), sort=(SortKey("name"),))
    page.activate(ShowQuery(query))
    qtbot.waitUntil(lambda: names(page) == ["David Chen", "王小明"])
    assert page.bar.filters == [ChosenFilter("channel", Operator.ANY_OF, (1,))]
    assert view_name(page) == "Leads: Trade fair"
    unknown = ListQuery(Kind.LEAD, filters=(Filter("channel", Operator.ANY_OF, (None,)),))
    page.activate(ShowQuery(unknown))
    assert view_name(page) == "Channel: (empty)"
    page.bar.clear_filters()
    assert view_name(page) == "All leads"


def view_name(page: RecordsPage) -> str:
    """What the list is called above it."""
    return page.bar.view.accessibleName()


def test_a_query_of_another_page_begins_with_its_first_record(
    qtbot: QtBot, page: RecordsPage, leads: list[int]
) -> None:
    """What was chosen in the former list is gone: the arrow keys and the panel beside start at the top."""
    qtbot.waitUntil(lambda: page.table.selection_state().count == 1)
    page.table.show_id(leads[3])
    page.activate(ShowQuery(ListQuery(Kind.LEAD, sort=(SortKey("id"),))))
    qtbot.waitUntil(lambda: list(page.table.selection_state().ids) == [leads[0]])
    qtbot.waitUntil(lambda: page.inspector.parts.reading.id == leads[0])


def test_an_edit_in_a_cell_is_written_and_can_be_undone(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    edit(page, leads[0], "company", "新名")
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["company"] == "新名")
    context.gateway.undo()
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["company"] == "宏遠精密")


def test_a_refused_edit_stays_in_the_cell_with_its_reason(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    model = page.table.paged_model
    edit(page, leads[0], "email", "nobody@nowhere..example")
    qtbot.waitUntil(lambda: bool(model.edit_message(leads[0], "email")))
    place = model.index(model.row_of(leads[0]), model.column_number("email"))
    assert place.data() == "nobody@nowhere..example"
    assert stored(qtbot, context, Kind.LEAD, leads[0])["email"] is None


def test_an_edit_of_what_changed_elsewhere_is_refused(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    model = page.table.paged_model
    seen = model.row_object(leads[0])
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[0],)), {"company": "A"}))
    # The row as the person saw it, before the news arrived.
    model.put_rows(model._requests._generation, {leads[0]: seen})
    edit(page, leads[0], "company", "B")
    qtbot.waitUntil(lambda: "meanwhile" in model.edit_message(leads[0], "company"))
    assert stored(qtbot, context, Kind.LEAD, leads[0])["company"] == "A"


def test_unqualified_asks_its_reason_in_place(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    edit(page, leads[0], "status", "unqualified")
    question = popup(qtbot, ClosingQuestion)
    assert isinstance(question, ClosingQuestion)
    question.accept()
    assert question.row("unqualified_reason").message()
    question.row("unqualified_reason").editor.set_value(2)
    question.accept()
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["status"] == "unqualified")
    assert stored(qtbot, context, Kind.LEAD, leads[0])["unqualified_reason"] == 2


def test_giving_up_the_question_leaves_the_status(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    edit(page, leads[0], "status", "unqualified")
    question = popup(qtbot, ClosingQuestion)
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    model = page.table.paged_model
    place = model.index(model.row_of(leads[0]), model.column_number("status"))
    qtbot.waitUntil(lambda: place.data() == "New")
    assert stored(qtbot, context, Kind.LEAD, leads[0])["status"] == "new"


def test_changes_of_others_appear(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    page.table.show_id(leads[2])
    make(qtbot, context, Kind.LEAD, name="Newcomer")
    qtbot.waitUntil(lambda: "Newcomer" in names(page))
    assert page.table.current_id() == leads[2]


def test_a_hidden_page_reads_again_when_shown(qtbot: QtBot, page: RecordsPage, context: PageContext) -> None:
    page.hide()
    make(qtbot, context, Kind.LEAD, name="Newcomer")
    assert "Newcomer" not in names(page)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: "Newcomer" in names(page))


def test_several_fields_are_set_at_once_by_a_query(
    qtbot: QtBot, page: RecordsPage, context: PageContext
) -> None:
    page.table.select_all_matching()
    qtbot.waitUntil(lambda: isinstance(page.inspector.panel, SelectionPanel))
    assert page.table.target() == Matching(page.table.list.query)
    page.record_actions.begin_bulk_edit()
    form = popup(qtbot, BulkEdit)
    assert isinstance(form, BulkEdit)
    form.choose("industry")
    assert form.value_row is not None
    form.value_row.editor.set_value("Tools")
    form.accept()
    everywhere = ListQuery(Kind.LEAD, filters=(Filter("industry", Operator.ANY_OF, ("Tools",)),))
    qtbot.waitUntil(lambda: count(qtbot, context, everywhere) == 5)


def test_what_can_be_done_with_several_stands_beside_them(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    page.table.select_all_matching()
    qtbot.waitUntil(lambda: isinstance(page.inspector.panel, SelectionPanel))
    panel = page.inspector.panel
    assert isinstance(panel, SelectionPanel)
    offered = {button.text(): button for button in panel.further.values()}
    assert {"Convert…", "Assign…", "Claim", "Give back to the pool"} <= offered.keys()
    assert "Take the last merge apart" not in offered
    with qtbot.waitSignal(page.requested) as asked:
        offered["Convert…"].click()
    assert asked.args == [BeginDeed(CONVERT, Matching(page.table.list.query))]
    offered["Give back to the pool"].click()
    nobodys = ListQuery(Kind.LEAD, filters=(Filter("owner", Operator.EMPTY),))
    qtbot.waitUntil(lambda: count(qtbot, context, nobodys) == len(leads))


def test_who_has_no_number_is_not_called_in_silence(
    qtbot: QtBot, page: RecordsPage, leads: list[int]
) -> None:
    page.table.show_id(leads[0])
    qtbot.waitUntil(lambda: page.table.current_id() == leads[0])
    with qtbot.waitSignal(page.requested) as asked:
        page.record_actions.reaching.actions["call"].trigger()
    assert asked.args == [Say("There is no phone number to call here.")]


def test_setting_a_field_to_nothing_has_to_be_meant(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    page.table.select_all_matching()
    page.record_actions.begin_bulk_edit()
    form = popup(qtbot, BulkEdit)
    assert isinstance(form, BulkEdit)
    form.choose("company")
    assert form.value_row is not None
    form.accept()
    assert form.isVisible()
    assert form.value_row.message()
    qtbot.mouseClick(form.findChild(QCheckBox), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    form.accept()
    empty = ListQuery(Kind.LEAD, filters=(Filter("company", Operator.EMPTY, ()),))
    qtbot.waitUntil(lambda: count(qtbot, context, empty) == 5)


def test_who_is_not_there_yet_is_made_where_they_are_set_for_many(
    qtbot: QtBot, page: RecordsPage, context: PageContext
) -> None:
    page.table.select_all_matching()
    page.record_actions.begin_bulk_edit()
    form = popup(qtbot, BulkEdit)
    assert isinstance(form, BulkEdit)
    form.choose("owner")
    assert form.value_row is not None
    assert form.offer is not None
    qtbot.keyClicks(form.value_row.editor.input_widget(), "Grace")
    qtbot.waitUntil(form.offer.isVisible)
    form.offer.button.click()
    row = form.value_row
    qtbot.waitUntil(lambda: row.value() == 2)
    form.accept()
    hers = ListQuery(Kind.LEAD, filters=(Filter("owner", Operator.ANY_OF, (2,)),))
    qtbot.waitUntil(lambda: count(qtbot, context, hers) == 5)


def test_an_account_is_made_in_the_cell_that_names_it(qtbot: QtBot, context: PageContext) -> None:
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Press")
    page = open_page(qtbot, context, Kind.OPPORTUNITY)
    table = page.table
    model = table.paged_model
    table.setCurrentIndex(model.index(model.row_of(deal), model.column_number("account")))
    table.edit(table.currentIndex())
    editor = table.findChild(TypeAheadEditor)
    assert editor is not None
    qtbot.keyClicks(editor.line_edit, "Harbour Tools")
    completer = editor.line_edit.completer()
    suggestions = completer.completionModel()
    qtbot.waitUntil(lambda: suggestions.rowCount() == 1)
    assert "Harbour Tools" in suggestions.index(0, 0).data()
    completer.activated[QModelIndex].emit(suggestions.index(0, 0))  # type: ignore[index]
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.OPPORTUNITY, deal)["account"] == 1)
    assert stored(qtbot, context, Kind.ACCOUNT, 1)["name"] == "Harbour Tools"


def test_a_colleague_is_made_in_the_cell_of_the_owner(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    table = page.table
    model = table.paged_model
    table.setCurrentIndex(model.index(model.row_of(leads[0]), model.column_number("owner")))
    table.edit(table.currentIndex())
    editor = table.findChild(ChoiceEditor)
    assert editor is not None
    editor.select_all()
    qtbot.keyClicks(editor.input_widget(), "Grace")
    suggested = editor._completer.list
    qtbot.waitUntil(suggested.isVisible)
    qtbot.keyClick(suggested, Qt.Key.Key_Down)
    qtbot.keyClick(suggested, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["owner"] == 2)
    assert stored(qtbot, context, Kind.USER, 2)["name"] == "Grace"
    assert table.findChild(ChoiceEditor) is None, "the cell is closed"


def test_deleting_the_selection_can_be_undone(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    page.table.show_id(leads[1])
    page.record_actions.delete_selected()
    qtbot.waitUntil(lambda: len(names(page)) == 4)
    context.gateway.undo()
    qtbot.waitUntil(lambda: len(names(page)) == 5)


def test_a_new_record_says_what_it_needs(qtbot: QtBot, page: RecordsPage, context: PageContext) -> None:
    page.begin_new()
    form = page.inspector.panel
    assert isinstance(form, NewRecord)
    form.save()
    assert "At least one of these" in form._message.text()
    form.row("company").editor.set_value("好日子咖啡")
    form.row("email").editor.set_value("not an address")
    form.save()
    assert "email" in form.row("email").message()
    assert form.row("email").editor.typed_text() == "not an address"
    form.row("email").editor.set_value("hello@example.com")
    with qtbot.waitSignal(form.created) as made:
        form.save()
    assert stored(qtbot, context, Kind.LEAD, made.args[0])["company"] == "好日子咖啡"
    qtbot.waitUntil(lambda: page.table.current_id() == made.args[0])


def test_what_is_typed_into_a_new_record_survives_other_clicks(
    qtbot: QtBot, page: RecordsPage, leads: list[int]
) -> None:
    page.begin_new()
    form = page.inspector.panel
    assert isinstance(form, NewRecord)
    form.row("name").editor.set_value("Half typed")
    page.table.show_id(leads[0])
    page.begin_new()
    assert page.inspector.panel is form
    assert form.row("name").editor.typed_text() == "Half typed"


def test_copied_rows_paste_into_a_spreadsheet_and_back(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    page.table.show_id(leads[0])
    page.table.copy_selection()
    headings, row = (line.split("\t") for line in QGuiApplication.clipboard().text().split("\n"))
    assert headings[:2] == ["Name", "Company"]
    assert row[:2] == ["王小明", "宏遠精密"]
    model = page.table.paged_model
    page.table.setCurrentIndex(model.index(model.row_of(leads[1]), model.column_number("company")))
    page.record_actions.pasting.paste("First\tTrade fair\nSecond\tReferral\n")
    first, second = leads[1], leads[0]
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, first)["company"] == "First")
    assert stored(qtbot, context, Kind.LEAD, first)["channel"] == 1
    assert stored(qtbot, context, Kind.LEAD, second)["channel"] == 6
    context.gateway.undo()
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, second)["company"] == "宏遠精密")


def test_a_paste_beyond_the_limit_is_sent_to_the_import(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    model = page.table.paged_model
    page.table.setCurrentIndex(model.index(model.row_of(leads[1]), model.column_number("company")))
    before = history(qtbot, context)
    for rows, part in ((MOST_ROWS + 1, "too much to paste"), (MOST_ROWS, "")):
        said: list[str] = []
        page.message.connect(said.append)
        page.record_actions.pasting.paste("Same\n" * rows)
        page.message.disconnect(said.append)
        assert any("too much" in text for text in said) == bool(part)
    assert history(qtbot, context) == before


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def history(qtbot: QtBot, context: PageContext) -> int:
    """How many deeds the journal holds."""
    found: list[int] = []
    context.gateway.read(lambda reader: reader.last_journal_id(), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_copying_all_rows_and_pasting_them_changes_nothing(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    """Moments keep their seconds, days their year, money its currency; what is the same is not written."""
    moment = datetime(2026, 3, 4, 5, 6, 7, 890_000, tzinfo=UTC)
    values = {"contacted_at": moment, "next_step_on": date(2026, 1, 2), "description": "-1 + 1"}
    run(qtbot, context, EditRecords(Records(Kind.LEAD, tuple(leads[:2])), values))
    money = {"estimated_amount": Decimal("5000.50"), "currency": "USD"}
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[0],)), money))
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[1],)), {"estimated_amount": 480_000}))
    for column in page.table.paged_model.columns:
        page.table.set_column_shown(column.key, True)
    qtbot.waitUntil(lambda: page.table.paged_model.row_object(leads[0]) is not None)
    page.table.select_all_matching()
    page.table.copy_selection()
    qtbot.waitUntil(lambda: clipboard().count("\n") == 5)
    assert "2026-01-02" in clipboard()
    assert "5000.50 USD" in clipboard()
    assert "\t480000\t" in clipboard()
    before = history(qtbot, context), [stored(qtbot, context, Kind.LEAD, id_) for id_ in leads]
    said: list[str] = []
    page.message.connect(said.append)
    page.table.setCurrentIndex(page.table.paged_model.index(3, 2))
    page.table.select_all_matching()
    page.record_actions.pasting.paste(clipboard())
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["Nothing was changed: the records say so already."]
    after = history(qtbot, context), [stored(qtbot, context, Kind.LEAD, id_) for id_ in leads]
    assert after == before


def test_headings_say_where_cells_belong(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    """Whatever cell is current; a row of words that are no headings is data."""
    model = page.table.paged_model
    page.table.setCurrentIndex(model.index(model.row_of(leads[1]), model.column_number("channel")))
    page.record_actions.pasting.paste("company\tJob title\nFirst\tBuyer\n")
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[1])["company"] == "First")
    assert stored(qtbot, context, Kind.LEAD, leads[1])["job_title"] == "Buyer"


def test_rows_past_the_end_are_said_and_kept(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    """Nothing is dropped in silence: nothing is written unasked, and the rest stays on the clipboard."""
    model = page.table.paged_model
    page.table.setCurrentIndex(model.index(model.row_of(leads[1]), model.column_number("company")))
    QGuiApplication.clipboard().setText("kept")
    for answer in ("Cancel", "Paste what fits"):
        page.record_actions.pasting.paste("First\nSecond\nThird\nFourth\n")
        qtbot.waitUntil(lambda: page.findChild(Notice) is not None)
        notice = page.findChild(Notice)
        assert notice is not None
        assert any(re.search(r"\b2 row\S* do not fit", label.text()) for label in notice.findChildren(QLabel))
        assert stored(qtbot, context, Kind.LEAD, leads[1])["company"] == "藍海資訊"
        next(each for each in notice.findChildren(QPushButton) if each.text() == answer).click()
        qtbot.waitUntil(lambda: page.findChild(Notice) is None)
        if answer == "Cancel":
            assert clipboard() == "kept"
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, leads[0])["company"] == "Second")
    assert stored(qtbot, context, Kind.LEAD, leads[1])["company"] == "First"
    assert clipboard() == "Third\nFourth"


def test_columns_past_the_last_are_said(qtbot: QtBot, page: RecordsPage, leads: list[int]) -> None:
    model, last = page.table.paged_model, page.table.visible_columns()[-1]
    page.table.setCurrentIndex(model.index(0, last))
    page.record_actions.pasting.paste("a\tb\tc")
    qtbot.waitUntil(lambda: page.findChild(Notice) is not None)
    notice = page.findChild(Notice)
    assert notice is not None
    assert any(re.search(r"\b2 column\S* lie beyond", label.text()) for label in notice.findChildren(QLabel))
    notice.reject()


def test_a_very_long_cell_is_refused_in_words(qtbot: QtBot, page: RecordsPage, leads: list[int]) -> None:
    model = page.table.paged_model
    page.table.setCurrentIndex(model.index(0, model.column_number("company")))
    with qtbot.waitSignal(page.message) as said:
        page.record_actions.pasting.paste("x" * 140_000)
    assert said.args[0].partition("in red. ")[2].startswith("Row 1: Company: at most 200")


def test_one_cell_goes_into_all_that_are_listed(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    model = page.table.paged_model
    page.table.setCurrentIndex(model.index(0, model.column_number("company")))
    page.table.select_all_matching()
    page.record_actions.pasting.paste("Same")
    query = ListQuery(Kind.LEAD, filters=(Filter("company", Operator.ANY_OF, ("Same",)),))
    qtbot.waitUntil(lambda: count(qtbot, context, query) == 5)


def test_the_layout_is_kept(qtbot: QtBot, context: PageContext, page: RecordsPage) -> None:
    page.table.set_column_shown("email", True)
    page.bar.set_filters([ChosenFilter("created_at", Operator.BETWEEN, (), "last_30_days")])
    page.table.horizontalHeader().sort_by("name")  # type: ignore[attr-defined]
    page.record_actions.inspector.setChecked(False)
    page.deactivate()
    again = open_page(qtbot, context)
    assert "email" in again.table.visible_column_keys()
    assert again.table.sort_keys == [("name", False)]
    assert again.bar.filters == [ChosenFilter("created_at", Operator.BETWEEN, (), "last_30_days")]
    assert not again.inspector.isVisible()


def test_status_line_counts_and_sums(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    ids = Records(Kind.LEAD, (leads[0], leads[1]))
    run(qtbot, context, EditRecords(ids, {"estimated_amount": 480_000}))
    said: list[list[str]] = []
    page.status_changed.connect(said.append)
    page.table.select_all_matching()
    qtbot.waitUntil(lambda: bool(said) and said[-1] == ["5 leads", "5 selected · sum NT$\xa0960,000"])
    page.bar.set_filters([ChosenFilter("status", Operator.ANY_OF, ("new",))])
    page.bar.changed.emit()
    qtbot.waitUntil(lambda: said[-1][0] == "2 of 5 leads")
    assert not page.table.all_selected  # it meant all of the former list
    assert page.table.selection_state().count <= 1


def test_empty_pages_offer_the_first_step(qtbot: QtBot, context: PageContext, page: RecordsPage) -> None:
    page.bar.set_filters([ChosenFilter("name", Operator.CONTAINS, ("nobody has this",))])
    page.bar.changed.emit()
    qtbot.waitUntil(lambda: page._empty.isVisible())
    assert page._empty._title.text() == "Nothing matches"
    qtbot.mouseClick(page._empty._clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(page)) == 5)
    accounts = open_page(qtbot, context, Kind.ACCOUNT)
    assert accounts._empty._title.text() == "No accounts yet"
    line = accounts._empty._text.fontMetrics().height()
    # There is room for the text in one line.
    qtbot.waitUntil(lambda: accounts._empty._text.height() < 2 * line)
    with qtbot.waitSignal(accounts.requested) as asked:
        qtbot.mouseClick(accounts._empty._import, Qt.MouseButton.LeftButton)
    assert asked.args == [BeginImport(Kind.ACCOUNT)]


def test_a_long_amount_widens_its_column(qtbot: QtBot, context: PageContext, page: RecordsPage) -> None:
    table = page.table
    column = table.paged_model.column_number("estimated_amount")
    before = table.columnWidth(column)
    edit(page, table.paged_model.id_at(0), "estimated_amount", Money(Decimal("123456789012"), "TWD"))
    qtbot.waitUntil(lambda: table.columnWidth(column) > before)
    cell = table.paged_model.cell_at(0, column)
    assert cell is not None
    assert table.table_painter.cells.wanted_width(cell) <= table.columnWidth(column)


@pytest.mark.parametrize(("width", "panel"), [(1000, 300), (1360, 367)])
def test_the_panel_leaves_the_table_its_room(page: RecordsPage, width: int, panel: int) -> None:
    page.resize(width, 640)
    assert abs(page.inspector.width() - panel) <= 2


def test_a_panel_that_was_drawn_wide_is_as_wide_the_next_time(
    qtbot: QtBot, context: PageContext, page: RecordsPage
) -> None:
    page.resize(1000, 640)
    page._splitter.moveSplitter(500, 1)
    wide = page.inspector.width()
    assert wide > 400
    page._layout.keep()
    again = open_page(qtbot, context)
    again.resize(1000, 640)
    assert abs(again.inspector.width() - wide) <= 2


def test_a_record_that_leaves_the_list_yields_its_place_to_the_next(
    qtbot: QtBot, context: PageContext, page: RecordsPage, leads: list[int]
) -> None:
    qtbot.waitUntil(lambda: page.table.selection_state().count == 1)
    page.table.show_id(leads[2])
    run(qtbot, context, DeleteRecords(Records(Kind.LEAD, (leads[2],))))
    qtbot.waitUntil(lambda: names(page) == ["David Chen", "林志豪", "陳怡君", "王小明"])
    qtbot.waitUntil(lambda: list(page.table.selection_state().ids) == [leads[1]])
    page.table.show_id(leads[0])
    run(qtbot, context, DeleteRecords(Records(Kind.LEAD, (leads[0],))))
    qtbot.waitUntil(lambda: list(page.table.selection_state().ids) == [leads[1]])
    context.gateway.undo()
    qtbot.waitUntil(lambda: list(page.table.selection_state().ids) == [leads[0]])
    context.gateway.redo()
    qtbot.waitUntil(lambda: list(page.table.selection_state().ids) == [leads[1]])
    page.table.clearSelection()
    run(qtbot, context, DeleteRecords(Records(Kind.LEAD, (leads[4],))))
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    assert not page.table.has_selection()


def test_the_list_is_sorted_by_several_columns_without_the_mouse(qtbot: QtBot, page: RecordsPage) -> None:
    """The menu of a cell holds what the heading of its column can do."""
    table = page.table
    model = table.paged_model
    for key, entry in (("company", "Sort descending"), ("name", "Add to the sort order")):
        index = model.index(0, model.column_number(key))
        table.setCurrentIndex(index)
        table.setFocus()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
        QApplication.sendEvent(table, asked)
        menu = popup(qtbot, QMenu)
        column = next(below for below in menu.findChildren(QMenu) if below.title().startswith("Column: "))
        next(action for action in column.actions() if action.text() == entry).trigger()
        menu.close()
    assert page.query().sort == (SortKey("company", descending=True), SortKey("name"))


def test_the_menu_of_a_record_is_not_long(qtbot: QtBot, page: RecordsPage, leads: list[int]) -> None:
    """What belongs together stands in menus of its own; each entry is there once."""
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.paged_model.index(0, 1))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(page.table, asked)
    menu = popup(qtbot, QMenu)
    entries = [action for action in menu.actions() if not action.isSeparator()]
    assert len(entries) < 20
    below = [
        each for action in entries if isinstance(part := action.menu(), QMenu) for each in part.actions()
    ]
    offered = {action.text() for action in (*entries, *below)}
    actions = page.record_actions
    for action in (*actions.deeds.values(), *actions.chosen.actions.values(), actions.paste, actions.delete):
        assert action.text() in offered
    menu.close()


def many_leads(qtbot: QtBot, context: PageContext, count: int) -> RecordsPage:
    """A page with more leads than fit into it, the first row chosen."""
    for number in range(count):
        make(qtbot, context, Kind.LEAD, name=f"Lead {number:02d}")
    page = open_page(qtbot, context)
    page.table.setFocus()
    qtbot.waitUntil(lambda: page.table.selection_state().count == 1)
    return page


def test_delete_never_hits_a_row_out_of_sight(qtbot: QtBot, context: PageContext) -> None:
    """The row chosen was scrolled away: it is shown and named first, and deleted only by the second key."""
    page = many_leads(qtbot, context, 40)
    said: list[str] = []
    page.message.connect(said.append)
    chosen = page.table.current_id()
    page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum())
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.wait(80)
    assert count(qtbot, context, ListQuery(Kind.LEAD)) == 40
    assert page.table.is_selection_in_sight()
    assert said == ["Selected: “Lead 39”. Press Delete again to delete it."]
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.LEAD)) == 39)
    page.table.list.reload()
    qtbot.waitUntil(lambda: page.table.paged_model.row_of(chosen) < 0)


def test_the_keys_take_selection_and_details_along(qtbot: QtBot, context: PageContext) -> None:
    page = many_leads(qtbot, context, 40)
    qtbot.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    last = page.table.paged_model.id_at(39)
    qtbot.waitUntil(lambda: page.inspector.parts.reading.id == last)
    assert list(page.table.selection_state().ids) == [last]
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.table.paged_model.row_of(last) < 0)


def test_commands_on_a_record_page_are_for_its_record(
    qtbot: QtBot, page: RecordsPage, context: PageContext, leads: list[int]
) -> None:
    """A record opened from elsewhere is not in the list behind it, whose chosen row must stay untouched."""
    page.bar.search.setText("大同")
    qtbot.waitUntil(lambda: names(page) == ["林志豪"])
    qtbot.waitUntil(lambda: page.table.selection_state().count == 1)
    page.open_record(leads[0], "today")
    actions = page.record_actions
    assert [each.isEnabled() for each in (actions.open, actions.copy, actions.paste)] == [False] * 3
    actions.begin_bulk_edit()
    form = popup(qtbot, BulkEdit)
    assert isinstance(form, BulkEdit)
    assert form._target == Records(Kind.LEAD, (leads[0],))
    form.close()
    actions.delete.trigger()
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.LEAD)) == 4)
    assert stored(qtbot, context, Kind.LEAD, leads[3])["name"] == "林志豪"
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 0)
    assert actions.open.isEnabled()


def sorted_by_name(qtbot: QtBot, page: RecordsPage) -> None:
    page.table.horizontalHeader().sort_by("name", descending=False)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: names(page)[:1] == ["Lead 00"])


def test_a_row_stays_while_its_place_in_the_order_changes(qtbot: QtBot, context: PageContext) -> None:
    """Edited by hand in the column that sorts: the row goes to its place when the list is read again."""
    page = many_leads(qtbot, context, 40)
    sorted_by_name(qtbot, page)
    id_ = page.table.paged_model.id_at(1)
    assert page.table.show_id(id_)
    edit(page, id_, "name", "Zebra")
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.LEAD, id_)["name"] == "Zebra")
    qtbot.wait(150)
    assert page.table.paged_model.row_of(id_) == 1
    assert page.table.is_selection_in_sight()
    page.hide()
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page.table.paged_model.row_of(id_) == 39)


def test_the_view_follows_the_row_that_others_move(qtbot: QtBot, context: PageContext) -> None:
    page = many_leads(qtbot, context, 40)
    sorted_by_name(qtbot, page)
    id_ = page.table.paged_model.id_at(1)
    assert page.table.show_id(id_)
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (id_,)), {"name": "Zebra"}))
    qtbot.waitUntil(lambda: page.table.paged_model.row_of(id_) == 39)
    assert page.table.current_id() == id_
    assert page.table.is_selection_in_sight()


def test_what_another_page_asks_for_is_listed_with_its_condition(qtbot: QtBot, page: RecordsPage) -> None:
    activity = Having(Kind.ACTIVITY, "lead", Filter("kind", Operator.ANY_OF, ("call",)))
    page.activate(ShowQuery(ListQuery(Kind.LEAD, where=activity)))
    assert page.query().where == activity
    assert "Call" in page.bar.conditions.accessibleName()
    ids = tuple(range(1, 40))
    page.activate(ShowQuery(ListQuery(Kind.LEAD, filters=(Filter("id", Operator.ANY_OF, ids),))))
    assert page.query().where is None
    said = [chip.accessibleName() for chip in page.bar._chips.chips()]
    assert said == ["Number: 39 record(s) of a report"]
