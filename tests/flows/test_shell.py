"""The program as a whole, started as people start it, with real keys and mouse on a real screen."""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk, Program
from tests.flows.screen import wait_until
from tests.new_files import put_new_file
from tests.support import ROOT

pytestmark = pytest.mark.flow


def make_workspace(path: Path, *names: str) -> None:
    """A data file with leads of these names."""
    workspace = Workspace.open(put_new_file(path, currency="TWD"))
    for name in names:
        workspace.run(CreateRecord(Kind.LEAD, {"name": name}))
    workspace.close()


def names_in(path: Path) -> list[str]:
    """The names of the leads in a file, oldest first; also while a window has it open."""
    workspace = Workspace.open(path, create=False)
    reader = workspace.reader()
    try:
        with reader.snapshot() as connection:
            found = connection.exec_driver_sql("SELECT name FROM lead ORDER BY id").scalars()
            return [str(name) for name in found]
    finally:
        reader.close()
        workspace.close()


def opened(desk: Desk, *arguments: str | Path) -> tuple[Program, int]:
    """The running program and its window, in front."""
    program = desk.run("--lang", "en", *arguments)
    window = program.window_titled("– CRM Desktop")
    desk.activate(window)
    return program, window


def close(desk: Desk, program: Program, window: int) -> None:
    """Close the window as a person does, and see the program end well."""
    desk.close_window(window)
    assert program.wait_for_end() == 0
    assert "Traceback" not in program.output()


