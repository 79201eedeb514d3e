"""In every case of a file that cannot be used its newest good copy is found, and nothing else is offered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.errors import FileBusy, UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.ways_out import is_good, way_out
from crm_desktop.services.damage import explained
from crm_desktop.services.workspace import Workspace
from tests.storage.sqlite.test_damage import flip, truncate


def first_page(path: Path) -> None:
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])


def whole_file(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def application_id(path: Path) -> None:
    flip(path, 70)


def newer_version(path: Path) -> None:
    flip(path, 60, 0x40)


def other_text(path: Path) -> None:
    path.write_text("a letter")


def emptied(path: Path) -> None:
    path.write_bytes(b"")


CASES = [first_page, whole_file, application_id, newer_version, truncate, other_text, emptied, Path.unlink]


@pytest.mark.parametrize("lose", CASES, ids=lambda each: each.__name__)
def test_the_newest_good_copy_is_found(tmp_path: Path, lose: Callable[[Path], None]) -> None:
    path, known = tmp_path / "office.crm", KnownFiles(tmp_path / "known")
    workspace = Workspace.open(path, currency="TWD")
    copies = [tmp_path / name for name in ("oldest.crm", "good.crm", "damaged.crm", "gone.crm")]
    for at, copy in enumerate(copies):
        workspace.backup(copy)
        known.copied(path, workspace.file_id, Copy(copy, at))
        workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna"}))
    workspace.close()
    content = bytearray(copies[2].read_bytes())
    content[20_000:60_000] = bytes(40_000)
    copies[2].write_bytes(content)
    copies[3].unlink()
    lose(path)
    with pytest.raises(UserError) as caught, explained(path):
        Workspace.open(path, create=False)
    way = way_out(caught.value, path, known)
    assert way.copy is not None
    assert way.copy.path == copies[1]


def test_a_busy_or_unknown_file_is_offered_nothing(tmp_path: Path) -> None:
    path, known = tmp_path / "office.crm", KnownFiles(tmp_path / "known")
    assert way_out(FileBusy("file_busy"), path, known).copy is None
    path.write_text("a letter")
    with pytest.raises(UserError) as caught:
        Workspace.open(path)
    assert way_out(caught.value, path, known).copy is None
    assert not is_good(path)
    assert not is_good(tmp_path / "missing.crm")
