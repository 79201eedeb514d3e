"""Opening off the main thread: a new file, demo data, and what a person is told when it fails."""

from __future__ import annotations

import stat
from pathlib import Path

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access import opening
from crm_desktop.bridge.access.opening import HowToOpen, OpenedFile, Opening
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import NotFound, NotOurFile
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.demo.command import FillWithDemoData
from crm_desktop.services.workspace import Workspace
from tests.storage.sqlite.test_damage import root_page, zero_page


def opened(qtbot: QtBot, attempt: Opening) -> OpenedFile:
    """Wait until the attempt has succeeded."""
    with qtbot.waitSignal(attempt.opened) as signal:
        attempt.start()
    answer = signal.args[0] if signal.args else None
    assert isinstance(answer, OpenedFile)
    return answer


def refusal(qtbot: QtBot, attempt: Opening) -> object:
    """Wait until the attempt has failed."""
    with qtbot.waitSignal(attempt.failed) as signal:
        attempt.start()
    return signal.args[0] if signal.args else None


def test_a_new_file_with_its_currency(qtbot: QtBot, tmp_path: Path) -> None:
    file = opened(qtbot, Opening(tmp_path / "office.crm", HowToOpen(), currency="TWD"))
    assert file.reference_data.base_currency == "TWD"
    assert file.reference_data.of(Kind.STAGE)
    assert file.backup is None
    file.workspace.close()


def test_a_missing_file_is_not_made_when_one_was_meant(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    assert isinstance(refusal(qtbot, Opening(path, HowToOpen(create=False), currency="TWD")), NotFound)
    assert not path.exists()


def test_somebody_elses_file_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Ms Chen, this is a letter and not a data file.", encoding="utf-8")
    before = path.read_bytes()
    assert isinstance(refusal(qtbot, Opening(path, HowToOpen(), currency="TWD")), NotOurFile)
    assert path.read_bytes() == before


def test_the_demo_file_is_made_once(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "demo.crm"
    first = opened(qtbot, Opening(path, HowToOpen(demo_language="zh_TW"), currency="TWD"))
    reader = first.workspace.reader()
    assert reader.count(ListQuery(Kind.LEAD)) == FillWithDemoData("zh_TW").leads
    reader.close()
    first.workspace.close()
    written = path.stat().st_mtime_ns
    again = opened(qtbot, Opening(path, HowToOpen(demo_language="zh_TW"), currency="TWD"))
    again.workspace.close()
    assert path.stat().st_mtime_ns == written
    assert [each.name for each in tmp_path.glob("demo.crm*")] == ["demo.crm"]


def test_a_demo_file_is_whole_and_private_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "demo.crm"
    opening.make_demo_file(path, "en", "EUR")
    opening.make_demo_file(path, "en", "EUR")  # as a second start in the same moment would
    assert path.stat().st_size > 100_000
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["demo.crm"]


def test_the_newest_good_copy_takes_the_place_of_a_lost_file(qtbot: QtBot, tmp_path: Path) -> None:
    path, older, newest = (tmp_path / name for name in ("office.crm", "older.crm", "newest.crm"))
    workspace = Workspace.open(path, currency="TWD")
    workspace.backup(older)
    workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna"}))
    workspace.backup(newest)
    workspace.close()
    content = bytearray(newest.read_bytes())
    content[40_000:60_000] = bytes(20_000)
    newest.write_bytes(content)
    for lose in (path.unlink, lambda: path.write_bytes(b"")):
        lose()
        copies = (tmp_path / "gone.crm", newest, older)
        file = opened(qtbot, Opening(path, HowToOpen(create=False, copies=copies), currency="TWD"))
        reader = file.workspace.reader()
        assert reader.count(ListQuery(Kind.LEAD)) == 0
        reader.close()
        file.workspace.close()
    assert newest.read_bytes() == content
    assert older.exists()


def test_no_good_copy_leaves_the_place_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    copy = tmp_path / "copy.crm"
    copy.write_bytes(b"SQLite format 3\x00" + bytes(5000))
    attempt = Opening(tmp_path / "office.crm", HowToOpen(create=False, copies=(copy,)), currency="TWD")
    assert isinstance(refusal(qtbot, attempt), NotOurFile)
    assert [each.name for each in tmp_path.iterdir()] == ["copy.crm"]


def test_a_damaged_file_is_repaired_before_it_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    workspace = Workspace.open(path)
    for name in ("Anna", "Berta"):
        workspace.run(CreateRecord(Kind.LEAD, {"name": name}))
    workspace.close()
    zero_page(path, root_page(path, "lead"))
    damaged = path.read_bytes()
    known = KnownFiles(tmp_path / "known")
    file = opened(qtbot, Opening(path, HowToOpen(is_repaired=True), currency="TWD", known=known))
    assert file.repaired is not None
    assert [named.title for named in file.repaired.lost if named.kind == Kind.LEAD] == ["Anna", "Berta"]
    assert file.repaired.former is not None
    assert file.repaired.former.read_bytes() == damaged
    assert file.workspace.run(CreateRecord(Kind.LEAD, {"name": "Clara"})).ids == (3,)
    file.workspace.close()
