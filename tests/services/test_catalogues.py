"""Every open file has a catalogue of its own: a made-up kind in one of two files that are open together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.queries import Filter, ListQuery, Operator, Records, SortKey
from crm_desktop.core.records.catalogue import BUILT_IN, UnknownKind
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.registry import RULES
from crm_desktop.services.workspace import Workspace

ASSET = Kind("asset")
ASSET_TYPE = RecordType(
    ASSET,
    (
        Field("name", searchable=True, indexed=True, required=True),
        Field("serial_number", searchable=True),
        Field("account", FieldType.REFERENCE, refers_to=Kind.ACCOUNT),
        Field("bought_on", FieldType.DATE),
        Field("price", FieldType.MONEY, currency_field="currency"),
        Field("currency", FieldType.CURRENCY),
        Field("created_at", FieldType.INSTANT),
        Field("updated_at", FieldType.INSTANT),
    ),
    is_listed=True,
    search_number=100,
)
CATALOGUE = BUILT_IN.with_types(ASSET_TYPE)


def open_with_assets(path: Path) -> Workspace:
    return Workspace.open(
        path, currency="EUR", catalogue=CATALOGUE, rules={**RULES, ASSET: PlainRules(ASSET)}
    )


@pytest.fixture
def assets(tmp_path: Path) -> Iterator[Workspace]:
    with closing(open_with_assets(tmp_path / "assets.crm")) as workspace:
        yield workspace


@pytest.fixture
def reader(assets: Workspace) -> Iterator[Reader]:
    with closing(assets.reader()) as reader:
        yield reader


def listed(reader: Reader, query: ListQuery) -> list[int]:
    return list(reader.ids(query, {}))


def test_a_made_up_kind_is_listed_filtered_sorted_searched_and_undone(
    assets: Workspace, reader: Reader
) -> None:
    account = assets.run(CreateRecord(Kind.ACCOUNT, {"name": "Acme"})).ids[0]
    saw = assets.run(CreateRecord(ASSET, {"name": "Saw", "serial_number": "S-77", "price": None})).ids[0]
    lathe = assets.run(CreateRecord(ASSET, {"name": "Lathe", "account": account})).ids[0]
    assert listed(reader, ListQuery(ASSET, sort=(SortKey("name"),))) == [lathe, saw]
    assert listed(reader, ListQuery(ASSET, "lat")) == [lathe]
    of_account = Filter("account", Operator.CONTAINS, ("acme",))
    assert listed(reader, ListQuery(ASSET, filters=(of_account,))) == [lathe]
    assert reader.record(ASSET, lathe)["account:name"] == "Acme"
    assets.run(EditRecords(Records(ASSET, (saw,)), {"serial_number": "T-88"}))
    assert listed(reader, ListQuery(ASSET, "T-88")) == [saw]
    assets.undo()
    assert reader.record(ASSET, saw)["serial_number"] == "S-77"
    assets.undo()
    assert listed(reader, ListQuery(ASSET)) == [saw]
    assets.redo()
    assert listed(reader, ListQuery(ASSET)) == [lathe, saw]


def test_two_files_with_different_catalogues_are_open_together(
    assets: Workspace, reader: Reader, tmp_path: Path
) -> None:
    with (
        closing(Workspace.open(tmp_path / "plain.crm", currency="EUR")) as plain,
        closing(plain.reader()) as other,
    ):
        asset = assets.run(CreateRecord(ASSET, {"name": "Drill"})).ids[0]
        lead = plain.run(CreateRecord(Kind.LEAD, {"name": "Drill"})).ids[0]
        assert listed(reader, ListQuery(ASSET, "drill")) == [asset]
        assert listed(other, ListQuery(Kind.LEAD, "drill")) == [lead]
        assert listed(reader, ListQuery(Kind.LEAD, "drill")) == []
        assert ASSET in reader.catalogue
        assert ASSET not in other.catalogue
        with pytest.raises(UnknownKind):
            listed(other, ListQuery(ASSET))
        with pytest.raises(UnknownKind):
            plain.run(CreateRecord(ASSET, {"name": "Nowhere"}))


def test_the_kind_is_there_again_when_the_file_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "again.crm"
    with closing(Workspace.open(path, currency="EUR")) as plain:
        plain.run(CreateRecord(Kind.LEAD, {"name": "before"}))
    with closing(open_with_assets(path)) as workspace:
        workspace.run(CreateRecord(ASSET, {"name": "Saw"}))
    with closing(open_with_assets(path)) as workspace, closing(workspace.reader()) as reader:
        assert len(listed(reader, ListQuery(ASSET, "saw"))) == 1
        assert len(listed(reader, ListQuery(Kind.LEAD, "before"))) == 1


def test_an_account_in_use_is_let_go_by_a_made_up_kind(assets: Workspace, reader: Reader) -> None:
    from_account = assets.catalogue.references_to(Kind.ACCOUNT)
    assert (ASSET, "account") in from_account
    assert (ASSET, "account") not in BUILT_IN.references_to(Kind.ACCOUNT)
