"""The main window with its real pages, on a real file, driven as a person drives it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QPoint, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.commands import DeleteRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.table.view import BigTableView
from crm_desktop.qtkit.widgets.focus import holds_focus
from crm_desktop.qtkit.widgets.layout.tab_order import tab_stops
from crm_desktop.qtkit.widgets.messages.toast import Toast
from crm_desktop.qtkit.widgets.status_line import StatusLine
from crm_desktop.qtkit.widgets.tab_strip import TabStrip
from crm_desktop.resources import resources_folder
from crm_desktop.ui.imports.wizard import ImportWizard
from crm_desktop.ui.navigation.page_names import page_keys
from crm_desktop.ui.navigation.requests import ShowRecord
from crm_desktop.ui.new_records.form import NewRecord
from crm_desktop.ui.records.page import RecordsPage
from crm_desktop.ui.window.main_window import MainWindow
from crm_desktop.ui.window.menu_entries import MENUS, MenuEntry, Submenu
from tests.ui.window.stage import Stage

PAGE_KEYS = page_keys(KindViews(BUILT_IN_VIEWS))


def test_every_page_comes_by_its_menu_entry(stage: Stage) -> None:
    for key in PAGE_KEYS:
        stage.trigger(f"page_{key}")
        stage.settle()
        assert stage.window.pages.key == key
        assert stage.window.menus.action(f"page_{key}").isChecked()


def test_pages_are_made_when_first_shown(stage: Stage) -> None:
    made: list[str] = []
    stage.window.pages.made.connect(lambda key, _page: made.append(key))
    stage.trigger("page_accounts")
    stage.trigger("page_leads")
    stage.trigger("page_accounts")
    stage.settle()
    assert made.count("accounts") == 1


def test_the_record_menu_holds_what_the_page_offers(stage: Stage) -> None:
    stage.trigger("page_leads")
    offered = stage.window.pages.page("leads").actions_offered
    assert offered.main is not None
    assert offered.main in stage.window.menus.menu("record").actions()


def test_the_record_menu_stands_in_groups_after_every_turn(stage: Stage) -> None:
    menu = stage.window.menus.menu("record")

    def lines() -> list[int]:
        return [place for place, action in enumerate(menu.actions()) if action.isSeparator()]

    stage.trigger("page_leads")
    stage.settle()
    first = lines()
    assert len(first) > 3
    stage.trigger("page_accounts")
    stage.settle()
    stage.trigger("page_leads")
    stage.settle()
    assert lines() == first


def test_no_two_entries_share_a_shortcut(stage: Stage) -> None:
    keys: dict[str, str] = {}
    for _menu, parts in MENUS:
        for part in parts:
            entries = (
                part.entries if isinstance(part, Submenu) else (part,) if isinstance(part, MenuEntry) else ()
            )
            for entry in entries:
                for shortcut in stage.window.menus.action(entry.key).shortcuts():
                    text = shortcut.toString()
                    assert text not in keys, f"{entry.key} and {keys[text]} both want {text}"
                    keys[text] = entry.key
    assert keys["Ctrl+Z"] == "undo"


def test_undo_and_redo_say_what_they_would_do(stage: Stage) -> None:
    lead = stage.make(Kind.LEAD, name="王小明")
    undo, redo = stage.window.menus.action("undo"), stage.window.menus.action("redo")
    assert "王小明" in undo.text()
    undo.trigger()
    stage.qtbot.waitUntil(lambda: "王小明" in redo.text())
    assert "王小明" not in undo.text()
    redo.trigger()
    stage.qtbot.waitUntil(lambda: "王小明" in undo.text())
    found: list[object] = []
    stage.gateway.read(lambda reader: reader.record(Kind.LEAD, lead)["name"], found.append)
    stage.qtbot.waitUntil(lambda: found == ["王小明"])


def test_nothing_to_undo_is_not_offered(stage: Stage) -> None:
    """Neither in an empty file; typing in a field can be undone from the menu all the same."""
    undo, edit = stage.window.menus.action("undo"), stage.window.menus.menu("edit")
    assert not undo.isEnabled()
    box = stage.window.findChildren(QLineEdit)[0]
    stage.window.activateWindow()
    box.setFocus()
    stage.qtbot.keyClicks(box, "abc")
    edit.aboutToShow.emit()
    assert undo.isEnabled()
    stage.make(Kind.LEAD, name="Anna")
    assert undo.isEnabled()


def test_an_error_goes_when_the_person_goes_on(stage: Stage) -> None:
    stage.gateway.refused.emit(UserError("nothing_selected"))
    toasts = [each for each in stage.window.findChildren(Toast) if each.isVisible()]
    assert len(toasts) == 1
    stage.make(Kind.LEAD, name="Anna")
    assert not any(each.isVisible() for each in toasts if isValid(each))


def test_the_status_line_speaks_the_language_at_once(stage: Stage, qapp: QApplication) -> None:
    stage.window.show_page("leads")
    stage.make(Kind.LEAD, name="Anna")
    stage.qtbot.waitUntil(lambda: "1 lead" in stage.status_texts())
    translator = QTranslator()
    assert translator.load(str(resources_folder() / "translations" / "crm_zh_TW.qm"))
    qapp.installTranslator(translator)
    try:
        stage.context.change_language(Formats("zh_TW"))
        stage.qtbot.waitUntil(lambda: "1 筆線索" in stage.status_texts())
        assert "1 lead" not in stage.status_texts()
    finally:
        qapp.removeTranslator(translator)


def test_a_record_page_says_nothing_of_rows_behind_it(stage: Stage) -> None:
    stage.window.show_page("leads")
    lead = stage.make(Kind.LEAD, name="Anna")
    stage.qtbot.waitUntil(lambda: any("selected" in text for text in stage.status_texts()))
    stage.window.pages.page("leads").ask(ShowRecord(Kind.LEAD, lead))
    stage.qtbot.waitUntil(lambda: not any("selected" in text for text in stage.status_texts()))
    page = stage.window.pages.page("leads")
    assert isinstance(page, RecordsPage)
    page.close_record()
    stage.qtbot.waitUntil(lambda: any("selected" in text for text in stage.status_texts()))


def test_undo_takes_back_typing_first(stage: Stage) -> None:
    stage.make(Kind.LEAD, name="王小明")
    box = stage.window.findChildren(QLineEdit)[0]
    stage.window.activateWindow()
    box.setFocus()
    stage.qtbot.keyClicks(box, "abc")
    stage.trigger("undo")
    assert box.text() == ""
    assert "王小明" in stage.window.menus.action("undo").text(), "the data was not touched"
    stage.trigger("undo")
    stage.qtbot.waitUntil(lambda: "王小明" in stage.window.menus.action("redo").text())


def test_an_empty_field_lets_the_window_hear_the_undo_keys(stage: Stage) -> None:
    stage.make(Kind.LEAD, name="王小明")
    box = stage.window.findChildren(QLineEdit)[0]
    stage.window.activateWindow()
    box.setFocus()
    stage.qtbot.keySequence(box, QKeySequence(QKeySequence.StandardKey.Undo))
    stage.qtbot.waitUntil(lambda: "王小明" in stage.window.menus.action("redo").text())


def test_a_deleted_record_can_be_brought_back_by_the_message(stage: Stage) -> None:
    lead = stage.make(Kind.LEAD, name="王小明")
    stage.gateway.run(DeleteRecords(Records(Kind.LEAD, (lead,))))
    stage.qtbot.waitUntil(lambda: bool(stage.window.findChildren(Toast)))
    toast = stage.window.findChildren(Toast)[-1]
    toast.action_button.click()
    stage.qtbot.waitUntil(lambda: "王小明" in stage.window.menus.action("redo").text())


def test_a_refusal_is_said(stage: Stage) -> None:
    stage.gateway.run(DeleteRecords(Records(Kind.LEAD, (4711,))))
    stage.qtbot.waitUntil(lambda: bool(stage.window.findChildren(Toast)))
    assert "deleted meanwhile" in stage.window.findChildren(Toast)[-1].accessibleName()


def test_the_foot_says_what_was_done_last(stage: Stage) -> None:
    stage.make(Kind.ACCOUNT, name="藍海資訊")
    stage.qtbot.waitUntil(lambda: any("藍海資訊" in text for text in stage.status_texts()))
    assert "Saved" in stage.status_texts()
    assert "No backup yet" in stage.status_texts()


def test_search_finds_across_kinds_and_opens_by_keyboard(stage: Stage) -> None:
    stage.make(Kind.LEAD, name="陳怡君", company="藍海資訊")
    account = stage.make(Kind.ACCOUNT, name="藍海資訊")
    stage.window.activateWindow()
    stage.trigger("search")
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    results = search_results(stage.window)
    tester = QAbstractItemModelTester(results, QAbstractItemModelTester.FailureReportingMode.Fatal)
    box.setText("藍海")
    stage.qtbot.waitUntil(lambda: results.rowCount() == 4)
    titles = [results.index(row, 0).data() for row in range(4)]
    assert titles == ["Accounts", "藍海資訊", "Leads", "陳怡君"], "what is called so comes first"
    stage.qtbot.keyClick(box, Qt.Key.Key_Down)
    stage.qtbot.keyClick(box, Qt.Key.Key_Up)
    stage.qtbot.keyClick(box, Qt.Key.Key_Return)
    assert stage.window.pages.key == "accounts"
    assert box.text() == ""
    assert account
    del tester


def test_search_says_when_there_is_nothing(stage: Stage) -> None:
    stage.window.activateWindow()
    stage.trigger("search")
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    results = search_results(stage.window)
    box.setText("<b>nothing</b>")
    stage.qtbot.waitUntil(lambda: results.rowCount() == 1)
    assert results.index(0, 0).data() == "Nothing found for “<b>nothing</b>”"
    stage.qtbot.keyClick(box, Qt.Key.Key_Return)
    assert stage.window.pages.key == "leads"


def search_results(window: QWidget) -> QAbstractItemModel:
    """The model of the list under the search field."""
    views = [each for each in window.findChildren(QListView) if each.accessibleName() == "Search results"]
    return views[0].model()


def test_text_size_steps_within_what_is_offered(stage: Stage) -> None:
    sizes: list[int] = []
    stage.look.text_size_chosen.connect(sizes.append)
    for _ in range(8):
        stage.trigger("larger")
    stage.trigger("smaller")
    assert sizes == [115, 130, 150, 175, 200, 175]
    assert stage.window.menus.action("text_size_175").isChecked()


def test_theme_and_language_are_chosen_in_the_menu(stage: Stage) -> None:
    chosen: list[str] = []
    stage.look.theme_chosen.connect(chosen.append)
    stage.look.language_chosen.connect(chosen.append)
    stage.trigger("theme_dark")
    stage.trigger("language_zh_TW")
    stage.trigger("language_zh_TW")
    assert chosen == ["dark", "zh_TW"]


def test_another_language_reaches_every_page(stage: Stage) -> None:
    for key in PAGE_KEYS:
        stage.window.show_page(key)
        stage.settle()
    stage.context.change_language(Formats("zh_TW"))
    stage.settle()
    assert stage.window.isVisible()


def test_where_the_window_was_is_kept(stage: Stage) -> None:
    stage.trigger("page_contacts")
    stage.settle()
    stage.window.close()
    assert stage.context.preferences.get("window/page") == "contacts"
    assert stage.context.preferences.get("window/geometry")


def test_only_tables_and_calendars_can_be_dropped(stage: Stage, tmp_path: Path) -> None:
    assert accepts(stage.window, tmp_path / "fair.ics")
    assert accepts(stage.window, tmp_path / "leads.csv")
    assert accepts(stage.window, tmp_path / "LEADS.XLSX")
    assert not accepts(stage.window, tmp_path / "photo.png")


def test_a_file_held_over_the_window_is_said_and_dropped_into_the_import(
    stage: Stage, tmp_path: Path
) -> None:
    path = tmp_path / "leads.csv"
    path.write_text("name\nAnna\n")
    before = pixels(stage.window)
    assert accepts(stage.window, path)
    assert pixels(stage.window) != before
    QApplication.sendEvent(stage.window, QDragLeaveEvent())
    assert pixels(stage.window) == before
    assert accepts(stage.window, path)
    data = file_data(path)
    drop = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    drop.setDropAction(Qt.DropAction.MoveAction)  # as a file manager does
    QApplication.sendEvent(stage.window, drop)
    assert drop.isAccepted()
    assert drop.dropAction() == Qt.DropAction.CopyAction
    stage.settle()
    wizard = QApplication.activeWindow()
    assert isinstance(wizard, ImportWizard)
    wizard.close()


def pixels(window: MainWindow) -> bytes:
    """What the window looks like."""
    return bytes(window.grab().toImage().constBits())


def file_data(path: Path) -> QMimeData:
    """A file as it is dragged."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def accepts(window: MainWindow, path: Path) -> bool:
    """Whether the window takes a file that is dragged over it."""
    data = file_data(path)
    event = QDragEnterEvent(
        QPoint(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def test_every_control_of_the_frame_has_a_name(stage: Stage) -> None:
    stage.trigger("page_today")
    stage.settle()
    for kind in (QPushButton, QLineEdit, QListView):
        for widget in stage.window.findChildren(kind):
            if widget.isVisible():
                text = widget.text() if isinstance(widget, QPushButton) else ""
                assert widget.accessibleName() or text, widget


def test_the_keys_belong_to_the_page_in_front(stage: Stage) -> None:
    """Arrows walk through the list at once; who walks over the tabs by keyboard stays on them."""
    for name in ("First", "Second"):
        stage.make(Kind.LEAD, name=name)
    window, qtbot = stage.window, stage.qtbot
    window.activateWindow()
    window.show_page("accounts")
    window.show_page("leads")
    leads = window.pages.page("leads")
    assert isinstance(leads, RecordsPage)
    qtbot.waitUntil(leads.table.hasFocus)
    qtbot.waitUntil(lambda: leads.table.currentIndex().isValid() and leads.table.list.total == 2)
    # The first lead stays chosen where it was listed before the second had come above it.
    there = leads.table.currentIndex().row()
    qtbot.keyClick(leads.table, Qt.Key.Key_Down if there == 0 else Qt.Key.Key_Up)
    assert leads.table.currentIndex().row() == 1 - there
    strip = window.findChild(TabStrip)
    assert strip is not None
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert window.pages.key == "accounts"
    assert strip.hasFocus()


@pytest.mark.parametrize("key", PAGE_KEYS)
def test_tab_reaches_every_control_that_has_a_name(stage: Stage, key: str) -> None:
    """No trap and nothing left out, and each stop can be told to somebody who does not see it."""
    stage.make(Kind.LEAD, name="Lead")
    stage.make(Kind.OPPORTUNITY, name="Deal")
    stage.window.activateWindow()
    stage.window.show_page(key)
    stage.settle()
    expected = tab_stops(stage.window)
    expected[0].setFocus()
    visited: list[QWidget] = []
    for _ in expected:
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused)
        # Tab walks the cells of a table; F6 leaves it from anywhere.
        in_table = isinstance(focused, BigTableView)
        stage.qtbot.keyClick(focused, Qt.Key.Key_F6 if in_table else Qt.Key.Key_Tab)
    assert set(visited) == set(expected)
    assert QApplication.focusWidget() is expected[0]
    for widget in visited:
        assert widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()), widget


