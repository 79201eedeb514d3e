"""A file gets the tables, columns and indexes that its catalogue asks for, and is left alone otherwise."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.queries import Filter, ListQuery, Operator, Records, SortKey
from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.soundness import check_file
from tests.services.workspaces import query


def with_fields(kind: Kind, *fields: Field) -> Catalogue:
    """The built-in catalogue with further fields of one kind."""
    return BUILT_IN.with_types(replace(BUILT_IN[kind], fields=(*BUILT_IN[kind].fields, *fields)))


WIDER = with_fields(
    Kind.LEAD,
    Field("shoe_size", FieldType.INTEGER, indexed=True),
    Field("nickname", searchable=True),
    Field("introduced_by", FieldType.REFERENCE, refers_to=Kind.CONTACT),
)


def test_fields_that_a_catalogue_adds_get_their_columns_and_indexes(tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    with closing(Workspace.open(path)) as plain:
        before = plain.run(CreateRecord(Kind.LEAD, {"name": "Anna"})).ids[0]
    with closing(Workspace.open(path, catalogue=WIDER)) as wider, closing(wider.reader()) as reader:
        contact = wider.run(CreateRecord(Kind.CONTACT, {"name": "Berta"})).ids[0]
        facts = {"shoe_size": 41, "nickname": "Annie", "introduced_by": contact}
        wider.run(EditRecords(Records(Kind.LEAD, (before,)), facts))
        stored = reader.record(Kind.LEAD, before)
        assert {name: stored[name] for name in facts} == facts
        assert stored["introduced_by:name"] == "Berta"
        assert list(reader.ids(ListQuery(Kind.LEAD, "annie"), {})) == [before]
        size = Filter("shoe_size", Operator.ANY_OF, (41,))
        assert list(reader.ids(ListQuery(Kind.LEAD, sort=(SortKey("shoe_size"),), filters=(size,)), {}))
        wider.run(DeleteRecords(Records(Kind.CONTACT, (contact,))))
        assert reader.record(Kind.LEAD, before)["introduced_by"] is None
        wider.undo()
        wider.undo()
        assert reader.record(Kind.LEAD, before)["shoe_size"] is None
    assert query(path, "SELECT count(*) FROM sqlite_schema WHERE name = 'ix_lead_shoe_size'") == [(1,)]
    assert check_file(path) == []


def test_a_file_that_lacks_nothing_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    Workspace.open(path, catalogue=WIDER).close()
    (version,) = query(path, "PRAGMA schema_version")
    content = path.read_bytes()
    Workspace.open(path, catalogue=WIDER).close()
    assert query(path, "PRAGMA schema_version") == [version]
    assert path.read_bytes() == content


def test_a_program_that_does_not_know_the_fields_leaves_them_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    with closing(Workspace.open(path, catalogue=WIDER)) as wider:
        lead = wider.run(CreateRecord(Kind.LEAD, {"name": "Anna", "shoe_size": 38})).ids[0]
    with closing(Workspace.open(path)) as plain:
        plain.run(EditRecords(Records(Kind.LEAD, (lead,)), {"name": "Anne"}))
    assert query(path, "SELECT name, shoe_size FROM lead") == [("Anne", 38)]
