"""Tags put on many records and taken off, and made one of several; each deed is one step of undo."""

from __future__ import annotations

import pytest

from crm_desktop.core.commands import DeleteRecords, Revert
from crm_desktop.core.errors import Cancelled, Conflict, NotFound, RuleBroken
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Filter, ListQuery, Matching, Operator, Records, Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.tags import MergeTags, TagRecords
from crm_desktop.core.values.tags import MOST_OF_A_RECORD, ids_of
from tests.services.workspaces import Desk, query, rows_of


def tagged(desk: Desk, kind: Kind, id_: int) -> set[str]:
    names = {id_: str(row["name"]) for id_, row in rows_of(desk.path, Kind.TAG).items()}
    return {names[tag] for tag in ids_of(desk.row(kind, id_)["tags"])}


def tag_called(desk: Desk, name: str) -> int:
    return next(id_ for id_, row in rows_of(desk.path, Kind.TAG).items() if row["name"] == name)


def held(desk: Desk, kind: Kind) -> set[tuple[int, int]]:
    return set(query(desk.path, f'SELECT value, record FROM "{kind}_tags"'))


def leads(desk: Desk, *tags: str) -> Target:
    ids = tuple(desk.create(Kind.LEAD, name=f"Lead {tag}", tags=tag or None) for tag in tags)
    return Records(Kind.LEAD, ids)


def many_leads(desk: Desk) -> Target:
    """More than a block of them, all with the tag VIP."""
    vip = desk.create(Kind.TAG, name="VIP")
    with desk.writing() as work:
        work.insert_many(
            Kind.LEAD, ["name", "tags"], [(f"Lead {number}", f",{vip},") for number in range(1_100)]
        )
        work.commit("filled")
    return Records(Kind.LEAD, tuple(range(1, 1_101)))


def test_tags_are_added_and_taken_off_and_all_others_stay(desk: Desk) -> None:
    target = leads(desk, "VIP, Fair", "Fair", "")
    assert isinstance(target, Records)
    before = desk.tables()
    outcome = desk.workspace.run(TagRecords(target, put_on=("vip", "Spring 2026"), take_off=("fair",)))
    assert [tagged(desk, Kind.LEAD, id_) for id_ in target.ids] == [{"VIP", "Spring 2026"}] * 3
    assert outcome.change_set is not None
    assert outcome.change_set.params["count"] == 3
    assert len(held(desk, Kind.LEAD)) == 6
    desk.workspace.undo()
    assert desk.tables() == before
    assert len(held(desk, Kind.LEAD)) == 3


def test_a_whole_list_is_tagged_by_its_query(desk: Desk) -> None:
    many_leads(desk)
    leads(desk, "Fair")
    query_ = ListQuery(Kind.LEAD, filters=(Filter("tags", Operator.ANY_OF, (tag_called(desk, "VIP"),)),))
    seen: list[tuple[int, int]] = []
    desk.workspace.run(
        TagRecords(Matching(query_), put_on=("Round 1",)),
        Progress(lambda done, total: seen.append((done, total))),
    )
    new = tag_called(desk, "Round 1")
    assert len([record for tag, record in held(desk, Kind.LEAD) if tag == new]) == 1_100
    assert seen[0] == (0, 1_100)
    assert seen[-1] == (1_000, 1_100)
    desk.workspace.undo()
    assert "Round 1" not in {row["name"] for row in desk.tables()[Kind.TAG].values()}


@pytest.mark.parametrize(
    "kind", [Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY, Kind.PRODUCT, Kind.ORDER, Kind.ACTIVITY]
)
def test_every_kind_of_record_is_tagged(desk: Desk, kind: Kind) -> None:
    values: dict[str, object] = (
        {"subject": "Call", "kind": "call"} if kind is Kind.ACTIVITY else {"name": "Lathe"}
    )
    if kind is Kind.ORDER:
        values["account"] = desk.create(Kind.ACCOUNT, name="Weiss")
    id_ = desk.create(kind, **values)
    desk.workspace.run(TagRecords(Records(kind, (id_,)), put_on=("VIP",)))
    assert tagged(desk, kind, id_) == {"VIP"}


def test_what_has_no_tags_says_so(desk: Desk) -> None:
    with pytest.raises(RuleBroken) as caught:
        desk.workspace.run(TagRecords(Records(Kind.CHANNEL, (1,)), put_on=("VIP",)))
    assert caught.value.key == "field_unknown"


