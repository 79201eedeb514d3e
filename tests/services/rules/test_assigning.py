"""New and imported leads that nobody owns go to whom the rules name, where that is switched on."""

from __future__ import annotations

import pytest

from crm_desktop.core.commands import SaveSetting
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.leads import ASSIGN_NEW
from tests.services.rules.told import by_file, context_of
from tests.services.workspaces import Desk

ME = 1


@pytest.fixture
def ben(desk: Desk) -> int:
    """Whom the rule for the first channel names; the rules are switched on."""
    ben = desk.create(Kind.USER, name="Ben")
    desk.create(Kind.ASSIGNMENT_RULE, channel=1, user=ben)
    desk.workspace.run(SaveSetting(ASSIGN_NEW, "true"))
    return ben


def owner(desk: Desk, **values: object) -> object:
    return desk.row(Kind.LEAD, desk.create(Kind.LEAD, name="Anna", **values))["owner"]


def test_nothing_is_assigned_unless_it_is_switched_on(desk: Desk, ben: int) -> None:
    desk.workspace.run(SaveSetting(ASSIGN_NEW, "false"))
    assert owner(desk, channel=1) == ME
    assert owner(desk, channel=1, owner=None) is None


def test_a_new_lead_goes_to_whom_its_channel_belongs(desk: Desk, ben: int) -> None:
    assert owner(desk, channel=1) == ben
    assert owner(desk, channel=1, owner=None) == ben
    assert owner(desk, channel=1, owner=ME) == ME


def test_where_no_rule_fits_all_is_as_without_rules(desk: Desk, ben: int) -> None:
    assert owner(desk, channel=2) == ME
    assert owner(desk, channel=2, owner=None) is None
    assert desk.row(Kind.ACCOUNT, desk.create(Kind.ACCOUNT, name="Bau"))["owner"] == ME


def test_imported_leads_are_shared_out_in_turns(desk: Desk, ben: int) -> None:
    cleo = desk.create(Kind.USER, name="Cleo")
    desk.create(Kind.ASSIGNMENT_RULE, channel=1, user=cleo)
    rows = [
        {"name": name, "channel": channel, "owner": told}
        for name, channel, told in (("A", 1, None), ("B", 1, None), ("C", 2, None), ("D", 1, ME))
    ]
    with desk.writing() as work:
        made = by_file(context_of(work), Kind.LEAD, rows)
    assert [row["owner"] for row in made if isinstance(row, dict)] == [ben, cleo, None, ME]
