"""The watch over the open file: gone, back again, damaged, folded, copied."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.copies import watch as watching
from crm_desktop.bridge.copies.backups import Backups
from crm_desktop.bridge.copies.watch import FileWatch
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import DamagedFile, LostFile, UserError
from crm_desktop.core.files.data_files import beside
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.new_files import put_new_file
from tests.storage.sqlite.test_damage import root_page, zero_page


class Watched:
    """An open file under watch."""

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace.open(path)
        reader = self.workspace.reader()
        self.gateway = Gateway(self.workspace, reader.reference_data())
        reader.close()
        self.known = KnownFiles(path.parent / "known")
        self.moment = 1_800_000_000_000
        copies = path.parent / "copies"
        self.backups = Backups(self.workspace, self.known, folder=copies, now=lambda: self.moment)
        self.watch = FileWatch(self.workspace, self.gateway, self.backups)
        self.halts: list[UserError] = []
        self.gateway.halted.connect(self.halts.append)
        self.refused: list[UserError] = []

    def write(self, name: str) -> None:
        self.gateway.run(CreateRecord(Kind.LEAD, {"name": name}), failed=self.refused.append)

    def days_of_copies(self) -> list[int]:
        return [copy.at for copy in reversed(self.known.copies(self.workspace.file.path))]

    def checked(self) -> int:
        about = self.known.about(self.workspace.file.path)
        return 0 if about is None else about.checked

    def close(self) -> None:
        self.watch.stop()
        self.backups.close()
        self.gateway.close()


@pytest.fixture
def watched(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    monkeypatch.setattr(watching, "LOOK_EVERY", 20)
    monkeypatch.setattr(watching, "_FOLD_AFTER", 20)
    made = Watched(put_new_file(tmp_path / "office.crm"))
    yield made
    made.close()


def test_a_file_that_is_gone_halts_and_goes_on_when_it_is_back(
    qtbot: QtBot, tmp_path: Path, watched: Watched
) -> None:
    path, aside = tmp_path / "office.crm", tmp_path / "aside.crm"
    with qtbot.waitSignal(watched.gateway.changed):
        watched.write("before")
    with qtbot.waitSignal(watched.gateway.halted):
        path.rename(aside)
    assert [type(each) for each in watched.halts] == [LostFile]
    watched.write("refused")
    qtbot.waitUntil(lambda: bool(watched.refused))
    assert watched.refused[0].key == "file_gone_meanwhile"
    with qtbot.waitSignal(watched.backups.made):
        watched.backups.make(tmp_path / "saved.crm")
    saved = Workspace.open(tmp_path / "saved.crm", create=False)
    reader = saved.reader()
    assert reader.record(Kind.LEAD, 1)["name"] == "before"
    reader.close()
    saved.close()
    with qtbot.waitSignal(watched.watch.found_again):
        aside.rename(path)
    with qtbot.waitSignal(watched.gateway.changed):
        watched.write("again")
    assert len(watched.halts) == 1


def test_what_was_written_soon_stands_in_the_file_itself(
    qtbot: QtBot, tmp_path: Path, watched: Watched
) -> None:
    with qtbot.waitSignal(watched.gateway.changed):
        watched.write("王小明 folded")
    qtbot.waitUntil(lambda: "王小明 folded".encode() in content_of(tmp_path / "office.crm"))
    assert beside(tmp_path / "office.crm", "-wal").exists()


def content_of(path: Path) -> bytes:
    """Read by another process: a descriptor that this one closes would lose the file's locks."""
    return subprocess.run(["cat", str(path)], check=True, capture_output=True).stdout


def test_a_file_is_looked_through_and_copied_after_its_opening(
    qtbot: QtBot, tmp_path: Path, watched: Watched
) -> None:
    with qtbot.waitSignal(watched.backups.made):
        watched.watch.begin(with_copies=True)
    assert len(list((tmp_path / "copies").iterdir())) == 1
    assert watched.halts == []


def test_a_window_open_for_a_week_checks_and_copies_every_day(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_DUE_EVERY", 20)
    watched = Watched(put_new_file(tmp_path / "office.crm"))
    watched.watch.begin(with_copies=True)
    mornings = []
    for _day in range(7):
        mornings.append(watched.moment)
        qtbot.waitUntil(lambda: watched.days_of_copies() == mornings)
        qtbot.waitUntil(lambda: watched.checked() == mornings[-1])
        with qtbot.waitSignal(watched.gateway.changed):
            watched.write("a day's work")
        watched.moment += 12 * 3_600_000  # the same day, in the evening: nothing is due
        with qtbot.waitSignal(watched.watch._due.timeout):
            pass
        assert watched.days_of_copies() == mornings
        watched.moment += 12 * 3_600_000
    assert watched.halts == []
    watched.close()


def test_damage_halts_before_anything_is_built_on_it(qtbot: QtBot, tmp_path: Path) -> None:
    path = put_new_file(tmp_path / "office.crm")
    zero_page(path, root_page(path, "ix_lead_email"))
    watched = Watched(path)
    with qtbot.waitSignal(watched.gateway.halted):
        watched.watch.begin(with_copies=False)
    assert isinstance(watched.halts[0], DamagedFile)
    watched.write("refused")
    qtbot.waitUntil(lambda: bool(watched.refused))
    assert isinstance(watched.refused[0], DamagedFile)
    assert not (tmp_path / "copies").exists()
    watched.close()
