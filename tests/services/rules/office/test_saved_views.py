"""Saved views are told apart by their names, and say something that can be listed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditEach, EditRecords, Revert
from crm_desktop.core.errors import NotFound, RuleBroken
from crm_desktop.core.queries import Filter, Operator, Records, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import Group, Mine
from crm_desktop.core.views.resolving import Days
from crm_desktop.core.views.saved import ViewDefinition
from crm_desktop.services.reads.office.saved_views import SavedView, counts_of, saved_views, view_named
from crm_desktop.services.rules.office import saved_views as rules
from crm_desktop.services.workspace import Workspace
from tests.new_files import put_new_file

NEW = ViewDefinition((ChosenFilter("status", Operator.ANY_OF, ("new",)),), "", (SortKey("name"),), ("name",))
TODAY = Days(date(2026, 11, 29))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(put_new_file(tmp_path / "office.crm"))
    yield made
    made.close()


def save(workspace: Workspace, name: str, page: str = "lead", definition: str = NEW.as_text()) -> int:
    told = {"name": name, "page": page, "definition": definition}
    return workspace.run(CreateRecord(Kind.SAVED_VIEW, told)).ids[0]


def views(workspace: Workspace, kind: Kind = Kind.LEAD) -> tuple[SavedView, ...]:
    with closing(workspace.reader()) as reader:
        return reader.read(lambda view: saved_views(view, kind))


def test_a_view_is_listed_counted_and_found_by_its_name(workspace: Workspace) -> None:
    save(workspace, "New ones")
    pinned = save(workspace, "Zoo")
    workspace.run(EditRecords(Records(Kind.SAVED_VIEW, (pinned,)), {"pinned": True}))
    for name, status in (("Anna", "new"), ("Berta", "contacted"), ("Carla", "new")):
        workspace.run(CreateRecord(Kind.LEAD, {"name": name, "status": status}))
    found = views(workspace)
    assert [(each.name, each.pinned) for each in found] == [("Zoo", True), ("New ones", False)]
    assert found[1].definition == NEW
    assert views(workspace, Kind.ACCOUNT) == ()
    with closing(workspace.reader()) as reader:
        counts = reader.read(lambda view: counts_of(view, Kind.LEAD, found, TODAY, 1))
        query = reader.read(lambda view: view_named(view, Kind.LEAD, " new ONES ", TODAY, 1))
        assert counts == {each.id: 2 for each in found}
        assert query.filters == (Filter("status", Operator.ANY_OF, ("new",)),)
        with pytest.raises(NotFound):
            reader.read(lambda view: view_named(view, Kind.ACCOUNT, "New ones", TODAY, 1))


def test_a_name_is_taken_once_for_each_list(workspace: Workspace) -> None:
    save(workspace, "Fairs")
    save(workspace, "Fairs", "account")
    with pytest.raises(RuleBroken) as refused:
        save(workspace, " fairs ")
    assert refused.value.key == "view_taken"
    other = save(workspace, "Web")
    with pytest.raises(RuleBroken):
        workspace.run(EditRecords(Records(Kind.SAVED_VIEW, (other,)), {"name": "FAIRS"}))
    workspace.run(EditRecords(Records(Kind.SAVED_VIEW, (other,)), {"name": "WEB"}))
    assert [each.name for each in views(workspace)] == ["Fairs", "WEB"]


def test_a_name_that_is_given_up_is_free_in_the_same_step(workspace: Workspace) -> None:
    first, second = save(workspace, "Fairs"), save(workspace, "Web")
    workspace.run(EditEach(Kind.SAVED_VIEW, ((first, {"name": "Old"}), (second, {"name": "Fairs"}))))
    assert [(each.id, each.name) for each in views(workspace)] == [(second, "Fairs"), (first, "Old")]


def test_there_are_only_so_many(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MOST_VIEWS", 2)
    for name in ("Fairs", "Web"):
        save(workspace, name)
    with pytest.raises(RuleBroken) as refused:
        save(workspace, "Phone")
    assert refused.value.key == "too_many_views"


def test_an_undo_does_not_bring_a_second_view_of_a_name(workspace: Workspace) -> None:
    first = save(workspace, "Fairs")
    workspace.run(DeleteRecords(Records(Kind.SAVED_VIEW, (first,))))
    save(workspace, "Fairs")
    workspace.undo()
    workspace.undo()
    assert [each.id for each in views(workspace)] == [first]
    workspace.run(EditRecords(Records(Kind.SAVED_VIEW, (first,)), {"name": "Web"}))
    save(workspace, "Fairs")
    with closing(workspace.reader()) as reader:
        renaming = reader.last_journal_id() - 1
    with pytest.raises(RuleBroken) as refused:
        workspace.run(Revert(renaming))
    assert refused.value.key == "view_taken"


@pytest.mark.parametrize(
    ("page", "definition", "key"),
    [
        ("stage", NEW.as_text(), "view_of_nothing"),
        ("nothing", NEW.as_text(), "view_of_nothing"),
        ("lead", "[]", "view_not_understood"),
        ("lead", "{", "view_not_understood"),
        ("lead", ViewDefinition(where=Group((Mine(),) * 1_500)).as_text(), "where_too_many"),
    ],
)
def test_what_lists_nothing_is_refused(workspace: Workspace, page: str, definition: str, key: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        save(workspace, "Odd", page, definition)
    assert refused.value.key == key
    assert views(workspace) == ()
