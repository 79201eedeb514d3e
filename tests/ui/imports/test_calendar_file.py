"""A calendar file in the window: what it would bring is shown, then imported; what is none is refused."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.imports.calendar_file import CalendarImportDialog, open_calendar_import
from crm_desktop.ui.imports.wizard import ImportWizard
from crm_desktop.ui.navigation.requests import BeginImport, Request, ShowPage
from tests.ui.records_of_tests import count


def written(tmp_path: Path, *names: str, extra: str = "") -> Path:
    path = tmp_path / "fair.ics"
    events = [
        f"BEGIN:VEVENT\r\nUID:{number}@x\r\nDTSTART:20990305T0{number}0000Z\r\nSUMMARY:{name}\r\nEND:VEVENT\r\n"
        for number, name in enumerate(names)
    ]
    path.write_text(
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{''.join(events)}{extra}END:VCALENDAR\r\n",
        newline="",
    )
    return path


def opened(qtbot: QtBot, context: PageContext, path: Path, asked: list[Request]) -> CalendarImportDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = open_calendar_import(parent, context, path, asked.append)
    with qtbot.waitSignal(dialog.work.surveyed):
        pass
    return dialog


def states(dialog: CalendarImportDialog) -> dict[str, str]:
    model = dialog.table.paged_model
    subject, state = model.column_number("subject"), model.column_number("state")
    rows = range(model.rowCount())
    return {str(model.index(row, subject).data()): str(model.index(row, state).data()) for row in rows}


def test_what_it_would_bring_is_shown_and_imported(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    asked: list[Request] = []
    dialog = opened(qtbot, context, written(tmp_path, "Visit", "Talk"), asked)
    assert dialog.counts.text() == "2 new"
    assert states(dialog) == {"Visit": "New", "Talk": "New"}
    assert count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 0, "a look writes nothing"
    with qtbot.waitSignal(dialog.work.finished):
        QTest.keyClick(dialog.accept_button, Qt.Key.Key_Return)
    assert count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 2
    assert asked == [ShowPage("calendar")]
    again = opened(qtbot, context, written(tmp_path, "Visit", "Talk, moved", "More"), asked)
    assert again.counts.text() == "1 new, 1 updated, 1 unchanged"
    assert states(again) == {"Talk, moved": "Updated", "More": "New", "Visit": "Unchanged"}
    again.reject()
    same = opened(qtbot, context, written(tmp_path, "Visit", "Talk"), asked)
    assert not same.accept_button.isEnabled(), "there is nothing to import"


def test_what_is_left_out_is_told(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    path = written(tmp_path, "Visit", extra="BEGIN:VEVENT\r\nUID:q\r\nSUMMARY:No day\r\nEND:VEVENT\r\n")
    dialog = opened(qtbot, context, path, [])
    assert dialog.notes.isVisible()
    assert dialog.notes.text() == "Called off, or without a day, and left out: 1"


def test_what_is_no_calendar_is_refused_in_place(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    path = tmp_path / "odd.ics"
    path.write_text("hello")
    asked: list[Request] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = open_calendar_import(parent, context, path, asked.append)
    with qtbot.waitSignal(dialog.work.refused):
        pass
    assert "is no calendar file" in dialog.problem.text()
    assert not dialog.accept_button.isEnabled()


def test_the_wizard_hands_a_calendar_on(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    wizard = ImportWizard(parent, context, Kind.LEAD)
    wizard.show()
    path = written(tmp_path, "Visit")
    with qtbot.waitSignal(wizard.requested) as caught:
        wizard.take_file(path)
    assert caught.args == [BeginImport(Kind.LEAD, path)]
    assert not wizard.isVisible()
