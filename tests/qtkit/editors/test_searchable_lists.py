"""Short lists with a search line say when nothing is left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.editors.check_list import CheckList
from crm_desktop.qtkit.editors.searchable_lists import ListEntry, PickList, SearchableList

FIELDS = [ListEntry(number, f"Field {number}") for number in range(12)]


def said(entries: SearchableList) -> list[str]:
    """What the list says in place of entries."""
    return [label.text() for label in entries.list_widget.findChildren(QLabel) if label.isVisible()]


def test_a_list_without_a_match_says_so(qtbot: QtBot) -> None:
    """The words come with the first letter that fits nothing, and go with it."""
    for entries in (PickList(), CheckList()):
        qtbot.addWidget(entries)
        entries.set_entries(FIELDS)
        entries.show()
        assert said(entries) == []
        entries.line_edit.setText("Field 1")
        assert said(entries) == []
        entries.line_edit.setText("Feld")
        assert said(entries) == ["Nothing matches"]
        entries.line_edit.clear()
        assert said(entries) == []


def test_letters_typed_in_the_list_go_on_in_the_search_line(qtbot: QtBot) -> None:
    """The arrow leads into the list and, from its first entry, back."""
    entries = PickList()
    qtbot.addWidget(entries)
    entries.set_entries(FIELDS)
    entries.show()
    entries.activateWindow()
    entries.focus_first()
    qtbot.keyClicks(entries.line_edit, "fi")
    qtbot.keyClick(entries.line_edit, Qt.Key.Key_Down)
    assert entries.focusWidget() is entries.list_widget
    qtbot.keyClicks(entries.list_widget, "e")
    assert entries.focusWidget() is entries.line_edit
    assert entries.line_edit.text() == "fie"
    qtbot.keyClick(entries.line_edit, Qt.Key.Key_Down)
    qtbot.keyClick(entries.list_widget, Qt.Key.Key_Up)
    assert entries.focusWidget() is entries.line_edit
