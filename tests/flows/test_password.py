"""A file gets a password in a real window: locked, unlocked, copied, restored, opened again, set free."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.core.encryption.held_keys import forget_keys
from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.services.encryption.unlocking import is_encrypted, unlock
from tests.flows.desk import Desk, Program
from tests.flows.screen import wait_until
from tests.flows.test_shell import close, command_line, make_workspace, names_in, opened

pytestmark = pytest.mark.flow

PASSWORD = "four words of mine"


@pytest.fixture(autouse=True)
def no_keys() -> Iterator[None]:
    forget_keys()
    yield
    forget_keys()


def is_seen(desk: Desk, program: Program, window: int) -> bool:
    return window in desk.windows(program.process.pid)


def next_window(desk: Desk, program: Program, former: int) -> int:
    """The window that comes after the former one was closed."""
    program.wait_until(lambda: not is_seen(desk, program, former), "the end of the former window")
    window = program.window_titled("office – CRM Desktop")
    desk.activate(window)
    return window


def set_password(desk: Desk, program: Program, window: int) -> int:
    """Set a password by keys alone; the window that comes back."""
    desk.key("alt+f", "w")
    desk.activate(program.window_titled("Password"))
    desk.type_text(PASSWORD)
    desk.key("Tab")
    desk.type_text(PASSWORD)
    desk.key("Return")
    program.wait_until(lambda: not is_seen(desk, program, window), "the end of the first window")
    sheet = program.window_titled("Recovery sheet")
    desk.activate(sheet)
    desk.key("Escape")
    return next_window(desk, program, sheet)


def restore(desk: Desk, program: Program, window: int) -> int:
    """Put the newest backup in place."""
    desk.key("alt+f", "k")
    backups = program.window_titled("Backups")
    desk.activate(backups)
    left, top, width, height = desk.geometry(backups)
    desk.click((left + width - 90, top + height - 36))  # Restore in place…
    desk.activate(program.window_titled("Restore this backup?"))
    desk.key("Return")
    return next_window(desk, program, window)


def test_the_life_of_an_encrypted_file(desk: Desk, tmp_path: Path) -> None:
    path = desk.home / "office.crm"
    make_workspace(path, "Anna")
    command_line(desk, "--db", path, "backup")
    program, window = opened(desk, "--db", path)
    window = set_password(desk, program, window)
    readable = [each for each in desk.home.rglob("*") if each.is_file() and b"Anna" in each.read_bytes()]
    assert readable == []
    # Locked while a cell is half typed, and unlocked after a slip.
    desk.key("Down", "F2", "ctrl+a")
    desk.type_text("Clara")
    desk.key("ctrl+l")
    program.wait_until(lambda: not is_seen(desk, program, window), "the window to hide")
    desk.activate(program.window_titled("CRM Desktop"))
    desk.type_text("wrong words")
    desk.key("Return")
    desk.rest(1.0)
    desk.key("ctrl+a")
    desk.type_text(PASSWORD)
    desk.key("Return")
    program.wait_until(lambda: is_seen(desk, program, window), "the window to come back")
    desk.activate(window)
    desk.key("Return")
    unlock(path, Secret(PASSWORD), KnownFiles(tmp_path))
    wait_until(lambda: names_in(path) == ["Clara"], "what was half typed to be stored")
    window = restore(desk, program, window)
    assert is_encrypted(path)
    close(desk, program, window)
    assert names_in(path) == ["Anna"]
    # Opened again by its password, and set free.
    program = desk.run("--lang", "en", "--db", path)
    desk.activate(program.window_titled("This file is encrypted"))
    desk.type_text(PASSWORD)
    desk.key("Return")
    window = program.window_titled("office – CRM Desktop")
    desk.activate(window)
    desk.key("alt+f", "w")
    desk.activate(program.window_titled("Password"))
    desk.type_text(PASSWORD)
    desk.key(*["Tab"] * 5, "space")  # Remove password
    window = next_window(desk, program, window)
    assert not is_encrypted(path)
    close(desk, program, window)
    assert names_in(path) == ["Anna"]