def test_search_fields_give_the_keys_back_to_the_list(stage: Stage) -> None:
    """Escape empties a field, again leaves it; the arrow goes on from the quick filter into the hits."""
    stage.make(Kind.LEAD, name="Lead")
    window, qtbot = stage.window, stage.qtbot
    window.activateWindow()
    window.show_page("leads")
    leads = window.pages.page("leads")
    assert isinstance(leads, RecordsPage)
    stage.trigger("search")
    for field in (QApplication.focusWidget(), leads.bar.search):
        assert isinstance(field, QLineEdit)
        field.setFocus()
        qtbot.keyClicks(field, "le")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert field.hasFocus()
        assert field.text() == ""
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert leads.table.hasFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        leads.bar.search.setFocus()
        qtbot.keyClick(leads.bar.search, key)
        assert leads.table.hasFocus()


def test_an_offer_to_undo_goes_when_the_menu_has_undone_it(stage: Stage) -> None:
    lead = stage.make(Kind.LEAD, name="Anna")
    stage.gateway.run(DeleteRecords(Records(Kind.LEAD, (lead,))))
    stage.qtbot.waitUntil(lambda: bool(toasts_of(stage)))
    stage.trigger("undo")
    stage.qtbot.waitUntil(lambda: not toasts_of(stage))


