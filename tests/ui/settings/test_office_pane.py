"""The data of the office in the settings: typed, coloured, with a logo, taken back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.swatches import NamedSwatchEditor
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from crm_desktop.ui.settings.office_pane import OfficePane, WorkingDaysPane
from tests.ui.records_of_tests import stored
from tests.ui.settings.panes_of_tests import pane_of


@pytest.fixture
def pane(qtbot: QtBot, context: PageContext) -> OfficePane:
    """The first page of the settings of the office."""
    dialog = OfficeListsDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    pane = dialog.pane
    assert isinstance(pane, OfficePane)
    with qtbot.waitSignal(pane.shown):
        pane.reload()
    return pane


def office(qtbot: QtBot, context: PageContext) -> dict[str, object]:
    return dict(stored(qtbot, context, Kind.OFFICE, 1))


def test_what_is_typed_is_stored_as_it_is_left_and_undone(
    qtbot: QtBot, context: PageContext, pane: OfficePane
) -> None:
    line = pane.form.row("name").editor.input_widget()
    qtbot.keyClicks(line, "Yuantai")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office(qtbot, context)["name"] == "Yuantai")
    context.gateway.undo()
    qtbot.waitUntil(lambda: office(qtbot, context)["name"] is None)
    qtbot.waitUntil(lambda: pane.form.row("name").editor.value() is None)


def test_a_pattern_that_repeats_numbers_is_refused_at_its_field(
    qtbot: QtBot, context: PageContext, pane: OfficePane
) -> None:
    row = pane.form.row("quote_pattern")
    line = row.editor.input_widget()
    line.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(line, "Q-1")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "running number" in row.message())
    assert office(qtbot, context)["quote_pattern"] == "Q{year}-{seq:04}"


def test_a_wrong_tax_number_of_ones_own_is_taken_and_said(
    qtbot: QtBot, context: PageContext, pane: OfficePane
) -> None:
    row = pane.form.row("tax_number")
    line = row.editor.input_widget()

    def is_stored(number: str) -> bool:
        return office(qtbot, context)["tax_number"] == number

    for number, is_wrong in (("12345678", True), ("04595257", False)):
        line.selectAll()  # type: ignore[attr-defined]
        qtbot.keyClicks(line, number)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        qtbot.waitUntil(partial(is_stored, number))
        assert bool(row.warning()) is is_wrong


def test_a_colour_is_chosen(qtbot: QtBot, context: PageContext, pane: OfficePane) -> None:
    editor = pane.form.row("paper_colour").editor
    assert isinstance(editor, NamedSwatchEditor)
    assert editor.value() == "#0f5ea8"
    qtbot.mouseClick(editor.button(5), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: office(qtbot, context)["paper_colour"] == "#9b2c3b")


def test_a_colour_of_ones_own_stays() -> None:
    editor = NamedSwatchEditor(("#0f5ea8", "#9b2c3b"))
    editor.set_value("#123456")
    assert editor.value() == "#123456"


def test_a_logo_is_taken_in_shown_and_removed(
    qtbot: QtBot, context: PageContext, pane: OfficePane, tmp_path: Path
) -> None:
    path = tmp_path / "logo.png"
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(path))
    pane.take_file(path)
    qtbot.waitUntil(lambda: not pane.picture.logo.size.isEmpty())
    assert office(qtbot, context)["logo"] == 1
    qtbot.mouseClick(pane.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.picture.logo.size.isEmpty())
    with qtbot.waitSignal(pane.shown):
        context.gateway.undo()
    assert not pane.picture.logo.size.isEmpty()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40_000_000), "larger than"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "runs a program"),
        (b"hello", "cannot be read as a logo"),
    ],
)
def test_a_harmful_logo_is_refused_with_its_reason(
    qtbot: QtBot, context: PageContext, pane: OfficePane, tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "logo"
    path.write_bytes(content)
    pane.take_file(path)
    qtbot.waitUntil(lambda: said in pane.notice.text())
    assert office(qtbot, context)["logo"] is None


def test_the_wheel_scrolls_the_form_and_chooses_nothing(
    qtbot: QtBot, context: PageContext, pane: OfficePane
) -> None:
    before = office(qtbot, context)
    combo = pane.form.row("layout").editor.input_widget()
    middle = QPointF(combo.rect().center())
    turned = QWheelEvent(
        middle,
        combo.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, turned)
    assert not turned.isAccepted()
    assert pane.form.row("layout").editor.value() == before["layout"]


def test_working_days_are_typed_pasted_refused_and_undone(qtbot: QtBot, context: PageContext) -> None:
    dialog = OfficeListsDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    pane = pane_of(dialog, WorkingDaysPane)
    with qtbot.waitSignal(pane.shown):
        pane.reload()
    weekdays = pane.form.row("working_weekdays")
    assert weekdays.editor.error() is None
    weekdays.editor.set_value(("mon", "sat"))
    weekdays.editor.finished.emit()
    row = pane.form.row("closed_days")
    text = row.editor.input_widget()
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText("2027/1/1 New Year\n2027/2/5~2027/2/10 Spring Festival")
    row.editor.finished.emit()
    kept = "2027-01-01 New Year\n2027-02-05 – 2027-02-10 Spring Festival"
    qtbot.waitUntil(lambda: office(qtbot, context)["closed_days"] == kept)
    qtbot.waitUntil(lambda: text.toPlainText() == kept)
    qtbot.waitUntil(lambda: len(context.gateway.reference_data.working_days.closed) == 7)
    text.setPlainText("Christmas")
    row.editor.finished.emit()
    qtbot.waitUntil(lambda: "Christmas" in row.message())
    assert office(qtbot, context)["closed_days"] == kept
    context.gateway.undo()
    qtbot.waitUntil(lambda: not context.gateway.reference_data.working_days.closed)
