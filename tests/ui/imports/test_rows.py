"""Row by row: what becomes of each row, narrowed, mended and answered, in a real dialog on a real file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.row_check import RowState
from crm_desktop.bridge.imports.row_choices import BadValues, MatchBy, OnMatch
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.imports.bad_values import BadColumns, ChoiceTable
from crm_desktop.ui.imports.foot import Step
from crm_desktop.ui.imports.known import KnownRecords
from crm_desktop.ui.imports.parts import ChoiceBox
from crm_desktop.ui.imports.rows import RowsDialog
from crm_desktop.ui.imports.wizard import ImportWizard, open_import
from tests.services.workspaces import rows_of

LEADS = ("Name,Company,E-mail,Status", "A,North,a@x.example,New", "B,South,b@x.example,Odd")


class Hand:
    """A person at the dialog, at the page on which a file is checked."""

    def __init__(self, qtbot: QtBot, window: QMainWindow, context: PageContext, folder: Path) -> None:
        self.qtbot, self.window, self.context, self.folder = qtbot, window, context, folder

    def check(self, *lines: str) -> ImportWizard:
        path = self.folder / "rows.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        wizard = open_import(self.window, self.context, Kind.LEAD, path)
        self.qtbot.waitUntil(lambda: wizard.step is Step.COLUMNS)
        wizard.go_on()
        self.wait(wizard)
        return wizard

    def wait(self, wizard: ImportWizard) -> None:
        self.qtbot.waitUntil(wizard.buttons.next.isEnabled)

    def bring(self, wizard: ImportWizard) -> None:
        wizard.go_on()
        run = wizard.run
        assert run is not None
        self.qtbot.waitUntil(lambda: run.report is not None)
        wizard.close()

    def rows(self, wizard: ImportWizard) -> RowsDialog:
        wizard.check_page.row_by_row.click()
        dialog = wizard.check_page.findChildren(RowsDialog)[-1]
        self.qtbot.waitUntil(lambda: dialog.table.rows.rowCount() > 0)
        return dialog

    def states(self, dialog: RowsDialog) -> list[str]:
        rows = dialog.table.rows
        return [rows.outcome(row).state.value for row in range(rows.rowCount())]

    def take(self, box: ChoiceBox, value: object) -> None:
        box.set_value(value)
        box.chosen.emit(value)

    def leads(self) -> list[tuple[object, ...]]:
        rows = rows_of(self.folder / "office.crm", Kind.LEAD).values()
        return [(row["name"], row["company"], row["email"]) for row in rows]


@pytest.fixture
def hand(qtbot: QtBot, context: PageContext, tmp_path: Path) -> Hand:
    window = QMainWindow()
    window.resize(1000, 640)
    qtbot.addWidget(window)
    window.show()
    return Hand(qtbot, window, context, tmp_path)


def test_known_records_are_found_by_the_keys_that_a_person_chooses(hand: Hand) -> None:
    hand.bring(hand.check(*LEADS))
    wizard = hand.check("Name,Company,E-mail", "Anna,,a@x.example", "C,East,c@x.example")
    assert "2" in wizard.check_page.counted()
    known = wizard.check_page.findChildren(KnownRecords)[0]
    hand.take(known.keys[0].box, MatchBy.EMAIL)
    hand.wait(wizard)
    known = wizard.check_page.findChildren(KnownRecords)[-1]
    assert known.keys[0].box.value() is MatchBy.EMAIL
    hand.take(known.way.box, OnMatch.OVERWRITE)
    hand.wait(wizard)
    dialog = hand.rows(wizard)
    assert hand.states(dialog) == ["update", "create"]
    assert dialog.table.rows.cell(0, 2).text.startswith("A")
    dialog.reject()
    hand.bring(wizard)
    assert hand.leads() == [
        ("Anna", "North", "a@x.example"),
        ("B", "South", "b@x.example"),
        ("C", "East", "c@x.example"),
    ]


def test_what_is_asked_is_answered_row_by_row(hand: Hand) -> None:
    hand.bring(hand.check(*LEADS))
    wizard = hand.check("Name,E-mail", "A2,a@x.example", "B2,b@x.example")
    hand.take(wizard.check_page.findChildren(KnownRecords)[0].keys[0].box, MatchBy.EMAIL)
    hand.wait(wizard)
    hand.take(wizard.check_page.findChildren(KnownRecords)[-1].way.box, OnMatch.ASK)
    hand.wait(wizard)
    dialog = hand.rows(wizard)
    assert hand.states(dialog) == ["conflict", "conflict"]
    assert not dialog.answers[OnMatch.OVERWRITE].isEnabled()
    dialog.table.selectRow(1)
    dialog.answers[OnMatch.OVERWRITE].click()
    hand.qtbot.waitUntil(lambda: hand.states(dialog) == ["conflict", "update"])
    dialog.table.selectRow(0)
    dialog.leave_out.click()
    hand.qtbot.waitUntil(lambda: hand.states(dialog) == ["update"])
    dialog.take.click()
    hand.wait(wizard)
    hand.bring(wizard)
    assert [row[0] for row in hand.leads()] == ["A", "B2"]


def test_a_cell_is_written_anew_where_it_stands(hand: Hand) -> None:
    wizard = hand.check("Name,E-mail", "A,wrong", ",wrong too", "C,c@x.example", "D,d@x.example")
    dialog = hand.rows(wizard)
    assert hand.states(dialog) == ["create", "conflict", "create", "create"]
    dialog.chips[RowState.CONFLICT].click()
    assert hand.states(dialog) == ["conflict"]
    table = dialog.table
    table.setCurrentIndex(table.rows.index(0, 4))
    hand.qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("b@x.example")
    hand.qtbot.keyClick(editor, Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: hand.states(dialog) == ["create"] * 4)
    dialog.take.click()
    hand.wait(wizard)
    hand.bring(wizard)
    assert (None, None, "b@x.example") in hand.leads()
    assert "wrong too" in (hand.folder / "rows.csv").read_text("utf-8")


def test_bad_values_cost_their_rows_only_where_that_is_wished(hand: Hand) -> None:
    wizard = hand.check("Name,E-mail", "A,wrong", "B,b@x.example", "C,c@x.example")
    columns = wizard.check_page.findChildren(BadColumns)[0]
    box = columns.findChildren(ChoiceBox)[0]
    assert box.value() is BadValues.DROP
    box.set_value(BadValues.REFUSE)
    box.activated.emit(box.currentIndex())
    hand.wait(wizard)
    dialog = hand.rows(wizard)
    assert hand.states(dialog) == ["conflict", "create", "create"]
    dialog.reject()


def test_unknown_choices_are_mapped_in_one_table(hand: Hand) -> None:
    wizard = hand.check(*LEADS, "C,East,c@x.example,Odd")
    table = wizard.check_page.findChildren(ChoiceTable)[0]
    box = table.findChildren(ChoiceBox)[0]
    assert box.accessibleName() == "Odd"
    box.set_value("contacted")
    box.activated.emit(box.currentIndex())
    hand.bring(wizard)
    rows = rows_of(hand.folder / "office.crm", Kind.LEAD).values()
    assert [row["status"] for row in rows] == ["new", "contacted", "contacted"]


def test_closing_gives_the_rehearsal_up(hand: Hand) -> None:
    wizard = hand.check(*LEADS)
    wizard.check_page.row_by_row.click()
    wizard.check_page.findChildren(RowsDialog)[-1].reject()
    hand.bring(wizard)
    assert len(hand.leads()) == 2
