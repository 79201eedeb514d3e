"""The big table answers keyboard and mouse, a million rows long, and says what is wanted in ids."""

from __future__ import annotations

import time
from array import array
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.look.theme import Role, Themes
from crm_desktop.qtkit.table.clipboard import tab_separated
from crm_desktop.qtkit.table.columns import FunctionColumn
from crm_desktop.qtkit.table.heading.header import TableHeader
from crm_desktop.qtkit.table.paging.model import PagedTableModel
from crm_desktop.qtkit.table.selection import SelectionState
from crm_desktop.qtkit.table.view import BigTableView
from tests.qtkit.gallery import ImmediateFetcher, table_columns

MILLION = 1_000_000


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    themes = Themes()
    themes.set_choice("light")
    themes.apply(qapp)
    yield themes
    qapp.setStyleSheet("")


@pytest.fixture
def table(qtbot: QtBot, themes: Themes) -> BigTableView:
    fetcher = ImmediateFetcher()
    model = PagedTableModel(table_columns(), fetcher)
    fetcher.model = model
    view = BigTableView(model, themes)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def fill(table: BigTableView, qtbot: QtBot, count: int = 500) -> None:
    table.paged_model.set_ids(array("q", range(count)))
    qtbot.waitUntil(lambda: table.paged_model.row_object(3) is not None)


def walked(table: BigTableView, qtbot: QtBot, count: int) -> float:
    """Seconds for End, Home and Page Down in a table of so many rows."""
    fill(table, qtbot, count)
    table.selectRow(0)
    began = time.perf_counter()
    for key, row in ((Qt.Key.Key_End, count - 1), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(table, key, Qt.KeyboardModifier.ControlModifier)
        assert table.currentIndex().row() == row
        assert list(table.selection_state().ids) == [row], "the selection went along"
    QTest.keyClick(table, Qt.Key.Key_PageDown)
    assert 10 < table.currentIndex().row() < 30
    return time.perf_counter() - began


def test_a_million_rows_are_walked_like_a_few(table: BigTableView, qtbot: QtBot) -> None:
    """Ctrl+End, Ctrl+Home and Page Down take a moment; with Shift a million rows are one range."""
    a_few = walked(table, qtbot, 500)
    assert walked(table, qtbot, MILLION) < 20 * a_few
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(table, Qt.Key.Key_Home, control)
    QTest.keyClick(table, Qt.Key.Key_End, control | Qt.KeyboardModifier.ShiftModifier)
    state = table.selection_state()
    assert (state.all, state.count, len(state.ids)) == (False, MILLION, MILLION)


def test_select_all_is_a_state(table: BigTableView, qtbot: QtBot) -> None:
    """Ctrl+A makes no indexes; one click or Escape ends it."""
    fill(table, qtbot, MILLION)
    with qtbot.waitSignal(table.selection_changed) as told:
        QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [SelectionState(all=True, count=MILLION)]
    assert table.selectionModel().selection().count() == 0
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert table.selection_state() == SelectionState()
    table.select_all_matching()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 50))
    assert not table.all_selected
    assert list(table.selection_state().ids) == [1]


def test_all_rows_look_selected(table: BigTableView, qtbot: QtBot) -> None:
    """In the state of "all" every row is painted as selected."""
    fill(table, qtbot)
    ground = table.theme.colour(Role.SELECTION)
    assert table.viewport().grab().toImage().pixelColor(5, 100) != ground
    table.select_all_matching()
    image = table.viewport().grab().toImage()
    assert [image.pixelColor(5, y).name() for y in (10, 100, 500)] == [ground.name()] * 3


def test_selection_and_place_are_kept_by_id(table: BigTableView, qtbot: QtBot) -> None:
    """Another order of the same rows keeps what is selected and current, and does not scroll."""
    fill(table, qtbot, 2000)
    table.selectRow(5)
    table.selectionModel().select(
        table.paged_model.index(9, 0),
        table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
    )
    table.verticalScrollBar().setValue(3000)
    table.paged_model.set_ids(array("q", reversed(range(2000))))
    assert table.current_id() == 5
    assert table.currentIndex().row() == 1994
    assert sorted(table.selection_state().ids) == [5, 9]
    assert table.verticalScrollBar().value() == 3000


