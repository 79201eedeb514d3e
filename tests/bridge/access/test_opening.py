"""Opening off the main thread: a new file, demo data, and what a person is told when it fails."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access import opening
from crm_desktop.bridge.access.opening import OpenedFile, Opening
from crm_desktop.core.errors import NotFound, NotOurFile
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind


def opened(qtbot: QtBot, attempt: Opening) -> OpenedFile:
    """Wait until the attempt has succeeded."""
    with qtbot.waitSignal(attempt.opened, timeout=10_000) as signal:
        attempt.start()
    answer = signal.args[0] if signal.args else None
    assert isinstance(answer, OpenedFile)
    return answer


def refusal(qtbot: QtBot, attempt: Opening) -> object:
    """Wait until the attempt has failed."""
    with qtbot.waitSignal(attempt.failed, timeout=10_000) as signal:
        attempt.start()
    return signal.args[0] if signal.args else None


def test_a_new_file_with_its_currency(qtbot: QtBot, tmp_path: Path) -> None:
    file = opened(qtbot, Opening(tmp_path / "office.crm", create=True, currency="TWD"))
    assert file.reference_data.base_currency == "TWD"
    assert file.reference_data.of(Kind.STAGE)
    assert file.backup is None
    file.workspace.close()


def test_a_missing_file_is_not_made_when_one_was_meant(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    assert isinstance(refusal(qtbot, Opening(path, create=False, currency="TWD")), NotFound)
    assert not path.exists()


def test_somebody_elses_file_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Ms Chen, this is a letter and not a data file.", encoding="utf-8")
    before = path.read_bytes()
    assert isinstance(refusal(qtbot, Opening(path, create=True, currency="TWD")), NotOurFile)
    assert path.read_bytes() == before


def test_the_demo_file_is_made_once(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "demo.crm"
    first = opened(qtbot, Opening(path, create=True, currency="TWD", demo_language="zh_TW"))
    reader = first.workspace.reader()
    assert reader.count(ListQuery(Kind.LEAD)) == 2_000
    reader.close()
    first.workspace.close()
    written = path.stat().st_mtime_ns
    again = opened(qtbot, Opening(path, create=True, currency="TWD", demo_language="zh_TW"))
    again.workspace.close()
    assert path.stat().st_mtime_ns == written
    assert [each.name for each in tmp_path.glob("demo.crm*")] == ["demo.crm"]


def test_a_demo_file_that_was_left_half_made_is_made_anew(qtbot: QtBot, tmp_path: Path) -> None:
    part = tmp_path / "demo.crm.part"
    part.write_bytes(b"half")
    opening.make_demo_file(tmp_path / "demo.crm", "en", "EUR")
    assert not part.exists()
    assert (tmp_path / "demo.crm").stat().st_size > 100_000
