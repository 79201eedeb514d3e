"""What an erasure does is said before it is done, and it is done only when the person says to know that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import ListQuery, Matching, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import Request, Say
from crm_desktop.ui.privacy import erasing
from crm_desktop.ui.privacy.erasing import EraseDialog
from tests.ui.records_of_tests import count


def opened(parent: QWidget, context: PageContext, asked: list[Request], *ids: int) -> EraseDialog:
    erasing.open_deed(parent, context, Records(Kind.LEAD, ids), asked.append)
    dialog = parent.findChild(EraseDialog)
    assert dialog is not None
    return dialog


def test_a_person_is_erased_after_a_word_of_what_goes(
    qtbot: QtBot, context: PageContext, leads: list[int]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked: list[Request] = []
    dialog = opened(parent, context, asked, leads[0])
    assert not dialog.sure_box.isEnabled()
    qtbot.waitUntil(lambda: dialog.sure_box.isEnabled())
    assert not dialog.erase_button.isEnabled()
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert f"Lead #{leads[0]}  王小明" in said
    assert any(text.startswith("Leads  1") for text in said)
    dialog.sure_box.click()
    dialog.erase_button.click()
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.LEAD)) == len(leads) - 1)
    qtbot.waitUntil(lambda: parent.findChild(EraseDialog) is None)
    assert asked == []
    qtbot.waitUntil(lambda: "王小明".encode() not in Path(context.gateway.path).read_bytes())
    qtbot.waitUntil(lambda: "王小明" not in str(context.gateway.to_undo))


def test_who_is_gone_is_said_and_nothing_is_offered(
    qtbot: QtBot, context: PageContext, leads: list[int]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked: list[Request] = []
    dialog = opened(parent, context, asked, 999_999)
    qtbot.waitUntil(lambda: "deleted" in dialog.said.text())
    assert not dialog.sure_box.isEnabled()
    assert not dialog.erase_button.isEnabled()
    dialog.reject()


def test_several_are_not_erased_at_once(qtbot: QtBot, context: PageContext, leads: list[int]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked: list[Request] = []
    erasing.open_deed(parent, context, Records(Kind.LEAD, tuple(leads[:2])), asked.append)
    erasing.open_deed(parent, context, Matching(ListQuery(Kind.LEAD)), asked.append)
    assert asked == [Say("Choose just one person.")] * 2
    assert parent.findChild(EraseDialog) is None
