"""A deal handed to a new pipeline, asked for what a stage needs, lost, opened again, undone; by mouse."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.core.commands import BeginPipeline, CreateRecord, EditRecords, RemovePipeline
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk
from tests.flows.screen import wait_until
from tests.flows.test_board import ENQUIRY, LOST, QUESTION_SECONDS, QUOTATION, REVIEW, Board
from tests.services.workspaces import query

pytestmark = pytest.mark.flow

#: How far the stages of the new pipeline are numbered behind those that it is made like.
BEHIND = 6


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "office.crm"
    workspace = Workspace.open(path, currency="TWD")
    workspace.run(CreateRecord(Kind.OPPORTUNITY, {"name": "Pump", "stage": ENQUIRY}))
    workspace.run(CreateRecord(Kind.COMPETITOR, {"name": "Beton AG"}))
    workspace.close()
    return path


def hand_over(path: Path) -> None:
    """Beside the open window: a new pipeline whose review needs an amount and a size; the first one goes."""
    workspace = Workspace.open(path)
    workspace.run(BeginPipeline("Service", 1))
    review = Records(Kind.STAGE, (REVIEW + BEHIND,))
    workspace.run(EditRecords(review, {"required_fields": "amount"}))
    size = {"name": "Size", "kind": Kind.OPPORTUNITY, "type": "text", "required_from": REVIEW + BEHIND}
    workspace.run(CreateRecord(Kind.CUSTOM_FIELD, size))
    workspace.run(RemovePipeline(1, 2))
    workspace.close()


def test_from_a_new_pipeline_to_a_loss_and_all_the_way_back(desk: Desk, path: Path) -> None:
    board = Board(desk, path)

    def pump() -> tuple[object, ...]:
        sql = "SELECT stage, amount, lost_to FROM opportunity WHERE name = 'Pump'"
        return tuple(query(path, sql)[0])

    hand_over(path)
    assert pump() == (ENQUIRY + BEHIND, None, None)

    def asked() -> bool:
        desk.drag(board.card(ENQUIRY), board.card(REVIEW), hold=0.1)
        desk.rest(QUESTION_SECONDS)
        desk.type_text("500")
        desk.key("Tab")
        desk.type_text("wide")
        desk.key("Return")
        return board.soon(lambda: pump()[0] == REVIEW + BEHIND)

    wait_until(asked, "the deal with what it was asked for in the stage that asks", 60)
    assert query(path, "SELECT custom_1 FROM opportunity") == [("wide",)]
    assert pump() == (REVIEW + BEHIND, 50_000, None)

    def lost() -> bool:
        desk.drag(board.card(REVIEW), board.card(LOST), hold=0.1)
        desk.rest(QUESTION_SECONDS)
        desk.type_text("Competitor")
        desk.key("Tab")
        desk.type_text("Beton AG")
        for _ in range(2):  # once for the entry of the list, once for the answer
            if not board.soon(lambda: pump()[0] == LOST + BEHIND, 0.5):
                desk.key("Return")
        return board.soon(lambda: pump()[0] == LOST + BEHIND)

    wait_until(lost, "the lost deal", 60)
    assert pump()[2] == 1
    assert query(path, "SELECT competitor, state FROM opportunity_competitor") == [(1, "won")]
    board.drag(board.card(LOST), board.card(QUOTATION), lambda: pump()[0] == QUOTATION + BEHIND)
    assert pump()[2] is None
    assert query(path, "SELECT state FROM opportunity_competitor") == [("active",)]
    kept = "SELECT lost_to FROM stage_change WHERE from_stage = ? AND to_stage = ?"
    assert query(path, kept, LOST + BEHIND, QUOTATION + BEHIND) == [(1,)]
    for stage in (LOST, REVIEW, ENQUIRY):
        desk.key("ctrl+z")
        wait_until(lambda stage=stage: pump()[0] == stage + BEHIND, "the deal one step back")  # type: ignore[misc]
    assert pump() == (ENQUIRY + BEHIND, None, None)
    assert query(path, "SELECT count(*) FROM opportunity_competitor") == [(0,)]
    board.close()