def command_line(desk: Desk, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the command line beside the window."""
    command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    return subprocess.run(command, env=desk.environment(), capture_output=True, text=True, check=True)


def test_a_first_start_makes_a_file_and_closes_clean(desk: Desk) -> None:
    program, window = opened(desk)
    close(desk, program, window)
    files = list(desk.home.rglob("*.crm"))
    assert len(files) == 1
    assert [each.name for each in files[0].parent.glob("office.crm*")] == ["office.crm"], (
        "no log and no lock is left"
    )


def test_the_demo_opens_on_its_data(desk: Desk) -> None:
    program, window = opened(desk, "--demo")
    assert desk.title(window).startswith("Demo")
    close(desk, program, window)
    demo = next(desk.home.rglob("demo-en.crm"))
    assert len(names_in(demo)) == 900


def test_a_second_start_raises_the_first_window_and_ends(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    make_workspace(path, "one")
    program, window = opened(desk, "--db", path)
    other = desk.run_python(
        "-c",
        "from PySide6.QtWidgets import *; a=QApplication([]); w=QWidget();"
        "w.setWindowTitle('other'); w.resize(900, 600); w.show(); a.exec()",
    )
    over = other.window_titled("other")
    desk.activate(over)
    started = time.monotonic()
    second = desk.run("--db", path)
    assert second.wait_for_end() == 0
    wait_until(lambda: desk.xdotool("getactivewindow") == str(window), "the first window in front")
    assert time.monotonic() - started < 5
    other.stop()
    close(desk, program, window)


def test_the_window_shows_what_the_command_line_writes(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    make_workspace(path, "one", "two")
    program, window = opened(desk, "--db", path)
    time.sleep(1.0)
    before = desk.screenshot(tmp_path / "before.png", window).read_bytes()
    command_line(desk, "--db", path, "undo")
    assert names_in(path) == ["one"]

    def has_changed() -> bool:
        return desk.screenshot(tmp_path / "after.png", window).read_bytes() != before

    wait_until(has_changed, "the window to show it")
    desk.activate(window)
    desk.key("ctrl+shift+z")
    wait_until(lambda: names_in(path) == ["one", "two"], "the redo in the window")
    close(desk, program, window)


def test_undo_and_redo_by_keys_and_after_a_restart(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    make_workspace(path, "one", "two", "three")
    program, window = opened(desk, "--db", path)
    desk.key("ctrl+z")
    wait_until(lambda: names_in(path) == ["one", "two"], "the undo")
    desk.key("ctrl+z")
    wait_until(lambda: names_in(path) == ["one"], "the second undo")
    close(desk, program, window)
    program, window = opened(desk, "--db", path)
    desk.key("ctrl+shift+z")
    wait_until(lambda: names_in(path) == ["one", "two"], "the redo after the restart")
    close(desk, program, window)


def test_pages_by_keyboard_and_the_last_one_is_remembered(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    make_workspace(path, "one")
    program, window = opened(desk, "--db", path)
    for key in "1234567":
        desk.key(f"ctrl+{key}")
        time.sleep(0.4)
    desk.key("ctrl+4")
    time.sleep(0.5)
    close(desk, program, window)
    kept = next(desk.home.rglob("preferences.ini")).read_text(encoding="utf-8")
    assert '\\"contacts\\"' in kept or '"contacts"' in kept


def test_a_damaged_file_is_said_and_left_alone(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    make_workspace(path, "one")
    raw = bytearray(path.read_bytes())
    path.write_bytes(raw[: len(raw) // 2])
    before = path.read_bytes()
    program = desk.run("--lang", "en", "--db", path)
    dialog = program.window_titled("This file cannot be opened")
    desk.activate(dialog)
    desk.key("Escape")
    assert program.wait_for_end() == 0
    assert path.read_bytes() == before
    assert "Traceback" not in program.output()


def test_somebody_elses_file_is_said_and_left_alone(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "letter.crm"
    path.write_text("Dear Ms Chen,\n" * 20, encoding="utf-8")
    program = desk.run("--lang", "en", "--db", path)
    dialog = program.window_titled("This file cannot be opened")
    desk.activate(dialog)
    desk.key("Escape")
    assert program.wait_for_end() == 0
    assert path.read_text(encoding="utf-8") == "Dear Ms Chen,\n" * 20


def test_the_newest_backup_is_offered_for_a_damaged_file(desk: Desk, tmp_path: Path) -> None:
    path, copy = tmp_path / "office.crm", tmp_path / "copy.crm"
    make_workspace(path, "one")
    command_line(desk, "--db", path, "backup", copy)
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) // 2])
    program = desk.run("--lang", "en", "--db", path)
    dialog = program.window_titled("This file cannot be opened")
    desk.activate(dialog)
    desk.key("Return")
    window = program.window_titled("office – CRM Desktop")
    desk.activate(window)
    close(desk, program, window)
    assert names_in(path) == ["one"]
    (kept,) = tmp_path.glob("office-before-restore-*.crm")
    assert kept.read_bytes().startswith(raw[: len(raw) // 2])


def test_a_file_in_a_synchronised_folder_is_moved_to_this_computer(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    path = folder / "shared.crm"
    make_workspace(path, "one")
    program, _window = opened(desk, "--db", path)
    dialog = program.window_titled("This place is not safe for the file")
    desk.activate(dialog)
    desk.key("Return")
    moved = wait_until(lambda: list((desk.home / "data").rglob("shared.crm")), "the copy")[0]
    time.sleep(1.0)
    window = program.window_titled("shared – CRM Desktop")
    desk.activate(window)
    close(desk, program, window)
    assert names_in(moved) == names_in(path) == ["one"]


def test_a_killed_window_leaves_no_claim_behind(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    make_workspace(path, "one")
    program, _window = opened(desk, "--db", path)
    program.kill()
    program, window = opened(desk, "--db", path)
    close(desk, program, window)
    assert names_in(path) == ["one"]


def open_menu(desk: Desk, program: Program, key: str) -> None:
    """Press a menu's key and wait until it is on the screen."""
    before = len(desk.windows(program.process.pid))
    desk.key(key)
    program.wait_until(partial(has_more_windows, desk, program, before), f"a menu by {key}")


def has_more_windows(desk: Desk, program: Program, before: int) -> bool:
    return len(desk.windows(program.process.pid)) > before


def is_closed(desk: Desk, program: Program) -> bool:
    """Whether the window alone is left."""
    return len(desk.windows(program.process.pid)) == 1


def test_another_language_while_running(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    make_workspace(path, "one")
    program, window = opened(desk, "--db", path)
    open_menu(desk, program, "alt+v")
    open_menu(desk, program, "l")
    desk.key("Return")
    program.wait_until(partial(is_closed, desk, program), "the menus to close")
    close(desk, program, window)
    kept = next(desk.home.rglob("preferences.ini")).read_text(encoding="utf-8")
    assert "zh_TW" in kept
