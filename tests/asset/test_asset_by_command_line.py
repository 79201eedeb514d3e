"""A made-up kind on the command line: import of new and known ones, lists, undo."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from crm_desktop.command_line.arguments.parser import parse
from crm_desktop.command_line.run import run
from tests.asset.record import CATALOGUE

Crm = Callable[..., str]


@pytest.fixture
def crm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Crm:
    """Runs a command that must succeed; its output."""

    def command(*arguments: object) -> str:
        given = ["--db", str(tmp_path / "office.crm"), "--lang", "en", *map(str, arguments)]
        code = run(parse(given), CATALOGUE)
        read = capsys.readouterr()
        assert code == 0, read.err
        return read.out

    return command


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "assets.csv"
    lines = ("name,serial_number,account,bought_on,price", "Lathe,l-77,Pacific,2024-05-06,1200", "Press,,,,")
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_assets_are_imported_listed_filtered_and_taken_back(crm: Crm, file: Path) -> None:
    told = json.loads(crm("import", "assets", file, "--currency", "TWD", "--json"))
    assert (told["created"], told["failed"]) == (2, 0)
    listed = json.loads(crm("list", "assets", "--sort", "name", "--json"))
    assert [each["name"] for each in listed] == ["Lathe", "Press"]
    lathe = listed[0]
    assert (lathe["serial_number"], lathe["account"], lathe["bought_on"]) == ("L-77", "Pacific", "2024-05-06")
    assert (lathe["price"], lathe["currency"]) == (1200, "TWD")
    assert len(json.loads(crm("list", "assets", "--text", "l-77", "--json"))) == 1
    assert json.loads(crm("list", "assets", "--filter", "serial_number=L-77", "--json"))[0]["name"] == "Lathe"
    table = crm("list", "assets")
    assert "Serial number" in table.splitlines()[0]
    assert "asset" in crm("undo")
    assert json.loads(crm("list", "assets", "--json")) == []
    crm("redo")
    assert len(json.loads(crm("list", "assets", "--json"))) == 2


def test_its_fields_are_offered(crm: Crm) -> None:
    assert "serial_number" in crm("import", "assets", "--fields")


def test_without_its_registration_the_kind_is_unknown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.undo()
    with pytest.raises(SystemExit):
        parse(["list", "assets"])
    assert "assets" in capsys.readouterr().err
