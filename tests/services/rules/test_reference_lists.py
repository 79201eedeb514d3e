"""Entries of reference lists: their names, their places, and the user who works in the file."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk


def test_the_only_user_stays_and_work_goes_on(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="own_user"):
        desk.delete(Kind.USER, 1)
    lead = desk.create(Kind.LEAD, name="Anna")
    assert desk.row(Kind.LEAD, lead)["owner"] == 1


def test_others_may_go_and_leave_their_records_without_an_owner(desk: Desk) -> None:
    other = desk.create(Kind.USER, name="Ben")
    lead = desk.create(Kind.LEAD, name="Anna", owner=other)
    desk.delete(Kind.USER, other)
    assert desk.row(Kind.LEAD, lead)["owner"] is None


@pytest.mark.parametrize("kind", [Kind.CHANNEL, Kind.CAMPAIGN, Kind.COMPETITOR, Kind.PIPELINE, Kind.USER])
def test_new_entries_come_last_and_need_a_name(desk: Desk, kind: Kind) -> None:
    with pytest.raises(RuleBroken, match="value_required"):
        desk.workspace.run(CreateRecord(kind, {}))
    last = max((row["position"] or 0 for row in desk.tables()[kind].values()), default=0)
    first, second = (desk.create(kind, name=name) for name in ("A", "B"))
    assert [desk.row(kind, id_)["position"] for id_ in (first, second)] == [int(last) + 1, int(last) + 2]


def test_only_a_built_in_entry_does_without_a_name_of_its_own(desk: Desk) -> None:
    own = desk.create(Kind.CHANNEL, name="Fair 2026")
    with pytest.raises(RuleBroken, match="value_required"):
        desk.edit(Kind.CHANNEL, own, name=None)
    desk.edit(Kind.CHANNEL, 1, name="Messe")
    desk.edit(Kind.CHANNEL, 1, name=None)
    assert desk.row(Kind.CHANNEL, 1)["code"] == "trade_fair"


def test_a_campaign_does_not_end_before_it_begins(desk: Desk) -> None:
    from_day, to_day = "starts_on", "ends_on"
    campaign = desk.create(Kind.CAMPAIGN, name="Spring", **{from_day: _day(5), to_day: _day(9)})
    with pytest.raises(RuleBroken, match="range_reversed"):
        desk.edit(Kind.CAMPAIGN, campaign, **{to_day: _day(4)})
    with pytest.raises(RuleBroken, match="range_reversed"):
        desk.create(Kind.CAMPAIGN, name="Autumn", **{from_day: _day(5), to_day: _day(4)})


def _day(number: int) -> date:
    return date(2026, 3, number)
