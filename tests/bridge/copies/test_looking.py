"""A copy is shown in a program of its own, which changes neither the copy nor what is remembered."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.copies.looking import look_inside, remove_place
from crm_desktop.services.workspace import Workspace
from tests.new_files import put_new_file


def test_the_program_begins_with_a_copy(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    workspace = Workspace.open(put_new_file(tmp_path / "office.crm"))
    copy = tmp_path / "copy.crm"
    workspace.backup(copy)
    workspace.close()
    before = copy.read_bytes()
    program = look_inside(copy, "en")
    try:

        def is_open() -> bool:
            return any(tmp_path.glob("crm-look-*/copy.crm"))

        qtbot.waitUntil(lambda: is_open() or program.poll() is not None)
        assert program.poll() is None
    finally:
        program.kill()
        program.wait()
    assert copy.read_bytes() == before
    assert not copy.with_name("copy.crm-wal").exists()


def test_a_place_goes_though_something_is_still_put_there(tmp_path: Path) -> None:
    (place := tmp_path / "place").mkdir()
    begun = threading.Event()

    def put() -> None:
        end = time.monotonic() + 0.2
        number = 0
        while time.monotonic() < end and place.exists():
            number += 1
            with suppress(OSError):
                (place / f"{number}.part").touch()
            begun.set()

    putting = threading.Thread(target=put)
    putting.start()
    assert begun.wait(60)
    remove_place(place)
    putting.join()
    assert not place.exists()
