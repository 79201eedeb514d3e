"""Calendar files written and imported from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.command_line.conftest import Crm


def test_what_is_written_comes_in_elsewhere_once(crm: Crm, tmp_path: Path, leads_file: object) -> None:
    assert crm("import", "leads", leads_file).code == 1
    assert crm("start-playbook", "After a quote", "lead", 1, "--from", "2099-03-02").code == 0
    path, other = tmp_path / "out.ics", tmp_path / "other.crm"
    assert crm("export-calendar", path, "--json").json == {"activities": 4}
    assert crm("export-calendar", path).code == 2, "what is there is kept"
    assert crm("import", "leads", leads_file, db=other).code == 1
    tried = crm("import-calendar", path, "--dry-run", "--json", db=other).json
    assert (tried["dry_run"], tried["created"]) == (True, 4)
    assert ": 4 new\n" in crm("import-calendar", path, db=other).out
    assert ": 4 unchanged\n" in crm("import-calendar", path, db=other).out
    assert crm("undo", db=other).code == 0
    assert crm("list", "activities", "--json", db=other).json == []


def test_what_is_no_calendar_is_refused(crm: Crm, tmp_path: Path, leads_file: object) -> None:
    assert crm("import", "leads", leads_file).code == 1
    path = tmp_path / "odd.ics"
    path.write_text("hello")
    refused = crm("import-calendar", path)
    assert refused.code == 2
    assert "no calendar file" in refused.err
    assert crm("import-calendar", tmp_path / "missing.ics").code == 2
