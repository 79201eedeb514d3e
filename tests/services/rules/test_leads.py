"""What a lead may be called, by whom."""

from __future__ import annotations

import pytest

from crm_desktop.core.commands import CreateRecord, EditEach, EditRecords
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import ListQuery, Matching, Records
from crm_desktop.core.records.kinds import Kind
from tests.services.importing.imports import bring_in
from tests.services.workspaces import Desk


def test_nobody_calls_a_lead_converted_by_hand(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna", status="qualified")
    told = {"status": "converted"}
    for command in (
        CreateRecord(Kind.LEAD, {"name": "Berta", **told}),
        EditRecords(Records(Kind.LEAD, (lead,)), told),
        EditRecords(Matching(ListQuery(Kind.LEAD)), told),
        EditEach(Kind.LEAD, ((lead, told),)),
    ):
        with pytest.raises(RuleBroken, match="converted_by_hand") as caught:
            desk.workspace.run(command)
        assert caught.value.field == "status"
    assert [row["status"] for row in desk.tables()[Kind.LEAD].values()] == ["qualified"]


def test_a_file_may_and_such_a_lead_can_be_edited(desk: Desk) -> None:
    bring_in(desk, Kind.LEAD, "external_id,name,status", "a,Anna,converted", "b,Berta,new")
    bring_in(desk, Kind.LEAD, "external_id,status", "b,converted")
    for id_, row in desk.tables()[Kind.LEAD].items():
        assert row["status"] == "converted"
        desk.edit(Kind.LEAD, id_, status="converted", company="Bau AG")
    assert [row["company"] for row in desk.tables()[Kind.LEAD].values()] == ["Bau AG"] * 2


def test_a_bulk_edit_sets_no_lead_aside_without_a_reason(desk: Desk) -> None:
    for name in ("Anna", "Berta"):
        desk.create(Kind.LEAD, name=name)
    with pytest.raises(RuleBroken, match="unqualified_needs_reason"):
        desk.workspace.run(EditRecords(Matching(ListQuery(Kind.LEAD)), {"status": "unqualified"}))
    told = {"status": "unqualified", "unqualified_reason": 1}
    desk.workspace.run(EditRecords(Matching(ListQuery(Kind.LEAD)), told))
    assert {row["unqualified_reason"] for row in desk.tables()[Kind.LEAD].values()} == {1}
