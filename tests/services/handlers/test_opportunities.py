"""Opportunities: their stages, the history of stages, and their places on the board."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from crm_desktop.core.commands import CloneOpportunity, CreateRecord, MoveOpportunity, Undo
from crm_desktop.core.errors import Conflict, NotFound, RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import from_milliseconds
from tests.services.workspaces import NEW_YEAR, Desk, rows_of

ENQUIRY, QUOTATION, WON, LOST = 1, 2, 5, 6
PRICE, OTHER = 1, 8


def board(desk: Desk, stage: int) -> list[int]:
    """The cards of a stage from the top."""
    rows = {id_: row for id_, row in rows_of(desk.path, Kind.OPPORTUNITY).items() if row["stage"] == stage}
    return sorted(rows, key=lambda id_: (rows[id_]["position"], id_))


def history(desk: Desk, opportunity: int) -> list[tuple[object, object, object]]:
    """(from, to, seconds in the stage before) of each step."""
    rows = rows_of(desk.path, Kind.STAGE_CHANGE).values()
    return [
        (r["from_stage"], r["to_stage"], r["seconds_before"]) for r in rows if r["opportunity"] == opportunity
    ]


def test_a_new_opportunity_stands_on_top_of_the_first_stage_with_its_leads_channel(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna", channel=3)
    opportunities = [
        desk.create(Kind.OPPORTUNITY, name="Roof", lead=lead, amount=Decimal("10.50")) for _ in range(3)
    ]
    assert board(desk, ENQUIRY) == opportunities[::-1]
    row = desk.row(Kind.OPPORTUNITY, opportunities[0])
    assert (row["channel"], row["amount"], row["currency"]) == (3, 1050, "TWD")
    assert history(desk, opportunities[0]) == [(None, ENQUIRY, None)]


def test_a_move_writes_history_and_the_rules_facts(desk: Desk) -> None:
    opportunity = desk.create(Kind.OPPORTUNITY, name="Roof")
    desk.clock.at += 86_400_000
    desk.workspace.run(MoveOpportunity(opportunity, ENQUIRY, QUOTATION))
    desk.workspace.run(MoveOpportunity(opportunity, QUOTATION, WON))
    row = desk.row(Kind.OPPORTUNITY, opportunity)
    assert row["closed_at"] == row["won_at"] == row["stage_since"] == desk.clock.at
    assert history(desk, opportunity) == [(None, 1, None), (1, 2, 86_401), (2, 5, 1)]


def test_the_first_win_is_kept_when_a_opportunity_is_reopened(desk: Desk) -> None:
    opportunity = desk.create(Kind.OPPORTUNITY, name="Roof")
    desk.workspace.run(MoveOpportunity(opportunity, ENQUIRY, WON))
    first = desk.row(Kind.OPPORTUNITY, opportunity)["won_at"]
    desk.workspace.run(MoveOpportunity(opportunity, WON, QUOTATION))
    assert desk.row(Kind.OPPORTUNITY, opportunity)["closed_at"] is None
    desk.workspace.run(MoveOpportunity(opportunity, QUOTATION, WON))
    row = desk.row(Kind.OPPORTUNITY, opportunity)
    assert row["won_at"] == first != row["closed_at"]


def test_lost_needs_a_reason_and_reopening_clears_it(desk: Desk) -> None:
    opportunity = desk.create(Kind.OPPORTUNITY, name="Roof")
    with pytest.raises(RuleBroken, match="loss_needs_reason"):
        desk.workspace.run(MoveOpportunity(opportunity, ENQUIRY, LOST))
    desk.workspace.run(MoveOpportunity(opportunity, ENQUIRY, LOST, loss_reason=PRICE))
    row = desk.row(Kind.OPPORTUNITY, opportunity)
    assert (row["loss_reason"], row["won_at"]) == (PRICE, None)
    desk.workspace.run(MoveOpportunity(opportunity, LOST, ENQUIRY))
    assert desk.row(Kind.OPPORTUNITY, opportunity)["loss_reason"] is None


def test_a_closing_date_may_lie_back_but_not_ahead(desk: Desk) -> None:
    opportunity = desk.create(Kind.OPPORTUNITY, name="Roof")
    now = from_milliseconds(desk.clock.at)
    with pytest.raises(RuleBroken, match="closed_in_future"):
        desk.workspace.run(MoveOpportunity(opportunity, ENQUIRY, WON, closed_at=now + timedelta(days=2)))
    with pytest.raises(RuleBroken, match="closed_in_future"):
        desk.create(Kind.OPPORTUNITY, name="Dream", stage=WON, closed_at=now + timedelta(days=2))
    past = datetime(2025, 6, 1, tzinfo=UTC)
    desk.workspace.run(MoveOpportunity(opportunity, ENQUIRY, WON, closed_at=past))
    row = desk.row(Kind.OPPORTUNITY, opportunity)
    assert from_milliseconds(int(row["won_at"] or 0)) == past


def test_opportunities_that_ended_before_they_were_entered(desk: Desk) -> None:
    past = datetime(2025, 6, 1, tzinfo=UTC)
    won = desk.create(Kind.OPPORTUNITY, name="a", stage=WON, closed_at=past)
    lost = desk.create(Kind.OPPORTUNITY, name="b", stage=LOST)
    assert from_milliseconds(int(desk.row(Kind.OPPORTUNITY, won)["won_at"] or 0)) == past
    assert desk.row(Kind.OPPORTUNITY, lost)["loss_reason"] == OTHER


def test_a_cell_cannot_take_the_end_from_a_opportunity_that_ended(desk: Desk) -> None:
    past, earlier = datetime(2025, 6, 1, tzinfo=UTC), datetime(2025, 5, 1, tzinfo=UTC)
    won = desk.create(Kind.OPPORTUNITY, name="a", stage=WON, closed_at=past)
    lost = desk.create(Kind.OPPORTUNITY, name="b", stage=LOST, loss_reason=PRICE)
    for values in ({"closed_at": None}, {"stage": WON, "closed_at": None}, {"loss_reason": PRICE}):
        before = desk.row(Kind.OPPORTUNITY, won)
        with pytest.raises(RuleBroken):
            desk.edit(Kind.OPPORTUNITY, won, **values)
        assert desk.row(Kind.OPPORTUNITY, won) == before
    with pytest.raises(RuleBroken, match="loss_needs_reason"):
        desk.edit(Kind.OPPORTUNITY, lost, loss_reason=None)
    desk.edit(Kind.OPPORTUNITY, won, closed_at=earlier)
    assert from_milliseconds(int(desk.row(Kind.OPPORTUNITY, won)["won_at"] or 0)) == earlier


def test_cards_are_placed_between_neighbours(desk: Desk) -> None:
    first, second, third, moved = (desk.create(Kind.OPPORTUNITY, name=name) for name in "dcba")
    assert board(desk, ENQUIRY) == [moved, third, second, first]
    steps: list[tuple[int | None, int | None, list[int]]] = [
        (third, second, [third, moved, second, first]),
        (first, None, [third, second, first, moved]),
        (None, third, [moved, third, second, first]),
        (second, None, [third, second, moved, first]),
        (None, first, [third, second, moved, first]),
        (None, None, [moved, third, second, first]),
    ]
    for after, before, expected in steps:
        desk.workspace.run(MoveOpportunity(moved, ENQUIRY, ENQUIRY, after=after, before=before))
        assert board(desk, ENQUIRY) == expected
    assert len(history(desk, moved)) == 1  # a new place is no new stage


def test_a_neighbour_that_left_the_column_does_not_stop_a_move(desk: Desk) -> None:
    first, second, moved = (desk.create(Kind.OPPORTUNITY, name=name) for name in "cba")
    desk.workspace.run(MoveOpportunity(second, ENQUIRY, QUOTATION))
    desk.workspace.run(MoveOpportunity(moved, ENQUIRY, ENQUIRY, after=second, before=first))
    assert board(desk, ENQUIRY) == [moved, first]
    desk.workspace.run(MoveOpportunity(moved, ENQUIRY, ENQUIRY, after=second))
    assert board(desk, ENQUIRY) == [first, moved]


def test_a_move_of_what_is_gone_or_moved_is_refused(desk: Desk) -> None:
    opportunity = desk.create(Kind.OPPORTUNITY, name="Roof")
    before = desk.tables()
    with pytest.raises(Conflict, match="moved_meanwhile"):
        desk.workspace.run(MoveOpportunity(opportunity, QUOTATION, WON))
    with pytest.raises(RuleBroken, match="reference_missing"):
        desk.workspace.run(MoveOpportunity(opportunity, ENQUIRY, 99))
    with pytest.raises(NotFound, match="record_gone"):
        desk.workspace.run(MoveOpportunity(opportunity + 1, ENQUIRY, WON))
    assert desk.tables() == before


def test_the_stage_edited_in_a_table_follows_the_same_rules(desk: Desk) -> None:
    opportunities = [desk.create(Kind.OPPORTUNITY, name=name) for name in "ab"]
    with pytest.raises(RuleBroken, match="value_required"):
        desk.edit(Kind.OPPORTUNITY, opportunities[0], stage=None)
    with pytest.raises(RuleBroken, match="loss_needs_reason"):
        desk.edit(Kind.OPPORTUNITY, *opportunities, stage=LOST)
    desk.edit(Kind.OPPORTUNITY, *opportunities, stage=LOST, loss_reason=PRICE)
    assert sorted(board(desk, LOST)) == opportunities
    assert [history(desk, opportunity)[-1][:2] for opportunity in opportunities] == [(ENQUIRY, LOST)] * 2
    desk.workspace.undo()
    assert sorted(board(desk, ENQUIRY)) == opportunities
    assert [len(history(desk, opportunity)) for opportunity in opportunities] == [1, 1]
    assert desk.clock.at > NEW_YEAR


def test_a_clone_has_the_people_and_words_of_its_model_and_a_way_of_its_own(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna", channel=3)
    account = desk.create(Kind.ACCOUNT, name="Bau AG")
    contacts = [desk.create(Kind.CONTACT, name=name, account=account) for name in ("Berta", "Carl")]
    model = desk.create(
        Kind.OPPORTUNITY,
        name="Roof",
        account=account,
        contact=contacts[0],
        amount=Decimal("10.50"),
        description="Slate",
        lead=lead,
        next_step="Call",
        external_id="77",
    )
    for contact, role in zip(contacts, ("decision_maker", "user"), strict=True):
        values = {"opportunity": model, "contact": contact, "role": role}
        desk.workspace.run(CreateRecord(Kind.OPPORTUNITY_CONTACT, values))
    desk.workspace.run(MoveOpportunity(model, ENQUIRY, WON))
    before = desk.tables()
    (made,) = desk.workspace.run(CloneOpportunity(model, "Roof 2")).ids
    row = desk.row(Kind.OPPORTUNITY, made)
    carried = ("account", "contact", "amount", "currency", "channel", "description", "owner")
    old = desk.row(Kind.OPPORTUNITY, model)
    assert {name: row[name] for name in carried} == {name: old[name] for name in carried}
    own = ("name", "stage", "lead", "next_step", "external_id", "closed_at", "won_at")
    assert tuple(row[name] for name in own) == ("Roof 2", ENQUIRY, None, None, None, None, None)
    assert history(desk, made) == [(None, ENQUIRY, None)]
    links = [
        (link["contact"], link["role"], link["is_primary"])
        for link in desk.tables()[Kind.OPPORTUNITY_CONTACT].values()
        if link["opportunity"] == made
    ]
    assert [link[:2] for link in links] == [(contacts[0], "decision_maker"), (contacts[1], "user")]
    assert board(desk, ENQUIRY)[0] == made
    desk.workspace.run(Undo())
    assert desk.tables() == before


def test_a_clone_of_what_is_gone_or_under_no_name_is_refused(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.workspace.run(CloneOpportunity(77, "Roof"))
    model = desk.create(Kind.OPPORTUNITY, name="Roof")
    before = desk.tables()
    with pytest.raises(RuleBroken):
        desk.workspace.run(CloneOpportunity(model, " "))
    assert desk.tables() == before
