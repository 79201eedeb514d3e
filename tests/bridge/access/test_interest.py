"""What an interest counts as its own: kinds, fields, records, names seen through references."""

from __future__ import annotations

import pytest

from crm_desktop.bridge.access.interest import (
    DAYS,
    Interest,
    Part,
    everything_of,
    names_of,
    names_through,
    reference_lists,
)
from crm_desktop.core.changes import Change, ChangeSet, Operation
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind


def written(*changes: Change) -> ChangeSet:
    """A write of these changes."""
    return ChangeSet(1, "edited", changes=changes)


def edit(kind: Kind, *fields: str, ids: tuple[int, ...] | None = (1,)) -> Change:
    """An edit of some fields of some records; none named where there are too many."""
    known = None if ids is None else frozenset(ids)
    return Change(kind, Operation.UPDATE, 1, known, frozenset(fields) or None)


CARDS = Interest((Part(Kind.OPPORTUNITY, frozenset({"name", "amount"})),)) | names_of(BUILT_IN, Kind.ACCOUNT)
ONE = Interest((Part(Kind.LEAD, ids=frozenset({7})),))


@pytest.mark.parametrize(
    ("interest", "change", "expected"),
    [
        (CARDS, edit(Kind.OPPORTUNITY, "amount"), True),
        (CARDS, edit(Kind.OPPORTUNITY, "description"), False),
        (CARDS, edit(Kind.OPPORTUNITY), True),
        (CARDS, edit(Kind.ACCOUNT, "name"), True),
        (CARDS, edit(Kind.ACCOUNT, "website"), False),
        (CARDS, edit(Kind.CONTACT, "name"), False),
        (CARDS, Change(Kind.OPPORTUNITY, Operation.DELETE, 1, frozenset({1})), True),
        (CARDS, Change(Kind.ACCOUNT, Operation.INSERT, 1, frozenset({1})), False),
        (ONE, edit(Kind.LEAD, "name", ids=(7, 8)), True),
        (ONE, edit(Kind.LEAD, "name", ids=(8,)), False),
        (ONE, edit(Kind.LEAD, "name", ids=None), True),
        (names_through(BUILT_IN, Kind.OPPORTUNITY), edit(Kind.CONTACT, "name"), True),
        (names_through(BUILT_IN, Kind.OPPORTUNITY), edit(Kind.STAGE, "name"), False),
        (reference_lists(BUILT_IN), edit(Kind.STAGE, "name"), True),
        (Interest(), edit(Kind.LEAD, "name"), False),
    ],
)
def test_what_a_write_touches(interest: Interest, change: Change, expected: bool) -> None:
    assert interest.is_touched(written(change)) is expected


def test_the_records_that_look_different() -> None:
    own = written(edit(Kind.OPPORTUNITY, "name", ids=(1, 2)), edit(Kind.OPPORTUNITY, "amount", ids=(3,)))
    assert CARDS.touched(Kind.OPPORTUNITY, own) == frozenset({1, 2, 3})
    renamed = written(edit(Kind.OPPORTUNITY, "name", ids=(1,)), edit(Kind.ACCOUNT, "name", ids=(9,)))
    assert CARDS.touched(Kind.OPPORTUNITY, renamed) is None, "the name may stand on any card"
    assert CARDS.touched(Kind.OPPORTUNITY, written(edit(Kind.OPPORTUNITY, "name", ids=None))) is None
    assert CARDS.touched(Kind.OPPORTUNITY, written(edit(Kind.ACCOUNT, "website"))) == frozenset()


def test_interests_add_up() -> None:
    both = everything_of(Kind.SPEND) | DAYS
    assert both.days
    assert both.is_touched(written(edit(Kind.SPEND, "amount")))
    assert not (both | CARDS).is_touched(written(edit(Kind.LEAD, "name")))
