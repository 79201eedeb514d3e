"""The first page: a table that was copied somewhere else is pasted, and remembered columns come back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.pasted import PastedTable, is_pasted
from crm_desktop.bridge.imports.row_choices import MatchBy
from crm_desktop.bridge.imports.run import ImportReport
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.imports.foot import Step
from crm_desktop.ui.imports.known import KnownRecords
from crm_desktop.ui.imports.wizard import ImportWizard, open_import
from tests.services.workspaces import rows_of


class Hand:
    """A person at the dialog."""

    def __init__(self, qtbot: QtBot, window: QMainWindow, context: PageContext, folder: Path) -> None:
        self.qtbot, self.window, self.context, self.folder = qtbot, window, context, folder

    def open(self, text: str = "") -> ImportWizard:
        path = self.folder / "rows.csv"
        path.write_text(text, "utf-8")
        wizard = open_import(self.window, self.context, Kind.LEAD, path if text else None)
        self.qtbot.waitExposed(wizard)
        if text:
            self.qtbot.waitUntil(lambda: wizard.step is Step.COLUMNS)
        return wizard

    def bring(self, wizard: ImportWizard) -> ImportReport:
        if wizard.step is Step.COLUMNS:
            self.check(wizard)
        wizard.go_on()
        run = wizard.run
        assert run is not None
        self.qtbot.waitUntil(lambda: run.report is not None)
        assert run.report is not None
        wizard.close()
        return run.report

    def check(self, wizard: ImportWizard) -> None:
        wizard.go_on()
        self.qtbot.waitUntil(wizard.buttons.next.isEnabled)

    def rows(self, kind: Kind) -> list[dict[str, object]]:
        return [dict(row) for row in rows_of(self.folder / "office.crm", kind).values()]


@pytest.fixture
def hand(qtbot: QtBot, context: PageContext, tmp_path: Path) -> Hand:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    return Hand(qtbot, window, context, tmp_path)


def test_a_table_is_pasted_from_a_spreadsheet(hand: Hand) -> None:
    wizard = hand.open()
    QApplication.clipboard().setText('姓名\t公司\t備註\n王小明\t宏遠\t"第一行\n第二行"\n陳怡君\t藍海\t\n')
    hand.qtbot.keyClick(wizard, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    if wizard.file_page.pasted is None:  # without a window manager the shortcut has no active window
        wizard.file_page.paste.click()
    hand.qtbot.waitUntil(lambda: wizard.step is Step.COLUMNS)
    assert hand.bring(wizard).created == 2
    assert [row["description"] for row in hand.rows(Kind.LEAD)] == ["第一行\n第二行", None]


def test_an_empty_clipboard_is_said(hand: Hand) -> None:
    wizard = hand.open()
    QApplication.clipboard().setText("  ")
    wizard.file_page.paste.click()
    assert "clipboard" in wizard.file_page.problem.text()
    assert wizard.step is Step.FILE
    wizard.close()


def test_rows_with_errors_of_what_was_pasted_do_not_go_with_it(hand: Hand) -> None:
    wizard = hand.open()
    QApplication.clipboard().setText("Name\tE-mail\n\twrong\nA\ta@x.example\nB\tb@x.example\n")
    wizard.file_page.paste.click()
    hand.qtbot.waitUntil(lambda: wizard.step is Step.COLUMNS)
    report = hand.bring(wizard)
    assert report.failed == 1
    assert report.errors_path is not None
    assert not is_pasted(report.errors_path)
    report.errors_path.unlink()


def test_what_was_pasted_goes_when_nobody_holds_it() -> None:
    pasted = PastedTable("a\tb\n", "table")
    path = pasted.path
    assert is_pasted(path)
    assert path.exists()
    del pasted
    assert not path.exists()
    assert not path.parent.exists()


def test_columns_are_remembered_for_their_headings(hand: Hand) -> None:
    text = "Who,Where,E-mail\nA,North,a@x.example\nB,South,b@x.example\n"
    wizard = hand.open(text)
    assert not wizard.columns_page.remembered.text()
    wizard.columns_page.mapping.field_chosen.emit(0, "name")
    wizard.columns_page.mapping.field_chosen.emit(1, "company")
    hand.check(wizard)
    known = wizard.check_page.findChildren(KnownRecords)[0].keys[0].box
    known.set_value(MatchBy.EMAIL)
    known.activated.emit(known.currentIndex())
    hand.qtbot.waitUntil(wizard.buttons.next.isEnabled)
    assert hand.bring(wizard).created == 2
    again = hand.open(text)
    draft = again.columns_page.draft_now()
    assert (draft.columns["name"], draft.columns["company"], draft.rows.match) == (0, 1, (MatchBy.EMAIL,))
    assert again.columns_page.remembered.text()
    assert hand.bring(again).unchanged == 2
    anew = hand.open(text)
    anew.columns_page.remembered.acted.emit()
    assert "company" not in anew.columns_page.draft_now().columns
    assert not anew.columns_page.remembered.text()
    anew.close()
    other = hand.open("Who,Where,Mail\nA,North,a@x.example\n")
    assert not other.columns_page.remembered.text()
    other.close()


def test_what_headings_suggest_by_themselves_is_not_remembered(hand: Hand) -> None:
    hand.bring(hand.open("Name,E-mail\nA,a@x.example\n"))
    assert not [row for row in hand.rows(Kind.SETTING) if str(row["name"]).startswith("import_columns")]
