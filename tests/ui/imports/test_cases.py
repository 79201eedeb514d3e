"""Every case of `tests/services/importing/cases.py` by the import window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.row_choices import BadValues
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.ui.imports.bad_values import BadColumns
from crm_desktop.ui.imports.foot import Step as Page
from crm_desktop.ui.imports.parts import ChoiceBox
from crm_desktop.ui.imports.wizard import ImportWizard, open_import
from tests.services.importing.cases import CASES, Came, Case, Door, Step, title_of


def choose(box: ChoiceBox, value: object) -> None:
    """Take an entry of a list as a click does."""
    place = box.place_of(value)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


class Window(Door):
    """The import window: what it suggests, what it asks, what its check says before anything is written."""

    def __init__(self, qtbot: QtBot, context: PageContext) -> None:
        self.db = context.gateway.path
        self._qtbot, self._context = qtbot, context
        self._window = QMainWindow()
        self._window.resize(1000, 640)
        qtbot.addWidget(self._window)
        self._window.show()

    def bring(self, path: Path, step: Step) -> Came:
        wizard = open_import(self._window, self._context, step.kind, path)
        self._qtbot.waitUntil(lambda: wizard.step is Page.COLUMNS)
        page = wizard.columns_page
        if page.draft_now().kind is not step.kind:  # the name of the file speaks of another
            choose(page.reading.kind.box, step.kind)
        look = page.look
        assert look is not None
        assert page.draft_now().columns_left(look) == []
        if step.dates is not None:
            assert not wizard.buttons.next.isEnabled()
            assert "two dates" in page.doubt.text()
            choose(page.reading.dates.box, step.dates)
        assert (page.problem.text(), page.preview.preview_model.rowCount() > 0) == ("", True)
        default = FieldValues(self._context, step.kind).reading()
        decimal = page.draft_now().reading(look, default).decimal_mark
        assert wizard.buttons.next.isEnabled()
        wizard.go_on()
        self._qtbot.waitUntil(wizard.buttons.next.isEnabled)
        self._refuse(wizard, step)
        details = wizard.check_page.details().split("\n")
        wizard.go_on()
        run = wizard.run
        assert run is not None
        self._qtbot.waitUntil(lambda: run.report is not None)
        report = run.report
        assert report is not None
        words = self._context.words
        for note, count in report.notes.items():
            assert words.note(step.kind, note.key, count, note.field, note.value) in details
        wizard.close()
        said = {(note.key, note.field, note.value): count for note, count in report.notes.items()}
        return Came(report.created, report.failed, report.errors_path, said, decimal)

    def _refuse(self, wizard: ImportWizard, step: Step) -> None:
        """Say that the rows of some fields' bad values are not wanted."""
        for name in step.refuse:
            columns = wizard.check_page.findChildren(BadColumns)[-1]
            (box,) = columns.findChildren(ChoiceBox)
            assert self._context.words.field(step.kind, name) in box.accessibleName()
            choose(box, BadValues.REFUSE)
            self._qtbot.waitUntil(wizard.buttons.next.isEnabled)


@pytest.mark.parametrize("case", CASES, ids=title_of)
def test_it_comes_out_as_it_must(qtbot: QtBot, context: PageContext, tmp_path: Path, case: Case) -> None:
    Window(qtbot, context).work(case, tmp_path)
