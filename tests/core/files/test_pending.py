"""Files for a person: private, whole or not at all, and over nothing that must stay."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crm_desktop.core.errors import Conflict, FileProblem, NotFound, NotOurFile, TargetExists, UserError
from crm_desktop.core.files.data_files import COMPANIONS, beside
from crm_desktop.core.files.pending import PendingFile, check_target, put_where_nothing_is, write_file
from crm_desktop.services.workspace import Workspace
from tests.new_files import put_new_file
from tests.storage.sqlite.elsewhere import as_another_user, in_a_child, limit_file_size, open_folder


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Path]:
    """A data file in use, so that its log lies beside it."""
    path = put_new_file(tmp_path / "office.crm")
    workspace = Workspace.open(path)
    reader = workspace.reader()
    assert beside(path, "-wal").exists()
    beside(path, ".lock").write_text("123\ncrm\nhost\n")
    yield path
    reader.close()
    workspace.close()


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, byte by byte."""
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_a_new_file_is_whole_and_private(tmp_path: Path, umask: int) -> None:
    target = tmp_path / ("王" * 83 + ".csv")  # 253 bytes: no longer name fits beside it
    former = os.umask(umask)
    try:
        write_file(target, b"content")
    finally:
        os.umask(former)
    assert target.read_bytes() == b"content"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_what_is_there_stays_unless_the_person_says_so(tmp_path: Path) -> None:
    target = tmp_path / "old.csv"
    target.write_bytes(b"old")
    with pytest.raises(TargetExists):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"
    write_file(target, b"new", may_replace=True)
    assert snapshot(tmp_path) == {"old.csv": b"new"}


def test_a_file_that_comes_meanwhile_stays(tmp_path: Path) -> None:
    target = tmp_path / "a\nb.csv"
    with PendingFile(target) as pending:
        pending.write(b"mine")
        target.write_bytes(b"theirs")
        with pytest.raises(TargetExists):
            pending.place()
    assert snapshot(tmp_path) == {"a\nb.csv": b"theirs"}


def test_of_two_that_take_a_name_one_gets_it(tmp_path: Path) -> None:
    first, second, target = tmp_path / "first", tmp_path / "second", tmp_path / "target"
    first.write_bytes(b"first")
    second.write_bytes(b"second")
    put_where_nothing_is(first, target)
    with pytest.raises(FileExistsError):
        put_where_nothing_is(second, target)
    assert snapshot(tmp_path) == {"second": b"second", "target": b"first"}