def test_positions_found_elsewhere_are_used(table: BigTableView, qtbot: QtBot) -> None:
    """Rows looked up in another thread spare the search here."""
    fill(table, qtbot, 100)
    table.selectRow(5)
    assert table.ids_to_find() == [5]
    table.paged_model.set_ids(array("q", reversed(range(100))), {5: 94})
    assert table.currentIndex().row() == 94


def test_a_deleted_row_leaves_the_selection(table: BigTableView, qtbot: QtBot) -> None:
    """What is gone is not selected."""
    fill(table, qtbot, 100)
    table.selectRow(5)
    with qtbot.waitSignal(table.selection_changed) as told:
        table.paged_model.set_ids(array("q", range(6, 100)))
    assert told.args[0].count == 0
    assert table.current_id() == -1


def click_header(table: BigTableView, key: str, modifier: Qt.KeyboardModifier) -> None:
    header = table.horizontalHeader()
    number = table.paged_model.column_number(key)
    place = QPoint(header.sectionViewportPosition(number) + 20, 10)
    # The header asks the keyboard itself, so the modifier comes with a real event.
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_clicks_on_the_heading_sort(table: BigTableView, qtbot: QtBot) -> None:
    """A click sorts, the next turns round, Shift adds a column; nothing is sorted here."""
    fill(table, qtbot)
    told: list[object] = []
    table.sort_changed.connect(told.append)
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    click_header(table, "name", none)
    click_header(table, "name", none)
    click_header(table, "amount", shift)
    click_header(table, "amount", shift)
    click_header(table, "company", none)
    assert told == [
        [("name", False)],
        [("name", True)],
        [("name", True), ("amount", False)],
        [("name", True), ("amount", True)],
        [("company", False)],
    ]
    assert table.paged_model.id_at(0) == 0


def test_layout_comes_back_by_column_key(table: BigTableView, qtbot: QtBot, themes: Themes) -> None:
    """Order, widths, hidden columns and sort are restored in another view."""
    header = table.horizontalHeader()
    header.moveSection(header.visualIndex(4), 0)
    table.setColumnWidth(0, 222)
    table.set_column_shown("company", False)
    table.set_sort_keys([("amount", True)])
    saved = table.save_layout()
    other = BigTableView(PagedTableModel(table_columns(), ImmediateFetcher()), themes)
    qtbot.addWidget(other)
    assert other.restore_layout(saved)
    assert other.visible_column_keys() == table.visible_column_keys()
    assert other.visible_column_keys()[0] == "amount"
    assert "company" not in other.visible_column_keys()
    assert other.columnWidth(0) == 222
    assert other.sort_keys == [("amount", True)]


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "{}", '{"columns": 5}', '{"columns": [1]}'])
def test_a_damaged_layout_changes_nothing(table: BigTableView, text: str) -> None:
    """What is no layout is refused."""
    before = table.save_layout()
    assert not table.restore_layout(text)
    assert table.save_layout() == before


def test_a_layout_of_another_version_is_understood(table: BigTableView) -> None:
    """Unknown columns are passed over, new ones stay, and one column is always shown."""
    keys = [column.key for column in table.paged_model.columns]
    entries = ", ".join(f'{{"key": "{key}", "shown": false, "width": "x"}}' for key in ["gone", *keys])
    assert table.restore_layout(f'{{"columns": [{entries}], "sort": [["gone", true], ["name", false]]}}')
    assert len(table.visible_column_keys()) == 1
    assert table.sort_keys == [("name", False)]


def test_keys_ask_for_what_the_page_does(table: BigTableView, qtbot: QtBot) -> None:
    """Enter opens, Delete deletes, paste hands over the text."""
    fill(table, qtbot)
    table.selectRow(7)
    with qtbot.waitSignal(table.open_requested) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [7]
    with qtbot.waitSignal(table.delete_requested):
        QTest.keyClick(table, Qt.Key.Key_Delete)
    QGuiApplication.clipboard().setText("a\tb")
    with qtbot.waitSignal(table.paste_requested) as pasted:
        QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pasted.args == ["a\tb"]


def test_double_click_opens(table: BigTableView, qtbot: QtBot) -> None:
    """The record opens as a page; no editor does."""
    fill(table, qtbot)
    with qtbot.waitSignal(table.open_requested) as opened:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 50))
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 50))
    assert opened.args == [1]
    assert table.state() == BigTableView.State.NoState


