"""A file at whose place nothing can be written is read, and says to every edit why it is not written."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import DamagedFile, ReadOnlyFile, StorageFull, UserError
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.soundness import check_file
from tests.new_files import put_new_file
from tests.services.workspaces import query
from tests.storage.sqlite.elsewhere import small_disk
from tests.storage.sqlite.test_damage import truncate
from tests.storage.sqlite.test_opening import leave_log


def fill(folder: Path) -> None:
    """Leave no byte of a disk free."""
    descriptor = os.open(folder / "filling", os.O_WRONLY | os.O_CREAT)
    try:
        while True:
            os.write(descriptor, bytes(4096))
    except OSError:
        pass
    finally:
        os.close(descriptor)


def shut(folder: Path) -> None:
    """Let a disk only be read."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)


@contextmanager
def office(close: Callable[[Path], None], before: Callable[[Path], None] | None = None) -> Iterator[Path]:
    """A file with a lead on a disk that nothing can be written to."""
    with small_disk(3_000) as folder:
        path = put_new_file(folder / "office.crm")
        workspace = Workspace.open(path)
        workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna"}))
        workspace.close()
        if before is not None:
            before(path)
        close(folder)
        yield path


REASONS = ((fill, StorageFull, "disk_full_only_read"), (shut, ReadOnlyFile, "file_only_read"))


@pytest.mark.parametrize(("close", "kind", "key"), REASONS)
def test_all_can_be_read_copied_and_checked_and_every_edit_is_answered(
    tmp_path: Path, close: Callable[[Path], None], kind: type[UserError], key: str
) -> None:
    with office(close) as path:
        before = path.read_bytes()
        workspace = Workspace.open(path)
        reader = workspace.reader()
        assert reader.count(ListQuery(Kind.LEAD)) == 1
        for write in (lambda: workspace.run(CreateRecord(Kind.LEAD, {"name": "Berta"})), workspace.undo):
            with pytest.raises(kind) as caught:
                write()
            assert (caught.value.key, caught.value.params) == (key, {"path": str(path)})
        assert workspace.check() == []
        workspace.fold_log()
        workspace.backup(tmp_path / "copy.crm")
        reader.close()
        workspace.close()
        assert path.read_bytes() == before
    assert check_file(tmp_path / "copy.crm") == []
    assert query(tmp_path / "copy.crm", "SELECT name FROM lead") == [("Anna",)]


def test_it_is_written_again_when_there_is_room() -> None:
    with office(fill) as path:
        Workspace.open(path).close()
        (path.parent / "filling").unlink()
        workspace = Workspace.open(path)
        workspace.run(CreateRecord(Kind.LEAD, {"name": "Berta"}))
        workspace.close()
        assert query(path, "SELECT name FROM lead ORDER BY id") == [("Anna",), ("Berta",)]


def older(path: Path) -> None:
    leave_log(path, "PRAGMA user_version = 1", "PRAGMA wal_checkpoint(TRUNCATE)")


def not_closed(path: Path) -> None:
    leave_log(path, "UPDATE lead SET name = 'from the log'")
    path.with_name("office.crm-shm").unlink()


@pytest.mark.parametrize("before", [older, not_closed])
def test_what_would_have_to_be_written_first_is_refused(before: Callable[[Path], None]) -> None:
    with office(shut, before) as path:
        with pytest.raises(ReadOnlyFile) as caught:
            Workspace.open(path)
        assert caught.value.key == "file_read_only"


def test_damage_is_told_before_the_disk() -> None:
    with office(shut, truncate) as path, pytest.raises(DamagedFile):
        Workspace.open(path)


def test_no_file_is_made_there() -> None:
    with office(shut) as path, pytest.raises(ReadOnlyFile):
        Workspace.open(path.with_name("new.crm"))
