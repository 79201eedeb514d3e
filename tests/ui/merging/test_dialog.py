"""Records chosen in a list made one, and a record taken apart from its menu."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import ListQuery, Matching, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.merging import dialog as merging
from crm_desktop.ui.merging import unmerging
from crm_desktop.ui.merging.dialog import MergeDialog
from crm_desktop.ui.navigation.requests import Request, Say
from tests.ui.records_of_tests import count


def test_chosen_records_are_made_one_and_taken_apart(
    qtbot: QtBot, context: PageContext, leads: list[int]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked: list[Request] = []
    merging.open_deed(parent, context, Records(Kind.LEAD, tuple(leads[:3])), asked.append)
    dialog = parent.findChild(MergeDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog.panel.comparison.records) == 3)
    assert dialog.panel.comparison.kept == leads[0]
    dialog.panel.merge.click()
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.LEAD)) == len(leads) - 2)
    unmerging.open_deed(parent, context, Records(Kind.LEAD, (leads[0],)), asked.append)
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.LEAD)) == len(leads))
    assert asked == []
    unmerging.open_deed(parent, context, Records(Kind.LEAD, (leads[0],)), asked.append)
    qtbot.waitUntil(
        lambda: asked == [Say("Nothing was merged into “王小明”, so there is nothing to take apart.")]
    )


def test_one_alone_and_too_many_are_refused_with_a_word(
    qtbot: QtBot, context: PageContext, leads: list[int]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked: list[Request] = []
    merging.open_deed(parent, context, Records(Kind.LEAD, (leads[0],)), asked.append)
    merging.open_deed(parent, context, Records(Kind.LEAD, tuple(range(1, 20))), asked.append)
    assert asked == [Say("Choose two to 12 records to merge.")] * 2
    unmerging.open_deed(parent, context, Records(Kind.LEAD, tuple(leads[:2])), asked.append)
    assert asked[-1] == Say("Choose one record to take apart.")
    merging.open_deed(parent, context, Matching(ListQuery(Kind.LEAD)), asked.append)
    qtbot.waitUntil(lambda: parent.findChild(MergeDialog) is not None)
