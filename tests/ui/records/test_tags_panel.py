"""Tags of many records at once, on pages and cards, and merged in the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import ListQuery, Matching, Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.records.tags_panel import TagsPanel
from crm_desktop.ui.settings.list_pane import ListPane
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from tests.ui.records_of_tests import make, open_page, stored

_ALL, _SOME, _NONE = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked


def open_panel(qtbot: QtBot, context: PageContext, target: Target) -> TagsPanel:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    panel = TagsPanel(context, target, parent)
    panel.show_at(parent.mapToGlobal(parent.rect().center()))
    qtbot.waitUntil(lambda: _SOME in panel.list.states().values())
    return panel


def test_ticks_say_what_all_some_or_none_have(qtbot: QtBot, context: PageContext) -> None:
    make(qtbot, context, Kind.LEAD, name="Anna", tags="VIP, Fair")
    make(qtbot, context, Kind.LEAD, name="Berta", tags="VIP")
    make(qtbot, context, Kind.ACCOUNT, name="Weiss", tags="Reseller")
    panel = open_panel(qtbot, context, Matching(ListQuery(Kind.LEAD)))
    assert list(panel.list.states().values()) == [_ALL, _SOME, _NONE]
    assert not panel.accept_button.isEnabled()
    rows = panel.list.list_widget
    for row in (0, 1, 2):
        rows.itemClicked.emit(rows.item(row))
    assert panel.changes() == ((2, 3), (1,))
    rows.itemClicked.emit(rows.item(1))
    assert panel.changes() == ((3,), (1, 2))
    panel.list.line_edit.setText("New one")
    shown = [rows.item(row).text() for row in range(rows.count()) if not rows.item(row).isHidden()]
    assert shown == ["New tag “New one”"]
    qtbot.keyClick(panel.list.line_edit, Qt.Key.Key_Return)
    assert panel.changes() == ((3, "New one"), (1, 2))
    with qtbot.waitSignal(panel.chosen) as told:
        panel.accept()
    assert told.args == [(3, "New one"), (1, 2)]


def test_what_is_chosen_on_a_page_is_tagged_in_one_step(qtbot: QtBot, context: PageContext) -> None:
    ids = [make(qtbot, context, Kind.LEAD, name="Anna", tags="VIP")]
    ids.append(make(qtbot, context, Kind.LEAD, name="Berta"))
    page = open_page(qtbot, context)
    page.table.select_all_matching()
    page.record_actions.chosen.do("tags")
    panel = next(each for each in page.findChildren(TagsPanel))
    qtbot.waitUntil(lambda: panel.list.states().get(1) == _SOME)
    rows = panel.list.list_widget
    rows.itemClicked.emit(rows.item(0))
    with qtbot.waitSignal(context.gateway.changed):
        panel.accept()
    assert [stored(qtbot, context, Kind.LEAD, id_)["tags"] for id_ in ids] == [",1,", ",1,"]
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.undo()
    assert [stored(qtbot, context, Kind.LEAD, id_)["tags"] for id_ in ids] == [",1,", None]


def test_one_tag_takes_the_place_of_another_in_the_settings(qtbot: QtBot, context: PageContext) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna", tags="Fair, Messe")
    dialog = OfficeListsDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_list(Kind.TAG)
    pane = dialog.pane
    assert isinstance(pane, ListPane)
    qtbot.waitUntil(lambda: pane.items.count() == 2)
    pane.items.setCurrentRow(1)
    pane.merge.click()
    panel = pane.merge.panel
    assert panel is not None
    assert panel.list.list_widget.count() == 1
    with qtbot.waitSignal(pane.shown):
        panel.list.picked.emit(1)
    qtbot.waitUntil(lambda: pane.items.count() == 1)
    assert stored(qtbot, context, Kind.LEAD, lead)["tags"] == ",1,"
    assert context.gateway.to_undo is not None
    dialog.show_list(Kind.CHANNEL)
    other = dialog.pane
    assert isinstance(other, ListPane)
    assert not other.merge.isVisibleTo(other)
