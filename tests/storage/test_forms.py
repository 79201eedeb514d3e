"""The form of an open file follows its fields, at any moment and for every connection."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import ListQuery, Records, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.services.workspaces import query


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(Workspace.open(tmp_path / "office.crm")) as made:
        yield made


def define(workspace: Workspace, name: str, **values: object) -> str:
    told = {"name": name, "kind": "lead", **values}
    return f"custom_{workspace.run(CreateRecord(Kind.CUSTOM_FIELD, told)).ids[0]}"


def test_a_file_without_own_fields_has_the_form_of_all_files(workspace: Workspace) -> None:
    base = workspace.form
    with closing(workspace.reader()) as reader, reader.view() as view:
        assert view.form is base
    workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna"}))
    assert workspace.form is base


def test_one_form_is_made_for_all_connections(workspace: Workspace) -> None:
    define(workspace, "Size")
    forms = []
    for _ in range(2):
        with closing(workspace.reader()) as reader, reader.view() as view:
            forms.append(view.form)
    assert forms[0] is forms[1] is workspace.form


def test_who_reads_in_a_former_form_finds_everything_in_its_place(workspace: Workspace) -> None:
    size = define(workspace, "Size")
    with closing(workspace.reader()) as reader:
        with reader.view() as view:
            former = view.form
        places = former.catalogue.row_places(Kind.LEAD)
        define(workspace, "Partner", type="reference", target="account")
        lead = workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna", size: "wide"})).ids[0]
        workspace.run(EditRecords(Records(Kind.CUSTOM_FIELD, (1,)), {"active": False}))
        newer = reader.read(lambda view: view.rows(Kind.LEAD, [lead])[lead])
        older = reader.read(lambda view: view.rows(Kind.LEAD, [lead])[lead], former)
    assert len(newer) > len(older) == len(places)
    assert newer[places[size]] == older[places[size]] == "wide"
    assert newer[: len(places)] == older


def test_a_field_that_was_refused_leaves_no_column(workspace: Workspace, tmp_path: Path) -> None:
    define(workspace, "Size")
    with pytest.raises(RuleBroken):
        define(workspace, "Size")
    assert workspace.rehearse(CreateRecord(Kind.CUSTOM_FIELD, {"name": "Tried", "kind": "lead"})).change_set
    columns = "SELECT name FROM pragma_table_info('lead') WHERE name LIKE 'custom_%'"
    assert query(tmp_path / "office.crm", columns) == [("custom_1",)]
    # What was only tried has left its number, and the next one is another field under it.
    number = define(workspace, "Number", type="number")
    with closing(workspace.reader()) as reader, reader.view() as view:
        names = [(each.name, each.type.value) for each in view.catalogue[Kind.LEAD].own_fields]
    assert names == [("custom_1", "text"), (number, "decimal")]
    lead = workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna", number: 3})).ids[0]
    assert lead == 1


def test_an_index_serves_a_field_once_it_is_asked_for(workspace: Workspace, tmp_path: Path) -> None:
    size = define(workspace, "Size")
    before = workspace.form.catalogue
    indexes = f"SELECT count(*) FROM sqlite_schema WHERE name = 'ix_lead_{size}'"
    assert query(tmp_path / "office.crm", indexes) == [(0,)]
    for _ in range(2):
        workspace.make_index(Kind.LEAD, size)
        assert query(tmp_path / "office.crm", indexes) == [(1,)]
    after = workspace.form.catalogue
    assert after[Kind.LEAD].field(size).indexed
    assert before.own_fields() == after.own_fields(), "pages need not be made anew"
    ids = [workspace.run(CreateRecord(Kind.LEAD, {"name": name, size: name})).ids[0] for name in "bca"]
    with closing(workspace.reader()) as reader:
        found = reader.ids(ListQuery(Kind.LEAD, sort=(SortKey(size),)), {})
    assert list(found) == [ids[2], ids[0], ids[1]]
    text = define(workspace, "Story", type="long_text")
    workspace.make_index(Kind.LEAD, text)
    workspace.make_index(Kind.LEAD, "name")
    assert not workspace.form.catalogue[Kind.LEAD].field(text).indexed


def test_undo_takes_no_column_away(workspace: Workspace, tmp_path: Path) -> None:
    size = define(workspace, "Size")
    lead = workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna", size: "wide"})).ids[0]
    (journal,) = query(tmp_path / "office.crm", "SELECT min(id) FROM journal WHERE label = 'created'")[0]
    workspace.undo()
    workspace.undo()
    workspace.redo()
    workspace.redo()
    with closing(workspace.reader()) as reader:
        assert reader.record(Kind.LEAD, lead)[size] == "wide"
    assert journal
