"""Search across all kinds, on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.bridge.lists.global_search import Choice, Group, search, search_with_choices
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace

VIEWS = KindViews(BUILT_IN_VIEWS)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    workspace = Workspace.open(tmp_path / "office.crm", currency="TWD")
    for number in range(8):
        workspace.run(CreateRecord(Kind.LEAD, {"name": f"陳{number}", "company": "藍海資訊"}))
    workspace.run(CreateRecord(Kind.LEAD, {"email": "info@bluesea.example", "company": "Blue Sea"}))
    account = workspace.run(CreateRecord(Kind.ACCOUNT, {"name": "藍海資訊"})).ids[0]
    workspace.run(CreateRecord(Kind.CONTACT, {"name": "陳怡君", "account": account, "job_title": "採購經理"}))
    workspace.run(CreateRecord(Kind.OPPORTUNITY, {"name": "20 人版授權", "account": account}))
    made = workspace.reader()
    yield made
    made.close()
    workspace.close()


def of_kind(groups: list[Group], kind: Kind) -> Group:
    return next(group for group in groups if group.kind is kind)


def test_the_kind_with_the_likeliest_record_comes_first_and_empty_ones_are_left_out(reader: Reader) -> None:
    groups = reader.read(search(VIEWS, "藍海"))
    assert [group.kind for group in groups] == [Kind.ACCOUNT, Kind.LEAD]
    assert [group.kind for group in reader.read(search(VIEWS, "陳"))] == [Kind.LEAD, Kind.CONTACT]
    assert reader.read(search(VIEWS, "nothing like this")) == []


def test_no_more_than_asked_for_and_it_says_so(reader: Reader) -> None:
    leads = of_kind(reader.read(search(VIEWS, "陳", 5)), Kind.LEAD)
    assert len(leads.hits) == 5
    assert leads.has_more
    assert not of_kind(reader.read(search(VIEWS, "陳", 8)), Kind.LEAD).has_more


def test_a_hit_has_a_title_and_what_tells_it_apart(reader: Reader) -> None:
    contact = of_kind(reader.read(search(VIEWS, "怡君")), Kind.CONTACT).hits[0]
    assert (contact.title, contact.detail) == ("陳怡君", "藍海資訊 · 採購經理")
    nameless = of_kind(reader.read(search(VIEWS, "bluesea")), Kind.LEAD).hits[0]
    assert (nameless.title, nameless.detail) == ("Blue Sea", "info@bluesea.example")


def test_what_was_typed_is_marked_in_the_name_or_where_it_stands(reader: Reader) -> None:
    named = of_kind(reader.read(search(VIEWS, "chenyi")), Kind.CONTACT).hits[0]
    assert (named.title, named.title_marks) == ("陳怡君", ((0, 2),))
    lead = of_kind(reader.read(search(VIEWS, "info@blue")), Kind.LEAD).hits[0]
    assert [lead.detail[first:last] for first, last in lead.detail_marks] == ["info@blue"]
    assert lead.field == ""  # an address needs no name
    by_job = of_kind(reader.read(search(VIEWS, "採購")), Kind.CONTACT).hits[0]
    assert [by_job.detail[first:last] for first, last in by_job.detail_marks] == ["採購"]


def test_choices_are_found_beside_the_records(reader: Reader) -> None:
    choices = [
        Choice("新增線索", ("new lead",)),
        Choice("前往看板", ("go to pipeline",)),
        Choice("復原", ("undo",)),
    ]

    def chosen(text: str) -> list[int]:
        return [each.place for each in reader.read(search_with_choices(VIEWS, text, choices, None)).chosen]

    assert (chosen("new le"), chosen("新增"), chosen("pipeline"), chosen("xz")) == ([0], [0], [1], [0])
    assert chosen("undo redo") == []
    found = reader.read(search_with_choices(VIEWS, "新增", choices, None)).chosen
    assert found[0].marks == ((0, 2),)


def test_activities_are_found_too_though_they_have_no_page(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "calls.crm", currency="TWD")
    lead = workspace.run(CreateRecord(Kind.LEAD, {"name": "王小明"})).ids[0]
    values = {"kind": "call", "subject": "Follow up", "text": "wants 300 lamps", "lead": lead}
    workspace.run(CreateRecord(Kind.ACTIVITY, values))
    reader = workspace.reader()
    answer = reader.read(search_with_choices(VIEWS, "lamps", (), None))
    reader.close()
    workspace.close()
    (group,) = answer.groups
    assert (group.kind, group.hits[0].title) == (Kind.ACTIVITY, "Follow up")
    assert group.hits[0].field == "text"
    assert "王小明" in group.hits[0].detail
