"""What is held on a person is saved as a zip, and a person is erased, on the command line."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from tests.command_line.conftest import Crm


def person(office: Crm) -> int:
    added = office("add", "contact", "--set", "name=Ida Kvist", "--set", "email=ida@kvist.example", "--json")
    number = int(str(added.json["id"]))
    assert (
        office("add", "activity", "--set", "subject=Lunch with Ida Kvist", "--set", f"contact=#{number}").code
        == 0
    )
    return number


def test_everything_held_on_a_person_is_written(office: Crm, tmp_path: Path) -> None:
    number, path = person(office), tmp_path / "ida.zip"
    told = office("export", "person", "contact", number, path, "--json").json
    assert told == {"file": str(path), "records": 1}
    with zipfile.ZipFile(path) as archive:
        (record,) = json.loads(archive.read("person.json"))["records"]
        page = archive.read("person.html").decode()
    assert (record["name"], record["email"]) == ("Ida Kvist", "ida@kvist.example")
    assert [each["subject"] for each in record["timeline"] if each["type"] == "activity"] == [
        "Lunch with Ida Kvist"
    ]
    assert "<h1>What is held on Ida Kvist</h1>" in page
    assert "ida@kvist.example" in page
    assert "Lunch with Ida Kvist" in page
    assert office("export", "person", "contact", number, path).code == 2
    assert office("export", "person", "contact", number, tmp_path / "ida.pdf").code == 2
    assert office("export", "person", "contact", 999_999, tmp_path / "nobody.zip").code == 2
    assert not (tmp_path / "nobody.zip").exists()


def test_nobody_is_erased_without_a_yes(office: Crm) -> None:
    number = person(office)
    told = office("erase", "contact", number)
    assert told.code == 2
    assert "cannot be taken back" in told.out
    assert office("erase", "contact", number, "--dry-run", "--json").json["erased"] == {
        "contact": 1,
        "activity": 1,
    }
    assert office("show", "contact", number).code == 0


def test_who_is_erased_is_in_no_backup_either_where_that_is_asked(office: Crm) -> None:
    number = person(office)
    assert office("backup").code == 0
    (copy,) = office("backups", "--json").json
    told = office("erase", "contact", number, "--yes", "--copies", "--json").json
    assert told["people"] == [{"kind": "contact", "id": number, "title": "Ida Kvist"}]
    assert told["copies"] == [copy["path"]]
    assert told["rewritten"] is True
    assert not Path(str(copy["path"])).exists()
    (left,) = office("backups", "--json").json
    assert b"Ida Kvist" not in Path(str(left["path"])).read_bytes()
    assert office("show", "contact", number).code == 2
    assert "Ida Kvist" not in office("history").out
    assert office("erase", "contact", number, "--yes").code == 2
