"""Playbook steps that could not be planned are refused, and hours are kept in one form."""

from __future__ import annotations

import pytest

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk


def test_hours_are_kept_in_one_form(desk: Desk) -> None:
    step = desk.create(Kind.PLAYBOOK_STEP, playbook=1, name="Call", clock="9:05")
    assert desk.row(Kind.PLAYBOOK_STEP, step)["clock"] == "09:05"
    desk.edit(Kind.PLAYBOOK_STEP, step, clock="14.30")
    assert desk.row(Kind.PLAYBOOK_STEP, step)["clock"] == "14:30"
    desk.edit(Kind.PLAYBOOK_STEP, step, clock=None)
    assert desk.row(Kind.PLAYBOOK_STEP, step)["clock"] is None


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"clock": "25:00"}, "not_an_hour"),
        ({"clock": "noon"}, "not_an_hour"),
        ({"days": -1}, "number_out_of_range"),
        ({"days": 3_651}, "number_out_of_range"),
        ({"playbook": None}, "value_required"),
        ({"name": None}, "value_required"),
    ],
)
def test_what_could_not_be_planned_is_refused(desk: Desk, values: dict[str, object], key: str) -> None:
    with pytest.raises(RuleBroken, match=key):
        desk.create(Kind.PLAYBOOK_STEP, **{"playbook": 1, "name": "Call", **values})
    step = desk.create(Kind.PLAYBOOK_STEP, playbook=1, name="Call")
    with pytest.raises(RuleBroken, match=key):
        desk.edit(Kind.PLAYBOOK_STEP, step, **values)