def test_double_click_edits_where_it_does_not_open(table: BigTableView, qtbot: QtBot) -> None:
    """With a column that opens, the others are edited in place; one that cannot be edited opens too."""
    fill(table, qtbot)
    table.open_by("name")
    for key, opens in (("company", False), ("name", True), ("created", True)):
        column = table.paged_model.column_number(key)
        assert table.paged_model.columns[column].editable == (key != "created")
        at = table.visualRect(table.paged_model.index(1, column)).center()
        opened: list[object] = []
        table.open_requested.connect(opened.append)
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert opened == ([1] if opens else [])
        assert (table.state() == BigTableView.State.EditingState) != opens
        table.open_requested.disconnect(opened.append)
        if not opens:
            press(Qt.Key.Key_Escape)


def place(table: BigTableView) -> tuple[int, int]:
    """Row and column of the focus."""
    return table.currentIndex().row(), table.currentIndex().column()


def test_home_and_end_walk_the_row(table: BigTableView, qtbot: QtBot) -> None:
    """To the first and last column that are shown; with Ctrl and an arrow to the table's edges."""
    fill(table, qtbot)
    shown = table.visible_columns()
    table.setCurrentIndex(table.paged_model.index(7, shown[2]))
    control, none = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
    for key, modifier, expected in (
        (Qt.Key.Key_End, none, (7, shown[-1])),
        (Qt.Key.Key_Home, none, (7, shown[0])),
        (Qt.Key.Key_Down, control, (499, shown[0])),
        (Qt.Key.Key_Right, control, (499, shown[-1])),
        (Qt.Key.Key_Up, control, (0, shown[-1])),
        (Qt.Key.Key_End, control, (499, shown[-1])),
        (Qt.Key.Key_Left, control, (499, shown[0])),
        (Qt.Key.Key_Home, control, (0, shown[0])),
    ):
        QTest.keyClick(table, key, modifier)
        assert place(table) == expected
        assert list(table.selection_state().ids) == [expected[0]]


def test_ctrl_with_an_arrow_leaves_no_selection_behind(table: BigTableView, qtbot: QtBot) -> None:
    """Several rows are selected, the focus jumps: the selection is where the focus is."""
    fill(table, qtbot)
    table.selectRow(3)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.selection_state().count == 2
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert list(table.selection_state().ids) == [499]
    assert table.is_selection_in_sight()


def test_what_is_selected_is_found_out_of_sight(table: BigTableView, qtbot: QtBot) -> None:
    fill(table, qtbot)
    table.selectRow(3)
    assert table.is_selection_in_sight()
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert not table.is_selection_in_sight()
    table.bring_selection_into_sight()
    assert table.is_selection_in_sight()
    table.select_all_matching()
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert table.is_selection_in_sight(), "all rows are selected: some of them are always seen"


def test_the_focus_is_on_a_selected_row(table: BigTableView, qtbot: QtBot) -> None:
    """A row taken out by Ctrl and a click gives the focus to the nearest one left: Enter opens that."""
    fill(table, qtbot)
    control, left = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
    first, second = (table.visualRect(table.paged_model.index(row, 0)).center() for row in (1, 4))
    QTest.mouseClick(table.viewport(), left, pos=first)
    QTest.mouseClick(table.viewport(), left, control, second)
    assert table.selection_state().count == 2
    with qtbot.waitSignal(table.selection_changed):
        QTest.mouseClick(table.viewport(), left, control, second)
    assert list(table.selection_state().ids) == [1]
    assert table.current_id() == 1


def test_tab_walks_the_cells_and_enter_returns(table: BigTableView, qtbot: QtBot) -> None:
    """Tab goes right and on into the next row; Enter after an edit goes to where the Tabs began, one down."""
    fill(table, qtbot)
    shown = table.visible_columns()
    table.setCurrentIndex(table.paged_model.index(2, shown[0]))
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Tab)
    assert place(table) == (2, shown[2])
    QTest.keyClick(table, Qt.Key.Key_Backtab)
    assert place(table) == (2, shown[1])
    QTest.keyClick(table, Qt.Key.Key_X)
    press(Qt.Key.Key_Return)
    assert place(table) == (3, shown[0])
    QTest.keyClick(table, Qt.Key.Key_End)
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert place(table) == (4, shown[0])
    QTest.keyClick(table, Qt.Key.Key_X)
    press(Qt.Key.Key_Return)
    assert place(table) == (5, shown[0]), "without Tabs straight down"
    assert list(table.selection_state().ids) == [5]


