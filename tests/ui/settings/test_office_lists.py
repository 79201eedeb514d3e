"""The lists of the office: entries added, renamed, coloured, ordered, archived, deleted, taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import DeleteRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.leads import ASSIGN_NEW
from crm_desktop.qtkit.editors.ticks import TicksEditor
from crm_desktop.services.reads.office.lists import is_on
from crm_desktop.ui.settings.list_pane import ListPane
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from crm_desktop.ui.settings.where_to import WhereTo
from tests.ui.records_of_tests import make, stored

_SHORT = ("campaign", "loss_reason", "unqualified_reason", "competitor", "assignment_rule")


def open_list(qtbot: QtBot, context: PageContext, kind: Kind) -> ListPane:
    dialog = OfficeListsDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_list(kind)
    pane = dialog.pane
    assert isinstance(pane, ListPane)
    with qtbot.waitSignal(pane.shown):
        pane.reload()
    return pane


def names(pane: ListPane) -> list[str]:
    return [pane.items.item(row).text() for row in range(pane.items.count())]


def type_name(qtbot: QtBot, pane: ListPane, text: str) -> None:
    line = pane.form.row("name").editor.input_widget()
    line.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_an_entry_is_added_named_and_taken_back(qtbot: QtBot, context: PageContext) -> None:
    pane = open_list(qtbot, context, Kind.CHANNEL)
    before = names(pane)
    qtbot.mouseClick(pane.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(pane) == [*before, "New entry"])
    type_name(qtbot, pane, "Radio")
    qtbot.waitUntil(lambda: names(pane) == [*before, "Radio"])
    for _step in range(2):
        with qtbot.waitSignal(context.gateway.changed):
            context.gateway.undo()
    qtbot.waitUntil(lambda: names(pane) == before)


def test_a_built_in_name_stays_translated_until_it_is_changed(qtbot: QtBot, context: PageContext) -> None:
    pane = open_list(qtbot, context, Kind.CHANNEL)
    assert names(pane)[0] == "Trade fair"
    line = pane.form.row("name").editor.input_widget()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.mouseClick(pane.form.row("colour").editor.button(3), Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.CHANNEL, 1)["colour"] == 3)
    assert stored(qtbot, context, Kind.CHANNEL, 1)["name"] is None
    type_name(qtbot, pane, "Hannover fair")
    qtbot.waitUntil(lambda: names(pane)[0] == "Hannover fair")
    type_name(qtbot, pane, "")
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(pane)[0] == "Trade fair")


def test_entries_are_ordered_by_keys_in_one_step(qtbot: QtBot, context: PageContext) -> None:
    pane = open_list(qtbot, context, Kind.CHANNEL)
    before = names(pane)
    pane.items.setFocus()
    pane.items.setCurrentRow(0)
    qtbot.mouseClick(pane.down, Qt.MouseButton.LeftButton)
    moved = [before[1], before[0], *before[2:]]
    qtbot.waitUntil(lambda: names(pane) == moved)
    assert pane.items.currentRow() == 1
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.undo()
    qtbot.waitUntil(lambda: names(pane) == before)


def test_what_is_in_use_is_archived_instead_of_deleted(qtbot: QtBot, context: PageContext) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna", channel=1)
    pane = open_list(qtbot, context, Kind.CHANNEL)
    pane.items.setCurrentRow(0)
    assert not pane.instead.isVisible()
    qtbot.mouseClick(pane.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(pane.instead.isVisible)
    assert "1" in pane.notice.text()
    qtbot.mouseClick(pane.instead, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(pane)[0] == "Trade fair (archived)")
    assert stored(qtbot, context, Kind.LEAD, lead)["channel"] == 1
    qtbot.mouseClick(pane.archive, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(pane)[0] == "Trade fair")


def test_what_nobody_uses_is_deleted(qtbot: QtBot, context: PageContext) -> None:
    pane = open_list(qtbot, context, Kind.CHANNEL)
    before = names(pane)
    pane.items.setCurrentRow(0)
    pane.items.setFocus()
    qtbot.mouseClick(pane.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(pane) == before[1:])


def test_a_refusal_is_said_in_place(qtbot: QtBot, context: PageContext) -> None:
    """Who works here cannot be deleted, however little they are used."""
    pane = open_list(qtbot, context, Kind.USER)
    qtbot.mouseClick(pane.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(pane.notice.text()))
    assert pane.items.count() == 1


def test_stages_are_those_of_the_pipeline_chosen(qtbot: QtBot, context: PageContext) -> None:
    other = make(qtbot, context, Kind.PIPELINE, name="Service")
    make(qtbot, context, Kind.STAGE, name="Asked", pipeline=other)
    pane = open_list(qtbot, context, Kind.STAGE)
    assert "Enquiry" in names(pane)
    pane.owners.setCurrentIndex(pane.owners.findData(other))
    pane.owners.activated.emit(pane.owners.currentIndex())
    qtbot.waitUntil(lambda: names(pane) == ["Asked"])
    qtbot.mouseClick(pane.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(pane)) == 2)


def test_the_steps_of_one_playbook_are_shown_and_changed(qtbot: QtBot, context: PageContext) -> None:
    pane = open_list(qtbot, context, Kind.PLAYBOOK_STEP)
    assert names(pane)[0] == "Thank for the visit to our stand"
    assert "Ask for a referral" not in names(pane)
    type_name(qtbot, pane, "Send a card")
    qtbot.waitUntil(lambda: names(pane)[0] == "Send a card")
    step = pane.current()
    assert step is not None
    pane.form.row("clock").committed.emit("8:15")
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.PLAYBOOK_STEP, step)["clock"] == "08:15")


@pytest.mark.parametrize(
    "kind",
    ["campaign", "loss_reason", "unqualified_reason", "competitor", "assignment_rule", "playbook_step"],
)
def test_every_list_takes_a_new_entry(qtbot: QtBot, context: PageContext, kind: str) -> None:
    pane = open_list(qtbot, context, Kind(kind))
    before = pane.items.count()
    qtbot.mouseClick(pane.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.items.count() == before + 1)


def test_new_leads_are_assigned_by_rule_once_that_is_ticked(qtbot: QtBot, context: PageContext) -> None:
    make(qtbot, context, Kind.ASSIGNMENT_RULE, user=1)
    pane = open_list(qtbot, context, Kind.ASSIGNMENT_RULE)
    assert not pane.switch.isChecked()
    with qtbot.waitSignal(context.gateway.changed):
        qtbot.mouseClick(pane.switch, Qt.MouseButton.LeftButton, pos=QPoint(8, pane.switch.height() // 2))
    found: list[bool] = []
    context.gateway.read(lambda view: is_on(view, ASSIGN_NEW), found.append)
    qtbot.waitUntil(lambda: found == [True])


def test_a_stage_with_deals_asks_where_they_go(qtbot: QtBot, context: PageContext) -> None:
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Roof", stage=2)
    pane = open_list(qtbot, context, Kind.STAGE)
    pane.items.setCurrentRow(1)
    qtbot.mouseClick(pane.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(pane.findChildren(WhereTo)))
    panel = pane.findChildren(WhereTo)[0]
    panel.place.editor.set_value(4)
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.OPPORTUNITY, deal)["stage"] == 4)
    qtbot.waitUntil(lambda: names(pane)[1] == "Quotation (archived)")
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.undo()
    qtbot.waitUntil(lambda: names(pane)[1] == "Quotation")
    assert stored(qtbot, context, Kind.OPPORTUNITY, deal)["stage"] == 2


def test_a_stage_deleted_meanwhile_elsewhere_is_said(qtbot: QtBot, context: PageContext) -> None:
    pane = open_list(qtbot, context, Kind.STAGE)
    pane.items.setCurrentRow(1)
    gone = pane.current()
    assert gone == 2
    context.gateway.run(DeleteRecords(Records(Kind.STAGE, (2,))))
    qtbot.mouseClick(pane.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Quotation" not in names(pane))
    qtbot.waitUntil(
        lambda: pane.notice.text() == "This record was deleted meanwhile." or not pane.notice.text()
    )


def test_a_stage_says_what_it_needs_with_ticks(qtbot: QtBot, context: PageContext) -> None:
    pane = open_list(qtbot, context, Kind.STAGE)
    pane.items.setCurrentRow(2)
    editor = pane.form.row("required_fields").editor
    assert isinstance(editor, TicksEditor)
    for name in ("expected_close", "amount"):
        qtbot.mouseClick(editor.box(name), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: stored(qtbot, context, Kind.STAGE, 3)["required_fields"] == "amount, expected_close"
    )
    editor.box("amount").setFocus()
    qtbot.keyClick(editor.box("amount"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.STAGE, 3)["required_fields"] == "expected_close")


def test_a_new_pipeline_has_the_stages_of_the_one_chosen(qtbot: QtBot, context: PageContext) -> None:
    pane = open_list(qtbot, context, Kind.PIPELINE)
    qtbot.mouseClick(pane.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(pane) == ["Sales", "New entry"])
    type_name(qtbot, pane, "Service")
    qtbot.waitUntil(lambda: names(pane) == ["Sales", "Service"])
    stages = [item for item in context.gateway.reference_data.of(Kind.STAGE) if item.facts["pipeline"] == 2]
    assert len(stages) == 6
