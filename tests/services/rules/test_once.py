"""Who takes part, competes or is related stands there once, whatever is changed at once or undone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.core.commands import DeleteRecords, EditRecords, Revert
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk

#: Kinds of records that stand once: to what they belong, whom they name, and what else they say.
ONCE = [
    (Kind.PARTICIPANT, "activity", "contact", {}),
    (Kind.OPPORTUNITY_CONTACT, "opportunity", "contact", {}),
    (Kind.OPPORTUNITY_COMPETITOR, "opportunity", "competitor", {}),
    (Kind.CONTACT_RELATION, "contact", "other", {"relation": "recommended_by"}),
]
once = pytest.mark.parametrize(("kind", "owner", "name", "told"), ONCE)
Told = dict[str, object]


def made(desk: Desk, owner: str) -> int:
    """The first record that has such links."""
    if owner == "activity":
        noon = datetime(2026, 1, 5, 12, tzinfo=UTC)
        return desk.create(Kind.ACTIVITY, kind="meeting", subject="Demo", starts_at=noon)
    return desk.create(Kind(owner), name="First")


def three(desk: Desk, name: str) -> list[int]:
    kind = Kind.COMPETITOR if name == "competitor" else Kind.CONTACT
    return [desk.create(kind, name=each) for each in ("Anna", "Ben", "Cleo")]


@once
def test_a_change_makes_no_second_one(desk: Desk, kind: Kind, owner: str, name: str, told: Told) -> None:
    of, (anna, ben, cleo) = {owner: made(desk, owner), **told}, three(desk, name)
    links = tuple(desk.create(kind, **of, **{name: each}) for each in (anna, ben))
    before = desk.tables()
    with pytest.raises(RuleBroken, match="known_already"):
        desk.edit(kind, links[1], **{name: anna})
    with pytest.raises(RuleBroken, match="known_already"):
        desk.workspace.run(EditRecords(Records(kind, links), {name: cleo}))
    assert desk.tables() == before
    desk.edit(kind, links[1], **{name: cleo})
    desk.edit(kind, links[1], **{name: cleo})
    desk.edit(kind, links[0], **{name: ben})


@once
def test_an_undo_brings_no_second_one(desk: Desk, kind: Kind, owner: str, name: str, told: Told) -> None:
    of, (anna, ben, cleo) = {owner: made(desk, owner), **told}, three(desk, name)
    desk.create(kind, **of, **{name: anna})
    link = desk.create(kind, **of, **{name: ben})
    changed = desk.workspace.run(EditRecords(Records(kind, (link,)), {name: cleo})).change_set
    second = desk.create(kind, **of, **{name: ben})
    deleted = desk.workspace.run(DeleteRecords(Records(kind, (second,)))).change_set
    third = desk.create(kind, **of, **{name: ben})
    assert changed is not None
    assert deleted is not None
    before = desk.tables()
    for deed in (changed, deleted):
        with pytest.raises(RuleBroken, match="known_already"):
            desk.workspace.run(Revert(deed.journal_id))
    assert desk.tables() == before
    desk.delete(kind, third)
    desk.workspace.run(Revert(deleted.journal_id))
    assert desk.row(kind, second)[name] == ben