def test_the_keyboard_can_leave_the_table(qtbot: QtBot, table: BigTableView) -> None:
    """By Tab from the last cell, by F6 from anywhere."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(table)
    other = QLineEdit(window)
    layout.addWidget(other)
    window.show()
    window.activateWindow()
    fill(table, qtbot)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.setCurrentIndex(table.paged_model.index(499, table.visible_columns()[-1]))
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert other.hasFocus()
    table.setCurrentIndex(table.paged_model.index(7, 0))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_F6)
    assert other.hasFocus()


def test_copy_puts_rows_on_the_clipboard(table: BigTableView, qtbot: QtBot) -> None:
    """Headings and visible columns in their order, tab-separated; rows not at hand are asked for."""
    fill(table, qtbot)
    for key in ("status", "next", "created", "channel"):
        table.set_column_shown(key, False)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    expected = "姓名\t公司\t預估金額\n王小明\t宏遠精密股份有限公司\t480,000\n陳怡君\t藍海資訊\t478,889"
    assert QGuiApplication.clipboard().text() == expected
    table.select_all_matching()
    with qtbot.waitSignal(table.copy_requested) as asked:
        table.copy_selection()
    assert asked.args[0].all


def test_fields_with_breaks_are_quoted() -> None:
    """Spreadsheets read quoted fields as one cell."""
    assert tab_separated([["a\tb", 'say "hi"'], ["x\ny", "z"]]) == '"a\tb"\t"say ""hi"""\n"x\ny"\tz'


def open_editor(table: BigTableView, qtbot: QtBot, record_id: int, key: str) -> None:
    fill(table, qtbot)
    assert table.edit_cell(record_id, key)


def focused() -> object:
    return QApplication.focusWidget()


def type_keys(text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, text)


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_typing_opens_the_editor_and_enter_sends(table: BigTableView, qtbot: QtBot) -> None:
    """A letter on the cell replaces its text; Enter hands the value over."""
    fill(table, qtbot)
    table.setCurrentIndex(table.paged_model.index(2, 0))
    QTest.keyClick(table, Qt.Key.Key_X)
    assert table.state() == BigTableView.State.EditingState
    type_keys("yz")
    with qtbot.waitSignal(table.paged_model.edit_requested) as requested:
        press(Qt.Key.Key_Return)
    assert requested.args == [2, "name", "xyz"]
    assert table.state() == BigTableView.State.NoState


def test_a_row_on_its_way_is_not_edited(qtbot: QtBot, themes: Themes) -> None:
    """Its editor would begin empty, and the text typed into it would be lost."""
    fetcher = ImmediateFetcher()  # answers nothing while it knows no model
    model = PagedTableModel(table_columns(), fetcher)
    view = BigTableView(model, themes)
    model.setParent(view)
    qtbot.addWidget(view)
    view.show()
    model.set_ids(array("q", range(500)))
    assert not view.edit_cell(3, "name")
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert view.state() == BigTableView.State.NoState
    fetcher.model = model
    model.invalidate()
    qtbot.waitUntil(lambda: model.row_object(3) is not None)
    assert view.edit_cell(3, "name")


def test_escape_gives_up(table: BigTableView, qtbot: QtBot) -> None:
    """Nothing is sent and the old value shows."""
    open_editor(table, qtbot, 2, "name")
    type_keys("zzz")
    with qtbot.assertNotEmitted(table.paged_model.edit_requested):
        press(Qt.Key.Key_Escape)
    cell = table.paged_model.cell_at(2, 0)
    assert cell is not None
    assert cell.text == "Anna Müller"


def test_tab_goes_to_the_next_cell(table: BigTableView, qtbot: QtBot) -> None:
    """The value is sent; the neighbour waits for typing."""
    open_editor(table, qtbot, 2, "name")
    type_keys("new")
    with qtbot.waitSignal(table.paged_model.edit_requested):
        press(Qt.Key.Key_Tab)
    assert place(table) == (2, 1)
    assert table.state() == BigTableView.State.NoState


