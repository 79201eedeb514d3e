"""The data file is removed or replaced while the window has it open: said calmly, what was typed stays."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import stored
from tests.ui.window.stage import DATA, Stage


@pytest.mark.parametrize("is_replaced", [False, True])
def test_a_cell_keeps_what_was_typed_until_the_file_is_back(
    stage: Stage, tmp_path: Path, is_replaced: bool
) -> None:
    lead = stage.make(Kind.LEAD, name="before")
    stage.window.show_page("leads")
    page = stage.window.findChild(RecordsPage)
    assert page is not None
    stage.qtbot.waitUntil(lambda: page.table.list.model.row_object(lead) is not None)
    path, aside = tmp_path / DATA, tmp_path / "aside.crm"
    path.rename(aside)
    if is_replaced:
        other = tmp_path / "other.crm"
        Workspace.open(other).close()
        other.replace(path)
    model = page.table.list.model
    place = model.index(0, model.column_number("company"))
    model.setData(place, "typed meanwhile")
    stage.qtbot.waitUntil(lambda: page.unsaved() is not None)
    assert "was removed, renamed or replaced while it was open" in model.edit_message(lead, "company")
    unsaved = page.unsaved()
    assert unsaved is not None
    assert unsaved.text == "typed meanwhile"
    if is_replaced:
        path.unlink()
    aside.rename(path)
    page.table.edit_cell(lead, "company")
    page.finish_edits()
    in_file = partial(stored, stage.qtbot, stage.context, Kind.LEAD, lead)
    stage.qtbot.waitUntil(lambda: in_file()["company"] == "typed meanwhile")
    assert page.unsaved() is None
