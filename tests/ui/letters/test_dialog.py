"""The window of letters: what it shows, whom it leaves out, what it writes and notes."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import Target
from crm_desktop.core.queries import ListQuery, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.letters.dialog import LettersDialog
from tests.ui.records_of_tests import count, make


def opened(qtbot: QtBot, context: PageContext, ids: tuple[int, ...]) -> LettersDialog:
    owner = QWidget()
    owner.resize(1200, 800)
    qtbot.addWidget(owner)
    dialog = LettersDialog(owner, context, Records(Kind.LEAD, ids), print)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.letters is not None)
    return dialog


def choose(qtbot: QtBot, dialog: LettersDialog, name: str) -> None:
    rows = [row for row in range(dialog.items.count()) if dialog.items.item(row).text().startswith(name)]
    dialog.items.setCurrentRow(rows[0])
    qtbot.waitUntil(lambda: dialog.letters is not None and dialog.letters.template.name == name)


def test_labels_are_seen_saved_and_noted(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    address = {"address": "台北市信義路 1 號"}
    ids = tuple(
        make(qtbot, context, Kind.LEAD, name=name, do_not_contact=name == "Quiet", **address)
        for name in ("王小明", "Quiet")
    )
    dialog = opened(qtbot, context, (*ids, make(qtbot, context, Kind.LEAD, name="Homeless")))
    choose(qtbot, dialog, "Address labels")
    assert not dialog.sheet.image.isNull()
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
