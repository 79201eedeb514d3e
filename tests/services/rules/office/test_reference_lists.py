"""Entries of reference lists: their names, their places, and the user who works in the file."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.core.commands import CreateRecord, MoveOpportunity
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk


def test_the_only_user_stays_and_work_goes_on(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="own_user"):
        desk.delete(Kind.USER, 1)
    lead = desk.create(Kind.LEAD, name="Anna")
    assert desk.row(Kind.LEAD, lead)["owner"] == 1


@pytest.mark.parametrize(
    ("kind", "user_of", "field"),
    [
        (Kind.USER, Kind.LEAD, "owner"),
        (Kind.CHANNEL, Kind.LEAD, "channel"),
        (Kind.CHANNEL, Kind.CAMPAIGN, "channel"),
        (Kind.CAMPAIGN, Kind.OPPORTUNITY, "campaign"),
        (Kind.COMPETITOR, Kind.OPPORTUNITY, "lost_to"),
    ],
)
def test_what_records_name_is_not_deleted(desk: Desk, kind: Kind, user_of: Kind, field: str) -> None:
    entry = desk.create(kind, name="Hearsay")
    named = {"lost_to": {"stage": _lost(desk), "loss_reason": 1}}.get(field, {})
    record = desk.create(user_of, name="Anna", **{field: entry}, **named)
    with pytest.raises(RuleBroken) as refused:
        desk.delete(kind, entry)
    assert (refused.value.key, refused.value.params) == (
        "entry_in_use",
        # A competitor to whom a deal was lost stands among those of the deal too.
        {"entry_name": "Hearsay", "count": 2 if kind is Kind.COMPETITOR else 1},
    )
    assert desk.row(user_of, record)[field] == entry
    desk.edit(kind, entry, active=False)
    desk.delete(user_of, record)
    desk.delete(kind, entry)
    assert entry not in desk.tables()[kind]


def test_a_loss_reason_in_use_is_told_by_its_built_in_name(desk: Desk) -> None:
    desk.create(Kind.OPPORTUNITY, name="Roof", stage=_lost(desk), loss_reason=1)
    code = desk.row(Kind.LOSS_REASON, 1)["code"]
    with pytest.raises(RuleBroken) as refused:
        desk.delete(Kind.LOSS_REASON, 1)
    assert refused.value.params["entry_name"] == f"loss_reason.{code}"


def test_a_stage_of_the_history_stays(desk: Desk) -> None:
    stage = desk.create(Kind.STAGE, name="Visit")
    opportunity = desk.create(Kind.OPPORTUNITY, name="Roof", stage=stage)
    desk.workspace.run(MoveOpportunity(opportunity, stage, 1))
    with pytest.raises(RuleBroken, match="entry_in_use"):
        desk.delete(Kind.STAGE, stage)


def test_assignment_rules_go_with_their_channel(desk: Desk) -> None:
    channel = desk.create(Kind.CHANNEL, name="Hearsay")
    rule = desk.create(Kind.ASSIGNMENT_RULE, channel=channel, user=1)
    desk.delete(Kind.CHANNEL, channel)
    assert rule not in desk.tables()[Kind.ASSIGNMENT_RULE]


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


def _lost(desk: Desk) -> int:
    return next(id_ for id_, row in desk.tables()[Kind.STAGE].items() if row["kind"] == "lost")


TOLD_APART = (
    Kind.CHANNEL,
    Kind.CAMPAIGN,
    Kind.COMPETITOR,
    Kind.LOSS_REASON,
    Kind.UNQUALIFIED_REASON,
    Kind.PIPELINE,
    Kind.STAGE,
)


@pytest.mark.parametrize("kind", TOLD_APART)
def test_no_two_entries_are_called_the_same(desk: Desk, kind: Kind) -> None:
    first = desk.create(kind, name="Bōden")
    with pytest.raises(RuleBroken) as refusal:
        desk.create(kind, name=" BŌDEN ")
    assert (refusal.value.key, refusal.value.field) == ("entry_name_taken", "name")
    other = desk.create(kind, name="Another")
    with pytest.raises(RuleBroken, match="entry_name_taken"):
        desk.edit(kind, other, name="bōden")
    desk.edit(kind, first, name="BŌDEN")  # the same entry, spelt otherwise
    desk.edit(kind, first, name="Boden & Sons")
    desk.edit(kind, other, name="Bōden")


def test_stages_of_two_pipelines_may_be_called_the_same(desk: Desk) -> None:
    service = desk.create(Kind.PIPELINE, name="Service")
    for pipeline in (1, service):
        desk.create(Kind.STAGE, name="Visit", pipeline=pipeline)
    with pytest.raises(RuleBroken, match="entry_name_taken"):
        desk.create(Kind.STAGE, name="Visit", pipeline=service)
