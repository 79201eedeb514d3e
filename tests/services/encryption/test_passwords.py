"""A file gets a password, another one, none: nothing is lost, and nothing stays readable."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.copies.copy import Reason
from crm_desktop.core.encryption.held_keys import forget_keys
from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.errors import (
    Cancelled,
    DamagedFile,
    FileBusy,
    FileProblem,
    PasswordNeeded,
    RuleBroken,
    WrongPassword,
)
from crm_desktop.core.files.data_files import beside
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.pending import write_file
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.comparing import compare
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.copies.repairing import repair_as
from crm_desktop.services.copies.restoring import restore_as, restore_in_place
from crm_desktop.services.encryption.passwords import remove_password, set_password
from crm_desktop.services.encryption.unlocking import is_encrypted, recovery_code_of, unlock
from crm_desktop.services.workspace import Workspace
from tests.new_files import put_new_file
from tests.storage.sqlite.test_damage import FIRST_PAGES

PASSWORD = "four words of mine"
NAME = "Kestrel Instruments"
TRACE = NAME.encode()


@pytest.fixture(autouse=True)
def no_keys() -> Iterator[None]:
    forget_keys()
    yield
    forget_keys()


@pytest.fixture
def known(tmp_path: Path) -> KnownFiles:
    return KnownFiles(tmp_path / "known")


@pytest.fixture
def office(tmp_path: Path, known: KnownFiles) -> Path:
    """A file with a lead, a copy of it, and a deed to undo."""
    path = put_new_file(tmp_path / "office.crm")
    workspace = Workspace.open(path)
    workspace.run(CreateRecord(Kind.LEAD, {"name": NAME}))
    known.opened(path, workspace.file_id)
    CopyKeeper(workspace, known, tmp_path / "copies").make_own(Reason.HAND)
    workspace.close()
    return path


def give(path: Path, known: KnownFiles, password: str = PASSWORD) -> None:
    set_password(path, Secret(password), known, Progress())


def names(path: Path) -> list[str]:
    workspace = Workspace.open(path, create=False)
    reader = workspace.reader()
    try:
        ids = reader.ids(ListQuery(Kind.LEAD), {})
        return [str(reader.record(Kind.LEAD, id_)["name"]) for id_ in ids]
    finally:
        reader.close()
        workspace.close()


def traces(folder: Path) -> list[Path]:
    """Files in which the name can be read."""
    return [each for each in folder.rglob("*") if each.is_file() and TRACE in each.read_bytes()]


def test_nothing_of_an_encrypted_office_can_be_read(
    office: Path, known: KnownFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("SQLITE_TMPDIR", str(temporary))
    assert len(traces(tmp_path)) == 2
    give(office, known)
    assert traces(tmp_path) == []
    workspace = Workspace.open(office)
    reader = workspace.reader()
    workspace.run(CreateRecord(Kind.ACCOUNT, {"name": NAME + " Holding"}))
    log = office.with_name("office.crm-wal")
    assert log.stat().st_size > 0  # while it is open: what was written stands in the log
    CopyKeeper(workspace, known, tmp_path / "copies").make_own(Reason.DAILY)
    assert traces(tmp_path) == []
    reader.close()
    workspace.close()
    restore_as(known.copies(office)[0].path, tmp_path / "restored.crm")
    restore_in_place(known.copies(office)[0].path, office, known)
    repair_as(office, tmp_path / "repaired.crm", Progress())
    assert traces(tmp_path) == []
    assert names(tmp_path / "restored.crm") == names(tmp_path / "repaired.crm") == names(office) == [NAME]


def test_the_undo_journal_goes_with_the_file(office: Path, known: KnownFiles) -> None:
    give(office, known)
    workspace = Workspace.open(office)
    workspace.undo()
    workspace.close()
    assert names(office) == []


def test_only_the_password_opens_it(office: Path, known: KnownFiles) -> None:
    give(office, known)
    forget_keys()
    with pytest.raises(PasswordNeeded) as needed:
        Workspace.open(office)
    assert needed.value.params["path"] == str(office)
    with pytest.raises(WrongPassword):
        unlock(office, Secret("four words of yours"), known)
    with pytest.raises(PasswordNeeded):
        Workspace.open(office)
    unlock(office, Secret(PASSWORD), known)
    assert names(office) == [NAME]


def test_a_damaged_beginning_is_not_only_called_a_wrong_password(
    office: Path, known: KnownFiles, tmp_path: Path
) -> None:
    give(office, known)
    workspace = Workspace.open(office)
    copy = CopyKeeper(workspace, known, tmp_path / "copies").make_own(Reason.DAILY)
    workspace.close()
    content = office.read_bytes()
    office.write_bytes(b"another salt...." + content[16:])
    forget_keys()
    with pytest.raises(WrongPassword) as wrong:
        unlock(office, Secret(PASSWORD), known)
    assert (wrong.value.key, wrong.value.params) == ("password_of_backup", {"path": str(copy.path)})
    with pytest.raises(WrongPassword) as wrong:
        unlock(office, Secret("four words of yours"), known)
    assert wrong.value.key == "password_wrong"


def test_the_recovery_key_opens_it_too(office: Path, known: KnownFiles) -> None:
    give(office, known)
    code = recovery_code_of(office)
    forget_keys()
    unlock(office, Secret(code.lower().replace("-", " ")), known)
    assert names(office) == [NAME]


def test_other_programs_open_it_with_the_password_alone(office: Path, known: KnownFiles) -> None:
    give(office, known)
    connection = driver.connect(str(office))
    connection.execute(f"PRAGMA key = '{PASSWORD}'")
    assert connection.execute("SELECT name FROM lead").fetchall() == [(NAME,)]
    connection.close()


def test_another_password_leaves_copies_with_the_former_one(office: Path, known: KnownFiles) -> None:
    give(office, known)
    give(office, known, "other words of mine")
    forget_keys()
    unlock(office, Secret("other words of mine"), known)
    copy = known.copies(office)[0].path
    assert names(office) == [NAME]
    with pytest.raises(PasswordNeeded) as needed:
        compare(copy, office)
    assert needed.value.params["path"] == str(copy)
    unlock(copy, Secret(PASSWORD), known)
    assert compare(copy, office).differences[Kind.LEAD].now == 1


def test_a_password_can_be_removed(office: Path, known: KnownFiles) -> None:
    give(office, known)
    remove_password(office, Progress())
    forget_keys()
    assert not is_encrypted(office)
    assert names(office) == [NAME]
    with sqlite3.connect(office) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_readable_copy_put_in_place_is_encrypted_first(
    office: Path, known: KnownFiles, tmp_path: Path
) -> None:
    readable = tmp_path / "elsewhere.crm"
    readable.write_bytes(office.read_bytes())
    give(office, known)
    restore_in_place(readable, office, known)
    readable.unlink()
    assert is_encrypted(office)
    assert traces(tmp_path) == []
    assert names(office) == [NAME]


def test_a_short_password_is_refused(office: Path, known: KnownFiles) -> None:
    with pytest.raises(RuleBroken, match="password_short"):
        give(office, known, "1234567")
    assert not is_encrypted(office)


def test_nobody_may_have_the_file_open(office: Path, known: KnownFiles) -> None:
    workspace = Workspace.open(office)
    with pytest.raises(FileBusy):
        give(office, known)
    workspace.close()
    held = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM lead').fetchall()"
    with subprocess.Popen(
        [sys.executable, "-c", f"{held}; print('open', flush=True); input()", str(office)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(FileBusy):
            give(office, known)
        other.communicate(b"\n")
    assert names(office) == [NAME]


def test_stopped_it_leaves_the_file_as_it_was(office: Path, known: KnownFiles, tmp_path: Path) -> None:
    before = {each.name for each in tmp_path.rglob("*")}
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        set_password(office, Secret(PASSWORD), known, progress)
    assert not is_encrypted(office)
    assert names(office) == [NAME]
    assert {each.name for each in tmp_path.rglob("*")} == before


def test_a_kill_before_the_former_file_was_wiped_is_made_good(office: Path, known: KnownFiles) -> None:
    readable = office.read_bytes()
    give(office, known)
    former = office.with_name(".office.crm.former")
    former.write_bytes(readable)
    Workspace.open(office).close()
    assert not former.exists()


def test_a_kill_before_the_new_file_was_in_place_costs_nothing(office: Path) -> None:
    former = office.with_name(".office.crm.former")
    os.link(office, former)
    assert names(office) == [NAME]
    assert not former.exists()
    assert names(office) == [NAME]


def test_damage_of_an_encrypted_file_is_noticed(office: Path, known: KnownFiles) -> None:
    give(office, known)
    whole = office.read_bytes()
    for damaged in (
        whole[:100] + bytes(16) + whole[116:],  # first page
        whole[: len(whole) // 8192 * 4096],  # cut off
    ):
        forget_keys()
        office.write_bytes(damaged)
        assert problems(office, known)
    half = len(whole) // 2
    office.write_bytes(whole[:half] + bytes(8) + whole[half + 8 :])
    assert problems(office, known)


def problems(path: Path, known: KnownFiles) -> list[str]:
    """What is found wrong when the file is unlocked, opened or checked."""
    try:
        unlock(path, Secret(PASSWORD), known)
        workspace = Workspace.open(path)
    except DamagedFile as error:
        return [error.key]
    try:
        return workspace.check()
    except DamagedFile as error:
        return [error.key]
    finally:
        workspace.close()


def test_an_encrypted_file_is_written_over_by_nothing(office: Path, known: KnownFiles) -> None:
    give(office, known)
    with pytest.raises(FileProblem, match="target_is_data_file"):
        write_file(office, b"rows with errors", may_replace=True)
    assert names(office) == [NAME]


@pytest.mark.parametrize("torn", FIRST_PAGES)
def test_a_first_page_torn_by_a_power_cut_is_recovered_from_the_log(
    office: Path, known: KnownFiles, tmp_path: Path, torn: Callable[[bytes], bytes]
) -> None:
    give(office, known)
    workspace = Workspace.open(office)
    workspace.run(CreateRecord(Kind.LEAD, {"name": "Clara", "raw_text": "x" * 100_000}))
    cut = tmp_path / "elsewhere" / "office.crm"
    cut.parent.mkdir()
    cut.write_bytes(torn(office.read_bytes()))
    beside(cut, "-wal").write_bytes(beside(office, "-wal").read_bytes())
    workspace.close()
    assert is_encrypted(cut)
    assert sorted(names(cut)) == ["Clara", NAME]
