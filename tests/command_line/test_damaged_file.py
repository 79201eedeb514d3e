"""A damaged or missing data file: a calm word with its path on every road, and a way out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.command_line.conftest import Crm
from tests.services.workspaces import query

PAGE = 4096
VERBS = (
    ("list", "leads", "--json"),
    ("list", "opportunities", "--text", "anna"),
    ("report", "channels"),
    ("undo",),
    ("redo",),
    ("check",),
    ("backup",),
    ("import", "leads"),
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that was closed cleanly, with records on many pages."""
    path = tmp_path_factory.mktemp("sound") / "office.crm"
    workspace = Workspace.open(path, currency="TWD")
    for number in range(60):
        names = {"name": f"Anna {number}", "email": f"anna{number}@bau.example", "raw_text": "x" * 400}
        workspace.run(CreateRecord(Kind.LEAD, names))
    workspace.close()
    return path


def damage(path: Path, page: int, how: str) -> None:
    """Zero a page, or put the one before it in its place."""
    content = bytearray(path.read_bytes())
    start = (page - 1) * PAGE
    content[start : start + PAGE] = bytes(PAGE) if how == "zeroed" else content[start - PAGE : start]
    path.write_bytes(content)


@pytest.mark.parametrize("how", ["zeroed", "misplaced"])
@pytest.mark.parametrize("verb", VERBS, ids=" ".join)
def test_every_verb_says_damage_calmly(
    crm: Crm, tmp_path: Path, sound: Path, leads_file: Path, verb: tuple[str, ...], how: str
) -> None:
    pages = sound.stat().st_size // PAGE
    refused = 0
    # What reads meets few pages: it needs many damaged ones to meet one of them.
    for page in range(2, pages, 9 if verb[0] in ("list", "report") else 21):
        folder = tmp_path / str(page)
        folder.mkdir()
        db = Path(shutil.copy(sound, folder / "office.crm"))
        damage(db, page, how)
        more = {"import": (leads_file, "--errors", folder / "e.csv"), "backup": (folder / "copy.crm",)}
        ran = crm(*verb, *more.get(verb[0], ()), db=db)
        assert "Traceback" not in ran.err, (page, ran.err)
        if ran.code == 2 and verb[0] not in ("undo", "redo"):
            refused += 1
            assert str(db) in ran.err, (page, ran.err)
        assert ran.code in ((0, 1, 2) if verb[0] == "import" else (0, 2)), (page, ran)
        if ran.code == 2 and verb[0] == "backup":
            assert sorted(each.name for each in folder.iterdir() if "copy" in each.name) == []
    assert refused or verb[0] in ("undo", "redo")


def root_of(path: Path, name: str) -> int:
    return int(query(path, "SELECT rootpage FROM sqlite_schema WHERE name = ?", name)[0][0])


def test_what_is_left_and_the_newest_copy_are_said(crm: Crm, tmp_path: Path, sound: Path) -> None:
    db, copy = tmp_path / "office.crm", tmp_path / "copy.crm"
    shutil.copy(sound, db)
    assert crm("backup", copy).code == 0
    damage(db, root_of(db, "channel"), "zeroed")
    ran = crm("report", "channels")
    assert ran.code == 2
    assert f"{db} is damaged" in ran.err.replace("\u2068", "").replace("\u2069", "")
    assert "Still readable: Leads 60" in ran.err
    assert str(copy) in ran.err


def test_the_first_write_of_a_day_looks_through_the_file(crm: Crm, tmp_path: Path, sound: Path) -> None:
    """Damage where nothing looks that is asked today: reading goes on, nothing is built on it."""
    db, copy = tmp_path / "office.crm", tmp_path / "copy.crm"
    shutil.copy(sound, db)
    assert crm("add", "lead", "--set", "name=Berta").code == 0
    assert crm("backup", copy).code == 0
    damage(db, root_of(db, "ix_activity_due_at"), "zeroed")
    assert crm("add", "lead", "--set", "name=looked through today").code == 0
    path = KnownFiles().about(db)
    assert path is not None
    KnownFiles().checked(db, path.id, path.checked - 86_400_000)
    before = query(db, "SELECT count(*) FROM lead")
    for verb in (("add", "lead", "--set", "name=Clara"), ("undo",), ("delete", "lead", "1")):
        ran = crm(*verb)
        assert (ran.code, str(copy) in ran.err) == (2, True), ran
    assert crm("list", "leads").code == 0
    assert query(db, "SELECT count(*) FROM lead") == before


@pytest.mark.parametrize("place", [0, 70], ids=["first page", "application id"])
def test_a_known_file_that_does_not_look_like_ours_is_offered_its_copy(
    crm: Crm, tmp_path: Path, sound: Path, place: int
) -> None:
    db, copies = tmp_path / "office.crm", [tmp_path / name for name in ("good.crm", "damaged.crm")]
    shutil.copy(sound, db)
    for copy in copies:
        assert crm("backup", copy).code == 0
    damage(copies[1], 5, "zeroed")
    content = bytearray(db.read_bytes())
    content[place : place + PAGE] = bytes(PAGE) if place == 0 else content[place : place + PAGE][::-1]
    db.write_bytes(content)
    ran = crm("list", "leads")
    assert ran.code == 2
    assert f"--db {db} restore {copies[0]}" in ran.err.replace("\u2068", "").replace("\u2069", "")


def test_a_known_file_that_is_gone_is_not_made_anew(crm: Crm, tmp_path: Path, leads_file: Path) -> None:
    db, copy = tmp_path / "office.crm", tmp_path / "copy.crm"
    assert crm("import", "leads", leads_file).code == 1  # never seen: it is made
    assert crm("backup", copy).code == 0
    aside = db.rename(tmp_path / "elsewhere.crm")
    ran = crm("import", "leads", leads_file)
    assert ran.code == 2
    assert "is not there any more" in ran.err
    assert str(copy) in ran.err
    assert not db.exists()
    assert crm("list", "leads").code == 2
    assert not db.exists()
    db.touch()
    for verb in (("import", "leads", leads_file), ("list", "leads"), ("check",)):
        ran = crm(*verb)
        assert (ran.code, "is empty" in ran.err) == (2, True), ran
    assert db.read_bytes() == b""
    # the way out that it names
    assert crm("restore", copy).code == 0
    assert crm("list", "leads").code == 0
    aside.rename(db)
    assert crm("check").code == 0


def test_a_defect_is_not_taken_for_rows_that_were_refused(
    crm: Crm, tmp_path: Path, leads_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert crm("import", "leads", leads_file).code == 1
    monkeypatch.setattr("crm_desktop.command_line.showing.listing.table", None)
    ran = crm("list", "leads")
    assert (ran.code, "TypeError" in ran.err) == (3, True)


def test_a_memory_that_cannot_be_read_is_no_hindrance(tmp_path: Path) -> None:
    folder = tmp_path / "known"
    folder.mkdir()
    known = KnownFiles(folder)
    known.copied(tmp_path / "office.crm", "id", Copy(tmp_path, 1))
    (entry,) = folder.iterdir()
    for content in (b"", b"[]", b'{"path": 1}', b'{"path": "x", "id": "y", "copies": [["a", "b"]]}', b"\xff"):
        entry.write_bytes(content)
        assert known.about(tmp_path / "office.crm") is None
    entry.unlink()
    folder.rmdir()
    folder.write_bytes(b"a file where the folder should be")
    known.opened(tmp_path / "office.crm", "id")
    assert known.about(tmp_path / "office.crm") is None
