"""Encrypted files on the command line: the password comes from a file, the keyring or the person."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from crm_desktop.command_line.encryption import asking
from crm_desktop.core.encryption.held_keys import forget_keys
from tests.command_line.conftest import ROOT, Crm
from tests.new_files import put_new_file

PASSWORD = "four words of mine"


class Ring(KeyringBackend):
    """A keyring that keeps passwords for one test."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username), None)


@pytest.fixture(autouse=True)
def ring() -> Iterator[Ring]:
    former, ring = keyring.get_keyring(), Ring()
    keyring.set_keyring(ring)
    forget_keys()
    yield ring
    keyring.set_keyring(former)
    forget_keys()


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return put_new_file(tmp_path / "office.crm")


@pytest.fixture
def told(tmp_path: Path) -> Path:
    path = tmp_path / "password.txt"
    path.write_text(PASSWORD + "\n", "utf-8")
    return path


def encrypt(crm: Crm, told: Path, *more: object) -> None:
    assert crm("password", "--new-from", told, *more).code == 0
    forget_keys()


def test_without_its_password_an_encrypted_file_is_refused(crm: Crm, db: Path, told: Path) -> None:
    encrypt(crm, told)
    ran = crm("list", "leads")
    assert ran.code == 2
    assert "is encrypted, or not a file of this program" in ran.err


def test_a_file_names_the_password(
    crm: Crm, db: Path, told: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypt(crm, told)
    monkeypatch.setenv(asking.PASSWORD_FILE, str(told))
    assert crm("add", "lead", "--set", "name=Anna").code == 0
    forget_keys()
    copy = tmp_path / "copy.crm"
    assert crm("backup", copy).code == 0
    assert crm("delete", "lead", 1).code == 0
    forget_keys()
    assert crm("compare", copy, "--json").json["kinds"]["lead"]["deleted"] == 1
    assert crm("take-back", copy, "lead", 1).code == 0
    assert crm("restore", copy).code == 0
    assert crm("check").out.endswith("ok\n")
    forget_keys()
    told.write_text("another", "utf-8")
    assert "not the password" in crm("list", "leads").err
    told.unlink()
    assert "cannot be read" in crm("list", "leads").err


def test_the_keyring_remembers_the_password_if_asked_to(crm: Crm, db: Path, told: Path, ring: Ring) -> None:
    encrypt(crm, told)
    assert not ring.kept
    encrypt_again = crm("password", "--new-from", told, "--remember")
    assert encrypt_again.code == 2  # nobody told the password that it has
    os.environ[asking.PASSWORD_FILE] = str(told)
    try:
        encrypt(crm, told, "--remember")
    finally:
        del os.environ[asking.PASSWORD_FILE]
    assert list(ring.kept.values()) == [PASSWORD]
    assert crm("list", "leads").code == 0
    forget_keys()
    assert crm("password", "--forget").code == 0
    assert not ring.kept
    forget_keys()
    assert crm("list", "leads").code == 2


def test_the_recovery_key_is_a_password_too(
    crm: Crm, db: Path, told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypt(crm, told)
    monkeypatch.setenv(asking.PASSWORD_FILE, str(told))
    code = crm("password", "--recovery-key", "--json").json["code"]
    forget_keys()
    told.write_text(code.lower(), "utf-8")
    assert crm("list", "leads").code == 0


def test_a_password_is_removed(crm: Crm, db: Path, told: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert crm("password", "--remove").code == 2  # it has none
    encrypt(crm, told)
    monkeypatch.setenv(asking.PASSWORD_FILE, str(told))
    assert crm("password", "--remove").code == 0
    forget_keys()
    monkeypatch.delenv(asking.PASSWORD_FILE)
    assert crm("list", "leads").code == 0
    assert db.read_bytes().startswith(b"SQLite format 3")


def test_rows_with_errors_are_written_where_told_alone(
    crm: Crm, db: Path, told: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypt(crm, told)
    monkeypatch.setenv(asking.PASSWORD_FILE, str(told))
    table = tmp_path / "leads.csv"
    table.write_text("name,email\nAnna,anna@example.com\nBerta,no address\n,\n", "utf-8")
    before = set(tmp_path.iterdir())
    ran = crm("import", "leads", table, "--json")
    assert ran.json["errors"] is None
    assert {each for each in tmp_path.iterdir() if each.suffix == ".csv"} <= before
    if ran.json["failed"]:
        assert crm("import", "leads", table, "--errors", tmp_path / "bad.csv").code == 1
        assert (tmp_path / "bad.csv").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of POSIX")
def test_the_person_is_asked_and_may_err(db: Path, crm: Crm, told: Path) -> None:
    import pty

    encrypt(crm, told)
    parent, child = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "main.py", "--db", str(db), "--lang", "en", "list", "leads", "--json"],
        stdin=child,
        stdout=subprocess.PIPE,
        stderr=child,
        cwd=ROOT,
        start_new_session=True,
    )
    os.close(child)
    said = ""
    for number, typed in enumerate(("wrong words", PASSWORD), 1):
        while said.count("Password of") < number:
            said += os.read(parent, 1000).decode()
        os.write(parent, typed.encode() + b"\n")
    out, _ = program.communicate()
    os.close(parent)
    assert program.returncode == 0
    assert out == b"[]\n"
    assert "not the password" in said
    assert PASSWORD not in said
