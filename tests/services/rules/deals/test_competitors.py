"""Competitors in deals: each once, and what became of them follows from the deal's end."""

from __future__ import annotations

from decimal import Decimal

import pytest

from crm_desktop.core.commands import MoveOpportunity
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from tests.services.importing.imports import bring_in
from tests.services.workspaces import Desk, rows_of

ENQUIRY, QUOTATION, WON, LOST = 1, 2, 5, 6
COMPETITOR = 4


@pytest.fixture
def deal(desk: Desk) -> int:
    return desk.create(Kind.OPPORTUNITY, name="Roof", amount=Decimal(1000))


def rival(desk: Desk, name: str) -> int:
    return desk.create(Kind.COMPETITOR, name=name)


def meet(desk: Desk, deal: int, competitor: int, **values: object) -> int:
    return desk.create(Kind.OPPORTUNITY_COMPETITOR, opportunity=deal, competitor=competitor, **values)


def states(desk: Desk) -> list[tuple[Stored, Stored]]:
    return [
        (row["competitor"], row["state"]) for row in rows_of(desk.path, Kind.OPPORTUNITY_COMPETITOR).values()
    ]


def lose(desk: Desk, deal: int, to: int | None, **values: object) -> None:
    now = desk.row(Kind.OPPORTUNITY, deal)["stage"]
    assert isinstance(now, int)
    desk.workspace.run(MoveOpportunity(deal, now, LOST, loss_reason=COMPETITOR, lost_to=to, values=values))


def test_a_price_is_never_below_zero(desk: Desk) -> None:
    deal, rival = desk.create(Kind.OPPORTUNITY, name="Roof"), desk.create(Kind.COMPETITOR, name="Beton")
    with pytest.raises(RuleBroken, match="price_below_nothing"):
        desk.create(Kind.OPPORTUNITY_COMPETITOR, opportunity=deal, competitor=rival, price=Decimal(-1))
    link = desk.create(Kind.OPPORTUNITY_COMPETITOR, opportunity=deal, competitor=rival, price=Decimal(0))
    with pytest.raises(RuleBroken, match="price_below_nothing"):
        desk.edit(Kind.OPPORTUNITY_COMPETITOR, link, price=Decimal(-1))


def test_a_competitor_is_in_a_deal_once_with_a_price_in_its_currency(desk: Desk, deal: int) -> None:
    beton = rival(desk, "Beton AG")
    link = meet(desk, deal, beton, price=Decimal(900), standing="ahead", threat="high")
    assert desk.row(Kind.OPPORTUNITY_COMPETITOR, link)["currency"] == "TWD"
    assert states(desk) == [(beton, "active")]
    with pytest.raises(RuleBroken, match="competitor_known_already"):
        meet(desk, deal, beton)
    stein = meet(desk, deal, rival(desk, "Stein"))
    with pytest.raises(RuleBroken, match="competitor_known_already"):
        desk.edit(Kind.OPPORTUNITY_COMPETITOR, stein, competitor=beton)
    with pytest.raises(RuleBroken, match="value_required"):
        meet(desk, deal, None)  # type: ignore[arg-type]


def test_who_won_and_who_did_not_follows_from_a_loss_and_its_undo(desk: Desk, deal: int) -> None:
    beton, stein, holz = (rival(desk, name) for name in ("Beton AG", "Stein", "Holz"))
    meet(desk, deal, beton)
    desk.edit(Kind.OPPORTUNITY_COMPETITOR, meet(desk, deal, stein), state="withdrawn")
    before = desk.tables()
    lose(desk, deal, holz)  # who is not in the deal yet is named in it
    assert states(desk) == [(beton, "lost"), (stein, "withdrawn"), (holz, "won")]
    desk.edit(Kind.OPPORTUNITY, deal, lost_to=stein)
    assert states(desk) == [(beton, "lost"), (stein, "won"), (holz, "lost")]
    desk.workspace.undo()
    desk.workspace.undo()
    assert desk.tables() == before


def test_a_win_leaves_all_others_behind_and_reopening_puts_them_back_into_the_race(
    desk: Desk, deal: int
) -> None:
    beton = rival(desk, "Beton AG")
    meet(desk, deal, beton)
    desk.workspace.run(MoveOpportunity(deal, ENQUIRY, WON, values={"closing_notes": "  good service "}))
    assert states(desk) == [(beton, "lost")]
    assert desk.row(Kind.OPPORTUNITY, deal)["closing_notes"] == "good service"
    desk.workspace.run(MoveOpportunity(deal, WON, QUOTATION))
    assert states(desk) == [(beton, "active")]
    assert desk.row(Kind.OPPORTUNITY, deal)["closing_notes"] is None


