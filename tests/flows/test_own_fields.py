"""A field of the office's own, made in a real window by mouse and keys, and taken back."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk
from tests.flows.screen import wait_until
from tests.flows.test_records import close, make_workspace, opened

pytestmark = pytest.mark.flow

#: Where the button that adds an entry stands, from the corner of the dialog.
ADD = (242, 489)


def fields_in(path: Path) -> list[tuple[str, list[str]]]:
    """The own fields of leads with the names of their choices; also while a window has the file open."""
    with closing(Workspace.open(path, create=False)) as workspace, closing(workspace.reader()) as reader:
        with reader.view() as view:
            own = view.catalogue[Kind.LEAD].own_fields
        return [
            (each.own.name(""), [each.own.choice_name(code) for code in each.offered])
            for each in own
            if each.own is not None
        ]


def test_a_field_is_made_by_mouse_and_keys_and_taken_back(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    make_workspace(path, "one")
    program, window = opened(desk, path)
    desk.key("ctrl+shift+o")
    lists = program.window_titled("Our office")
    desk.activate(lists)
    desk.type_text("cust")  # the list of lists finds an entry by its first letters
    left, top, _, _ = desk.geometry(lists)
    desk.click((left + ADD[0], top + ADD[1]))
    desk.type_text("Machine type")
    desk.key("Tab")
    desk.type_text("Choice")
    desk.key("Tab")
    desk.type_text("Lathe")
    desk.key("Return")
    desk.type_text("Press")
    desk.key("Tab", "Tab", "space")
    made = [("Machine type", ["Lathe", "Press"])]
    wait_until(lambda: fields_in(path) == made, "the field in the file")
    desk.close_window(lists)
    desk.activate(window)
    desk.key("ctrl+z")
    wait_until(lambda: fields_in(path) == [], "the undo")
    desk.key("ctrl+shift+z")
    wait_until(lambda: fields_in(path) == made, "the redo")
    close(desk, program, window)
