"""Nobody makes, changes or deletes by name what the program keeps by itself."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk


def test_the_history_of_stages_is_not_forged(desk: Desk) -> None:
    opportunity = desk.create(Kind.OPPORTUNITY, name="Roof")
    (change,) = before = desk.tables()[Kind.STAGE_CHANGE]
    told = {"opportunity": opportunity, "to_stage": 5, "at": datetime(2020, 1, 1, tzinfo=UTC)}
    for command in (
        CreateRecord(Kind.STAGE_CHANGE, told),
        EditRecords(Records(Kind.STAGE_CHANGE, (change,)), {"to_stage": 5}),
        DeleteRecords(Records(Kind.STAGE_CHANGE, (change,))),
    ):
        with pytest.raises(RuleBroken, match="kept_by_program"):
            desk.workspace.run(command)
    assert desk.tables()[Kind.STAGE_CHANGE] == before


def test_a_setting_is_saved_by_its_own_command_alone(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="kept_by_program"):
        desk.workspace.run(CreateRecord(Kind.SETTING, {"name": "base_currency", "value": '"EUR"'}))


def test_a_field_that_the_program_keeps_is_not_told_at_the_making_either(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="field_not_editable"):
        desk.workspace.run(
            CreateRecord(Kind.OPPORTUNITY, {"name": "Roof", "won_at": datetime(2020, 1, 1, tzinfo=UTC)})
        )
