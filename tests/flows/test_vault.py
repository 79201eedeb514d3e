"""A file is damaged, or pulled away, under a person at work: nothing is lost, and work goes on."""

from __future__ import annotations

import pytest

from crm_desktop.storage.sqlite.engine import connect_to
from crm_desktop.storage.sqlite.soundness import check_file
from tests.flows.desk import Desk
from tests.flows.screen import wait_until
from tests.flows.test_shell import close, command_line, make_workspace, names_in, opened
from tests.storage.sqlite.test_damage import root_page, zero_page

pytestmark = pytest.mark.flow


def test_a_damaged_file_is_restored_and_work_goes_on(desk: Desk) -> None:
    path = desk.home / "office.crm"
    make_workspace(path, "Anna", "Berta")
    command_line(desk, "--db", path, "backup")
    zero_page(path, root_page(path, "lead"))
    damaged = path.read_bytes()
    program, window = opened(desk, "--db", path)
    notice = program.window_titled("The file is damaged")
    desk.activate(notice)
    desk.key("Return")  # Restore the newest backup
    program.wait_until(lambda: desk.size(window) == (0, 0), "the end of the first window")
    again = program.window_titled("office – CRM Desktop")
    desk.activate(again)
    close(desk, program, again)
    assert names_in(path) == ["Anna", "Berta"]
    (kept,) = path.parent.glob("office-before-restore-*.crm")
    assert kept.read_bytes() == damaged


def test_a_file_that_is_pulled_away_while_somebody_types(desk: Desk) -> None:
    path, aside = desk.home / "office.crm", desk.home / "aside.crm"
    make_workspace(path, "Anna")
    program, window = opened(desk, "--db", path)
    desk.rest(0.5)
    desk.key("Down", "F2", "ctrl+a")
    desk.type_text("Clara")
    path.rename(aside)
    notice = program.window_titled("The file is not in its place any more")
    aside.rename(path)
    program.wait_until(lambda: desk.size(notice) == (0, 0), "the question to end by itself")
    desk.activate(window)
    desk.key("Return")
    wait_until(lambda: names_in(path) == ["Clara"], "what was typed to be stored")
    close(desk, program, window)


def test_a_damaged_file_without_a_copy_is_repaired_and_work_goes_on(desk: Desk) -> None:
    path = desk.home / "office.crm"
    make_workspace(path, "Anna", "Berta")
    zero_page(path, root_page(path, "lead"))
    damaged = path.read_bytes()
    program, window = opened(desk, "--db", path)
    desk.activate(program.window_titled("The file is damaged"))
    desk.key("Return")  # Repair…
    desk.activate(program.window_titled("Repair the damaged file?"))
    desk.key("Return")  # Repair the file
    program.wait_until(lambda: desk.size(window) == (0, 0), "the end of the first window")
    told = program.window_titled("The file is repaired, with losses")
    desk.activate(told)
    desk.key("Return")
    program.wait_until(lambda: desk.size(told) == (0, 0), "the notice to close")
    again = program.window_titled("office – CRM Desktop")
    desk.activate(again)
    close(desk, program, again)
    assert check_file(path) == []
    (kept,) = path.parent.glob("office-before-restore-*.crm")
    assert kept.read_bytes() == damaged


def test_a_value_that_the_disk_has_changed_is_taken_from_the_backup(desk: Desk) -> None:
    path = desk.home / "office.crm"
    make_workspace(path, "Anna", "Berta")
    command_line(desk, "--db", path, "backup")
    connection = connect_to(path)
    connection.execute("UPDATE lead SET name = 'Bfrta' WHERE name = 'Berta'")
    connection.commit()
    connection.close()
    program, window = opened(desk, "--db", path)
    changed = program.window_titled("Changed values")
    desk.activate(changed)
    desk.key("Return")  # Take all from the backup
    program.wait_until(lambda: desk.size(changed) == (0, 0), "the list to close")
    wait_until(lambda: names_in(path) == ["Anna", "Berta"], "the value of the backup")
    close(desk, program, window)
    assert check_file(path) == []
