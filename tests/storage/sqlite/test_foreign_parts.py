"""A file from elsewhere runs nothing: triggers, views and virtual tables that are not ours are refused."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import NotOurFile
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.repairing import repair_as
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.opening import open_file
from tests.new_files import put_new_file
from tests.services.workspaces import query

_TRIGGER = "CREATE TRIGGER {name} AFTER INSERT ON lead BEGIN UPDATE lead SET name = 'x'; END"
_CHANGED = (
    "DROP TRIGGER lead_tags_new",
    _TRIGGER.format(name="lead_tags_new"),
)


def write(path: Path, *statements: str) -> None:
    with closing(driver.connect(str(path), isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        ((_TRIGGER.format(name="greed"),), "greed"),
        (_CHANGED, "lead_tags_new"),
        (("CREATE VIEW look AS SELECT name FROM lead",), "look"),
        (
            ("ALTER TABLE campaign RENAME TO former", "CREATE VIEW campaign AS SELECT * FROM former"),
            "campaign",
        ),
        (("CREATE VIRTUAL TABLE more USING fts5(words)",), "more"),
        (("DROP TABLE search", "CREATE VIRTUAL TABLE search USING fts5vocab(more, row)"), "search"),
    ],
    ids=["trigger", "our trigger", "view", "view for a table", "virtual table", "other words"],
)
def test_what_would_act_by_itself_is_refused(tmp_path: Path, statements: tuple[str, ...], named: str) -> None:
    path = put_new_file(tmp_path / "office.crm")
    write(path, *statements)
    before = path.read_bytes()
    with pytest.raises(NotOurFile) as caught:
        open_file(path)
    assert (caught.value.key, caught.value.params["name"]) == ("file_with_foreign_parts", named)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["office.crm"]


def test_tables_and_indexes_more_than_ours_do_nothing(tmp_path: Path) -> None:
    path = put_new_file(tmp_path / "office.crm")
    write(path, "CREATE TABLE more (x)", "CREATE INDEX more_x ON lead (email)")
    open_file(path).close()


def test_a_repair_leaves_such_parts_out(tmp_path: Path) -> None:
    path = put_new_file(tmp_path / "office.crm")
    workspace = Workspace.open(path)
    workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna"}))
    workspace.close()
    write(path, _TRIGGER.format(name="greed"), "CREATE VIEW look AS SELECT name FROM lead")
    repair_as(path, tmp_path / "repaired.crm", Progress())
    open_file(tmp_path / "repaired.crm").close()
    assert query(tmp_path / "repaired.crm", "SELECT name FROM lead") == [("Anna",)]
