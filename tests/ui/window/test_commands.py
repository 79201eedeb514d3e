"""The search box of the real window: records found, commands run, activities opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.search_box import SearchBox
from crm_desktop.ui.activities.dialog import ActivityDialog
from crm_desktop.ui.new_records.form import NewRecord
from crm_desktop.ui.search.box import GlobalSearch
from crm_desktop.ui.search.results import ResultRows, RowKind
from tests.ui.window.stage import Stage


class Box:
    """The field with its list."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        stage.window.activateWindow()
        found = stage.window.findChild(GlobalSearch)
        assert found is not None
        self.results: GlobalSearch = found
        rows = found.findChildren(QListView)[0].model()
        assert isinstance(rows, ResultRows)
        self.rows = rows

    @property
    def field(self) -> SearchBox:
        return next(each for each in self.stage.window.findChildren(SearchBox) if each.hasFocus())

    def type(self, text: str) -> list[tuple[RowKind, str]]:
        """What the list shows after a text."""
        self.stage.trigger("search")
        reset: list[int] = []
        self.rows.modelReset.connect(lambda: reset.append(1))
        self.field.setText(text)  # at once: each key would be answered for itself
        self.stage.qtbot.waitUntil(lambda: bool(reset) and self.results.isVisible())
        return self.shown()

    def shown(self) -> list[tuple[RowKind, str]]:
        found = [self.rows.row(self.rows.index(place)) for place in range(self.rows.rowCount())]
        return [(row.row_kind, row.title) for row in found if row is not None]

    def enter(self) -> None:
        self.stage.qtbot.keyClick(self.field, Qt.Key.Key_Return)
        self.stage.settle()


@pytest.fixture
def box(stage: Stage) -> Box:
    return Box(stage)


def test_a_command_is_found_by_its_name_and_run_by_enter(stage: Stage, box: Box) -> None:
    stage.window.show_page("leads")
    shown = box.type("go to pipe")
    assert shown[:2] == [(RowKind.HEADING, "Commands"), (RowKind.COMMAND, "Go to Pipeline")]
    box.enter()
    assert stage.window.pages.key == "pipeline"
    assert not box.results.isVisible()


def test_new_lead_opens_its_form(stage: Stage, box: Box) -> None:
    stage.window.show_page("pipeline")
    assert box.type("new lead")[1] == (RowKind.COMMAND, "New lead")
    box.enter()
    forms = [each for each in stage.window.findChildren(NewRecord) if each.isVisible()]
    assert len(forms) == 1


def test_undo_takes_back_the_newest_change_and_says_which(stage: Stage, box: Box) -> None:
    stage.window.show_page("leads")
    stage.make(Kind.LEAD, name="Anna")
    assert "Anna" in box.type("undo")[1][1]
    box.enter()
    stage.qtbot.waitUntil(lambda: stage.gateway.to_redo is not None)
    # With nothing to undo it is not offered.
    assert (RowKind.COMMAND, "Undo") not in box.type("undo")


def test_the_same_words_are_searched_again_right_after_a_choice(stage: Stage, box: Box) -> None:
    stage.window.show_page("leads")
    box.type("go to leads")
    field = box.field
    field.setText("go to leads ")  # a key so short before that it was not told yet
    stage.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not box.results.isVisible()
    assert (RowKind.COMMAND, "Go to Leads") in box.type("go to leads")


def test_records_are_found_beside_commands_and_opened(stage: Stage, box: Box) -> None:
    stage.window.show_page("pipeline")
    stage.make(Kind.LEAD, name="Anna Leadbetter")
    shown = box.type("leadb")
    assert (RowKind.HIT, "Anna Leadbetter") in shown
    box.enter()
    assert stage.window.pages.key == "leads"


def test_an_activity_opens_in_a_window_of_its_own(stage: Stage, box: Box) -> None:
    lead = stage.make(Kind.LEAD, name="Anna")
    values = {"kind": "call", "subject": "Lamps", "lead": lead}
    made: list[object] = []
    stage.gateway.run(CreateRecord(Kind.ACTIVITY, values), done=made.append)
    stage.qtbot.waitUntil(lambda: bool(made))
    assert (RowKind.HIT, "Lamps") in box.type("lamps")
    box.enter()
    stage.qtbot.waitUntil(
        lambda: any(map(ActivityDialog.isVisible, stage.window.findChildren(ActivityDialog)))
    )
    (dialog,) = stage.window.findChildren(ActivityDialog)
    dialog.open_asked.emit()
    dialog.reject()
    stage.settle()
    assert stage.window.pages.key == "leads"


def test_what_is_only_similar_is_said_to_be(stage: Stage, box: Box) -> None:
    stage.make(Kind.LEAD, name="Nordlicht")
    shown = box.type("nordlihct")
    assert shown[0] == (RowKind.NOTHING, "Nothing has “nordlihct” in it. Similar:")
    assert shown[-1] == (RowKind.HIT, "Nordlicht")
