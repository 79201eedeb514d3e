"""Stages and pipelines: what may be deleted, and what has to stay for the opportunities that stand there."""

from __future__ import annotations

import pytest

from crm_desktop.core.commands import CreateRecord, DeleteRecords, MoveOpportunity, Revert
from crm_desktop.core.errors import Conflict, RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.importing.notes import Note
from tests.services.importing.imports import bring_in
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
    desk.create(Kind.OPPORTUNITY, name="Roof", stage=ENQUIRY)
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


# New stages -------------------------------------------------------------------------------------------------


def board(desk: Desk, pipeline: int = 1) -> list[object]:
    """What stands on a board in its order: names, or codes."""
    rows = [row for row in rows_of(desk.path, Kind.STAGE).values() if row["pipeline"] == pipeline]
    return [row["name"] or row["code"] for row in sorted(rows, key=lambda row: int(row["position"] or 0))]


def test_a_new_open_stage_stands_before_won_by_hand_as_by_file(desk: Desk) -> None:
    desk.create(Kind.STAGE, name="Trial")
    report = bring_in(desk, Kind.OPPORTUNITY, "name,stage", "s1,Quotation", "s2,試用中", "s3,Pilot")
    begun = ["enquiry", "quotation", "solution_review", "negotiation"]
    assert board(desk) == [*begun, "Trial", "試用中", "Pilot", "won", "lost"]
    made = [row for row in rows_of(desk.path, Kind.STAGE).values() if row["name"]]
    assert {(row["kind"], row["probability"], row["pipeline"]) for row in made} == {("open", None, 1)}
    assert report.notes == {Note("stages_without_probability"): 2}
    desk.workspace.undo()
    assert board(desk) == [*begun, "Trial", "won", "lost"]


def test_a_new_stage_that_ends_comes_last(desk: Desk) -> None:
    desk.create(Kind.STAGE, name="Withdrawn", kind="lost")
    assert board(desk)[-1] == "Withdrawn"


def test_the_last_open_stage_is_counted_for_each_board(desk: Desk) -> None:
    pipeline = desk.create(Kind.PIPELINE, name="Partners")
    only = desk.create(Kind.STAGE, name="Talk", pipeline=pipeline)
    done = desk.create(Kind.STAGE, name="Done", pipeline=pipeline, kind="won")
    with pytest.raises(RuleBroken, match="last_open_stage"):
        delete(desk, Kind.STAGE, only)
    for told in ({"kind": "won"}, {"active": False}, {"pipeline": 1}):
        with pytest.raises(RuleBroken, match="last_open_stage"):
            desk.edit(Kind.STAGE, only, **told)
    # All of them may go, and then the pipeline.
    delete(desk, Kind.STAGE, only, done)
    delete(desk, Kind.PIPELINE, pipeline)
    with pytest.raises(RuleBroken, match="last_open_stage"):
        delete(desk, Kind.STAGE, ENQUIRY, QUOTATION, REVIEW, NEGOTIATION)


def test_what_a_stage_stands_for_does_not_change_under_its_deals(desk: Desk) -> None:
    desk.create(Kind.OPPORTUNITY, name="Roof", stage=QUOTATION)
    with pytest.raises(RuleBroken, match="stage_kind_in_use"):
        desk.edit(Kind.STAGE, QUOTATION, kind="won")
    desk.edit(Kind.STAGE, REVIEW, kind="won")


def test_an_undo_takes_no_last_open_stage_away(desk: Desk) -> None:
    desk.create(Kind.STAGE, name="Trial")
    made = desk.workspace.undo_stack().to_undo
    assert made is not None
    delete(desk, Kind.STAGE, ENQUIRY, QUOTATION, REVIEW, NEGOTIATION)
    with pytest.raises(RuleBroken, match="last_open_stage"):
        desk.workspace.run(Revert(made.journal_id))