def test_a_double_click_on_undo_at_the_foot_asks_once(stage: Stage) -> None:
    stage.make(Kind.LEAD, name="Anna")
    refused: list[UserError] = []
    stage.gateway.refused.connect(refused.append)
    line = stage.window.findChild(StatusLine)
    assert line is not None
    for _ in range(2):
        line.undo_requested.emit()
    stage.qtbot.waitUntil(lambda: stage.gateway.to_undo is None)
    stage.make(Kind.LEAD, name="Berta")  # whatever was asked for before is answered by now
    assert refused == []


def toasts_of(stage: Stage) -> list[Toast]:
    return [toast for toast in stage.window.findChildren(Toast) if toast.isVisible()]


def test_keys_of_the_record_menu_work_from_everywhere(stage: Stage) -> None:
    stage.make(Kind.LEAD, name="Anna")
    page = stage.window.pages.page("leads")
    assert isinstance(page, RecordsPage)
    stage.window.show_page("leads")
    stage.qtbot.waitUntil(lambda: page.table.selection_state().count == 1)
    tabs = stage.window.findChild(TabStrip)
    assert tabs is not None
    tabs.setFocus()
    stage.qtbot.keyClick(tabs, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    stage.qtbot.waitUntil(lambda: isinstance(page.inspector.panel, NewRecord))


def test_the_keys_of_a_page_give_it_the_focus(stage: Stage) -> None:
    stage.window.show_page("leads")
    tabs = stage.window.findChild(TabStrip)
    assert tabs is not None
    tabs.setFocus()
    stage.trigger("page_leads")
    page = stage.window.pages.page("leads")
    stage.qtbot.waitUntil(lambda: holds_focus(page))


def test_ctrl_tab_walks_over_the_pages(stage: Stage) -> None:
    stage.window.activateWindow()
    stage.window.show_page(page_keys(stage.context.kinds)[-1])
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for key, modifiers, shown in (
        (Qt.Key.Key_Tab, control, "today"),
        (Qt.Key.Key_Tab, control, "leads"),
        (Qt.Key.Key_Backtab, control | shift, "today"),
    ):
        stage.qtbot.keyClick(stage.window, key, modifiers)
        assert stage.window.pages.key == shown
        assert holds_focus(stage.window.pages.page(shown))


def test_shift_f10_asks_for_the_menu_of_what_has_the_keys(stage: Stage) -> None:
    lead = stage.make(Kind.LEAD, name="Anna")
    stage.window.activateWindow()
    stage.window.show_page("leads")
    page = stage.window.pages.page("leads")
    assert isinstance(page, RecordsPage)
    stage.qtbot.waitUntil(lambda: page.table.current_id() == lead)
    page.table.setFocus()
    with stage.qtbot.waitSignal(page.table.menu_requested) as asked:
        stage.qtbot.keyClick(page.table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args is not None
    assert asked.args[0] == lead
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_a_record_leads_back_to_the_page_from_which_it_was_opened(stage: Stage) -> None:
    opportunity = stage.make(Kind.OPPORTUNITY, name="Deal")
    stage.window.activateWindow()
    stage.window.show_page("pipeline")
    stage.window.pages.page("pipeline").ask(ShowRecord(Kind.OPPORTUNITY, opportunity))
    assert stage.window.pages.key == "opportunities"
    page = stage.window.pages.page("opportunities")
    back = next(button for button in page.findChildren(QPushButton) if button.text() == "Pipeline")
    assert back.accessibleName() == "Back to Pipeline"
    stage.qtbot.keyClick(back, Qt.Key.Key_Escape)
    assert stage.window.pages.key == "pipeline"
    stage.window.show_page("opportunities")
    stage.window.handle(ShowRecord(Kind.OPPORTUNITY, opportunity))
    stage.qtbot.keyClick(back, Qt.Key.Key_Escape)
    assert stage.window.pages.key == "opportunities", "opened in the list, it leads to the list"
