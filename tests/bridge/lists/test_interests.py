"""A list that is narrowed through links is read again when what is behind the links changes."""

from __future__ import annotations

from crm_desktop.bridge.lists.interests import list_interest
from crm_desktop.core.queries import AllOf, Filter, Having, ListQuery, Not, Operator, Through
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind

EMPTY = Filter("name", Operator.EMPTY)


def kinds_of(query: ListQuery) -> set[Kind]:
    return {Kind(part.kind) for part in list_interest(BUILT_IN, query).parts}


def test_every_kind_of_a_condition_counts() -> None:
    quiet = Not(Having(Kind.ACTIVITY, "account", AllOf(())))
    where = AllOf((Through("account", AllOf((EMPTY, quiet))), EMPTY))
    plain = kinds_of(ListQuery(Kind.CONTACT))
    assert Kind.ACTIVITY not in plain
    assert kinds_of(ListQuery(Kind.CONTACT, where=where)) >= plain | {Kind.ACCOUNT, Kind.ACTIVITY}
