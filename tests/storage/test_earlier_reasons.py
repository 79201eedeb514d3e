"""Files in which the reason of an unqualified lead was a code: it becomes an entry, undo included."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import pytest
from sqlalchemy.engine import Connection

from crm_desktop.core.commands import Undo
from crm_desktop.core.conversions import UnconvertLeads
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.migrations import run as migrate
from crm_desktop.storage.sqlite.engine import make_engine
from crm_desktop.storage.sqlite.examination import APPLICATION_ID
from crm_desktop.storage.sqlite.soundness import check_file
from tests.services.workspaces import Clock, query, rows_of

_BEFORE = "0017"
#: Leads of one bulk change: enough that its entry is packed.
_MANY = range(100, 160)


class EarlierFile:
    """Writes what the program of before wrote, as it stood in its file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._journal = 0

    def run(self, sql: str, *values: object) -> None:
        self._connection.exec_driver_sql(sql, values)

    def lead(self, id_: int, reason: str | None, version: int, status: str = "unqualified") -> None:
        self.run(
            "INSERT INTO lead (id, name, status, unqualified_reason, owner, version) "
            "VALUES (?, ?, ?, ?, 1, ?)",
            id_,
            f"Lead {id_}",
            status,
            reason,
            version,
        )

    def journalled(self, operation: str, ids: range, payload: object, kind: str = "lead") -> int:
        self._journal += 1
        head = "INSERT INTO journal (id, label, params, at, user) VALUES (?, 'edit', '{}', ?, 1)"
        self.run(head, self._journal, self._journal)
        written = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
        is_long = len(written) >= 512
        self.run(
            "INSERT INTO journal_entry (journal, kind, operation, first_id, last_id, count, payload, packed) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            self._journal,
            kind,
            operation,
            ids[0],
            ids[-1],
            len(ids),
            None if is_long else written,
            zlib.compress(written.encode(), 1) if is_long else None,
        )
        return self._journal


def fill(file: EarlierFile) -> None:
    """A lead whose reason was changed, one that was deleted, many that were set aside in one step."""
    changed = file.journalled(
        "update", range(1, 2), [[1, {"unqualified_reason": ["no_need", "no_budget"], "version": [0, 1]}]]
    )
    file.lead(1, "no_budget", changed)
    row = {"id": 2, "name": "Gone", "status": "unqualified", "unqualified_reason": "duplicate", "version": 0}
    file.journalled("delete", range(2, 3), {"columns": list(row), "rows": [list(row.values())]})
    change = {
        "status": ["new", "unqualified"],
        "unqualified_reason": [None, "wrong_person"],
        "version": [0, 3],
    }
    many = file.journalled("update", _MANY, [[id_, change] for id_ in _MANY])
    for id_ in _MANY:
        file.lead(id_, "wrong_person", many)
    file.lead(3, None, 0, status="new")


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    path = tmp_path / "office.crm"
    path.touch()
    engine = make_engine(path, writing=True, guarded=False)
    with engine.connect() as connection, connection.begin():
        migrate.migrate(connection, _BEFORE)
        connection.exec_driver_sql("INSERT INTO user (id, name, position, active) VALUES (1, 'Grace', 1, 1)")
        fill(EarlierFile(connection))
        connection.exec_driver_sql(f"PRAGMA user_version = {int(_BEFORE)}")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    engine.dispose()
    return path


def reasons(path: Path) -> dict[int, str | None]:
    """The codes of the entries at which leads point."""
    codes = {id_: row["code"] for id_, row in rows_of(path, Kind.UNQUALIFIED_REASON).items()}
    told = {id_: row["unqualified_reason"] for id_, row in rows_of(path, Kind.LEAD).items()}
    return {id_: None if reason is None else str(codes[int(reason)]) for id_, reason in told.items()}


def test_leads_point_at_the_entries_that_their_codes_meant(earlier: Path) -> None:
    Workspace.open(earlier, now=Clock()).close()
    assert reasons(earlier) == {1: "no_budget", 3: None, **dict.fromkeys(_MANY, "wrong_person")}
    assert check_file(earlier) == []


def test_what_was_changed_before_is_undone_rightly_afterwards(earlier: Path) -> None:
    workspace = Workspace.open(earlier, now=Clock())
    try:
        workspace.run(Undo())
        statuses = {id_: row["status"] for id_, row in rows_of(earlier, Kind.LEAD).items()}
        assert {statuses[id_] for id_ in _MANY} == {"new"}
        assert reasons(earlier) == {1: "no_budget", 3: None, **dict.fromkeys(_MANY)}
        workspace.run(Undo())
        assert reasons(earlier)[2] == "duplicate", "the deleted one is back with its reason"
        workspace.run(Undo())
        assert reasons(earlier)[1] == "no_need"
    finally:
        workspace.close()
    assert check_file(earlier) == []


def test_a_conversion_of_before_gives_the_lead_its_reason_back(earlier: Path) -> None:
    engine = make_engine(earlier, writing=True, guarded=False)
    ledger = {"lead": {"status": "unqualified", "unqualified_reason": "no_budget", "converted_at": None}}
    with engine.connect() as connection, connection.begin():
        file = EarlierFile(connection)
        file.run("INSERT INTO account (id, name, kind, status) VALUES (1, 'Blue Sea', 'company', 'prospect')")
        file.run(
            "UPDATE lead SET status = 'converted', unqualified_reason = NULL, converted_at = 1, account = 1 "
            "WHERE id = 1"
        )
        file.run(
            "INSERT INTO conversion (lead, account, at, made, changes) VALUES (1, 1, 1, '', ?)",
            json.dumps(ledger),
        )
    engine.dispose()
    workspace = Workspace.open(earlier, now=Clock())
    try:
        workspace.run(UnconvertLeads((1,)))
    finally:
        workspace.close()
    assert reasons(earlier)[1] == "no_budget"
    assert query(earlier, "SELECT status FROM lead WHERE id = 1") == [("unqualified",)]
