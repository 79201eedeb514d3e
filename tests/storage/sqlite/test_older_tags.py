"""A file whose records held tags as text: opened, they are entries of a list, in what undo restores too."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

from crm_desktop.core.commands import Revert
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.migrations.run import migrate
from crm_desktop.storage.seed import seed
from crm_desktop.storage.sqlite.engine import make_engine
from crm_desktop.storage.sqlite.examination import APPLICATION_ID
from tests.services.workspaces import NEW_YEAR, Desk, query

#: What each journal entry holds of a lead: changed, deleted, changed in a long entry.
EDITED = [[1, {"tags": ["Old, VIP", "VIP, Messe"], "version": [0, 1]}]]
DELETED = {"columns": ["id", "name", "tags", "version"], "rows": [[9, "Gone", "Only here", 0]]}
LONG = [[2, {"description": ["", "x" * 600], "tags": [None, "vip"], "version": [0, 3]}]]


def older_file(path: Path) -> None:
    """A file of the release before, as that one left it."""
    path.touch()
    engine = make_engine(path, writing=True, guarded=False)
    with engine.connect() as connection, connection.begin():
        migrate(connection, "0020")
        seed(connection, at=NEW_YEAR, user_name="Anna", currency="TWD")
        run = connection.exec_driver_sql
        lead = "INSERT INTO lead (id, name, status, tags, version) VALUES (?, ?, 'new', ?, ?)"
        run(lead, [(1, "Anna", "VIP, Messe", 1), (2, "Berta", "vip", 3), (3, "Chen", None, 0)])
        run("INSERT INTO account (id, name, tags) VALUES (1, 'Weiss', 'Messe, A;B')")
        for id_ in (1, 2, 3):
            run("INSERT INTO journal (id, label, params, at) VALUES (?, 'edited', '{}', 0)", (id_,))
        entry = (
            "INSERT INTO journal_entry (journal, kind, operation, first_id, last_id, count, payload, packed) "
            "VALUES (?, 'lead', ?, ?, ?, 1, ?, ?)"
        )
        run(entry, (1, "update", 1, 1, json.dumps(EDITED), None))
        run(entry, (2, "delete", 9, 9, json.dumps(DELETED), None))
        run(entry, (3, "update", 2, 2, None, zlib.compress(json.dumps(LONG).encode())))
        run("PRAGMA user_version = 20")
        run(f"PRAGMA application_id = {APPLICATION_ID}")
    engine.dispose()


def test_texts_become_tags_of_a_list(tmp_path: Path) -> None:
    older_file(tmp_path / "office.crm")
    desk = Desk(tmp_path / "office.crm")
    tags = {row["name"]: (id_, row["active"]) for id_, row in desk.tables()[Kind.TAG].items()}
    # One for all spellings of a name, in the order of the alphabet; what only the journal knows is archived.
    assert tags == {
        "A": (1, 1),
        "B": (2, 1),
        "Messe": (3, 1),
        "VIP": (4, 1),
        "Old": (5, 0),
        "Only here": (6, 0),
    }
    leads = desk.tables()[Kind.LEAD]
    assert [leads[id_]["tags"] for id_ in (1, 2, 3)] == [",3,4,", ",4,", None]
    assert desk.row(Kind.ACCOUNT, 1)["tags"] == ",1,2,3,"
    assert query(desk.path, "SELECT value, record FROM lead_tags") == [(3, 1), (4, 1), (4, 2)]
    desk.close()


def test_what_was_done_before_can_be_undone(tmp_path: Path) -> None:
    older_file(tmp_path / "office.crm")
    desk = Desk(tmp_path / "office.crm")
    for journal_id in (3, 2, 1):
        desk.workspace.run(Revert(journal_id))
    leads = desk.tables()[Kind.LEAD]
    assert {id_: row["tags"] for id_, row in leads.items()} == {1: ",4,5,", 2: None, 3: None, 9: ",6,"}
    assert query(desk.path, "SELECT value, record FROM lead_tags") == [(4, 1), (5, 1), (6, 9)]
    desk.close()


def test_records_are_found_by_what_their_tags_are_called_by_now(tmp_path: Path) -> None:
    older_file(tmp_path / "office.crm")
    desk = Desk(tmp_path / "office.crm")
    reader = desk.workspace.reader()

    def found(words: str) -> list[int]:
        return sorted(reader.ids(ListQuery(Kind.LEAD, words), {}))

    assert found("vip") == [1, 2]
    desk.edit(Kind.TAG, 4, name="Key customer 重要")
    assert (found("key cust"), found("重要"), found("vip")) == ([1, 2], [1, 2], [])
    assert found("anna key") == [1]
    reader.close()
    desk.close()


def test_activities_of_an_older_file_are_found_by_their_words(tmp_path: Path) -> None:
    older_file(tmp_path / "office.crm")
    engine = make_engine(tmp_path / "office.crm", writing=True, guarded=False)
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql(
            "INSERT INTO activity (id, kind, subject, text, lead) VALUES (1, 'call', 'Lamps', '王小明', 1)"
        )
    engine.dispose()
    desk = Desk(tmp_path / "office.crm")
    reader = desk.workspace.reader()
    for text in ("lamps", "小明"):
        assert list(reader.ids(ListQuery(Kind.ACTIVITY, text), {})) == [1]
    reader.close()
    desk.close()
