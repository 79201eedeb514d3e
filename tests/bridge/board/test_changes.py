"""What a write means to the board: which cards look different, and whether columns may."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from crm_desktop.bridge.board.changes import card_interest, column_interest, reverted_card
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.commands import Command, CreateRecord, DeleteRecords, EditRecords, MoveOpportunity
from crm_desktop.core.queries import Records
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace

ENQUIRY, QUOTATION, LOST = 1, 2, 6
NONE: frozenset[int] = frozenset()


def opportunity(workspace: Workspace) -> int:
    return workspace.run(CreateRecord(Kind.OPPORTUNITY, {"name": "Deal"})).ids[0]


def changed(workspace: Workspace, command: Command) -> ChangeSet:
    change_set = workspace.run(command).change_set
    assert change_set is not None
    return change_set


def meaning(change_set: ChangeSet) -> tuple[frozenset[int] | None, bool]:
    """The cards that look different (None: all), and whether columns may."""
    return card_interest(BUILT_IN).touched(Kind.OPPORTUNITY, change_set), column_interest(
        BUILT_IN
    ).is_touched(change_set)


def test_a_move_between_open_stages_loads_no_card_again(workspace: Workspace) -> None:
    id_ = opportunity(workspace)
    move = changed(workspace, MoveOpportunity(id_, ENQUIRY, QUOTATION))
    assert meaning(move) == (NONE, True)
    assert reverted_card(move) is None
    lost = changed(workspace, MoveOpportunity(id_, QUOTATION, LOST, loss_reason=1))
    assert meaning(lost) == (frozenset({id_}), True)
    undone = workspace.undo().change_set
    assert undone is not None
    assert reverted_card(undone) == id_


def test_edits_that_a_card_shows_load_it_again(workspace: Workspace) -> None:
    id_ = opportunity(workspace)
    target = Records(Kind.OPPORTUNITY, (id_,))
    for name, value in (("name", "x"), ("probability", 45)):
        assert meaning(changed(workspace, EditRecords(target, {name: value}))) == (frozenset({id_}), True)
    assert meaning(changed(workspace, EditRecords(target, {"description": "x"}))) == (NONE, True)
    assert meaning(changed(workspace, DeleteRecords(target))) == (NONE, True)


def test_a_renamed_account_loads_all_cards_again_and_other_kinds_none(workspace: Workspace) -> None:
    made = workspace.run(CreateRecord(Kind.ACCOUNT, {"name": "a"}))
    target = Records(Kind.ACCOUNT, made.ids)
    assert meaning(changed(workspace, EditRecords(target, {"name": "b"}))) == (None, False)
    assert meaning(changed(workspace, EditRecords(target, {"industry": "Tools"}))) == (NONE, False)
    assert meaning(changed(workspace, CreateRecord(Kind.SPEND, spend()))) == (NONE, False)


def spend() -> dict[str, object]:
    return {"channel": 1, "first_day": date(2026, 1, 1), "last_day": date(2026, 1, 2), "amount": Decimal(1)}
