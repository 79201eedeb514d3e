"""Relations between contacts: with somebody else, once, and no ring of superiors by any way."""

from __future__ import annotations

import pytest

from crm_desktop.core.commands import DeleteRecords, Revert, Undo
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk


@pytest.fixture
def three(desk: Desk) -> tuple[int, int, int]:
    first, second, third = (desk.create(Kind.CONTACT, name=name) for name in ("Anna", "Wang", "Li"))
    return first, second, third


def relate(desk: Desk, one: int, other: int, relation: str = "reports_to") -> int:
    return desk.create(Kind.CONTACT_RELATION, contact=one, other=other, relation=relation)


def test_nobody_reports_to_themselves_by_way_of_others_either(
    desk: Desk, three: tuple[int, int, int]
) -> None:
    anna, wang, li = three
    with pytest.raises(RuleBroken, match="relation_with_oneself"):
        relate(desk, anna, anna)
    relate(desk, anna, wang)
    upper = relate(desk, wang, li)
    with pytest.raises(RuleBroken, match="reports_in_a_ring") as caught:
        relate(desk, li, anna)
    assert caught.value.params["title"] == "Li"
    with pytest.raises(RuleBroken, match="reports_in_a_ring"):
        desk.edit(Kind.CONTACT_RELATION, upper, other=anna)
    relate(desk, li, anna, "recommended_by")


def test_a_relation_stands_once(desk: Desk, three: tuple[int, int, int]) -> None:
    relate(desk, three[0], three[1])
    with pytest.raises(RuleBroken, match="relation_known_already"):
        relate(desk, three[0], three[1])


def test_a_relation_goes_with_either_person_and_comes_back(desk: Desk, three: tuple[int, int, int]) -> None:
    relate(desk, three[0], three[1])
    desk.delete(Kind.CONTACT, three[1])
    assert desk.tables()[Kind.CONTACT_RELATION] == {}
    desk.workspace.run(Undo())
    assert len(desk.tables()[Kind.CONTACT_RELATION]) == 1


def test_an_undo_closes_no_ring(desk: Desk, three: tuple[int, int, int]) -> None:
    anna, wang, _ = three
    first = relate(desk, anna, wang)
    deleted = desk.workspace.run(DeleteRecords(Records(Kind.CONTACT_RELATION, (first,)))).change_set
    assert deleted is not None
    relate(desk, wang, anna)
    with pytest.raises(RuleBroken, match="reports_in_a_ring"):
        desk.workspace.run(Revert(deleted.journal_id))
