"""Leads without an owner: claimed, given back, shared out among people and by the rules of channels."""

from __future__ import annotations

from collections import Counter

import pytest

from crm_desktop.core.commands import AssignRecords, ClaimRecords, GiveBackRecords
from crm_desktop.core.errors import Conflict, NotFound, RuleBroken
from crm_desktop.core.queries import Filter, ListQuery, Matching, Operator, Records
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk, rows_of

ME = 1


def leads(desk: Desk, count: int, **values: object) -> tuple[int, ...]:
    return tuple(
        desk.create(Kind.LEAD, **{"name": f"Lead {number}", "owner": None, **values})
        for number in range(count)
    )


def owners(desk: Desk, ids: tuple[int, ...]) -> list[object]:
    return [desk.row(Kind.LEAD, id_)["owner"] for id_ in ids]


def test_claiming_makes_the_person_of_the_session_the_owner(desk: Desk) -> None:
    ids = leads(desk, 3)
    outcome = desk.workspace.run(ClaimRecords(Records(Kind.LEAD, ids)))
    assert owners(desk, ids) == [ME] * 3
    assert outcome.change_set is not None
    assert (outcome.change_set.label, outcome.change_set.params["count"]) == ("claimed", 3)
    desk.workspace.undo()
    assert owners(desk, ids) == [None] * 3
    desk.workspace.redo()
    assert owners(desk, ids) == [ME] * 3


def test_what_somebody_else_has_by_now_is_refused_and_nothing_is_claimed(desk: Desk) -> None:
    ben = desk.create(Kind.USER, name="Ben")
    first, second = ids = leads(desk, 2)
    desk.edit(Kind.LEAD, second, owner=ben)
    with pytest.raises(Conflict) as refused:
        desk.workspace.run(ClaimRecords(Records(Kind.LEAD, ids)))
    assert refused.value.key == "owned_meanwhile"
    assert (refused.value.params["title"], refused.value.params["who"]) == ("Lead 1", "Ben")
    assert owners(desk, (first, second)) == [None, ben]


def test_claiming_what_is_ones_own_changes_nothing(desk: Desk) -> None:
    ids = leads(desk, 1, owner=ME)
    assert desk.workspace.run(ClaimRecords(Records(Kind.LEAD, ids))).change_set is None


def test_claiming_for_somebody(desk: Desk) -> None:
    ben = desk.create(Kind.USER, name="Ben")
    ids = leads(desk, 1)
    desk.workspace.run(ClaimRecords(Records(Kind.LEAD, ids), ben))
    assert owners(desk, ids) == [ben]
    desk.edit(Kind.USER, ben, active=False)
    for user, key in ((ben, "owner_archived"), (ben + 1, "owner_unknown")):
        with pytest.raises(RuleBroken) as refused:
            desk.workspace.run(ClaimRecords(Records(Kind.LEAD, ids), user))
        assert refused.value.key == key


def test_a_lead_that_is_gone_is_said(desk: Desk) -> None:
    ids = leads(desk, 1)
    desk.delete(Kind.LEAD, *ids)
    with pytest.raises(NotFound):
        desk.workspace.run(ClaimRecords(Records(Kind.LEAD, ids)))


def test_giving_back_leaves_no_owner(desk: Desk) -> None:
    ids = leads(desk, 2, owner=ME)
    outcome = desk.workspace.run(GiveBackRecords(Records(Kind.LEAD, ids)))
    assert owners(desk, ids) == [None, None]
    assert outcome.change_set is not None
    assert outcome.change_set.label == "given_back"


def test_people_get_even_shares_and_the_least_busy_the_rest(desk: Desk) -> None:
    ben, cleo = (desk.create(Kind.USER, name=name) for name in ("Ben", "Cleo"))
    leads(desk, 3, owner=ben)
    leads(desk, 5, owner=cleo, status="unqualified", unqualified_reason=1)
    ids = leads(desk, 5)
    outcome = desk.workspace.run(AssignRecords(Records(Kind.LEAD, ids), (ben, cleo)))
    assert owners(desk, ids) == [cleo, ben, cleo, ben, cleo]
    assert outcome.change_set is not None
    assert outcome.change_set.params["who"] == ["Ben", "Cleo"]
    desk.workspace.undo()
    assert owners(desk, ids) == [None] * 5


def test_everything_that_a_list_shows_is_shared_out_in_one_step(desk: Desk) -> None:
    ben = desk.create(Kind.USER, name="Ben")
    with desk.writing() as work:
        work.insert_many(Kind.LEAD, ["name", "status"], [(f"Lead {n}", "new") for n in range(1200)])
        work.commit("imported")
    pool = ListQuery(Kind.LEAD, filters=(Filter("owner", Operator.EMPTY),))
    desk.workspace.run(AssignRecords(Matching(pool), (ME, ben)))
    assert Counter(row["owner"] for row in rows_of(desk.path, Kind.LEAD).values()) == {ME: 600, ben: 600}
    desk.workspace.undo()
    assert {row["owner"] for row in rows_of(desk.path, Kind.LEAD).values()} == {None}


def test_rules_assign_by_channel_what_nobody_owns(desk: Desk) -> None:
    ben, cleo = (desk.create(Kind.USER, name=name) for name in ("Ben", "Cleo"))
    desk.create(Kind.ASSIGNMENT_RULE, channel=1, user=ben)
    desk.create(Kind.ASSIGNMENT_RULE, channel=2, user=ben)
    desk.create(Kind.ASSIGNMENT_RULE, channel=2, user=cleo)
    fair, site, owned, other = (
        leads(desk, 1, channel=1)[0],
        leads(desk, 2, channel=2),
        leads(desk, 1, channel=1, owner=ME)[0],
        leads(desk, 1, channel=5)[0],
    )
    ids = (fair, *site, owned, other)
    desk.workspace.run(AssignRecords(Records(Kind.LEAD, ids)))
    assert owners(desk, ids) == [ben, ben, cleo, ME, None]


def test_a_rule_without_a_channel_is_for_all_others(desk: Desk) -> None:
    ben = desk.create(Kind.USER, name="Ben")
    desk.create(Kind.ASSIGNMENT_RULE, channel=1, user=ME)
    desk.create(Kind.ASSIGNMENT_RULE, user=ben)
    ids = (*leads(desk, 1, channel=1), *leads(desk, 1, channel=2), *leads(desk, 1))
    desk.workspace.run(AssignRecords(Records(Kind.LEAD, ids)))
    assert owners(desk, ids) == [ME, ben, ben]


def test_where_no_rule_fits_that_is_said(desk: Desk) -> None:
    ben = desk.create(Kind.USER, name="Ben")
    desk.create(Kind.ASSIGNMENT_RULE, channel=1, user=ben)
    desk.create(Kind.ASSIGNMENT_RULE, channel=2, user=ben, active=False)
    ids = leads(desk, 1, channel=2)
    with pytest.raises(RuleBroken) as refused:
        desk.workspace.run(AssignRecords(Records(Kind.LEAD, ids)))
    assert refused.value.key == "no_rule_fits"
    desk.edit(Kind.USER, ben, active=False)
    with pytest.raises(RuleBroken):
        desk.workspace.run(AssignRecords(Records(Kind.LEAD, leads(desk, 1, channel=1))))
