"""The window of letters: what it shows, whom it leaves out, what it writes and notes."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.letters import LETTER_FIELDS
from crm_desktop.bridge.papers.drawing import Target
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import ListQuery, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.letters.people import MOST_LETTERS
from crm_desktop.ui.letters.dialog import LettersDialog
from crm_desktop.ui.settings.list_pane import ListPane
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from tests.ui.records_of_tests import count, make


def opened(
    qtbot: QtBot, context: PageContext, ids: tuple[int, ...], *, is_read: bool = True
) -> LettersDialog:
    owner = QWidget()
    owner.resize(1200, 800)
    qtbot.addWidget(owner)
    dialog = LettersDialog(owner, context, Records(Kind.LEAD, ids), print)
    dialog.show()
    if is_read:
        qtbot.waitUntil(lambda: dialog.made is not None)
    return dialog


def choose(qtbot: QtBot, dialog: LettersDialog, name: str) -> None:
    rows = [row for row in range(dialog.items.count()) if dialog.items.item(row).text().startswith(name)]
    dialog.items.setCurrentRow(rows[0])
    qtbot.waitUntil(lambda: dialog.made is not None and dialog.made.letters.template.name == name)


def test_labels_are_seen_saved_and_noted(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    address = {"address": "台北市信義路 1 號"}
    ids = tuple(
        make(qtbot, context, Kind.LEAD, name=name, do_not_contact=name == "Quiet", **address)
        for name in ("王小明", "Quiet")
    )
    dialog = opened(qtbot, context, (*ids, make(qtbot, context, Kind.LEAD, name="Homeless")))
    choose(qtbot, dialog, "Address labels")
    qtbot.waitUntil(lambda: not dialog.sheet.image.isNull())
    assert not dialog.pager.isVisible()
    assert dialog.counted.text().startswith("1 label(s) · ")
    assert "Quiet" in dialog.left_out.text()
    assert "Homeless" in dialog.lacking.text()
    path = tmp_path / "labels.pdf"
    dialog.write(Target(path))
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 1)
    assert "王小明" in PdfReader(path).pages[0].extract_text()


def test_an_e_mail_is_read_before_it_is_saved(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna", email="anna@x.example")
    dialog = opened(qtbot, context, (lead,))
    choose(qtbot, dialog, "Birthday")
    qtbot.waitUntil(lambda: "Dear Anna" in dialog.text.toPlainText())
    dialog.note_box.setChecked(False)
    dialog.write_drafts(tmp_path)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.eml"))))
    assert count(qtbot, context, ListQuery(Kind.ACTIVITY)) == 0


def test_a_place_that_no_record_fills_is_marked(qtbot: QtBot, context: PageContext) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna")
    make(qtbot, context, Kind.LETTER_TEMPLATE, name="Odd", text="{who}", language="en")
    dialog = opened(qtbot, context, (lead,))
    choose(qtbot, dialog, "Odd")
    assert "who" in dialog.wrong.text()
    assert not dialog.make.isEnabled()


def test_letters_are_looked_at_one_by_one(qtbot: QtBot, context: PageContext) -> None:
    ids = tuple(
        make(qtbot, context, Kind.LEAD, name=name, email=f"{name}@x.example") for name in ("anna", "ben")
    )
    dialog = opened(qtbot, context, ids)
    choose(qtbot, dialog, "Birthday")
    assert dialog.pager.told.text() == "1 / 2"
    assert "anna@x.example" in dialog.text.toPlainText()
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert "ben@x.example" in dialog.text.toPlainText()
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert dialog.pager.place == 1
    choose(qtbot, dialog, "Cover letter of an offer")
    qtbot.waitUntil(lambda: not dialog.sheet.image.isNull())
    first = dialog.sheet.image
    dialog.pager.on.click()
    qtbot.waitUntil(lambda: dialog.sheet.image != first)


def test_stopped_work_writes_nothing_and_says_so(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    ids = tuple(make(qtbot, context, Kind.LEAD, name=name, email="a@x.example") for name in ("Anna", "Ben"))
    dialog = opened(qtbot, context, ids)
    choose(qtbot, dialog, "Birthday")
    dialog.work.stepped.connect(dialog.work.stop, Qt.ConnectionType.DirectConnection)  # at the first draft
    dialog.write_drafts(tmp_path)
    qtbot.waitUntil(lambda: "Nothing was written" in dialog.counted.text())
    assert not list(tmp_path.glob("*.eml"))
    assert not dialog.work.isVisible()
    assert dialog.make.isEnabled()


def test_too_many_at_once_are_refused(qtbot: QtBot, context: PageContext) -> None:
    dialog = opened(qtbot, context, tuple(range(1, MOST_LETTERS + 2)), is_read=False)
    qtbot.waitUntil(lambda: "5,000" in dialog.counted.text())
    assert not dialog.make.isEnabled()
    assert not dialog.work.isVisible()


def test_a_template_is_mended_beside_and_the_letters_follow(qtbot: QtBot, context: PageContext) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna", email="anna@x.example")
    odd = make(
        qtbot, context, Kind.LETTER_TEMPLATE, name="Odd", form="email", text="Dear {who}", language="en"
    )
    dialog = opened(qtbot, context, (lead,))
    choose(qtbot, dialog, "Odd")
    assert dialog.wrong.text()
    dialog.edit.click()
    office = dialog.findChild(OfficeListsDialog)
    assert office is not None
    pane = office.pane
    assert isinstance(pane, ListPane)
    qtbot.waitUntil(lambda: pane.current() == odd)
    assert [name for name in LETTER_FIELDS if not pane.form.row(name).isHidden()] == [
        "name",
        "language",
        "form",
        "subject",
        "text",
    ]
    assert any("{our company}" in label.text() for label in pane.findChildren(QLabel))
    context.gateway.run(EditRecords(Records(Kind.LETTER_TEMPLATE, (odd,)), {"text": "Dear {name}"}))
    qtbot.waitUntil(lambda: "Dear Anna" in dialog.text.toPlainText())
    assert dialog.make.isEnabled()
    office.close()
