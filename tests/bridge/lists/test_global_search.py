"""Search across all kinds, on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.bridge.lists.global_search import Group, search
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


def test_kinds_come_in_their_order_and_empty_ones_are_left_out(reader: Reader) -> None:
    groups = reader.read(search(VIEWS, "藍海"))
    assert [group.kind for group in groups] == [Kind.LEAD, Kind.ACCOUNT]
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
