"""A copy is made before an import and before many records change, and before nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.queries import ListQuery, Matching, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies import before_large
from crm_desktop.services.copies.before_large import CopyBeforeLarge, extent
from crm_desktop.services.copies.keeping import CopyKeeper
from tests.services.workspaces import Desk


def test_a_command_says_how_many_records_it_names() -> None:
    def count(_query: ListQuery) -> int:
        return 5_000

    many = Records(Kind.LEAD, tuple(range(1, 1_002)))
    assert extent(EditRecords(many, {"company": "x"}), count) == 1_001
    assert extent(EditRecords(Matching(ListQuery(Kind.LEAD)), {"company": "x"}), count) == 5_000
    assert extent(CreateRecord(Kind.LEAD, {"name": "Anna"}), count) == 0


def test_a_copy_is_made_before_many_change(
    tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Anna", "Berta", "Clara"):
        desk.create(Kind.LEAD, name=name)
    made: list[Copy] = []
    keeper = CopyKeeper(desk.workspace, KnownFiles(tmp_path / "known"), tmp_path / "copies")
    desk.workspace.before_writing = CopyBeforeLarge(keeper, made.append)
    desk.edit(Kind.LEAD, 1, 2, company="few")
    assert made == []
    monkeypatch.setattr(before_large, "MANY", 2)
    desk.workspace.run(EditRecords(Matching(ListQuery(Kind.LEAD)), {"company": "all"}))
    assert [(each.reason, each.counts[Kind.LEAD]) for each in made] == [(Reason.BULK, 3)]


def test_a_copy_that_cannot_be_written_keeps_nobody_from_work(tmp_path: Path, desk: Desk) -> None:
    desk.create(Kind.LEAD, name="Anna")
    (tmp_path / "copies").write_text("a file where the folder should be")
    keeper = CopyKeeper(desk.workspace, KnownFiles(tmp_path / "known"), tmp_path / "copies")
    desk.workspace.before_writing = CopyBeforeLarge(keeper)
    ids = tuple(range(1, 1_500))
    desk.workspace.run(EditRecords(Records(Kind.LEAD, ids), {"company": "all"}))
    assert desk.row(Kind.LEAD, 1)["company"] == "all"
