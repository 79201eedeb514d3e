"""Files are kept, listed and written out from scripts; what cannot be kept is said and ends with 1."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.conftest import Crm
from tests.services.attachments.files import change


@pytest.fixture
def office(crm: Crm, tmp_path: Path) -> Crm:
    """An office with one lead, number 1, and files beside it."""
    (tmp_path / "leads.csv").write_text("name\nAnna\n")
    assert crm("import", "leads", tmp_path / "leads.csv").code == 0
    (tmp_path / "plan.txt").write_bytes(b"the plan")
    (tmp_path / "folder").mkdir()
    return crm


def test_files_are_kept_listed_and_written_out(office: Crm, tmp_path: Path) -> None:
    attached = office("attach", "lead", 1, tmp_path / "plan.txt", "--json").json
    assert attached == {"dry_run": False, "ids": [1], "refused": []}
    (told,) = office("attachments", "lead", 1, "--json").json
    assert (told["id"], told["name"], told["bytes"], told["media_type"]) == (1, "plan.txt", 8, "text/plain")
    assert (told["kind"], told["record"], told["kept"]) == ("lead", 1, True)
    assert "plan.txt" in office("attachments", "leads", 1).out
    saved = office("save-attachment", 1, tmp_path / "folder", "--json").json
    assert saved == {"file": str(tmp_path / "folder" / "plan.txt"), "bytes": 8}
    assert (tmp_path / "folder" / "plan.txt").read_bytes() == b"the plan"
    refused = office("save-attachment", 1, tmp_path / "folder" / "plan.txt")
    assert (refused.code, "plan.txt" in refused.err) == (2, True)
    assert office("save-attachment", 1, tmp_path / "folder" / "plan.txt", "--force").code == 0
    assert office("save-attachment", 1, tmp_path / "office.crm", "--force").code == 2
    assert office("save-attachment", 9, tmp_path / "nothing").code == 2


def test_one_of_several_that_cannot_be_kept_is_named(office: Crm, tmp_path: Path) -> None:
    ran = office("attach", "lead", 1, tmp_path / "folder", tmp_path / "plan.txt")
    assert ran.code == 1
    assert ran.out.startswith("#1 ")
    assert "“folder” is a folder" in ran.err
    alone = office("attach", "lead", 1, tmp_path / "missing.txt")
    assert (alone.code, alone.out) == (2, "")
    assert "missing.txt" in alone.err


def test_a_rehearsal_keeps_nothing(office: Crm, tmp_path: Path) -> None:
    assert office("attach", "lead", 1, tmp_path / "plan.txt", "--dry-run").code == 0
    assert office("attachments", "lead", 1, "--json").json == []
    assert office("attachments", "lead", 1).out == "No files.\n"


def test_files_are_renamed_removed_found_and_undone_like_any_record(office: Crm, tmp_path: Path) -> None:
    office("attach", "lead", 1, tmp_path / "plan.txt")
    assert office("edit", "attachment", 1, "--set", "name=報價單.pdf").code == 0
    assert "報價單.pdf" in office("search", "報價").out
    assert office("delete", "attachment", 1).code == 0
    assert office("attachments", "lead", 1, "--json").json == []
    assert office("undo").code == 0
    assert [each["name"] for each in office("attachments", "lead", 1, "--json").json] == ["報價單.pdf"]
    assert office("attach", "stage", 1, tmp_path / "plan.txt").code == 2
    assert office("attach", "lead", 7, tmp_path / "plan.txt").code == 2


def test_damage_to_a_file_is_named_by_check(office: Crm, tmp_path: Path) -> None:
    office("attach", "lead", 1, tmp_path / "plan.txt")
    assert "Contents of files: " in office("check").out
    change(tmp_path / "office.crm", "UPDATE content_part SET data = x'00'")
    ran = office("check", "--json")
    assert ran.code == 2
    assert ran.json["findings"]["contents"] == ["content of plan.txt (#1)"]