def test_wrong_input_keeps_the_editor_open_and_says_why(table: BigTableView, qtbot: QtBot) -> None:
    """Enter does not close over text that is no number."""
    open_editor(table, qtbot, 2, "amount")
    type_keys("12x")
    with qtbot.assertNotEmitted(table.paged_model.edit_requested):
        press(Qt.Key.Key_Return)
    assert table.state() == BigTableView.State.EditingState
    bubbles = [label for label in table.viewport().findChildren(QLabel) if label.isVisible()]
    assert "這不是數字。" in [label.text() for label in bubbles]
    press(Qt.Key.Key_Backspace)
    with qtbot.waitSignal(table.paged_model.edit_requested) as requested:
        press(Qt.Key.Key_Return)
    assert requested.args == [2, "amount", 12]


def test_wrong_input_left_behind_stays_in_the_cell(table: BigTableView, qtbot: QtBot) -> None:
    """Leaving the field loses nothing: the text stays in red and comes back into the editor."""
    open_editor(table, qtbot, 2, "amount")
    type_keys("12x")
    with qtbot.assertNotEmitted(table.paged_model.edit_requested):
        table.setFocus()
    cell = table.paged_model.cell_at(2, 4)
    assert cell is not None
    assert (cell.text, cell.tooltip) == ("12x", "這不是數字。")
    table.edit_cell(2, "amount")
    press(Qt.Key.Key_Backspace)  # replaces the selected text as a whole
    type_keys("77")
    with qtbot.waitSignal(table.paged_model.edit_requested) as requested:
        press(Qt.Key.Key_Return)
    assert requested.args == [2, "amount", 77]


def test_refreshing_rows_does_not_touch_what_is_being_typed(table: BigTableView, qtbot: QtBot) -> None:
    """Qt fills editors anew at each change of data; typing must survive that."""
    open_editor(table, qtbot, 2, "name")
    type_keys("half a na")
    table.paged_model.invalidate()
    qtbot.wait(30)
    with qtbot.waitSignal(table.paged_model.edit_requested) as requested:
        press(Qt.Key.Key_Return)
    assert requested.args == [2, "name", "half a na"]


def test_new_rows_do_not_end_an_edit(table: BigTableView, qtbot: QtBot) -> None:
    """Other ids arrive while somebody types: the editor is there again, with the text."""
    open_editor(table, qtbot, 2, "amount")
    type_keys("4711")
    table.paged_model.set_ids(array("q", reversed(range(500))))
    assert table.state() == BigTableView.State.EditingState
    with qtbot.waitSignal(table.paged_model.edit_requested) as requested:
        press(Qt.Key.Key_Return)
    assert requested.args == [2, "amount", 4711]


def test_a_refused_edit_opens_again(table: BigTableView, qtbot: QtBot) -> None:
    """The editor comes back with what was typed."""
    open_editor(table, qtbot, 2, "name")
    type_keys("bad")
    press(Qt.Key.Key_Return)
    assert place(table) == (3, 0)
    table.paged_model.reject_edit(2, "name", "taken")
    assert table.state() == BigTableView.State.EditingState
    assert place(table) == (2, 0)
    assert focused().text() == "bad"  # type: ignore[attr-defined]
    press(Qt.Key.Key_Escape)
    QTest.keyClick(table, Qt.Key.Key_Down)
    table.paged_model.reject_edit(2, "name", "taken")
    assert table.state() == BigTableView.State.NoState, "nobody is taken away from where they have gone"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_choosing_from_the_list_sends(table: BigTableView, qtbot: QtBot) -> None:
    """Typing part of an entry finds it."""
    open_editor(table, qtbot, 1, "channel")
    type_keys("google")
    with qtbot.waitSignal(table.paged_model.edit_requested) as requested:
        press(Qt.Key.Key_Return)
    assert requested.args == [1, "channel", 3]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_opening_the_list_keeps_the_editor(table: BigTableView, qtbot: QtBot) -> None:
    """The focus in the popup is still the editor's."""
    open_editor(table, qtbot, 1, "channel")
    combo = focused()
    combo.showPopup()  # type: ignore[attr-defined]
    qtbot.wait(20)
    assert table.state() == BigTableView.State.EditingState
    combo.hidePopup()  # type: ignore[attr-defined]


def test_empty_page_shows_only_without_rows(table: BigTableView, qtbot: QtBot) -> None:
    """What belongs here is said where nothing is."""
    label = QLabel("Nothing here yet")
    table.set_empty_widget(label)
    assert label.isVisible()
    fill(table, qtbot)
    assert not label.isVisible()
    table.paged_model.set_ids(array("q"))
    assert label.isVisible()


