"""The commands that look after the file and its copies."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.core.files.known import KnownFiles
from crm_desktop.services.workspace import Workspace
from tests.command_line.conftest import Crm
from tests.new_files import put_new_file
from tests.services.workspaces import query


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return put_new_file(tmp_path / "office.crm", currency="TWD")


def test_what_happened_since_a_copy_and_the_way_back(crm: Crm, tmp_path: Path, db: Path) -> None:
    for name in ("Anna", "Berta", "Clara"):
        assert crm("add", "lead", "--set", f"name={name}").code == 0
    copy = tmp_path / "copy.crm"
    assert crm("backup", copy).code == 0
    assert crm("delete", "lead", 1).code == 0
    assert crm("edit", "lead", 2, "--set", "company=Bau").code == 0
    assert crm("add", "lead", "--set", "name=Dora").code == 0
    told = crm("compare", copy, "--json").json
    assert told["kinds"]["lead"] == {"then": 3, "now": 3, "new": 1, "changed": 1, "deleted": 1}
    assert told["deleted"] == [{"kind": "lead", "id": 1, "title": "Anna"}]
    assert told["changed"] == [{"kind": "lead", "id": 2, "title": "Berta"}]
    ran = crm("compare", copy)
    assert "Deleted since: Lead" in ran.out
    assert crm("take-back", copy, "lead", 1, 2).code == 0
    assert query(db, "SELECT id, name, company FROM lead ORDER BY id") == [
        (1, "Anna", None),
        (2, "Berta", None),
        (3, "Clara", None),
        (4, "Dora", None),
    ]
    assert crm("undo").code == 0
    assert query(db, "SELECT id, company FROM lead WHERE id < 3") == [(2, "Bau")]
    assert crm("take-back", copy, "lead", 77).code == 2


def test_copies_are_listed_with_why_they_were_made(
    crm: Crm, tmp_path: Path, db: Path, leads_file: Path
) -> None:
    assert "No copies" in crm("backups").out
    assert crm("import", "leads", leads_file).code == 1  # nothing stood in the file: no copy before it
    assert crm("backups", "--json").json == []
    assert crm("import", "leads", leads_file).code == 1
    assert crm("backup").code == 0
    first, second = crm("backups", "--json").json
    assert (first["reason"], second["reason"], second["about"]) == ("hand", "import", leads_file.name)
    assert second["records"]["lead"] >= 1
    listed = crm("backups").out
    assert "before import" in listed
    assert second["path"] in listed


def test_a_copy_takes_the_place_of_its_file_which_is_kept(crm: Crm, tmp_path: Path, db: Path) -> None:
    copy = tmp_path / "copy.crm"
    assert crm("add", "lead", "--set", "name=Anna").code == 0
    assert crm("backup", copy).code == 0
    assert crm("add", "lead", "--set", "name=Berta").code == 0
    busy = Workspace.open(db)
    ran = crm("restore", copy)
    assert (ran.code, "Close it first" in ran.err) == (2, True)
    busy.close()
    assert crm("restore", copy).code == 0
    assert query(db, "SELECT name FROM lead") == [("Anna",)]
    (kept,) = tmp_path.glob("office-before-restore-*.crm")
    assert query(kept, "SELECT name FROM lead") == [("Anna",), ("Berta",)]
    assert str(kept) in [each["path"] for each in crm("backups", "--json").json]
    assert crm("add", "lead", "--set", "name=Clara", "--json").json["id"] == 3  # 2 was given to Berta
    told = crm("compare", kept, "--json").json["kinds"]["lead"]
    assert (told["new"], told["deleted"], told["changed"]) == (1, 1, 0)
    assert crm("restore", copy, "--as", tmp_path / "beside.crm").code == 0
    assert crm("restore", copy, "--as", tmp_path / "beside.crm").code == 2
    assert crm("restore", tmp_path / "missing.crm").code == 2
    assert sorted(each.suffix for each in tmp_path.glob(".*")) == []


def test_a_damaged_file_gives_way_and_is_kept_as_it_is(crm: Crm, tmp_path: Path, db: Path) -> None:
    copy = tmp_path / "copy.crm"
    assert crm("add", "lead", "--set", "name=Anna").code == 0
    assert crm("backup", copy).code == 0
    db.write_bytes(bytes(8_192) + db.read_bytes()[8_192:])
    damaged = db.read_bytes()
    assert crm("list", "leads").code == 2
    assert crm("restore", copy).code == 0
    assert crm("list", "leads").code == 0
    (kept,) = tmp_path.glob("office-before-restore-*.crm")
    assert kept.read_bytes() == damaged
    db.unlink()
    assert crm("restore", copy).code == 0
    assert KnownFiles().about(db) is not None
