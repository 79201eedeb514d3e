"""Files leave the office with all of it, or with one person, and come back byte by byte."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.privacy.person_file import person_writing
from crm_desktop.services.workspace_files.command import ImportWorkspace
from crm_desktop.services.workspace_files.writing import write_workspace
from crm_desktop.storage.sqlite.soundness import check_file
from tests.services.attachments.files import LONG, attach, content, contents, listed
from tests.services.workspaces import Desk

BYTES = bytes(range(256)) * 3000


def filled(desk: Desk) -> int:
    lead = desk.create(Kind.LEAD, name="Anna Ott")
    call = desk.create(Kind.ACTIVITY, kind="call", subject="Asked", lead=lead)
    attach(desk.workspace, Kind.LEAD, lead, ("plan.txt", LONG), ("empty.txt", b""), ("zeros", bytes(10**6)))
    attach(desk.workspace, Kind.ACTIVITY, call, ("plan.txt", BYTES), ("copy.txt", LONG))
    gone = attach(desk.workspace, Kind.LEAD, lead, ("gone.txt", b"nobody bears this any more")).ids[0]
    desk.delete(Kind.ATTACHMENT, gone)
    return lead


def written(desk: Desk, path: Path) -> Path:
    with closing(desk.workspace.reader()) as reader, reader.view() as view:
        write_workspace(view, path)
    return path


def held(desk: Desk, lead: int) -> dict[int, tuple[str, bytes]]:
    """Names and bytes of all files of a lead."""
    found = listed(desk.workspace, Kind.LEAD, lead).files
    return {each.id: (each.name, content(desk.workspace, each.id)) for each in found}


def test_all_files_of_an_office_come_back_byte_by_byte(desk: Desk, tmp_path: Path) -> None:
    lead = filled(desk)
    path = written(desk, tmp_path / "office.zip")
    with zipfile.ZipFile(path) as archive:
        entries = [name for name in archive.namelist() if name.startswith("attachments/")]
        assert len(entries) == 4
        assert {archive.read(name) for name in entries} == {LONG, BYTES, b"", bytes(10**6)}
        assert b"nobody bears" not in path.read_bytes()
    with closing(Desk(tmp_path / "second.crm")) as second:
        second.workspace.run(ImportWorkspace(path))
        assert held(second, lead) == held(desk, lead)
        assert len(held(second, lead)) == 5
        assert contents(second) == 4
        assert check_file(second.path) == []
        second.workspace.undo()
        assert check_file(second.path) == []


def changed(path: Path, target: Path, entries: Mapping[str, bytes | None]) -> Path:
    """The same zip with other entries; None leaves one out."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as out:
        told: dict[str, bytes | None] = {name: source.read(name) for name in source.namelist()}
        told |= entries
        for name, data in told.items():
            if data is not None:
                out.writestr(name, data)
    return target


def test_contents_that_are_not_what_they_say_are_refused(desk: Desk, tmp_path: Path) -> None:
    lead = filled(desk)
    path = written(desk, tmp_path / "office.zip")
    digest = next(each.digest for each in listed(desk.workspace, Kind.LEAD, lead).files if each.size)
    entry = f"attachments/{digest}"
    with zipfile.ZipFile(path) as archive:
        manifest = json.loads(archive.read("workspace.json"))
    huge = {**manifest, "contents": [{"sha256": digest, "bytes": 10**12}]}
    odd = {**manifest, "contents": [{"sha256": "../../etc", "bytes": 3}]}
    hostile_entries: tuple[dict[str, bytes | None], ...] = (
        {entry: b"other bytes"},
        {entry: None},
        {"attachments/0000": b"strange"},
        {"attachments/../../x": b"strange"},
        {"workspace.json": json.dumps(huge).encode()},
        {"workspace.json": json.dumps(odd).encode()},
    )
    for number, entries in enumerate(hostile_entries):
        hostile = changed(path, tmp_path / f"{number}.zip", entries)
        with closing(Desk(tmp_path / f"{number}.crm")) as second:
            with pytest.raises(ImportProblem):
                second.workspace.run(ImportWorkspace(hostile))
            assert contents(second) == 0


def test_a_person_s_files_are_written_with_what_is_held_on_them(desk: Desk, tmp_path: Path) -> None:
    lead = filled(desk)
    other = desk.create(Kind.LEAD, name="Berta")
    attach(desk.workspace, Kind.LEAD, other, ("other.txt", b"another person's"))
    words, path = Wording(str, "en"), tmp_path / "anna.zip"
    work = person_writing(path, Kind.LEAD, lead, words, desk.path, may_replace=False, today=date(2026, 3, 1))
    with closing(desk.workspace.reader()) as reader:
        assert reader.read(work) == 1
    with zipfile.ZipFile(path) as archive:
        told = json.loads(archive.read("person.json"))["files"]
        found = {each["entry"]: archive.read(each["entry"]) for each in told}
        page = archive.read("person.html").decode()
    assert found == {
        "files/copy.txt": LONG,
        "files/plan.txt": BYTES,
        "files/zeros": bytes(10**6),
        "files/empty.txt": b"",
        "files/plan (2).txt": LONG,
    }
    assert 'href="files/plan%20%282%29.txt"' in page
    assert "other.txt" not in page