def test_empty_page_has_room_for_words_that_come_later(table: BigTableView, qtbot: QtBot) -> None:
    """What is said changes with the filters, and with the language."""
    page, label = QWidget(), QLabel("Nothing")
    label.setWordWrap(True)
    QVBoxLayout(page).addWidget(label)
    table.set_empty_widget(page)
    short = page.height()
    label.setText("People and companies who have shown interest. " * 8)
    qtbot.waitUntil(lambda: page.height() > short)
    assert label.height() >= label.heightForWidth(label.width())


def test_column_list_hides_and_keeps_the_last(table: BigTableView, qtbot: QtBot) -> None:
    """Each column has a tick; the list stays open while several are changed; the last one stays."""
    ticks = table.open_column_list(table).list_widget
    for row in range(ticks.count()):
        ticks.setCurrentRow(row)
        qtbot.keyClick(ticks, Qt.Key.Key_Space)
    assert ticks.isVisible()
    assert len(table.visible_column_keys()) == 1
    ticked = [row for row in range(ticks.count()) if ticks.item(row).checkState() == Qt.CheckState.Checked]
    assert [ticks.item(row).text() for row in ticked] == [
        column.title() for column in table.paged_model.columns if column.key in table.visible_column_keys()
    ]
    qtbot.keyClick(ticks, Qt.Key.Key_Escape)


def test_text_scale_grows_rows_and_columns(table: BigTableView, themes: Themes) -> None:
    """At 200 % everything that holds text is twice as large."""
    width, height = table.columnWidth(0), table.row_height
    themes.set_text_scale(2.0)
    assert (table.columnWidth(0), table.row_height) == (2 * width, 2 * height)
    assert table.verticalHeader().defaultSectionSize() == 68
    assert table.verticalHeader().sectionResizeMode(0) == QHeaderView.ResizeMode.Fixed


def test_context_menu_names_the_row(table: BigTableView, qtbot: QtBot) -> None:
    """The page learns which record was meant, by the menu key or by mouse."""
    fill(table, qtbot)
    table.selectRow(4)
    reasons = QContextMenuEvent.Reason
    for reason, place, record_id in (
        (reasons.Keyboard, QPoint(0, 0), 4),
        (reasons.Mouse, QPoint(30, 40), 1),
        (reasons.Mouse, QPoint(30, 590), 17),
    ):
        with qtbot.waitSignal(table.menu_requested) as asked:
            QApplication.sendEvent(table.viewport(), QContextMenuEvent(reason, place, QPoint(0, 0)))
        assert asked.args[0] == record_id


def test_pointer_lights_up_its_row(table: BigTableView, qtbot: QtBot) -> None:
    """Only one row is lit, and none when the pointer leaves."""
    fill(table, qtbot)
    QTest.mouseMove(table.viewport(), QPoint(30, 40))
    qtbot.waitUntil(lambda: table.hovered_row == 1)
    QApplication.sendEvent(table, QEvent(QEvent.Type.Leave))
    assert table.hovered_row == -1


def test_columns_fit_the_room_until_somebody_resizes_them(table: BigTableView, themes: Themes) -> None:
    """Text columns give way so that all can be seen; a chosen width stays, and is all that is saved."""
    model = table.paged_model
    for column in model.columns:
        column.can_shrink = True
    header = table.horizontalHeader()
    wanted = sum(table.theme.pixels(column.default_width) for column in model.columns)
    table.resize(round(wanted * 0.85), 600)
    assert sum(header.sectionSize(number) for number in range(header.count())) <= table.viewport().width()
    assert table.horizontalScrollBar().maximum() == 0
    table.setColumnWidth(1, 321)
    table.resize(wanted * 2, 600)
    assert table.columnWidth(1) == 321
    assert table.save_layout().count('"width"') == 1
    table.resize(round(wanted * 0.5), 600)
    assert table.horizontalScrollBar().maximum() > 0, "scrolling is better than cutting everything"


def test_headings_and_usual_cells_are_never_cut(table: BigTableView) -> None:
    """A column is as wide as its title and the cells it names, also after a change of language."""
    column = table.paged_model.columns[1]
    assert isinstance(column, FunctionColumn)
    column.title_function = "A heading far longer than it was in the other language".upper
    table.paged_model.retranslate()
    header = table.horizontalHeader()
    assert isinstance(header, TableHeader)
    assert table.columnWidth(1) >= header.title_width(1) > table.theme.pixels(column.default_width)