def test_a_tag_to_take_off_has_to_be_there(desk: Desk) -> None:
    target = leads(desk, "VIP")
    with pytest.raises(RuleBroken) as caught:
        desk.workspace.run(TagRecords(target, take_off=("Fair",)))
    assert caught.value.key == "tag_unknown"
    with pytest.raises(RuleBroken) as caught:
        desk.workspace.run(TagRecords(target, put_on=(99,)))
    assert caught.value.key == "tag_gone"


def test_a_record_has_no_more_tags_than_can_be_read(desk: Desk) -> None:
    target = leads(desk, ",".join(f"T{number}" for number in range(MOST_OF_A_RECORD)))
    before = desk.tables()
    with pytest.raises(RuleBroken) as caught:
        desk.workspace.run(TagRecords(target, put_on=("One more",)))
    assert caught.value.key == "too_many_tags"
    assert desk.tables() == before


def test_records_that_are_gone_are_said(desk: Desk) -> None:
    leads(desk, "VIP")
    with pytest.raises(NotFound):
        desk.workspace.run(TagRecords(Records(Kind.LEAD, (99,)), put_on=("VIP",)))


def test_a_stopped_round_leaves_nothing_behind(desk: Desk) -> None:
    target = many_leads(desk)
    before = desk.tables()

    def stop(_done: int, _total: int) -> None:
        progress.cancel()

    progress = Progress(stop)
    with pytest.raises(Cancelled):
        desk.workspace.run(TagRecords(target, put_on=("New",)), progress)
    assert desk.tables() == before


# Merging ------------------------------------------------------------------------------------------


def test_merged_tags_are_one_on_every_kind_of_record(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna", tags="Fair, VIP")
    account = desk.create(Kind.ACCOUNT, name="Weiss", tags="Messe")
    both = desk.create(Kind.LEAD, name="Berta", tags="Fair, Messe, Expo")
    before = desk.tables()
    fair, others = tag_called(desk, "Fair"), (tag_called(desk, "Messe"), tag_called(desk, "Expo"))
    outcome = desk.workspace.run(MergeTags(fair, others))
    assert [tagged(desk, Kind.LEAD, id_) for id_ in (lead, both)] == [{"Fair", "VIP"}, {"Fair"}]
    assert tagged(desk, Kind.ACCOUNT, account) == {"Fair"}
    assert {row["name"] for row in desk.tables()[Kind.TAG].values()} == {"Fair", "VIP"}
    assert outcome.result == 2
    desk.workspace.undo()
    assert desk.tables() == before


def test_a_tag_is_not_merged_into_itself_or_into_one_that_is_gone(desk: Desk) -> None:
    leads(desk, "VIP")
    vip = tag_called(desk, "VIP")
    with pytest.raises(NotFound):
        desk.workspace.run(MergeTags(vip, (vip,)))
    with pytest.raises(RuleBroken):
        desk.workspace.run(MergeTags(vip, (99,)))
    with pytest.raises(RuleBroken):
        desk.workspace.run(MergeTags(99, (vip,)))


# Undo and deletion --------------------------------------------------------------------------------


def test_a_tag_in_use_is_archived_not_deleted(desk: Desk) -> None:
    leads(desk, "VIP", "VIP")
    with pytest.raises(RuleBroken) as caught:
        desk.delete(Kind.TAG, tag_called(desk, "VIP"))
    assert caught.value.key == "entry_in_use"
    assert caught.value.params["count"] == 2


def test_undo_does_not_bring_back_a_tag_that_was_deleted_since(desk: Desk) -> None:
    target = leads(desk, "VIP")
    assert isinstance(target, Records)
    off = desk.workspace.run(TagRecords(target, take_off=("VIP",))).change_set
    assert off is not None
    desk.workspace.run(DeleteRecords(Records(Kind.TAG, (tag_called(desk, "VIP"),))))
    before = desk.tables()
    with pytest.raises(Conflict):
        desk.workspace.run(Revert(off.journal_id))
    assert desk.tables() == before


def test_undo_of_a_new_tag_names_what_has_it_by_now(desk: Desk) -> None:
    made = desk.workspace.run(TagRecords(leads(desk, ""), put_on=("VIP",))).change_set
    assert made is not None
    desk.create(Kind.ACCOUNT, name="Weiss", tags="VIP")
    with pytest.raises(Conflict) as caught:
        desk.workspace.run(Revert(made.journal_id))
    assert caught.value.key == "undo_built_on"
    assert caught.value.params["title"] == "Weiss"
