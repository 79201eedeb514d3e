"""The check says what it looked at, what is wrong, what to do, and whether the place is safe."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from crm_desktop.storage.sqlite.engine import connect_to
from tests.command_line.conftest import Crm
from tests.new_files import put_new_file
from tests.storage.sqlite.test_damage import root_page, zero_page


def test_a_sound_file_is_sound_in_all_respects(crm: Crm, tmp_path: Path) -> None:
    path = put_new_file(tmp_path / "office.crm")
    ran = crm("check", db=path)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert len(lines) == 8
    assert all(line.endswith(": sound") for line in lines[:-2])
    assert lines[-2].endswith(": no backup to compare with")
    told = json.loads(crm("check", "--json", db=path).out)
    assert (told["path"], told["place"], set(map(len, told["findings"].values()))) == (str(path), "", {0})


def test_what_is_damaged_is_named_with_what_to_do(crm: Crm, tmp_path: Path) -> None:
    path = put_new_file(tmp_path / "office.crm")
    assert crm("backup", tmp_path / "copy.crm", db=path).code == 0
    zero_page(path, root_page(path, "ix_lead_name"))
    ran = crm("check", db=path)
    lines = ran.out.splitlines()
    assert ran.code == 2
    assert lines[0] == "Pages and indexes: damaged"
    assert lines[1].startswith("    ")
    assert "Texts: not looked at, because of what is damaged above" in lines
    assert lines[-1] != "ok"
    assert str(tmp_path / "copy.crm") in ran.err
    assert f"--db {path} repair" in ran.err.replace("\u2068", "").replace("\u2069", "")
    assert json.loads(crm("check", "--json", db=path).out)["findings"]["pages"]


def test_an_unsafe_place_is_said_at_the_first_opening_and_by_the_check(
    crm: Crm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    path = Path(shutil.move(put_new_file(tmp_path / "office.crm"), folder / "office.crm"))
    assert "synchronised while it is written" in crm("list", "leads", db=path).err
    assert crm("list", "leads", db=path).err == ""
    assert "synchronised while it is written" in crm("check", db=path).out


def test_values_that_nobody_changed_are_named_and_mended_or_left(crm: Crm, tmp_path: Path) -> None:
    path = put_new_file(tmp_path / "office.crm")
    for name in ("Anna", "Berta"):
        crm("add", "lead", "--set", f"name={name}", db=path)
    assert crm("backup", db=path).code == 0
    connection = connect_to(path)
    connection.execute("UPDATE lead SET name = name || 'x'")
    connection.commit()
    connection.close()
    ran = crm("check", db=path)
    assert ran.code == 2
    assert "lead 1 name: 'Annax', in the copy 'Anna'" in ran.out
    assert "mend --dry-run" in ran.err
    assert crm("mend", "--dry-run", db=path).out.count("in the copy") == 2
    assert crm("mend", db=path).code == 0
    assert crm("check", db=path).code == 0
    assert "Anna\n" in crm("show", "lead", "1", db=path).out
    crm("undo", db=path)
    assert crm("check", db=path).code == 2
    assert crm("mend", "--keep", db=path).code == 0
    assert crm("check", db=path).code == 0
    assert "Annax" in crm("show", "lead", "1", db=path).out
