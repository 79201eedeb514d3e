"""The people of a deal: each once, exactly one of them primary, who is the deal's contact."""

from __future__ import annotations

import pytest

from crm_desktop.core.commands import Undo
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk


@pytest.fixture
def three(desk: Desk) -> tuple[int, int, int]:
    first, second, third = (desk.create(Kind.CONTACT, name=name) for name in ("Anna", "Wang", "Li"))
    return first, second, third


def people(desk: Desk) -> dict[object, object]:
    rows = desk.tables()[Kind.OPPORTUNITY_CONTACT].values()
    return {row["contact"]: row["is_primary"] for row in rows}


def join(desk: Desk, deal: int, contact: int, **values: object) -> int:
    return desk.create(Kind.OPPORTUNITY_CONTACT, opportunity=deal, contact=contact, **values)


def contact_of(desk: Desk, deal: int) -> object:
    return desk.row(Kind.OPPORTUNITY, deal)["contact"]


def test_the_first_is_primary_until_another_is_made_that(desk: Desk, three: tuple[int, int, int]) -> None:
    anna, wang, li = three
    deal = desk.create(Kind.OPPORTUNITY, name="Line")
    join(desk, deal, anna, role="user")
    second = join(desk, deal, wang)
    assert (people(desk), contact_of(desk, deal)) == ({anna: 1, wang: 0}, anna)
    desk.edit(Kind.OPPORTUNITY_CONTACT, second, is_primary=True)
    assert (people(desk), contact_of(desk, deal)) == ({anna: 0, wang: 1}, wang)
    join(desk, deal, li, is_primary=True)
    assert (people(desk), contact_of(desk, deal)) == ({anna: 0, wang: 0, li: 1}, li)
    desk.edit(Kind.OPPORTUNITY_CONTACT, second, is_primary=False)
    assert people(desk) == {anna: 0, wang: 0, li: 1}
    for _ in range(3):
        desk.workspace.run(Undo())
    assert (people(desk), contact_of(desk, deal)) == ({anna: 1}, anna)


def test_the_contact_that_a_deal_had_stays_its_first_person(desk: Desk, three: tuple[int, int, int]) -> None:
    anna, wang, li = three
    deal = desk.create(Kind.OPPORTUNITY, name="Line", contact=anna)
    join(desk, deal, wang, role="gatekeeper")
    assert (people(desk), contact_of(desk, deal)) == ({anna: 1, wang: 0}, anna)
    desk.edit(Kind.OPPORTUNITY, deal, contact=li)
    assert (people(desk), contact_of(desk, deal)) == ({anna: 0, wang: 0, li: 1}, li)
    desk.workspace.run(Undo())
    assert (people(desk), contact_of(desk, deal)) == ({anna: 1, wang: 0}, anna)


def test_where_the_primary_person_goes_another_takes_the_place(
    desk: Desk, three: tuple[int, int, int]
) -> None:
    anna, wang, li = three
    deal = desk.create(Kind.OPPORTUNITY, name="Line")
    first = join(desk, deal, anna)
    join(desk, deal, wang)
    join(desk, deal, li)
    desk.delete(Kind.OPPORTUNITY_CONTACT, first)
    assert (people(desk), contact_of(desk, deal)) == ({wang: 1, li: 0}, wang)
    desk.delete(Kind.CONTACT, wang)
    assert (people(desk), contact_of(desk, deal)) == ({li: 1}, li)
    desk.workspace.run(Undo())
    desk.workspace.run(Undo())
    assert (people(desk), contact_of(desk, deal)) == ({anna: 1, wang: 0, li: 0}, anna)


def test_nobody_takes_part_twice(desk: Desk, three: tuple[int, int, int]) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Line")
    join(desk, deal, three[0])
    with pytest.raises(RuleBroken, match="person_known_already"):
        join(desk, deal, three[0], role="user")
