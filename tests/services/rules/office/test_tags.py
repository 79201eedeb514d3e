"""What records are told about tags, and the list of tags itself: names, spellings, limits."""

from __future__ import annotations

import pytest

from crm_desktop.core.commands import CreateRecord, EditRecords, Revert
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.tags import LONGEST_TAG, MOST_OF_A_RECORD, ids_of
from crm_desktop.services.rules.office.tags import MOST_TAGS
from tests.services.workspaces import Desk


def names(desk: Desk) -> list[str]:
    return [str(row["name"]) for row in desk.tables()[Kind.TAG].values()]


def refused(desk: Desk, command: CreateRecord | EditRecords) -> str:
    with pytest.raises(RuleBroken) as caught:
        desk.workspace.run(command)
    return caught.value.key


def test_names_mean_the_tags_of_that_name_in_whatever_spelling(desk: Desk) -> None:
    first = desk.create(Kind.LEAD, name="Anna", tags="VIP、展會；Übersee")
    second = desk.create(Kind.LEAD, name="Berta", tags=("vip", "展会", "\uff36\uff29\uff30"))
    assert names(desk) == ["VIP", "展會", "Übersee"]
    assert ids_of(desk.row(Kind.LEAD, first)["tags"]) == (1, 2, 3)
    assert ids_of(desk.row(Kind.LEAD, second)["tags"]) == (1, 2)


def test_ids_and_new_names_stand_beside_each_other(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna", tags="VIP")
    desk.edit(Kind.LEAD, lead, tags=(1, "2026", "=1+1", 'O\'Brien "x"', "🎯"))
    assert names(desk) == ["VIP", "2026", "=1+1", 'O\'Brien "x"', "🎯"]
    assert ids_of(desk.row(Kind.LEAD, lead)["tags"]) == (1, 2, 3, 4, 5)
    desk.edit(Kind.LEAD, lead, tags=None)
    assert desk.row(Kind.LEAD, lead)["tags"] is None


def test_renaming_changes_no_record(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna", tags="VIP")
    before = desk.row(Kind.LEAD, lead)
    desk.edit(Kind.TAG, 1, name="Very important")
    assert desk.row(Kind.LEAD, lead) == before


def test_two_tags_have_two_names(desk: Desk) -> None:
    desk.create(Kind.TAG, name="VIP")
    desk.create(Kind.TAG, name="Fair")
    assert refused(desk, CreateRecord(Kind.TAG, {"name": "\uff56\uff49\uff50"})) == "tag_taken"
    assert refused(desk, EditRecords(Records(Kind.TAG, (2,)), {"name": "vip"})) == "tag_taken"
    desk.edit(Kind.TAG, 1, name="vip")
    assert names(desk) == ["vip", "Fair"]


@pytest.mark.parametrize("name", ["a,b", "a、b", "a;b", "a|b"])
def test_a_name_holds_nothing_that_divides_tags(desk: Desk, name: str) -> None:
    assert refused(desk, CreateRecord(Kind.TAG, {"name": name})) == "tag_divided"


def test_limits_are_said_and_nothing_is_written(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    before = desk.tables()
    target = Records(Kind.LEAD, (lead,))
    long, many = "x" * 10_000, tuple(f"T{number}" for number in range(1_000))
    assert refused(desk, EditRecords(target, {"tags": long})) == "text_too_long"
    assert refused(desk, EditRecords(target, {"tags": many})) == "too_many_tags"
    assert refused(desk, CreateRecord(Kind.TAG, {"name": long})) == "text_too_long"
    assert refused(desk, EditRecords(target, {"tags": (99,)})) == "tag_gone"
    assert desk.tables() == before
    desk.create(Kind.TAG, name=long[:LONGEST_TAG])
    desk.edit(Kind.LEAD, lead, tags=many[:MOST_OF_A_RECORD])


def test_the_list_ends_where_nobody_can_choose_any_more(desk: Desk) -> None:
    with desk.writing() as work:
        work.insert_many(
            Kind.TAG, ["name", "position", "active"], [(f"T{n}", n, 1) for n in range(MOST_TAGS)]
        )
        work.commit("filled")
    desk.create(Kind.LEAD, name="Anna", tags="t5")
    assert refused(desk, CreateRecord(Kind.LEAD, {"name": "Berta", "tags": "New"})) == "too_many_tags_of_all"
    assert len(desk.tables()[Kind.LEAD]) == 1


def test_undo_brings_no_second_tag_of_a_name(desk: Desk) -> None:
    desk.create(Kind.TAG, name="VIP")
    renamed = desk.workspace.run(EditRecords(Records(Kind.TAG, (1,)), {"name": "Key"})).change_set
    assert renamed is not None
    desk.create(Kind.TAG, name="VIP")
    with pytest.raises(RuleBroken) as caught:
        desk.workspace.run(Revert(renamed.journal_id))
    assert caught.value.key == "tag_taken"
