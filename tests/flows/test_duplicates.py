"""Duplicates found, merged side by side and taken apart again, a record deleted and brought back: by keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk
from tests.flows.screen import wait_until
from tests.flows.test_shell import close, names_in, opened
from tests.new_files import put_new_file

pytestmark = pytest.mark.flow

_ALL = ["Anna Weiss", "Ben Berg", "Anna Weiss"]
_TWICE = {"name": "Anna Weiss", "company": "Weiss", "email": "anna@x.example"}


def make_office(path: Path) -> None:
    """Two leads that are one, and another one."""
    workspace = Workspace.open(put_new_file(path, currency="TWD"))
    for values in (_TWICE, {"name": "Ben Berg"}, {**_TWICE, "phone": "+886 2 2345 6789"}):
        workspace.run(CreateRecord(Kind.LEAD, values))
    workspace.close()


def go_to(desk: Desk, command: str) -> None:
    """Take a command of the search box."""
    desk.key("ctrl+k")
    desk.type_text(command)
    desk.rest(1.0)
    desk.key("Return")
    desk.rest(1.0)


def test_found_merged_taken_apart_deleted_and_brought_back(desk: Desk) -> None:
    path = desk.home / "office.crm"
    make_office(path)
    program, window = opened(desk, "--db", path)
    desk.rest(1.0)
    go_to(desk, "go to duplicates")
    desk.key("Return")  # to the choices of the first pair
    desk.rest(0.5)
    desk.key("Return")  # merge
    wait_until(lambda: sorted(names_in(path)) == ["Anna Weiss", "Ben Berg"], "the two to be one")
    go_to(desk, "go to leads")
    go_to(desk, "anna weiss")  # opens the record
    go_to(desk, "take the last merge apart")
    wait_until(lambda: names_in(path) == _ALL, "the two again")
    desk.key("Escape")
    desk.rest(0.5)
    desk.key("ctrl+f")
    desk.type_text("ben")
    desk.rest(1.0)
    desk.key("Down")
    desk.rest(0.5)
    desk.key("Delete")
    wait_until(lambda: names_in(path) == ["Anna Weiss", "Anna Weiss"], "the third to be deleted")
    go_to(desk, "go to recycle bin")
    desk.key("Down")
    desk.rest(0.5)
    desk.key("ctrl+Return")  # restore
    wait_until(lambda: names_in(path) == _ALL, "it to be back")
    close(desk, program, window)