def test_a_competitor_named_after_the_end_did_not_win(desk: Desk, deal: int) -> None:
    lose(desk, deal, rival(desk, "Beton AG"))
    stein = rival(desk, "Stein")
    meet(desk, deal, stein)
    assert states(desk)[-1] == (stein, "lost")


def test_nobody_says_by_hand_that_a_competitor_won(desk: Desk, deal: int) -> None:
    beton = rival(desk, "Beton AG")
    link = meet(desk, deal, beton, state="won")
    assert states(desk) == [(beton, "active")]
    desk.edit(Kind.OPPORTUNITY_COMPETITOR, link, state="won")
    assert states(desk) == [(beton, "active")]


def test_to_whom_a_deal_was_lost_stays_named_in_it(desk: Desk, deal: int) -> None:
    beton = rival(desk, "Beton AG")
    lose(desk, deal, beton)
    with pytest.raises(RuleBroken, match="lost_to_competitor"):
        desk.delete(Kind.OPPORTUNITY_COMPETITOR, 1)
    with pytest.raises(RuleBroken, match="lost_to_competitor"):
        desk.edit(Kind.OPPORTUNITY_COMPETITOR, 1, competitor=rival(desk, "Stein"))
    with pytest.raises(RuleBroken, match="entry_in_use"):
        desk.delete(Kind.COMPETITOR, beton)
    desk.edit(Kind.OPPORTUNITY, deal, lost_to=None)
    desk.delete(Kind.OPPORTUNITY_COMPETITOR, 1)
    desk.delete(Kind.COMPETITOR, beton)


def test_a_deleted_deal_takes_its_competitors_along_and_brings_them_back(desk: Desk, deal: int) -> None:
    meet(desk, deal, rival(desk, "Beton AG"))
    before = desk.tables()
    desk.delete(Kind.OPPORTUNITY, deal)
    assert not states(desk)
    desk.workspace.undo()
    assert desk.tables() == before


def test_lost_deals_of_a_file_name_their_competitor(desk: Desk) -> None:
    bring_in(
        desk, Kind.OPPORTUNITY, "name,stage,lost_to", "a,Lost,Beton AG", "b,Lost,", "c,Lost,Stein", "d,Won,"
    )
    told = [row["name"] for row in rows_of(desk.path, Kind.COMPETITOR).values()]
    assert told == ["Beton AG", "Stein"]
    links = rows_of(desk.path, Kind.OPPORTUNITY_COMPETITOR).values()
    assert [(row["opportunity"], row["competitor"], row["state"]) for row in links] == [
        (1, 1, "won"),
        (3, 2, "won"),
    ]


# The history of ends --------------------------------------------------------------------------------------


def test_reopening_keeps_how_the_deal_had_ended(desk: Desk, deal: int) -> None:
    beton = rival(desk, "Beton AG")
    lose(desk, deal, beton, closing_notes="far too dear")
    ended = desk.row(Kind.OPPORTUNITY, deal)
    desk.edit(Kind.OPPORTUNITY, deal, stage=QUOTATION)
    opened = desk.row(Kind.OPPORTUNITY, deal)
    ends = ("closed_at", "loss_reason", "lost_to", "closing_notes")
    assert [opened[name] for name in ends] == [None] * 4
    begun, lost, reopened = rows_of(desk.path, Kind.STAGE_CHANGE).values()
    assert [reopened[name] for name in ends] == [ended[name] for name in ends]
    assert [begun[name] for name in ends] == [lost[name] for name in ends] == [None] * 4


def test_only_what_has_ended_has_notes_on_the_end(desk: Desk, deal: int) -> None:
    with pytest.raises(RuleBroken, match="deal_has_not_ended"):
        desk.edit(Kind.OPPORTUNITY, deal, closing_notes="soon")
    desk.edit(Kind.OPPORTUNITY, deal, stage=WON)
    desk.edit(Kind.OPPORTUNITY, deal, closing_notes="at last")
    assert desk.row(Kind.OPPORTUNITY, deal)["closing_notes"] == "at last"
