"""Changes of conditions at a place in them."""

from __future__ import annotations

from crm_desktop.core.queries import Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.condition_changes import added, opened, part_at, put
from crm_desktop.core.views.conditions import Group, Linked, Mine, Negated, Pointing

EMPTY = ChosenFilter("name", Operator.EMPTY)
FILLED = ChosenFilter("name", Operator.FILLED)


def test_a_part_is_found_changed_and_taken_out() -> None:
    whole = Group((Mine(), Negated(Linked("account", Group((EMPTY,))))))
    path = (1, 0, 0, 0)
    assert part_at(whole, path) == EMPTY
    assert put(whole, path, FILLED) == Group((Mine(), Negated(Linked("account", Group((FILLED,))))))
    assert put(whole, path, None) == Group((Mine(), Negated(Linked("account", Group()))))
    assert put(whole, (1,), None) == Group((Mine(),))
    assert put(whole, (), None) == Group()


def test_what_is_negated_goes_with_its_not() -> None:
    assert put(Group((Negated(EMPTY), Mine())), (0, 0), None) == Group((Mine(),))


def test_parts_are_added_at_the_end_of_a_group() -> None:
    whole = Group((Pointing(Kind.ACTIVITY, "lead", Group((EMPTY,), is_any=True)),))
    changed, path = added(whole, (0, 0), Mine())
    assert path == (0, 0, 1)
    assert part_at(changed, path) == Mine()
    assert part_at(changed, (0, 0)) == Group((EMPTY, Mine()), is_any=True)


def test_opened_there_is_a_group_behind_every_link() -> None:
    told = Negated(Negated(Linked("account", Pointing(Kind.ACTIVITY, "account", EMPTY))))
    inner = Group((Pointing(Kind.ACTIVITY, "account", Group((EMPTY,))),))
    assert opened(told) == Group((Linked("account", inner),))
    assert opened(opened(told)) == opened(told)
