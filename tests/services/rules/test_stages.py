"""Stages and pipelines: what may be deleted, and what has to stay for the opportunities that stand there."""

from __future__ import annotations

import pytest

from crm_desktop.core.commands import CreateRecord, DeleteRecords, MoveOpportunity, Revert
from crm_desktop.core.errors import Conflict, RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk, rows_of

ENQUIRY, QUOTATION, REVIEW, NEGOTIATION = 1, 2, 3, 4


def delete(desk: Desk, kind: Kind, *ids: int) -> None:
    desk.workspace.run(DeleteRecords(Records(kind, ids)))


def test_a_stage_that_opportunities_stand_in_stays_and_so_do_they(desk: Desk) -> None:
    opportunities = [desk.create(Kind.OPPORTUNITY, name="Roof", stage=QUOTATION) for _ in range(2)]
    with pytest.raises(RuleBroken) as caught:
        delete(desk, Kind.STAGE, QUOTATION, REVIEW)
    assert (caught.value.key, caught.value.params) == (
        "stage_in_use",
        {"stage_name": "stage.quotation", "count": 2},
    )
    assert {ENQUIRY, QUOTATION, REVIEW} < rows_of(desk.path, Kind.STAGE).keys()
    assert [desk.row(Kind.OPPORTUNITY, id_)["stage"] for id_ in opportunities] == [QUOTATION, QUOTATION]


def test_an_empty_stage_goes_in_one_step_and_comes_back(desk: Desk) -> None:
    opportunity = desk.create(Kind.OPPORTUNITY, name="Roof", stage=QUOTATION)
    desk.workspace.run(MoveOpportunity(opportunity, QUOTATION, ENQUIRY))
    before, history = rows_of(desk.path, Kind.STAGE), rows_of(desk.path, Kind.STAGE_CHANGE)
    delete(desk, Kind.STAGE, QUOTATION)
    assert QUOTATION not in rows_of(desk.path, Kind.STAGE)
    desk.workspace.undo()
    assert rows_of(desk.path, Kind.STAGE) == before
    assert rows_of(desk.path, Kind.STAGE_CHANGE) == history
    desk.workspace.redo()
    assert QUOTATION not in rows_of(desk.path, Kind.STAGE)


def test_a_move_into_a_stage_that_is_gone_meanwhile_is_not_brought_back(desk: Desk) -> None:
    opportunity = desk.create(Kind.OPPORTUNITY, name="Roof")
    desk.workspace.run(MoveOpportunity(opportunity, ENQUIRY, QUOTATION))
    undone = desk.workspace.undo().change_set
    assert undone is not None
    delete(desk, Kind.STAGE, QUOTATION)
    before = rows_of(desk.path, Kind.OPPORTUNITY)
    with pytest.raises(Conflict):
        desk.workspace.run(Revert(undone.journal_id))
    with pytest.raises(RuleBroken, match="reference_missing"):
        desk.workspace.run(MoveOpportunity(opportunity, ENQUIRY, QUOTATION))
    assert rows_of(desk.path, Kind.OPPORTUNITY) == before


def test_one_open_stage_has_to_stay(desk: Desk) -> None:
    delete(desk, Kind.STAGE, ENQUIRY, QUOTATION, REVIEW)
    with pytest.raises(RuleBroken, match="last_open_stage"):
        delete(desk, Kind.STAGE, NEGOTIATION)
    assert desk.row(Kind.OPPORTUNITY, desk.create(Kind.OPPORTUNITY, name="Roof"))["stage"] == NEGOTIATION


def test_a_pipeline_with_stages_stays(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="pipeline_in_use"):
        delete(desk, Kind.PIPELINE, 1)
    spare = desk.workspace.run(CreateRecord(Kind.PIPELINE, {"name": "Services"})).ids[0]
    delete(desk, Kind.PIPELINE, spare)
    assert rows_of(desk.path, Kind.PIPELINE).keys() == {1}
