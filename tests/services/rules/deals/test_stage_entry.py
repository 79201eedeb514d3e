"""What stages ask for before a deal enters: by hand, on the board, in bulk, and not of files."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from crm_desktop.core.commands import EditRecords, MoveOpportunity, RemoveStage
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_fields import own_name
from tests.services.importing.imports import WORDS, bring_in
from tests.services.workspaces import Desk, rows_of

ENQUIRY, QUOTATION, REVIEW, NEGOTIATION, WON, LOST = 1, 2, 3, 4, 5, 6
MARCH = date(2026, 3, 1)


@pytest.fixture
def strict(desk: Desk) -> Desk:
    """The review asks for an amount and a day."""
    desk.edit(Kind.STAGE, REVIEW, required_fields="expected_close, amount")
    return desk


def test_a_move_without_what_the_stage_needs_is_refused_and_names_all_of_it(strict: Desk) -> None:
    deal = strict.create(Kind.OPPORTUNITY, name="Roof")
    before = strict.tables()
    with pytest.raises(RuleBroken) as caught:
        strict.workspace.run(MoveOpportunity(deal, ENQUIRY, REVIEW))
    assert caught.value.key == "stage_needs_fields"
    assert caught.value.params["fields"] == ["amount", "expected_close"]
    said = WORDS.error(caught.value)
    assert "Solution review" in said
    assert "Expected close" in said
    assert strict.tables() == before


def test_what_is_told_with_the_move_is_enough_and_one_undo_takes_all_back(strict: Desk) -> None:
    deal = strict.create(Kind.OPPORTUNITY, name="Roof")
    before = strict.tables()
    told = {"amount": Decimal(500), "expected_close": MARCH}
    strict.workspace.run(MoveOpportunity(deal, ENQUIRY, REVIEW, values=told))
    row = strict.row(Kind.OPPORTUNITY, deal)
    assert (row["stage"], row["amount"], row["currency"]) == (REVIEW, 50_000, "TWD")
    strict.workspace.undo()
    assert strict.tables() == before


def test_an_edit_asks_for_the_same_and_so_does_a_new_deal(strict: Desk) -> None:
    deal = strict.create(Kind.OPPORTUNITY, name="Roof", amount=Decimal(5))
    with pytest.raises(RuleBroken, match="stage_needs_fields"):
        strict.edit(Kind.OPPORTUNITY, deal, stage=REVIEW)
    with pytest.raises(RuleBroken, match="stage_needs_fields"):
        strict.create(Kind.OPPORTUNITY, name="Wall", stage=REVIEW)
    strict.edit(Kind.OPPORTUNITY, deal, stage=REVIEW, expected_close=MARCH)
    strict.create(Kind.OPPORTUNITY, name="Wall", stage=REVIEW, amount=Decimal(5), expected_close=MARCH)


def test_a_bulk_edit_names_every_deal_that_lacks_something_and_changes_none(strict: Desk) -> None:
    whole = strict.create(Kind.OPPORTUNITY, name="Whole", amount=Decimal(5), expected_close=MARCH)
    bare = [strict.create(Kind.OPPORTUNITY, name=f"Deal {number}") for number in range(6)]
    long = strict.create(Kind.OPPORTUNITY, name="x" * 200)
    before = strict.tables()
    with pytest.raises(RuleBroken, match="stage_needs_fields") as caught:
        strict.workspace.run(
            EditRecords(Records(Kind.OPPORTUNITY, (whole, bare[0], long)), {"stage": REVIEW})
        )
    said = WORDS.error(caught.value)
    assert "Expected close" in said
    assert said.endswith(f"It concerns Deal 0, {'x' * 40}…. Nothing was changed.")
    with pytest.raises(RuleBroken, match="stage_needs_fields") as caught:
        strict.workspace.run(EditRecords(Records(Kind.OPPORTUNITY, tuple(bare)), {"stage": REVIEW}))
    assert "Deal 0, Deal 1, Deal 2, Deal 3 and 2 more" in WORDS.error(caught.value)
    assert strict.tables() == before


def test_fields_of_the_office_are_asked_for_together_with_those_of_the_stage(strict: Desk) -> None:
    told = {"kind": "opportunity", "type": "text", "required_from": QUOTATION}
    size = own_name(strict.create(Kind.CUSTOM_FIELD, name="Size", **told))
    deal = strict.create(Kind.OPPORTUNITY, name="Roof", amount=Decimal(5))
    with pytest.raises(RuleBroken) as caught:
        strict.workspace.run(MoveOpportunity(deal, ENQUIRY, REVIEW))
    assert caught.value.params["fields"] == ["expected_close", size]
    strict.workspace.run(
        MoveOpportunity(deal, ENQUIRY, REVIEW, values={"expected_close": MARCH, size: "wide"})
    )
    with pytest.raises(RuleBroken, match="stage_needs_fields"):
        strict.edit(Kind.OPPORTUNITY, deal, **{size: None})
    strict.workspace.run(MoveOpportunity(deal, REVIEW, LOST, loss_reason=1))  # nobody needs the size any more
    strict.edit(Kind.OPPORTUNITY, deal, **{size: None})


def test_who_stands_there_already_and_leaves_is_not_asked(strict: Desk) -> None:
    told = {"amount": Decimal(5), "expected_close": MARCH}
    deal = strict.create(Kind.OPPORTUNITY, name="Roof", stage=REVIEW, **told)
    strict.edit(Kind.OPPORTUNITY, deal, amount=None)
    strict.edit(Kind.OPPORTUNITY, deal, stage=NEGOTIATION)
    strict.edit(Kind.STAGE, REVIEW, required_fields=None)
    strict.edit(Kind.OPPORTUNITY, deal, stage=REVIEW)


def test_a_file_is_not_asked(strict: Desk) -> None:
    bring_in(strict, Kind.OPPORTUNITY, "name,stage", "Roof,Solution review")
    assert [row["stage"] for row in rows_of(strict.path, Kind.OPPORTUNITY).values()] == [REVIEW]


@pytest.mark.parametrize("told", ["amuont", "stage", "amount, won_at"])
def test_a_stage_asks_for_nothing_that_deals_do_not_have(desk: Desk, told: str) -> None:
    for write in (
        lambda: desk.edit(Kind.STAGE, REVIEW, required_fields=told),
        lambda: desk.create(Kind.STAGE, name="Trial", required_fields=told),
    ):
        with pytest.raises(RuleBroken, match="field_not_of_kind"):
            write()


def test_nothing_enters_a_stage_that_was_taken_off_its_board(desk: Desk) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Roof", stage=REVIEW)
    desk.workspace.run(RemoveStage(REVIEW, QUOTATION))
    with pytest.raises(RuleBroken, match="stage_archived"):
        desk.workspace.run(MoveOpportunity(deal, QUOTATION, REVIEW))
    with pytest.raises(RuleBroken, match="stage_archived"):
        desk.edit(Kind.OPPORTUNITY, deal, stage=REVIEW)
    with pytest.raises(RuleBroken, match="stage_archived"):
        desk.create(Kind.OPPORTUNITY, name="Wall", stage=REVIEW)
    assert desk.row(Kind.OPPORTUNITY, deal)["stage"] == QUOTATION
