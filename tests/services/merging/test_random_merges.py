"""Merges and their taking back in random order, against a plain model of what belongs to whom."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from crm_desktop.core.commands import Undo
from crm_desktop.core.errors import Conflict
from crm_desktop.core.merging import Merge, MergeRecords, UnmergeRecord
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import BOOKKEEPING, Desk

PEOPLE = 6
Tables = dict[Kind, dict[int, dict[str, object]]]


def office(path: Path) -> Desk:
    """Contacts with whatever points at them, some of it alike."""
    desk = Desk(path)
    accounts = [desk.create(Kind.ACCOUNT, name=f"Company {number}") for number in range(2)]
    deal = desk.create(Kind.OPPORTUNITY, name="Deal", account=accounts[0])
    for number in range(PEOPLE):
        id_ = desk.create(
            Kind.CONTACT,
            name=f"Anna {number}",
            account=accounts[number % 2],
            email=f"anna{number}@example.com" if number % 2 else "",
            phone="0223456789" if number < 3 else f"09123456{number:02}",
            description=f"note {number}" if number % 3 else "",
            do_not_contact=number == 4,
        )
        activity = desk.create(Kind.ACTIVITY, **{"subject": f"Call {number}", "contact": id_})
        desk.create(Kind.OPPORTUNITY_CONTACT, opportunity=deal, contact=id_, role="user")
        desk.create(Kind.CONTACT_POINT, contact=id_, sort="line", value=f"line{number % 2}")
        desk.create(Kind.PARTICIPANT, activity=activity, contact=id_)
        if number:
            desk.create(Kind.CONTACT_RELATION, contact=id_, relation="recommended_by", other=id_ - 1)
    return desk


def compared(desk: Desk) -> Tables:
    """All tables but for what the program keeps for itself, and the ids of merges."""
    kept = BOOKKEEPING | {"planned_on", "score"}
    return {
        kind: {
            id_: {name: value for name, value in row.items() if name not in kept} for id_, row in rows.items()
        }
        for kind, rows in desk.tables().items()
        if kind is not Kind.MERGE
    }


def check_whole(desk: Desk, roots: dict[int, int]) -> None:
    """Everything belongs to whom the model says, and nothing points at what is gone."""
    tables = desk.tables()
    assert set(tables[Kind.CONTACT]) == set(roots.values())
    for id_, row in tables[Kind.ACTIVITY].items():
        assert row["contact"] == roots[id_]  # the activities were made with the contacts: equal ids
    pairs = [(row["opportunity"], row["contact"]) for row in tables[Kind.OPPORTUNITY_CONTACT].values()]
    assert sorted(pairs) == sorted({(1, root) for root in roots.values()})
    relations = [(row["contact"], row["other"]) for row in tables[Kind.CONTACT_RELATION].values()]
    told = {(roots[id_], roots[id_ - 1]) for id_ in range(2, PEOPLE + 1)}
    assert sorted(relations) == sorted(pair for pair in told if pair[0] != pair[1])
    assert desk.workspace.check() == []


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow], phases=[Phase.generate]
)
@given(st.data())
def test_merges_and_their_taking_back_leave_nothing_lost(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = office(Path(folder) / "office.crm")
        beginning = compared(desk)
        merges: list[tuple[int, tuple[int, ...]]] = []
        for _ in range(data.draw(st.integers(2, 5))):
            living = sorted(desk.tables()[Kind.CONTACT])
            takeable = [place for place, each in enumerate(merges) if is_newest_of(merges, place)]
            if takeable and (len(living) < 2 or data.draw(st.booleans())):
                place = data.draw(st.sampled_from(takeable))
                kept, others = merges[place]
                try:
                    outcome = desk.workspace.run(UnmergeRecord(Kind.CONTACT, kept))
                except Conflict:
                    assert place < len(merges) - 1  # a later merge took what would return
                else:
                    assert set(outcome.ids) == set(others)
                    merges.pop(place)
            elif len(living) > 1:
                chosen = data.draw(st.lists(st.sampled_from(living), min_size=2, max_size=3, unique=True))
                desk.workspace.run(MergeRecords((Merge(Kind.CONTACT, chosen[0], tuple(chosen[1:])),)))
                merges.append((chosen[0], tuple(chosen[1:])))
            check_whole(desk, roots_of(merges))
        before = compared(desk)
        living = sorted(before[Kind.CONTACT])
        if len(living) > 1:
            desk.workspace.run(MergeRecords((Merge(Kind.CONTACT, living[0], (living[1],)),)))
            desk.workspace.run(Undo())
            assert compared(desk) == before
        while merges:
            kept, _others = merges.pop()
            desk.workspace.run(UnmergeRecord(Kind.CONTACT, kept))
        assert compared(desk) == beginning
        assert desk.tables()[Kind.MERGE] == {}
        desk.close()


def is_newest_of(merges: list[tuple[int, tuple[int, ...]]], place: int) -> bool:
    """Whether the record that stayed is there, and nothing was merged into it since."""
    kept = merges[place][0]
    return not any(kept == later or kept in others for later, others in merges[place + 1 :])


def roots_of(merges: list[tuple[int, tuple[int, ...]]]) -> dict[int, int]:
    roots = {id_: id_ for id_ in range(1, PEOPLE + 1)}
    for kept, others in merges:
        for id_, root in roots.items():
            if root in others:
                roots[id_] = kept
    return roots