def test_without_links_a_name_is_still_taken_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT and some network drives refuse links; the system call is all that differs there."""

    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    target = tmp_path / "target"
    write_file(target, b"content")
    assert snapshot(tmp_path) == {"target": b"content"}
    other = tmp_path / "other"
    other.write_bytes(b"other")
    with pytest.raises(FileExistsError):
        put_where_nothing_is(other, target)
    assert target.read_bytes() == b"content"


def way(name: str) -> Callable[[Path, Path], Path]:
    def itself(office: Path, folder: Path) -> Path:
        return beside(office, name)

    return itself


def hard_link(name: str) -> Callable[[Path, Path], Path]:
    def make(office: Path, folder: Path) -> Path:
        link = folder / "innocent.csv"
        os.link(beside(office, name), link)
        return link

    return make


def soft_link(office: Path, folder: Path) -> Path:
    link = folder / "innocent.csv"
    link.symlink_to(office)
    return link


def through_linked_folder(office: Path, folder: Path) -> Path:
    (folder / "road").symlink_to(office.parent)
    return folder / "road" / office.name


@pytest.mark.parametrize(
    "road",
    [
        *(way(suffix) for suffix in ("", *COMPANIONS)),
        *(hard_link(suffix) for suffix in ("", "-wal", "-shm", ".lock")),
        soft_link,
        through_linked_folder,
    ],
)
@pytest.mark.parametrize("is_data_file", [False, True])
def test_the_data_file_its_log_and_its_lock_are_never_written_over(
    tmp_path: Path, office: Path, road: Callable[[Path, Path], Path], is_data_file: bool
) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    target = road(office, folder)
    before = snapshot(tmp_path), snapshot(folder)
    with pytest.raises(UserError) as caught:
        PendingFile(target, may_replace=True, protected=(office,), is_data_file=is_data_file)
    assert caught.value.key in ("target_is_data_file", "target_is_link", "backup_target_in_use")
    assert (snapshot(tmp_path), snapshot(folder)) == before


@pytest.mark.parametrize("suffix", ["", "-wal", "-shm", ".lock"])
def test_another_data_file_is_known_by_its_content_or_its_name(office: Path, suffix: str) -> None:
    with pytest.raises(FileProblem, match="target_is_data_file"):
        check_target(beside(office, suffix), may_replace=True)


def test_a_data_file_about_to_be_made_is_known_by_its_name(tmp_path: Path) -> None:
    planned = tmp_path / "Office.crm"
    for name in ("Office.crm", "OFFICE.CRM", "Office.crm-wal", "office.crm.LOCK"):
        with pytest.raises(FileProblem, match="target_is_data_file"):
            check_target(tmp_path / name, protected=(planned,))


def test_a_copy_may_replace_an_older_copy_but_none_in_use(tmp_path: Path, office: Path) -> None:
    other = tmp_path / "copy.crm"
    Workspace.open(other).close()
    check_target(other, may_replace=True, protected=(office,), is_data_file=True)
    with pytest.raises(TargetExists):
        check_target(other, protected=(office,), is_data_file=True)
    workspace = Workspace.open(other)
    reader = workspace.reader()
    with pytest.raises(Conflict):
        check_target(other, may_replace=True, protected=(office,), is_data_file=True)
    reader.close()
    workspace.close()


def test_links_folders_and_devices_are_refused(tmp_path: Path) -> None:
    dangling, pipe = tmp_path / "dangling", tmp_path / "pipe"
    dangling.symlink_to(tmp_path / "nowhere")
    os.mkfifo(pipe)
    for target, kind, key in (
        (dangling, FileProblem, "target_is_link"),
        (tmp_path, NotOurFile, "path_is_folder"),
        (tmp_path / "missing" / "x.csv", NotFound, "folder_missing"),
        (pipe, FileProblem, "target_not_a_file"),
        (Path("/dev/full"), FileProblem, "target_not_a_file"),
        (Path("/dev/null"), FileProblem, "target_not_a_file"),
    ):
        with pytest.raises(kind, match=key):
            write_file(target, b"x", may_replace=True)
    with pytest.raises(FileProblem, match="file_not_written"):
        write_file(tmp_path / ("n" * 300), b"x")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["dangling", "pipe"]


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "old.csv"
    target.write_bytes(b"old")

    def step() -> object:
        write_file(target, b"x" * 200_000, may_replace=True)
        return "written"

    assert in_a_child(step, prepare=limit_file_size(100_000)) == ["StorageFull", "no_room_for_file"]
    assert snapshot(tmp_path) == {"old.csv": b"old"}


def test_somebody_elses_folder_is_said(tmp_path: Path) -> None:
    with open_folder() as folder:
        shut = folder / "shut"
        shut.mkdir(mode=0o755)

        def step() -> object:
            write_file(shut / "x.csv", b"x")
            return "written"

        assert in_a_child(step, prepare=as_another_user) == ["ReadOnlyFile", "folder_read_only"]
        shut.chmod(0o700)
        assert in_a_child(step, prepare=as_another_user) == ["ReadOnlyFile", "folder_read_only"]


def test_a_target_that_is_open_in_another_program_is_said_and_stays() -> None:
    """As on Windows: the folder takes a new file and does not let the old one be replaced."""
    with open_folder() as folder:
        folder.chmod(0o1777)  # here each may remove only what is his own
        held = folder / "quote.pdf"
        held.write_bytes(b"being read")

        def step() -> object:
            write_file(held, b"new", may_replace=True)
            return "written"

        assert in_a_child(step, prepare=as_another_user) == ["FileProblem", "target_held"]
        assert snapshot(folder) == {"quote.pdf": b"being read"}
